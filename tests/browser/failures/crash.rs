//! An app that fails while it runs: pages and links work without it.

use super::is_logged_once;
use crate::{
    chrome::{Chrome, DESKTOP},
    served::site,
    touched::stands,
};

#[tokio::test]
async fn an_app_that_fails_in_a_move_loads_the_page_instead() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.run("window.mark = 1").await;
    chrome
        .run("Document.prototype.createElement = () => { throw new Error('broken') }")
        .await;
    chrome.click(".menu__link[href='/people/']").await;
    chrome.until("window.mark === undefined").await;
    stands(&chrome, "people/", "People", "a move that failed").await;
}

#[tokio::test]
async fn an_app_that_has_failed_lets_go_of_links_and_of_the_history() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome
        .run(
            "const to = Object.assign(document.createElement('a'), { href: '/search/' });
             document.body.append(to);
             to.click();
             to.remove()",
        )
        .await;
    chrome.heading("Search").await;
    chrome.run("window.mark = 1").await;
    chrome
        .run(
            "window.make = Document.prototype.createElement;
             Document.prototype.createElement = function (name) {
                 // the link that tries again
                 if (name === 'a') return make.call(this, name);
                 throw new Error('broken');
             };
             const box = document.getElementById('page-search');
             box.value = 'labour';
             box.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await;
    chrome.until("!document.documentElement.dataset.app").await;
    let message = "The search stopped because of an error.";
    let said = chrome.text(".results__count").await;
    assert!(said.starts_with(message), "{said}");
    is_logged_once(&chrome, &["RuntimeError"]).await;
    chrome
        .run("Document.prototype.createElement = window.make")
        .await;
    chrome.run("history.back()").await;
    chrome.until("window.mark === undefined").await;
    stands(&chrome, "events/", "Events", "back after a failure").await;
    chrome.click(".menu__link[href='/people/']").await;
    stands(&chrome, "people/", "People", "after a failure").await;
}
