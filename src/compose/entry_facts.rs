//! The facts in the margin of an entry.

use super::{Pages, entry::country_role};
use document::{Anchor, Fact, SeriesAnchor};
use record::{
    Attendance, AttendanceNumber, Coded, Entry, EntryKind, EntryRef, Sitting, language_name,
    route::Collection,
};
use words::WORDS;

impl Pages {
    /// The facts in the margin of an entry.
    pub(super) fn entry_facts(&self, entry: &Entry) -> Vec<Fact> {
        let mut facts: Vec<Fact> = date_fact(entry).into_iter().collect();
        facts.extend((1..).zip(&entry.sittings).map(sitting_fact));
        let place = entry.place.as_ref();
        facts.extend(place.map(|place| Fact::text(Anchor::Place, WORDS.entry.place, place)));
        let format = entry.format.map(Coded::label);
        facts.extend(format.map(|format| Fact::text(Anchor::Format, WORDS.entry.format, format)));
        let language = entry.language.as_deref().map(language_name);
        facts.extend(
            language.map(|language| Fact::text(Anchor::Language, WORDS.entry.language, language)),
        );
        let theme = entry.theme.as_ref();
        facts.extend(theme.map(|theme| Fact::printed(Anchor::Theme, WORDS.entry.theme, theme)));
        facts.extend(entry.attendance.as_ref().map(attendance));
        let name = entry.full_name.as_ref();
        facts.extend(name.map(|name| Fact::printed(Anchor::FullName, WORDS.entry.full_name, name)));
        let contact = entry.contact.as_ref().map(|contact| {
            let address = contact.0.trim_start_matches("mailto:");
            Fact::text(Anchor::Contact, WORDS.entry.contact, address)
        });
        facts.extend(contact);
        if let Some(id) = &entry.project {
            let project = self.entry_link(&EntryRef {
                kind: EntryKind::Project,
                id: id.clone(),
            });
            facts.push(Fact::links(
                Anchor::PartOf,
                WORDS.labels.part_of,
                vec![project],
            ));
        }
        let term = if entry.areas.len() == 1 {
            WORDS.labels.area
        } else {
            WORDS.labels.areas
        };
        let areas = entry.areas.iter().map(|id| self.area_link(id)).collect();
        if entry.areas.is_empty() || self.report.presidencies.len() > 1 {
            let presidency = self.presidency_link(&entry.presidency);
            facts.push(Fact::links(
                Anchor::Presidency,
                Collection::Presidencies.singular(),
                vec![presidency],
            ));
        }
        if !entry.areas.is_empty() {
            facts.push(Fact::links(Anchor::Areas, term, areas));
        }
        facts.extend(self.country_fact(entry));
        facts
    }

    /// The fact about the country of an entry that names exactly one; several are on a map.
    fn country_fact(&self, entry: &Entry) -> Option<Fact> {
        let first = entry.countries.first()?;
        let is_alone = entry.countries.iter().all(|part| part.who == first.who);
        is_alone.then(|| Fact {
            chips: vec![self.country_link(&first.who)],
            ..Fact::text(
                Anchor::Country,
                Collection::Countries.singular(),
                entry
                    .countries
                    .iter()
                    .map(country_role)
                    .collect::<Vec<_>>()
                    .join(". "),
            )
        })
    }
}

/// The date as the report prints it. Where only another source has one, the fact says that the
/// report is silent.
fn date_fact(entry: &Entry) -> Option<Fact> {
    match (&entry.date, &entry.cited_date) {
        (Some(date), _) => Some(Fact::printed(
            Anchor::Date,
            WORDS.entry.date_as_printed,
            date.as_printed(),
        )),
        (None, Some(_)) => Some(Fact::text(
            Anchor::Date,
            WORDS.entry.date_in_report,
            WORDS.labels.not_stated,
        )),
        (None, None) => None,
    }
}

/// A sitting: `8 June 2021, Malmö, online`.
fn sitting_fact((number, sitting): (usize, &Sitting)) -> Fact {
    let date = sitting.date.as_ref().map(|date| date.words().words);
    let format = sitting.format.map(|format| format.label().to_lowercase());
    let words: Vec<String> = [date, sitting.place.clone(), format]
        .into_iter()
        .flatten()
        .collect();
    Fact::text(
        SeriesAnchor::Sitting(number),
        WORDS.entry.sittings,
        words.join(", "),
    )
}

fn attendance(attendance: &Attendance) -> Fact {
    let number = |number: &AttendanceNumber| {
        let unit = number.unit.as_ref();
        let unit = unit.map(|unit| format!(" {unit}")).unwrap_or_default();
        let words = format!("{}{unit}", number.count);
        if number.approximate {
            (WORDS.entry.approximately)(&words)
        } else {
            words
        }
    };
    let numbers: Vec<String> = attendance.numbers.iter().map(number).collect();
    Fact {
        printed: Some(attendance.as_printed.clone()),
        ..Fact::text(
            Anchor::Attendance,
            WORDS.entry.attendance,
            numbers.join(", "),
        )
    }
}
