//! What plain Trunk gives where its tools are installed already: `trunk build`,
//! `trunk serve` and `trunk build --release`. Its folder for what is compiled is
//! that of `cargo site`, so little is compiled here.

use super::{
    Build, claims,
    run::{Running, alone, record, scratch, succeed, trunk},
};
use baltic_presidency_record::{copy, root};
use check::Ledger;
use cli::server::{Server, Site};
use std::{
    collections::BTreeMap,
    fs,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

/// How long Trunk may take: it compiles the app.
const PATIENCE: Duration = Duration::from_mins(15);

#[tokio::test]
async fn what_plain_trunk_builds_and_serves_keeps_every_claim() {
    let _alone = alone().await;
    let folder = scratch("trunk");
    let server = build(&folder.join("built"));
    let built = Build {
        name: "trunk build",
        url: server.url(),
    };
    claims::check(&built).await;
    let (served, _running) = serve(&folder.join("served"));
    claims::check(&served).await;
}

fn build(folder: &Path) -> Server {
    succeed(trunk().args(["build", "--offline", "--dist"]).arg(folder));
    Server::start(Site::new(folder), 0).expect("a port")
}

fn serve(folder: &Path) -> (Build, Running) {
    let port = {
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        free.local_addr().expect("an address").port()
    };
    let mut command = trunk();
    command
        .args(["serve", "--offline", "--port", &port.to_string(), "--dist"])
        .arg(folder);
    let running = Running(command.spawn().expect("Trunk starts"));
    let end = Instant::now() + PATIENCE;
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(Instant::now() < end, "Trunk serves nothing");
        thread::sleep(Duration::from_millis(200));
    }
    let build = Build {
        name: "trunk serve",
        url: format!("http://127.0.0.1:{port}/"),
    };
    (build, running)
}

#[tokio::test]
async fn plain_trunk_builds_the_same_release_as_cargo_site() {
    let _alone = alone().await;
    let folder = scratch("releases");
    let [content, by_cargo_site, by_trunk] =
        ["content", "cargo-site", "trunk"].map(|name| folder.join(name));
    copy(&root().join("public/content"), &content);
    let ledger = LedgerKept::now();
    let mut release = trunk();
    release.args(["build", "--release", "--offline", "--dist"]);
    succeed(release.arg(&by_trunk));
    drop(ledger);
    succeed(
        record()
            .args(["build", "--content"])
            .arg(content)
            .arg("--app")
            .arg(root().join("target/site/app-release"))
            .arg("--out")
            .arg(&by_cargo_site),
    );
    let [ours, trunks] = [by_cargo_site, by_trunk].map(|site| files(&site, &site));
    assert!(ours.keys().eq(trunks.keys()), "other files");
    let other = ours.iter().filter(|(path, bytes)| trunks[*path] != **bytes);
    let other: Vec<&PathBuf> = other.map(|(path, _)| path).collect();
    assert_eq!(other, [""; 0].map(Path::new));
}

/// Every file of a site, by its path in `root`.
fn files(root: &Path, folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for file in fs::read_dir(folder).expect("a folder") {
        let path = file.expect("a file").path();
        if path.is_dir() {
            all.extend(files(root, &path));
        } else {
            let inner = path.strip_prefix(root).expect("inside").to_owned();
            all.insert(inner, fs::read(path).expect("a file"));
        }
    }
    all
}

/// Puts the ledger of the record back as it was, when dropped: a release adds new
/// addresses, which a test must not leave in the working tree.
struct LedgerKept {
    file: PathBuf,
    text: String,
}

impl LedgerKept {
    fn now() -> Self {
        let file = root().join("public/content").join(Ledger::NAME);
        let text = fs::read_to_string(&file).expect("the ledger");
        Self { file, text }
    }
}

impl Drop for LedgerKept {
    fn drop(&mut self) {
        _ = fs::write(&self.file, &self.text);
    }
}
