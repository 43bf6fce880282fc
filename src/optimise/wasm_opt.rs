//! Binaryen's `wasm-opt`, and the passes that are run.

use super::OptimiseError;
use std::{path::Path, process::Command};

/// What Rust's compiler uses of WebAssembly, feature by feature: with all
/// features binaryen writes modules that browsers reject. `publish/start.js`
/// asks a browser whether it has these.
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

/// The passes for the app, for the least bytes after compression. A round trip
/// through flat code finds what one pass for size leaves: 2 % after brotli. Rust
/// has its stack at the beginning of memory, hence `--low-memory-unused`.
/// Alignments of reads and writes are hints; the same hint everywhere is 1 %
/// less after brotli.
pub(super) const SMALL: [&str; 10] = [
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

/// The passes for the search engine, which must be quick, too.
pub(super) const QUICK: [&str; 3] = ["-Os", "--strip-debug", "--strip-producers"];

/// Runs `passes` over the module in `from` and writes the result to `to`.
///
/// # Errors
/// When `wasm-opt` is missing or fails.
pub(super) fn run(
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
    let printed = [output.stdout.as_slice(), &output.stderr].concat();
    let printed = String::from_utf8_lossy(&printed).trim_end().to_owned();
    Err(OptimiseError::Optimiser(printed))
}
