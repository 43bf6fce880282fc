//! Names that are reserved for files and folders of the site itself. No page may
//! have such a name, with or without its ending: some hosts serve `/feed.xml` at
//! `/feed/`.

use record::{
    Slug, files,
    route::{Collection, Route},
};

/// The file or folder of the site, from its root, whose name the page at `route`
/// would have.
pub(crate) fn reserved_name(route: &Route) -> Option<String> {
    let (parent, id) = match route {
        Route::Text(id) => (Route::Home, id),
        Route::Item(collection, id, _) => (Route::collection(*collection), id),
        Route::Area { pillar, area, .. } => (Route::Pillar(pillar.clone()), area),
        Route::Timeline(Some(area), _) => (Route::timeline(None), area),
        _ => return None,
    };
    let mut names = names_beside(&parent);
    if parent == Route::Home {
        names.extend(names_at_root());
    }
    let has_stem = |name: &String| name.split('.').next() == Some(id.as_str());
    let name = names.into_iter().find(has_stem)?;
    Some(format!("{parent}{name}"))
}

/// Whether `path` is reserved for files of the site itself.
pub(crate) fn is_reserved(path: &str) -> bool {
    let folders = [files::APP, files::ICONS, files::PICTURES]
        .into_iter()
        .chain(files::UNPUBLISHED);
    let mut folders = folders.map(|folder| format!("/{folder}/"));
    folders.any(|folder| path.starts_with(&folder))
        || path.starts_with(files::INDEX_PARTS)
        || Route::parse(path).is_some_and(|route| reserved_name(&route).is_some())
}

/// The names of the files that may be in the folder of a page.
fn names_beside(page: &Route) -> Vec<String> {
    let files = files::ALL
        .into_iter()
        .filter(|name| files::may_stand(page, name));
    ["index.html"]
        .into_iter()
        .chain(files)
        .map(str::to_owned)
        .collect()
}

/// The files and folders of the site, from its root, that belong to no page.
pub(crate) fn site_files() -> impl Iterator<Item = &'static str> {
    let built = [
        files::APP,
        files::WORKER,
        files::MANIFEST,
        files::SITEMAP,
        files::ROBOTS,
        files::HEADERS,
        files::REDIRECTS,
        files::NO_JEKYLL,
    ];
    let search = [files::ENGINE, files::INDEX, files::INDEX_PARTS];
    let public = [files::ICON, files::ICONS, files::PICTURES]
        .into_iter()
        .chain(files::UNPUBLISHED);
    built.into_iter().chain(search).chain(public)
}

/// The names of all files and folders at the site's root.
fn names_at_root() -> Vec<String> {
    let mut pages = vec![
        Route::Home,
        Route::NotFound,
        Route::Offline,
        Route::Search,
        Route::timeline(None),
    ];
    pages.extend(Collection::ALL.map(Route::collection));
    pages.extend(Slug::parse("any").ok().map(Route::Pillar));
    let pages = pages
        .iter()
        .flat_map(|page| [page.file(), page.twin()])
        .collect::<Vec<_>>();
    let all = pages.into_iter().chain(site_files().map(str::to_owned));
    let first_segment = |path: String| {
        path.trim_start_matches('/')
            .split('/')
            .next()
            .map(str::to_owned)
    };
    all.filter_map(first_segment).collect()
}
