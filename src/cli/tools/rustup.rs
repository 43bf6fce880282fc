//! rustup's way to a target: the best one, where its server can be reached.

use super::Bench;
use super::run::{Failure, command, run};
use super::target::NAME;
use std::time::Duration;

/// Where the server cannot be reached it may fail at once or hang.
const LIMIT: Duration = Duration::from_mins(1);

/// Asks rustup for the target, for the toolchain that the project uses.
pub(super) fn add_target(bench: &Bench) -> Result<(), Failure> {
    let step = bench.progress.step("adding the wasm32 target with rustup");
    let log = bench.cache.log("rustup");
    let mut rustup = command("rustup");
    rustup
        .args(["target", "add", NAME])
        .current_dir(bench.project);
    match run(&step, &mut rustup, &log, Some(LIMIT)) {
        Ok(()) => {
            step.done();
            Ok(())
        }
        Err(failure) => {
            step.gave_up(&failure.how);
            Err(failure)
        }
    }
}
