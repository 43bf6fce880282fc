//! Writing the whole site into an empty folder.

use super::{
    AppFiles, Press, PublishError, app_files::App, body::body, finding, hosting, offline,
    page::Shell, style,
};
use crate::{
    content::{Report, Site, WebUrl},
    pages::{Document, Pages, SearchFiles},
    route::{Base, Route},
};
use rayon::prelude::*;
use serde::Serialize;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What to publish, and how.
#[derive(Clone, Debug)]
pub struct Order {
    /// The folder that Trunk built the app into.
    pub app: AppFiles,
    /// The folder of the style sheets.
    pub style: PathBuf,
    /// The folder of what is copied as it is: `pictures/`, the icon.
    pub public: PathBuf,
    /// The path under which the site will stand.
    pub base: Base,
    /// Where it will stand on the web, if not where the content says.
    pub base_url: Option<WebUrl>,
    pub press: Press,
    /// The script that reloads a preview.
    pub live: Option<String>,
}

/// What was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    pub pages: usize,
}

/// Writes every page, its JSON twin and all that belongs to the site into `out`.
///
/// # Errors
/// When a file cannot be read or written, or the style is broken.
pub fn write(mut report: Report, order: &Order, out: &Path) -> Result<Summary, PublishError> {
    if let Some(url) = &order.base_url {
        report.site.base_url = url.clone();
    }
    let Site {
        name,
        description,
        base_url,
        ..
    } = report.site.clone();
    let pages = Pages::of(report);
    let routes = pages.routes();
    let style = style::style(&order.style)?;
    let app = App::read(&order.app)?;
    let shell = Shell::new(order.base.clone(), style, &app, order.live.clone());
    let files = Files {
        out,
        press: order.press,
    };

    routes
        .par_iter()
        .chain([&Route::NotFound, &Route::Offline])
        .try_for_each(|route| {
            let document = pages
                .document(route)
                .expect("every listed route has a page");
            write_page(&files, &shell, order, document)
        })?;
    let index = finding::index(&pages);
    index
        .par_iter()
        .try_for_each(|(name, bytes)| files.bytes(name, bytes))?;
    let offline_page = fs::read_to_string(files.path(&Route::Offline.file()))
        .map_err(|e| PublishError::io("read", out, e))?;
    let worker = offline::worker(&order.base, &app, &offline_page, &index[0].1);
    files.text(offline::WORKER, &worker)?;
    let manifest = offline::manifest(&order.base, &name, &description);
    files.text(offline::MANIFEST, &manifest)?;
    files.text("sitemap.xml", &hosting::sitemap(&base_url, &routes))?;
    files.text("robots.txt", &hosting::robots(&base_url))?;
    files.plain(
        "_headers",
        hosting::headers(&order.base, shell.policy()).as_bytes(),
    )?;
    // without it GitHub Pages would leave out names that begin with `_`
    files.plain(".nojekyll", b"")?;
    write_app(&files, &app)?;
    copy_public(&files, &order.public, Path::new(""))?;
    Ok(Summary {
        pages: routes.len(),
    })
}

fn write_page(
    files: &Files<'_>,
    shell: &Shell,
    order: &Order,
    document: Document,
) -> Result<(), PublishError> {
    let route = document.route.clone();
    files.json(&route.twin(), &document)?;
    let html = shell.page(&document, &body(document.clone(), &order.base));
    files.text(&route.file(), &html)
}

fn write_app(files: &Files<'_>, app: &App) -> Result<(), PublishError> {
    let best = Files {
        press: files.press.hardest(),
        ..*files
    };
    best.bytes(&app.script_name, &app.script)?;
    best.bytes(&app.wasm_name, &app.wasm)?;
    best.bytes(SearchFiles::ENGINE, &app.engine)
}

/// Copies everything under `public/` but the content and its schemas, which
/// are what the pages are made from.
fn copy_public(files: &Files<'_>, public: &Path, inner: &Path) -> Result<(), PublishError> {
    let folder = public.join(inner);
    let failed = |e| PublishError::io("read", &folder, e);
    for file in fs::read_dir(&folder).map_err(failed)? {
        let file = file.map_err(failed)?;
        let path = inner.join(file.file_name());
        if path == Path::new("content") || path == Path::new("schema") {
            continue;
        }
        if file.path().is_dir() {
            copy_public(files, public, &path)?;
        } else {
            files.bytes(&path.to_string_lossy(), &read(&file.path())?)?;
        }
    }
    Ok(())
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("page values are plain data")
}

fn read(path: &Path) -> Result<Vec<u8>, PublishError> {
    fs::read(path).map_err(|e| PublishError::io("read", path, e))
}

/// Where files are written, and how hard they are pressed.
#[derive(Clone, Copy)]
struct Files<'a> {
    out: &'a Path,
    press: Press,
}

impl Files<'_> {
    fn json(&self, name: &str, value: &impl Serialize) -> Result<(), PublishError> {
        self.text(name, &json(value))
    }

    /// Where the file of that name, counted from the site's root, is written.
    fn path(&self, name: &str) -> PathBuf {
        self.out.join(name.trim_start_matches('/'))
    }

    fn text(&self, name: &str, text: &str) -> Result<(), PublishError> {
        self.bytes(name, text.as_bytes())
    }

    /// Writes a file and, where it is not packed already, its smaller twins.
    fn bytes(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        self.plain(name, bytes)?;
        let packed = [".png", ".jpg", ".webp", ".zip"]
            .iter()
            .any(|end| name.ends_with(end));
        if packed {
            return Ok(());
        }
        if let Some(brotli) = self.press.brotli(bytes) {
            self.plain(&format!("{name}.br"), &brotli)?;
        }
        if let Some(gzip) = self.press.gzip(bytes) {
            self.plain(&format!("{name}.gz"), &gzip)?;
        }
        Ok(())
    }

    fn plain(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let path = self.path(name);
        let failed = |e| PublishError::io("write", &path, e);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::write(&path, bytes).map_err(failed)
    }
}
