//! Explanations of terms beside links to the glossary, and the link that reports an error.

use crate::{
    chrome::{Chrome, DESKTOP, ESCAPE, WITHOUT_SCRIPT},
    served::{site, site_with_term},
};

/// A link to the term, under the base path of the site.
const LINK: &str = ".text a[href$='glossary/#fog-bank']";
const FOCUS: &str = "document.querySelector('.text a[href$=\"glossary/#fog-bank\"]').focus()";
const SHOWN: &str =
    "document.querySelector('.term:popover-open')?.textContent.startsWith('Fog bank')";
const HIDDEN: &str = "!document.querySelector('.term')";

/// The requests for the glossary's twin.
fn fetched(paths: &[String]) -> usize {
    let is_twin = |path: &&String| path.ends_with("/glossary/index.json");
    paths.iter().filter(is_twin).count()
}

#[tokio::test]
async fn a_term_is_explained_while_its_link_has_the_focus() {
    let (server, probe) = site_with_term();
    let chrome = Chrome::open(DESKTOP).await;
    for page in ["events/day/", "events/long-meeting/"] {
        chrome.visit(&format!("{}{page}", server.url())).await;
        chrome.run(FOCUS).await;
        chrome.until(SHOWN).await;
        let described = format!("document.querySelector(\"{LINK}\").ariaDescribedByElements");
        chrome
            .until(&format!("{described}[0].className === 'term'"))
            .await;
        // Escape hides it until the link has the focus again (WCAG 1.4.13)
        chrome.keys(ESCAPE).await;
        chrome.until(HIDDEN).await;
        chrome.run("document.activeElement.blur()").await;
        chrome
            .wait_in_page("await new Promise((then) => setTimeout(then, 400))")
            .await;
        chrome.run(FOCUS).await;
        chrome.until(SHOWN).await;
        chrome.run("document.activeElement.blur()").await;
        chrome.until(HIDDEN).await;
    }
    assert!(fetched(&probe.requests()) > 0);
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn the_glossary_is_fetched_when_a_term_is_first_explained() {
    let (server, probe) = site_with_term();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/day/", server.url())).await;
    chrome.idle().await;
    assert_eq!(fetched(&probe.requests()), 0);
    // without a script the link is a link
    let plain = Chrome::open(WITHOUT_SCRIPT).await;
    plain
        .open_plain(&format!("{}events/day/", server.url()))
        .await;
    plain.click(LINK).await;
    assert_eq!(plain.text("h1").await, "Glossary");
}

#[tokio::test]
async fn a_report_of_an_error_names_the_page_that_is_shown() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    let names = |page: &str| {
        let address = format!("https://record.example.org/{page}");
        format!("document.querySelector('[data-report]').href.endsWith('{address}')")
    };
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.until(&names("events/")).await;
    chrome.click(".card__link[href$='/tf-thb-meeting/']").await;
    chrome.until(&names("events/tf-thb-meeting/")).await;
    chrome.click(".masthead__name").await;
    chrome.until(&names("")).await;
    chrome.click(".menu__link[href='/people/']").await;
    chrome.until(&names("people/")).await;
}
