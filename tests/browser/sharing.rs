//! Citing, sharing, printing and leaving.

use crate::{
    chrome::{Chrome, DESKTOP, SHIFT, WITHOUT_SCRIPT},
    served::site,
};
use serde_json::json;

/// Keeps what is copied and shared in the place of the system.
pub(crate) const SYSTEM: &str = "window.copied = []; window.shared = []; \
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: \
        { writeText: async (text) => { copied.push(text); } } });";

pub(crate) async fn copied(chrome: &Chrome) -> String {
    chrome.until("copied.length > 0").await;
    let text = chrome.run("return copied.pop()").await;
    text.as_str().expect("a text").to_owned()
}

#[tokio::test]
async fn a_citation_is_copied_as_it_reads() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}events/tf-thb-meeting/", server.url()))
        .await;
    chrome.click(".chip[href$='/cite/']").await;
    chrome.heading("How to cite “Expert Group Meeting”").await;
    chrome.run(SYSTEM).await;
    chrome.click(".copy").await;
    let text = copied(&chrome).await;
    assert_eq!(text, chrome.text("pre").await);
    assert!(text.starts_with("Expert Group Meeting (Version "), "{text}");
    assert!(
        text.ends_with("https://record.example.org/events/tf-thb-meeting/"),
        "{text}"
    );
}

#[tokio::test]
async fn sharing_asks_the_system_and_copies_where_it_cannot() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    let page = format!("{}statements/joint-statement/", server.url());
    chrome.visit(&page).await;
    chrome.run(SYSTEM).await;
    chrome.run("navigator.share = undefined").await;
    chrome.click(".share").await;
    assert_eq!(copied(&chrome).await, page);
    chrome
        .run("navigator.share = async (what) => { shared.push(what); }")
        .await;
    chrome.click(".share").await;
    chrome.until("shared.length > 0").await;
    assert_eq!(chrome.run("return shared[0].url").await, page.as_str());
    assert_eq!(chrome.run("return copied.length").await, 0);
    // the reader learns that the system refuses
    chrome
        .run(
            "navigator.share = undefined; navigator.clipboard.writeText = async () => { throw 1; }",
        )
        .await;
    chrome.click(".share").await;
    chrome
        .until("document.querySelector('.share').textContent === 'Could not copy'")
        .await;
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn leaving_hides_the_page_and_does_not_lead_back_to_it() {
    for by_keys in [false, true] {
        let (server, _) = site();
        let chrome = Chrome::open(DESKTOP).await;
        chrome.visit(&format!("{}people/", server.url())).await;
        chrome
            .visit(&format!("{}events/digital-era/", server.url()))
            .await;
        // somewhere that answers here
        let elsewhere = format!("{}countries/", server.url());
        let lead = format!("document.querySelector('.exit').href = '{elsewhere}'");
        chrome.run(&lead).await;
        if by_keys {
            // all at once: they count only within five seconds
            chrome
                .run("window.pressed = 0; addEventListener('keydown', () => pressed++)")
                .await;
            chrome.keys(&SHIFT.repeat(2)).await;
            assert_eq!(
                chrome.run("return [pressed, location.pathname]").await,
                json!([2, "/events/digital-era/"])
            );
            chrome.keys(SHIFT).await;
        } else {
            chrome.click(".exit").await;
        }
        chrome.until("location.pathname === '/countries/'").await;
        assert_eq!(chrome.run("return document.referrer").await, "");
        chrome.run("history.back()").await;
        chrome.until("location.pathname === '/people/'").await;
    }
}

#[tokio::test]
async fn leaving_works_as_a_plain_link_and_only_where_the_content_says() {
    let (server, _) = site();
    let chrome = Chrome::open(WITHOUT_SCRIPT).await;
    for (page, has_exit) in [
        ("events/digital-era/", true),
        ("quotations/bilotaite-digital-space/", true),
        ("pillars/safe-secure-region/children-at-risk/", true),
        ("events/cascade-final-conference/", false),
        ("", false),
    ] {
        chrome.open_plain(&format!("{}{page}", server.url())).await;
        let href = chrome
            .run("return document.querySelector('a.exit')?.href ?? null")
            .await;
        assert_eq!(
            href == "https://www.bbc.co.uk/weather",
            has_exit,
            "/{page}: {href}"
        );
    }
}

#[tokio::test]
async fn a_page_on_paper_says_when_it_was_read() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}projects/thalia/", server.url()))
        .await;
    let today = "return new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })";
    let today = chrome.run(today).await;
    chrome.run("dispatchEvent(new Event('beforeprint'))").await;
    let read = "return document.querySelector('.print-only').dataset.read";
    assert_eq!(chrome.run(read).await, today);
    let end = chrome
        .run("return document.querySelector('.print-only').textContent")
        .await;
    let end = end.as_str().expect("text");
    assert!(
        end.starts_with("https://record.example.org/projects/thalia/Version "),
        "{end}"
    );
}
