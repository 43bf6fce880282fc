//! Reading offline: the service worker, and the web app manifest.

use super::{app_files::App, script::script};
use check::short_hash;
use record::{
    files,
    route::{Base, Route},
};
use serde_json::json;

/// The service worker. Its `version` changes with the files that it fetches when it
/// is installed: the app, the offline page and, unless the reader saves data, the
/// search. It stores pages of [`Shell`](super::page::Shell) and redirecting pages,
/// which it recognises by their root element.
pub(super) fn worker(base: &Base, app: &App, offline: &str, index: &[u8]) -> String {
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
    let kept = [
        offline.as_bytes(),
        app.script_name.as_bytes(),
        app.plain_name.as_bytes(),
        &app.engine,
        index,
    ];
    let version = short_hash(&kept);
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

/// The web app manifest (W3C).
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
        "lang": "en",
        "dir": "ltr",
        "start_url": base.as_str(),
        "scope": base.as_str(),
        "display": "minimal-ui",
        "theme_color": THEME,
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

/// The colour of the masthead, for the browser's own interface.
pub(super) const THEME: &str = "#0f2f3a";
