//! Moving from page to page.

use crate::{
    chrome::{Chrome, DESKTOP},
    served::site,
};

#[tokio::test]
async fn a_link_moves_without_reloading_and_keeps_title_focus_and_address_right() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.run("window.mark = 1").await;
    probe.requests();
    chrome.click(".card__link[href$='/tf-thb-meeting/']").await;
    chrome.heading("Expert Group Meeting").await;
    chrome
        .until("document.activeElement.tagName === 'H1'")
        .await;
    assert_eq!(chrome.path().await, "/events/tf-thb-meeting/");
    assert_eq!(
        chrome.client.title().await.expect("a title"),
        "Expert Group Meeting – Baltic presidency record"
    );
    assert_eq!(
        chrome.run("return window.mark").await,
        1,
        "the page was not reloaded"
    );
    assert_eq!(chrome.run("return scrollY").await, 0);
    assert_eq!(
        chrome
            .run("return document.querySelector('link[rel=canonical]').href")
            .await,
        "https://record.example.org/events/tf-thb-meeting/"
    );
    assert_eq!(
        chrome.text(".visually-hidden[role=status]").await.trim(),
        "Expert Group Meeting"
    );
    let mut requests = probe.requests();
    requests.retain(|path| !path.ends_with(".svg"));
    assert_eq!(requests, ["/events/tf-thb-meeting/index.json"]);
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn every_page_reached_by_a_link_looks_as_if_it_had_been_opened() {
    let (server, _) = site();
    let moved = Chrome::open(DESKTOP).await;
    let opened = Chrome::open(DESKTOP).await;
    moved.visit(&server.url()).await;
    for page in crate::served::KINDS.iter().skip(1) {
        // a link that is not on this page, followed as the router follows any
        let go = format!(
            "const a = document.createElement('a'); a.href = '/{page}'; document.body.append(a); a.click(); a.remove()"
        );
        moved.run(&go).await;
        moved.until(&format!("location.pathname === '/{page}' && document.querySelector('.progress--on') === null")).await;
        opened.visit(&format!("{}{page}", server.url())).await;
        // an empty text, such as the status line's, is pre-rendered as a space
        let main = r"return document.querySelector('main').textContent.replace(/\s+/g, '')";
        assert_eq!(moved.run(main).await, opened.run(main).await, "/{page}");
        assert_eq!(
            moved.run("return document.title").await,
            opened.run("return document.title").await
        );
    }
    assert_eq!(moved.console().await, [""; 0]);
}

#[tokio::test]
async fn back_leads_to_where_one_was() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.run("window.scrollTo(0, 600)").await;
    chrome.until("scrollY === 600").await;
    // the position is kept by the scroll event, which comes with the next frame
    chrome.run("return new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)))").await;
    chrome
        .run("document.querySelector('.card__link[href$=\"/tf-thb-meeting/\"]').click()")
        .await;
    chrome.heading("Expert Group Meeting").await;
    chrome.until("scrollY === 0").await;
    chrome.client.back().await.expect("back");
    chrome.heading("Events").await;
    chrome.until("scrollY === 600").await;
    chrome.client.forward().await.expect("forward");
    chrome.heading("Expert Group Meeting").await;
    assert_eq!(chrome.path().await, "/events/tf-thb-meeting/");
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn links_to_files_and_to_other_sites_are_the_browsers() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}events/tf-thb-meeting/", server.url()))
        .await;
    let taken = chrome
        .run(
            "const source = document.querySelector('.source a');
             let prevented;
             addEventListener('click', (e) => { prevented = e.defaultPrevented; e.preventDefault(); }, { once: true });
             source.click();
             return prevented",
        )
        .await;
    assert_eq!(taken, false);
}
