//! Sites published into folders of their own: of the frozen copy of the record
//! (`tests/content/record/`), on which behaviour is tested, and of the record.

pub(crate) use baltic_presidency_record::root;
use check::Sources;
use publish::{self, AppFiles, Compression, PublishOptions, Summary};
use record::{Report, WebUrl, route::Base};
use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

/// The address on the web of all sites of these tests.
pub(crate) const ADDRESS: &str = "https://record.example.org/";

/// A published site; its folder goes with it.
pub(crate) struct Site {
    pub folder: PathBuf,
    pub summary: Summary,
}

/// The record, published at `/` once for all tests. It is tested for soundness
/// alone.
pub(crate) static RECORD: LazyLock<Site> = LazyLock::new(|| {
    let sources = sources_of_record();
    Site::publish_with(
        "record",
        report(&sources),
        &sources,
        &with_previews("record"),
    )
});

/// The specimen, published at `/` once for all tests.
pub(crate) static SPECIMEN: LazyLock<Site> =
    LazyLock::new(|| Site::publish("specimen", specimen(), "/"));

/// The record, read and checked.
pub(crate) fn record() -> Report {
    report(&sources_of_record())
}

/// The specimen, read and checked.
pub(crate) fn specimen() -> Report {
    report(&sources())
}

/// The report that `sources` make.
pub(crate) fn report(sources: &Sources) -> Report {
    check::assemble(sources).unwrap_or_else(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("the content is broken:\n{}", problems.join("\n"))
    })
}

/// The files of the specimen.
pub(crate) fn sources() -> Sources {
    check::read(&baltic_presidency_record::specimen())
}

/// The files of the record.
pub(crate) fn sources_of_record() -> Sources {
    check::read(&baltic_presidency_record::record())
}

/// An empty folder under `target/`, or in the folder that `SITE_SCRATCH` names.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let all = env::var_os("SITE_SCRATCH").unwrap_or_else(|| env!("CARGO_TARGET_TMPDIR").into());
    let folder = Path::new(&all).join(name);
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a scratch folder");
    folder
}

impl Site {
    /// Publishes `report` with a stand-in for the app: most of these tests are
    /// about the pages, which do not depend on it.
    pub(crate) fn publish(name: &str, report: Report, base: &str) -> Self {
        let order = PublishOptions {
            base: Base::new(base),
            ..with_previews(name)
        };
        Self::publish_as(name, report, &order)
    }

    /// The same with nothing kept from before: all pictures are drawn anew.
    pub(crate) fn publish_afresh(name: &str, report: Report) -> Self {
        let order = PublishOptions {
            previews: Some(scratch(&format!("{name}-previews"))),
            ..order(stand_in(name))
        };
        Self::publish_as(name, report, &order)
    }

    /// The same without the pictures that go with shared pages.
    pub(crate) fn publish_plain(name: &str, report: Report) -> Self {
        Self::publish_as(name, report, &order(stand_in(name)))
    }

    /// Publishes other content than the specimen's.
    pub(crate) fn publish_content(name: &str, report: Report, sources: &Sources) -> Self {
        Self::publish_with(name, report, sources, &with_previews(name))
    }

    /// The same at another address, which may be a folder of its host.
    pub(crate) fn publish_at(name: &str, report: Report, address: &str, base: &str) -> Self {
        let order = PublishOptions {
            base: Base::new(base),
            base_url: WebUrl::parse(address),
            ..order(stand_in(name))
        };
        Self::publish_as(name, report, &order)
    }

    /// The specimen with the app that readers get.
    pub(crate) fn publish_with_app(name: &str) -> Self {
        let app = AppFiles::find(&root().join("target/site/app-release"));
        let app = app.unwrap_or_else(|e| panic!("{e}: run `cargo site test`"));
        Self::publish_as(name, specimen(), &order(app))
    }

    fn publish_as(name: &str, report: Report, order: &PublishOptions) -> Self {
        Self::publish_with(name, report, &sources(), order)
    }

    /// Publishes `report` with the files that `sources` hold.
    fn publish_with(name: &str, report: Report, sources: &Sources, order: &PublishOptions) -> Self {
        let folder = scratch(name);
        let summary = publish::write(report, sources, order, &folder).expect("the site is written");
        Self { folder, summary }
    }

    /// Every file with this ending by its path from the site's root, with its
    /// text.
    pub(crate) fn files(&self, ending: &str) -> BTreeMap<String, String> {
        let all = self.paths().into_iter();
        let own = all.filter(|path| path.ends_with(ending));
        own.map(|path| (path.clone(), self.read(&path))).collect()
    }

    /// Every file by its path from the site's root.
    pub(crate) fn bytes(&self) -> BTreeMap<String, Vec<u8>> {
        let read = |path: String| {
            let bytes = fs::read(self.folder.join(&path)).expect("a file");
            (path, bytes)
        };
        self.paths().into_iter().map(read).collect()
    }

    fn paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        collect(&self.folder, &self.folder, &mut paths);
        paths
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }
}

/// A folder that looks as if Trunk had built an app into it.
fn stand_in(name: &str) -> AppFiles {
    let app = scratch(&format!("{name}-app"));
    for file in [
        "index.html",
        "app-1.js",
        "app-1_bg.wasm",
        "search-engine_bg.wasm",
    ] {
        fs::write(app.join(file), file).expect("a stand-in for the app");
    }
    AppFiles::find(&app).expect("the stand-in")
}

/// A site at the root of its host, with previews that are kept for later runs.
fn with_previews(name: &str) -> PublishOptions {
    PublishOptions {
        previews: Some(root().join("target/site/previews")),
        ..order(stand_in(name))
    }
}

/// A site at the root of its host, without previews.
fn order(app: AppFiles) -> PublishOptions {
    PublishOptions {
        app,
        style: root().join("style"),
        public: root().join("public"),
        previews: None,
        base: Base::new("/"),
        base_url: WebUrl::parse(ADDRESS),
        compression: Compression::Off,
        live: None,
    }
}

fn collect(root: &Path, folder: &Path, paths: &mut Vec<String>) {
    for file in fs::read_dir(folder).expect("a folder") {
        let path = file.expect("a file").path();
        if path.is_dir() {
            collect(root, &path, paths);
        } else {
            let inner = path.strip_prefix(root).expect("inside");
            paths.push(inner.to_string_lossy().into_owned());
        }
    }
}

/// The words of a page, without its markup, as a reader has them.
pub(crate) fn words(html: &str) -> String {
    let body = html.split_once("<body>").map_or(html, |(_, body)| body);
    let mut words = String::new();
    for part in body.replace("<!---->", "").replace("<!>", "").split('<') {
        let text = part.split_once('>').map_or(part, |(_, text)| text);
        words.push(' ');
        words.push_str(text);
    }
    let words = words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The files with this ending in a folder of the project, by their paths in it.
pub(crate) fn code(folder: &Path, ending: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for file in fs::read_dir(folder).expect("a folder") {
        let path = file.expect("a file").path();
        if path.is_dir() {
            files.extend(code(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            let name = path
                .strip_prefix(root())
                .expect("inside")
                .to_string_lossy()
                .into_owned();
            files.insert(name, fs::read_to_string(&path).expect("text"));
        }
    }
    files
}
