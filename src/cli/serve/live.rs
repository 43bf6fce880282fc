//! What open pages of a preview are told: which build stands, and what is
//! wrong with the newest change.
//!
//! Pages listen by Server-Sent Events (HTML, section 9.2). Each message is the
//! whole state, so a page that comes late or comes back knows all. This module
//! must never know how a site is built.

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

/// What is known now, and whoever wants to know of changes.
#[derive(Clone, Debug)]
pub struct Live(Arc<watch::Sender<State>>);

/// What pages are told. A page of another build loads itself again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct State {
    /// The build that is served; there is none before the first good one.
    pub build: Option<Build>,
    /// Why the newest change is not in it.
    pub problems: Option<Problems>,
}

/// What keeps a change from being served.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problems {
    pub title: &'static str,
    /// As the terminal shows it.
    pub text: String,
}

/// The name of one publishing: no two are alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Build(String);

/// How soon a page asks again after the server is gone.
const RETRY: Duration = Duration::from_millis(500);

/// What stands in the script before the build's name.
const MARK: &str = "const build = \"";

impl Live {
    pub fn new(state: State) -> Self {
        Self(Arc::new(watch::Sender::new(state)))
    }

    pub fn state(&self) -> State {
        self.0.borrow().clone()
    }

    /// Tells every open page.
    pub fn tell(&self, state: State) {
        self.0.send_replace(state);
    }

    /// The address at which pages listen.
    pub fn address(base: &Base) -> String {
        base.file(".site/events")
    }

    /// The state now, and again whenever it changes.
    pub(super) fn events(&self) -> impl IntoResponse + use<> {
        let mut states = self.0.subscribe();
        states.mark_changed();
        let events = stream::unfold(states, async |mut states| {
            states.changed().await.ok()?;
            let event = event(&states.borrow_and_update());
            Some((Ok::<_, Infallible>(event), states))
        });
        Sse::new(events).keep_alive(KeepAlive::default())
    }
}

impl Build {
    /// The one that is made now.
    pub fn now() -> Self {
        let now = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
        Self(format!("{:x}-{:x}", now.as_micros(), process::id()))
    }

    /// The build in `folder`, if one stands there that was made for `base`.
    pub fn standing(folder: &Path, base: &Base) -> Option<Self> {
        let page = fs::read_to_string(folder.join("index.html")).ok()?;
        if !page.contains(&format!("data-base=\"{}\"", base.as_str())) {
            return None;
        }
        let name = page.split_once(MARK)?.1.split('"').next()?;
        Some(Self(name.to_owned()))
    }
}

/// The script by which a page of `build` listens.
pub fn script(base: &Base, build: Option<&Build>) -> String {
    let name = build.map_or("null".to_owned(), |build| format!("\"{}\"", build.0));
    let lines = include_str!("live.js")
        .lines()
        .filter(|line| !line.starts_with("//"));
    let script = lines.collect::<Vec<_>>().join("\n");
    script
        .replace("{build}", &name)
        .replace("{events}", &Live::address(base))
}

fn event(state: &State) -> Event {
    let json = serde_json::to_string(state).expect("a state is plain data");
    Event::default().retry(RETRY).data(json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_tells_which_build_it_is_of() {
        let folder = std::env::temp_dir().join(format!("live-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (base, build) = (Base::new("/a/"), Build::now());
        let script = script(&base, Some(&build));
        let page = format!("<html data-base=\"/a/\"><script>{script}</script>");
        fs::write(folder.join("index.html"), page).unwrap();
        assert_eq!(Build::standing(&folder, &base), Some(build));
        assert_eq!(
            Build::standing(&folder, &Base::new("/")),
            None,
            "its links lead elsewhere"
        );
        assert_eq!(Build::standing(&folder.join("none"), &base), None);
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
    fn a_message_is_the_whole_state_in_one_line() {
        let problems = Problems {
            title: "Broken",
            text: "a\nb".to_owned(),
        };
        let state = State {
            build: Some(Build("1".to_owned())),
            problems: Some(problems),
        };
        assert_eq!(
            serde_json::to_string(&state).unwrap(),
            r#"{"build":"1","problems":{"title":"Broken","text":"a\nb"}}"#
        );
        let nothing = serde_json::to_string(&State::default()).unwrap();
        assert_eq!(nothing, r#"{"build":null,"problems":null}"#);
    }
}
