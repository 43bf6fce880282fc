//! Faults of accessibility that a program can find: axe-core on every page, as
//! it looks by day, by night, in forced colours in the narrowest window, and
//! with text of twice the size.

use crate::{
    chrome::{Chrome, DESKTOP, Window},
    served::{FOUND, pages_of_record, record},
};
use serde_json::json;
use std::{env, fs, path::PathBuf};

/// Everything that axe-core looks for, the size of targets (WCAG 2.5.8) with it.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run({ rules: { 'target-size': { enabled: true } } }).then(
        ({ violations }) => done(violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`))),
        (error) => done([String(error)]),
    );";

/// The faults that axe-core finds in the page.
async fn found(chrome: &Chrome) -> Vec<String> {
    let found = chrome.client.execute_async(RUN, Vec::new()).await;
    serde_json::from_value(found.expect("axe runs")).expect("a list of faults")
}

/// Looks at every page as readers with each of `preferences` see it,
/// and with text of twice the size.
async fn nothing_is_found(window: Window, preferences: &[(&str, &str)]) {
    let server = record();
    let chrome = Chrome::open(window).await;
    let folder = PathBuf::from(env::var_os("SITE_AXE").expect("set by `cargo site test`"));
    let axe = fs::read_to_string(folder.join("axe.min.js")).expect("axe-core");
    chrome
        .devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": axe }),
        )
        .await;
    let mut all = Vec::new();
    for page in pages_of_record().into_iter().chain([FOUND.to_owned()]) {
        chrome.prefer(&preferences[..1]).await;
        chrome.visit(&format!("{}{page}", server.url())).await;
        for preference in preferences {
            chrome.prefer(&[*preference]).await;
            let of_page = |fault| format!("/{page}, {preference:?}: {fault}");
            all.extend(found(&chrome).await.into_iter().map(of_page));
        }
        chrome
            .run("document.documentElement.style.fontSize = '200%'")
            .await;
        let of_page = |fault| format!("/{page}, text of twice the size: {fault}");
        all.extend(found(&chrome).await.into_iter().map(of_page));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[tokio::test]
async fn axe_finds_nothing_on_any_page_by_day_and_by_night() {
    let schemes = ["light", "dark"].map(|scheme| ("prefers-color-scheme", scheme));
    nothing_is_found(DESKTOP, &schemes).await;
}

/// 320 px is what a window of 1280 px has at 400 % (WCAG 1.4.10).
#[tokio::test]
async fn axe_finds_nothing_on_any_page_in_forced_colours_at_320_pixels() {
    let narrow = Window {
        width: 320,
        ..DESKTOP
    };
    nothing_is_found(narrow, &[("forced-colors", "active")]).await;
}
