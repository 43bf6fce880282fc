//! Why a task ended without its result.

use crate::{environment::Variable, map::MapError};
use std::{
    fmt, io,
    path::{Path, PathBuf},
};

/// What is printed before the exit code 1.
#[derive(Debug)]
pub(crate) enum Failure {
    /// An environment variable that names a tool is not set.
    NotSet(Variable),
    /// A file or folder could not be read or written.
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system reported.
        error: io::Error,
    },
    /// The atlas is not as expected.
    Map {
        /// The file of the atlas.
        path: PathBuf,
        /// What is wrong with it.
        error: MapError,
    },
    /// The measurement could not be run.
    Measurement(io::Error),
}

impl Failure {
    /// Makes a failure of what the system reported about `path`.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        |error| Self::File { path, error }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSet(Variable { name, commands }) => {
                write!(f, "`{name}` is not set; run {commands}, which sets it")
            }
            Self::File { path, error } => write!(f, "`{}`: {error}", path.display()),
            Self::Map { path, error } => write!(f, "`{}`: {error}", path.display()),
            Self::Measurement(error) => write!(f, "cannot measure: {error}"),
        }
    }
}
