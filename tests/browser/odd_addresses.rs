//! Addresses as hosts serve them and as people type them.

use crate::{
    chrome::{Chrome, DESKTOP},
    served::{site, site_on_a_lenient_host, site_that_answers_everything},
};

/// Opens an address whatever the browser's own address bar would make of it.
async fn open(chrome: &Chrome, url: &str) {
    chrome
        .devtools("Page.navigate", serde_json::json!({ "url": url }))
        .await;
    chrome.wait_for("html[data-app=on]").await;
}

const ODD: [(&str, &str, &str); 7] = [
    ("/about/", "/about/", "About this record"),
    ("about//", "/about/", "About this record"),
    ("events//cape-webinar/", "/events/cape-webinar/", ""),
    ("EVENTS/Cape-Webinar/", "/events/cape-webinar/", ""),
    (
        "Events/?from=mail#main",
        "/events/?from=mail#main",
        "Events",
    ),
    ("events/index.html", "/events/", "Events"),
    ("/", "/", "Baltic presidency record"),
];

#[tokio::test]
async fn a_page_that_came_at_an_odd_address_stays_and_says_its_own() {
    let server = site_on_a_lenient_host();
    let chrome = Chrome::open(DESKTOP).await;
    for (odd, canonical, title) in ODD {
        chrome.open_plain("about:blank").await;
        open(&chrome, &format!("{}{odd}", server.url())).await;
        let heading = chrome.text("h1").await;
        assert_ne!(heading, "Page not found", "{odd}");
        assert!(heading.contains(title), "{odd}: {heading}");
        assert_eq!(chrome.path().await, canonical, "{odd}");
        chrome.run("window.mark = 1").await;
        chrome.click(".menu__link[href='/people/']").await;
        chrome.heading("People").await;
        assert_eq!(chrome.run("return window.mark").await, 1, "{odd}");
        chrome.client.back().await.expect("back");
        chrome.heading(&heading).await;
        assert_eq!(chrome.path().await, canonical, "{odd}");
        assert_eq!(chrome.console().await, [""; 0], "{odd}");
    }
}

#[tokio::test]
async fn what_a_host_does_not_find_by_an_odd_address_the_app_does() {
    let (strict, _) = site();
    let (everything, _) = site_that_answers_everything();
    for server in [strict, everything] {
        let chrome = Chrome::open(DESKTOP).await;
        for odd in ["EVENTS/Cape-Webinar/", "events//cape-webinar/"] {
            chrome.open_plain("about:blank").await;
            open(&chrome, &format!("{}{odd}", server.url())).await;
            chrome
                .until("document.querySelector('.heading__kind')")
                .await;
            assert_eq!(chrome.path().await, "/events/cape-webinar/", "{odd}");
        }
    }
}
