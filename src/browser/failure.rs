//! What fails in the browser, and the one place where it is logged.

use super::script;
use site::pages::{LoadError, Resource};
use wasm_bindgen::JsValue;

/// Why a [`Resource`] cannot be used, with what a developer needs to know.
#[derive(Clone)]
pub(super) struct LoadFailure {
    /// What cannot be used.
    pub(super) resource: Resource,
    /// The kind of failure, as readers are told.
    pub(super) error: LoadError,
    /// The address of the file, or the part of the site that failed.
    pub(super) place: String,
    /// What the browser threw, or what was found instead of what was expected.
    pub(super) cause: JsValue,
}

impl LoadFailure {
    /// The reader's message. Logs it with place and cause: every failure that
    /// has a consequence for the reader passes here, once.
    pub(super) fn report(&self) -> String {
        let message = self.error.message(self.resource);
        script::log(&[&message, " ", &self.place].concat(), &self.cause);
        message
    }

    /// Whether the file came but cannot be read: the browser may have kept a
    /// damaged or old one.
    pub(super) fn is_unreadable(&self) -> bool {
        matches!(self.error, LoadError::Damaged | LoadError::OtherVersion)
    }
}
