//! Why a command ended without doing what it should.

use crate::tools::Missing;
use std::{fmt, process::Output};

/// What is printed before the exit code 1.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Tools are missing and cannot be installed; at least one.
    Missing(Vec<Missing>),
    /// Another program failed or could not be run, or a file could not be read
    /// or written.
    Program(String),
}

impl Failure {
    /// A program that ended with a failure: everything it printed.
    pub(crate) fn of_output(name: &str, output: &Output) -> Self {
        let printed = [output.stdout.as_slice(), &output.stderr].concat();
        let printed = String::from_utf8_lossy(&printed);
        Self::Program(format!("`{name}` failed\n{}", printed.trim_end()))
    }

    /// The failure of a program, with what helps.
    pub(crate) fn with_help(self, help: &str) -> Self {
        match self {
            Self::Program(message) => Self::Program(format!("{message}\n  help: {help}")),
            missing @ Self::Missing(_) => missing,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(tools) => {
                let texts: Vec<String> = tools.iter().map(ToString::to_string).collect();
                f.write_str(&texts.join("\n"))
            }
            Self::Program(message) => write!(f, "error: {message}"),
        }
    }
}

impl From<Missing> for Failure {
    fn from(missing: Missing) -> Self {
        Self::Missing(vec![missing])
    }
}
