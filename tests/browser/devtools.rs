//! What Chromium can do beyond `WebDriver`: its log, and the `DevTools` Protocol.

use crate::chrome::Chrome;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

impl Chrome {
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

    /// A command of the Chrome `DevTools` Protocol.
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
}

/// A command that `WebDriver` has beyond the standard.
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
