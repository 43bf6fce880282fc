//! Links inside the site.

use document::Link;
use leptos::{html, prelude::*};
use record::route::{Base, Route};

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
