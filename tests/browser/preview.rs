//! What a newcomer sees first: the preview that `cargo site serve` shows, and
//! the one of plain `trunk serve`. Both are built in another way than the site
//! for readers, so they are driven as well.

use crate::{
    chrome::{Chrome, DESKTOP},
    served::invented_content,
};
use baltic_presidency_record::copy;
use std::{
    env, fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// How long a preview may take to stand: it builds the app.
const PATIENCE: Duration = Duration::from_secs(900);

/// A program that serves a preview; ended when dropped.
struct Preview {
    process: Child,
    url: String,
}

impl Drop for Preview {
    fn drop(&mut self) {
        // its children, too, so that none goes on building
        _ = Command::new("kill")
            .args(["-TERM", "--", &format!("-{}", self.process.id())])
            .status();
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

/// A command in a group of processes of its own.
fn group(mut command: Command) -> Command {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command.stdin(Stdio::null());
    command
}

/// `cargo site serve` over the content in a folder, at a free port.
fn serve(content: &Path) -> Preview {
    let mut command = group(Command::new(record()));
    command.args(["serve", "--port", "0", "--content"]);
    command.arg(content).stdout(Stdio::piped());
    let mut process = command.spawn().expect("the preview starts");
    let lines = BufReader::new(process.stdout.take().expect("piped")).lines();
    let url = lines
        .map_while(Result::ok)
        .find_map(|line| {
            let (_, rest) = line.split_once("serving ")?;
            rest.split_whitespace().next().map(str::to_owned)
        })
        .expect("the preview says its address");
    Preview { process, url }
}

/// Plain `trunk serve`, with the tools that `cargo site test` has found.
fn trunk_serve() -> Preview {
    let trunk = env::var("SITE_TRUNK").expect("set by `cargo site test`");
    let port = {
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        free.local_addr().expect("an address").port()
    };
    let mut command = group(Command::new(trunk));
    let environment = env::var("SITE_TRUNK_ENVIRONMENT").expect("set by `cargo site test`");
    command.envs(environment.lines().filter_map(|line| line.split_once('=')));
    command
        .args(["serve", "--offline", "--port", &port.to_string(), "--dist"])
        .arg(scratch("trunk-serve"));
    let process = command.spawn().expect("trunk starts");
    let preview = Preview {
        process,
        url: format!("http://127.0.0.1:{port}/"),
    };
    let end = Instant::now() + PATIENCE;
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(Instant::now() < end, "trunk serves nothing");
        thread::sleep(Duration::from_millis(200));
    }
    preview
}

fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A copy of the made-up content.
fn content() -> PathBuf {
    // a preview that was left over by a test that was killed watches its own
    let folder = scratch(&format!("preview-content-{}", std::process::id()));
    copy(&invented_content(), &folder);
    folder
}

/// What Chromium says of Trunk's own script, which `trunk serve` fills in after
/// the policy was made: it is blocked, and pages do not reload by themselves.
const BLOCKED: &str = "Executing inline script violates";

/// What the console said, but for what Trunk is known to cause.
async fn console(chrome: &Chrome) -> Vec<String> {
    let mut console = chrome.console().await;
    console.retain(|line| !line.contains(BLOCKED));
    console
}

/// Searches, moves on and goes back.
async fn finds_and_moves(chrome: &Chrome, url: &str, word: &str) {
    chrome.visit(&format!("{url}search/?q={word}")).await;
    chrome.until("document.querySelector('.hits .card')").await;
    assert_eq!(console(chrome).await, [""; 0]);
    chrome.run("window.mark = 1").await;
    chrome.click(".menu__link[href='/events/']").await;
    chrome.heading("Events").await;
    assert_eq!(chrome.run("return window.mark").await, 1);
    chrome.client.back().await.expect("back");
    chrome.heading("Search").await;
    chrome.until("document.querySelector('.hits .card')").await;
    assert_eq!(console(chrome).await, [""; 0]);
}

/// One test, since there is one folder in which previews are built.
#[tokio::test]
async fn the_preview_finds_moves_follows_changes_and_shows_problems() {
    let content = content();
    let preview = serve(&content);
    let chrome = Chrome::open(DESKTOP).await;
    finds_and_moves(&chrome, &preview.url, "tide").await;

    let page = content.join("pages/about.json");
    let right = fs::read_to_string(&page).expect("a page");
    chrome.visit(&format!("{}about/", preview.url)).await;
    let title = chrome.text("h1").await;
    fs::write(&page, right.replace(&title, "A new title")).expect("written");
    chrome.heading("A new title").await;

    fs::write(&page, right.replace("\"title\"", "\"titel\"")).expect("written");
    chrome
        .until("document.querySelector('.problems__text')?.textContent.includes('titel')")
        .await;
    assert_eq!(chrome.text("h1").await, "A new title", "the last good page");
    fs::write(&page, right).expect("written");
    chrome.heading(&title).await;
    chrome.until("!document.querySelector('.problems')").await;
    finds_and_moves(&chrome, &preview.url, "tide").await;
    drop(chrome);
    drop(preview);

    let preview = trunk_serve();
    let chrome = Chrome::open(DESKTOP).await;
    finds_and_moves(&chrome, &preview.url, "lithuania").await;
}

/// The program behind `cargo site`.
fn record() -> std::ffi::OsString {
    std::env::var_os("SITE_RECORD").expect("SITE_RECORD: run `cargo site test`")
}
