//! Writing the whole site into a folder.

mod file_writer;
mod site;
mod timing;

pub use self::timing::WriteTimes;

use self::{
    file_writer::{FileWriter, WrittenFiles},
    site::SiteWriter,
    timing::Stopwatch,
};
use super::{
    AppFiles, Compression, PublishError, app_files::App, cite, page::Template, preview::Renderer,
    style,
};
use check::{Addresses, Sources};
use compose::Pages;
use record::{Report, WebUrl, route::Base};
use std::path::{Path, PathBuf};

/// What to publish, and how.
#[derive(Clone, Debug)]
pub struct PublishOptions {
    /// The files of the app, as Trunk built them.
    pub app: AppFiles,
    /// The folder of the style sheets.
    pub style: PathBuf,
    /// The folder `public/`, whose files are copied unchanged, except the content and its
    /// schemas.
    pub public: PathBuf,
    /// The folder of cached preview images; `None` to publish no preview images.
    pub previews: Option<PathBuf>,
    /// The base path of the site.
    pub base: Base,
    /// The address of the site; `None` for that of `site.json`.
    pub base_url: Option<WebUrl>,
    /// The effort of compressing files.
    pub compression: Compression,
    /// An inline script that reloads the pages of a preview after a change.
    pub live: Option<String>,
}

/// What was published.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The number of pages.
    pub pages: usize,
    /// The addresses of the site, for the ledger.
    pub addresses: Addresses,
    /// The time that parts of the writing took.
    pub times: WriteTimes,
}

/// Writes every page, its JSON twin and all other files of the site into `out`, an empty
/// folder. `report` is made of `sources`.
///
/// # Errors
/// When a file cannot be read or written, or the style sheets are not valid.
pub fn write(
    report: Report,
    sources: &Sources,
    options: &PublishOptions,
    out: &Path,
) -> Result<Summary, PublishError> {
    write_site(report, sources, options, out, None)
}

/// The same as [`write()`] for a folder that may contain an earlier site: only files that
/// differ are written, and those that are not part of the new site are removed. This is
/// faster, since creating a file takes longer than rendering a page.
///
/// # Errors
/// Those of [`write()`].
pub fn update(
    report: Report,
    sources: &Sources,
    options: &PublishOptions,
    out: &Path,
) -> Result<Summary, PublishError> {
    let written = WrittenFiles::default();
    write_site(report, sources, options, out, Some(&written))
}

/// Writes the site. `written` is `None` if the folder is empty.
fn write_site(
    mut report: Report,
    sources: &Sources,
    options: &PublishOptions,
    out: &Path,
    written: Option<&WrittenFiles>,
) -> Result<Summary, PublishError> {
    if let Some(url) = &options.base_url {
        report.site.base_url = url.clone();
    }
    let mut pages = Pages::of(report, cite::styles);
    pages.keep_published(sources.ledger.addresses());
    let style = style::style(&options.style, &pages.report().site.look)?;
    let app = App::read(&options.app)?;
    let (preview_time, compression_time) = (Stopwatch::default(), Stopwatch::default());
    let site = SiteWriter {
        pages: &pages,
        sources,
        template: Template::new(options.base.clone(), style, &app, options.live.clone()),
        app: &app,
        options,
        previews: options.previews.clone().map(Renderer::new),
        preview_time: &preview_time,
        files: FileWriter {
            folder: out,
            compression: options.compression,
            compression_time: &compression_time,
            written,
        },
    };
    let routes = pages.routes();
    let addresses = site.write(&routes)?;
    Ok(Summary {
        pages: routes.len(),
        addresses,
        times: WriteTimes {
            previews: preview_time.total(),
            compression: compression_time.total(),
            threads: rayon::current_num_threads(),
        },
    })
}
