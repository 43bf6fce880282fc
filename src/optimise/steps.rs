//! The steps that make the app and the search engine smaller, beside
//! `wasm-opt`. A step that finds nothing to do fails the build: what it looks
//! for is named and formed by compilers and libraries, which change.

use super::{OptimiseError, functions, names, places, streams};
use walrus::Module;

/// An app while it is being slimmed.
pub(super) struct App {
    /// Its WebAssembly, in which functions have their names.
    pub(super) module: Module,
    /// The script that wasm-bindgen wrote for it; empty for the search engine.
    pub(super) script: String,
}

/// One change to an app.
pub(super) struct Step {
    /// Its name in the message of a build that fails.
    pub(super) name: &'static str,
    /// What it looks for, as the end of a sentence.
    pub(super) looks_for: &'static str,
    /// Changes the app; returns how many places it has changed.
    change: fn(&mut App) -> usize,
}

impl Step {
    /// # Errors
    /// [`OptimiseError::NothingFound`].
    pub(super) fn run(&self, app: &mut App) -> Result<(), OptimiseError> {
        match (self.change)(app) {
            0 => Err(OptimiseError::NothingFound {
                step: self.name,
                looked_for: self.looks_for,
            }),
            _ => Ok(()),
        }
    }
}

const ASYNC_HYDRATION: Step = Step {
    name: "async-hydration",
    looks_for: "functions named `into_any::hydrate_async`",
    change: |app| functions::trap_async_hydration(&mut app.module),
};

const PANICS: Step = Step {
    name: "panics",
    looks_for: "functions of `core::panicking` and their like",
    change: |app| functions::trap_panics(&mut app.module),
};

const DEBUG: Step = Step {
    name: "debug",
    looks_for: "functions named `Debug::fmt`",
    change: |app| functions::silence_debug(&mut app.module),
};

const STREAMS: Step = Step {
    name: "streams",
    looks_for: "exports named `__wbg_intounderlying…`",
    change: |app| streams::remove(&mut app.module),
};

const NAMES: Step = Step {
    name: "import-names",
    looks_for: "imports named `__wb…` that end in sixteen hexadecimal digits",
    change: |app| names::shorten(&mut app.module, &mut app.script),
};

const PLACES: Step = Step {
    name: "panic-places",
    looks_for: "names of Rust source files in the data, each with its address, length, line and column",
    change: |app| places::blank(&mut app.module),
};

/// The steps over the app before `wasm-opt`, which then removes what nothing
/// refers to any more. What each brings, in bytes after brotli 11 of 146 kB
/// (`measure.rs`): async-hydration 9,084, panics 2,959, debug 2,605, streams
/// 1,822, import-names 4,603, panic-places 1,605.
pub(super) const APP: [Step; 6] = [ASYNC_HYDRATION, PANICS, DEBUG, STREAMS, NAMES, PLACES];

/// The steps over the search engine before `wasm-opt`.
pub(super) const ENGINE: [Step; 2] = [PANICS, PLACES];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_finds_nothing_fails_with_its_name_and_what_it_looks_for() {
        let found = [
            "the step `async-hydration` of slimming the app found nothing: \
             it looks for functions named `into_any::hydrate_async`",
            "the step `panics` of slimming the app found nothing: \
             it looks for functions of `core::panicking` and their like",
            "the step `debug` of slimming the app found nothing: \
             it looks for functions named `Debug::fmt`",
            "the step `streams` of slimming the app found nothing: \
             it looks for exports named `__wbg_intounderlying…`",
            "the step `import-names` of slimming the app found nothing: \
             it looks for imports named `__wb…` that end in sixteen hexadecimal digits",
            "the step `panic-places` of slimming the app found nothing: it looks for names of \
             Rust source files in the data, each with its address, length, line and column",
        ];
        assert_eq!(APP.len(), found.len());
        for (step, message) in APP.iter().zip(found) {
            let mut app = App {
                module: Module::default(),
                script: "const a = 1;\n".to_owned(),
            };
            let error = step.run(&mut app).unwrap_err().to_string();
            let help = "\n  help: see src/optimise/steps.rs; mend the step, or remove it \
                        when there is nothing left for it to do";
            assert_eq!(error, format!("{message}{help}"));
            assert_eq!(app.script, "const a = 1;\n", "{}", step.name);
        }
    }
}
