//! What is claimed of every build, whatever its content.

use super::Build;
use crate::chrome::{Chrome, DESKTOP};
use serde_json::json;

/// Checks every claim, each in a window of its own.
pub(super) async fn check(build: &Build) {
    a_search_finds_and_highlights(build).await;
    a_link_moves_without_a_reload(build).await;
    hydration_keeps_the_first_render(build).await;
}

/// Opens a window, and names the build and the claim in the output of the test.
async fn window(build: &Build, claim: &str) -> Chrome {
    println!("{}: {claim}", build.name);
    Chrome::open(DESKTOP).await
}

/// A word in the title of an event finds it, and is marked in the results.
async fn a_search_finds_and_highlights(build: &Build) {
    let chrome = window(build, "a search finds and highlights").await;
    chrome.visit(&format!("{}events/", build.url)).await;
    let title = chrome.text(".card__title").await;
    let words = title.split(|c: char| !c.is_alphabetic());
    let word = words.max_by_key(|word| word.len()).expect("a word");
    chrome.visit(&format!("{}search/", build.url)).await;
    chrome.keys_into("#page-search", word).await;
    chrome
        .until(&format!(
            "[...document.querySelectorAll('.hits .card')].some((card) =>
                 card.querySelector('.card__title').textContent === {title}
                 && [...card.querySelectorAll('mark')].some((it) => it.textContent === {word}))",
            title = json!(title),
            word = json!(word),
        ))
        .await;
    has_no_message(build, &chrome).await;
}

/// A link shows another page, the button of the browser goes back to a search
/// with its results, and the document stays the same all the while.
async fn a_link_moves_without_a_reload(build: &Build) {
    let chrome = window(build, "a link moves without a reload").await;
    chrome
        .visit(&format!("{}search/?kind=event", build.url))
        .await;
    chrome.until("document.querySelector('.hits .card')").await;
    chrome.run("window.mark = 1").await;
    chrome.click(".menu__link[href$='/people/']").await;
    chrome.heading("People").await;
    chrome.click(".menu__link[href$='/events/']").await;
    chrome.heading("Events").await;
    let here = "return location.href";
    chrome.comes_to(here, format!("{}events/", build.url)).await;
    chrome.client.back().await.expect("back");
    chrome.client.back().await.expect("back");
    chrome.heading("Search").await;
    chrome.until("document.querySelector('.hits .card')").await;
    assert_eq!(chrome.run("return window.mark").await, 1);
    has_no_message(build, &chrome).await;
}

/// Keeps what the browser has parsed before any app starts: the elements of the
/// header, the main part and the footer with their attributes, and the texts.
/// The status line that is read out to screen readers is added behind them.
const KEEP_FIRST_RENDER: &str = "
    const all = () => [...document.querySelectorAll('body > header, main, body > footer')]
        .flatMap((it) => [it, ...it.querySelectorAll('*')]);
    const tag = ({ localName, attributes }) =>
        [localName, ...[...attributes].map(({ name, value }) => `${name}=${value}`).sort()].join(' ');
    const text = ({ childNodes }) =>
        [...childNodes].filter((it) => it.nodeType === Node.TEXT_NODE).map((it) => it.data).join('');
    window.render = () => all().map((it) => tag(it) + '>' + text(it));
    addEventListener('DOMContentLoaded', () => {
        window.nodes = all();
        window.firstRender = window.render();
    })";

/// On a page of each kind that the menu leads to, and on the page of an event.
async fn hydration_keeps_the_first_render(build: &Build) {
    let chrome = window(build, "hydration keeps the first render").await;
    chrome.visit(&format!("{}events/", build.url)).await;
    let links = "return [...document.querySelectorAll('.menu__link'), document.querySelector('.card__link')].map((it) => it.href)";
    let links: Vec<String> = serde_json::from_value(chrome.run(links).await).expect("addresses");
    assert!(links.len() > 3, "{links:?}");
    let script = json!({ "source": KEEP_FIRST_RENDER });
    chrome
        .devtools("Page.addScriptToEvaluateOnNewDocument", script)
        .await;
    for page in links.iter().chain([&build.url]) {
        chrome.visit(page).await;
        chrome.idle().await;
        let changed = chrome
            .run(
                "const now = window.render();
                 return now.filter((it, at) => it !== window.firstRender[at])
                     .concat(window.firstRender.slice(now.length))",
            )
            .await;
        assert_eq!(changed, json!([]), "{page}");
        let are_kept = "return window.nodes.every((it) => it.isConnected)";
        assert_eq!(chrome.run(are_kept).await, true, "{page}: mounted afresh");
        has_no_message(build, &chrome).await;
    }
}

/// No message in the console.
pub(super) async fn has_no_message(build: &Build, chrome: &Chrome) {
    assert_eq!(chrome.console().await, [""; 0], "{}", build.name);
}
