//! The page that is served at every address before the first good build.

use crate::serve::live::{self, Status};
use axum::{
    http::{
        StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY},
    },
    response::{Html, IntoResponse, Response},
};
use publish::{escape, source_hash};
use record::route::Base;

const STYLE: &str = ":root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}\
    body{max-width:60rem;margin:2rem auto;padding:0 1rem}\
    pre{padding:1rem;border-left:.25rem solid #b8860b;white-space:pre-wrap}";

/// Says what is wrong. The page reloads when there is a build.
pub(super) fn page(base: &Base, status: &Status) -> Response {
    let script = live::script(base, None);
    let policy = format!(
        "default-src 'none'; script-src {}; style-src {}; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
        source_hash(&script),
        source_hash(STYLE)
    );
    let headers = [
        (CONTENT_SECURITY_POLICY, policy.as_str()),
        (CACHE_CONTROL, "no-store"),
    ];
    (
        StatusCode::SERVICE_UNAVAILABLE,
        headers,
        Html(html(&script, status)),
    )
        .into_response()
}

fn html(script: &str, status: &Status) -> String {
    let problems = status.problems.as_ref().map(|problems| {
        let (title, text) = (escape(problems.title), escape(&problems.text));
        format!(
            "<section class=\"problems\" role=\"alert\"><h2 class=\"problems__title\">{title}</h2>\
             <pre class=\"problems__text\">{text}</pre></section>\n"
        )
    });
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>Nothing is published yet</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <style>{STYLE}</style>\n<script type=\"module\">{script}</script>\n</head>\n<body>\n\
         <h1>Nothing is published yet</h1>\n\
         <p>The site will appear here as soon as it can be built.</p>\n{}</body>\n</html>\n",
        problems.unwrap_or_default()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use live::Overlay;

    #[test]
    fn problems_are_text_and_nothing_else() {
        let text = "a.json:1:1: raw HTML: `<script>` & co".to_owned();
        let problems = Some(Overlay {
            title: "Broken",
            text,
        });
        let html = html(
            "",
            &Status {
                build: None,
                problems,
            },
        );
        assert!(html.contains(
            "<pre class=\"problems__text\">a.json:1:1: raw HTML: `&lt;script&gt;` &amp; co</pre>"
        ));
    }
}
