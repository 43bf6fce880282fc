//! Without a network: what was opened stays readable, and nothing stale is
//! shown once the network answers again.

use crate::{
    chrome::{Chrome, DESKTOP},
    served::{SUB_PATH, at_root, serve_at, site, site_at_sub_path, sites_addressed},
};
use cli::server::{Addressing, InjectedFault};
use serde_json::json;
use std::{
    fs::{self, File},
    time::{Duration, SystemTime},
};

/// Opens the home page and waits until the service worker keeps pages.
async fn with_worker(url: &str) -> Chrome {
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(url).await;
    chrome.until("navigator.serviceWorker.controller").await;
    let home = chrome.path().await;
    kept(&chrome, &home).await;
    chrome
}

const IS_KEPT: &str = "return caches.match('PATH').then(Boolean)";

/// Waits until a page is kept.
async fn kept(chrome: &Chrome, path: &str) {
    chrome.comes_to(&IS_KEPT.replace("PATH", path), true).await;
}

#[tokio::test]
async fn visited_pages_and_the_search_read_without_a_network() {
    let (server, _) = site();
    let url = server.url();
    let chrome = with_worker(&url).await;
    // one page by a whole load, one moved to within the app
    chrome.visit(&format!("{url}projects/thalia/")).await;
    chrome.click(".menu__link[href$='/events/']").await;
    chrome.heading("Events").await;
    kept(&chrome, "/events/index.json").await;
    drop(server);

    for (path, title) in [("", "Baltic presidency record"), ("events/", "Events")] {
        chrome.visit(&format!("{url}{path}")).await;
        assert_eq!(chrome.text("h1").await, title);
    }
    chrome.visit(&format!("{url}search/?q=poznanski")).await;
    chrome
        .until("document.querySelector('.results .card')")
        .await;
    let found = chrome.text(".results").await;
    assert!(found.contains("Grzegorz Poznański"), "{found}");
}

#[tokio::test]
async fn under_a_sub_path_the_worker_keeps_to_it() {
    let (server, _) = site_at_sub_path();
    let url = server.url();
    let chrome = with_worker(&url).await;
    let scopes = chrome
        .wait_in_page(
            "const all = await navigator.serviceWorker.getRegistrations();
             return all.map(({ scope }) => new URL(scope).pathname)",
        )
        .await;
    assert_eq!(scopes, json!([SUB_PATH]));
    drop(server);
    chrome.visit(&url).await;
    assert_eq!(chrome.text("h1").await, "Baltic presidency record");
}

#[tokio::test]
async fn a_page_that_is_not_kept_says_that_there_is_no_network() {
    let (server, _) = site();
    let url = server.url();
    let chrome = with_worker(&url).await;
    drop(server);
    chrome.click(".menu__link[href$='/people/']").await;
    chrome.heading("This page could not be loaded").await;
    chrome.open_plain(&format!("{url}countries/")).await;
    chrome.heading("You are offline").await;
}

#[tokio::test]
async fn where_a_host_redirects_pages_they_show_without_a_network() {
    for addressing in [Addressing::WithoutExtension, Addressing::WithoutSlash] {
        for server in sites_addressed(addressing) {
            let url = server.url();
            let chrome = with_worker(&url).await;
            let base = chrome.path().await;
            chrome.visit(&format!("{url}events/tf-thb-meeting/")).await;
            chrome.click(".menu__link[href$='/events/']").await;
            chrome.heading("Events").await;
            kept(&chrome, &format!("{base}events/index.json")).await;
            drop(server);
            for (page, title) in [
                ("", "Baltic presidency record"),
                ("index.html", "Baltic presidency record"),
                ("events/", "Events"),
                ("events/tf-thb-meeting/", "Expert Group Meeting"),
                ("events/tf-thb-meeting", "Expert Group Meeting"),
                ("events/tf-thb-meeting/index.html", "Expert Group Meeting"),
                ("countries/", "You are offline"),
                ("offline.html", "You are offline"),
                ("offline", "You are offline"),
            ] {
                chrome.open_plain(&format!("{url}{page}")).await;
                chrome.heading(title).await;
            }
        }
    }
}

#[tokio::test]
async fn a_file_that_does_not_come_right_is_not_kept_and_keeps_no_other_back() {
    for fault in [
        InjectedFault::Status(404),
        InjectedFault::Status(503),
        InjectedFault::Cut,
        InjectedFault::Body("<!DOCTYPE html><h1>Log in</h1>"),
        InjectedFault::Redirect(302, "/people/"),
        InjectedFault::Redirect(302, "http://localhost:9/"),
    ] {
        let name = format!("{fault:?}");
        let (server, probe) = site();
        probe.inject(move |path| (path == "/offline.html").then(|| fault.clone()));
        let url = server.url();
        let chrome = with_worker(&url).await;
        let is_kept = IS_KEPT.replace("PATH", "/offline/");
        assert_eq!(chrome.run(&is_kept).await, false, "{name}");
        kept(&chrome, "/search/index.bin").await;
        // it is asked for again with the next page that is opened
        probe.clear();
        chrome.visit(&format!("{url}people/")).await;
        kept(&chrome, "/offline/").await;
        drop(server);
        for (page, title) in [("countries/", "You are offline"), ("people/", "People")] {
            chrome.open_plain(&format!("{url}{page}")).await;
            chrome.heading(title).await;
        }
    }
}

#[tokio::test]
async fn a_page_that_asks_to_log_in_takes_the_place_of_none_that_is_kept() {
    const LOG_IN: &str = "<!DOCTYPE html><title>Wireless network</title><h1>Log in</h1>";
    let (server, probe) = site();
    let url = server.url();
    let chrome = with_worker(&url).await;
    chrome.visit(&format!("{url}people/")).await;
    kept(&chrome, "/people/").await;
    for fault in [
        InjectedFault::Body(LOG_IN),
        InjectedFault::Redirect(302, "/log-in/"),
    ] {
        probe.inject(move |path| match path {
            "/log-in/" => Some(InjectedFault::Body(LOG_IN)),
            path if path.ends_with('/') => Some(fault.clone()),
            path => path
                .ends_with(".json")
                .then_some(InjectedFault::Redirect(302, "/log-in/")),
        });
        for page in ["people/", "countries/"] {
            chrome.open_plain(&format!("{url}{page}")).await;
            // of the status 404 where there is no such page, and then this in its place
            chrome.until("document.querySelector('h1')").await;
            chrome
                .run("return Promise.all(['/people/index.json', '/countries/'].map((file) => fetch(file)))")
                .await;
        }
    }
    drop(server);
    for (page, title) in [("people/", "People"), ("countries/", "You are offline")] {
        chrome.open_plain(&format!("{url}{page}")).await;
        chrome.heading(title).await;
    }
}

/// A cache may not keep an answer that varies with everything.
#[tokio::test]
async fn what_a_host_says_of_variants_keeps_no_page_from_being_kept() {
    let folder = at_root("varying");
    let file = folder.join("_headers");
    let headers = fs::read_to_string(&file).expect("headers");
    fs::write(&file, format!("{headers}/*\n  Vary: *\n")).expect("written");
    let server = serve_at(&folder, 0);
    let url = server.url();
    let chrome = with_worker(&url).await;
    drop(server);
    for (page, title) in [
        ("", "Baltic presidency record"),
        ("countries/", "You are offline"),
    ] {
        chrome.open_plain(&format!("{url}{page}")).await;
        chrome.heading(title).await;
    }
}

#[tokio::test]
async fn nothing_stale_is_shown_when_the_network_answers() {
    let folder = at_root("changed");
    let first = serve_at(&folder, 0);
    let url = first.url();
    let chrome = with_worker(&url).await;
    let port = url
        .rsplit(':')
        .next()
        .and_then(|rest| rest.trim_end_matches('/').parse().ok())
        .expect("a port");
    drop(first);
    let change = |name: &str, change: &dyn Fn(&str) -> String| {
        let file = folder.join(name);
        let text = fs::read_to_string(&file).expect("a file");
        fs::write(&file, change(&text)).expect("written");
        // times have seconds in HTTP, and the first one may not be over
        let later = SystemTime::now() + Duration::from_secs(2);
        let file = File::options().write(true).open(&file).expect("a file");
        file.set_modified(later).expect("a time");
    };
    for name in ["index.html", "index.json"] {
        change(name, &|text| {
            text.replace("The record in figures", "The record in numbers")
        });
    }
    // another version of the app: its worker takes over and clears what the old one kept
    change("worker.js", &|text| {
        text.replacen("name + \"", "name + \"new", 1)
    });

    let _second = serve_at(&folder, port);
    chrome.visit(&url).await;
    let text = chrome.text("main").await;
    assert!(text.contains("The record in numbers"), "{text}");
    let state = chrome
        .wait_in_page(
            "const own = await navigator.serviceWorker.getRegistration();
             await own.update();
             const next = own.installing ?? own.waiting;
             while (next.state === 'installing') {
                 await new Promise((then) => next.addEventListener('statechange', then, { once: true }));
             }
             return next.state",
        )
        .await;
    assert_eq!(state, "installed");
    let names =
        "return caches.keys().then((names) => names.map((name) => / new/.test(name)).sort())";
    // what the old one has of its own, what pages it kept, and what the new one has
    assert_eq!(chrome.run(names).await, json!([false, false, true]));
    assert_eq!(chrome.text("h1").await, "Baltic presidency record");
    assert_eq!(chrome.console().await, [""; 0]);
    // the old one goes with the last page that it serves: a forced reload asks none
    let forced = json!({ "ignoreCache": true });
    chrome.devtools("Page.reload", forced).await;
    chrome.comes_to(names, json!([false, true])).await;
}
