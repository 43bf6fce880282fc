//! Small files that hosts and search engines look for.

use super::{app_files::FOLDER, csp};
use crate::{
    content::WebUrl,
    pages::{Pages, SearchFiles},
    publish::page::escape,
    route::{Base, Route},
};

/// Names at the site's root.
pub(super) const HEADERS: &str = "_headers";
pub(super) const REDIRECTS: &str = "_redirects";
pub(super) const ROBOTS: &str = "robots.txt";
pub(super) const SITEMAP: &str = "sitemap.xml";
/// Without it GitHub Pages would leave out names that begin with `_`.
pub(super) const NO_JEKYLL: &str = ".nojekyll";

/// `_headers`, as several static hosts read it: the policy, and how long
/// caches may keep what.
pub fn headers(base: &Base, policy: &str) -> String {
    let base = base.as_str();
    let header_only = csp::HEADER_ONLY;
    // what has another name once it changes
    let folders = [FOLDER, SearchFiles::PARTS.trim_matches('/')];
    let lasting: String = folders
        .map(|folder| {
            format!(
                "{base}{folder}/*\n  \
                   ! Cache-Control\n  \
                   Cache-Control: public, max-age=31536000, immutable\n"
            )
        })
        .concat();
    format!(
        "{base}*\n  \
           Content-Security-Policy: {policy}; {header_only}\n  \
           X-Content-Type-Options: nosniff\n  \
           Referrer-Policy: strict-origin-when-cross-origin\n  \
           Cross-Origin-Opener-Policy: same-origin\n  \
           Permissions-Policy: camera=(), geolocation=(), microphone=()\n  \
           Cache-Control: public, max-age=0, must-revalidate\n\
         {lasting}"
    )
}

/// `robots.txt` (RFC 9309): everything may be read.
pub fn robots(base_url: &WebUrl) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {base_url}{SITEMAP}\n")
}

/// `sitemap.xml` (sitemaps.org, 0.9), with the day on which each page changed.
pub fn sitemap(pages: &Pages, routes: &[Route]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for route in routes {
        let url = escape(&pages.frame().canonical(route));
        let changed = pages.changed(route);
        xml += &format!("  <url><loc>{url}</loc><lastmod>{changed}</lastmod></url>\n");
    }
    xml + "</urlset>\n"
}
