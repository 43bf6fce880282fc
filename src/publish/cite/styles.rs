//! A citation as bibliographies print it.
//!
//! The styles are those of the CSL project, as archived by hayagriva (CC BY-SA
//! 3.0). Their processor would change letters: it turns titles into title case,
//! and doubles or drops punctuation. It therefore only sees a mark in the place
//! of every text, which is filled in afterwards; of what a record says it reads
//! no more than a given name, to abbreviate it, and the date.

mod rules;

use super::csl::csl;
use super::date::{Said, When};
use super::marks::{self, CONTAINER, FAMILY, TITLE, URL, VERSION};
use super::{name::Name, one_line};
use crate::content::Citation;
use rules::{PRINTED, Printed, Version, printed};
use serde_json::{Map, Value, json};

/// The year that stands for a date which the processor cannot say: intervals
/// make it panic, words it cannot read, and seasons it prints twice.
const NO_YEAR: u16 = 9999;

/// The bibliography entry in each style, on one line: the style's name and the
/// text.
///
/// Every text has the page's title, version and address, and the record's name.
pub fn styles(citation: &Citation) -> Vec<(&'static str, String)> {
    let when = citation.issued.as_ref().map(When::of);
    let texts = printed(item(citation, when.as_ref()));
    let whole = |(style, text): (&Printed, Option<String>)| {
        let text = text.and_then(|text| dated(text, style.version, when.as_ref()));
        let text = text.and_then(|text| filled(&text, citation, style.version));
        (style.name, text.unwrap_or_else(|| plain(citation)))
    };
    PRINTED.iter().zip(texts).map(whole).collect()
}

/// The names of the styles, without a text: for those who only ask which
/// there are.
pub fn names(_: &Citation) -> Vec<(&'static str, String)> {
    let names = PRINTED.iter().map(|style| (style.name, String::new()));
    names.collect()
}

/// The citation's CSL-JSON with marks for its texts. What the styles would
/// print beyond these of a web page is left out: kind, place and date of what
/// the page is about, which are not its own.
fn item(citation: &Citation, when: Option<&When>) -> Value {
    let known = csl(citation);
    let kept = ["type", "author", "issued", "language"].into_iter();
    let kept = kept.filter_map(|field| Some((field.to_owned(), known.get(field)?.clone())));
    let mut item: Map<String, Value> = kept.collect();
    let mut set = |field: &str, value| item.insert(field.to_owned(), value);
    set("id", json!("item"));
    set("title", json!(TITLE));
    set("container-title", json!(CONTAINER));
    set("URL", json!(URL));
    set("version", json!(VERSION));
    if let Some(author) = &citation.author {
        set(
            "author",
            match Name::of(author) {
                Name::Parts { given, .. } => {
                    json!([{ "family": FAMILY, "given": marks::removed(given) }])
                }
                Name::Whole(_) => json!([{ "literal": FAMILY }]),
            },
        );
    }
    if let Some(when) = when.filter(|when| in_words(when)) {
        set(
            "issued",
            json!({ "date-parts": [[NO_YEAR]], "circa": when.circa }),
        );
    }
    item.into()
}

/// Whether the processor cannot say the date.
fn in_words(when: &When) -> bool {
    !matches!(&when.said, Said::On(parts) if parts.season.is_none())
}

/// The text with the words of its date, and with its doubts.
fn dated(mut text: String, version: Version, when: Option<&When>) -> Option<String> {
    let Some(when) = when else {
        return Some(text);
    };
    if in_words(when) {
        // after the date no style has anything but marks
        let (before, after) = text.rsplit_once(&NO_YEAR.to_string())?;
        text = format!("{before}{}{after}", when.words());
    }
    if when.circa && version == Version::Container {
        // the one style that is silent about it
        let (before, after) = text.rsplit_once('(')?;
        text = format!("{before}(c. {after}");
    }
    Some(text)
}

/// The text with the citation's own words in the place of the marks.
fn filled(text: &str, citation: &Citation, version: Version) -> Option<String> {
    let (mut title, mut container) = (citation.title.clone(), citation.container.clone());
    match version {
        Version::Styled => text.contains(VERSION).then_some(())?,
        Version::Title => title = format!("{title} (Version {})", citation.version),
        Version::Container => {
            container = marks::sentence(&container, &format!("Version {}", citation.version));
        }
    }
    let family = citation
        .author
        .as_ref()
        .map(|author| match Name::of(author) {
            Name::Parts { family, .. } | Name::Whole(family) => family,
        });
    Some(one_line(&marks::filled(text, |mark| match mark {
        TITLE => Some(&title),
        CONTAINER => Some(&container),
        URL => Some(&citation.url),
        VERSION => Some(&citation.version),
        FAMILY => family,
        _ => None,
    })))
}

/// Where a style fails: what leads to the page nonetheless.
fn plain(citation: &Citation) -> String {
    let Citation {
        title,
        container,
        url,
        version,
        ..
    } = citation;
    one_line(&format!("{title}. {container}. Version {version}. {url}"))
}

#[cfg(test)]
mod tests;
