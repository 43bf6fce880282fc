//! `/about/` and its like: running text.

use super::heading;
use crate::{components::TextView, content};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a page of running text shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    pub lead: String,
    pub body: content::Text,
}

pub(super) fn view(title: String, text: Text) -> AnyView {
    view! {
        {heading(None, title, text.lead)}
        <TextView text=text.body/>
    }
    .into_any()
}
