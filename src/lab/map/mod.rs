//! `cargo site map`: draws the map of the Baltic Sea region anew.
//!
//! It is drawn once and committed, since the coast does not change; readers
//! get it with the pages. A country that is to be named on it is added to the
//! list in `draw.rs`.

mod draw;
mod plane;
mod topology;

use crate::{
    environment::{ATLAS, ROOT},
    failure::Failure,
};
use std::fs;

/// Where the map stands, for the pages to read and for everyone to have.
const FILE: &str = "public/pictures/baltic-sea-region.svg";

pub(super) fn run() -> Result<(), Failure> {
    let atlas = ATLAS.path()?.join("countries-50m.json");
    let file = ROOT.path()?.join(FILE);
    let topology = fs::read_to_string(&atlas).map_err(Failure::file(&atlas))?;
    let map = draw::draw(&topology).map_err(|error| Failure::Map { path: atlas, error })?;
    fs::write(&file, map).map_err(Failure::file(&file))?;
    println!("drawn: {}", file.display());
    Ok(())
}
