//! Nothing is cut off, however narrow the window or large the text.

use crate::{
    chrome::{Chrome, DESKTOP, PHONE, WITHOUT_SCRIPT, Window},
    served::{KINDS, looks, site},
};
use cli::server::InjectedFault;
use std::time::Duration;

/// Elements that stick out of the window, as `tag.class`.
const STICKING_OUT: &str = "
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')]
        .filter((e) => e.getBoundingClientRect().right > width + 1 && !e.closest('.visually-hidden, .skip-link'))
        .map((e) => e.tagName + '.' + e.className)";

#[tokio::test]
async fn nothing_sticks_out_from_320_pixels_up() {
    let (server, _) = site();
    let chrome = Chrome::open(PHONE).await;
    for page in looks() {
        chrome.visit(&format!("{}{page}", server.url())).await;
        for width in [320, 360, 768, 1440] {
            chrome.set_width(width, 800).await;
            let out = chrome.run(STICKING_OUT).await;
            assert_eq!(out, serde_json::json!([]), "/{page} at {width} px");
        }
    }
}

#[tokio::test]
async fn text_of_twice_the_size_is_not_cut_off() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    for page in looks() {
        chrome.visit(&format!("{}{page}", server.url())).await;
        chrome
            .run("document.documentElement.style.fontSize = '200%'")
            .await;
        let out = chrome.run(STICKING_OUT).await;
        assert_eq!(out, serde_json::json!([]), "/{page}");
    }
}

#[tokio::test]
async fn no_word_of_a_label_is_broken_in_two() {
    let (server, _) = site();
    let chrome = Chrome::open(PHONE).await;
    for page in looks() {
        chrome.visit(&format!("{}{page}", server.url())).await;
        for width in [320, 360, 768] {
            chrome.set_width(width, 800).await;
            // code may be broken anywhere, and cells of tables have hyphens
            let broken = chrome
                .run(
                    r"const broken = [];
                    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                    while (walk.nextNode()) {
                        const text = walk.currentNode;
                        if (!text.parentElement.checkVisibility() || text.parentElement.closest('pre, code, svg, .table, .visually-hidden, .print-only')) continue;
                        for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
                            const range = document.createRange();
                            range.setStart(text, index);
                            range.setEnd(text, index + word.length);
                            const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
                            if (lines.size > 1) broken.push(word);
                        }
                    }
                    return broken",
                )
                .await;
            assert_eq!(broken, serde_json::json!([]), "/{page} at {width} px");
        }
    }
}

#[tokio::test]
async fn a_content_note_has_room_before_the_quotation_under_it() {
    let (server, _) = site();
    let chrome = Chrome::open(PHONE).await;
    chrome.visit(&format!("{}quotations/", server.url())).await;
    let room = chrome
        .run(
            "return [...document.querySelectorAll('.quotation .care')].map((note) =>
                note.nextElementSibling.getBoundingClientRect().top - note.getBoundingClientRect().bottom)",
        )
        .await;
    let room: Vec<f64> = serde_json::from_value(room).expect("numbers");
    assert!(!room.is_empty(), "a quotation with a content note");
    assert!(room.iter().all(|room| *room >= 12.0), "{room:?}");
}

/// The score of layout shifts that nobody asked for (CLS, Core Web Vitals).
const SHIFTS: &str = "
    return new Promise((then) => {
        new PerformanceObserver((list) => {
            const shifts = list.getEntries().filter((it) => !it.hadRecentInput);
            then(shifts.reduce((sum, it) => sum + it.value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(then, 1000, 0);
    })";

#[tokio::test]
async fn nothing_moves_while_the_results_of_a_search_come() {
    let (server, probe) = site();
    for window in [PHONE, DESKTOP] {
        for late in [0, 700] {
            let chrome = Chrome::open(window).await;
            probe.inject(move |path| {
                let late = InjectedFault::Late(Duration::from_millis(late));
                path.starts_with("/search/")
                    .then_some(late)
                    .filter(|_| path.len() > 8)
            });
            for query in ["latvia", "labour", "zzzz", "nuclear"] {
                chrome
                    .visit(&format!("{}search/?q={query}", server.url()))
                    .await;
                let shifts = chrome.run(SHIFTS).await;
                let width = window.width;
                assert!(shifts.as_f64() < Some(0.02), "{query} at {width}: {shifts}");
            }
        }
    }
}

#[tokio::test]
async fn targets_are_at_least_24_pixels_or_stand_in_a_sentence() {
    let (server, _) = site();
    let chrome = Chrome::open(PHONE).await;
    for page in looks() {
        chrome.visit(&format!("{}{page}", server.url())).await;
        // WCAG 2.5.8 excepts links in sentences
        let small = chrome
            .run(
                "return [...document.querySelectorAll('a, button, input')]
                    .filter((e) => e.checkVisibility() && !e.closest('p, .text li, .skip-link, cite'))
                    .filter((e) => { const b = e.getBoundingClientRect(); return b.width < 24 || b.height < 24 })
                    .map((e) => e.outerHTML.slice(0, 120))",
            )
            .await;
        assert_eq!(small, serde_json::json!([]), "/{page}");
    }
}

/// Writes pictures of every kind of page for people to look at:
/// `cargo site test -- --ignored pictures`.
#[tokio::test]
#[ignore = "writes pictures for people"]
async fn pictures_for_people() {
    let (server, _) = site();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    std::fs::create_dir_all(&folder).expect("a folder");
    for (scheme, dark) in [("light", false), ("dark", true)] {
        let chrome = Chrome::open(Window {
            dark,
            ..WITHOUT_SCRIPT
        })
        .await;
        chrome.prefer(&[("prefers-color-scheme", scheme)]).await;
        for page in KINDS {
            chrome.open_plain(&format!("{}{page}", server.url())).await;
            for width in [360, 768, 1440] {
                chrome.set_width(width, 1600).await;
                let name = format!(
                    "{}-{width}-{scheme}.png",
                    page.trim_end_matches('/').replace('/', "-")
                );
                std::fs::write(folder.join(name), chrome.picture().await).expect("written");
            }
        }
    }
    println!("pictures in {}", folder.display());
}
