//! The names that a build gives to its own files and folders: no page may have
//! one of them, nor the name of a file without its ending, which some hosts
//! take for the file.

use record::{
    Slug, files,
    route::{Collection, Route},
};

/// The file or folder of the site itself whose place the page at `route` would
/// take, from the site's root.
pub(super) fn taken_by(route: &Route) -> Option<String> {
    let (parent, id) = match route {
        Route::Text(id) => (Route::Home, id),
        Route::Item(collection, id, _) => (Route::collection(*collection), id),
        Route::Area { pillar, area, .. } => (Route::Pillar(pillar.clone()), area),
        Route::Timeline(Some(area), _) => (Route::timeline(None), area),
        _ => return None,
    };
    let mut names = beside(&parent);
    if parent == Route::Home {
        names.extend(at_the_top());
    }
    let stem = |name: &String| name.split('.').next() == Some(id.as_str());
    let name = names.into_iter().find(stem)?;
    Some(format!("{parent}{name}"))
}

/// Whether nothing but files of the site itself can stand at `path`.
pub(super) fn is_taken(path: &str) -> bool {
    let folders = [files::APP, files::ICONS, files::PICTURES]
        .into_iter()
        .chain(files::UNPUBLISHED);
    let mut within = folders.map(|folder| format!("/{folder}/"));
    within.any(|folder| path.starts_with(&folder))
        || path.starts_with(files::INDEX_PARTS)
        || Route::parse(path).is_some_and(|route| taken_by(&route).is_some())
}

/// The files that may stand in the folder of a page.
fn beside(page: &Route) -> Vec<String> {
    let own = files::ALL
        .into_iter()
        .filter(|name| files::may_stand(page, name));
    ["index.html"]
        .into_iter()
        .chain(own)
        .map(str::to_owned)
        .collect()
}

/// The files and folders of the site, from its root, that belong to no page.
pub(super) fn own() -> impl Iterator<Item = &'static str> {
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

/// Every name at the site's root.
fn at_the_top() -> Vec<String> {
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
    let all = pages.into_iter().chain(own().map(str::to_owned));
    let top = |path: String| {
        path.trim_start_matches('/')
            .split('/')
            .next()
            .map(str::to_owned)
    };
    all.filter_map(top).collect()
}
