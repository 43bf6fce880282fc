//! The site with nothing but a keyboard.

use crate::{
    chrome::{Chrome, DESKTOP, PHONE},
    served::site,
};

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";

#[tokio::test]
async fn the_first_tab_offers_to_skip_to_the_content() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.keys(TAB).await;
    assert_eq!(
        chrome.run("return document.activeElement.className").await,
        "skip-link"
    );
    chrome
        .until("document.activeElement.getBoundingClientRect().top >= 0")
        .await;
    chrome.keys(ENTER).await;
    chrome.keys(TAB).await;
    assert_eq!(
        chrome
            .run("return document.querySelector('main').contains(document.activeElement)")
            .await,
        true,
        "the next stop is in the content"
    );
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn everything_that_takes_the_focus_shows_it() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}events/tf-thb-meeting/", server.url()))
        .await;
    let mut seen = 0;
    for _ in 0..60 {
        chrome.keys(TAB).await;
        let state = chrome
            .run(
                "const e = document.activeElement;
                 if (e === document.body) return 'end';
                 const style = getComputedStyle(e), box = e.getBoundingClientRect();
                 const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                 const inSight = box.bottom > 0 && box.top < innerHeight;
                 return outlined && inSight ? 'fine' : e.outerHTML.slice(0, 200)",
            )
            .await;
        match state.as_str() {
            Some("end") => break,
            state => assert_eq!(state, Some("fine")),
        }
        seen += 1;
    }
    assert!(seen > 20, "{seen} stops");
}

#[tokio::test]
async fn the_menu_of_a_phone_opens_closes_and_leads_on() {
    let (server, _) = site();
    let chrome = Chrome::open(PHONE).await;
    chrome.visit(&server.url()).await;
    let open = "return document.getElementById('menu').matches(':popover-open')";
    chrome
        .run("document.querySelector('.menu-button').focus()")
        .await;
    chrome.keys(ENTER).await;
    assert_eq!(chrome.run(open).await, true);
    chrome.keys(ESCAPE).await;
    assert_eq!(chrome.run(open).await, false);
    chrome.click(".menu-button").await;
    chrome.click(".menu__link[href='/people/']").await;
    chrome.heading("People").await;
    assert_eq!(chrome.run(open).await, false, "a move closes the menu");
    assert_eq!(chrome.console().await, [""; 0]);
}
