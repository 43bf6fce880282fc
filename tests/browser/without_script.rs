//! Everything reads, and every link works, with JavaScript off.

use crate::{
    chrome::{Chrome, ENTER, WITHOUT_SCRIPT},
    served::{KINDS, site},
};

#[tokio::test]
async fn every_kind_of_page_reads_and_its_links_work_without_a_script() {
    let (server, probe) = site();
    let chrome = Chrome::open(WITHOUT_SCRIPT).await;
    for page in KINDS {
        chrome.open_plain(&format!("{}{page}", server.url())).await;
        assert!(!chrome.text("h1").await.is_empty(), "/{page}");
        assert!(chrome.text("main").await.len() > 100, "/{page}");
    }
    chrome.open_plain(&server.url()).await;
    chrome.click(".menu__link[href='/events/']").await;
    assert_eq!(chrome.text("h1").await, "Events");
    chrome.click(".card__link").await;
    assert_eq!(chrome.text(".heading__kind").await, "Event");
    let requests = probe.requests();
    assert!(
        !requests
            .iter()
            .any(|path| path.ends_with(".js") || path.ends_with(".json")),
        "{requests:?}"
    );
}

#[tokio::test]
async fn the_search_box_leads_to_a_page_that_explains_and_offers_the_lists() {
    let (server, _) = site();
    let chrome = Chrome::open(WITHOUT_SCRIPT).await;
    chrome.open_plain(&format!("{}events/", server.url())).await;
    chrome
        .keys_into("#masthead-search", &format!("latvia{ENTER}"))
        .await;
    chrome.wait_for("#page-search").await;
    assert!(
        chrome
            .text("main")
            .await
            .contains("Searching needs JavaScript; these lists and pages do not.")
    );
    chrome.click("main .chip[href='/countries/']").await;
    assert_eq!(chrome.text("h1").await, "Countries");
}
