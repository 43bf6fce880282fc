//! The addresses of links in running text.

use crate::{
    excerpt,
    problem::{Diagnostic, Rule},
};
use record::{Slug, WebUrl, route::Route};

/// Where a link leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum LinkTarget {
    Page { route: Route, anchor: Option<Slug> },
    Web(WebUrl),
}

/// Parses the address of a link: `https:`, `http:`, or a path from the site's root.
///
/// # Errors
/// When the address is none of these.
pub(super) fn parse(address: &str) -> Result<LinkTarget, Diagnostic> {
    let written = excerpt(address);
    if address.starts_with("https://") || address.starts_with("http://") {
        return WebUrl::parse(address).map(LinkTarget::Web).ok_or_else(|| {
            let message = format!("`{written}` is not a web address");
            let help = "percent-encode letters other than a to z, and spaces";
            Diagnostic::new(Rule::BadWebAddress, message, help)
        });
    }
    if address.starts_with('/') && !address.starts_with("//") {
        return page(address).ok_or_else(|| {
            let message = format!("no page can have the address `{written}`");
            let help = "write it as in `/projects/thalia/` or `/about/#source`";
            Diagnostic::new(Rule::BrokenLink, message, help)
        });
    }
    let message = format!("`{written}` leads neither to the web nor to a page");
    let help = "start it with `https://` or, for a page of this site, with `/`";
    Err(Diagnostic::new(Rule::BrokenLink, message, help))
}

fn page(address: &str) -> Option<LinkTarget> {
    let (path, anchor) = match address.split_once('#') {
        Some((path, anchor)) => (path, Some(Slug::parse(anchor).ok()?)),
        None => (address, None),
    };
    let route = Route::parse(path)?;
    Some(LinkTarget::Page { route, anchor })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_and_paths_of_the_site_are_targets() {
        for good in [
            "https://cbss.org/",
            "http://x.org",
            "/",
            "/about/#sources",
            "/search",
        ] {
            assert!(parse(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "about",
            "//x.org/",
            "data:text/html,x",
            "HTTPS://x.org/",
            "/a//b/",
            "\\",
        ] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}
