//! Why an app could not be optimised.

use std::{error::Error, fmt, io, path::PathBuf};

/// Why an app could not be made ready.
#[derive(Debug)]
pub enum OptimiseError {
    /// A file could not be read or written.
    Io {
        /// The file.
        file: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The module of the app or of the search engine is no WebAssembly.
    NoModule {
        /// Its file.
        file: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The search engine is not what the app expects.
    Engine {
        /// Its file.
        file: PathBuf,
        /// What is wrong, as the end of a sentence.
        why: String,
    },
    /// A step changed nothing: what it looked for has another name or form since
    /// a tool or a dependency was updated.
    NothingFound {
        /// The name of the step.
        step: &'static str,
        /// What it looked for.
        looked_for: &'static str,
    },
    /// `wasm-opt` could not be run.
    NoOptimiser(io::Error),
    /// `wasm-opt` failed; all that it printed.
    Optimiser(String),
}

impl fmt::Display for OptimiseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { file, error } => write!(f, "cannot optimise `{}`: {error}", file.display()),
            Self::NoModule { file, why } => {
                write!(f, "`{}` is no WebAssembly module: {why}", file.display())
            }
            Self::Engine { file, why } => {
                write!(f, "the search engine `{}` {why}", file.display())
            }
            Self::NothingFound { step, looked_for } => write!(
                f,
                "the step `{step}` of slimming the app found nothing: it looks for {looked_for}\n  \
                 help: see src/optimise/steps.rs; mend the step, or remove it when there is nothing left for it to do"
            ),
            Self::NoOptimiser(error) => write!(
                f,
                "cannot run `wasm-opt`: {error}\n  help: `cargo site build` installs it"
            ),
            Self::Optimiser(output) => write!(f, "`wasm-opt` failed\n{output}"),
        }
    }
}

impl Error for OptimiseError {}
