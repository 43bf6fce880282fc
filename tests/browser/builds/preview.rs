//! The preview: what `cargo site serve` shows while content is edited.

use super::{
    Build, claims,
    run::{Running, alone, record, scratch},
};
use crate::{
    chrome::{Chrome, DESKTOP},
    served::SUB_PATH,
};
use baltic_presidency_record::{copy, invented};
use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{self, Stdio},
};

/// Serves the content in a folder under `base`, at a free port.
fn serve(name: &'static str, base: &str, content: &Path) -> (Build, Running) {
    let mut command = record();
    command.args(["serve", "--port", "0", "--public-url", base, "--content"]);
    command.arg(content).stdout(Stdio::piped());
    let mut running = Running(command.spawn().expect("the preview starts"));
    let output = running.0.stdout.take().expect("piped");
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let url = lines.find_map(|line| {
        let (_, rest) = line.split_once("serving ")?;
        rest.split_whitespace().next().map(str::to_owned)
    });
    let build = Build {
        name,
        url: url.expect("the preview prints its address"),
    };
    (build, running)
}

/// A copy of the invented content, to be edited. A preview that is left over from
/// a killed test still watches that test's copy.
fn content(name: &str) -> PathBuf {
    let folder = scratch(&format!("{name}-{}", process::id()));
    copy(&invented(), &folder);
    folder
}

#[tokio::test]
async fn the_preview_keeps_every_claim_follows_changes_and_shows_problems() {
    let _alone = alone().await;
    let content = content("preview");
    let (build, _running) = serve("preview", "/", &content);
    claims::check(&build).await;
    an_open_page_follows_changes_and_shows_problems(&build, &content).await;
    claims::check(&build).await;
}

#[tokio::test]
async fn the_preview_under_a_sub_path_keeps_every_claim_and_follows_changes() {
    let _alone = alone().await;
    let content = content("preview-under-a-sub-path");
    let (build, _running) = serve("preview under a sub-path", SUB_PATH, &content);
    claims::check(&build).await;
    an_open_page_follows_changes_and_shows_problems(&build, &content).await;
}

async fn an_open_page_follows_changes_and_shows_problems(build: &Build, content: &Path) {
    println!("{}: an open page follows changes", build.name);
    let page = content.join("pages/about.json");
    let right = fs::read_to_string(&page).expect("a page");
    let chrome = Chrome::open(DESKTOP).await;
    chrome.visit(&format!("{}about/", build.url)).await;
    let title = chrome.text("h1").await;
    fs::write(&page, right.replace(&title, "A new title")).expect("written");
    chrome.heading("A new title").await;

    println!("{}: problems are shown over the last good page", build.name);
    fs::write(&page, right.replace("\"title\"", "\"titel\"")).expect("written");
    let shown = "document.querySelector('.problems__text')?.textContent";
    chrome.until(&format!("{shown}.includes('titel')")).await;
    let problems = chrome.text(".problems__text").await;
    assert!(problems.contains("pages/about.json:"), "{problems}");
    assert_eq!(chrome.text("h1").await, "A new title");
    fs::write(&page, right).expect("written");
    chrome.heading(&title).await;
    chrome.until("!document.querySelector('.problems')").await;
    claims::has_no_message(build, &chrome).await;
}
