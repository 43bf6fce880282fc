//! Writing the whole site into an empty folder.

mod files;
mod times;

pub use self::times::WriteTimes;

use self::{
    files::{Files, Kept},
    times::Sum,
};
use super::{
    AppFiles, Compression, PublishError,
    app_files::App,
    archive, calendar, cite, feeds, hosting, meta, offline,
    page::Shell,
    preview::{self, Artist},
    redirect,
    render::render,
    search_index, style,
};
use check::{Addresses, Answer, Sources, places, version_of};
use compose::Pages;
use document::Document;
use rayon::prelude::*;
use record::{
    Report, Slug, WebUrl,
    files::{self as names, PREVIEW, RECORD, has_preview},
    route::{Base, Route},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What to publish, and how.
#[derive(Clone, Debug)]
pub struct PublishOptions {
    /// The folder that Trunk built the app into.
    pub app: AppFiles,
    /// The folder of the style sheets.
    pub style: PathBuf,
    /// The folder of files that are copied unchanged: `pictures/`, the icon.
    pub public: PathBuf,
    /// The folder in which preview images are cached; `None` draws none.
    pub previews: Option<PathBuf>,
    /// The base path of the site.
    pub base: Base,
    /// The address of the site, where it is not that of the content.
    pub base_url: Option<WebUrl>,
    /// How files are compressed.
    pub compression: Compression,
    /// The script that reloads a preview.
    pub live: Option<String>,
}

/// What was published.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The number of pages.
    pub pages: usize,
    /// The addresses of the site, for the ledger.
    pub addresses: Addresses,
    /// Where the time went.
    pub times: WriteTimes,
}

/// Writes every page, its JSON twin and all other files of the site into `out`, an
/// empty folder. `sources` is what `report` was made from.
///
/// # Errors
/// When a file cannot be read or written, or the style sheets are not valid.
pub fn write(
    report: Report,
    sources: &Sources,
    options: &PublishOptions,
    out: &Path,
) -> Result<Summary, PublishError> {
    write_over(report, sources, options, out, None)
}

/// The same as [`write()`] where `out` holds an earlier site or nothing: files
/// that are the same are not written, those that are no part of the site are
/// removed. Creating a file takes longer than rendering a page.
///
/// # Errors
/// Those of [`write()`].
pub fn update(
    report: Report,
    sources: &Sources,
    options: &PublishOptions,
    out: &Path,
) -> Result<Summary, PublishError> {
    write_over(report, sources, options, out, Some(&Kept::default()))
}

fn write_over(
    mut report: Report,
    sources: &Sources,
    options: &PublishOptions,
    out: &Path,
    kept: Option<&Kept>,
) -> Result<Summary, PublishError> {
    if let Some(url) = &options.base_url {
        report.site.base_url = url.clone();
    }
    let mut pages = Pages::of(report, cite::styles);
    pages.keep_published(sources.ledger.addresses());
    let routes = pages.routes();
    let style = style::style(&options.style)?;
    let app = App::read(&options.app)?;
    let (previews, compression) = (Sum::default(), Sum::default());
    let site = Publishing {
        pages: &pages,
        shell: Shell::new(options.base.clone(), style, &app, options.live.clone()),
        options,
        artist: options.previews.clone().map(Artist::new),
        drawing: &previews,
        files: Files {
            out,
            compression: options.compression,
            compressing: &compression,
            kept,
        },
    };
    let written: Vec<Written> = routes
        .par_iter()
        .map(|route| site.write_page(route))
        .collect::<Result<_, _>>()?;
    for route in [Route::NotFound, Route::Offline] {
        site.write_page(&route)?;
    }
    let (twins, places) = written.into_iter().map(|it| (it.twin, it.places)).unzip();
    let addresses = Addresses::new(&pages, places);
    site.write_index(&app)?;
    let zip = archive::zipped(pages.report(), sources, twins)
        .map_err(|e| PublishError::io("write", &out.join(RECORD), e))?;
    site.files.bytes(RECORD, &zip)?;
    for (name, text) in feeds::files(&pages)
        .into_iter()
        .chain(calendar::files(&pages))
    {
        site.files.text(&name, &text)?;
    }
    site.write_for_hosts(&routes, &addresses)?;
    site.write_app(&app)?;
    site.copy_public(Path::new(""))?;
    site.files.remove_others()?;
    // last: where capitals are not told from small letters, a folder keeps the
    // name that it got first
    site.write_old_addresses(&addresses)?;
    Ok(Summary {
        pages: routes.len(),
        addresses,
        times: WriteTimes {
            previews: previews.total(),
            compression: compression.total(),
            threads: rayon::current_num_threads(),
        },
    })
}

/// What is needed of a page after it is written.
struct Written {
    /// Its data, by the name of the file.
    twin: (String, Vec<u8>),
    places: (String, Vec<Slug>),
}

/// A publishing under way.
struct Publishing<'a> {
    pages: &'a Pages,
    shell: Shell,
    options: &'a PublishOptions,
    /// `None` when no preview images are drawn.
    artist: Option<Artist>,
    /// The time that the artist takes.
    drawing: &'a Sum,
    files: Files<'a>,
}

impl Publishing<'_> {
    /// Writes a page and the files beside it.
    fn write_page(&self, route: &Route) -> Result<Written, PublishError> {
        let document = self.document(route);
        let twin = json(&document);
        self.files.text(&route.twin(), &twin)?;
        let meta = meta::head(self.pages, &document);
        let body = render(document.clone(), &self.options.base);
        let html = self.shell.page(&document, &meta, &body);
        self.files.text(&route.file(), &html)?;
        for (name, text) in cite::files(self.pages, route) {
            self.files.text(&name, &text)?;
        }
        if let Some(artist) = self.artist.as_ref().filter(|_| has_preview(route)) {
            let preview = preview::of(self.pages, &document, &self.options.public);
            let name = route.beside(PREVIEW).to_string();
            let png = self.drawing.during(|| artist.png(&preview));
            self.files.bytes(&name, &png)?;
        }
        Ok(Written {
            twin: (route.twin(), twin.into_bytes()),
            places: places(&document),
        })
    }

    /// The page at `route`. The version of a page that is composed of many files is
    /// a hash of its content.
    fn document(&self, route: &Route) -> Document {
        let mut document = self
            .pages
            .document(route)
            .expect("every listed route has a page");
        if document.version.is_none() {
            document.version = Some(version_of(json(&document).as_bytes()));
        }
        document
    }

    /// Writes pages that redirect from former addresses and, for programs, the
    /// present page's twin. Existing files are kept.
    fn write_old_addresses(&self, addresses: &Addresses) -> Result<(), PublishError> {
        let base_url = &self.pages.report().site.base_url;
        for (old, answer) in addresses.answers() {
            let Answer::Page(file) = answer else {
                continue;
            };
            if self.files.path(&file).exists() {
                continue;
            }
            let document = self.document(old.now);
            let policy = self.shell.policy();
            let base = &self.options.base;
            let page = redirect::page(base, base_url, policy, old.now, &document.title);
            self.files.text(&file, &page)?;
            if old.is_plain() {
                let twin = format!("{}index.json", old.path);
                self.files.text(&twin, &json(&document))?;
            }
        }
        Ok(())
    }

    /// Writes the search index, the service worker, whose version changes with it,
    /// and the manifest.
    fn write_index(&self, app: &App) -> Result<(), PublishError> {
        let Self { files, options, .. } = self;
        let index = search_index::files(self.pages);
        index
            .par_iter()
            .try_for_each(|(name, bytes)| files.bytes(name, bytes))?;
        let offline_page = fs::read_to_string(files.path(&Route::Offline.file()))
            .map_err(|e| PublishError::io("read", files.out, e))?;
        let worker = offline::worker(&options.base, app, &offline_page, &index[0].1);
        files.text(names::WORKER, &worker)?;
        let site = &self.pages.report().site;
        let manifest = offline::manifest(&options.base, &site.name, &site.description);
        files.text(names::MANIFEST, &manifest)
    }

    fn write_for_hosts(&self, routes: &[Route], addresses: &Addresses) -> Result<(), PublishError> {
        let Self { files, options, .. } = self;
        files.text(names::SITEMAP, &hosting::sitemap(self.pages, routes))?;
        let base_url = &self.pages.report().site.base_url;
        files.text(names::ROBOTS, &hosting::robots(base_url))?;
        let headers = hosting::headers(&options.base, self.shell.policy());
        files.plain(names::HEADERS, headers.as_bytes())?;
        let redirects = redirect::lines(&options.base, addresses);
        files.plain(names::REDIRECTS, redirects.as_bytes())?;
        files.plain(names::NO_JEKYLL, b"")
    }

    fn write_app(&self, app: &App) -> Result<(), PublishError> {
        let best = Files {
            compression: self.files.compression.for_shared_files(),
            ..self.files
        };
        best.bytes(&app.script_name, &app.script)?;
        best.bytes(&app.wasm_name, &app.wasm)?;
        best.text(&app.plain_name, &app.plain)?;
        best.bytes(names::ENGINE, &app.engine)
    }

    /// Copies everything under `public/` except the content and its schemas.
    fn copy_public(&self, inner: &Path) -> Result<(), PublishError> {
        let folder = self.options.public.join(inner);
        let failed = |e| PublishError::io("read", &folder, e);
        for file in fs::read_dir(&folder).map_err(failed)? {
            let file = file.map_err(failed)?;
            let path = inner.join(file.file_name());
            if names::UNPUBLISHED
                .iter()
                .any(|name| path == Path::new(name))
            {
                continue;
            }
            if file.path().is_dir() {
                self.copy_public(&path)?;
            } else {
                let bytes =
                    fs::read(file.path()).map_err(|e| PublishError::io("read", &file.path(), e))?;
                self.files.bytes(&path.to_string_lossy(), &bytes)?;
            }
        }
        Ok(())
    }
}

fn json(document: &Document) -> String {
    serde_json::to_string(document).expect("page values are plain data")
}
