//! Two starts of one crate: the command line natively, the app in a browser.

#[cfg(feature = "ssr")]
fn main() -> std::process::ExitCode {
    baltic_presidency_record::command::run()
}

#[cfg(feature = "hydrate")]
fn main() {
    baltic_presidency_record::browser::start();
}

#[cfg(not(any(feature = "ssr", feature = "hydrate")))]
compile_error!(
    "choose a half: `--features ssr` (as `cargo site` does) or `--features hydrate` (as Trunk does)"
);
