//! The search boxes: suggestions, and the keys that lead to them and through them.

use crate::{
    chrome::{Chrome, DESKTOP, DOWN, ENTER, ESCAPE, UP},
    searching::titles,
    served::site,
};
use serde_json::Value;

#[tokio::test]
async fn keys_lead_to_the_box_through_the_hits_and_back() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    let here = "return document.activeElement.id || document.activeElement.textContent";
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.keys("/").await;
    chrome.comes_to(here, "masthead-search").await;
    chrome
        .visit(&format!("{}search/?q=labour", server.url()))
        .await;
    chrome.wait_for(".hits .card").await;
    chrome.keys("/").await;
    chrome.comes_to(here, "page-search").await;
    let titles = titles(&chrome).await;
    chrome.keys(DOWN).await;
    chrome.comes_to(here, Value::from(titles[0].as_str())).await;
    chrome.keys(DOWN).await;
    chrome.comes_to(here, Value::from(titles[1].as_str())).await;
    chrome.keys(UP).await;
    chrome.keys(UP).await;
    chrome.comes_to(here, "page-search").await;
    chrome.keys(DOWN).await;
    chrome.keys(ESCAPE).await;
    chrome.comes_to(here, "page-search").await;
    chrome.keys(ESCAPE).await;
    chrome
        .until("document.getElementById('page-search').value === ''")
        .await;
    chrome.until("location.search === ''").await;
    chrome.keys("thalia").await;
    chrome
        .until("document.querySelector('.hits .card__link')?.textContent.includes('THALIA')")
        .await;
    chrome.keys(DOWN).await;
    chrome.keys(ENTER).await;
    chrome
        .until("!location.pathname.startsWith('/search/')")
        .await;
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn the_key_that_leads_to_the_box_can_be_turned_off_and_that_is_remembered() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    let here = "return document.activeElement.id || document.activeElement.tagName";
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome
        .run("document.querySelector('.shortcut input').focus()")
        .await;
    chrome.keys("/").await;
    assert_eq!(
        chrome.run(here).await,
        "INPUT",
        "not while a control has the focus"
    );
    chrome.click(".shortcut").await;
    chrome.run("document.activeElement.blur()").await;
    chrome.keys("/").await;
    assert_eq!(chrome.run(here).await, "BODY", "it is off");
    for page in ["no/such/page/", "people/"] {
        chrome.visit(&format!("{}{page}", server.url())).await;
        let on = "return document.querySelector('.shortcut input').checked";
        assert_eq!(chrome.run(on).await, false, "/{page}");
        chrome.keys("/").await;
        assert_eq!(chrome.run(here).await, "BODY", "/{page}");
    }
    chrome.click(".shortcut").await;
    chrome.run("document.activeElement.blur()").await;
    chrome.keys("/").await;
    assert_eq!(chrome.run(here).await, "masthead-search", "it is on again");
}

#[tokio::test]
async fn escape_closes_the_suggestions_and_then_clears_the_box() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    for (page, id) in [("", "home-search"), ("events/", "masthead-search")] {
        chrome.visit(&format!("{}{page}", server.url())).await;
        chrome
            .run(&format!("document.getElementById('{id}').focus()"))
            .await;
        chrome.keys("latv").await;
        chrome.wait_for(".suggestions__one").await;
        chrome.keys(ESCAPE).await;
        chrome
            .until("!document.querySelector('.suggestions__one')")
            .await;
        let typed = format!("return document.getElementById('{id}').value");
        assert_eq!(chrome.run(&typed).await, "latv", "{id}");
        chrome.keys(ESCAPE).await;
        assert_eq!(chrome.run(&typed).await, "", "{id}");
        chrome.keys("esto").await;
        chrome.wait_for(".suggestions__one").await;
    }
}

#[tokio::test]
async fn the_box_of_every_page_suggests_and_leads_on() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.run("window.mark = 1").await;
    let attribute = |name: &str| {
        format!("return document.getElementById('masthead-search').getAttribute('{name}')")
    };
    assert_eq!(chrome.run(&attribute("role")).await, "combobox");
    assert_eq!(chrome.run(&attribute("aria-expanded")).await, "false");
    chrome.keys_into("#masthead-search", "latv").await;
    chrome.wait_for(".suggestions__one").await;
    chrome.comes_to(&attribute("aria-expanded"), "true").await;
    chrome.keys(DOWN).await;
    chrome
        .until("document.querySelector('[aria-activedescendant]')")
        .await;
    let active = chrome.run(&attribute("aria-activedescendant")).await;
    let active = active.as_str().expect("an option").to_owned();
    let option = chrome
        .run(&format!("const it = document.getElementById('{active}'); return [it.role ?? it.getAttribute('role'), it.ariaSelected, it.textContent].join()"))
        .await;
    assert_eq!(option, "option,true,LatviaCountry");
    chrome.keys(ESCAPE).await;
    chrome
        .until("!document.querySelector('.suggestions__one')")
        .await;
    chrome.keys("i").await;
    chrome.wait_for(".suggestions__one").await;
    chrome.keys(DOWN).await;
    chrome.keys(ENTER).await;
    chrome.heading("Latvia").await;
    chrome
        .run("document.getElementById('masthead-search').select()")
        .await;
    chrome
        .keys_into("#masthead-search", &format!("Moldova{ENTER}"))
        .await;
    chrome.heading("Search").await;
    chrome.wait_for(".hits .card").await;
    chrome.arrives_at("/search/?q=Moldova").await;
    assert_eq!(titles(&chrome).await[0], "Moldova");
    assert_eq!(chrome.run("return window.mark").await, 1);
    chrome.client.back().await.expect("back");
    chrome.heading("Latvia").await;
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn a_suggestion_can_be_clicked() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&server.url()).await;
    chrome.keys_into("#home-search", "mulma").await;
    chrome.wait_for(".suggestions__link").await;
    chrome.click(".suggestions__link").await;
    chrome.heading("Česlovas Mulma").await;
}
