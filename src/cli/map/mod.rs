//! `cargo site map`: draws the map of the Baltic Sea region anew.
//!
//! It is drawn once and committed, since the coast does not change; readers
//! get it with the pages. A country that is to be named on it is added to the
//! list in `draw.rs`.

mod draw;
mod plane;
mod topology;

use super::{
    Failure, Progress, Project,
    tools::{Need, Package, Toolbox},
};
use std::fs;

/// Where the map stands, for the pages to read and for everyone to have.
const FILE: &str = "public/pictures/baltic-sea-region.svg";

pub(super) fn run(project: &Project, progress: &Progress) -> Result<(), Failure> {
    let need = Need::Package(Package::ATLAS);
    let toolbox = Toolbox::prepare(project.root(), &[need], progress)?;
    let atlas = toolbox.package(Package::ATLAS).join("countries-50m.json");
    let failed = |path: &std::path::Path, e| Failure::Program(format!("`{}`: {e}", path.display()));
    let topology = fs::read_to_string(&atlas).map_err(|e| failed(&atlas, e.to_string()))?;
    let map = draw::draw(&topology).map_err(|e| failed(&atlas, e))?;
    let file = project.path(FILE);
    fs::write(&file, map).map_err(|e| failed(&file, e.to_string()))?;
    println!("drawn: {}", file.display());
    Ok(())
}
