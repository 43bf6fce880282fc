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

/// What a reader sees of the element that has the focus: WCAG 2.4.7, and
/// 2.4.11 that nothing hides it.
const FOCUS: &str = "
    const e = document.activeElement;
    if (e === document.body) return 'end';
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
    return (outlined || coloured) && inSight ? 'fine' : e.outerHTML.slice(0, 200)";

#[tokio::test]
async fn whatever_takes_the_focus_shows_it_and_nothing_hides_it() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    for page in looks() {
        chrome.visit(&format!("{}{page}", server.url())).await;
        let mut seen = 0;
        loop {
            chrome.keys(TAB).await;
            match chrome.run(FOCUS).await.as_str() {
                Some("end") => break,
                state => assert_eq!(state, Some("fine"), "/{page}"),
            }
            seen += 1;
            assert!(seen < 300, "/{page}: the focus is caught");
        }
        assert!(seen > 15, "/{page}: {seen} stops");
    }
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
    assert_eq!(chrome.run(open).await, true);
    chrome.keys(ESCAPE).await;
    assert_eq!(chrome.run(open).await, false);
    chrome.click(".menu-button").await;
    assert_eq!(chrome.run(open).await, true);
    chrome
        .run("[...document.querySelectorAll('.menu__link')].at(-1).focus()")
        .await;
    chrome.keys(TAB).await;
    chrome
        .until("!document.getElementById('menu').matches(':popover-open')")
        .await;
    chrome.click(".menu-button").await;
    chrome.click(".menu__link[href='/people/']").await;
    chrome.heading("People").await;
    assert_eq!(chrome.run(open).await, false, "a move closes the menu");
    assert_eq!(chrome.console().await, [""; 0]);
}
