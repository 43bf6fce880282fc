//! The service worker, which stores pages for offline reading, and the web app manifest.

use super::{app_files::App, script::script};
use check::short_hash;
use record::{
    files,
    route::{Base, Route},
};
use serde_json::json;
use words::WORDS;

/// The script of the service worker.
///
/// When it is installed it fetches the app, the page `offline_page` and, unless the reader
/// saves data, the search with its `index`. Its version is a hash of these, so that browsers
/// install it again when one of them changes. It stores pages of
/// [`Template`](super::page::Template) and redirect pages, which it recognises by an
/// attribute of their root element.
pub(super) fn worker(base: &Base, app: &App, offline_page: &str, index: &[u8]) -> String {
    let search = [
        Route::Search.twin(),
        files::ENGINE.to_owned(),
        files::INDEX.to_owned(),
    ];
    let needed = [
        Route::Offline.to_string(),
        app.script_name.clone(),
        app.wasm_name.clone(),
        app.plain_name.clone(),
    ];
    let all: Vec<&String> = needed.iter().chain(&search).collect();
    let list = |files: &[&String]| {
        let files: Vec<String> = files.iter().map(|file| base.file(file)).collect();
        json!(files).to_string()
    };
    let version = short_hash(&[
        offline_page.as_bytes(),
        app.script_name.as_bytes(),
        app.plain_name.as_bytes(),
        &app.engine,
        index,
    ]);
    script(
        include_str!("worker.js"),
        &[
            ("site", base.as_str()),
            ("version", &version),
            ("needed", &list(&needed.iter().collect::<Vec<_>>())),
            ("all", &list(&all)),
            ("app", &format!("{}/", files::APP)),
            ("offline", &Route::Offline.to_string()[1..]),
        ],
    )
}

/// The web app manifest (W3C, Web Application Manifest).
pub(super) fn manifest(base: &Base, name: &str, description: &str) -> String {
    let icon = |file: &str, sizes: &str, purpose: &str| {
        let kind = match file.rsplit_once('.') {
            Some((_, "svg")) => "image/svg+xml",
            _ => "image/png",
        };
        json!({ "src": base.file(file), "sizes": sizes, "type": kind, "purpose": purpose })
    };
    let manifest = json!({
        "id": base.as_str(),
        "name": name,
        "short_name": name,
        "description": description,
        "lang": WORDS.language,
        "dir": "ltr",
        "start_url": base.as_str(),
        "scope": base.as_str(),
        "display": "minimal-ui",
        "theme_color": THEME_COLOUR,
        "background_color": "#f5f1e7",
        "icons": [
            icon(files::ICON, "any", "any"),
            icon(&format!("{}/192.png", files::ICONS), "192x192", "any"),
            icon(&format!("{}/512.png", files::ICONS), "512x512", "any"),
            icon(&format!("{}/maskable.png", files::ICONS), "512x512", "maskable"),
        ],
    });
    manifest.to_string()
}

/// The theme colour of the browser's interface: that of the masthead.
pub(super) const THEME_COLOUR: &str = "#0f2f3a";
