//! Open Graph (ogp.me) and Twitter cards: title, description and image of a shared link.

use super::Head;
use crate::preview;
use compose::Pages;
use document::Document;
use record::{
    files::{PREVIEW, has_preview},
    route::Route,
};

/// Adds the elements to the head of a page. A page without a preview image of its own has
/// that of the home page.
pub(super) fn add(pages: &Pages, document: &Document, head: &mut Head) {
    let route = &document.route;
    let frame = &document.frame;
    let (kind, changed) = match route.cited() {
        Some(_) => ("article", Some(pages.changed(route).to_string())),
        None => ("website", None),
    };
    let with_preview = if has_preview(route) {
        route
    } else {
        &Route::Home
    };
    let image = frame.canonical(&with_preview.beside(PREVIEW));
    let [width, height] = [preview::WIDTH, preview::HEIGHT].map(|size| size.to_string());
    for (name, content) in [
        ("og:type", Some(kind)),
        ("og:title", Some(&document.title)),
        ("og:description", Some(&document.description)),
        ("og:url", Some(&frame.canonical(route))),
        ("og:site_name", Some(&frame.name)),
        ("og:locale", Some("en_GB")),
        ("article:modified_time", changed.as_deref()),
        ("og:image", Some(&image)),
        ("og:image:type", Some("image/png")),
        ("og:image:width", Some(&width)),
        ("og:image:height", Some(&height)),
        ("og:image:alt", Some(&document.description)),
    ] {
        head.property(name, content);
    }
    // a Twitter card takes title, description and image from Open Graph
    head.name("twitter:card", Some("summary_large_image"));
}
