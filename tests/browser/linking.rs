//! Links to anchors, to words, and from old addresses.

use crate::{
    chrome::{Chrome, DESKTOP, PHONE, WITHOUT_SCRIPT},
    served::{moved, site, site_at_sub_path, site_that_answers_everything},
    sharing::{SYSTEM, copied},
};
use serde_json::json;

/// Whether the anchor of the address is in the window.
const IN_SIGHT: &str = "const r = document.querySelector(':target')?.getBoundingClientRect(); \
                        return !!r && r.top >= 0 && r.bottom <= innerHeight";

#[tokio::test]
async fn an_anchor_is_found_and_marked_on_a_cold_load_and_after_a_move() {
    for (server, _) in [site(), site_at_sub_path(), site_that_answers_everything()] {
        let chrome = Chrome::open(PHONE).await;
        for place in [
            "events/cascade-final-conference/#bower-sendai-framework",
            "events/cascade-final-conference/#part-of",
            "about/#corrections",
        ] {
            let address = format!("{}{place}", server.url());
            chrome.visit(&address).await;
            chrome.until(&format!("(() => {{ {IN_SIGHT} }})()")).await;
            chrome.visit(&format!("{}people/", server.url())).await;
            chrome.run("window.mark = 1").await;
            let go = "const a = document.createElement('a'); a.href = arguments[0]";
            let go = format!(
                "{}; document.body.append(a); a.click(); a.remove()",
                go.replace("arguments[0]", &format!("'{address}'"))
            );
            chrome.run(&go).await;
            chrome.until(&format!("(() => {{ {IN_SIGHT} }})()")).await;
            assert_eq!(
                chrome.run("return window.mark").await,
                1,
                "{place}: a reload"
            );
            assert_eq!(chrome.run("return location.href").await, address.as_str());
        }
        assert_eq!(chrome.console().await, [""; 0]);
    }
}

#[tokio::test]
async fn a_link_is_copied_and_the_reader_stays_where_they_are() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    let page = format!("{}events/cascade-final-conference/", server.url());
    chrome.visit(&page).await;
    chrome.run(SYSTEM).await;
    let before = chrome.run("return history.length").await;
    // the link says so for two seconds only, which a busy machine may miss
    chrome
        .run(
            "window.said = [];
             const link = document.querySelector('#date .copy-link');
             new MutationObserver(() => said.push(link.textContent)).observe(link, { childList: true })",
        )
        .await;
    chrome.click("#date .copy-link").await;
    assert_eq!(copied(&chrome).await, format!("{page}#date"));
    assert_eq!(
        chrome.run("return location.href").await,
        format!("{page}#date")
    );
    assert_eq!(chrome.run("return history.length").await, before);
    chrome
        .until("[...document.querySelectorAll('[role=status]')].some((it) => it.textContent === 'Copied')")
        .await;
    chrome
        .comes_to("return said", json!(["Copied", "Copy link"]))
        .await;
    // of a quotation, its own page and its very words
    let quotation = format!("{}quotations/bower-sendai-framework/", server.url());
    chrome.click(".quotation .copy-link").await;
    assert_eq!(copied(&chrome).await, quotation);
    chrome.click(".quotation .copy-link + .copy-link").await;
    assert_eq!(
        copied(&chrome).await,
        format!(
            "{quotation}#:~:text=I%20cannot%20emphasise%20enough,cooperation%20around%20local%20resilience%21"
        )
    );
    assert_eq!(
        chrome.run("return location.href").await,
        format!("{page}#date")
    );
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn a_text_fragment_leads_to_the_words() {
    let (server, _) = site();
    let chrome = Chrome::open(PHONE).await;
    let page = format!("{}quotations/bilotaite-digital-space/", server.url());
    chrome.visit(&page).await;
    let links = "return document.querySelector('.quotation .copy-link + .copy-link').href";
    let address = chrome.run(links).await;
    // opened as by a link from elsewhere
    chrome.open_plain("about:blank").await;
    chrome
        .open_plain(address.as_str().expect("an address"))
        .await;
    chrome.until("scrollY > 0").await;
    assert_eq!(chrome.run("return location.href").await, page.as_str());
}

#[tokio::test]
async fn an_old_address_leads_to_the_page_and_to_the_anchor_in_it() {
    let server = moved();
    let now = format!("{}quotations/tide/", server.url());
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .open_plain(&format!("{}quotations/ebb/#ebb", server.url()))
        .await;
    chrome.until("document.querySelector('#ebb:target')").await;
    assert_eq!(
        chrome.run("return location.href").await,
        format!("{now}#ebb")
    );
    // from within the app, as of a reader with a page of yesterday
    chrome.visit(&format!("{}people/", server.url())).await;
    chrome
        .run("const a = document.createElement('a'); a.href = '/quotations/ebb/'; document.body.append(a); a.click()")
        .await;
    chrome
        .until("location.pathname === '/quotations/tide/'")
        .await;
    // and without a script
    let chrome = Chrome::open(WITHOUT_SCRIPT).await;
    chrome
        .open_plain(&format!("{}quotations/ebb/", server.url()))
        .await;
    chrome
        .until("location.pathname === '/quotations/tide/'")
        .await;
}

#[tokio::test]
async fn after_a_move_the_head_tells_nothing_of_another_page() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}events/tf-thb-meeting/", server.url()))
        .await;
    let told = "return [...document.head.children].map((it) => it.outerHTML).filter((it) => \
                /Expert Group Meeting|tf-thb-meeting/.test(it)).length";
    assert!(chrome.run(told).await.as_u64().expect("a number") > 10);
    chrome.click(".menu__link[href='/people/']").await;
    chrome.heading("People").await;
    chrome.until("document.title.startsWith('People')").await;
    chrome.comes_to(told, 0).await;
}

#[tokio::test]
async fn a_quotation_copied_on_its_own_page_leaves_the_address_as_it_is() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    let page = format!("{}quotations/bilotaite-digital-space/", server.url());
    chrome.visit(&page).await;
    chrome.run(SYSTEM).await;
    chrome.click(".quotation .copy-link").await;
    assert_eq!(copied(&chrome).await, page);
    assert_eq!(chrome.run("return location.href").await, page.as_str());
}
