//! The styles and how they are followed.

use super::super::{
    marks::{CONTAINER, TITLE, URL},
    name::Given,
};
use super::dates::Order;
use hayagriva::archive::{self, ArchivedStyle};
use hayagriva::citationberg::{IndependentStyle, Locale, Style, json::Item};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, BufWriteFormat, CitationItem, CitationRequest,
};
use record::CitationStyle;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    sync::{LazyLock, Mutex, PoisonError},
};

/// A style that a citation is printed in.
pub(super) struct Printed {
    pub style: CitationStyle,
    /// Where the version stands.
    pub version: Version,
    pub given: Given,
    pub dates: Order,
    archived: ArchivedStyle,
}

/// Where a style has the version of a web page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    /// Where it says so itself.
    Styled,
    /// In parentheses after the title, as that of software (APA 7, section
    /// 10.10), for which alone the style as archived knows it.
    Title,
    /// A sentence after the record's name, where editions stand: Cite Them
    /// Right has none for web pages.
    Container,
}

/// The 7th edition of APA's manual, the 18th of Chicago's, the 9th of MLA's
/// handbook, the 12th of Cite Them Right.
pub(super) const PRINTED: [Printed; 4] = [
    Printed {
        style: CitationStyle::Apa,
        version: Version::Title,
        given: Given::Initials,
        dates: Order::YearFirst,
        archived: ArchivedStyle::AmericanPsychologicalAssociation,
    },
    Printed {
        style: CitationStyle::Chicago,
        version: Version::Styled,
        given: Given::Whole,
        dates: Order::YearApart,
        archived: ArchivedStyle::ChicagoAuthorDate,
    },
    Printed {
        style: CitationStyle::Mla,
        version: Version::Styled,
        given: Given::Whole,
        dates: Order::DayFirst,
        archived: ArchivedStyle::ModernLanguageAssociation,
    },
    Printed {
        style: CitationStyle::Harvard,
        version: Version::Container,
        given: Given::CloseInitials,
        dates: Order::YearOnly,
        archived: ArchivedStyle::HarvardCiteThemRight,
    },
];

/// The rules of each [`PRINTED`]: they take longer to read than to follow.
static RULES: LazyLock<[Option<IndependentStyle>; 4]> = LazyLock::new(|| {
    PRINTED.each_ref().map(|style| match style.archived.get() {
        Style::Independent(rules) => Some(rules),
        Style::Dependent(_) => None,
    })
});

/// The words of the styles: American, and for Harvard British.
static ENGLISH: LazyLock<Vec<Locale>> = LazyLock::new(|| {
    let is_english = |locale: &Locale| {
        let code = locale.lang.as_ref();
        code.is_some_and(|code| code.0.starts_with("en"))
    };
    let mut locales = archive::locales();
    locales.retain(is_english);
    locales
});

/// What the styles make of an item.
type Texts = [Option<String>; 4];

/// Each style's text of the item, a CSL-JSON object, as a bibliography has it;
/// `None` where that would not lead to the page.
///
/// With marks in the place of texts most items are alike, and following the
/// rules takes milliseconds: each is printed once.
pub(super) fn printed(item: Value) -> Texts {
    static KNOWN: Mutex<BTreeMap<String, Texts>> = Mutex::new(BTreeMap::new());
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let key = item.to_string();
    if let Some(texts) = known().get(&key) {
        return texts.clone();
    }
    let item: Option<Item> = serde_json::from_value(item).ok();
    let texts = RULES.each_ref().map(|rules| {
        let text = entry(rules.as_ref()?, item.as_ref()?)?;
        Some(tidied(&text))
    });
    known().insert(key, texts.clone());
    texts
}

fn entry(rules: &IndependentStyle, item: &Item) -> Option<String> {
    let mut driver = BibliographyDriver::new();
    let items = vec![CitationItem::with_entry(item)];
    driver.citation(CitationRequest::from_items(items, rules, &ENGLISH));
    let rendered = driver.finish(BibliographyRequest::new(rules, None, &ENGLISH));
    let entry = rendered.bibliography?.items.into_iter().next()?;
    let mut text = String::new();
    let plain = BufWriteFormat::Plain;
    entry.content.write_buf(&mut text, plain).ok()?;
    let marks = [TITLE, CONTAINER, URL];
    marks
        .iter()
        .all(|mark| text.contains(*mark))
        .then_some(text)
}

/// Without the slips of hayagriva 0.10: capitals amid a sentence (MLA), commas
/// before the month that a date lacks, and `Retrieved` without a day (APA).
fn tidied(text: &str) -> String {
    text.replace(", Version", ", version")
        .replace(", Circa", ", circa")
        .replace(",)", ")")
        .replace(",.", ".")
        .replace(&format!("Retrieved {URL}"), &URL.to_string())
}
