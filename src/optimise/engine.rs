//! What the app expects of the search engine's module.

use super::OptimiseError;
use std::{fs, path::Path};
use walrus::ModuleConfig;

/// What the search engine must export; see `src/engine/main.rs`.
const EXPORTS: [&str; 5] = ["memory", "room", "load", "ask", "answer"];

/// Checks that the search engine exports what the app calls and imports
/// nothing: the app gives it no imports.
///
/// # Errors
/// When the file cannot be read, is no module, lacks an export or imports
/// something.
pub fn check_engine(engine: &Path) -> Result<(), OptimiseError> {
    let file = engine.to_owned();
    match fs::read(engine) {
        Err(error) => Err(OptimiseError::Io { file, error }),
        Ok(wasm) => check(&wasm).map_err(|why| OptimiseError::Engine { file, why }),
    }
}

/// # Errors
/// What is wrong with it, as the end of a sentence.
fn check(wasm: &[u8]) -> Result<(), String> {
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
    match EXPORTS.into_iter().find(|name| !has(name)) {
        None => Ok(()),
        Some(name) => Err(format!(
            "does not export `{name}`\n  help: see src/engine/main.rs"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, Module};

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
        assert_eq!(check(&engine(&EXPORTS, false)), Ok(()));
        assert_eq!(
            check(&engine(&EXPORTS, true)).unwrap_err(),
            "imports `__wbindgen_init` from `./search-engine_bg.js`\n  \
             help: it must import nothing: see src/engine/main.rs"
        );
        assert_eq!(
            check(&engine(&EXPORTS[..4], false)).unwrap_err(),
            "does not export `answer`\n  help: see src/engine/main.rs"
        );
        let why = check(b"no wasm").unwrap_err();
        assert!(why.starts_with("is no WebAssembly module"), "{why}");
    }
}
