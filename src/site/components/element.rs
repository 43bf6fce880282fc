//! Elements by their names.
//!
//! The macro `view!` makes a type of each element, and code for each type. What is built here
//! has one type, which keeps the app small; the macro remains where a view has events,
//! signals or properties.

use leptos::{
    attr::{any_attribute::IntoAnyAttribute, custom::custom_attribute},
    html::custom,
    prelude::*,
    tachys::view::iterators::StaticVec,
};
use std::any::TypeId;

/// The name of an attribute with its value; an absent value leaves the attribute out.
pub(crate) type Attribute = (&'static str, Option<String>);

/// An attribute that is always there.
pub(crate) fn attribute(name: &'static str, value: impl Into<String>) -> Attribute {
    (name, Some(value.into()))
}

/// An element with attributes. Not for void elements such as `img`.
pub(crate) fn element(
    tag: &'static str,
    attributes: Vec<Attribute>,
    children: Vec<AnyView>,
) -> AnyView {
    let attributes: Vec<_> = attributes
        .into_iter()
        .map(|(name, value)| custom_attribute(name, value).into_any_attr())
        .collect();
    let element = custom(name(tag)).add_any_attr(attributes);
    let mut children = present(children);
    match children.next() {
        None => element.into_any(),
        Some(first) => {
            let element = element.child(first);
            children.fold(element, ElementChild::child).into_any()
        }
    }
}

/// The name of an element as the DOM gives it back (DOM, 4.9, `tagName`). When results are
/// updated, Leptos compares the two and replaces an element whose name differs, which would
/// take the focus from it.
fn name(tag: &str) -> String {
    if cfg!(target_arch = "wasm32") {
        tag.to_ascii_uppercase()
    } else {
        tag.to_owned()
    }
}

/// Views without those of absent things, which would leave a comment each in the markup.
fn present(views: Vec<AnyView>) -> impl Iterator<Item = AnyView> {
    let absent = TypeId::of::<()>();
    views
        .into_iter()
        .filter(move |view| view.as_type_id() != absent)
}

/// An element with a class.
pub(crate) fn boxed(tag: &'static str, class: &'static str, children: Vec<AnyView>) -> AnyView {
    element(tag, vec![attribute("class", class)], children)
}

/// An element with a class and a text.
pub(crate) fn text(tag: &'static str, class: &'static str, text: impl Into<String>) -> AnyView {
    boxed(tag, class, vec![text.into().into_any()])
}

/// A view that may be absent.
pub(crate) fn maybe(view: Option<AnyView>) -> AnyView {
    view.unwrap_or_else(|| ().into_any())
}

/// Views one after the other.
pub(crate) fn all(views: Vec<AnyView>) -> AnyView {
    StaticVec::from(present(views).collect::<Vec<_>>()).into_any()
}

/// A list; nothing for no items.
pub(crate) fn list(class: &'static str, items: Vec<AnyView>) -> AnyView {
    named_list(class, None, items)
}

/// A list with a name for screen readers; nothing for no items.
pub(crate) fn named_list(
    class: &'static str,
    name: Option<&'static str>,
    items: Vec<AnyView>,
) -> AnyView {
    if items.is_empty() {
        return maybe(None);
    }
    let items = items
        .into_iter()
        .map(|item| element("li", Vec::new(), vec![item]))
        .collect();
    let class = (!class.is_empty()).then(|| class.to_owned());
    let name = name.map(str::to_owned);
    element("ul", vec![("class", class), ("aria-label", name)], items)
}
