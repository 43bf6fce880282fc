//! Links inside the site.

use crate::{
    route::{Base, Route},
    search::Asked,
};
use leptos::{html, prelude::*};
use serde::{Deserialize, Serialize};

/// A link to a page or file of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub route: Route,
    pub text: String,
    /// What follows the path, with its mark: the query of a search.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub query: String,
    /// The BCP 47 tag of the text's language, where it is not the page's
    /// (WCAG 3.1.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

impl Link {
    pub fn new(route: Route, text: impl Into<String>) -> Self {
        Self {
            route,
            text: text.into(),
            query: String::new(),
            lang: None,
        }
    }

    /// A link to what there is at an address of the search page.
    pub fn search(asked: &Asked, text: impl Into<String>) -> Self {
        Self {
            query: asked.address(),
            ..Self::new(Route::Search, text)
        }
    }

    /// The same link, its text in the language `lang`.
    pub fn spoken(self, lang: Option<&String>) -> Self {
        Self {
            lang: lang.cloned(),
            ..self
        }
    }

    /// The value of `translate` (HTML, 3.2.6.5): names of people, and in other
    /// languages, stay as they are.
    pub fn translate(&self) -> Option<&'static str> {
        (self.lang.is_some() || self.route.is_person()).then_some("no")
    }
}

/// What a link to `route` says, under the path where the site stands.
pub fn href(route: &Route) -> String {
    expect_context::<Base>().href(route)
}

/// The relation by which the router is told not to take a file for a page.
pub fn external(route: &Route) -> Option<&'static str> {
    matches!(route, Route::File(_)).then_some("external")
}

/// A link with its text.
#[component]
pub fn LinkView(
    link: Link,
    /// None when empty.
    #[prop(optional)]
    class: &'static str,
    /// The page that it stands on, where readers are told that it leads here.
    #[prop(optional_no_strip)]
    here: Option<Route>,
) -> impl IntoView {
    let class = (!class.is_empty()).then_some(class);
    let current = (here.as_ref() == Some(&link.route)).then_some("page");
    let to = href(&link.route) + &link.query;
    let rel = external(&link.route);
    let translate = link.translate();
    // not by the macro, which would write an empty class
    html::a()
        .attr("class", class)
        .attr("href", to)
        .attr("lang", link.lang)
        .attr("translate", translate)
        .attr("rel", rel)
        .attr("aria-current", current)
        .child(link.text)
        .into_any()
}

/// Short links in a row, such as countries.
#[component]
pub fn Links(
    /// In order; nothing is shown for none.
    links: Vec<Link>,
    /// The page that they stand on.
    #[prop(optional)]
    here: Option<Route>,
) -> impl IntoView {
    if links.is_empty() {
        return ().into_any();
    }
    let items = links
        .into_iter()
        .map(|link| view! { <li><LinkView link=link class="chip" here=here.clone()/></li> })
        .collect_view();
    view! { <ul class="chips">{items}</ul> }.into_any()
}
