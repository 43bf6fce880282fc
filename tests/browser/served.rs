//! The built site, published with the real app and served on loopback.

use cli::server::{Addressing, Fallback, Probe, Server, Site};
use publish::{self, AppFiles, Order, Press};
use record::{
    Former, Report, Slug, WebUrl,
    route::{Base, Collection, Route},
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

/// The path under which the second site stands.
pub const SUB_PATH: &str = "/some/sub-path/";

/// The folders of the real content, and of what is made up for pictures.
const RECORD: &str = "public/content";
const SPECIMEN: &str = "tests/browser/specimen";

static AT_ROOT: LazyLock<PathBuf> = LazyLock::new(|| build("at-root", "/", RECORD));
static AT_SUB_PATH: LazyLock<PathBuf> = LazyLock::new(|| build("at-sub-path", SUB_PATH, RECORD));

fn build(name: &str, base: &str, content: &str) -> PathBuf {
    build_with(name, base, content, |_| ())
}

fn build_with(name: &str, base: &str, content: &str, change: fn(&mut Report)) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = check::read(&root.join(content));
    let mut report = check::assemble(&sources).expect("sound content");
    change(&mut report);
    let app = AppFiles::find(&root.join("target/site/app-release"))
        .unwrap_or_else(|e| panic!("{e}: run `cargo site test`"));
    let order = Order {
        app,
        style: root.join("style"),
        public: root.join("public"),
        previews: None,
        base: Base::new(base),
        base_url: WebUrl::parse("https://record.example.org/"),
        press: Press::Off,
        live: None,
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("browser-{name}"));
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    publish::write(report, &sources, &order, &folder).expect("the site is written");
    folder
}

/// The site as most hosts serve it, with a probe on every request.
pub fn site() -> (Server, Probe) {
    serve(&AT_ROOT, "/", Fallback::NotFoundPage)
}

/// The site under a sub-path.
pub fn site_at_sub_path() -> (Server, Probe) {
    serve(&AT_SUB_PATH, SUB_PATH, Fallback::NotFoundPage)
}

/// The site on a host that answers every path with the home page.
pub fn site_that_answers_everything() -> (Server, Probe) {
    serve(&AT_ROOT, "/", Fallback::IndexForEverything)
}

/// The site on a host that also answers paths with doubled slashes and in
/// capitals.
pub fn site_on_a_lenient_host() -> Server {
    let site = Site {
        addressing: Addressing::Lenient,
        ..Site::new(&*AT_ROOT)
    };
    Server::start(site, 0).expect("a port")
}

/// The site at the root of a host and under a sub-path, where pages have
/// addresses as this host gives them.
pub fn sites_addressed(addressing: Addressing) -> [Server; 2] {
    [(&AT_ROOT, "/"), (&AT_SUB_PATH, SUB_PATH)].map(|(folder, base)| {
        let site = Site {
            base: Base::new(base),
            addressing,
            ..Site::new(folder.as_path())
        };
        Server::start(site, 0).expect("a port")
    })
}

/// A copy of the site of a test's own, to be changed.
pub fn at_root(name: &str) -> PathBuf {
    build(name, "/", RECORD)
}

static OF_SPECIMEN: LazyLock<PathBuf> = LazyLock::new(|| build("specimen", "/", SPECIMEN));

/// A site of made-up content.
pub fn specimen() -> Server {
    serve_at(&OF_SPECIMEN, 0)
}

/// A site of made-up content, one of whose quotations stood elsewhere before.
pub fn moved() -> Server {
    static MOVED: LazyLock<PathBuf> = LazyLock::new(|| {
        build_with("moved", "/", SPECIMEN, |report| {
            let slug = |text| Slug::parse(text).expect("a slug");
            let former = Former {
                ids: vec![slug("ebb")],
                aliases: Vec::new(),
            };
            let now = Route::item(Collection::Quotations, &slug("tide"));
            report.former.insert(now, former);
        })
    });
    serve_at(&MOVED, 0)
}

/// Serves a folder at a port; 0 stands for any that is free.
pub fn serve_at(folder: &Path, port: u16) -> Server {
    Server::start(Site::new(folder), port).expect("a port")
}

fn serve(folder: &Path, base: &str, fallback: Fallback) -> (Server, Probe) {
    let probe = Probe::default();
    let site = Site {
        base: Base::new(base),
        fallback,
        probe: Some(probe.clone()),
        ..Site::new(folder)
    };
    (Server::start(site, 0).expect("a port"), probe)
}

/// Every page's path from the site's root, without the slash in front; with
/// those that no list names.
pub fn pages() -> Vec<String> {
    let sitemap = fs::read_to_string(AT_ROOT.join("sitemap.xml")).expect("a sitemap");
    sitemap
        .split("<loc>https://record.example.org/")
        .skip(1)
        .filter_map(|rest| Some(rest.split("</loc>").next()?.to_owned()))
        .chain(["404.html".to_owned(), "offline.html".to_owned()])
        .collect()
}

/// A search with results, filters and chips.
pub const FOUND: &str = "search/?q=labour&country=lv";

/// One page of each kind, and what a search looks like.
pub fn looks() -> impl Iterator<Item = &'static str> {
    KINDS.into_iter().chain([FOUND])
}

/// One page of each kind.
pub const KINDS: [&str; 20] = [
    "",
    "pillars/safe-secure-region/",
    "pillars/safe-secure-region/civil-security/",
    "events/",
    "events/thalia-first-meeting/",
    "projects/thalia/",
    "quotations/",
    "quotations/bilotaite-digital-space/",
    "quotations/bilotaite-digital-space/cite/",
    "events/digital-era/",
    "people/",
    "people/grzegorz-poznanski/",
    "organisations/",
    "countries/lithuania/",
    "timeline/",
    "timeline/civil-security/",
    "search/",
    "about/style/",
    "countries/",
    "for-journalists/",
];
