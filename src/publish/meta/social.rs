//! Open Graph (ogp.me) and Twitter cards: how a page looks where it is shared.

use super::Head;
use crate::preview;
use compose::Pages;
use document::Document;
use record::{
    files::{PREVIEW, has_preview},
    route::Route,
};

pub(super) fn add(pages: &Pages, document: &Document, head: &mut Head) {
    let route = &document.route;
    let frame = &document.frame;
    let (kind, changed) = match route.cited() {
        Some(_) => ("article", pages.changed(route).to_string()),
        None => ("website", String::new()),
    };
    let with_preview = if has_preview(route) {
        route
    } else {
        &Route::Home
    };
    let image = frame.canonical(&with_preview.beside(PREVIEW));
    let [width, height] = preview::SIZE.map(|size| size.to_string());
    for (name, content) in [
        ("og:type", kind),
        ("og:title", &document.title),
        ("og:description", &document.description),
        ("og:url", &frame.canonical(route)),
        ("og:site_name", &frame.name),
        ("og:locale", "en_GB"),
        ("article:modified_time", &changed),
        ("og:image", &image),
        ("og:image:type", "image/png"),
        ("og:image:width", &width),
        ("og:image:height", &height),
        ("og:image:alt", &document.description),
    ] {
        head.property(name, content);
    }
    // the rest a card takes from Open Graph
    head.name("twitter:card", "summary_large_image");
}
