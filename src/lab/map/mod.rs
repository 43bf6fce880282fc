//! `cargo site map`: draws the map of the Baltic Sea region.
//!
//! The SVG file is committed and published, and pages show its outlines. It
//! needs to be drawn again when a country is added to `countries.rs`.

mod arcs;
mod countries;
mod draw;
mod error;
mod label;
mod projection;
mod simplify;
mod svg;
mod topology;

pub(crate) use error::MapError;

use crate::{
    environment::{ATLAS, ROOT},
    failure::Failure,
};
use serde::Deserialize;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The map's place in the project.
const FILE: &str = "public/pictures/baltic-sea-region.svg";

/// The file of countries in the package `world-atlas`.
const COUNTRIES: &str = "countries-50m.json";

/// The part of a `package.json` that is read.
#[derive(Deserialize)]
struct Package {
    version: String,
}

/// Draws the map and writes it into the project.
///
/// # Errors
/// When an environment variable is not set, a file cannot be read or written,
/// or the atlas is not as expected.
pub(crate) fn run() -> Result<(), Failure> {
    let atlas = ATLAS.path()?;
    let file = ROOT.path()?.join(FILE);
    let manifest = atlas.join("package.json");
    let package: Package = serde_json::from_str(&read(&manifest)?)
        .map_err(|error| unusable(manifest, MapError::NotAPackage(error)))?;
    let countries = atlas.join(COUNTRIES);
    let map = draw::draw(&read(&countries)?, &package.version)
        .map_err(|error| unusable(countries, error))?;
    fs::write(&file, map).map_err(Failure::file(&file))?;
    println!("drew {}", file.display());
    Ok(())
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::file(path))
}

fn unusable(path: PathBuf, error: MapError) -> Failure {
    Failure::Map { path, error }
}
