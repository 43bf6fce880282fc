//! Publishing: from pages to a folder of files that any static host can serve.
//!
//! [`write`] writes every page as HTML and as its JSON twin, and all other files of the site.
//! The same content gives the same bytes at any time.
//!
//! | to change | see |
//! | --- | --- |
//! | which files are written, and in which order | `write/` |
//! | the HTML around the app: head, scripts, styles | `page.rs`, `style.rs`, `csp.rs` |
//! | Open Graph, Dublin Core, JSON-LD | `meta/` |
//! | a feed | `feeds/` |
//! | the calendar | `calendar/` |
//! | a citation style | `cite/styles/rules.rs` |
//! | files for reference managers | `cite/{biblatex,ris,csl}.rs` |
//! | preview images | `preview/` |
//! | the zip of the record | `archive/` |
//! | the service worker and the manifest | `offline.rs`, `worker.js` |
//! | headers, redirects, sitemap, `robots.txt` | `hosting.rs`, `redirect.rs` |

mod app_files;
mod archive;
mod calendar;
mod cite;
mod compress;
mod csp;
mod feeds;
mod fingerprint;
mod hosting;
mod ledger;
mod meta;
mod offline;
mod output_file;
mod page;
mod permanent_id;
mod preview;
mod redirect;
mod render;
mod script;
mod search_index;
mod staging;
mod style;
mod write;

pub use app_files::AppFiles;
pub use cite::styles as citation_styles;
pub use compress::Compression;
pub use csp::source_hash;
pub use ledger::extend_ledger;
pub use page::escape;
pub use staging::Staging;
pub use write::{PublishOptions, Summary, WriteTimes, update, write};

use output_file::OutputFile;
use std::{
    fmt, io,
    path::{Path, PathBuf},
};

/// Why a site could not be published although its content is valid.
#[derive(Debug)]
pub enum PublishError {
    /// A file operation failed.
    Io {
        /// The operation, as a verb: `write`.
        operation: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        error: io::Error,
    },
    /// This folder does not contain exactly one app built by Trunk.
    NoApp(PathBuf),
    /// A style sheet is not valid CSS.
    Style {
        /// The folder of the style sheets.
        folder: PathBuf,
        /// The message of the parser.
        message: String,
    },
    /// Another process is writing to this folder.
    Busy(PathBuf),
    /// This path has no last component, so it cannot be the name of a folder.
    NotAFolderName(PathBuf),
}

impl PublishError {
    fn io(operation: &'static str, path: &Path, error: io::Error) -> Self {
        Self::Io {
            operation,
            path: path.to_owned(),
            error,
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io {
                operation,
                path,
                error,
            } => write!(f, "cannot {operation} `{}`: {error}", path.display()),
            Self::NoApp(path) => write!(
                f,
                "`{}` does not contain one app built by trunk\n  help: run `cargo site build`",
                path.display()
            ),
            Self::Style { folder, message } => {
                write!(f, "style in `{}`: {message}", folder.display())
            }
            Self::Busy(path) => write!(f, "another process is writing to `{}`", path.display()),
            Self::NotAFolderName(path) => {
                write!(f, "`{}` is not the name of a folder", path.display())
            }
        }
    }
}

impl std::error::Error for PublishError {}
