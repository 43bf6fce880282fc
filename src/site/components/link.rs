//! Links inside the site.

use document::Link;
use leptos::{html, prelude::*};
use record::route::{Base, Route};

/// The `href` of a link to `route`, under the base path of the site.
pub(crate) fn href(route: &Route) -> String {
    expect_context::<Base>().href(route)
}

/// The `rel` of a link: `external` for files, which the router must not take for
/// pages.
pub(crate) fn external(route: &Route) -> Option<&'static str> {
    matches!(route, Route::File(_)).then_some("external")
}

/// A link with its text.
#[component]
pub(crate) fn LinkView(
    link: Link,
    /// The class of the element.
    #[prop(optional)]
    class: Option<&'static str>,
    /// The page that the link is on, where a link to it is marked as current.
    #[prop(optional_no_strip)]
    here: Option<Route>,
) -> impl IntoView {
    let current = (here.as_ref() == Some(&link.route)).then_some("page");
    let to = href(&link.route) + link.query.as_deref().unwrap_or_default();
    let rel = external(&link.route);
    let translate = link.translate();
    // the macro would write an empty class
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

/// Short links in a row, such as countries; nothing for no links.
#[component]
pub(crate) fn Links(
    links: Vec<Link>,
    /// The page that the links are on.
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
