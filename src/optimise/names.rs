//! The names under which the app's script gives functions to its WebAssembly.
//! wasm-bindgen ends each with sixteen digits by chance, which no compression
//! makes smaller, in both files: 3 % of the app.

use walrus::Module;

/// How many digits end a name.
const DIGITS: usize = 16;

/// Gives the imports of `module` short names; each old one with its new one.
pub(super) fn shorten(module: &mut Module) -> Vec<(String, String)> {
    let mut renamed: Vec<(String, String)> = Vec::new();
    for import in module.imports.iter_mut() {
        if ends_by_chance(&import.name) {
            let short = format!("_{}", renamed.len());
            renamed.push((std::mem::replace(&mut import.name, short.clone()), short));
        }
    }
    renamed
}

/// The script with the new names.
pub(super) fn rename(script: &str, renamed: &[(String, String)]) -> String {
    let mut script = script.to_owned();
    for (old, new) in renamed {
        script = script.replace(old.as_str(), new);
    }
    script
}

fn ends_by_chance(name: &str) -> bool {
    name.len()
        .checked_sub(DIGITS)
        .and_then(|at| name.get(at..))
        .is_some_and(|end| end.bytes().all(|byte| byte.is_ascii_hexdigit()))
        && name.starts_with("__wb")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_know_the_short_names() {
        let mut module = Module::default();
        let ty = module.types.add(&[], &[]);
        for name in [
            "__wbg_log_0123456789abcdef",
            "__wbindgen_init",
            "__wbg_get_fedcba9876543210",
        ] {
            module.add_import_func("./app_bg.js", name, ty);
        }
        let renamed = shorten(&mut module);
        let names: Vec<&str> = module.imports.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["_0", "__wbindgen_init", "_1"]);
        let script = "{ __wbg_log_0123456789abcdef: () => {}, __wbindgen_init: 1 }";
        assert_eq!(
            rename(script, &renamed),
            "{ _0: () => {}, __wbindgen_init: 1 }"
        );
    }
}
