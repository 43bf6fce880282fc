//! Redirects from former addresses: a redirect page for each, and lines in `_redirects` for
//! hosts that read it.

use crate::page::escape;
use check::{Addresses, Redirect};
use record::{
    WebUrl, percent_decoded,
    route::{Base, Route},
};
use std::cmp::Reverse;
use words::WORDS;

/// The script of redirect pages. Unlike a refresh it keeps the anchor of the old address.
pub(super) fn script() -> &'static str {
    "location.replace(document.documentElement.dataset.to+location.hash)"
}

/// The page at a former address, which redirects to `now` by a script, without scripts by a
/// refresh, and otherwise by a link.
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
    let (language, words) = (WORDS.language, &WORDS.moved);
    let (moved, heading) = ((words.title)(&title), words.heading);
    let now_at = (words.now_at)(&format!("<a href=\"{to}\">{title}</a>"));
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{language}\" data-to=\"{to}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <title>{moved}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n\
         <script>{script}</script>\n\
         <noscript><meta http-equiv=\"refresh\" content=\"0; url={to}\"></noscript>\n\
         </head>\n\
         <body>\n\
         <main>\n\
         <h1>{heading}</h1>\n\
         <p>{now_at}</p>\n\
         </main>\n\
         </body>\n\
         </html>\n"
    )
}

/// The text of `_redirects`; empty when nothing has moved. Hosts apply the first line that
/// matches, so deeper addresses come first.
///
/// Each host has lines of its own, since they differ:
/// - Netlify serves an existing redirect page unless the status is `301!`, and can match
///   queries.
/// - Cloudflare Pages applies the lines before it looks for files and supports neither. It
///   skips lines that are not of two or three words, and reads up to 2,000 lines without `*`
///   and then up to 100 with it.
///
/// So lines for Netlify end in a comment, which makes them too long for Cloudflare Pages.
pub(super) fn lines(base: &Base, addresses: &Addresses) -> String {
    let (mut queries, paths): (Vec<Redirect<'_>>, Vec<Redirect<'_>>) =
        addresses.redirects().rev().partition(|it| it.has_query());
    if queries.is_empty() && paths.is_empty() {
        return String::new();
    }
    // a line matches all queries that contain its pairs, so those with more pairs come first
    queries.sort_by_key(|it| Reverse(it.from.matches('&').count()));
    let queries = queries.iter().map(|it| {
        let pairs = it.from.replace(['?', '&'], " ");
        format!("{} {} 301", base.file(&pairs), base.href(it.to))
    });
    let exact = |from: &str, to| format!("{} {} 301", base.file(from), base.href(to));
    let splat = |Redirect { from, to }: &Redirect<'_>| {
        format!("{}* {}:splat 301", base.file(from), base.href(to))
    };
    // the addresses that no splat of another one covers
    let uncovered = |it: &&Redirect<'_>| !addresses.is_in_redirected_subtree(**it);
    let fewest = paths.iter().filter(uncovered).map(|it| {
        if addresses.redirects_subtree(*it) {
            splat(it)
        } else {
            exact(it.from, it.to)
        }
    });
    let netlify = queries.chain(fewest).flat_map(|line| forced(&line));
    // with and without the slash at the end
    let all_exact = paths.iter().flat_map(|Redirect { from, to }| {
        let forms = [Some(*from), from.strip_suffix('/')];
        forms.into_iter().flatten().map(|from| exact(from, to))
    });
    let splats = paths.iter().filter(uncovered);
    let splats = splats
        .filter(|it| addresses.redirects_subtree(**it))
        .map(splat);
    let lines = ["# For Netlify: `301!` goes before the page that stands there.".to_owned()]
        .into_iter()
        .chain(netlify)
        .chain([
            "# For Cloudflare Pages and others: whole addresses, then what lay in them.".into(),
        ])
        .chain(all_exact)
        .chain(splats);
    lines.map(|line| line + "\n").collect()
}

/// The lines that Netlify applies before it looks for files: `line` with `301!`, and the same
/// with its percent-encoding decoded, as Netlify's local server needs it. The second is left
/// out if it is the same or has another number of words.
fn forced(line: &str) -> Vec<String> {
    let decoded = percent_decoded(line);
    // the characters of JavaScript's `\s`, by which the server divides a line
    let is_space = |c: char| c.is_whitespace() || c == '\u{feff}';
    let is_usable =
        decoded != line && decoded.matches(is_space).count() == line.matches(' ').count();
    let lines = [Some(line), is_usable.then_some(decoded.as_str())];
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
