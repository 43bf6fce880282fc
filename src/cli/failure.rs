//! Why a command ended without doing what it should.

use check::Problems;
use publish::PublishError;
use std::fmt;

/// What a command prints before it ends with the exit code 1.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The content has problems.
    Content(Problems),
    /// The site could not be written.
    Publish(PublishError),
    /// `cargo site` could not build the app: all that it printed.
    App(String),
    /// Anything else, in one sentence, and what helps.
    Message(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(problems) => {
                for problem in &**problems {
                    writeln!(f, "{problem}")?;
                }
                match problems.len() {
                    1 => f.write_str("1 problem in the content"),
                    many => write!(f, "{many} problems in the content"),
                }
            }
            Self::Publish(error) => write!(f, "error: {error}"),
            Self::App(printed) => f.write_str(printed),
            Self::Message(message) => write!(f, "error: {message}"),
        }
    }
}

impl From<Problems> for Failure {
    fn from(problems: Problems) -> Self {
        Self::Content(problems)
    }
}

impl From<PublishError> for Failure {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}
