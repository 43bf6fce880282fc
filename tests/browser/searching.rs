//! The search page's filter.

use crate::{
    chrome::{Chrome, DESKTOP, ENTER},
    served::site,
};
use fantoccini::Locator;

#[tokio::test]
async fn typing_filters_the_cards_and_keeps_the_address() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}search/", server.url())).await;
    let index = "/search/cards.json".to_owned();
    assert!(
        !chrome.fetched().await.contains(&index),
        "nobody searched yet"
    );
    let input = chrome
        .client
        .find(Locator::Id("page-search"))
        .await
        .expect("the box");
    input.send_keys("jurgaitiene").await.expect("keys");
    chrome
        .until("document.querySelector('.results__count').textContent === '2 results'")
        .await;
    let titles = chrome.text(".results").await;
    assert!(
        titles.contains("Kornelija Jurgaitienė") && titles.contains("Expert Group Meeting"),
        "{titles}"
    );
    assert_eq!(chrome.path().await, "/search/?q=jurgaitiene");
    assert_eq!(
        chrome.run("return history.length").await,
        2,
        "typing does not pile up history"
    );
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn a_link_to_a_search_shows_its_results() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}search/?q=S%C3%B6dert%C3%B6rn", server.url()))
        .await;
    chrome
        .until("document.querySelectorAll('.results .card').length > 0")
        .await;
    assert_eq!(
        chrome
            .run("return document.getElementById('page-search').value")
            .await,
        "Södertörn"
    );
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn the_box_in_the_masthead_leads_to_the_results() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.run("window.mark = 1").await;
    let input = chrome
        .client
        .find(Locator::Id("masthead-search"))
        .await
        .expect("the box");
    input
        .send_keys(&format!("Moldova{ENTER}"))
        .await
        .expect("keys");
    chrome
        .until("document.querySelectorAll('.results .card').length === 2")
        .await;
    assert_eq!(chrome.path().await, "/search/?q=Moldova");
    assert_eq!(chrome.run("return window.mark").await, 1);
    chrome.client.back().await.expect("back");
    chrome.heading("Events").await;
}

#[tokio::test]
async fn a_search_that_finds_nothing_says_so() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}search/?q=zzzz", server.url()))
        .await;
    chrome
        .until("document.querySelector('.results__count').textContent.startsWith('Nothing found')")
        .await;
}

#[tokio::test]
async fn every_person_is_found_with_and_without_marks() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}search/", server.url())).await;
    let input = chrome
        .client
        .find(Locator::Id("page-search"))
        .await
        .expect("the box");
    for name in [
        "Česlovas Mulma",
        "ceslovas mulma",
        "poznanski",
        "MÄRTA",
        "marta johansson",
        "gatelyte",
    ] {
        input.clear().await.expect("cleared");
        input.send_keys(name).await.expect("keys");
        chrome
            .until("[...document.querySelectorAll('.results .card__kind')].some((k) => k.textContent === 'Person')")
            .await;
    }
}
