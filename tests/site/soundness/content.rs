//! Every fact of the record is on its page, and every section of the report is a
//! source of one.

use crate::site::{RECORD, record, words};
use record::{Coded, Entry, Report, Text, TitleSource};

/// The words without the spaces between them: markup may part words from signs.
fn packed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What the page of an entry must show: names and printed words as they are.
fn facts(report: &Report, entry: &Entry) -> Vec<String> {
    let mut facts = vec![entry.title.clone(), entry.body.plain()];
    facts.extend(entry.theme.clone());
    facts.extend(entry.place.clone());
    facts.extend(entry.content_note.clone());
    facts.extend(entry.full_name.clone());
    facts.extend(entry.format.map(|format| format.label().to_owned()));
    let sentences = entry.aims.iter().chain(&entry.conclusions);
    facts.extend(sentences.chain(&entry.views).cloned());
    facts.extend(entry.attendance.iter().map(|it| it.as_printed.clone()));
    facts.extend(entry.date.iter().map(|it| it.as_printed().to_owned()));
    for part in &entry.people {
        facts.push(report.people[&part.who].name.clone());
        facts.push(part.words());
        facts.extend(part.as_printed.clone());
    }
    for part in &entry.organisations {
        facts.push(report.organisations[&part.who].name.clone());
        facts.push(part.words());
        facts.extend(part.as_printed.clone());
    }
    for part in &entry.countries {
        facts.push(report.countries[&part.who].name.clone());
        facts.push(part.words());
        facts.extend(part.as_printed.clone());
    }
    facts.extend(entry.printing_notes.iter().map(Text::plain));
    facts.extend(cited(report, entry));
    facts.extend(entry.notes.iter().map(Text::plain));
    facts
}

/// What the page of an entry must show of other sources: each fact with the title and the
/// publisher of the page that it is from.
fn cited(report: &Report, entry: &Entry) -> Vec<String> {
    let facts = entry.facts.iter().map(|it| (it.text.plain(), &it.source));
    let outcomes = entry.outcomes.iter();
    let outcomes = outcomes.map(|it| (it.text.plain(), &it.source));
    let date = entry.cited_date.iter();
    let date = date.map(|it| (it.period.words().words, &it.source));
    let budget = entry
        .budget
        .iter()
        .map(|it| (it.amount.clone(), &it.source));
    let mut all = Vec::new();
    for (fact, source) in facts.chain(outcomes).chain(date).chain(budget) {
        let source = &report.cited_pages[source];
        all.extend([fact, source.title.clone(), source.publisher.clone()]);
    }
    all.extend(
        entry
            .documents
            .iter()
            .map(|document| document.title.clone()),
    );
    all
}

/// The facts that are not in the words of a page.
fn missing(page: &str, facts: &[String]) -> Vec<String> {
    let words = packed(&words(&RECORD.read(&format!("{page}/index.html"))));
    let lost = facts.iter().filter(|fact| !words.contains(&packed(fact)));
    lost.map(|fact| format!("{page}: {fact}")).collect()
}

#[test]
fn every_fact_of_an_entry_is_on_its_page() {
    let report = record();
    let entries = report.entries.iter();
    let lost = entries.flat_map(|(at, entry)| {
        let page = format!("{}/{}", at.kind.segment(), at.id);
        missing(&page, &facts(&report, entry))
    });
    assert_eq!(lost.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn every_quotation_is_on_its_page_letter_for_letter() {
    let report = record();
    let quotations = report.quotations.iter();
    let lost = quotations.flat_map(|(id, quotation)| {
        let mut facts = vec![
            format!("“{}”", quotation.text),
            quotation.attribution.clone(),
        ];
        facts.extend(quotation.content_note.clone());
        facts.extend(quotation.notes.iter().map(Text::plain));
        missing(&format!("quotations/{id}"), &facts)
    });
    assert_eq!(lost.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn every_section_of_the_report_is_a_source_of_an_entry() {
    let report = record();
    for section in report.sources().flat_map(|source| &source.sections) {
        let told = report
            .entries
            .values()
            .any(|entry| entry.sections.contains(&section.id));
        assert!(told, "{}", section.title);
    }
}

#[test]
fn a_title_that_the_report_does_not_give_says_so() {
    let report = record();
    for (at, entry) in &report.entries {
        let page = format!("{}/{}/index.html", at.kind.segment(), at.id);
        let says_so = RECORD.read(&page).contains("this one is the editors’");
        assert_eq!(
            says_so,
            entry.title_source == TitleSource::Editors,
            "{page}"
        );
    }
}
