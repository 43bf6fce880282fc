//! The app takes over what was pre-rendered, without a word.

use crate::{
    chrome::{Chrome, DESKTOP},
    served::{pages_of_record, record, site, site_at_sub_path, site_that_answers_everything},
};

#[tokio::test]
async fn every_page_hydrates_without_a_console_message() {
    let server = record();
    let chrome = Chrome::open(DESKTOP).await;
    for page in pages_of_record() {
        chrome.visit(&format!("{}{page}", server.url())).await;
        assert_eq!(chrome.console().await, [""; 0], "/{page}");
    }
}

#[tokio::test]
async fn hydrating_changes_nothing_that_a_reader_sees() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    for page in crate::served::KINDS {
        let url = format!("{}{page}", server.url());
        chrome.open_plain(&url).await;
        let before = chrome
            .run("return new DOMParser().parseFromString(await (await fetch(location)).text(), 'text/html').body.textContent")
            .await;
        chrome.wait_for("html[data-app=on]").await;
        assert_eq!(
            chrome.run("return document.body.textContent").await,
            before,
            "/{page}"
        );
    }
}

#[tokio::test]
async fn the_app_is_fetched_only_after_the_page_has_painted() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&server.url()).await;
    let late = chrome
        .run(
            "const paint = performance.getEntriesByName('first-contentful-paint')[0].startTime;
             const app = performance.getEntriesByType('resource').filter((r) => r.name.includes('/app/'));
             return app.length >= 2 && app.every((file) => file.startTime > paint)",
        )
        .await;
    assert_eq!(late, true);
}

#[tokio::test]
async fn a_visit_fetches_the_page_its_twin_and_the_app_and_no_other_content() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}events/tf-thb-meeting/", server.url()))
        .await;
    let mut fetched = chrome.fetched().await;
    fetched.retain(|path| {
        !path.starts_with("/app/") && path != "/favicon.svg" && path != "/manifest.webmanifest"
    });
    assert_eq!(fetched, ["/events/tf-thb-meeting/index.json"]);
}

#[tokio::test]
async fn the_site_lives_under_a_sub_path() {
    let (server, _) = site_at_sub_path();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&server.url()).await;
    chrome.run("window.mark = 1").await;
    chrome.click(".menu__link[href$='/events/']").await;
    chrome.heading("Events").await;
    assert_eq!(chrome.path().await, "/some/sub-path/events/");
    assert_eq!(chrome.run("return window.mark").await, 1);
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn hosts_that_answer_every_path_with_the_home_page_show_the_right_one() {
    let (server, _) = site_that_answers_everything();
    let chrome = Chrome::open(DESKTOP).await;
    // such hosts give the home page for an address without its slash
    for (path, title) in [
        ("nothing/here/at/all", "Page not found"),
        ("Bad%20Path", "Page not found"),
    ] {
        chrome.visit(&format!("{}{path}", server.url())).await;
        chrome.heading(title).await;
        assert_eq!(
            chrome
                .run("return document.querySelectorAll('h1').length")
                .await,
            1
        );
        assert_eq!(chrome.console().await, [""; 0], "{path}");
    }
}

#[tokio::test]
async fn an_unknown_address_says_so_and_the_ways_back_work() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    for path in [
        "events/no-such-event/",
        "no/such/place",
        "%E0%A4%A",
        "events/page/9/",
    ] {
        chrome.visit(&format!("{}{path}", server.url())).await;
        assert_eq!(chrome.text("h1").await, "Page not found", "{path}");
        let console = chrome.console().await;
        let expected = |line: &&String| !line.contains("status of 40");
        assert_eq!(
            console.iter().filter(expected).collect::<Vec<_>>(),
            [""; 0],
            "{path}"
        );
    }
    chrome.click("main .chip[href$='/events/']").await;
    chrome.heading("Events").await;
}
