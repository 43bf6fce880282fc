//! Nothing is cut off, however narrow the window or large the text.

use crate::{
    chrome::{Chrome, DESKTOP, PHONE, WITHOUT_SCRIPT, Window},
    served::{KINDS, looks, site},
};

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
