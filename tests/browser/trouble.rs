//! What happens when the network or the host fails.

use crate::{
    chrome::{Chrome, DESKTOP},
    served::site,
};
use cli::server::InjectedFault;
use std::time::Duration;

#[tokio::test]
async fn a_page_that_cannot_be_fetched_says_so_and_can_be_tried_again() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    probe.inject(|path| {
        path.ends_with("index.json")
            .then_some(InjectedFault::Status(503))
    });
    chrome.click(".menu__link[href$='/projects/']").await;
    chrome.heading("This page did not load").await;
    assert!(chrome.text("main").await.contains("the error 503"));
    chrome
        .until("document.title === 'This page did not load – Baltic presidency record'")
        .await;
    assert_eq!(
        chrome.text(".visually-hidden[role=status]").await.trim(),
        "This page did not load"
    );
    assert_eq!(
        chrome.path().await,
        "/projects/",
        "the address is the one asked for"
    );
    probe.clear();
    chrome.click("main .button").await;
    chrome.heading("Projects").await;
}

#[tokio::test]
async fn a_failed_page_can_be_opened_without_the_app() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.run("window.mark = 1").await;
    probe.inject(|path| path.ends_with("index.json").then_some(InjectedFault::Cut));
    chrome.click(".menu__link[href$='/projects/']").await;
    chrome.heading("This page did not load").await;
    probe.clear();
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
        InjectedFault::Status(500),
        InjectedFault::Cut,
        InjectedFault::Body("{\"route\":"),
        InjectedFault::Body("[]"),
    ] {
        let name = format!("{fault:?}");
        probe.inject(move |path| path.ends_with(".json").then(|| fault.clone()));
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

/// What networks answer with whose users have to sign in first.
const LOGIN: InjectedFault =
    InjectedFault::Page("<!DOCTYPE html><title>Sign in</title><h1>Sign in</h1>");

/// An answer that does not come as long as anybody waits.
const HANGS: InjectedFault = InjectedFault::Late(Duration::from_secs(3_600));

#[tokio::test]
async fn a_page_in_whose_place_another_came_says_so() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    probe.inject(|path| path.ends_with("index.json").then_some(LOGIN));
    // not by the pointer, at which the page would be fetched ahead, too
    chrome
        .run("document.querySelector(\".menu__link[href$='/projects/']\").click()")
        .await;
    chrome.heading("This page did not load").await;
    let said = chrome.text("main").await;
    assert!(
        said.contains("another page came instead. This network may want you to sign in."),
        "{said}"
    );
    let console = chrome.console().await;
    assert_eq!(console.len(), 1, "the cause, once: {console:?}");
    assert!(console[0].contains("/projects/index.json"), "{console:?}");
    probe.clear();
    chrome.click("main .button").await;
    chrome.heading("Projects").await;
}

#[tokio::test]
async fn a_page_that_came_damaged_says_so_and_logs_it_once() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    probe.inject(|path| {
        (path == "/projects/index.json").then_some(InjectedFault::Body("{\"route\":"))
    });
    chrome
        .run("document.querySelector(\".menu__link[href$='/projects/']\").click()")
        .await;
    chrome.heading("This page did not load").await;
    let said = chrome.text("main").await;
    assert!(
        said.contains("The page is incomplete or damaged."),
        "{said}"
    );
    let console = chrome.console().await;
    assert_eq!(console.len(), 1, "the cause, once: {console:?}");
    assert!(
        console[0].contains("/projects/index.json") && console[0].contains("JSON"),
        "{console:?}"
    );
    probe.clear();
    chrome.click("main .button").await;
    chrome.heading("Projects").await;
}

#[tokio::test]
async fn a_page_that_never_comes_is_given_up_and_can_be_tried_again() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    probe.inject(|path| path.ends_with("index.json").then_some(HANGS));
    chrome.click(".menu__link[href$='/projects/']").await;
    chrome.heading("This page did not load").await;
    probe.clear();
    chrome.click("main .button").await;
    chrome.heading("Projects").await;
}

#[tokio::test]
async fn a_search_page_without_its_data_or_app_says_why_and_can_be_tried_again() {
    let unreachable = "there is no answer. You may be offline.";
    let (index, wasm) = ("/search/index.json", ".wasm");
    for (file, fault, words) in [
        (
            index,
            InjectedFault::Status(500),
            "the host answered with the error 500",
        ),
        (
            index,
            InjectedFault::Status(404),
            "The page’s data could not be fetched: the host does not have it",
        ),
        (
            index,
            InjectedFault::Body("{"),
            "The page’s data is incomplete or damaged",
        ),
        (index, InjectedFault::Cut, unreachable),
        (index, HANGS, unreachable),
        (index, LOGIN, "This network may want you to sign in"),
        (
            index,
            InjectedFault::Body("[]"),
            "The page’s data belongs to another version of the site",
        ),
        (
            wasm,
            InjectedFault::Status(500),
            "The app could not be fetched: the host answered with the error 500",
        ),
        (wasm, LOGIN, "This network may want you to sign in"),
        (
            wasm,
            InjectedFault::Body("no wasm"),
            "The app is incomplete or damaged",
        ),
        (wasm, HANGS, "There is no answer yet"),
        (
            ".js",
            InjectedFault::Status(500),
            "The search did not start",
        ),
        (".js", LOGIN, "The search did not start"),
    ] {
        let (server, probe) = site();
        let chrome = Chrome::open(DESKTOP).await;
        let name = format!("{file}: {fault:?}");
        probe.inject(move |path| {
            let app = path.starts_with("/app/") || path == index;
            (app && path.ends_with(file)).then(|| fault.clone())
        });
        chrome
            .open_plain(&format!("{}search/?q=labour", server.url()))
            .await;
        chrome
            .until("/\\w/.test(document.querySelector('.results__count').textContent)")
            .await;
        let said = chrome.text(".results__count").await;
        assert!(said.contains(words), "{name}: {said}");
        let console = chrome.console().await;
        assert!(
            !console.iter().any(|line| line.contains("Uncaught")),
            "{name}: {console:?}"
        );
        assert!(
            chrome.text("main").await.contains("Or browse"),
            "{name}: there are other ways"
        );
        probe.clear();
        match chrome
            .run("return Boolean(document.querySelector('.results__count a'))")
            .await
            == true
        {
            true => chrome.click(".results__count a").await,
            false => chrome.client.refresh().await.expect("loaded again"),
        }
        println!("tried again after {name}");
        chrome.until("document.querySelector('.hits .card')").await;
    }
}

#[tokio::test]
async fn a_browser_without_the_webassembly_of_the_app_reads_pages_and_says_why_it_cannot_search() {
    let (server, _) = site();
    for lack in [
        "delete globalThis.WebAssembly",
        // as browsers do that lack a feature, or forbid WebAssembly
        "WebAssembly.Module = class { constructor() { throw new WebAssembly.CompileError() } }",
    ] {
        let chrome = Chrome::open(DESKTOP).await;
        let source = serde_json::json!({ "source": lack });
        chrome
            .devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await;
        chrome
            .open_plain(&format!("{}search/?q=labour", server.url()))
            .await;
        chrome
            .until("document.querySelector('.results__count').textContent.startsWith('The search did not start. This browser lacks or forbids the WebAssembly that it needs.')")
            .await;
        let console = chrome.console().await;
        assert_eq!(console.len(), 1, "the cause, once: {console:?}");
        chrome.click("main .chip[href='/countries/']").await;
        chrome.heading("Countries").await;
    }
}

#[tokio::test]
async fn a_page_whose_app_does_not_come_still_reads() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    probe.inject(|path| {
        path.starts_with("/app/")
            .then_some(InjectedFault::Status(500))
    });
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
    probe.inject(|path| {
        path.starts_with("/projects/")
            .then_some(InjectedFault::Held)
    });
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

#[tokio::test]
async fn an_app_of_another_version_loads_the_page_afresh() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.run("window.mark = 1").await;
    probe.inject(|path| {
        (path == "/projects/index.json").then_some(InjectedFault::Body("{\"page\":{\"new\":1}}"))
    });
    chrome.click(".menu__link[href$='/projects/']").await;
    chrome.heading("Projects").await;
    assert_eq!(
        chrome.run("return window.mark ?? null").await,
        serde_json::Value::Null
    );
}
