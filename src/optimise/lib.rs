//! A smaller WebAssembly: what can never run or never be seen is taken out,
//! and the rest optimised for size.
//!
//! Leptos keeps, for each type of view, a second way to hydrate it: the
//! asynchronous one, for pages with Suspense or lazy routes. Pages here are
//! plain values and have neither, but the linker cannot know that: the
//! functions stand in tables. They are a tenth of the app. Panics end the app
//! with or without a message, and nobody reads it. Since wasm-opt must come
//! after that, and not before, Trunk is told to leave it out.

mod names;
mod places;
mod script;

use std::{
    collections::BTreeSet,
    fmt, fs, io,
    path::{Path, PathBuf},
    process::Command,
};
use walrus::{FunctionBuilder, FunctionKind, InstrSeqBuilder, Module, ModuleConfig, ValType};

/// What browsers have had for years and Rust's compiler uses, named one by
/// one: with all features binaryen writes modules that browsers reject.
const FEATURES: [&str; 8] = [
    "bulk-memory",
    "bulk-memory-opt",
    "call-indirect-overlong",
    "multivalue",
    "mutable-globals",
    "nontrapping-float-to-int",
    "reference-types",
    "sign-ext",
];

/// Going flat and back finds what one pass for size leaves: 2 % after brotli.
/// Rust keeps its stack where memory begins and fills it from above. How reads
/// and writes are aligned is only a hint; saying the same of all is 1 % less
/// after brotli.
const SMALL: [&str; 10] = [
    "--low-memory-unused",
    "-Oz",
    "--flatten",
    "--rereloop",
    "--generate-global-effects",
    "-Oz",
    "-Oz",
    "--code-folding",
    "--dealign",
    "-Oz",
];
/// The search engine has to be quick too.
const QUICK: [&str; 3] = ["-Os", "--strip-debug", "--strip-producers"];
/// What the search engine is asked by; see `src/engine/main.rs`.
const ENGINE: [&str; 5] = ["memory", "room", "load", "ask", "answer"];

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
    /// The search engine is not what the app expects.
    Engine {
        /// Its file.
        file: PathBuf,
        /// What is wrong, as the end of a sentence.
        why: String,
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
            Self::Engine { file, why } => {
                write!(f, "the search engine `{}` {why}", file.display())
            }
            Self::NoOptimiser(error) => write!(
                f,
                "cannot run `wasm-opt`: {error}\n  help: `cargo site build` installs it"
            ),
            Self::Optimiser(said) => write!(f, "`wasm-opt` failed\n{said}"),
        }
    }
}

impl std::error::Error for OptimiseError {}

/// Checks that the search engine needs nothing from outside: the app gives it
/// no imports.
///
/// # Errors
/// When the file cannot be read, is no module, lacks an export or imports
/// something.
pub fn check_engine(engine: &Path) -> Result<(), OptimiseError> {
    let wasm = fs::read(engine).map_err(|error| failed(engine, error))?;
    is_engine(&wasm).map_err(|why| OptimiseError::Engine {
        file: engine.to_owned(),
        why,
    })
}

/// Makes the app and the search engine as small as they get, in their place.
/// `wasm_opt` gives binaryen's program.
///
/// # Errors
/// When a file cannot be read or written, or wasm-opt is missing or fails.
pub fn optimise(parts: &Parts, wasm_opt: impl Fn() -> Command) -> Result<(), OptimiseError> {
    let mut renamed = Vec::new();
    let change = |wasm: &[u8]| without_what_never_runs(wasm, &mut renamed);
    replace(&parts.app, change, wasm_opt(), &SMALL)?;
    let text = fs::read_to_string(&parts.script).map_err(|e| failed(&parts.script, e))?;
    let text = script::without_streams(&names::rename(&text, &renamed));
    let text = script::without_unused(&text, &imports(&parts.app));
    fs::write(&parts.script, text).map_err(|e| failed(&parts.script, e))?;
    replace(&parts.engine, without_panics, wasm_opt(), &QUICK)
}

/// The names of what a wasm asks its script for; none when it cannot be read.
fn imports(wasm: &Path) -> BTreeSet<String> {
    let module = fs::read(wasm).ok();
    let module = module.and_then(|wasm| ModuleConfig::new().parse(&wasm).ok());
    let imports = module.iter().flat_map(|module| module.imports.iter());
    imports.map(|import| import.name.clone()).collect()
}

/// Puts what `change` and then `passes` make of a file into its place.
fn replace(
    wasm: &Path,
    change: impl FnOnce(&[u8]) -> Vec<u8>,
    wasm_opt: Command,
    passes: &[&str],
) -> Result<(), OptimiseError> {
    let failed = |e| failed(wasm, e);
    let half = wasm.with_extension("half");
    fs::write(&half, change(&fs::read(wasm).map_err(failed)?)).map_err(failed)?;
    let done = run(wasm_opt, passes, &half, wasm);
    _ = fs::remove_file(&half);
    done
}

fn failed(file: &Path, error: io::Error) -> OptimiseError {
    OptimiseError::Io {
        file: file.to_owned(),
        error,
    }
}

fn run(
    mut wasm_opt: Command,
    passes: &[&str],
    from: &Path,
    to: &Path,
) -> Result<(), OptimiseError> {
    wasm_opt.args(FEATURES.map(|feature| format!("--enable-{feature}")));
    let output = wasm_opt
        .args(passes)
        .arg(from)
        .arg("-o")
        .arg(to)
        .output()
        .map_err(OptimiseError::NoOptimiser)?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout.as_slice(), &output.stderr].concat();
    let said = String::from_utf8_lossy(&said).trim_end().to_owned();
    Err(OptimiseError::Optimiser(said))
}

/// Makes the asynchronous hydration and the panics in `wasm`, whose functions
/// still have their names, into traps, lets go of streams, and drops the names. What cannot be read as a
/// module is left as it is, for wasm-opt to judge.
fn without_what_never_runs(wasm: &[u8], renamed: &mut Vec<(String, String)>) -> Vec<u8> {
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let Ok(mut module) = config.parse(wasm) else {
        return wasm.to_vec();
    };
    let unused: Vec<_> = module
        .exports
        .iter()
        .filter(|export| is_of_streams(&export.name))
        .map(walrus::Export::id)
        .collect();
    unused.into_iter().for_each(|id| module.exports.delete(id));
    trap(&mut module, |name| {
        is_async_hydration(name) || is_panic(name)
    });
    silence(&mut module);
    *renamed = names::shorten(&mut module);
    places::forget(&mut module);
    module.emit_wasm()
}

/// Makes the functions that `never` run into traps.
fn trap(module: &mut Module, never: fn(&str) -> bool) {
    replace_bodies(module, never, |body, _| _ = body.unreachable());
}

/// Makes what writes values for programmers write nothing: beside panics it is
/// used by logs alone, and there are none.
fn silence(module: &mut Module) {
    replace_bodies(module, is_debug, |body, gives| match gives {
        // `Ok(())`
        [ValType::I32] => _ = body.i32_const(0),
        _ => _ = body.unreachable(),
    });
}

/// Gives the functions with such names another body; it is told what they give
/// back.
fn replace_bodies(
    module: &mut Module,
    has_name: fn(&str) -> bool,
    write: impl Fn(&mut InstrSeqBuilder<'_>, &[ValType]),
) {
    let all: Vec<_> = module
        .funcs
        .iter()
        .filter(|function| function.name.as_deref().is_some_and(has_name))
        .map(walrus::Function::id)
        .collect();
    for id in all {
        let function = module.funcs.get(id);
        let FunctionKind::Local(local) = &function.kind else {
            continue;
        };
        let arguments = local.args.clone();
        let (takes, gives) = module.types.params_results(function.ty());
        let (takes, gives) = (takes.to_vec(), gives.to_vec());
        let mut other = FunctionBuilder::new(&mut module.types, &takes, &gives);
        write(&mut other.func_body(), &gives);
        module.funcs.get_mut(id).kind = FunctionKind::Local(other.local_func(arguments));
    }
}

/// Whether `wasm` is a search engine as the app expects it.
///
/// # Errors
/// What is wrong with it, as the end of a sentence.
fn is_engine(wasm: &[u8]) -> Result<(), String> {
    let module = ModuleConfig::new()
        .parse(wasm)
        .map_err(|e| format!("is no WebAssembly module: {e}"))?;
    if let Some(import) = module.imports.iter().next() {
        return Err(format!(
            "imports `{}` from `{}`\n  help: it must import nothing: see src/engine/main.rs",
            import.name, import.module
        ));
    }
    let has = |name: &str| module.exports.iter().any(|export| export.name == name);
    match ENGINE.into_iter().find(|name| !has(name)) {
        None => Ok(()),
        Some(name) => Err(format!(
            "does not export `{name}`\n  help: see src/engine/main.rs"
        )),
    }
}

/// Makes the panics of the search engine into traps, and forgets the places
/// that they name.
fn without_panics(wasm: &[u8]) -> Vec<u8> {
    let Ok(mut module) = ModuleConfig::new().parse(wasm) else {
        return wasm.to_vec();
    };
    trap(&mut module, is_panic);
    places::forget(&mut module);
    walrus::passes::gc::run(&mut module);
    module.emit_wasm()
}

/// Whether a name, mangled or not, is that of a type's asynchronous hydration
/// as it stands in the tables, or of the closure that its future is. What those
/// call then falls to wasm-opt. Drop glue and shared inner functions are left
/// alone: compilers fold identical functions into one, whatever its name.
fn is_async_hydration(name: &str) -> bool {
    let names = ["into_any::hydrate_async", "8into_any13hydrate_async"];
    names.iter().any(|own| name.contains(own)) && !name.contains("drop_in_place")
}

/// Whether a name, mangled or not, is that of a function that only writes the
/// message of a panic and never returns. No page shows those messages, and a
/// trap ends the app as the panic would.
fn is_panic(name: &str) -> bool {
    let ends = [
        "unwrap_failed",
        "expect_failed",
        "slice_index_fail",
        "slice_error_fail",
        "len_mismatch_fail",
        "panic_already_borrowed",
        "panic_already_mutably_borrowed",
        "handle_alloc_error",
    ];
    let has = |part: &str| name.contains(part);
    let core = has("core") && has("panicking") && !has("std");
    (core || ends.into_iter().any(has)) && !has("drop_in_place")
}

/// Whether a name, mangled or not, is that of `Debug::fmt` for some type.
fn is_debug(name: &str) -> bool {
    let names = ["Debug>::fmt", "Debug$GT$3fmt", "5Debug3fmt"];
    names.iter().any(|own| name.contains(own)) && !name.contains("drop_in_place")
}

/// Whether an export is of streams as bodies of requests, which come with
/// Leptos' server functions and of which there are none here.
fn is_of_streams(export: &str) -> bool {
    export
        .trim_start_matches("__wbg_")
        .starts_with("intounderlying")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_asynchronous_hydration_is_taken_out() {
        for (name, out) in [
            ("_ZN8any_view7IntoAny8into_any13hydrate_async17h76E", true),
            (
                "<T as IntoAny>::into_any::hydrate_async::{{closure}}::h76",
                true,
            ),
            ("<T as IntoAny>::into_any::hydrate_from_server::h76", false),
            (
                "<E as RenderHtml>::hydrate_async::{{closure}}::inner_1::h76",
                false,
            ),
            (
                "core::ptr::drop_in_place<into_any::hydrate_async::{{closure}}>::h76",
                false,
            ),
        ] {
            assert_eq!(is_async_hydration(name), out, "{name}");
        }
    }

    #[test]
    fn panics_are_taken_out_and_what_asks_for_them_is_not() {
        for (name, out) in [
            ("_RNvNtCsgXGp5Oqx2Ny_4core9panicking9panic_fmt", true),
            ("core[76a]::panicking::panic_bounds_check", true),
            ("core::option::expect_failed", true),
            (
                "_RNvNtNtCsgXGp5Oqx2Ny_4core5slice5index16slice_index_fail",
                true,
            ),
            ("std::panicking::panic_count::is_zero_slow_path", false),
            ("std::panicking::catch_unwind::<core::panicking::X>", false),
            ("hashbrown::raw::Fallibility::capacity_overflow", false),
            ("core::ptr::drop_in_place<core::panicking::X>", false),
        ] {
            assert_eq!(is_panic(name), out, "{name}");
        }
    }

    /// A module with some exports of the engine, and perhaps an import.
    fn engine(exports: &[&str], imports: bool) -> Vec<u8> {
        let mut module = Module::default();
        let ty = module.types.add(&[], &[]);
        if imports {
            module.add_import_func("./search-engine_bg.js", "__wbindgen_init", ty);
        }
        let mut ask = FunctionBuilder::new(&mut module.types, &[], &[]);
        ask.func_body();
        let ask = ask.finish(Vec::new(), &mut module.funcs);
        for name in exports {
            module.exports.add(name, ask);
        }
        module.emit_wasm()
    }

    #[test]
    fn the_engine_imports_nothing_and_exports_all_or_the_build_fails_and_names_what() {
        assert_eq!(is_engine(&engine(&ENGINE, false)), Ok(()));
        assert_eq!(
            is_engine(&engine(&ENGINE, true)).unwrap_err(),
            "imports `__wbindgen_init` from `./search-engine_bg.js`\n  \
             help: it must import nothing: see src/engine/main.rs"
        );
        assert_eq!(
            is_engine(&engine(&ENGINE[..4], false)).unwrap_err(),
            "does not export `answer`\n  help: see src/engine/main.rs"
        );
        let why = is_engine(b"no wasm").unwrap_err();
        assert!(why.starts_with("is no WebAssembly module"), "{why}");
    }

    #[test]
    fn what_is_no_wasm_is_left_as_it_is() {
        assert_eq!(
            without_what_never_runs(b"no wasm", &mut Vec::new()),
            b"no wasm"
        );
    }
}
