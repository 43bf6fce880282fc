//! The names under which the app's script gives functions to its WebAssembly.
//! wasm-bindgen ends each with sixteen digits of a hash, which no compression
//! makes smaller, in both files.

use walrus::Module;

/// How many hexadecimal digits end a name.
const DIGITS: usize = 16;

/// Gives the imports of `module` short names, in `script` too. Returns the
/// number of imports.
pub(super) fn shorten(module: &mut Module, script: &mut String) -> usize {
    let hashed = module.imports.iter_mut().filter(|it| is_hashed(&it.name));
    let mut count = 0;
    for import in hashed {
        let short = format!("_{count}");
        *script = script.replace(&import.name, &short);
        import.name = short;
        count += 1;
    }
    count
}

fn is_hashed(name: &str) -> bool {
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
    fn both_files_have_the_short_names() {
        let mut module = Module::default();
        let ty = module.types.add(&[], &[]);
        for name in [
            "__wbg_log_0123456789abcdef",
            "__wbindgen_init",
            "__wbg_get_fedcba9876543210",
        ] {
            module.add_import_func("./app_bg.js", name, ty);
        }
        let mut script = "{ __wbg_log_0123456789abcdef: () => {}, __wbindgen_init: 1 }".to_owned();
        assert_eq!(shorten(&mut module, &mut script), 2);
        let names: Vec<&str> = module.imports.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["_0", "__wbindgen_init", "_1"]);
        assert_eq!(script, "{ _0: () => {}, __wbindgen_init: 1 }");
    }
}
