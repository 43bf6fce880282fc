//! The status that open pages of a preview receive: which build is served, and
//! what is wrong with the newest change.
//!
//! Pages listen by server-sent events (HTML, section 9.2). Each message is the
//! whole status, so a page that connects late or again needs no earlier one.

use axum::response::{
    IntoResponse,
    sse::{Event, KeepAlive, Sse},
};
use futures_util::stream;
use record::route::Base;
use serde::Serialize;
use std::{
    convert::Infallible,
    fs,
    path::Path,
    process,
    sync::Arc,
    time::{Duration, SystemTime},
};
use tokio::sync::watch;

/// The status of a preview, and the pages that listen for it. Clones share it.
#[derive(Clone, Debug)]
pub struct Live(Arc<watch::Sender<Status>>);

/// The status that pages receive. A page of another build reloads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Status {
    /// The build that is served; `None` before the first good one.
    pub build: Option<BuildId>,
    /// Why the newest change is not in it.
    pub problems: Option<Overlay>,
}

/// What the problems overlay shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Overlay {
    /// Its heading.
    pub title: &'static str,
    /// What failed, as the terminal shows it.
    pub text: String,
}

/// Identifies one publishing of a preview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BuildId(String);

/// How long a page waits before it connects again.
const RETRY: Duration = Duration::from_millis(500);

/// What comes before the build's id in the script.
const MARK: &str = "const build = \"";

impl Live {
    /// Begins with this status.
    pub fn new(status: Status) -> Self {
        Self(Arc::new(watch::Sender::new(status)))
    }

    /// The status now.
    pub(super) fn status(&self) -> Status {
        self.0.borrow().clone()
    }

    /// Sends a new status to every open page.
    pub fn send(&self, status: Status) {
        self.0.send_replace(status);
    }

    /// The address at which pages listen.
    pub(super) fn address(base: &Base) -> String {
        base.file(".site/events")
    }

    /// The status now, and again whenever it changes.
    pub(super) fn events(&self) -> impl IntoResponse + use<> {
        let mut statuses = self.0.subscribe();
        statuses.mark_changed();
        let events = stream::unfold(statuses, async |mut statuses| {
            statuses.changed().await.ok()?;
            let event = event(&statuses.borrow_and_update());
            Some((Ok::<_, Infallible>(event), statuses))
        });
        Sse::new(events).keep_alive(KeepAlive::default())
    }
}

impl BuildId {
    /// An id made of the time and of this process.
    pub fn now() -> Self {
        let now = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
        Self(format!("{:x}-{:x}", now.as_micros(), process::id()))
    }

    /// That of the site in `folder`; `None` where there is none, or one for
    /// another base.
    pub(super) fn in_folder(folder: &Path, base: &Base) -> Option<Self> {
        let page = fs::read_to_string(folder.join("index.html")).ok()?;
        if !page.contains(&format!("data-base=\"{}\"", base.as_str())) {
            return None;
        }
        let name = page.split_once(MARK)?.1.split('"').next()?;
        Some(Self(name.to_owned()))
    }
}

/// The script by which a page of `build` listens; `None` is for a page that is
/// shown while there is no build.
pub(super) fn script(base: &Base, build: Option<&BuildId>) -> String {
    let name = build.map_or("null".to_owned(), |build| format!("\"{}\"", build.0));
    let lines = include_str!("live.js")
        .lines()
        .filter(|line| !line.starts_with("//"));
    let script = lines.collect::<Vec<_>>().join("\n");
    script
        .replace("{build}", &name)
        .replace("{events}", &Live::address(base))
}

fn event(status: &Status) -> Event {
    let json = serde_json::to_string(status).expect("a status is plain data");
    Event::default().retry(RETRY).data(json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_which_build_it_is_of() {
        let folder = std::env::temp_dir().join(format!("live-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (base, build) = (Base::new("/a/"), BuildId::now());
        let script = script(&base, Some(&build));
        let page = format!("<html data-base=\"/a/\"><script>{script}</script>");
        fs::write(folder.join("index.html"), page).unwrap();
        assert_eq!(BuildId::in_folder(&folder, &base), Some(build));
        assert_eq!(
            BuildId::in_folder(&folder, &Base::new("/")),
            None,
            "its links lead elsewhere"
        );
        assert_eq!(BuildId::in_folder(&folder.join("none"), &base), None);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_script_is_filled_in() {
        let script = script(&Base::new("/a/"), None);
        assert!(script.contains("const build = null;"), "{script}");
        assert!(
            script.contains("new EventSource(\"/a/.site/events\")"),
            "{script}"
        );
        assert!(
            !script.contains("</") && !script.contains("innerHTML"),
            "{script}"
        );
    }

    #[test]
    fn a_message_is_the_whole_status_in_one_line() {
        let problems = Overlay {
            title: "Broken",
            text: "a\nb".to_owned(),
        };
        let status = Status {
            build: Some(BuildId("1".to_owned())),
            problems: Some(problems),
        };
        assert_eq!(
            serde_json::to_string(&status).unwrap(),
            r#"{"build":"1","problems":{"title":"Broken","text":"a\nb"}}"#
        );
        let nothing = serde_json::to_string(&Status::default()).unwrap();
        assert_eq!(nothing, r#"{"build":null,"problems":null}"#);
    }
}
