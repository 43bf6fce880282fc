//! What fails in the browser, and the one place where it is logged.

use super::script;
use site::pages::{LoadError, Resource};
use wasm_bindgen::JsValue;

/// The failure of a [`Resource`], with what a developer needs to know.
#[derive(Clone)]
pub(super) struct LoadFailure {
    /// What cannot be used.
    pub(super) resource: Resource,
    /// The kind of failure.
    pub(super) error: LoadError,
    /// The address of the file, or the part of the site that failed.
    pub(super) place: String,
    /// What the browser threw, or what was found instead of what was expected.
    pub(super) cause: JsValue,
}

/// A kind of failure with its cause, before it is known what has failed.
pub(super) struct Failed {
    /// The kind of failure.
    pub(super) error: LoadError,
    /// See [`LoadFailure::cause`].
    pub(super) cause: JsValue,
}

impl Failed {
    /// A failure of this kind, with a text as its cause.
    pub(super) fn new(error: LoadError, cause: &str) -> Self {
        Self {
            error,
            cause: cause.into(),
        }
    }

    /// The same as a failure of `resource`.
    pub(super) fn of(self, resource: Resource, place: impl Into<String>) -> LoadFailure {
        LoadFailure {
            resource,
            error: self.error,
            place: place.into(),
            cause: self.cause,
        }
    }
}

impl LoadFailure {
    /// Logs the failure with its place and cause, and returns the message for the
    /// reader. Called once for each failure that has a consequence for the reader.
    pub(super) fn report(&self) -> String {
        let message = self.error.message(self.resource);
        script::log(&[&message, " ", &self.place].concat(), &self.cause);
        message
    }

    /// Whether the file was fetched but cannot be read: the browser may have a
    /// damaged or old one in its cache.
    pub(super) fn is_unreadable(&self) -> bool {
        matches!(self.error, LoadError::Damaged | LoadError::OtherVersion)
    }
}
