//! The search engine or the first file of its index cannot be used.

use super::{HANGS, LOGIN, OUR_PAGE, is_logged_once};
use crate::{
    chrome::{Chrome, DESKTOP},
    served::site,
};
use cli::server::InjectedFault;

const ENGINE: &str = "/search/engine.wasm";
const INDEX: &str = "/search/index.bin";

/// What can be wrong with the answer at an address, and what readers are told.
fn faults() -> Vec<(&'static str, InjectedFault, &'static str)> {
    let no_answer = "could not be loaded: the server did not answer. You may be offline.";
    let missing = "could not be loaded: the server does not have it.";
    let foreign = "could not be loaded: another page was returned. \
                   You may need to sign in to this network.";
    let other = "belongs to another version of the site. Reload the page.";
    vec![
        (ENGINE, InjectedFault::Status(404), missing),
        (ENGINE, OUR_PAGE, missing),
        (ENGINE, LOGIN, foreign),
        (ENGINE, InjectedFault::Cut, no_answer),
        (ENGINE, HANGS, no_answer),
        (
            ENGINE,
            InjectedFault::Body("no engine"),
            "is incomplete or damaged.",
        ),
        // a module without the exports of the engine
        (ENGINE, InjectedFault::Body("\0asm\u{1}\0\0\0"), other),
        (INDEX, InjectedFault::Status(410), missing),
        (
            INDEX,
            InjectedFault::Status(503),
            "could not be loaded: the server returned error 503.",
        ),
        (INDEX, OUR_PAGE, missing),
        (INDEX, LOGIN, foreign),
        (INDEX, InjectedFault::Cut, no_answer),
        (
            INDEX,
            InjectedFault::Body("no index"),
            "is incomplete or damaged.",
        ),
        (INDEX, InjectedFault::Body("BPRS\u{1}12345678"), other),
    ]
}

/// Asks one question, and no other for each letter.
pub(super) async fn ask(chrome: &Chrome, words: &str) {
    chrome
        .run(&format!(
            "const box = document.getElementById('page-search');
             box.value = '{words}';
             box.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
        .await;
}

pub(super) async fn status(chrome: &Chrome, words: &str) {
    let script = "return document.querySelector('.results__count').textContent";
    chrome.comes_to(script, words).await;
}

#[tokio::test]
async fn an_engine_or_index_that_cannot_be_used_is_named_logged_once_and_fetched_again() {
    for (file, fault, why) in faults() {
        let what = match file {
            ENGINE => "The search engine",
            _ => "The search index",
        };
        let message = format!("{what} {why}");
        println!("{message} ({fault:?})");
        let (server, probe) = site();
        let chrome = Chrome::open(DESKTOP).await;
        // before the service worker could keep it
        probe.inject(move |path| (path == file).then(|| fault.clone()));
        chrome.visit(&format!("{}search/", server.url())).await;
        ask(&chrome, "labour").await;
        status(&chrome, &message).await;
        is_logged_once(&chrome, &[&message, file]).await;
        probe.clear();
        chrome.click(".results .button").await;
        status(&chrome, "10 results").await;
        let typed = "return document.getElementById('page-search').value";
        assert_eq!(chrome.run(typed).await, "labour", "what was typed is kept");
    }
}

#[tokio::test]
async fn an_engine_that_the_browser_cannot_run_or_that_ends_with_an_error_is_named() {
    for (harm, message) in [
        (
            "window.kept = WebAssembly; delete window.WebAssembly;
             window.mend = () => (window.WebAssembly = kept)",
            "The search engine cannot run: this browser does not support or allow the WebAssembly that it needs.",
        ),
        (
            "const start = WebAssembly.instantiate;
             WebAssembly.instantiate = async (module) => {
                 const { instance } = await start(module);
                 const ask = () => { throw new WebAssembly.RuntimeError('unreachable') };
                 return { instance: { exports: { ...instance.exports, ask } } };
             };
             window.mend = () => (WebAssembly.instantiate = start)",
            "The search engine stopped because of an error.",
        ),
    ] {
        let (server, _) = site();
        let chrome = Chrome::open(DESKTOP).await;
        chrome.visit(&format!("{}search/", server.url())).await;
        chrome.run(harm).await;
        ask(&chrome, "labour").await;
        status(&chrome, message).await;
        is_logged_once(&chrome, &[message, ENGINE]).await;
        chrome.run("window.mend()").await;
        chrome.click(".results .button").await;
        status(&chrome, "10 results").await;
    }
}
