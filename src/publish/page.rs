//! The HTML document around the markup of a page.

use super::{
    app_files::App, csp, fingerprint::fingerprint, offline::THEME_COLOUR, redirect, script::script,
};
use document::Document;
use record::{
    files::{ICON, ICONS, MANIFEST, WORKER},
    route::Base,
};
use words::WORDS;

/// The parts of the HTML document that all pages share.
#[derive(Clone, Debug)]
pub(super) struct Template {
    base: Base,
    /// The style sheet, which is inlined.
    style: String,
    /// The inline scripts, the loader first.
    scripts: Vec<String>,
    /// The Content-Security-Policy.
    policy: String,
}

impl Template {
    /// The template of pages that load `app`. `live` is the script that reloads the pages of
    /// a preview.
    pub(super) fn new(base: Base, style: String, app: &App, live: Option<String>) -> Self {
        // in a preview the worker could show stored pages instead of changed ones
        let worker = match (&live, &app.reload) {
            (None, None) => Worker::Registered,
            _ => Worker::None,
        };
        let loader = loader(&base, app, worker);
        let scripts: Vec<String> = [Some(loader), app.reload.clone(), live]
            .into_iter()
            .flatten()
            .collect();
        // all pages share one policy, including redirect pages
        let allowed = scripts.iter().map(String::as_str);
        let allowed: Vec<&str> = allowed.chain([redirect::script()]).collect();
        let policy = csp::policy(&style, &allowed);
        Self {
            base,
            style,
            scripts,
            policy,
        }
    }

    /// The Content-Security-Policy of all pages, which `_headers` contains too.
    pub(super) fn policy(&self) -> &str {
        &self.policy
    }

    /// The HTML document of a page with the markup `body` and the metadata elements `meta`.
    pub(super) fn page(&self, document: &Document, meta: &str, body: &str) -> String {
        let base = self.base.as_str();
        let route = document.route.to_string();
        let title = escape(&document.full_title());
        let description = escape(&document.description);
        let canonical = escape(&document.frame.canonical(&document.route));
        let twin = self.base.file(&document.route.twin());
        let icon = self.base.file(ICON);
        let touch_icon = self.base.file(&format!("{ICONS}/touch.png"));
        let manifest = self.base.file(MANIFEST);
        let nodes = fingerprint(body);
        let language = WORDS.language;
        let policy = &self.policy;
        let style = &self.style;
        // the loader, which is first, must run before the page is painted, so it is no module
        let kinds = std::iter::once("").chain(std::iter::repeat(" type=\"module\""));
        let scripts: String = (self.scripts.iter().zip(kinds))
            .map(|(script, kind)| format!("<script{kind}>{script}</script>\n"))
            .collect();
        format!(
            "<!DOCTYPE html>\n\
             <html lang=\"{language}\" data-base=\"{base}\" data-route=\"{route}\" data-nodes=\"{nodes}\">\n\
             <head>\n\
             <meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <title>{title}</title>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"description\" content=\"{description}\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <link rel=\"canonical\" href=\"{canonical}\">\n\
             <link rel=\"alternate\" type=\"application/json\" href=\"{twin}\">\n\
             <link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\n\
             <link rel=\"apple-touch-icon\" href=\"{touch_icon}\">\n\
             <link rel=\"manifest\" href=\"{manifest}\">\n\
             <meta name=\"theme-color\" content=\"{THEME_COLOUR}\">\n\
             {meta}\
             <style>{style}</style>\n\
             {scripts}\
             </head>\n\
             <body>{body}</body>\n\
             </html>\n"
        )
    }
}

/// Whether pages register the service worker.
#[derive(Clone, Copy)]
enum Worker {
    Registered,
    None,
}

/// The inline script that fetches the app after the page is painted and registers the service
/// worker.
fn loader(base: &Base, app: &App, worker: Worker) -> String {
    let worker = match worker {
        Worker::Registered => base.file(WORKER),
        Worker::None => String::new(),
    };
    script(
        include_str!("loader.js"),
        &[
            ("plain", &base.file(&app.plain_name)),
            ("script", &base.file(&app.script_name)),
            ("wasm", &base.file(&app.wasm_name)),
            ("worker", &worker),
        ],
    )
}

/// Escapes text for an attribute value in double quotes or for an element (HTML, 13.3).
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_registers_no_service_worker() {
        let app = App {
            script: Vec::new(),
            wasm: Vec::new(),
            engine: Vec::new(),
            plain: String::new(),
            plain_name: "app/2.js".to_owned(),
            script_name: "app/1.js".to_owned(),
            wasm_name: "app/1.wasm".to_owned(),
            reload: None,
        };
        let base = Base::new("/sub/");
        assert!(loader(&base, &app, Worker::Registered).contains("worker = \"/sub/worker.js\""));
        assert!(loader(&base, &app, Worker::None).contains("worker = \"\""));
        let pages = |live| {
            Template::new(base.clone(), String::new(), &app, live)
                .scripts
                .concat()
        };
        assert!(pages(None).contains("worker.js"));
        assert!(!pages(Some("live".to_owned())).contains("worker.js"));
    }
}
