//! Linking, citing, sharing and leaving.

use crate::{
    chrome::{Chrome, DESKTOP, PHONE, SHIFT, WITHOUT_SCRIPT},
    served::{moved, site, site_at_sub_path, site_that_answers_everything},
};
use serde_json::json;

/// Where a place must lie, once it was scrolled to.
const IN_SIGHT: &str = "const r = document.querySelector(':target')?.getBoundingClientRect(); \
                        return !!r && r.top >= 0 && r.bottom <= innerHeight";

/// Keeps what is copied and shared, as the reader's system would.
const SYSTEM: &str = "window.copied = []; window.shared = []; \
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: \
        { writeText: async (text) => { copied.push(text); } } });";

async fn copied(chrome: &Chrome) -> String {
    chrome.until("copied.length > 0").await;
    let text = chrome.run("return copied.pop()").await;
    text.as_str().expect("a text").to_owned()
}

#[tokio::test]
async fn a_place_is_found_and_marked_on_a_cold_load_and_after_a_move() {
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
    // a system that refuses is told of
    chrome
        .run(
            "navigator.share = undefined; navigator.clipboard.writeText = async () => { throw 1; }",
        )
        .await;
    chrome.click(".share").await;
    chrome
        .until("document.querySelector('.share').textContent === 'Not copied'")
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
async fn an_old_address_leads_to_the_page_and_to_the_place_in_it() {
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
