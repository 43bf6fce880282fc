//! Chromium, driven by `WebDriver` (W3C).

use crate::driver::{Driver, connect};
use fantoccini::{
    Client, Locator,
    actions::{InputSource, KeyAction, KeyActions},
};
use serde_json::{Value, json};
use std::{
    env,
    time::{Duration, Instant},
};

/// A browser window of its own, closed when dropped.
pub(crate) struct Chrome {
    pub client: Client,
    /// Closes the window when dropped.
    _driver: Driver,
}

/// What kind of window to open.
#[derive(Clone, Copy)]
pub(crate) struct Window {
    pub width: u32,
    pub height: u32,
    pub script: bool,
    pub dark: bool,
}

pub(crate) const DESKTOP: Window = Window {
    width: 1280,
    height: 900,
    script: true,
    dark: false,
};
pub(crate) const PHONE: Window = Window {
    width: 360,
    height: 740,
    ..DESKTOP
};
pub(crate) const WITHOUT_SCRIPT: Window = Window {
    script: false,
    ..DESKTOP
};

/// Keys, as `WebDriver` names them.
pub(crate) const TAB: &str = "\u{E004}";
pub(crate) const ENTER: &str = "\u{E007}";
pub(crate) const SHIFT: &str = "\u{E008}";
pub(crate) const ESCAPE: &str = "\u{E00C}";
pub(crate) const UP: &str = "\u{E013}";
pub(crate) const RIGHT: &str = "\u{E014}";
pub(crate) const DOWN: &str = "\u{E015}";

/// How long anything in the browser may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(30);

impl Chrome {
    pub(crate) async fn open(window: Window) -> Self {
        let mut args = vec![
            "--headless".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-quic".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            format!("--window-size={},{}", window.width, window.height),
        ];
        if window.dark {
            args.push("--force-dark-mode".to_owned());
        }
        let mut options = json!({ "args": args });
        if let Ok(binary) = env::var("SITE_BROWSER") {
            options["binary"] = json!(binary);
        }
        if !window.script {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        }
        let capabilities = json!({
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        let Value::Object(capabilities) = capabilities else {
            unreachable!("an object")
        };
        let (client, driver) = connect(&capabilities).await;
        let chrome = Self {
            client,
            _driver: driver,
        };
        // a headless window has its own smallest width; this has none
        chrome.set_width(window.width, window.height).await;
        chrome
    }

    /// Opens an address and waits until the app has taken the page over, until
    /// what copies and leaves is there, and until a search is answered.
    pub(crate) async fn visit(&self, url: &str) {
        self.client.goto(url).await.expect("the page opens");
        self.wait_for("html[data-app=on][data-hand=on]").await;
        if url.contains("/search/?") {
            self.until(
                "/^(?!Fetching|$)/.test(document.querySelector('.results__count').textContent)",
            )
            .await;
        }
    }

    /// Opens an address as it is, without waiting for the app.
    pub(crate) async fn open_plain(&self, url: &str) {
        self.client.goto(url).await.expect("the page opens");
    }

    pub(crate) async fn wait_for(&self, css: &str) {
        let waiting = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css));
        if waiting.await.is_err() {
            let url = self
                .client
                .current_url()
                .await
                .map(String::from)
                .unwrap_or_default();
            panic!("no `{css}` at {url}; console: {:?}", self.console().await);
        }
    }

    /// Waits until the script's expression is true.
    pub(crate) async fn until(&self, expression: &str) {
        self.comes_to(&format!("return !!({expression})"), true)
            .await;
    }

    /// Waits until the script returns `value`, for what follows an action in its
    /// own time. A script that fails is run again: the page that it asks may be
    /// on its way.
    pub(crate) async fn comes_to(&self, script: &str, value: impl Into<Value>) {
        let (value, end) = (value.into(), Instant::now() + PATIENCE);
        loop {
            let now = self.client.execute(script, Vec::new()).await;
            if now.as_ref().is_ok_and(|now| *now == value) {
                return;
            }
            assert!(Instant::now() < end, "never {value}: {script}: {now:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until this is the path, with what follows it in the address.
    pub(crate) async fn arrives_at(&self, path: &str) {
        let here = "return location.pathname + location.search + location.hash";
        self.comes_to(here, path).await;
    }

    /// Waits until the page has dealt with all that has reached it.
    pub(crate) async fn idle(&self) {
        // what an answer sets off may come one task and one frame later
        self.wait_in_page(
            "const idle = () => new Promise((then) => requestIdleCallback(then, { timeout: 5000 }));
             const frame = () => new Promise(requestAnimationFrame);
             await frame(); await idle(); await frame(); await idle()",
        )
        .await;
    }

    /// Waits for the end of a script that waits for events; the value is what
    /// it returns, or a text that says why it failed.
    pub(crate) async fn wait_in_page(&self, script: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {script} }})().then(done, (error) => done(String(error)))"
        );
        let value = self.client.execute_async(&script, Vec::new()).await;
        value.unwrap_or_else(|e| panic!("{script}: {e}"))
    }

    /// Waits until the page with this heading is shown.
    pub(crate) async fn heading(&self, title: &str) {
        self.until(&format!(
            "document.querySelector('h1').textContent === '{title}'"
        ))
        .await;
    }

    /// The paths of what the page itself has fetched since it was opened, and
    /// not what the service worker has for later, sorted.
    pub(crate) async fn fetched(&self) -> Vec<String> {
        let paths = self
            .run(
                "return performance.getEntriesByType('resource')
                    .map((file) => new URL(file.name))
                    .map((url) => url.origin === location.origin ? url.pathname : url.href)
                    .sort()",
            )
            .await;
        serde_json::from_value(paths).expect("paths")
    }

    pub(crate) async fn click(&self, css: &str) {
        let element = self.client.find(Locator::Css(css)).await;
        element
            .unwrap_or_else(|e| panic!("`{css}`: {e}"))
            .click()
            .await
            .expect("a click");
    }

    pub(crate) async fn text(&self, css: &str) -> String {
        let element = self.client.find(Locator::Css(css)).await;
        element
            .unwrap_or_else(|e| panic!("`{css}`: {e}"))
            .text()
            .await
            .expect("text")
    }

    /// Presses and lets go of one key after the other, as a person does:
    /// whatever has the focus by then gets it (W3C `WebDriver`, 15.7). Keys that
    /// are sent to an element reach some as a value, such as fields for dates.
    pub(crate) async fn keys(&self, keys: &str) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys.chars() {
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        self.client.perform_actions(actions).await.expect("keys");
    }

    /// Gives an element the focus, and types keys into it.
    pub(crate) async fn keys_into(&self, css: &str, keys: &str) {
        let focus = format!("document.querySelector(`{css}`).focus()");
        self.run(&focus).await;
        self.keys(keys).await;
    }

    pub(crate) async fn run(&self, script: &str) -> Value {
        self.client
            .execute(script, Vec::new())
            .await
            .unwrap_or_else(|e| panic!("{script}: {e}"))
    }

    pub(crate) async fn path(&self) -> String {
        self.run("return location.pathname + location.search + location.hash")
            .await
            .as_str()
            .expect("a path")
            .to_owned()
    }

    /// A picture of the whole page, as PNG.
    pub(crate) async fn picture(&self) -> Vec<u8> {
        self.client.screenshot().await.expect("a picture")
    }
}
