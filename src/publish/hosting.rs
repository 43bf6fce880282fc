//! Files for hosts and search engines: `_headers`, `robots.txt` and the sitemap.

use super::csp;
use crate::page::escape;
use compose::Pages;
use record::{
    WebUrl, files,
    route::{Base, Route},
};

/// The file `_headers`, which Netlify, Cloudflare Pages and other hosts read: headers for
/// security, and the life of files in caches.
pub(super) fn headers(base: &Base, policy: &str) -> String {
    let base = base.as_str();
    let header_only = csp::HEADER_ONLY;
    // the names of files in these folders change with their content
    let folders = [files::APP, files::INDEX_PARTS.trim_matches('/')];
    let immutable: String = folders
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
         {immutable}"
    )
}

/// The file `robots.txt` (RFC 9309), which allows everything.
pub(super) fn robots(base_url: &WebUrl) -> String {
    format!(
        "User-agent: *\nAllow: /\n\nSitemap: {base_url}{}\n",
        files::SITEMAP
    )
}

/// The file `sitemap.xml` (sitemaps.org, version 0.9), with the day on which each page last
/// changed.
pub(super) fn sitemap(pages: &Pages, routes: &[Route]) -> String {
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
