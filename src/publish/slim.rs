//! Taking out of the WebAssembly what can never run in it.
//!
//! Leptos keeps, for each type of view, a second way to hydrate it: the
//! asynchronous one, for pages with Suspense or lazy routes. Pages here are
//! plain values and have neither, but the linker cannot know that: the
//! functions stand in tables. They are a tenth of the app.

use walrus::{FunctionBuilder, FunctionKind, ModuleConfig};

/// Takes the asynchronous hydration out of `wasm`, whose functions still have
/// their names, and then the names. What cannot be read as a module is left
/// as it is, for the browser to judge.
pub fn slim(wasm: &[u8]) -> Vec<u8> {
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let Ok(mut module) = config.parse(wasm) else {
        return wasm.to_vec();
    };
    let never: Vec<_> = module
        .funcs
        .iter()
        .filter(|function| function.name.as_deref().is_some_and(is_async_hydration))
        .map(walrus::Function::id)
        .collect();
    for id in never {
        let function = module.funcs.get(id);
        let FunctionKind::Local(local) = &function.kind else {
            continue;
        };
        let arguments = local.args.clone();
        let (takes, gives) = module.types.params_results(function.ty());
        let (takes, gives) = (takes.to_vec(), gives.to_vec());
        let mut trap = FunctionBuilder::new(&mut module.types, &takes, &gives);
        trap.func_body().unreachable();
        module.funcs.get_mut(id).kind = FunctionKind::Local(trap.local_func(arguments));
    }
    walrus::passes::gc::run(&mut module);
    module.emit_wasm()
}

/// Whether a mangled name is that of `hydrate_async` itself or of the closure
/// that its future is. Drop glue is left alone: compilers fold identical
/// functions, and those are often identical.
fn is_async_hydration(name: &str) -> bool {
    name.contains("13hydrate_async") && !name.contains("drop_in_place")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_asynchronous_hydration_is_taken_out() {
        for (name, out) in [
            (
                "_ZN6tachys4view8any_view7into_any13hydrate_async17h7679b50128e9a68dE",
                true,
            ),
            (
                "_ZN8into_any13hydrate_async28_$u7b$$u7b$closure$u7d$$u7d$17h76E",
                true,
            ),
            ("_ZN8into_any19hydrate_from_server17h76E", false),
            (
                "_ZN4core3ptr52drop_in_place$LT$13hydrate_async$GT$17h76E",
                false,
            ),
        ] {
            assert_eq!(is_async_hydration(name), out, "{name}");
        }
    }

    #[test]
    fn what_is_no_wasm_is_left_as_it_is() {
        assert_eq!(slim(b"no wasm"), b"no wasm");
    }
}
