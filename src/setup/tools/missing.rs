//! The message when a tool is neither there nor can be installed: what is
//! missing, why, and the command that installs it.

use super::run::Failure;
use std::fmt;
use std::io;
use std::path::Path;

/// A tool that could not be found or installed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Missing {
    what: String,
    why: Option<String>,
    help: String,
    log: Option<String>,
}

impl Missing {
    /// `what` is missing; `help` says how to get it.
    pub(super) fn new(what: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            why: None,
            help: help.into(),
            log: None,
        }
    }

    /// Adds the reason why it could not be installed.
    pub(super) fn because(mut self, why: impl Into<String>) -> Self {
        self.why = Some(why.into());
        self
    }

    /// Adds how a command failed and the last lines of what it printed.
    pub(super) fn after(mut self, failure: Failure) -> Self {
        self.why = Some(format!("`{}` {}", failure.command, failure.how));
        self.log = (!failure.tail.is_empty()).then(|| {
            let mut text = format!("the last lines of `{}`:", failure.log.display());
            for line in failure.tail {
                text.push_str("\n    ");
                text.push_str(&line);
            }
            text
        });
        self
    }

    /// Messages with the same help in one.
    pub(super) fn merge(all: impl Iterator<Item = Self>) -> Vec<Self> {
        let mut merged: Vec<Self> = Vec::new();
        for missing in all {
            match merged.iter_mut().find(|other| other.help == missing.help) {
                Some(other) => other.what += &format!(", {}", missing.what),
                None => merged.push(missing),
            }
        }
        merged
    }

    /// The tools' folder cannot be used.
    pub(super) fn folder(path: &Path, error: &io::Error) -> Self {
        Self::new(
            format!("a folder for tools: `{}` cannot be used", path.display()),
            format!(
                "make it writable, or set `{}` to a folder that is",
                super::cache::VARIABLE
            ),
        )
        .because(error.to_string().to_lowercase())
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "missing: {}", self.what)?;
        if let Some(why) = &self.why {
            write!(f, "\n  because: {why}")?;
        }
        if let Some(log) = &self.log {
            write!(f, "\n  {log}")?;
        }
        write!(f, "\n  help: {}", self.help)
    }
}

impl std::error::Error for Missing {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_what_is_missing_and_the_command_that_gets_it() {
        let missing = Missing::new("`npm`", "`sudo apt-get install nodejs npm`");
        assert_eq!(
            missing.to_string(),
            "missing: `npm`\n  help: `sudo apt-get install nodejs npm`"
        );
    }

    #[test]
    fn a_failed_command_shows_how_it_ended_and_its_last_lines() {
        let missing = Missing::new("trunk 0.21.14", "`cargo install trunk`").after(Failure {
            command: "cargo install".to_owned(),
            how: "ended with code 101".to_owned(),
            tail: vec!["error: no linker".to_owned(), String::new()],
            log: "/c/log/trunk.log".into(),
        });
        assert_eq!(
            missing.to_string(),
            "missing: trunk 0.21.14\n  because: `cargo install` ended with code 101\n  \
             the last lines of `/c/log/trunk.log`:\n    error: no linker\n    \n  \
             help: `cargo install trunk`"
        );
    }

    #[test]
    fn a_folder_that_cannot_be_used_names_the_variable() {
        let error = io::Error::from(io::ErrorKind::PermissionDenied);
        assert_eq!(
            Missing::folder(Path::new("/c"), &error).to_string(),
            "missing: a folder for tools: `/c` cannot be used\n  because: permission denied\n  \
             help: make it writable, or set `BALTIC_PRESIDENCY_RECORD_CACHE` to a folder that is"
        );
    }
}
