//! Without a network: what was opened stays readable, and nothing stale is
//! shown once the network answers again.

use crate::{
    chrome::{Chrome, DESKTOP},
    served::{SUB_PATH, at_root, serve_at, site, site_at_sub_path},
};
use std::fs;

/// Opens the home page and waits until the service worker keeps pages.
async fn with_worker(url: &str) -> Chrome {
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(url).await;
    chrome.until("navigator.serviceWorker.controller").await;
    kept(&chrome, "/").await;
    chrome
}

/// Waits until a page is kept.
async fn kept(chrome: &Chrome, path: &str) {
    chrome
        .run(&format!(
            "window.kept = false; (async () => {{
                while (!(await caches.match('{path}'))) await new Promise((next) => setTimeout(next, 20));
                window.kept = true;
            }})()"
        ))
        .await;
    chrome.until("window.kept").await;
}

#[tokio::test]
async fn visited_pages_and_the_search_read_without_a_network() {
    let (server, _) = site();
    let url = server.url();
    let chrome = with_worker(&url).await;
    // one page by a whole load, one moved to within the app
    chrome.visit(&format!("{url}projects/thalia/")).await;
    chrome.click(".menu__link[href$='/events/']").await;
    chrome.heading("Events").await;
    kept(&chrome, "/events/index.json").await;
    drop(server);

    for (path, title) in [("", "Baltic presidency record"), ("events/", "Events")] {
        chrome.visit(&format!("{url}{path}")).await;
        assert_eq!(chrome.text("h1").await, title);
    }
    chrome.visit(&format!("{url}search/?q=poznanski")).await;
    chrome
        .until("document.querySelector('.results .card')")
        .await;
    let found = chrome.text(".results").await;
    assert!(found.contains("Grzegorz Poznański"), "{found}");
}

#[tokio::test]
async fn under_a_sub_path_the_worker_keeps_to_it() {
    let (server, _) = site_at_sub_path();
    let url = server.url();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&url).await;
    chrome.until("navigator.serviceWorker.controller").await;
    kept(&chrome, SUB_PATH).await;
    let scopes = chrome
        .client
        .execute_async(
            "navigator.serviceWorker.getRegistrations()
                .then((all) => arguments[0](all.map(({ scope }) => new URL(scope).pathname)))",
            Vec::new(),
        )
        .await
        .expect("the scopes");
    assert_eq!(scopes, serde_json::json!([SUB_PATH]));
    drop(server);
    chrome.visit(&url).await;
    assert_eq!(chrome.text("h1").await, "Baltic presidency record");
}

#[tokio::test]
async fn a_page_that_is_not_kept_says_that_there_is_no_network() {
    let (server, _) = site();
    let url = server.url();
    let chrome = with_worker(&url).await;
    drop(server);
    chrome.click(".menu__link[href$='/people/']").await;
    chrome.heading("This page did not load").await;
    chrome.open_plain(&format!("{url}countries/")).await;
    chrome.heading("You are offline").await;
}

#[tokio::test]
async fn nothing_stale_is_shown_when_the_network_answers() {
    let folder = at_root("changed");
    let first = serve_at(&folder, 0);
    let url = first.url();
    let chrome = with_worker(&url).await;
    let port = url
        .rsplit(':')
        .next()
        .and_then(|rest| rest.trim_end_matches('/').parse().ok())
        .expect("a port");
    drop(first);
    for name in ["index.html", "index.json"] {
        let text = fs::read_to_string(folder.join(name)).expect("a page");
        let changed = text.replace("The record in figures", "The record in numbers");
        fs::write(folder.join(name), changed).expect("written");
    }
    // another version of the app: a new worker takes over and clears what the old kept
    let worker = fs::read_to_string(folder.join("worker.js")).expect("a worker");
    fs::write(
        folder.join("worker.js"),
        worker.replacen("name + \"", "name + \"new", 1),
    )
    .expect("written");

    let _second = serve_at(&folder, port);
    chrome.visit(&url).await;
    let text = chrome.text("main").await;
    assert!(text.contains("The record in numbers"), "{text}");
    chrome
        .run("navigator.serviceWorker.getRegistration().then((own) => own.update())")
        .await;
    chrome
        .run(
            "(async () => {
            for (;;) {
                const names = await caches.keys();
                window.names = names.join();
                if (names.some((name) => name.includes(' new'))) break;
                await new Promise((next) => setTimeout(next, 20));
            }
        })()",
        )
        .await;
    chrome.until("window.names.includes(' new')").await;
    assert_eq!(chrome.text("h1").await, "Baltic presidency record");
    assert_eq!(chrome.console().await, [""; 0]);
}
