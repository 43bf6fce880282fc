//! What a page changes outside the app's own markup: title, description,
//! canonical address, focus.

use crate::{components::MENU, pages::Document};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Makes the document's head say what `page` is.
pub(super) fn describe(page: &Document) {
    document().set_title(&page.full_title());
    set("meta[name=description]", "content", &page.description);
    set(
        "link[rel=canonical]",
        "href",
        &page.frame.canonical(&page.route),
    );
}

/// Moves the focus to the page's heading, unless the address names another
/// place. Without it a screen reader or keyboard would stay where the link was
/// (WCAG 2.4.3).
pub(super) fn focus_heading() {
    if window().location().hash().is_ok_and(|hash| hash.len() > 1) {
        return;
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(heading) = find("h1").and_then(|h1| h1.dyn_into::<HtmlElement>().ok()) {
        _ = heading.focus_with_options(&options);
    }
}

/// Closes the menu, in case the reader came by it.
pub(super) fn close_menu() {
    if let Some(menu) = document().get_element_by_id(MENU) {
        _ = menu.unchecked_into::<HtmlElement>().hide_popover();
    }
}

/// Loads `path` afresh, with the app that belongs to it.
pub(super) fn reload_at(path: &str) {
    _ = window().location().assign(path);
}

fn set(selector: &str, attribute: &str, value: &str) {
    if let Some(element) = find(selector) {
        _ = element.set_attribute(attribute, value);
    }
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
