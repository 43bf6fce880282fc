//! The browser, its driver and the fonts of the tests that drive the site.

use super::{
    machine::{Machine, Tool},
    run::{ask, command, on_path},
    version::Version,
};
use std::path::{Path, PathBuf};

const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const DRIVER: &str = "chromedriver";

/// The user's browser. A driver drives only a browser of its own major version.
pub(super) fn find(_tool: &Tool, _machine: &Machine) -> Option<PathBuf> {
    let mut browsers = BROWSERS.into_iter().filter_map(on_path);
    match on_path(DRIVER) {
        None => browsers.next(),
        Some(driver) => {
            let major = major_of(&driver)?;
            browsers.find(|browser| major_of(browser) == Some(major))
        }
    }
}

/// The user's driver.
pub(super) fn find_driver(_tool: &Tool, _machine: &Machine) -> Option<PathBuf> {
    on_path(DRIVER).filter(|driver| major_of(driver).is_some())
}

/// The file of one of the fonts that pictures of pages show, when all are
/// installed. A system without fontconfig is taken to have them.
pub(super) fn find_fonts(_tool: &Tool, _machine: &Machine) -> Option<PathBuf> {
    let file = |family: &str| match ask(command("fc-match")
        .args(["-f", "%{family}\n%{file}"])
        .arg(family))
    {
        None => Some(PathBuf::new()),
        Some(found) => {
            let (families, file) = found.split_once('\n')?;
            families.contains(family).then(|| file.into())
        }
    };
    file("Liberation Serif").and(file("Liberation Sans"))
}

fn major_of(program: &Path) -> Option<u32> {
    let printed = ask(command(program).arg("--version"))?;
    Version::find(&printed).map(|version| version.0)
}
