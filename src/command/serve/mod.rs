//! placeholder while the preview server is being written
use super::{Failure, Progress, Project};
#[derive(Debug, clap::Args)]
pub(super) struct Options {}
pub mod server {}
pub(super) fn run(_: &Project, _: &Progress, _: &Options) -> Result<(), Failure> {
    Ok(())
}
