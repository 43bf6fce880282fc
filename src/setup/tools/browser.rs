//! A browser and its driver, for the tests that drive the site.

use super::{
    machine::{Machine, Row},
    run::{ask, command, on_path},
    version::Version,
};
use std::path::{Path, PathBuf};

/// A browser and the driver that fits it.
#[derive(Debug)]
pub(super) struct Browser {
    pub(super) browser: PathBuf,
    pub(super) driver: PathBuf,
}

const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const DRIVER: &str = "chromedriver";

/// Both in one major version, where the fonts are installed.
pub(super) fn find(_row: &Row, _machine: &Machine) -> Option<Browser> {
    let driver = on_path(DRIVER)?;
    let major = major_of(&driver)?;
    let browser = BROWSERS
        .into_iter()
        .filter_map(on_path)
        .find(|browser| major_of(browser) == Some(major))?;
    has_fonts().then_some(Browser { browser, driver })
}

/// Whether fontconfig knows the fonts that pictures of pages show. A system
/// without fontconfig may have them too.
fn has_fonts() -> bool {
    let family = |name| ask(command("fc-match").arg(name)).is_none_or(|it| it.contains(name));
    ["Liberation Serif", "Liberation Sans"]
        .into_iter()
        .all(family)
}

/// A driver drives only a browser of its own major version.
fn major_of(program: &Path) -> Option<u32> {
    let printed = ask(command(program).arg("--version"))?;
    Version::find(&printed).map(|version| version.0)
}

/// What is missing of browser, driver and fonts.
pub(super) fn lacks() -> String {
    let browser = BROWSERS.into_iter().find_map(on_path).is_some();
    name(browser, on_path(DRIVER).is_some(), has_fonts()).to_owned()
}

fn name(browser: bool, driver: bool, fonts: bool) -> &'static str {
    match (browser, driver) {
        (true, true) if !fonts => "the fonts Liberation Serif and Liberation Sans",
        (true, true) => "a `chromedriver` of the same major version as the browser",
        (true, false) => "`chromedriver`",
        (false, true) => "a browser (`chromium` or `google-chrome`)",
        (false, false) => "a browser (`chromium` or `google-chrome`) and `chromedriver`",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_of_browser_driver_and_fonts_is_named() {
        for (browser, driver, fonts, text) in [
            (
                false,
                false,
                true,
                "a browser (`chromium` or `google-chrome`) and `chromedriver`",
            ),
            (true, false, true, "`chromedriver`"),
            (
                true,
                true,
                false,
                "the fonts Liberation Serif and Liberation Sans",
            ),
            (
                true,
                true,
                true,
                "a `chromedriver` of the same major version as the browser",
            ),
        ] {
            assert_eq!(name(browser, driver, fonts), text);
        }
    }
}
