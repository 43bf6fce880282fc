//! A citation as bibliographies print it.
//!
//! The styles are those of the CSL project, as archived by hayagriva (CC BY-SA
//! 3.0). Their processor would change letters: it turns titles into title case,
//! doubles or drops punctuation, and takes the first of several initials for
//! all. It therefore only sees a mark in the place of every text, which is
//! filled in afterwards; of what a record says it reads no more than the date.

mod dates;
mod quotes;
mod rules;

use super::csl::csl;
use super::date::When;
use super::marks::{self, AUTHOR, CONTAINER, TITLE, URL, VERSION};
use super::{name::Name, one_line};
use record::{Citation, FormattedCitation};
use rules::{PRINTED, Printed, Version, printed};
use serde_json::{Map, Value, json};

/// The bibliography entry in each style. Every text has the page's title, version
/// and address, and the name of the record.
pub fn styles(citation: &Citation) -> Vec<FormattedCitation> {
    let when = citation.issued.as_ref().map(When::of);
    let texts = printed(item(citation, when.as_ref()));
    let whole = |(style, text): (&Printed, Option<String>)| {
        let text = text.and_then(|text| dated(text, style, when.as_ref()));
        let text = text.and_then(|text| filled(&text, citation, style));
        FormattedCitation {
            style: style.style,
            text: text.unwrap_or_else(|| plain(citation)),
        }
    };
    PRINTED.iter().zip(texts).map(whole).collect()
}

/// The citation's CSL-JSON with marks for its texts. What the styles would
/// print beyond these of a web page is left out: kind, place and date of what
/// the page is about, which are not its own.
fn item(citation: &Citation, when: Option<&When>) -> Value {
    let stand_in = when.and_then(|when| {
        let parts = dates::stand_in(when)?;
        Some(json!({ "date-parts": parts, "circa": when.circa }))
    });
    let known = || csl(citation).get("issued").cloned();
    let mut item = marked(stand_in.or_else(known).unwrap_or_default());
    if citation.author.is_some() {
        // all styles file the first author under the family name
        item["author"] = json!([{ "literal": AUTHOR }]);
    }
    item
}

/// An item of marks, of this date.
fn marked(issued: Value) -> Value {
    let fields = [
        ("id", json!("item")),
        ("type", json!("webpage")),
        ("title", json!(TITLE)),
        ("container-title", json!(CONTAINER)),
        ("URL", json!(URL)),
        ("version", json!(VERSION)),
        ("issued", issued),
        ("language", json!("en")),
    ];
    let fields = fields.into_iter().filter(|(_, value)| !value.is_null());
    let fields = fields.map(|(name, value)| (name.to_owned(), value));
    Value::Object(fields.collect::<Map<_, _>>())
}

/// The text with its date, where something stands in for that, and its doubts.
fn dated(mut text: String, style: &Printed, when: Option<&When>) -> Option<String> {
    let Some(when) = when else {
        return Some(text);
    };
    text = dates::dated(&text, style.dates, when)?;
    if when.circa && style.version == Version::Container {
        // the one style that is silent about it
        let (before, after) = text.rsplit_once('(')?;
        text = format!("{before}(c. {after}");
    }
    Some(text)
}

/// The text with the citation's own words in the place of the marks.
fn filled(text: &str, citation: &Citation, style: &Printed) -> Option<String> {
    let (mut title, mut container) = (citation.title.clone(), citation.container.clone());
    match style.version {
        Version::Styled => text.contains(VERSION).then_some(())?,
        Version::Title => title = format!("{title} (Version {})", citation.version),
        Version::Container => {
            container = marks::sentence(&container, &format!("Version {}", citation.version));
        }
    }
    if text.contains(&format!("“{TITLE}.")) {
        title = quotes::quoted(&title);
    }
    let author = citation.author.as_ref();
    let author = author.map(|author| Name::of(author).filed(style.given));
    Some(one_line(&marks::filled(text, |mark| match mark {
        TITLE => Some(&title),
        CONTAINER => Some(&container),
        URL => Some(&citation.url),
        VERSION => Some(&citation.version),
        AUTHOR => author.as_deref(),
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
