//! What the address of a link in a text means.

use crate::{problem::Rule, shown};
use record::{Slug, WebUrl, route::Route};

/// Where a link leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    Page { route: Route, anchor: Option<Slug> },
    Web(WebUrl),
}

/// Understands an address: `https:`, `http:` or a path from the site's root.
///
/// # Errors
/// The rule that it breaks, a message and help.
pub(super) fn parse(address: &str) -> Result<Target, (Rule, String, &'static str)> {
    let written = shown(address);
    if address.starts_with("https://") || address.starts_with("http://") {
        return WebUrl::parse(address).map(Target::Web).ok_or((
            Rule::BadWebAddress,
            format!("`{written}` is no address on the web"),
            "percent-encode letters other than a to z, and spaces",
        ));
    }
    if address.starts_with('/') && !address.starts_with("//") {
        return page(address).ok_or((
            Rule::BrokenLink,
            format!("no page can stand at `{written}`"),
            "write it as in `/projects/thalia/` or `/about/#source`",
        ));
    }
    Err((
        Rule::BrokenLink,
        format!("`{written}` leads neither to the web nor to a page"),
        "start it with `https://` or, for a page of this site, with `/`",
    ))
}

fn page(address: &str) -> Option<Target> {
    let (path, anchor) = match address.split_once('#') {
        Some((path, anchor)) => (path, Some(Slug::parse(anchor).ok()?)),
        None => (address, None),
    };
    let route = Route::parse(path)?;
    Some(Target::Page { route, anchor })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_and_paths_of_the_site_are_targets() {
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
