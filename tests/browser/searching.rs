//! The search page: results, their order, and the way back to them.

use crate::{
    chrome::{Chrome, DESKTOP, WITHOUT_SCRIPT},
    served::site,
};
use cli::server::{InjectedFault, Server};
use fantoccini::Locator;

/// A window at an address of the search page, and what serves it.
pub(crate) async fn search(address: &str) -> (Chrome, Server) {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}search/{address}", server.url()))
        .await;
    (chrome, server)
}

/// Waits until the status line says this.
pub(crate) async fn status(chrome: &Chrome, words: &str) {
    chrome
        .until(&format!(
            "document.querySelector('.results__count').textContent === '{words}'"
        ))
        .await;
}

pub(crate) async fn titles(chrome: &Chrome) -> Vec<String> {
    let titles = chrome
        .run("return [...document.querySelectorAll('.hits .card__title')].map((it) => it.textContent)")
        .await;
    serde_json::from_value(titles).expect("titles")
}

#[tokio::test]
async fn typing_finds_at_once_and_keeps_the_address_without_piling_up_history() {
    let (chrome, _server) = search("").await;
    let files = ["/search/engine.wasm", "/search/index.bin"].map(str::to_owned);
    let fetched = chrome.fetched().await;
    assert!(
        !files.iter().any(|file| fetched.contains(file)),
        "nobody searched yet: {fetched:?}"
    );
    let count = chrome.run("return history.length").await;
    chrome.keys_into("#page-search", "jurgaitiene").await;
    status(&chrome, "2 results").await;
    assert_eq!(
        titles(&chrome).await,
        ["Kornelija Jurgaitienė", "Expert Group Meeting"]
    );
    assert_eq!(chrome.text(".hits mark").await, "Jurgaitienė");
    chrome.arrives_at("/search/?q=jurgaitiene").await;
    assert_eq!(chrome.run("return history.length").await, count);
    let fetched = chrome.fetched().await;
    for file in files {
        assert_eq!(fetched.iter().filter(|own| **own == file).count(), 1);
    }
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn results_can_be_sorted_and_more_of_them_shown() {
    let (chrome, _server) = search("?kind=event").await;
    status(&chrome, "12 results").await;
    assert_eq!(titles(&chrome).await.len(), 10);
    let first = titles(&chrome).await.remove(0);
    chrome
        .run("document.querySelector('.found__hits > .results__link').click()")
        .await;
    chrome
        .until("document.querySelectorAll('.hits .card').length === 12")
        .await;
    chrome.arrives_at("/search/?kind=event&show=20").await;
    chrome
        .run("[...document.querySelectorAll('.choices .choice')].find((it) => it.textContent === 'Newest first').click()")
        .await;
    chrome
        .until(&format!(
            "document.querySelector('.hits .card__title').textContent !== '{}'",
            first.replace('\'', "\\'")
        ))
        .await;
    chrome.arrives_at("/search/?kind=event&sort=newest").await;
}

#[tokio::test]
async fn back_from_a_hit_stands_where_it_was_left() {
    let (chrome, _server) = search("?kind=event&show=20").await;
    chrome
        .until("document.querySelectorAll('.hits .card').length === 12")
        .await;
    chrome.run("window.scrollTo(0, 900)").await;
    chrome.until("window.scrollY > 800").await;
    let place = chrome.run("return Math.round(window.scrollY)").await;
    chrome
        .run("document.querySelectorAll('.hits .card__link')[6].click()")
        .await;
    chrome
        .until("location.pathname.startsWith('/events/')")
        .await;
    chrome.until("window.scrollY < 100").await;
    chrome.client.back().await.expect("back");
    chrome
        .until("document.querySelectorAll('.hits .card').length === 12")
        .await;
    chrome
        .until(&format!("Math.abs(window.scrollY - {place}) < 3"))
        .await;
    chrome.arrives_at("/search/?kind=event&show=20").await;
}

#[tokio::test]
async fn a_quotation_leads_to_its_place_in_the_entry() {
    let (chrome, _server) = search("?q=Sendai%20kind:quotation").await;
    status(&chrome, "1 result").await;
    chrome.click(".hits .card__link").await;
    chrome.heading("CASCADE final conference").await;
    assert_eq!(
        chrome.path().await,
        "/events/cascade-final-conference/#bower-sendai-framework"
    );
    chrome
        .until("Math.abs(document.getElementById('bower-sendai-framework').getBoundingClientRect().top) < innerHeight")
        .await;
}

#[tokio::test]
async fn a_typing_error_is_forgiven_and_it_is_said() {
    let (chrome, _server) = search("?q=exploitatoin").await;
    chrome.wait_for(".hits .card").await;
    assert_eq!(
        chrome.text(".results__note").await,
        "Nothing has “exploitatoin”: showing results for “exploitation”."
    );
}

#[tokio::test]
async fn the_status_is_there_before_anything_is_found() {
    let (server, _) = site();
    let chrome = Chrome::open(WITHOUT_SCRIPT).await;
    chrome.open_plain(&format!("{}search/", server.url())).await;
    let status = chrome
        .client
        .find(Locator::Css(".results__count[role=status]"));
    assert!(status.await.is_ok());
    let page = chrome.text("main").await;
    for way in [
        "Searching needs JavaScript",
        "By area",
        "Latvia",
        "Kornelija Jurgaitienė",
    ] {
        assert!(page.contains(way), "{way}: {page}");
    }
    assert!(!page.contains("Show everything with filters"), "{page}");
}

#[tokio::test]
async fn everything_can_be_shown_without_a_word() {
    let (chrome, _server) = search("").await;
    chrome.click(".results__link").await;
    chrome
        .until("document.querySelector('.results__count').textContent === '83 results'")
        .await;
    chrome.arrives_at("/search/?sort=oldest").await;
}

#[tokio::test]
async fn what_is_typed_while_the_index_is_on_its_way_is_answered_when_it_comes() {
    let (server, probe) = site();
    probe.inject(|path| path.ends_with("index.bin").then_some(InjectedFault::Held));
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}search/", server.url())).await;
    chrome.keys_into("#page-search", "lab").await;
    chrome
        .until("getComputedStyle(document.querySelector('.skeleton')).opacity === '1'")
        .await;
    status(&chrome, "Loading the search…").await;
    chrome.keys("our").await;
    probe.clear();
    status(&chrome, "10 results").await;
    chrome.until("!document.querySelector('.skeleton')").await;
}
