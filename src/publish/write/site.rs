//! Writing the files of a site in order.

use super::{PublishOptions, file_writer::FileWriter, timing::Stopwatch};
use crate::{
    OutputFile, PublishError,
    app_files::App,
    archive, calendar, cite, feeds, hosting, meta, offline,
    page::Template,
    preview::{self, Renderer},
    redirect,
    render::render,
    search_index,
};
use check::{Addresses, PageAnchors, PlannedRedirect, RedirectMethod, Sources, version_of};
use compose::Pages;
use document::Document;
use rayon::prelude::*;
use record::{
    files::{self, PREVIEW, RECORD, has_preview},
    route::Route,
};
use std::{fs, path::Path};

/// Everything that the files of a site are made of.
pub(super) struct SiteWriter<'a> {
    pub(super) pages: &'a Pages,
    /// The content that the pages are made of.
    pub(super) sources: &'a Sources,
    pub(super) template: Template,
    pub(super) app: &'a App,
    pub(super) options: &'a PublishOptions,
    /// Renders preview images; `None` if there are to be none.
    pub(super) previews: Option<Renderer>,
    /// The time that preview images take.
    pub(super) preview_time: &'a Stopwatch,
    pub(super) files: FileWriter<'a>,
}

/// The parts of a page that are needed after it is written.
struct WrittenPage {
    /// The JSON twin.
    twin: OutputFile,
    anchors: PageAnchors,
}

impl SiteWriter<'_> {
    /// Writes the pages at `routes` and all other files. Returns the addresses of the site.
    pub(super) fn write(&self, routes: &[Route]) -> Result<Addresses, PublishError> {
        let written: Vec<WrittenPage> = routes
            .par_iter()
            .map(|route| self.write_page(route))
            .collect::<Result<_, _>>()?;
        for route in [Route::NotFound, Route::Offline] {
            self.write_page(&route)?;
        }
        let (twins, anchors): (_, Vec<_>) =
            written.into_iter().map(|it| (it.twin, it.anchors)).unzip();
        let addresses = Addresses::new(self.pages, anchors);
        self.write_search_and_worker()?;
        let zip = archive::zipped(self.pages.report(), self.sources, twins)
            .map_err(|e| PublishError::io("write", &self.files.path(RECORD), e))?;
        self.files.write_bytes(RECORD, &zip)?;
        let feeds = feeds::files(self.pages).into_iter();
        for file in feeds.chain(calendar::files(self.pages)) {
            self.files.write(&file)?;
        }
        self.write_for_hosts(routes, &addresses)?;
        self.write_app()?;
        self.copy_public(Path::new(""))?;
        self.files.remove_stale()?;
        // Last: on file systems that ignore case, a folder keeps the name under which it
        // was created, which must be that of the present page.
        self.write_old_addresses(&addresses)?;
        Ok(addresses)
    }

    /// Writes a page and the files beside it: JSON twin, citations and preview image.
    fn write_page(&self, route: &Route) -> Result<WrittenPage, PublishError> {
        let document = self.document(route);
        let twin = json(&document);
        self.files.write_text(&route.twin(), &twin)?;
        let meta = meta::head(self.pages, &document);
        let body = render(document.clone(), &self.options.base);
        let html = self.template.page(&document, &meta, &body);
        self.files.write_text(&route.file(), &html)?;
        for file in cite::files(self.pages, route) {
            self.files.write(&file)?;
        }
        if let Some(renderer) = self.previews.as_ref().filter(|_| has_preview(route)) {
            let preview = preview::preview(self.pages, &document, &self.options.public);
            let path = route.beside(PREVIEW).to_string();
            let png = self.preview_time.measure(|| renderer.png(&preview));
            self.files.write_bytes(&path, &png)?;
        }
        Ok(WrittenPage {
            twin: OutputFile::new(route.twin(), twin),
            anchors: PageAnchors::of(&document),
        })
    }

    /// The page at `route`. The version of a page that is composed of several files is a
    /// hash of its JSON.
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

    /// Writes the pages that redirect from former addresses and, beside each, the JSON twin
    /// of the present page. Existing files are not replaced.
    fn write_old_addresses(&self, addresses: &Addresses) -> Result<(), PublishError> {
        let base_url = &self.pages.report().site.base_url;
        for PlannedRedirect { redirect, method } in addresses.planned_redirects() {
            let RedirectMethod::Page(file) = method else {
                continue;
            };
            if self.files.path(&file).exists() {
                continue;
            }
            let document = self.document(redirect.to);
            let policy = self.template.policy();
            let base = &self.options.base;
            let page = redirect::page(base, base_url, policy, redirect.to, &document.title);
            self.files.write_text(&file, &page)?;
            if redirect.is_from_page() {
                let twin = format!("{}index.json", redirect.from);
                self.files.write_text(&twin, &json(&document))?;
            }
        }
        Ok(())
    }

    /// Writes the search index, the service worker, whose version depends on it, and the web
    /// app manifest.
    fn write_search_and_worker(&self) -> Result<(), PublishError> {
        let base = &self.options.base;
        let search_index::IndexFiles { index, parts } = search_index::files(self.pages);
        let index_files = parts.par_iter().chain(rayon::iter::once(&index));
        index_files.try_for_each(|file| self.files.write(file))?;
        let offline_page = self.files.path(&Route::Offline.file());
        let offline_page = fs::read_to_string(&offline_page)
            .map_err(|e| PublishError::io("read", &offline_page, e))?;
        let worker = offline::worker(base, self.app, &offline_page, &index.bytes);
        self.files.write_text(files::WORKER, &worker)?;
        let site = &self.pages.report().site;
        let manifest = offline::manifest(base, &site.name, &site.description);
        self.files.write_text(files::MANIFEST, &manifest)
    }

    /// Writes the files for hosts and search engines.
    fn write_for_hosts(&self, routes: &[Route], addresses: &Addresses) -> Result<(), PublishError> {
        let base = &self.options.base;
        let sitemap = hosting::sitemap(self.pages, routes);
        self.files.write_text(files::SITEMAP, &sitemap)?;
        let robots = hosting::robots(&self.pages.report().site.base_url);
        self.files.write_text(files::ROBOTS, &robots)?;
        let headers = hosting::headers(base, self.template.policy());
        let redirects = redirect::lines(base, addresses);
        for (path, text) in [
            (files::HEADERS, headers.as_str()),
            (files::REDIRECTS, &redirects),
            (files::NO_JEKYLL, ""),
        ] {
            self.files.write_uncompressed(path, text.as_bytes())?;
        }
        Ok(())
    }

    /// Writes the app, compressed as well as possible, since every reader fetches it.
    fn write_app(&self) -> Result<(), PublishError> {
        let app = self.app;
        let files = FileWriter {
            compression: self.files.compression.for_shared_files(),
            ..self.files
        };
        files.write_bytes(&app.script_name, &app.script)?;
        files.write_bytes(&app.wasm_name, &app.wasm)?;
        files.write_text(&app.plain_name, &app.plain)?;
        files.write_bytes(files::ENGINE, &app.engine)
    }

    /// Copies the folder `inner` of `public/`, except the content and its schemas.
    fn copy_public(&self, inner: &Path) -> Result<(), PublishError> {
        let folder = self.options.public.join(inner);
        let failed = |e| PublishError::io("read", &folder, e);
        for file in fs::read_dir(&folder).map_err(failed)? {
            let file = file.map_err(failed)?;
            let path = inner.join(file.file_name());
            if files::UNPUBLISHED
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
                self.files.write_bytes(&path.to_string_lossy(), &bytes)?;
            }
        }
        Ok(())
    }
}

/// The JSON of a page.
fn json(document: &Document) -> String {
    serde_json::to_string(document).expect("documents serialise")
}
