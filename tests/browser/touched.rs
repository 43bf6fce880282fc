//! Pages that others change: machine translators, extensions of the browser,
//! proxies. The page that came always reads, and its links lead somewhere.

use crate::{
    chrome::{Chrome, DESKTOP},
    served::site,
};
use serde_json::json;

/// What is done to a page: a name, and the body of a function of `root`.
const CHANGES: [(&str, &str); 9] = [
    (
        "a translator replaces texts",
        "for (const text of texts(root)) {
            if (!text.data.trim() || text.data.startsWith('¤')) continue;
            if (text.parentElement.closest('[translate=no], font')) continue;
            const [outer, inner] = [document.createElement('font'), document.createElement('font')];
            inner.textContent = '¤' + text.data;
            outer.append(inner);
            text.replaceWith(outer);
        }",
    ),
    (
        "an extension puts an element first",
        "if (root === document.body && !document.getElementById('ext')) {
            root.prepend(Object.assign(document.createElement('div'), { id: 'ext' }));
        }",
    ),
    (
        "an extension wraps texts",
        "for (const text of texts(root)) {
            if (!text.data.trim() || text.parentElement.matches('.ext')) continue;
            const wrap = Object.assign(document.createElement('span'), { className: 'ext' });
            text.replaceWith(wrap);
            wrap.append(text);
        }",
    ),
    (
        "a phone links numbers",
        r"for (const text of texts(root)) {
            const number = /\d{2,}/.exec(text.data);
            if (!number || text.parentElement.matches('[href^=tel]')) continue;
            const rest = text.splitText(number.index);
            rest.splitText(number[0].length);
            const link = Object.assign(document.createElement('a'), { href: 'tel:' + number[0] });
            rest.replaceWith(link);
            link.append(rest);
        }",
    ),
    (
        "a proxy strips comments",
        "const walk = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
         const all = [];
         while (walk.nextNode()) all.push(walk.currentNode);
         for (const comment of all) comment.remove();",
    ),
    (
        "a blocker removes elements",
        "for (const one of root.querySelectorAll('.copy-link, .progress')) one.remove();",
    ),
    (
        "a spelling checker splits texts",
        "for (const text of texts(root)) if (text.data.length > 3) text.splitText(2);",
    ),
    (
        "a reading mode wraps the page",
        "if (root === document.body && !document.getElementById('wrap')) {
            const wrap = Object.assign(document.createElement('div'), { id: 'wrap' });
            wrap.append(...root.childNodes);
            root.append(wrap);
        }",
    ),
    (
        "a dark mode adds attributes",
        "document.head.append(document.createElement('meta'));
         for (const one of root.querySelectorAll('a, p')) one.setAttribute('data-dark', '');",
    ),
];

const PAGES: [(&str, &str); 3] = [
    ("events/tf-thb-meeting/", "Expert Group Meeting"),
    ("people/", "People"),
    ("search/?q=labour", "Search"),
];

/// A script that defines `change(root)`.
fn changing(change: &str) -> String {
    format!(
        "const texts = (root) => {{
            const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            const all = [];
            while (walk.nextNode()) all.push(walk.currentNode);
            return all;
        }};
        window.change = (root) => {{ {change} }};"
    )
}

/// A script that also changes what comes later, as translators do.
const EVER: &str = "
    new MutationObserver((all) => {
        for (const { addedNodes } of all) {
            for (const node of addedNodes) {
                if (node.nodeType === 1 && node.isConnected && !node.closest('font')) change(node);
            }
        }
    }).observe(document.body, { childList: true, subtree: true });
    change(document.body);";

/// Waits until the page with this title is shown, and nothing of another page.
pub(crate) async fn stands(chrome: &Chrome, path: &str, title: &str, what: &str) {
    // a title that was translated begins with a mark
    let plain = "const plain = (css) => [...document.querySelectorAll(css)]
        .map((it) => it.textContent.replaceAll('¤', '').trim()).join('|');";
    let state = format!(
        "{plain} return [location.pathname, plain('h1'), document.title.split(' – ')[0],
            plain('.crumbs [aria-current]'), document.querySelectorAll('main').length].join(' · ')"
    );
    let path = path.split('?').next().expect("a path");
    let expected = format!("/{path} · {title} · {title} · {title} · 1");
    let end = std::time::Instant::now() + std::time::Duration::from_secs(20);
    loop {
        let found = chrome.run(&state).await;
        if found == *expected {
            return;
        }
        assert!(
            std::time::Instant::now() < end,
            "{what}: {found} instead of {expected}; console: {:?}",
            chrome.console().await
        );
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

/// Waits until the app has taken the page over, or has left it alone.
async fn settled(chrome: &Chrome) {
    chrome
        .until(
            "document.documentElement.dataset.app === 'on' ||
             performance.getEntriesByType('resource').some((it) => it.name.endsWith('index.json') && it.responseEnd)",
        )
        .await;
    // what comes in the same task as the page's data
    chrome
        .run("return new Promise((then) => setTimeout(then, 100))")
        .await;
}

/// Moves on twice by links of the page.
async fn move_on_twice(chrome: &Chrome, what: &str) {
    for (path, title) in [("projects/", "Projects"), ("quotations/", "Quotations")] {
        chrome
            .run(&format!(
                "document.querySelector(\".menu__link[href='/{path}']\").click()"
            ))
            .await;
        stands(chrome, path, title, &format!("{what}, moved to /{path}")).await;
    }
    let console = chrome.console().await;
    assert_eq!(console, [""; 0], "{what}");
}

async fn a_page_changed_before_the_app_starts(changes: &[(&str, &str)]) {
    let (server, _) = site();
    for (name, change) in changes {
        for (page, title) in PAGES {
            let chrome = Chrome::open(DESKTOP).await;
            let what = format!("{name}, /{page}, before");
            let source = format!(
                "{} addEventListener('DOMContentLoaded', () => {{ {EVER} }});",
                changing(change)
            );
            chrome
                .devtools(
                    "Page.addScriptToEvaluateOnNewDocument",
                    json!({ "source": source }),
                )
                .await;
            chrome.open_plain(&format!("{}{page}", server.url())).await;
            settled(&chrome).await;
            stands(&chrome, page, title, &what).await;
            if page.starts_with("search") {
                chrome.until("document.querySelector('.hits .card')").await;
            }
            move_on_twice(&chrome, &what).await;
        }
    }
}

async fn a_page_changed_after_the_app_has_started(changes: &[(&str, &str)]) {
    let (server, _) = site();
    for (name, change) in changes {
        for (page, title) in PAGES {
            let chrome = Chrome::open(DESKTOP).await;
            let what = format!("{name}, /{page}, after");
            chrome.visit(&format!("{}{page}", server.url())).await;
            chrome.run(&format!("{} {EVER}", changing(change))).await;
            stands(&chrome, page, title, &what).await;
            move_on_twice(&chrome, &what).await;
        }
    }
}

#[tokio::test]
async fn a_page_that_a_translator_or_extension_changed_first_reads_and_leads_on() {
    a_page_changed_before_the_app_starts(&CHANGES[..5]).await;
}

#[tokio::test]
async fn a_page_that_a_blocker_or_reading_mode_changed_first_reads_and_leads_on() {
    a_page_changed_before_the_app_starts(&CHANGES[5..]).await;
}

#[tokio::test]
async fn a_page_that_a_translator_or_extension_changes_later_reads_and_leads_on() {
    a_page_changed_after_the_app_has_started(&CHANGES[..5]).await;
}

#[tokio::test]
async fn a_page_that_a_blocker_or_reading_mode_changes_later_reads_and_leads_on() {
    a_page_changed_after_the_app_has_started(&CHANGES[5..]).await;
}

#[tokio::test]
async fn results_that_a_translator_changed_are_replaced_by_the_next_ones() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}search/?q=labour", server.url()))
        .await;
    let (_, translator) = CHANGES[0];
    chrome
        .run(&format!("{} {EVER}", changing(translator)))
        .await;
    chrome
        .run(
            "const box = document.getElementById('page-search');
             box.value = 'moldova';
             box.dispatchEvent(new Event('input', { bubbles: true }))",
        )
        .await;
    chrome.until("location.search === '?q=moldova'").await;
    chrome
        .until("document.querySelector('.hits .card__title').textContent === '¤Moldova'")
        .await;
    let status = chrome.text(".results__count").await;
    assert!(
        status.contains("result") && status.matches("result").count() == 1,
        "{status}"
    );
    let all = chrome.text(".hits").await;
    assert!(!all.contains("Joint Statement"), "{all}");
}

#[tokio::test]
async fn names_quotations_and_identifiers_are_not_for_translators() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    for (page, css) in [
        ("people/grzegorz-poznanski/", "h1"),
        ("people/andrew-bower/", "h1"),
        ("people/andrew-bower/", ".crumbs [aria-current]"),
        ("people/", ".names__list > li > a"),
        (
            "events/tf-thb-meeting/",
            "main a[href^='/people/']:not([href='/people/'])",
        ),
        ("quotations/bilotaite-digital-space/", ".quotation__text"),
        ("quotations/bilotaite-digital-space/cite/", "pre"),
        ("events/tf-thb-meeting/", ".print-only"),
        ("search/?q=bower", ".hits .card--people .card__link"),
    ] {
        chrome.visit(&format!("{}{page}", server.url())).await;
        let open = format!(
            "const all = [...document.querySelectorAll(\"{css}\")];
             return all.length === 0 || all.some((it) => !it.closest('[translate=no]'))"
        );
        assert_eq!(chrome.run(&open).await, false, "/{page}: {css}");
    }
    chrome.visit(&format!("{}events/", server.url())).await;
    assert_eq!(
        chrome
            .run("return document.querySelector('h1').closest('[translate=no]') === null")
            .await,
        true,
        "what is no name is translated"
    );
}
