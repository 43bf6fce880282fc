//! Citations in BibLaTeX's format. Field names and dates follow its manual (P. Kime,
//! M. Wemheuer, P. Lehman), sections 2.1.1, 2.2.2 and 2.3.8.

use super::name::Name;
use super::one_line;
use record::{Author, Citation, Period};

/// The `@online` entry of a citation.
///
/// The name of the site is its `organization`: the only field for a containing work that the
/// standard styles print for `@online`.
pub(super) fn biblatex(citation: &Citation) -> String {
    // BibLaTeX reads EDTF of levels 0 and 1, and periods have no other
    let date = |period: &Option<Period>| period.as_ref().map(|it| it.edtf().to_owned());
    let fields = [
        ("author", citation.author.as_ref().map(name)),
        ("title", Some(braced(&citation.title))),
        ("organization", Some(braced(&citation.container))),
        ("date", date(&citation.issued)),
        ("version", Some(escape(&citation.version))),
        ("url", Some(url(&citation.url))),
        ("eventdate", date(&citation.happened)),
        ("venue", citation.place.as_deref().map(escape)),
        ("note", Some(escape(&citation.source))),
        ("abstract", Some(escape(&citation.summary))),
        ("keywords", Some(keywords(&citation.keywords))),
        ("langid", Some("english".to_owned())),
    ];
    let fields = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.filter(|it| !it.is_empty())?)))
        .map(|(name, value)| format!("  {name} = {{{value}}},\n"))
        .collect::<String>();
    format!("@online{{{},\n{fields}}}\n", key(&citation.key))
}

/// `Family, Given`. A name with a comma or the word `and`, which would divide it, is braced.
fn name(author: &Author) -> String {
    let divides = |text: &str| text.contains(',') || text.split(' ').any(|word| word == "and");
    match Name::of(author) {
        Name::Parts { family, given } if !divides(family) && !divides(given) => {
            format!("{}, {}", escape(family), escape(given))
        }
        _ => braced(&author.name),
    }
}

/// A text in braces, so that no style changes its case or divides it as a list; an empty
/// text stays empty.
fn braced(text: &str) -> String {
    match escape(text) {
        text if text.is_empty() => text,
        text => format!("{{{text}}}"),
    }
}

/// Escapes a text for TeX. Braces become commands, since BibTeX counts `\{` as a brace.
fn escape(text: &str) -> String {
    let mut tex = String::new();
    for c in one_line(text).chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' => tex.extend(['\\', c]),
            '{' => tex.push_str(r"\textbraceleft{}"),
            '}' => tex.push_str(r"\textbraceright{}"),
            '~' => tex.push_str(r"\textasciitilde{}"),
            '^' => tex.push_str(r"\textasciicircum{}"),
            '\\' => tex.push_str(r"\textbackslash{}"),
            c => tex.push(c),
        }
    }
    tex
}

/// A URL for a verbatim field, in which only braces need an escape.
fn url(url: &str) -> String {
    one_line(url).replace('{', "%7B").replace('}', "%7D")
}

/// Keywords, separated by commas. A comma in a keyword becomes a semicolon.
fn keywords(keywords: &[String]) -> String {
    let keywords = keywords
        .iter()
        .map(|keyword| escape(&keyword.replace(',', ";")));
    keywords.collect::<Vec<_>>().join(", ")
}

/// A valid entry key: characters other than ASCII letters, digits and `-_:./+` become `-`.
fn key(key: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_:./+".contains(c);
    key.chars()
        .map(|c| if plain(c) { c } else { '-' })
        .collect()
}

#[cfg(test)]
mod tests;
