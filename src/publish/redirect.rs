//! Redirects from former addresses: a page that redirects, and a line of
//! `_redirects` for hosts that support it.

use crate::page::escape;
use check::{Addresses, Old};
use record::{
    WebUrl, percent_decoded,
    route::{Base, Route},
};
use std::cmp::Reverse;

/// The script that redirects to the same anchor, which a refresh would lose.
pub(super) fn script() -> &'static str {
    "location.replace(document.documentElement.dataset.to+location.hash)"
}

/// The page at a former address, which redirects to `now`: with a script, without
/// one, and by a link.
pub(super) fn page(
    base: &Base,
    base_url: &WebUrl,
    policy: &str,
    now: &Route,
    title: &str,
) -> String {
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

/// The text of `_redirects`; empty when nothing has moved. The first line that
/// matches counts, so deeper addresses come first.
///
/// Netlify serves the page that redirects, if there is one, unless a line ends in
/// `301!`, and can match queries. Cloudflare Pages reads the lines first and supports
/// neither: it skips lines that are not two or three words, and reads up to 2,000
/// lines without `*` and then up to 100 with it. So each host has lines of its own,
/// and those for Netlify end in a comment, which makes them too long for the other.
pub(super) fn lines(base: &Base, addresses: &Addresses) -> String {
    let (mut queries, paths): (Vec<Old<'_>>, Vec<Old<'_>>) =
        addresses.old().rev().partition(|old| old.has_query());
    if queries.is_empty() && paths.is_empty() {
        return String::new();
    }
    // a line with some pairs matches addresses with more of them
    queries.sort_by_key(|old| Reverse(old.path.matches('&').count()));
    let queries = queries.iter().map(|old| {
        let pairs = old.path.replace(['?', '&'], " ");
        format!("{} {} 301", base.file(&pairs), base.href(old.now))
    });
    let whole = |path: &str, now| format!("{} {} 301", base.file(path), base.href(now));
    let splat =
        |Old { path, now }: &Old<'_>| format!("{}* {}:splat 301", base.file(path), base.href(now));
    let on_its_own = |old: &&Old<'_>| !addresses.is_taken_along(**old);
    let shortest = paths.iter().filter(on_its_own).map(|old| {
        if addresses.takes_along(*old) {
            splat(old)
        } else {
            whole(old.path, old.now)
        }
    });
    let netlify = queries.chain(shortest).flat_map(|line| forced(&line));
    let both_ways = paths.iter().flat_map(|Old { path, now }| {
        let ways = [Some(*path), path.strip_suffix('/')];
        ways.into_iter().flatten().map(|path| whole(path, now))
    });
    let splats = paths.iter().filter(on_its_own);
    let splats = splats.filter(|old| addresses.takes_along(**old)).map(splat);
    let lines = ["# For Netlify: `301!` goes before the page that stands there.".to_owned()]
        .into_iter()
        .chain(netlify)
        .chain([
            "# For Cloudflare Pages and others: whole addresses, then what lay in them.".into(),
        ])
        .chain(both_ways)
        .chain(splats);
    lines.map(|line| line + "\n").collect()
}

/// A line that Netlify applies before it looks for files; also with characters
/// instead of percent-encoding, which its local server compares with.
fn forced(line: &str) -> Vec<String> {
    let decoded = percent_decoded(line);
    // JavaScript's `\s` has all of these
    let is_space = |c: char| c.is_whitespace() || c == '\u{feff}';
    let is_other =
        decoded != line && decoded.matches(is_space).count() == line.matches(' ').count();
    let lines = [Some(line), is_other.then_some(decoded.as_str())];
    let lines = lines.into_iter().flatten();
    lines.map(|line| format!("{line}! # forced")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decoded_line_is_added_where_it_has_the_same_number_of_words() {
        for (line, count) in [
            ("/old.html /x/ 301", 1),
            ("/r%C3%A9sum%C3%A9/ /x/ 301", 2),
            ("/a%20b/ /x/ 301", 1),
            ("/a%C2%A0b/ /x/ 301", 1),
        ] {
            assert_eq!(forced(line).len(), count, "{line}");
        }
        assert_eq!(forced("/%C3%A9/ /x/ 301")[1], "/é/ /x/ 301! # forced");
    }
}
