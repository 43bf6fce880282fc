//! What happens when the network or the host fails.

use crate::{
    chrome::{Chrome, DESKTOP},
    served::site,
};
use baltic_presidency_record::command::server::Fault;

#[tokio::test]
async fn a_page_that_cannot_be_fetched_says_so_and_can_be_tried_again() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    probe.spoil(|path| path.ends_with("index.json").then_some(Fault::Status(503)));
    chrome.click(".menu__link[href$='/projects/']").await;
    chrome.heading("This page did not load").await;
    assert!(chrome.text("main").await.contains("the error 503"));
    assert_eq!(
        chrome.path().await,
        "/projects/",
        "the address is the one asked for"
    );
    probe.mend();
    chrome.click("main .button").await;
    chrome.heading("Projects").await;
}

#[tokio::test]
async fn a_failed_page_can_be_opened_without_the_app() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.run("window.mark = 1").await;
    probe.spoil(|path| path.ends_with("index.json").then_some(Fault::Cut));
    chrome.click(".menu__link[href$='/projects/']").await;
    chrome.heading("This page did not load").await;
    probe.mend();
    chrome.click("main a[rel=external]").await;
    chrome.heading("Projects").await;
    assert_eq!(
        chrome.run("return window.mark ?? null").await,
        serde_json::Value::Null
    );
}

#[tokio::test]
async fn a_page_whose_twin_is_missing_or_broken_still_reads() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    for fault in [
        Fault::Status(500),
        Fault::Cut,
        Fault::Body("{\"route\":"),
        Fault::Body("[]"),
    ] {
        let name = format!("{fault:?}");
        probe.spoil(move |path| path.ends_with(".json").then(|| fault.clone()));
        chrome
            .open_plain(&format!("{}events/tf-thb-meeting/", server.url()))
            .await;
        chrome.until("performance.getEntriesByType('resource').some((r) => r.name.endsWith('index.json'))").await;
        chrome.idle().await;
        assert_eq!(chrome.text("h1").await, "Expert Group Meeting", "{name}");
        let console = chrome.console().await;
        assert!(
            !console.iter().any(|line| line.contains("panicked")),
            "{name}: {console:?}"
        );
    }
}

#[tokio::test]
async fn a_page_whose_app_does_not_come_still_reads() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    probe.spoil(|path| path.starts_with("/app/").then_some(Fault::Status(500)));
    chrome.open_plain(&format!("{}events/", server.url())).await;
    chrome
        .until("performance.getEntriesByType('resource').some((r) => r.name.includes('/app/'))")
        .await;
    chrome.click(".menu__link[href$='/projects/']").await;
    chrome.heading("Projects").await;
}

#[tokio::test]
async fn slow_moves_show_a_progress_bar_and_the_last_one_wins() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    probe.spoil(|path| path.starts_with("/projects/").then_some(Fault::Held));
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
    probe.mend();
    chrome
        .until("performance.getEntriesByName(location.origin + '/projects/index.json').length")
        .await;
    chrome.idle().await;
    assert_eq!(chrome.text("h1").await, "People");
    assert_eq!(chrome.path().await, "/people/");
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn an_app_of_another_version_loads_the_page_afresh() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.run("window.mark = 1").await;
    probe.spoil(|path| {
        (path == "/projects/index.json").then_some(Fault::Body("{\"page\":{\"new\":1}}"))
    });
    chrome.click(".menu__link[href$='/projects/']").await;
    chrome.heading("Projects").await;
    assert_eq!(
        chrome.run("return window.mark ?? null").await,
        serde_json::Value::Null
    );
}
