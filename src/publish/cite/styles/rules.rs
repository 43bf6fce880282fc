//! The styles and how they are followed.

use super::super::marks::{CONTAINER, TITLE, URL};
use hayagriva::archive::{self, ArchivedStyle};
use hayagriva::citationberg::{IndependentStyle, Locale, Style, json::Item};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, BufWriteFormat, CitationItem, CitationRequest,
};
use std::sync::LazyLock;

/// A style that a citation is printed in.
pub(super) struct Printed {
    pub name: &'static str,
    /// Where the version stands.
    pub version: Version,
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
        name: "APA",
        version: Version::Title,
        archived: ArchivedStyle::AmericanPsychologicalAssociation,
    },
    Printed {
        name: "Chicago",
        version: Version::Styled,
        archived: ArchivedStyle::ChicagoAuthorDate,
    },
    Printed {
        name: "MLA",
        version: Version::Styled,
        archived: ArchivedStyle::ModernLanguageAssociation,
    },
    Printed {
        name: "Harvard",
        version: Version::Container,
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

/// The styles with the item as each of them has it in a bibliography; `None`
/// where that would not lead to the page.
pub(super) fn printed(item: &Item) -> impl Iterator<Item = (&'static Printed, Option<String>)> {
    PRINTED.iter().zip(RULES.iter()).map(|(style, rules)| {
        let text = rules.as_ref().and_then(|rules| entry(rules, item));
        (style, text.map(|text| tidied(&text)))
    })
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
