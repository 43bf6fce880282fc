//! A browser and its driver, for the end-to-end tests.

use super::apt::{self, Rank};
use super::run::{ask, command, on_path};
use super::version::Version;
use super::{Bench, Missing};
use std::path::{Path, PathBuf};

/// A browser and the driver that fits it.
#[derive(Debug)]
pub(super) struct Browser {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const DRIVER: &str = "chromedriver";

/// With fonts, or pages would be tested without their text; those of Liberation
/// are what the pictures of pages are set in.
const PACKAGES: [&str; 4] = [
    "chromium",
    "chromium-driver",
    "fonts-dejavu-core",
    "fonts-liberation",
];

/// Finds both, or installs both where we may.
pub(super) fn prepare(bench: &Bench) -> Result<Browser, Missing> {
    bench.find_or_install(find, |_lock| {
        let rank = apt::rank();
        if rank == Rank::Nobody {
            return Err(missing());
        }
        bench
            .progress
            .during("installing chromium and its driver", |step| {
                apt::install(rank, step, &PACKAGES, &bench.cache.log("chromium"))
                    .map_err(|failure| missing().after(failure))?;
                find().ok_or_else(missing)
            })
    })
}

fn find() -> Option<Browser> {
    let driver = on_path(DRIVER)?;
    let major = major_of(&driver)?;
    let browser = BROWSERS
        .into_iter()
        .filter_map(on_path)
        .find(|browser| major_of(browser) == Some(major))?;
    has_fonts().then_some(Browser { browser, driver })
}

/// Whether fontconfig knows the fonts; a system without it may have them too.
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

fn missing() -> Missing {
    message(
        on_path("apt-get").is_some(),
        BROWSERS.into_iter().find_map(on_path).is_some(),
        on_path(DRIVER).is_some(),
        has_fonts(),
    )
}

fn message(debian: bool, browser: bool, driver: bool, fonts: bool) -> Missing {
    if browser && driver && !fonts {
        let help = if debian {
            "`sudo apt-get install fonts-liberation`, then run this again"
        } else {
            "install them, then run this again"
        };
        return Missing::new("the fonts Liberation Serif and Liberation Sans", help);
    }
    let what = match (browser, driver) {
        (true, true) => "a `chromedriver` of the same major version as the browser",
        (true, false) => "`chromedriver`",
        (false, true) => "a browser (`chromium` or `google-chrome`)",
        (false, false) => "a browser (`chromium` or `google-chrome`) and `chromedriver`",
    };
    let help = if debian {
        "`sudo apt-get install chromium chromium-driver`, then run this again"
    } else {
        "install both in one version, so that they are on PATH, then run this again"
    };
    Missing::new(what, help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_name_what_is_missing_of_browser_and_driver() {
        for ((debian, browser, driver, fonts), text) in [
            (
                (true, false, false, true),
                "missing: a browser (`chromium` or `google-chrome`) and `chromedriver`\n  \
                 help: `sudo apt-get install chromium chromium-driver`, then run this again",
            ),
            (
                (true, true, false, true),
                "missing: `chromedriver`\n  \
                 help: `sudo apt-get install chromium chromium-driver`, then run this again",
            ),
            (
                (true, true, true, false),
                "missing: the fonts Liberation Serif and Liberation Sans\n  \
                 help: `sudo apt-get install fonts-liberation`, then run this again",
            ),
            (
                (false, true, true, true),
                "missing: a `chromedriver` of the same major version as the browser\n  \
                 help: install both in one version, so that they are on PATH, then run this again",
            ),
        ] {
            assert_eq!(message(debian, browser, driver, fonts).to_string(), text);
        }
    }
}
