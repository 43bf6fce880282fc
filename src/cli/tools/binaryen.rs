//! wasm-opt, which the npm package `binaryen` carries.

use super::npm::{self, Package};
use super::run::{ask, command, on_path};
use super::version::Version;
use super::{Bench, Missing, Place};

/// The oldest that knows what today's compiler writes.
const OLDEST: Version = Version(116, 0, 0);

/// Finds or installs wasm-opt.
pub(super) fn prepare(bench: &Bench) -> Result<Place, Missing> {
    bench.find_or_install(
        || find(bench),
        |lock| {
            npm::install(bench, lock, Package::BINARYEN)?;
            find(bench).ok_or_else(missing)
        },
    )
}

fn find(bench: &Bench) -> Option<Place> {
    let folder = Package::BINARYEN.modules(bench).join(".bin");
    let ours = folder.join("wasm-opt");
    if on_path("node").is_some() && ask(command(ours).arg("--version")).is_some() {
        return Some(Place::Ours(folder));
    }
    let printed = ask(command(on_path("wasm-opt")?).arg("--version"))?;
    (Version::find(&printed) >= Some(OLDEST)).then_some(Place::Users)
}

fn missing() -> Missing {
    let help = format!(
        "`npm install --global binaryen@{}`, then run this again",
        Package::BINARYEN.version
    );
    Missing::new(format!("`wasm-opt` {} or newer", OLDEST.0), help)
        .because("the installed one does not run")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_does_not_run_names_the_command() {
        assert_eq!(
            missing().to_string(),
            "missing: `wasm-opt` 116 or newer\n  because: the installed one does not run\n  \
             help: `npm install --global binaryen@132.0.0`, then run this again"
        );
    }
}
