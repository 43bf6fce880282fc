//! Sites published with the release app, and served on loopback: the frozen copy
//! of the record for behaviour, the invented content for pictures and for renamed
//! pages, and the record itself for soundness alone.

use baltic_presidency_record::{self as content, copy_with_example_event, root, specimen};
use cli::server::{Addressing, Fallback, Probe, Server, Site};
use publish::{self, AppFiles, Compression, PublishOptions};
use record::{
    Block, Edition, Former, Inline, Report, Slug, Term, Text, WebUrl,
    route::{Base, Collection, Route},
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

/// The path under which the second site is served.
pub(crate) const SUB_PATH: &str = "/some/sub-path/";

static AT_ROOT: LazyLock<PathBuf> = LazyLock::new(|| build("at-root", "/", &specimen()));
static AT_SUB_PATH: LazyLock<PathBuf> =
    LazyLock::new(|| build("at-sub-path", SUB_PATH, &specimen()));

fn build(name: &str, base: &str, content: &Path) -> PathBuf {
    build_with(name, base, content, |_| ())
}

fn build_with(name: &str, base: &str, content: &Path, change: fn(&mut Report)) -> PathBuf {
    let root = root();
    let sources = check::read(content);
    let mut report = check::assemble(&sources).expect("sound content");
    change(&mut report);
    let app = AppFiles::find(&root.join("target/site/app-release"))
        .unwrap_or_else(|e| panic!("{e}: run `cargo site test`"));
    let order = PublishOptions {
        app,
        style: root.join("style"),
        public: root.join("public"),
        previews: None,
        base: Base::new(base),
        base_url: WebUrl::parse("https://record.example.org/"),
        compression: Compression::Off,
        live: None,
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("browser-{name}"));
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    publish::write(report, &sources, &order, &folder).expect("the site is written");
    folder
}

/// The site as most hosts serve it, with a probe on every request.
pub(crate) fn site() -> (Server, Probe) {
    serve(&AT_ROOT, "/", Fallback::NotFoundPage)
}

/// The path of the app's script in that site.
pub(crate) fn app_script() -> String {
    let page = fs::read_to_string(AT_ROOT.join("index.html")).expect("a page");
    let (_, rest) = page.split_once(", script = \"").expect("the script's path");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// The site under a sub-path.
pub(crate) fn site_at_sub_path() -> (Server, Probe) {
    serve(&AT_SUB_PATH, SUB_PATH, Fallback::NotFoundPage)
}

/// The site on a host that answers every path with the home page.
pub(crate) fn site_that_answers_everything() -> (Server, Probe) {
    serve(&AT_ROOT, "/", Fallback::IndexForEverything)
}

/// The site on a host that also answers paths with doubled slashes and in
/// capitals.
pub(crate) fn site_on_a_lenient_host() -> Server {
    let site = Site {
        addressing: Addressing::Lenient,
        ..Site::new(&*AT_ROOT)
    };
    Server::start(site, 0).expect("a port")
}

/// The site at the root of a host and under a sub-path, where pages have
/// addresses as this host gives them.
pub(crate) fn sites_addressed(addressing: Addressing) -> [Server; 2] {
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
pub(crate) fn at_root(name: &str) -> PathBuf {
    build(name, "/", &specimen())
}

static OF_RECORD: LazyLock<PathBuf> = LazyLock::new(|| {
    let content = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser-record-content");
    _ = fs::remove_dir_all(&content);
    copy_with_example_event(&content);
    build("record", "/", &content)
});

/// The record with one event more, as an editor adds it. It is tested for
/// soundness alone.
pub(crate) fn record() -> Server {
    serve_at(&OF_RECORD, 0)
}

static INVENTED: LazyLock<PathBuf> = LazyLock::new(|| build("invented", "/", &content::invented()));

/// A site of the invented content.
pub(crate) fn invented() -> Server {
    serve_at(&INVENTED, 0)
}

/// A site of the invented content, one of whose quotations stood elsewhere before.
pub(crate) fn moved() -> Server {
    static MOVED: LazyLock<PathBuf> = LazyLock::new(|| {
        build_with("moved", "/", &content::invented(), |report| {
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

/// A site of the invented content under a sub-path, whose entries link to a term of the
/// glossary.
pub(crate) fn site_with_term() -> (Server, Probe) {
    static WITH_TERM: LazyLock<PathBuf> = LazyLock::new(|| {
        build_with("with-term", SUB_PATH, &content::invented(), |report| {
            let slug = |text| Slug::parse(text).expect("a slug");
            let plain = |text: &str| vec![Inline::Text(text.to_owned())];
            let link = Block::Paragraph(vec![Inline::Page {
                route: Route::Text(slug("glossary")),
                anchor: Some(slug("fog-bank")),
                inlines: plain("Fog"),
            }]);
            for entry in report.entries.values_mut() {
                entry.body.0.push(link.clone());
            }
            let term = Term {
                id: slug("fog-bank"),
                term: "Fog bank".to_owned(),
                long_form: None,
                explanation: Text(vec![Block::Paragraph(plain("A cloud on the sea."))]),
                everyday: Vec::new(),
                source: None,
                edition: Edition {
                    version: "00000000".to_owned(),
                    changes: Vec::new(),
                },
            };
            report.terms.insert(slug("fog-bank"), term);
        })
    });
    serve(&WITH_TERM, SUB_PATH, Fallback::NotFoundPage)
}

/// Serves a folder at a port; 0 means any that is free.
pub(crate) fn serve_at(folder: &Path, port: u16) -> Server {
    Server::start(Site::new(folder), port).expect("a port")
}

/// Serves a folder, with a probe on every request.
pub(crate) fn serve_probed(folder: &Path) -> (Server, Probe) {
    serve(folder, "/", Fallback::NotFoundPage)
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

/// The path of every page of the record from the site's root, without the slash
/// in front; with those that no list names.
pub(crate) fn pages_of_record() -> Vec<String> {
    let sitemap = fs::read_to_string(OF_RECORD.join("sitemap.xml")).expect("a sitemap");
    sitemap
        .split("<loc>https://record.example.org/")
        .skip(1)
        .filter_map(|rest| Some(rest.split("</loc>").next()?.to_owned()))
        .chain(["404.html".to_owned(), "offline.html".to_owned()])
        .collect()
}

/// A search with results, filters and chips.
pub(crate) const FOUND: &str = "search/?q=labour&country=lv";

/// One page of each kind, and what a search looks like.
pub(crate) fn looks() -> impl Iterator<Item = &'static str> {
    KINDS.into_iter().chain([FOUND])
}

/// One page of each kind.
pub(crate) const KINDS: [&str; 20] = [
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
