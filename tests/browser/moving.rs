//! Moving from page to page.

use crate::{
    chrome::{Chrome, DESKTOP, ENTER},
    served::site,
};
use cli::server::{InjectedFault, Probe};

#[tokio::test]
async fn a_link_moves_without_reloading_and_keeps_title_focus_and_address_right() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome
        .run("window.mark = 1; performance.clearResourceTimings()")
        .await;
    chrome.click(".card__link[href$='/tf-thb-meeting/']").await;
    chrome.heading("Expert Group Meeting").await;
    chrome
        .until("document.activeElement.tagName === 'H1'")
        .await;
    chrome.arrives_at("/events/tf-thb-meeting/").await;
    chrome
        .comes_to(
            "return document.title",
            "Expert Group Meeting – Baltic presidency record",
        )
        .await;
    assert_eq!(
        chrome.run("return window.mark").await,
        1,
        "the page was not reloaded"
    );
    chrome.comes_to("return scrollY", 0).await;
    chrome
        .comes_to(
            "return document.querySelector('link[rel=canonical]').href",
            "https://record.example.org/events/tf-thb-meeting/",
        )
        .await;
    chrome
        .comes_to(
            "return document.querySelector('.visually-hidden[role=status]').textContent.trim()",
            "Expert Group Meeting",
        )
        .await;
    let mut fetched = chrome.fetched().await;
    fetched.retain(|path| !path.ends_with(".svg"));
    assert_eq!(fetched, ["/events/tf-thb-meeting/index.json"]);
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
            "const source = document.querySelector('.source cite a');
             let prevented;
             addEventListener('click', (e) => { prevented = e.defaultPrevented; e.preventDefault(); }, { once: true });
             source.click();
             return prevented",
        )
        .await;
    assert_eq!(taken, false);
}

#[tokio::test]
async fn a_link_that_is_pointed_at_or_has_the_focus_is_fetched_ahead_and_once() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    let asked = |probe: &Probe, twin: &str| {
        let requests = probe.requests();
        requests.iter().filter(|path| *path == twin).count()
    };
    probe.requests();
    chrome
        .run("document.querySelector(\".menu__link[href$='/people/']\").focus()")
        .await;
    chrome
        .until("performance.getEntriesByName(location.origin + '/people/index.json').length")
        .await;
    chrome.click(".menu__link[href$='/people/']").await;
    chrome.heading("People").await;
    assert_eq!(asked(&probe, "/people/index.json"), 1);
}

#[tokio::test]
async fn a_page_gone_back_to_stands_without_asking_the_network() {
    let (server, probe) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.click(".menu__link[href$='/people/']").await;
    chrome.heading("People").await;
    chrome.click(".menu__link[href$='/projects/']").await;
    chrome.heading("Projects").await;
    probe.inject(|path| {
        path.ends_with("index.json")
            .then_some(InjectedFault::Status(503))
    });
    chrome.client.back().await.expect("back");
    chrome.heading("People").await;
}

#[tokio::test]
async fn links_in_drawings_move_without_reloading() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}countries/", server.url())).await;
    chrome.run("window.mark = 1").await;
    chrome
        .run("document.querySelector(\".map a[href$='/latvia/']\").focus()")
        .await;
    chrome.keys(ENTER).await;
    chrome.heading("Latvia").await;
    chrome
        .until("location.pathname === '/countries/latvia/'")
        .await;
    assert_eq!(chrome.run("return window.mark").await, 1);
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn pages_fade_into_one_another_but_not_for_who_wants_less_motion() {
    let (server, _) = site();
    for (motion, fades) in [("no-preference", true), ("reduce", false)] {
        let chrome = Chrome::open(DESKTOP).await;
        chrome.prefer(&[("prefers-reduced-motion", motion)]).await;
        chrome.visit(&format!("{}events/", server.url())).await;
        chrome
            .run(
                "window.fades = 0;
                 const start = document.startViewTransition.bind(document);
                 document.startViewTransition = (change) => {
                     const transition = start(change);
                     transition.ready.then(() => {
                         window.fades = document.getAnimations()
                             .filter(({ effect }) => effect.pseudoElement?.startsWith('::view-transition')).length;
                         window.ready = true;
                     }, () => window.ready = true);
                     return transition;
                 };",
            )
            .await;
        chrome.click(".menu__link[href$='/people/']").await;
        chrome.heading("People").await;
        chrome.until("window.ready").await;
        let seen = chrome.run("return window.fades > 0").await;
        assert_eq!(seen, fades, "{motion}");
        assert_eq!(chrome.console().await, [""; 0], "{motion}");
    }
}
