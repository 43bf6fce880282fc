//! The site with nothing but a keyboard.

use crate::{
    chrome::{Chrome, DESKTOP, ENTER, ESCAPE, PHONE, TAB},
    served::{looks, site},
};

#[tokio::test]
async fn the_first_tab_offers_to_skip_to_the_content() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.keys(TAB).await;
    chrome
        .comes_to("return document.activeElement.className", "skip-link")
        .await;
    chrome
        .until("document.activeElement.getBoundingClientRect().top >= 0")
        .await;
    chrome.keys(ENTER).await;
    chrome.until("location.hash === '#main'").await;
    chrome.keys(TAB).await;
    // the next stop is in the content
    chrome
        .until("document.querySelector('main a:focus, main button:focus, main input:focus')")
        .await;
    assert_eq!(chrome.console().await, [""; 0]);
}

/// What a reader sees of the element that has the focus: WCAG 2.4.7, and
/// 2.4.11 that nothing hides it.
const FOCUS: &str = "
    const e = document.activeElement;
    // a card's link shows it round the whole card
    const outlined = ['', '::after'].some((part) => {
        const style = getComputedStyle(e, part || null);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    });
    // a country shows it by its colour
    const fill = (link) => getComputedStyle(link.querySelector('path')).fill;
    const coloured = e.closest('.map') && [...e.parentNode.querySelectorAll('a')]
        .every((other) => other === e || fill(other) !== fill(e));
    // a country may be as crooked as a coast: somewhere in its box it is
    const parts = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((part) => part / 10);
    const inSight = [...e.getClientRects()].some((box) => parts.some((down) => parts.some((right) => {
        const top = document.elementFromPoint(box.left + box.width * right, box.top + box.height * down);
        return top && (e.contains(top) || top.contains(e) && !e.closest('svg'));
    })));
    return (outlined || coloured) && inSight ? 'fine' : location.pathname + e.outerHTML.slice(0, 200)";

#[tokio::test]
async fn whatever_takes_the_focus_shows_it_and_nothing_hides_it() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    for page in looks() {
        chrome.visit(&format!("{}{page}", server.url())).await;
        let mut seen = 0;
        loop {
            chrome.keys(TAB).await;
            if chrome
                .run("return document.activeElement === document.body")
                .await
                == true
            {
                break;
            }
            // the box fetches the search, and its results are above the rest
            chrome
                .until("!document.querySelector('#page-search:focus') || document.querySelector('.facet')")
                .await;
            chrome.comes_to(FOCUS, "fine").await;
            seen += 1;
            assert!(seen < 300, "/{page}: the focus is caught");
        }
        assert!(seen > 15, "/{page}: {seen} stops");
    }
}

/// Such a field has stops of its own, for the day, the month and the year.
#[tokio::test]
async fn tab_passes_through_the_fields_of_a_date_and_on() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}search/?q=labour", server.url()))
        .await;
    chrome
        .run("document.querySelector('.facet__date').focus()")
        .await;
    let in_field = "return document.activeElement.matches('.facet__date')";
    assert_eq!(chrome.run(in_field).await, true);
    let mut presses = 0;
    while chrome.run(in_field).await == true {
        assert!(presses < 20, "the fields keep the focus");
        chrome.keys(TAB).await;
        presses += 1;
    }
    let value =
        "return [...document.querySelectorAll('.facet__date')].map((it) => it.value).join('')";
    assert_eq!(chrome.run(value).await, "", "no key became a value");
}

#[tokio::test]
async fn a_reader_finds_opens_and_leaves_an_entry_by_keys_alone() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&server.url()).await;
    let to = async |css: &str| {
        for _ in 0..80 {
            chrome.keys(TAB).await;
            let there = format!("return document.activeElement.matches(`{css}`)");
            if chrome.run(&there).await == true {
                return;
            }
        }
        panic!("no way to `{css}`");
    };
    to("#home-search").await;
    chrome.keys("thalia kind:project").await;
    chrome.keys(ENTER).await;
    chrome.heading("Search").await;
    chrome
        .until("document.querySelector('.results .card')")
        .await;
    // past the filters
    to(".hits .card__link").await;
    chrome.keys(ENTER).await;
    chrome
        .until("document.querySelector('.heading__kind')?.textContent === 'Project'")
        .await;
    chrome
        .until("document.activeElement.tagName === 'H1'")
        .await;
    to(".map a").await;
    chrome.keys(ENTER).await;
    chrome.heading("Estonia").await;
    to(".crumbs a").await;
    assert_eq!(chrome.console().await, [""; 0]);
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
    chrome.comes_to(open, true).await;
    chrome.keys(ESCAPE).await;
    chrome.comes_to(open, false).await;
    chrome.click(".menu-button").await;
    chrome.comes_to(open, true).await;
    chrome
        .run("[...document.querySelectorAll('.menu__link')].at(-1).focus()")
        .await;
    chrome.keys(TAB).await;
    chrome.comes_to(open, false).await;
    chrome.click(".menu-button").await;
    chrome.click(".menu__link[href='/people/']").await;
    chrome.heading("People").await;
    // a move closes the menu
    chrome.comes_to(open, false).await;
    assert_eq!(chrome.console().await, [""; 0]);
}
