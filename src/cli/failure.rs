//! Why a command ended without doing what it should.

use super::tools::Missing;
use check::Problem;
use publish::PublishError;
use std::{fmt, process::Output};

/// What a command says before it ends with the exit code 1.
#[derive(Debug)]
pub enum Failure {
    /// The content is broken.
    Content(Vec<Problem>),
    /// Something that cannot be installed is missing.
    Missing(Missing),
    /// The site could not be written.
    Publish(PublishError),
    /// Another program that was called failed, or could not be called.
    Program(String),
}

impl Failure {
    /// Of a program that ended with a failure: all that it said.
    pub fn of_program(name: &str, output: &Output) -> Self {
        let said = [output.stdout.as_slice(), &output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        Self::Program(format!("`{name}` failed\n{}", said.trim_end()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(problems) => {
                for problem in problems {
                    writeln!(f, "{problem}")?;
                }
                match problems.len() {
                    1 => f.write_str("1 problem in the content"),
                    many => write!(f, "{many} problems in the content"),
                }
            }
            Self::Missing(missing) => write!(f, "{missing}"),
            Self::Publish(error) => write!(f, "error: {error}"),
            Self::Program(message) => write!(f, "error: {message}"),
        }
    }
}

impl From<Vec<Problem>> for Failure {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Content(problems)
    }
}

impl From<Missing> for Failure {
    fn from(missing: Missing) -> Self {
        Self::Missing(missing)
    }
}

impl From<PublishError> for Failure {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}
