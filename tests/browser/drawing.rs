//! The drawings: the year and the map.

use crate::{
    chrome::{Chrome, DESKTOP, ENTER, PHONE, RIGHT, TAB, WITHOUT_SCRIPT},
    served::site,
};

/// How wide the time line is, in windows.
const WIDTH: &str = "
    const view = document.querySelector('.year__window');
    return Math.round(view.scrollWidth / view.clientWidth)";

#[tokio::test]
async fn the_year_zooms_by_keyboard_and_without_a_script() {
    let (server, _) = site();
    for window in [DESKTOP, WITHOUT_SCRIPT] {
        let chrome = Chrome::open(window).await;
        let url = format!("{}timeline/", server.url());
        if window.script {
            chrome.visit(&url).await;
        } else {
            chrome.open_plain(&url).await;
        }
        chrome.keys_into(".zoom__step input", RIGHT).await;
        if window.script {
            chrome.comes_to(WIDTH, 2).await;
            chrome.keys(RIGHT).await;
            chrome.comes_to(WIDTH, 4).await;
        } else {
            let chosen = chrome
                .client
                .find(fantoccini::Locator::Css(".zoom__step input:checked"))
                .await
                .expect("a chosen step");
            assert_eq!(
                chosen.prop("value").await.expect("a value").as_deref(),
                Some("2")
            );
        }
    }
}

#[tokio::test]
async fn a_mark_that_has_the_focus_is_in_sight_however_far_one_has_zoomed() {
    let (server, _) = site();
    let chrome = Chrome::open(PHONE).await;
    chrome.visit(&format!("{}timeline/", server.url())).await;
    chrome.click(".zoom__step:last-child").await;
    chrome
        .run("document.querySelector('.year__window').focus()")
        .await;
    let marks = chrome
        .run("return document.querySelectorAll('.year a').length")
        .await
        .as_u64()
        .expect("a number");
    for _ in 0..marks {
        chrome.keys(TAB).await;
        chrome
            .comes_to(
                "const mark = document.activeElement;
                 if (!mark.closest('.year svg')) return 'left: ' + mark.outerHTML.slice(0, 90);
                 const line = mark.querySelector('.shape').getBoundingClientRect();
                 const outlined = getComputedStyle(mark).outlineStyle;
                 const seen = line.bottom > 0 && line.top < innerHeight
                     && line.right > 0 && line.left < innerWidth;
                 return seen && outlined !== 'none' || mark.ariaLabel",
                true,
            )
            .await;
    }
    chrome.keys(ENTER).await;
    chrome
        .until("!location.pathname.startsWith('/timeline')")
        .await;
}

#[tokio::test]
async fn the_year_is_filtered_by_area_and_says_by_which() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}timeline/", server.url())).await;
    let marks = "return document.querySelectorAll('.year a').length";
    let all = chrome.run(marks).await.as_u64();
    chrome
        .click(".chip[href$='/timeline/civil-security/']")
        .await;
    chrome.heading("Timeline: Civil Security").await;
    assert!(chrome.run(marks).await.as_u64() < all);
    assert_eq!(
        chrome.text(".chip[aria-current=page]").await,
        "Civil Security"
    );
    chrome.client.back().await.expect("back");
    chrome.heading("Timeline").await;
    assert_eq!(chrome.run(marks).await.as_u64(), all);
}

#[tokio::test]
async fn what_a_drawing_links_to_stands_in_its_table_too() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    for page in ["", "timeline/", "countries/", "projects/thalia/"] {
        chrome.visit(&format!("{}{page}", server.url())).await;
        let alone = chrome
            .run(
                "const links = (css) => [...document.querySelectorAll(css)].map((a) => a.getAttribute('href')).sort();
                 return [links('main svg a, .year ~ .chips a'), links('main table a')]",
            )
            .await;
        assert_eq!(alone[0], alone[1], "/{page}");
        assert_ne!(alone[0], serde_json::json!([]), "/{page}");
    }
}

#[tokio::test]
async fn a_country_shows_that_it_is_pointed_at() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}countries/", server.url())).await;
    let fill =
        "return getComputedStyle(document.querySelector(\".map a[href$='/poland/'] path\")).fill";
    let before = chrome.run(fill).await;
    chrome
        .run("document.querySelector(\".map a[href$='/poland/']\").focus({ focusVisible: true })")
        .await;
    assert_ne!(chrome.run(fill).await, before);
}
