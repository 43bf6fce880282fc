//! Links inside the site.

use super::{element, list};
use document::Link;
use leptos::prelude::*;
use record::route::{Base, Route};

/// The `href` of a link to `route`, under the base path of the site.
pub(crate) fn href(route: &Route) -> String {
    expect_context::<Base>().href(route)
}

/// The `rel` of a link: `external` for files, which the router must not take for
/// pages.
pub(crate) fn external(route: &Route) -> Option<String> {
    matches!(route, Route::File(_)).then(|| "external".to_owned())
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
    let current = here.as_ref() == Some(&link.route);
    let to = href(&link.route) + link.query.as_deref().unwrap_or_default();
    let attributes = vec![
        ("class", class.map(str::to_owned)),
        ("href", Some(to)),
        ("rel", external(&link.route)),
        ("translate", link.translate().map(str::to_owned)),
        ("aria-current", current.then(|| "page".to_owned())),
        ("lang", link.lang),
    ];
    element("a", attributes, vec![link.text.into_any()])
}

/// Short links in a row, such as countries; nothing for no links.
#[component]
pub(crate) fn Links(
    links: Vec<Link>,
    /// The page that the links are on.
    #[prop(optional)]
    here: Option<Route>,
) -> impl IntoView {
    let link = |link| view! { <LinkView link=link class="chip" here=here.clone()/> }.into_any();
    list("chips", links.into_iter().map(link).collect())
}
