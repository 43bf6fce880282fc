//! The app cannot start: the page still reads, and the search page says why it
//! cannot search.

use super::{HANGS, LOGIN, OUR_PAGE, is_logged_once};
use crate::{
    chrome::{Chrome, DESKTOP},
    served::{app_script, site},
};
use cli::server::InjectedFault;
use std::sync::atomic::{AtomicBool, Ordering};

#[tokio::test]
async fn a_page_whose_data_is_missing_or_damaged_still_reads_and_logs_it_once() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    for fault in [
        InjectedFault::Status(500),
        InjectedFault::Cut,
        InjectedFault::Body("{\"route\":"),
        InjectedFault::Body("[]"),
    ] {
        println!("{fault:?}");
        probe.inject(move |path| path.ends_with(".json").then(|| fault.clone()));
        chrome
            .open_plain(&format!("{}events/tf-thb-meeting/", server.url()))
            .await;
        chrome.until("performance.getEntriesByType('resource').some((r) => r.name.endsWith('index.json'))").await;
        chrome.idle().await;
        assert_eq!(chrome.text("h1").await, "Expert Group Meeting");
        is_logged_once(
            &chrome,
            &["The page’s data", "/events/tf-thb-meeting/index.json"],
        )
        .await;
    }
}

/// A file that fails, and what follows on the search page.
struct Case<'a> {
    /// The end of the file's path.
    file: &'a str,
    fault: InjectedFault,
    /// What readers are told.
    message: &'a str,
    /// A part of the cause in the console; `None` while the file is waited for.
    cause: Option<&'a str>,
}

impl<'a> Case<'a> {
    fn new(file: &'a str, fault: InjectedFault, message: &'a str, cause: &'a str) -> Self {
        Self {
            file,
            fault,
            message,
            cause: Some(cause),
        }
    }
}

/// The data of the search page.
const TWIN: &str = "/search/index.json";

fn data_cases() -> Vec<Case<'static>> {
    let no_answer =
        "The page’s data could not be loaded: the server did not answer. You may be offline.";
    let error = "The page’s data could not be loaded: the server returned error 500.";
    let missing = "The page’s data could not be loaded: the server does not have it.";
    let foreign = "The page’s data could not be loaded: another page was returned. \
                   You may need to sign in to this network.";
    let damaged = "The page’s data is incomplete or damaged.";
    let other = "The page’s data belongs to another version of the site.";
    vec![
        Case::new(TWIN, InjectedFault::Status(500), error, "500"),
        Case::new(TWIN, InjectedFault::Status(404), missing, "404"),
        Case::new(TWIN, InjectedFault::Body("{"), damaged, "JSON"),
        Case::new(TWIN, InjectedFault::Cut, no_answer, "Error"),
        Case::new(TWIN, HANGS, no_answer, "no answer in 20000 ms"),
        Case::new(TWIN, LOGIN, foreign, "HTML"),
        Case::new(TWIN, InjectedFault::Body("[]"), other, "type"),
    ]
}

fn app_cases(script: &str) -> Vec<Case<'_>> {
    let no_answer = "The app could not be loaded: the server did not answer. You may be offline.";
    let error = "The app could not be loaded: the server returned error 500.";
    let missing = "The app could not be loaded: the server does not have it.";
    let foreign = "The app could not be loaded: another page was returned. \
                   You may need to sign in to this network.";
    let damaged = "The app is incomplete or damaged.";
    let reload = "The search could not start. Reload the page to try again.";
    let (wasm, all_scripts) = (".wasm", ".js");
    vec![
        Case::new(wasm, InjectedFault::Status(500), error, wasm),
        Case::new(wasm, OUR_PAGE, missing, wasm),
        Case::new(wasm, LOGIN, foreign, wasm),
        Case::new(
            wasm,
            InjectedFault::Body("no wasm"),
            damaged,
            "CompileError",
        ),
        Case::new(wasm, InjectedFault::Cut, no_answer, "Error"),
        Case {
            cause: None,
            ..Case::new(wasm, HANGS, "The server has not answered yet.", "")
        },
        Case::new(script, InjectedFault::Status(500), error, script),
        Case::new(script, LOGIN, foreign, script),
        // without the script that says what has failed
        Case::new(all_scripts, InjectedFault::Status(500), reload, "Error"),
        Case::new(all_scripts, LOGIN, reload, "Error"),
    ]
}

async fn is_told_logged_and_tried_again(case: Case<'_>) {
    let Case {
        file,
        fault,
        message,
        cause,
    } = case;
    println!("{file}: {fault:?}");
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    let end = file.to_owned();
    probe.inject(move |path| {
        let is_concerned = path.starts_with("/app/") || path == TWIN;
        (is_concerned && path.ends_with(&end)).then(|| fault.clone())
    });
    let address = format!("{}search/?q=labour", server.url());
    chrome.open_plain(&address).await;
    let shown = "document.querySelector('.results__count').textContent";
    chrome.until(&format!("/\\w/.test({shown})")).await;
    let said = chrome.text(".results__count").await;
    assert!(said.contains(message), "{said}");
    match cause {
        Some(cause) if file == TWIN => is_logged_once(&chrome, &[message, TWIN, cause]).await,
        Some(cause) => is_logged_once(&chrome, &[cause]).await,
        None => assert_eq!(chrome.console().await, [""; 0]),
    }
    let main = chrome.text("main").await;
    assert!(main.contains("Or browse"), "there are other ways: {main}");
    probe.clear();
    let has_link = "return Boolean(document.querySelector('.results__count a'))";
    if chrome.run(has_link).await == true {
        chrome.click(".results__count a").await;
    } else {
        chrome.client.refresh().await.expect("loaded again");
    }
    chrome.until("document.querySelector('.hits .card')").await;
}

#[tokio::test]
async fn a_search_page_without_its_data_says_why_logs_the_cause_once_and_can_be_tried_again() {
    for case in data_cases() {
        is_told_logged_and_tried_again(case).await;
    }
}

#[tokio::test]
async fn a_search_page_without_the_app_says_why_logs_the_cause_once_and_can_be_tried_again() {
    for case in app_cases(&app_script()) {
        is_told_logged_and_tried_again(case).await;
    }
}

/// Browsers keep files whose names change with their content, damaged or not.
#[tokio::test]
async fn a_script_of_the_app_that_came_damaged_once_is_fetched_again() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    let (script, is_first) = (app_script(), AtomicBool::new(true));
    probe.inject(move |path| {
        let is_damaged = path == script && is_first.swap(false, Ordering::Relaxed);
        is_damaged.then_some(InjectedFault::Body("("))
    });
    let address = format!("{}search/?q=labour", server.url());
    chrome.open_plain(&address).await;
    let message = "The search could not start. The app is incomplete or damaged. Try again";
    let shown = "return document.querySelector('.results__count').textContent";
    chrome.comes_to(shown, message).await;
    is_logged_once(&chrome, &["SyntaxError"]).await;
    chrome.click(".results__count a").await;
    chrome.until("document.querySelector('.hits .card')").await;
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
            .until("document.querySelector('.results__count').textContent.startsWith('The search could not start. This browser does not support or allow the WebAssembly that it needs.')")
            .await;
        is_logged_once(&chrome, &["does not support or allow the WebAssembly"]).await;
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
