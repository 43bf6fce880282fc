//! Makes the app for readers small: its WebAssembly, the script that
//! wasm-bindgen wrote for it, and the search engine. The steps and what they
//! look for are listed in `steps.rs`; after them comes Binaryen's `wasm-opt`,
//! which Trunk therefore leaves out.

mod engine;
mod error;
mod functions;
#[cfg(test)]
mod measure;
mod names;
mod places;
mod steps;
mod streams;
mod wasm_opt;

pub use engine::check_engine;
pub use error::OptimiseError;

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};
use steps::{APP, App, ENGINE, Step};
use walrus::{Module, ModuleConfig};

/// The files of an app, as Trunk and cargo built them.
#[derive(Clone, Debug)]
pub struct Parts {
    /// The WebAssembly module of the app.
    pub app: PathBuf,
    /// The script that loads it.
    pub script: PathBuf,
    /// The WebAssembly module of the search engine.
    pub engine: PathBuf,
}

/// Makes the app and the search engine as small as they get, in their place.
/// `wasm_opt` gives Binaryen's program.
///
/// # Errors
/// When a file cannot be read or written, a module is none, a step finds nothing
/// to do, or `wasm-opt` is missing or fails.
pub fn optimise(parts: &Parts, wasm_opt: impl Fn() -> Command) -> Result<(), OptimiseError> {
    let steps: Vec<&Step> = APP.iter().collect();
    optimise_app(&parts.app, &parts.script, wasm_opt(), &steps)?;
    optimise_engine(&parts.engine, wasm_opt())
}

fn optimise_app(
    wasm: &Path,
    script: &Path,
    wasm_opt: Command,
    steps: &[&Step],
) -> Result<(), OptimiseError> {
    let mut app = App {
        module: read_module(wasm)?,
        script: fs::read_to_string(script).map_err(|e| failed(script, e))?,
    };
    steps.iter().try_for_each(|step| step.run(&mut app))?;
    write_optimised(&mut app.module, wasm, wasm_opt, &wasm_opt::SMALL)?;
    fs::write(script, &app.script).map_err(|e| failed(script, e))
}

fn optimise_engine(wasm: &Path, wasm_opt: Command) -> Result<(), OptimiseError> {
    let mut engine = App {
        module: read_module(wasm)?,
        script: String::new(),
    };
    ENGINE.iter().try_for_each(|step| step.run(&mut engine))?;
    walrus::passes::gc::run(&mut engine.module);
    write_optimised(&mut engine.module, wasm, wasm_opt, &wasm_opt::QUICK)
}

/// Reads a module, in which functions keep their names, to be written without.
fn read_module(wasm: &Path) -> Result<Module, OptimiseError> {
    let bytes = fs::read(wasm).map_err(|e| failed(wasm, e))?;
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    config.parse(&bytes).map_err(|e| OptimiseError::NoModule {
        file: wasm.to_owned(),
        why: e.to_string(),
    })
}

/// Writes what `wasm-opt` makes of `module` to `wasm`.
fn write_optimised(
    module: &mut Module,
    wasm: &Path,
    wasm_opt: Command,
    passes: &[&str],
) -> Result<(), OptimiseError> {
    let unoptimised = wasm.with_extension("unoptimised");
    fs::write(&unoptimised, module.emit_wasm()).map_err(|e| failed(&unoptimised, e))?;
    let done = wasm_opt::run(wasm_opt, passes, &unoptimised, wasm);
    _ = fs::remove_file(&unoptimised);
    done
}

fn failed(file: &Path, error: io::Error) -> OptimiseError {
    OptimiseError::Io {
        file: file.to_owned(),
        error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_module_is_refused_by_name() {
        let folder = std::env::temp_dir().join(format!("no-module-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let wasm = folder.join("app.wasm");
        fs::write(&wasm, "no wasm").unwrap();
        let error = read_module(&wasm).unwrap_err().to_string();
        let start = format!("`{}` is no WebAssembly module: ", wasm.display());
        assert!(error.starts_with(&start), "{error}");
        fs::remove_dir_all(folder).unwrap();
    }
}
