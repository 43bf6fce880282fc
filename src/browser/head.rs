//! What a page changes outside the app's own markup: title, description,
//! canonical address, focus.

use crate::{components::MENU, pages::Document};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Elements of the head that are of one page and that readers do not see. A
/// program that looks for them finds them when it asks for the page by itself;
/// after a move it must not find those of another.
const TOLD: &str = "head :is([property], [name*=citation_], [name*=DC], [rel=cite-as], \
                    [rel=describedby], [rel=alternate], [type$=ld\\+json])";

/// Makes the document's head say what `page` is.
pub(super) fn describe(page: &Document) {
    document().set_title(&page.full_title());
    set("meta[name=description]", "content", &page.description);
    // what machines are told of the page that the reader came with
    if let Ok(told) = document().query_selector_all(TOLD) {
        for one in (0..told.length()).filter_map(|at| told.get(at)) {
            one.unchecked_into::<Element>().remove();
        }
    }
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
    if find_place() {
        return;
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(heading) = find("h1").and_then(|h1| h1.dyn_into::<HtmlElement>().ok()) {
        _ = heading.focus_with_options(&options);
    }
}

/// Scrolls to the place that the address names, and lets the browser know of
/// it: it marks a place (`:target`) only when it went there itself. Whether
/// the address names one.
pub(super) fn find_place() -> bool {
    let location = window().location();
    let place = location.hash().unwrap_or_default();
    place.len() > 1 && location.replace(&place).is_ok()
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
