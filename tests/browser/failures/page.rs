//! Moving to a page that cannot be loaded.

use super::{HANGS, LOGIN, is_logged_once};
use crate::{
    chrome::{Chrome, DESKTOP},
    served::site,
};
use cli::server::InjectedFault;

/// Follows a link without pointing at it, which would prefetch the page.
const TO_PROJECTS: &str = "document.querySelector(\".menu__link[href$='/projects/']\").click()";

/// The data of the page at that link.
const TWIN: &str = "/projects/index.json";

#[tokio::test]
async fn a_page_that_cannot_be_loaded_says_why_logs_the_cause_once_and_can_be_tried_again() {
    for (fault, message, cause) in [
        (
            InjectedFault::Status(503),
            "The page could not be loaded: the server returned error 503.",
            "503",
        ),
        (
            InjectedFault::Cut,
            "The page could not be loaded: the server did not answer. You may be offline.",
            "Error",
        ),
        (
            HANGS,
            "The page could not be loaded: the server did not answer. You may be offline.",
            "no answer in 20000 ms",
        ),
        (
            LOGIN,
            "The page could not be loaded: another page was returned. \
             You may need to sign in to this network.",
            "HTML",
        ),
        (
            InjectedFault::Body("{\"route\":"),
            "The page is incomplete or damaged.",
            "JSON",
        ),
    ] {
        println!("{message} ({fault:?})");
        let (server, probe) = site();
        let chrome = Chrome::open(DESKTOP).await;
        chrome.visit(&format!("{}events/", server.url())).await;
        probe.inject(move |path| (path == TWIN).then(|| fault.clone()));
        chrome.run(TO_PROJECTS).await;
        chrome.heading("This page could not be loaded").await;
        let main = chrome.text("main").await;
        assert!(main.contains(message), "{main}");
        chrome
            .until("document.title === 'This page could not be loaded – Baltic presidency record'")
            .await;
        let status = chrome.text(".visually-hidden[role=status]").await;
        assert_eq!(status.trim(), "This page could not be loaded");
        assert_eq!(chrome.path().await, "/projects/");
        is_logged_once(&chrome, &[message, TWIN, cause]).await;
        probe.clear();
        chrome.click("main .button").await;
        chrome.heading("Projects").await;
    }
}

#[tokio::test]
async fn a_failed_page_can_be_opened_without_the_app() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.run("window.mark = 1").await;
    probe.inject(|path| (path == TWIN).then_some(InjectedFault::Cut));
    chrome.run(TO_PROJECTS).await;
    chrome.heading("This page could not be loaded").await;
    probe.clear();
    chrome.click("main a[rel=external]").await;
    chrome.heading("Projects").await;
    assert_eq!(chrome.run("return window.mark === undefined").await, true);
}

#[tokio::test]
async fn a_page_of_another_version_is_loaded_afresh_and_logged_once() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.run("window.mark = 1").await;
    probe.inject(|path| (path == TWIN).then_some(InjectedFault::Body("{\"page\":{\"new\":1}}")));
    chrome.run(TO_PROJECTS).await;
    chrome.until("window.mark === undefined").await;
    // the new page finds the same data, which is another failure
    let message = "The page belongs to another version of the site. Reload the page.";
    chrome.heading("Projects").await;
    let console = chrome.console().await;
    let own = console.iter().filter(|line| line.contains(message));
    assert_eq!(own.count(), 1, "{console:?}");
}

#[tokio::test]
async fn a_page_that_fails_to_be_fetched_ahead_is_not_reported() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    probe.inject(|path| (path == TWIN).then_some(InjectedFault::Body("{\"route\":")));
    chrome
        .run("document.querySelector(\".menu__link[href$='/projects/']\").focus()")
        .await;
    chrome
        .until("performance.getEntriesByName(location.origin + '/projects/index.json').length")
        .await;
    chrome.idle().await;
    assert_eq!(chrome.console().await, [""; 0]);
    probe.clear();
    chrome.run(TO_PROJECTS).await;
    chrome.heading("Projects").await;
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn slow_moves_show_a_progress_bar_and_the_last_one_wins() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    probe.inject(|path| (path == TWIN).then_some(InjectedFault::Held));
    chrome.click(".menu__link[href$='/projects/']").await;
    chrome.wait_for(".progress--on").await;
    assert_eq!(
        chrome.text("h1").await,
        "Events",
        "the last page stays in sight meanwhile"
    );
    chrome.click(".menu__link[href$='/people/']").await;
    chrome.heading("People").await;
    // the first one's answer comes after all, or was given up
    probe.clear();
    chrome
        .until("performance.getEntriesByName(location.origin + '/projects/index.json').length")
        .await;
    chrome.idle().await;
    assert_eq!(chrome.text("h1").await, "People");
    assert_eq!(chrome.path().await, "/people/");
    assert_eq!(chrome.console().await, [""; 0]);
}
