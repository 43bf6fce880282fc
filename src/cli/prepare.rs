//! `record prepare`: makes an app that Trunk and cargo have built ready to be
//! published. `cargo site` runs this.

use crate::failure::Failure;
use clap::{Args, ValueEnum};
use optimise::{OptimiseError, Parts};
use publish::AppFiles;
use std::{path::PathBuf, process::Command};

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// How the app was built
    #[arg(long, value_enum)]
    profile: Profile,
    /// The optimiser for WebAssembly, version 116 or newer [default: the one on PATH]
    #[arg(long, value_name = "FILE")]
    wasm_opt: Option<PathBuf>,
    /// The folder that holds the app and the search engine
    folder: PathBuf,
}

/// How an app is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Profile {
    /// Quick to build; for previews.
    Dev,
    /// Small; for readers.
    Release,
}

impl Profile {
    /// The name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
        }
    }
}

/// Checks the search engine; optimises the app and the engine of a release.
///
/// # Errors
/// When the folder holds no app, the engine has imports or lacks exports, or
/// `wasm-opt` is missing or fails.
pub(crate) fn run(options: &Options) -> Result<(), Failure> {
    let app = AppFiles::find(&options.folder)?;
    let parts = Parts {
        app: app.folder.join(&app.wasm),
        script: app.folder.join(&app.script),
        engine: app.folder.join(&app.engine),
    };
    let failed = |e: OptimiseError| Failure::Message(e.to_string());
    optimise::check_engine(&parts.engine).map_err(failed)?;
    match options.profile {
        Profile::Dev => Ok(()),
        Profile::Release => {
            let program = options.wasm_opt.clone();
            let program = program.unwrap_or_else(|| "wasm-opt".into());
            optimise::optimise(&parts, || Command::new(&program)).map_err(failed)
        }
    }
}
