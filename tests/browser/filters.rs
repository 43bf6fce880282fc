//! The filters of the search page.

use crate::{
    chrome::{Chrome, DESKTOP, PHONE},
    searching::{search, status, titles},
    served::{site, site_at_sub_path},
};

#[tokio::test]
async fn filters_count_what_they_would_give_and_can_be_taken_away() {
    let (chrome, _server) = search("?q=labour").await;
    status(&chrome, "10 results").await;
    let option = |label: &str| {
        format!(
            "[...document.querySelectorAll('.facet .choice')].find((it) => it.textContent.startsWith('{label}'))"
        )
    };
    let count = chrome
        .run(&format!("return {}.textContent", option("Civil Security")))
        .await;
    assert_eq!(count, "Civil Security0", "what would give nothing says so");
    chrome.run(&format!("{}.focus()", option("Events"))).await;
    chrome.run(&format!("{}.click()", option("Events"))).await;
    status(&chrome, "5 results").await;
    chrome.arrives_at("/search/?q=labour&kind=event").await;
    assert_eq!(
        chrome
            .run("return document.activeElement.textContent")
            .await,
        "Events5",
        "the focus stays"
    );
    chrome.run(&format!("{}.click()", option("Projects"))).await;
    status(&chrome, "6 results").await;
    let chosen = chrome
        .run("return document.querySelectorAll('.facet .choice[aria-current=true]').length")
        .await;
    assert_eq!(chosen, 2);
    chrome.click(".chip--off").await;
    status(&chrome, "1 result").await;
    chrome.client.back().await.expect("back");
    status(&chrome, "6 results").await;
    chrome
        .run("document.querySelector('.chips .results__link').click()")
        .await;
    status(&chrome, "10 results").await;
    chrome.arrives_at("/search/?q=labour").await;
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn dates_narrow_down_and_the_timeline_leads_to_them() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}timeline/", server.url())).await;
    chrome
        .run("[...document.querySelectorAll('.chip')].find((it) => it.textContent === 'November 2020').click()")
        .await;
    chrome.heading("Search").await;
    chrome.wait_for(".hits .card").await;
    assert_eq!(
        chrome.path().await,
        "/search/?from=2020-11-01&to=2020-11-30"
    );
    assert_eq!(
        chrome.text(".chip--off").await,
        "1 November 2020 to 30 November 2020"
    );
    assert!(
        titles(&chrome)
            .await
            .contains(&"Expert Group Meeting".to_owned())
    );
    let dates = chrome
        .run("return [...document.querySelectorAll('.facet__date')].map((it) => it.value).join()")
        .await;
    assert_eq!(dates, "2020-11-01,2020-11-30");
    chrome
        .run(
            "const to = document.querySelectorAll('.facet__date')[1];
             to.value = ''; to.dispatchEvent(new Event('change', { bubbles: true }))",
        )
        .await;
    chrome.until("location.search === '?from=2020-11-01'").await;
    chrome
        .until("document.querySelector('.chip--off').textContent === 'From 1 November 2020'")
        .await;
}

#[tokio::test]
async fn a_link_to_a_filtered_view_works_on_a_cold_load() {
    let (chrome, _server) = search("?q=S%C3%B6dert%C3%B6rn&kind=project").await;
    chrome.wait_for(".hits .card").await;
    assert_eq!(
        chrome
            .run("return document.getElementById('page-search').value")
            .await,
        "Södertörn"
    );
    assert_eq!(chrome.text(".chip--off").await, "Projects");
    let kinds = chrome
        .run("return [...document.querySelectorAll('.hits .card__kind')].map((it) => it.textContent)")
        .await;
    assert!(
        kinds
            .as_array()
            .is_some_and(|kinds| kinds.iter().all(|kind| kind == "Project")),
        "{kinds}"
    );
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn on_a_phone_the_filters_are_behind_a_button() {
    let (server, _) = site();
    let chrome = Chrome::open(PHONE).await;
    chrome
        .visit(&format!("{}search/?q=labour", server.url()))
        .await;
    chrome.wait_for(".hits .card").await;
    let seen = "return document.querySelector('.filters').offsetHeight > 0";
    assert_eq!(chrome.run(seen).await, false);
    chrome.click(".filters-button").await;
    chrome
        .until("document.querySelector('.filters').offsetHeight > 0")
        .await;
    let wide = chrome
        .run("return document.documentElement.scrollWidth - innerWidth")
        .await;
    assert!(wide.as_f64() <= Some(0.0), "{wide} px too wide");
}

#[tokio::test]
async fn a_keystroke_is_answered_under_a_sub_path_too() {
    let (server, _) = site_at_sub_path();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}search/?q=labour", server.url()))
        .await;
    status(&chrome, "10 results").await;
    let to = chrome
        .run("return document.querySelector('.facet .choice').getAttribute('href')")
        .await;
    assert!(
        to.as_str()
            .is_some_and(|to| to.starts_with("/some/sub-path/search/?q=labour&kind=")),
        "{to}"
    );
}

#[tokio::test]
async fn who_finds_nothing_gets_ways_on() {
    let (chrome, _server) = search("?q=labour&country=lv&kind=person").await;
    status(&chrome, "Nothing found").await;
    let help = chrome.text(".choices[aria-label=\"Try instead\"]").await;
    assert!(
        help.contains("without Latvia") && help.contains("without People"),
        "{help}"
    );
    chrome.click("[aria-label=\"Try instead\"] .choice").await;
    chrome.wait_for(".hits .card").await;
    let (chrome, _server) = search("?q=zzzzz").await;
    status(&chrome, "Nothing found").await;
    let page = chrome.text("main").await;
    assert!(page.contains("Or browse"), "{page}");
}
