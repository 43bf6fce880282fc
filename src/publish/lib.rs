//! The native half's work: from a folder of JSON to a folder that any static
//! host can serve. It must never know of the browser half's code, of the
//! command line, or of how tools are installed.

mod app_files;
mod archive;
mod body;
mod calendar;
mod cite;
mod compress;
mod csp;
mod feeds;
mod finding;
mod fingerprint;
mod hosting;
mod lasting;
mod ledger;
mod meta;
mod offline;
mod page;
mod preview;
mod redirect;
mod script;
mod style;
mod swap;
mod write;

pub use app_files::AppFiles;
pub use cite::styles as citation_styles;
pub use compress::Press;
pub use csp::source_hash;
pub use ledger::extend_ledger;
pub use page::escape;
pub use swap::Staging;
pub use write::{Order, Summary, WriteTimes, update, write};

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

/// Why a site could not be published although its content is sound.
#[derive(Debug)]
pub enum PublishError {
    /// The file system refused.
    Io {
        doing: &'static str,
        path: PathBuf,
        error: io::Error,
    },
    /// The folder holds no app that Trunk built.
    NoApp(PathBuf),
    /// The style sheets of the folder are broken.
    Style(PathBuf, String),
    /// Somebody else is writing to the same place.
    Busy(PathBuf),
    /// The path names no folder.
    NoPlace(PathBuf),
}

impl PublishError {
    fn io(doing: &'static str, path: &Path, error: io::Error) -> Self {
        Self::Io {
            doing,
            path: path.to_owned(),
            error,
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { doing, path, error } => {
                write!(f, "cannot {doing} `{}`: {error}", path.display())
            }
            Self::NoApp(path) => write!(
                f,
                "`{}` does not hold one app built by trunk\n  help: run `cargo site build`",
                path.display()
            ),
            Self::Style(path, message) => write!(f, "style in `{}`: {message}", path.display()),
            Self::Busy(path) => write!(f, "another process is writing to `{}`", path.display()),
            Self::NoPlace(path) => write!(f, "`{}` names no folder to write", path.display()),
        }
    }
}

impl std::error::Error for PublishError {}
