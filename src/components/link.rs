//! Links inside the site.

use crate::route::{Base, Route};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A link to a page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub route: Route,
    pub text: String,
}

impl Link {
    pub fn new(route: Route, text: impl Into<String>) -> Self {
        Self {
            route,
            text: text.into(),
        }
    }
}

/// What a link to `route` says, under the path where the site stands.
pub fn href(route: &Route) -> String {
    expect_context::<Base>().href(route)
}

/// Short links in a row, such as countries.
#[component]
pub fn Links(
    /// In order; nothing is shown for none.
    links: Vec<Link>,
) -> impl IntoView {
    if links.is_empty() {
        return ().into_any();
    }
    let items = links
        .into_iter()
        .map(|link| view! { <li><a class="chip" href=href(&link.route)>{link.text}</a></li> })
        .collect_view();
    view! { <ul class="chips">{items}</ul> }.into_any()
}
