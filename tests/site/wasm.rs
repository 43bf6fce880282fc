//! The crates that an editor's browser may run compile to WebAssembly: what
//! reads and checks content, and what makes pages of it.

use crate::site::root;
use std::{env, process::Command};

const TARGET: &str = "wasm32-unknown-unknown";

#[test]
fn the_check_and_the_composing_of_pages_compile_to_webassembly() {
    // the compiler that `cargo site test` has found or installed
    let environment = env::var("SITE_TRUNK_ENVIRONMENT").unwrap_or_default();
    let variables = environment.lines().filter_map(|line| line.split_once('='));
    let output = Command::new("cargo")
        .args(["check", "--quiet", "--locked", "--target", TARGET])
        .args(["--package", "check", "--package", "compose"])
        .current_dir(root())
        .envs(variables)
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}{}", mend(&said));
}

/// What to do when the compiler cannot compile for the target at all.
fn mend(said: &str) -> String {
    if !said.contains("target may not be installed") {
        return String::new();
    }
    format!(
        "\nthe compiler has no standard library for `{TARGET}`\n  \
         help: run `cargo site test`, which finds or installs one, \
         or `rustup target add {TARGET}`"
    )
}

#[test]
fn a_compiler_without_the_target_is_told_how_to_get_it() {
    let said = "error[E0463]: can't find crate for `core`\n  \
                = note: the `wasm32-unknown-unknown` target may not be installed\n";
    assert!(mend(said).contains("rustup target add wasm32-unknown-unknown"));
    assert_eq!(mend("error[E0425]: cannot find value `x`"), "");
}
