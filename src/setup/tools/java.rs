//! Java, in which the checker of HTML runs.

use super::{
    machine::{Machine, Requirement, Tool},
    run::{ask, command, on_path},
    version::Version,
};
use std::path::PathBuf;

/// The user's, when it is new enough.
pub(super) fn find(tool: &Tool, _machine: &Machine) -> Option<PathBuf> {
    let java = on_path("java")?;
    let version = Version::find(&ask(command(&java).arg("--version"))?)?;
    match tool.version {
        Requirement::AtLeast(oldest) => (version >= oldest).then_some(java),
        _ => Some(java),
    }
}
