//! A citation for LaTeX.
//!
//! Field names and dates follow the BibLaTeX manual (P. Kime, M. Wemheuer,
//! P. Lehman), sections 2.1.1, 2.2.2 and 2.3.8.

use super::name::Name;
use super::one_line;
use record::{Author, Citation, Period};

/// One `@online` entry.
///
/// The record's name is its `organization`: of all fields for a larger whole
/// the standard styles print only this one of an online resource.
pub(super) fn biblatex(citation: &Citation) -> String {
    let author = citation.author.as_ref().map(name).unwrap_or_default();
    // BibLaTeX reads EDTF of the levels 0 and 1 as it is, and a period has no other
    let date = |period: &Option<Period>| {
        let edtf = period.as_ref().map(Period::edtf);
        edtf.unwrap_or_default().to_owned()
    };
    let fields = [
        ("author", author),
        ("title", whole(&citation.title)),
        ("organization", whole(&citation.container)),
        ("date", date(&citation.issued)),
        ("version", escaped(&citation.version)),
        ("url", url(&citation.url)),
        ("eventdate", date(&citation.happened)),
        (
            "venue",
            escaped(citation.place.as_deref().unwrap_or_default()),
        ),
        ("note", escaped(&citation.source)),
        ("abstract", escaped(&citation.summary)),
        ("keywords", keywords(&citation.keywords)),
        ("langid", "english".to_owned()),
    ];
    let fields = fields
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("  {name} = {{{value}}},\n"))
        .collect::<String>();
    format!("@online{{{},\n{fields}}}\n", key(&citation.key))
}

/// `Family, Given`. Commas and the word `and` would part it further.
fn name(author: &Author) -> String {
    let parts = |text: &str| text.contains(',') || text.split(' ').any(|word| word == "and");
    match Name::of(author) {
        Name::Parts { family, given } if !parts(family) && !parts(given) => {
            format!("{}, {}", escaped(family), escaped(given))
        }
        _ => whole(&author.name),
    }
}

/// Braced, so that no style changes its case or takes it for a list.
fn whole(text: &str) -> String {
    match escaped(text) {
        text if text.is_empty() => text,
        text => format!("{{{text}}}"),
    }
}

/// The text for TeX. Braces by name: BibTeX's grammar counts `\{` as well.
fn escaped(text: &str) -> String {
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

/// As it is, for the field is verbatim; but braces would end it early.
fn url(url: &str) -> String {
    one_line(url).replace('{', "%7B").replace('}', "%7D")
}

/// Parted by commas, which none of them may hold therefore.
fn keywords(keywords: &[String]) -> String {
    let keywords = keywords
        .iter()
        .map(|keyword| escaped(&keyword.replace(',', ";")));
    keywords.collect::<Vec<_>>().join(", ")
}

/// Without what ends a key or is forbidden in it (all but letters, digits and a few marks).
fn key(key: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_:./+".contains(c);
    key.chars()
        .map(|c| if plain(c) { c } else { '-' })
        .collect()
}

#[cfg(test)]
mod tests;
