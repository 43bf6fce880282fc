//! What stands where a page stood before: a page that leads on, and a line for
//! hosts that can do it themselves.

use crate::{
    content::WebUrl,
    publish::page::escape,
    route::{Base, Route},
};
use std::collections::BTreeMap;

/// Leads on to the same place in the page of now: a refresh would forget it.
pub fn script() -> &'static str {
    "location.replace(document.documentElement.dataset.to+location.hash)"
}

/// The page at an old address: with a script, without one, and by hand.
pub fn page(base: &Base, base_url: &WebUrl, policy: &str, now: &Route, title: &str) -> String {
    let to = base.href(now);
    let canonical = escape(&format!("{base_url}{}", &now.to_string()[1..]));
    let title = escape(title);
    let script = script();
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"en\" data-to=\"{to}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <title>Moved: {title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n\
         <script>{script}</script>\n\
         <noscript><meta http-equiv=\"refresh\" content=\"0; url={to}\"></noscript>\n\
         </head>\n\
         <body>\n\
         <main>\n\
         <h1>This page has moved</h1>\n\
         <p>It is now at <a href=\"{to}\">{title}</a>.</p>\n\
         </main>\n\
         </body>\n\
         </html>\n"
    )
}

/// `_redirects`, as several static hosts read it: the first line that fits
/// counts, so what lies deeper comes first.
pub fn lines(base: &Base, moved: &BTreeMap<String, Route>) -> String {
    let line = |(old, now): (&String, &Route)| {
        format!("{}* {}:splat 301\n", base.file(old), base.href(now))
    };
    moved.iter().rev().map(line).collect()
}
