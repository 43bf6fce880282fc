//! Citations in the styles of bibliographies.
//!
//! The styles are those of the CSL project (CC BY-SA 3.0), which hayagriva contains. Its
//! processor changes texts: it puts titles in title case, doubles or drops punctuation, and
//! reduces several initials to the first. So it is given a placeholder for each text, which
//! is filled in afterwards, and only the date itself.

mod dates;
mod quotes;
mod rules;

use super::csl::csl;
use super::date::CitedDate;
use super::placeholders::{self, AUTHOR, CONTAINER, TITLE, URL, VERSION};
use super::{name::Name, one_line};
use record::{Citation, CitationStyle, FormattedCitation};
use rules::{STYLES, StyleRules, VersionPosition, templates};
use serde_json::{Map, Value, json};

/// The bibliography entry of a citation in each style. Every entry has the title, version
/// and address of the page and the name of the site.
pub fn styles(citation: &Citation) -> Vec<FormattedCitation> {
    let when = citation.issued.as_ref().map(CitedDate::of);
    let templates = templates(item(citation, when.as_ref()));
    let entry = |(rules, template): (&StyleRules, Option<String>)| {
        let template = template.and_then(|text| with_date(text, rules, when.as_ref()));
        let text = template.and_then(|text| with_texts(&text, citation, rules));
        FormattedCitation {
            style: rules.style,
            text: text.unwrap_or_else(|| fallback(citation)),
        }
    };
    STYLES.iter().zip(templates).map(entry).collect()
}

/// The CSL-JSON item of a citation, with placeholders for its texts. Other fields that
/// styles print are left out: kind, place and date of the event that the page describes,
/// since they are not those of the page.
fn item(citation: &Citation, when: Option<&CitedDate>) -> Value {
    let placeholder = when.and_then(|when| {
        let parts = dates::placeholder(when)?;
        Some(json!({ "date-parts": parts, "circa": when.circa }))
    });
    let exact = || csl(citation).get("issued").cloned();
    let mut item = placeholder_item(placeholder.or_else(exact).unwrap_or_default());
    if citation.author.is_some() {
        // a literal is not inverted; the text that replaces it is, as all styles invert
        // the first author
        item["author"] = json!([{ "literal": AUTHOR }]);
    }
    item
}

/// An item whose texts are placeholders, with this `issued` date; null for none.
fn placeholder_item(issued: Value) -> Value {
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

/// The text with the date in place of its placeholder, marked as circa if it is.
fn with_date(mut text: String, rules: &StyleRules, when: Option<&CitedDate>) -> Option<String> {
    let Some(when) = when else {
        return Some(text);
    };
    text = dates::with_date(&text, rules.dates, when)?;
    if when.circa && rules.style == CitationStyle::Harvard {
        // the one style that does not print it
        let (before, after) = text.rsplit_once('(')?;
        text = format!("{before}(c. {after}");
    }
    Some(text)
}

/// The text with those of the citation in place of the placeholders; `None` if the style
/// prints the version but the text does not have it.
fn with_texts(text: &str, citation: &Citation, rules: &StyleRules) -> Option<String> {
    let (mut title, mut container) = (citation.title.clone(), citation.container.clone());
    match rules.version {
        VersionPosition::Styled => text.contains(VERSION).then_some(())?,
        VersionPosition::Title => title = format!("{title} (Version {})", citation.version),
        VersionPosition::Container => {
            container =
                placeholders::join_sentences(&container, &format!("Version {}", citation.version));
        }
    }
    if text.contains(&format!("“{TITLE}.")) {
        title = quotes::quoted(&title);
    }
    let author = citation.author.as_ref();
    let author = author.map(|author| Name::of(author).inverted_with(rules.given));
    Some(one_line(&placeholders::fill(text, |c| match c {
        TITLE => Some(&title),
        CONTAINER => Some(&container),
        URL => Some(&citation.url),
        VERSION => Some(&citation.version),
        AUTHOR => author.as_deref(),
        _ => None,
    })))
}

/// The entry if a style fails: title, site, version and address.
fn fallback(citation: &Citation) -> String {
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
