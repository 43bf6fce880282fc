//! Streams as bodies of requests, which come with Leptos' server functions. Pages
//! have none. The script keeps classes for them, which nothing calls.

use walrus::Module;

/// Removes what the module exports for streams, so that `wasm-opt` removes what
/// they run. Returns the number of exports.
pub(super) fn remove(module: &mut Module) -> usize {
    let exports = module.exports.iter();
    let unused: Vec<_> = exports
        .filter(|export| is_of_streams(&export.name))
        .map(walrus::Export::id)
        .collect();
    for export in &unused {
        module.exports.delete(*export);
    }
    unused.len()
}

fn is_of_streams(export: &str) -> bool {
    export
        .trim_start_matches("__wbg_")
        .starts_with("intounderlying")
}
