//! The search page, and the box that leads to it.

use crate::{
    chrome::{Chrome, DESKTOP, DOWN, ENTER, ESCAPE, PHONE, UP, WITHOUT_SCRIPT},
    served::{site, site_at_sub_path},
};
use cli::server::{InjectedFault, Server};
use fantoccini::Locator;
use serde_json::Value;

/// A window at an address of the search page, and what serves it.
async fn search(address: &str) -> (Chrome, Server) {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}search/{address}", server.url()))
        .await;
    (chrome, server)
}

/// Waits until the status line says this.
async fn status(chrome: &Chrome, words: &str) {
    chrome
        .until(&format!(
            "document.querySelector('.results__count').textContent === '{words}'"
        ))
        .await;
}

async fn titles(chrome: &Chrome) -> Vec<String> {
    let titles = chrome
        .run("return [...document.querySelectorAll('.hits .card__title')].map((it) => it.textContent)")
        .await;
    serde_json::from_value(titles).expect("titles")
}

#[tokio::test]
async fn typing_finds_at_once_and_keeps_the_address_without_piling_up_history() {
    let (chrome, _server) = search("").await;
    let files = ["/search/engine.wasm", "/search/index.bin"].map(str::to_owned);
    let fetched = chrome.fetched().await;
    assert!(
        !files.iter().any(|file| fetched.contains(file)),
        "nobody searched yet: {fetched:?}"
    );
    let count = chrome.run("return history.length").await;
    chrome.keys_into("#page-search", "jurgaitiene").await;
    status(&chrome, "2 results").await;
    assert_eq!(
        titles(&chrome).await,
        ["Kornelija Jurgaitienė", "Expert Group Meeting"]
    );
    assert_eq!(chrome.text(".hits mark").await, "Jurgaitienė");
    chrome.arrives_at("/search/?q=jurgaitiene").await;
    assert_eq!(chrome.run("return history.length").await, count);
    let fetched = chrome.fetched().await;
    for file in files {
        assert_eq!(fetched.iter().filter(|own| **own == file).count(), 1);
    }
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn a_link_to_a_filtered_view_works_on_a_cold_load() {
    let (chrome, _server) = search("?q=S%C3%B6dert%C3%B6rn&kind=project").await;
    chrome.wait_for(".hits .card").await;
    assert_eq!(
        chrome
            .run("return document.getElementById('page-search').value")
            .await,
        "Södertörn"
    );
    assert_eq!(chrome.text(".chip--off").await, "Projects");
    let kinds = chrome
        .run("return [...document.querySelectorAll('.hits .card__kind')].map((it) => it.textContent)")
        .await;
    assert!(
        kinds
            .as_array()
            .is_some_and(|kinds| kinds.iter().all(|kind| kind == "Project")),
        "{kinds}"
    );
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn filters_count_what_they_would_give_and_can_be_taken_away() {
    let (chrome, _server) = search("?q=labour").await;
    status(&chrome, "10 results").await;
    let option = |label: &str| {
        format!(
            "[...document.querySelectorAll('.facet .choice')].find((it) => it.textContent.startsWith('{label}'))"
        )
    };
    let count = chrome
        .run(&format!("return {}.textContent", option("Civil Security")))
        .await;
    assert_eq!(count, "Civil Security0", "what would give nothing says so");
    chrome.run(&format!("{}.focus()", option("Events"))).await;
    chrome.run(&format!("{}.click()", option("Events"))).await;
    status(&chrome, "5 results").await;
    chrome.arrives_at("/search/?q=labour&kind=event").await;
    assert_eq!(
        chrome
            .run("return document.activeElement.textContent")
            .await,
        "Events5",
        "the focus stays"
    );
    chrome.run(&format!("{}.click()", option("Projects"))).await;
    status(&chrome, "6 results").await;
    let chosen = chrome
        .run("return document.querySelectorAll('.facet .choice[aria-current=true]').length")
        .await;
    assert_eq!(chosen, 2);
    chrome.click(".chip--off").await;
    status(&chrome, "1 result").await;
    chrome.client.back().await.expect("back");
    status(&chrome, "6 results").await;
    chrome
        .run("document.querySelector('.chips .results__link').click()")
        .await;
    status(&chrome, "10 results").await;
    chrome.arrives_at("/search/?q=labour").await;
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn dates_narrow_down_and_the_timeline_leads_to_them() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}timeline/", server.url())).await;
    chrome
        .run("[...document.querySelectorAll('.chip')].find((it) => it.textContent === 'November 2020').click()")
        .await;
    chrome.heading("Search").await;
    chrome.wait_for(".hits .card").await;
    assert_eq!(
        chrome.path().await,
        "/search/?from=2020-11-01&to=2020-11-30"
    );
    assert_eq!(
        chrome.text(".chip--off").await,
        "1 November 2020 to 30 November 2020"
    );
    assert!(
        titles(&chrome)
            .await
            .contains(&"Expert Group Meeting".to_owned())
    );
    let dates = chrome
        .run("return [...document.querySelectorAll('.facet__date')].map((it) => it.value).join()")
        .await;
    assert_eq!(dates, "2020-11-01,2020-11-30");
    chrome
        .run(
            "const to = document.querySelectorAll('.facet__date')[1];
             to.value = ''; to.dispatchEvent(new Event('change', { bubbles: true }))",
        )
        .await;
    chrome.until("location.search === '?from=2020-11-01'").await;
    chrome
        .until("document.querySelector('.chip--off').textContent === 'From 1 November 2020'")
        .await;
}

#[tokio::test]
async fn results_can_be_sorted_and_more_of_them_shown() {
    let (chrome, _server) = search("?kind=event").await;
    status(&chrome, "12 results").await;
    assert_eq!(titles(&chrome).await.len(), 10);
    let first = titles(&chrome).await.remove(0);
    chrome
        .run("document.querySelector('.found__hits > .results__link').click()")
        .await;
    chrome
        .until("document.querySelectorAll('.hits .card').length === 12")
        .await;
    chrome.arrives_at("/search/?kind=event&show=20").await;
    chrome
        .run("[...document.querySelectorAll('.choices .choice')].find((it) => it.textContent === 'Newest first').click()")
        .await;
    chrome
        .until(&format!(
            "document.querySelector('.hits .card__title').textContent !== '{}'",
            first.replace('\'', "\\'")
        ))
        .await;
    chrome.arrives_at("/search/?kind=event&sort=newest").await;
}

#[tokio::test]
async fn back_from_a_hit_stands_where_it_was_left() {
    let (chrome, _server) = search("?kind=event&show=20").await;
    chrome
        .until("document.querySelectorAll('.hits .card').length === 12")
        .await;
    chrome.run("window.scrollTo(0, 900)").await;
    chrome.until("window.scrollY > 800").await;
    let place = chrome.run("return Math.round(window.scrollY)").await;
    chrome
        .run("document.querySelectorAll('.hits .card__link')[6].click()")
        .await;
    chrome
        .until("location.pathname.startsWith('/events/')")
        .await;
    chrome.until("window.scrollY < 100").await;
    chrome.client.back().await.expect("back");
    chrome
        .until("document.querySelectorAll('.hits .card').length === 12")
        .await;
    chrome
        .until(&format!("Math.abs(window.scrollY - {place}) < 3"))
        .await;
    chrome.arrives_at("/search/?kind=event&show=20").await;
}

#[tokio::test]
async fn a_quotation_leads_to_its_place_in_the_entry() {
    let (chrome, _server) = search("?q=Sendai%20kind:quotation").await;
    status(&chrome, "1 result").await;
    chrome.click(".hits .card__link").await;
    chrome.heading("CASCADE final conference").await;
    assert_eq!(
        chrome.path().await,
        "/events/cascade-final-conference/#bower-sendai-framework"
    );
    chrome
        .until("Math.abs(document.getElementById('bower-sendai-framework').getBoundingClientRect().top) < innerHeight")
        .await;
}

#[tokio::test]
async fn keys_lead_to_the_box_through_the_hits_and_back() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    let here = "return document.activeElement.id || document.activeElement.textContent";
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.keys("/").await;
    chrome.comes_to(here, "masthead-search").await;
    chrome
        .visit(&format!("{}search/?q=labour", server.url()))
        .await;
    chrome.wait_for(".hits .card").await;
    chrome.keys("/").await;
    chrome.comes_to(here, "page-search").await;
    let titles = titles(&chrome).await;
    chrome.keys(DOWN).await;
    chrome.comes_to(here, Value::from(titles[0].as_str())).await;
    chrome.keys(DOWN).await;
    chrome.comes_to(here, Value::from(titles[1].as_str())).await;
    chrome.keys(UP).await;
    chrome.keys(UP).await;
    chrome.comes_to(here, "page-search").await;
    chrome.keys(DOWN).await;
    chrome.keys(ESCAPE).await;
    chrome.comes_to(here, "page-search").await;
    chrome.keys(ESCAPE).await;
    chrome
        .until("document.getElementById('page-search').value === ''")
        .await;
    chrome.until("location.search === ''").await;
    chrome.keys("thalia").await;
    chrome
        .until("document.querySelector('.hits .card__link')?.textContent.includes('THALIA')")
        .await;
    chrome.keys(DOWN).await;
    chrome.keys(ENTER).await;
    chrome
        .until("!location.pathname.startsWith('/search/')")
        .await;
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn the_key_that_leads_to_the_box_can_be_turned_off_and_that_is_remembered() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    let here = "return document.activeElement.id || document.activeElement.tagName";
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome
        .run("document.querySelector('.shortcut input').focus()")
        .await;
    chrome.keys("/").await;
    assert_eq!(
        chrome.run(here).await,
        "INPUT",
        "not while a control has the focus"
    );
    chrome.click(".shortcut").await;
    chrome.run("document.activeElement.blur()").await;
    chrome.keys("/").await;
    assert_eq!(chrome.run(here).await, "BODY", "it is off");
    for page in ["no/such/page/", "people/"] {
        chrome.visit(&format!("{}{page}", server.url())).await;
        let on = "return document.querySelector('.shortcut input').checked";
        assert_eq!(chrome.run(on).await, false, "/{page}");
        chrome.keys("/").await;
        assert_eq!(chrome.run(here).await, "BODY", "/{page}");
    }
    chrome.click(".shortcut").await;
    chrome.run("document.activeElement.blur()").await;
    chrome.keys("/").await;
    assert_eq!(chrome.run(here).await, "masthead-search", "it is on again");
}

#[tokio::test]
async fn escape_closes_the_suggestions_and_then_clears_the_box() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    for (page, id) in [("", "home-search"), ("events/", "masthead-search")] {
        chrome.visit(&format!("{}{page}", server.url())).await;
        chrome
            .run(&format!("document.getElementById('{id}').focus()"))
            .await;
        chrome.keys("latv").await;
        chrome.wait_for(".suggestions__one").await;
        chrome.keys(ESCAPE).await;
        chrome
            .until("!document.querySelector('.suggestions__one')")
            .await;
        let typed = format!("return document.getElementById('{id}').value");
        assert_eq!(chrome.run(&typed).await, "latv", "{id}");
        chrome.keys(ESCAPE).await;
        assert_eq!(chrome.run(&typed).await, "", "{id}");
        chrome.keys("esto").await;
        chrome.wait_for(".suggestions__one").await;
    }
}

#[tokio::test]
async fn the_box_of_every_page_suggests_and_leads_on() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}events/", server.url())).await;
    chrome.run("window.mark = 1").await;
    let attribute = |name: &str| {
        format!("return document.getElementById('masthead-search').getAttribute('{name}')")
    };
    assert_eq!(chrome.run(&attribute("role")).await, "combobox");
    assert_eq!(chrome.run(&attribute("aria-expanded")).await, "false");
    chrome.keys_into("#masthead-search", "latv").await;
    chrome.wait_for(".suggestions__one").await;
    chrome.comes_to(&attribute("aria-expanded"), "true").await;
    chrome.keys(DOWN).await;
    chrome
        .until("document.querySelector('[aria-activedescendant]')")
        .await;
    let active = chrome.run(&attribute("aria-activedescendant")).await;
    let active = active.as_str().expect("an option").to_owned();
    let option = chrome
        .run(&format!("const it = document.getElementById('{active}'); return [it.role ?? it.getAttribute('role'), it.ariaSelected, it.textContent].join()"))
        .await;
    assert_eq!(option, "option,true,LatviaCountry");
    chrome.keys(ESCAPE).await;
    chrome
        .until("!document.querySelector('.suggestions__one')")
        .await;
    chrome.keys("i").await;
    chrome.wait_for(".suggestions__one").await;
    chrome.keys(DOWN).await;
    chrome.keys(ENTER).await;
    chrome.heading("Latvia").await;
    chrome
        .run("document.getElementById('masthead-search').select()")
        .await;
    chrome
        .keys_into("#masthead-search", &format!("Moldova{ENTER}"))
        .await;
    chrome.heading("Search").await;
    chrome.wait_for(".hits .card").await;
    chrome.arrives_at("/search/?q=Moldova").await;
    assert_eq!(titles(&chrome).await[0], "Moldova");
    assert_eq!(chrome.run("return window.mark").await, 1);
    chrome.client.back().await.expect("back");
    chrome.heading("Latvia").await;
    assert_eq!(chrome.console().await, [""; 0]);
}

#[tokio::test]
async fn a_suggestion_can_be_clicked() {
    let (server, _) = site();
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&server.url()).await;
    chrome.keys_into("#home-search", "mulma").await;
    chrome.wait_for(".suggestions__link").await;
    chrome.click(".suggestions__link").await;
    chrome.heading("Česlovas Mulma").await;
}

#[tokio::test]
async fn who_finds_nothing_gets_ways_on() {
    let (chrome, _server) = search("?q=labour&country=lv&kind=person").await;
    status(&chrome, "Nothing found").await;
    let help = chrome.text(".choices[aria-label=\"You could try\"]").await;
    assert!(
        help.contains("without Latvia") && help.contains("without People"),
        "{help}"
    );
    chrome.click("[aria-label=\"You could try\"] .choice").await;
    chrome.wait_for(".hits .card").await;
    let (chrome, _server) = search("?q=zzzzz").await;
    status(&chrome, "Nothing found").await;
    let page = chrome.text("main").await;
    assert!(page.contains("Or browse"), "{page}");
}

#[tokio::test]
async fn a_typing_error_is_forgiven_and_it_is_said() {
    let (chrome, _server) = search("?q=exploitatoin").await;
    chrome.wait_for(".hits .card").await;
    assert_eq!(
        chrome.text(".results__note").await,
        "Nothing has “exploitatoin”: showing results for “exploitation”."
    );
}

#[tokio::test]
async fn the_status_is_there_before_anything_is_found() {
    let (server, _) = site();
    let chrome = Chrome::open(WITHOUT_SCRIPT).await;
    chrome.open_plain(&format!("{}search/", server.url())).await;
    let status = chrome
        .client
        .find(Locator::Css(".results__count[role=status]"));
    assert!(status.await.is_ok());
    let page = chrome.text("main").await;
    for way in [
        "Searching needs JavaScript",
        "By area",
        "Latvia",
        "Kornelija Jurgaitienė",
    ] {
        assert!(page.contains(way), "{way}: {page}");
    }
    assert!(!page.contains("Show everything, with filters"), "{page}");
}

#[tokio::test]
async fn everything_can_be_shown_without_a_word() {
    let (chrome, _server) = search("").await;
    chrome.click(".results__link").await;
    chrome
        .until("document.querySelector('.results__count').textContent === '82 results'")
        .await;
    chrome.arrives_at("/search/?sort=oldest").await;
}

#[tokio::test]
async fn on_a_phone_the_filters_are_behind_a_button() {
    let (server, _) = site();
    let chrome = Chrome::open(PHONE).await;
    chrome
        .visit(&format!("{}search/?q=labour", server.url()))
        .await;
    chrome.wait_for(".hits .card").await;
    let seen = "return document.querySelector('.filters').offsetHeight > 0";
    assert_eq!(chrome.run(seen).await, false);
    chrome.click(".filters-button").await;
    chrome
        .until("document.querySelector('.filters').offsetHeight > 0")
        .await;
    let wide = chrome
        .run("return document.documentElement.scrollWidth - innerWidth")
        .await;
    assert!(wide.as_f64() <= Some(0.0), "{wide} px too wide");
}

#[tokio::test]
async fn what_is_typed_while_the_index_is_on_its_way_is_answered_when_it_comes() {
    let (server, probe) = site();
    probe.inject(|path| path.ends_with("index.bin").then_some(InjectedFault::Held));
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}search/", server.url())).await;
    chrome.keys_into("#page-search", "lab").await;
    chrome
        .until("getComputedStyle(document.querySelector('.skeleton')).opacity === '1'")
        .await;
    status(&chrome, "Fetching the search index…").await;
    chrome.keys("our").await;
    probe.clear();
    status(&chrome, "10 results").await;
    chrome.until("!document.querySelector('.skeleton')").await;
}

#[tokio::test]
async fn a_keystroke_is_answered_under_a_sub_path_too() {
    let (server, _) = site_at_sub_path();
    let chrome = Chrome::open(DESKTOP).await;
    chrome
        .visit(&format!("{}search/?q=labour", server.url()))
        .await;
    status(&chrome, "10 results").await;
    let to = chrome
        .run("return document.querySelector('.facet .choice').getAttribute('href')")
        .await;
    assert!(
        to.as_str()
            .is_some_and(|to| to.starts_with("/some/sub-path/search/?q=labour&kind=")),
        "{to}"
    );
}
