//! Functions of the app that never run or whose results nobody sees. Their names
//! are those of the compiler, mangled or not.

use walrus::{FunctionBuilder, FunctionKind, InstrSeqBuilder, Module, ValType};

/// Makes the asynchronous hydration into traps. Leptos has it for each type of
/// view, for pages with Suspense or lazy routes; pages here have neither, but
/// the linker cannot know that, since the functions stand in tables. Returns the
/// number of functions.
pub(super) fn trap_async_hydration(module: &mut Module) -> usize {
    replace_bodies(module, is_async_hydration, |body, _| {
        _ = body.unreachable();
    })
}

/// Makes panics into traps: either ends the app, and no page shows the message.
/// Returns the number of functions.
pub(super) fn trap_panics(module: &mut Module) -> usize {
    replace_bodies(module, is_panic, |body, _| _ = body.unreachable())
}

/// Makes `Debug::fmt` write nothing: only panics and logs use it, and there are
/// none. Returns the number of functions.
pub(super) fn silence_debug(module: &mut Module) -> usize {
    replace_bodies(module, is_debug, |body, results| match results {
        // `Ok(())`
        [ValType::I32] => _ = body.i32_const(0),
        _ => _ = body.unreachable(),
    })
}

/// Gives the functions whose name fits another body, which `write` makes for
/// the types of their results. Returns their number.
fn replace_bodies(
    module: &mut Module,
    fits: fn(&str) -> bool,
    write: impl Fn(&mut InstrSeqBuilder<'_>, &[ValType]),
) -> usize {
    let named = module
        .funcs
        .iter_local()
        .map(|(id, _)| id)
        .filter(|id| module.funcs.get(*id).name.as_deref().is_some_and(fits));
    let all: Vec<_> = named.collect();
    for &id in &all {
        let function = module.funcs.get(id);
        let FunctionKind::Local(local) = &function.kind else {
            continue;
        };
        let arguments = local.args.clone();
        let (parameters, results) = module.types.params_results(function.ty());
        let (parameters, results) = (parameters.to_vec(), results.to_vec());
        let mut other = FunctionBuilder::new(&mut module.types, &parameters, &results);
        write(&mut other.func_body(), &results);
        module.funcs.get_mut(id).kind = FunctionKind::Local(other.local_func(arguments));
    }
    all.len()
}

/// Whether a name is that of a type's asynchronous hydration as it stands in the
/// tables, or of the closure that its future is. What those call, `wasm-opt`
/// then removes. Drop glue and shared inner functions are left alone: compilers
/// fold identical functions into one, whatever its name.
fn is_async_hydration(name: &str) -> bool {
    let names = ["into_any::hydrate_async", "8into_any13hydrate_async"];
    names.iter().any(|own| name.contains(own)) && !name.contains("drop_in_place")
}

/// Whether a name is that of a function that writes the message of a panic and
/// never returns.
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

/// Whether a name is that of `Debug::fmt` for some type.
fn is_debug(name: &str) -> bool {
    let names = ["Debug>::fmt", "Debug$GT$3fmt", "5Debug3fmt"];
    names.iter().any(|own| name.contains(own)) && !name.contains("drop_in_place")
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
}
