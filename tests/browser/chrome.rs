//! Chromium, driven by WebDriver (W3C).

use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource, KeyAction, KeyActions},
    wd::WebDriverCompatibleCommand,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::{
    env,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A browser window of its own, closed when dropped.
pub(crate) struct Chrome {
    pub client: Client,
    /// Closes the window when dropped.
    _driver: Driver,
}

/// The running driver; it closes its browsers when it is told to shut down.
struct Driver {
    process: Child,
    port: u16,
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

/// Keys, as WebDriver names them.
pub(crate) const TAB: &str = "\u{E004}";
pub(crate) const ENTER: &str = "\u{E007}";
pub(crate) const SHIFT: &str = "\u{E008}";
pub(crate) const ESCAPE: &str = "\u{E00C}";
pub(crate) const UP: &str = "\u{E013}";
pub(crate) const RIGHT: &str = "\u{E014}";
pub(crate) const DOWN: &str = "\u{E015}";

/// How long anything in the browser may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(30);

impl Driver {
    fn start() -> Self {
        let program = env::var("SITE_DRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|e| panic!("cannot run `{program}`: {e}: run `cargo site test`"));
        let mut lines = BufReader::new(process.stdout.take().expect("piped")).lines();
        let port = loop {
            let line = lines
                .next()
                .expect("the driver says its port")
                .expect("text");
            if let Some(rest) = line.split("started successfully on port ").nth(1) {
                break rest.trim_end_matches('.').parse().expect("a port");
            }
        };
        Self { process, port }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let request = "GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            _ = stream.write_all(request.as_bytes());
            _ = stream.read_to_end(&mut Vec::new());
        }
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

/// Opens a window. A browser may fail to start on a busy machine, before it has
/// seen any page: it is given another chance then, with another driver.
async fn connect(capabilities: &Map<String, Value>) -> (Client, Driver) {
    let mut chances = 3;
    loop {
        let driver = Driver::start();
        let url = format!("http://127.0.0.1:{}", driver.port);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.clone())
            .connect(&url)
            .await;
        chances -= 1;
        match client {
            Ok(client) => return (client, driver),
            Err(error) => assert!(chances > 0, "no browser window: {error}"),
        }
    }
}

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

    /// Sets what the reader's system asks for: features of CSS Media Queries.
    pub(crate) async fn prefer(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let media = json!({ "features": features });
        self.devtools("Emulation.setEmulatedMedia", media).await;
    }

    pub(crate) async fn set_width(&self, width: u32, height: u32) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }

    /// Opens an address and waits until the app has taken the page over, until
    /// what copies and leaves is there, and until a search is answered.
    pub(crate) async fn visit(&self, url: &str) {
        self.client.goto(url).await.expect("the page opens");
        self.wait_for("html[data-app=on][data-plain=on]").await;
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

    /// Waits until the page with this heading stands.
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
    /// whatever has the focus by then gets it (W3C WebDriver, 15.7). Keys that
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

    /// All that the console said since this was last asked.
    pub(crate) async fn console(&self) -> Vec<String> {
        let log = Raw("se/log", json!({ "type": "browser" }));
        let entries = self.client.issue_cmd(log).await.expect("the log");
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .map(|e| e["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// A command of the Chrome DevTools Protocol.
    pub(crate) async fn devtools(&self, command: &str, params: Value) -> Value {
        let raw = Raw(
            "goog/cdp/execute",
            json!({ "cmd": command, "params": params }),
        );
        self.client
            .issue_cmd(raw)
            .await
            .unwrap_or_else(|e| panic!("{command}: {e}"))
    }

    /// A picture of the whole page, as PNG.
    pub(crate) async fn picture(&self) -> Vec<u8> {
        self.client.screenshot().await.expect("a picture")
    }
}

/// A command that WebDriver has beyond the standard.
#[derive(Debug)]
struct Raw(&'static str, Value);

impl WebDriverCompatibleCommand for Raw {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.0
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.1.to_string()))
    }
}
