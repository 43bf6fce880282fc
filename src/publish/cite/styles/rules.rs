//! The rules of each style, and the processor that follows them.

use super::super::{
    name::GivenNames,
    placeholders::{CONTAINER, TITLE, URL},
};
use super::dates::DateFormat;
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

/// A style, and how it is applied to placeholders.
pub(super) struct StyleRules {
    /// The style.
    pub style: CitationStyle,
    /// The position of the version.
    pub version: VersionPosition,
    /// The form of given names.
    pub given: GivenNames,
    /// The format of dates.
    pub dates: DateFormat,
    /// The CSL style.
    archived: ArchivedStyle,
}

/// The position of the version of a web page in an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum VersionPosition {
    /// The CSL style prints it.
    Styled,
    /// In parentheses after the title, as APA has it for software (7th edition, section
    /// 10.10). The CSL style prints it for software only.
    Title,
    /// A sentence after the name of the site, in the position of an edition. Cite Them Right
    /// has no version of web pages.
    Container,
}

/// All styles, in the order of [`CitationStyle::ALL`]: APA's manual (7th edition), Chicago
/// (18th), the MLA Handbook (9th), and Cite Them Right (12th).
pub(super) const STYLES: [StyleRules; 4] = [
    StyleRules {
        style: CitationStyle::Apa,
        version: VersionPosition::Title,
        given: GivenNames::Initials,
        dates: DateFormat::YearFirst,
        archived: ArchivedStyle::AmericanPsychologicalAssociation,
    },
    StyleRules {
        style: CitationStyle::Chicago,
        version: VersionPosition::Styled,
        given: GivenNames::Full,
        dates: DateFormat::YearApart,
        archived: ArchivedStyle::ChicagoAuthorDate,
    },
    StyleRules {
        style: CitationStyle::Mla,
        version: VersionPosition::Styled,
        given: GivenNames::Full,
        dates: DateFormat::DayFirst,
        archived: ArchivedStyle::ModernLanguageAssociation,
    },
    StyleRules {
        style: CitationStyle::Harvard,
        version: VersionPosition::Container,
        given: GivenNames::CloseInitials,
        dates: DateFormat::YearOnly,
        archived: ArchivedStyle::HarvardCiteThemRight,
    },
];

/// The parsed CSL of each of [`STYLES`]; parsing takes longer than formatting.
static CSL_STYLES: LazyLock<[Option<IndependentStyle>; 4]> = LazyLock::new(|| {
    STYLES.each_ref().map(|style| match style.archived.get() {
        Style::Independent(rules) => Some(rules),
        Style::Dependent(_) => None,
    })
});

/// CSL's English locales: American, and British for Harvard.
static ENGLISH: LazyLock<Vec<Locale>> = LazyLock::new(|| {
    let is_english = |locale: &Locale| {
        let code = locale.lang.as_ref();
        code.is_some_and(|code| code.0.starts_with("en"))
    };
    let mut locales = archive::locales();
    locales.retain(is_english);
    locales
});

/// The bibliography entry of an item in each of [`STYLES`]; `None` if the processor fails or
/// leaves out title, site or address.
type Templates = [Option<String>; 4];

/// The bibliography entry in each style of `item`, a CSL-JSON object whose texts are
/// placeholders.
///
/// Formatting takes milliseconds. Since most items differ in their texts alone, the results
/// are cached for the life of the process.
pub(super) fn templates(item: Value) -> Templates {
    static CACHE: Mutex<BTreeMap<String, Templates>> = Mutex::new(BTreeMap::new());
    let cache = || CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    let key = item.to_string();
    if let Some(templates) = cache().get(&key) {
        return templates.clone();
    }
    let item: Option<Item> = serde_json::from_value(item).ok();
    let templates = CSL_STYLES.each_ref().map(|style| {
        let text = entry(style.as_ref()?, item.as_ref()?)?;
        Some(corrected(&text))
    });
    cache().insert(key, templates.clone());
    templates
}

/// The bibliography entry of an item as plain text; `None` without the placeholder of title,
/// site or address.
fn entry(style: &IndependentStyle, item: &Item) -> Option<String> {
    let mut driver = BibliographyDriver::new();
    let items = vec![CitationItem::with_entry(item)];
    driver.citation(CitationRequest::from_items(items, style, &ENGLISH));
    let rendered = driver.finish(BibliographyRequest::new(style, None, &ENGLISH));
    let entry = rendered.bibliography?.items.into_iter().next()?;
    let mut text = String::new();
    let plain = BufWriteFormat::Plain;
    entry.content.write_buf(&mut text, plain).ok()?;
    let required = [TITLE, CONTAINER, URL];
    required.iter().all(|c| text.contains(*c)).then_some(text)
}

/// The text without errors of hayagriva 0.10: capitals within a sentence (MLA), a comma
/// before the month if a date has none, and `Retrieved` without a day (APA).
fn corrected(text: &str) -> String {
    text.replace(", Version", ", version")
        .replace(", Circa", ", circa")
        .replace(",)", ")")
        .replace(",.", ".")
        .replace(&format!("Retrieved {URL}"), &URL.to_string())
}
