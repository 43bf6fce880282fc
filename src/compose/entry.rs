//! `/events/<id>/`, `/projects/<id>/`, `/statements/<id>/` and `/publications/<id>/`: the page
//! of an entry.

use super::{Page, Pages, map::CountryNote, shared::section_unless_empty};
use document::{Anchor, Body, Card, Fact, Opening, PAGE_LEN, Part, Section, When, date_line};
use record::{
    Attendance, Entry, EntryKind, EntryRef, TitleSource, language_name, route::Collection,
};
use std::collections::BTreeSet;

impl Pages {
    /// The page of an entry.
    pub(super) fn entry(&self, at: &EntryRef) -> Option<Page> {
        let entry = self.report.entries.get(at)?;
        let date = entry.date.as_ref().map(record::Period::words);
        let kind = at.kind.label();
        let remark = "The report gives no title; this one is the editors’.";
        Some(Page {
            title: entry.title.clone(),
            description: format!("{kind}, {}. {}", date_line(date.as_ref()), entry.summary),
            opening: Opening {
                kind: Some(kind.to_owned()),
                remark: (entry.title_source == TitleSource::Editors).then(|| remark.to_owned()),
                when: When::from(date),
                care: entry.content_note.clone(),
                lead: Some(entry.summary.clone()),
                ..Opening::default()
            },
            facts: self.entry_facts(entry),
            sections: self.entry_sections(entry),
            version: Some(entry.edition.version.clone()),
            exit: self.exit(&entry.areas),
            ..Page::default()
        })
    }

    fn entry_sections(&self, entry: &Entry) -> Vec<Section> {
        let quotes = &self.mentions.entry(&entry.at).quotations;
        let quotes = quotes.iter().map(|id| self.quote(id)).collect();
        let mut sections = vec![Section::untitled(vec![Body::Text(entry.body.clone())])];
        sections.extend(section_unless_empty(
            Anchor::Aims,
            "Aims",
            entry.aims.clone(),
            Body::Sentences,
        ));
        sections.extend(section_unless_empty(
            Anchor::Conclusions,
            "Conclusions",
            entry.conclusions.clone(),
            Body::Sentences,
        ));
        sections.extend(section_unless_empty(
            Anchor::Quotations,
            "Quotations",
            quotes,
            Body::Quotes,
        ));
        sections.extend(section_unless_empty(
            Anchor::People,
            "People",
            self.people_parts(entry),
            Body::Parts,
        ));
        sections.extend(section_unless_empty(
            Anchor::Organisations,
            "Organisations",
            self.organisation_parts(entry),
            Body::Parts,
        ));
        sections.extend(self.countries_section(entry));
        sections.push(Section::untitled(vec![Body::Notes(entry.notes.clone())]));
        sections.extend(section_unless_empty(
            Anchor::Related,
            "Told together with this",
            self.related(entry),
            Body::Cards,
        ));
        sections.push(Section::untitled(vec![self.source(&entry.sections)]));
        sections.push(self.cite_and_share(Collection::Entries(entry.at.kind), &entry.at.id));
        sections
    }

    /// The facts in the margin: date, place, format, language, theme, attendance, project,
    /// areas, and country.
    fn entry_facts(&self, entry: &Entry) -> Vec<Fact> {
        let mut facts = Vec::new();
        if let Some(date) = &entry.date {
            let printed = date.as_printed();
            facts.push(Fact::printed(Anchor::Date, "Date as printed", printed));
        }
        facts.extend(
            entry
                .place
                .as_ref()
                .map(|place| Fact::text(Anchor::Place, "Place", place)),
        );
        facts.extend(
            entry
                .format
                .map(|format| Fact::text(Anchor::Format, "Format", format.label())),
        );
        let language = entry.language.as_deref().map(language_name);
        facts.extend(language.map(|language| Fact::text(Anchor::Language, "Language", language)));
        if let Some(theme) = &entry.theme {
            facts.push(Fact::printed(Anchor::Theme, "Theme", theme));
        }
        facts.extend(entry.attendance.as_ref().map(attendance));
        if let Some(id) = &entry.project {
            let project = EntryRef {
                kind: EntryKind::Project,
                id: id.clone(),
            };
            facts.push(Fact::links(
                Anchor::PartOf,
                "Part of",
                vec![self.entry_link(&project)],
            ));
        }
        let term = if entry.areas.len() == 1 {
            "Area"
        } else {
            "Areas"
        };
        let areas = entry.areas.iter().map(|id| self.area_link(id)).collect();
        facts.push(Fact::links(Anchor::Areas, term, areas));
        facts.extend(self.country_fact(entry));
        facts
    }

    /// The fact about the country of an entry that names exactly one; several are on a map.
    fn country_fact(&self, entry: &Entry) -> Option<Fact> {
        let [part] = entry.countries.as_slice() else {
            return None;
        };
        Some(Fact {
            chips: vec![self.country_link(&part.country)],
            ..Fact::text(Anchor::Country, "Country", &part.part)
        })
    }

    /// The map of the countries of an entry that names more than one, each with its parts.
    fn countries_section(&self, entry: &Entry) -> Option<Section> {
        let mut countries: Vec<CountryNote<'_>> = Vec::new();
        for part in &entry.countries {
            let same = countries.iter_mut().find(|it| it.country == &part.country);
            match same {
                Some(country) => country.note += &format!("; {}", part.part),
                None => countries.push(CountryNote {
                    country: &part.country,
                    note: part.part.clone(),
                }),
            }
        }
        let caption = "Countries and their parts";
        (entry.countries.len() > 1).then(|| {
            Section::new(
                Anchor::Countries,
                "Countries",
                vec![self.on_map(&countries, "Part", caption)],
            )
        })
    }

    fn people_parts(&self, entry: &Entry) -> Vec<Part> {
        let part = |part: &record::PersonPart| Part {
            who: self.person_link(&part.person),
            role: part.as_printed.clone(),
            part: part.part.clone(),
        };
        entry.people.iter().map(part).collect()
    }

    fn organisation_parts(&self, entry: &Entry) -> Vec<Part> {
        let part = |part: &record::OrganisationPart| Part {
            who: self.organisation_link(&part.organisation),
            role: None,
            part: part.part.clone(),
        };
        entry.organisations.iter().map(part).collect()
    }

    /// The related entries: those that the entry names, those that name it, and
    /// those that belong to it as a project; at most [`PAGE_LEN`].
    fn related(&self, entry: &Entry) -> Vec<Card> {
        let mut related = entry.related.clone();
        related.extend_from_slice(&self.mentions.entry(&entry.at).entries);
        if entry.at.kind == EntryKind::Project {
            related.extend_from_slice(&self.mentions.project(&entry.at.id).entries);
        }
        let mut seen = BTreeSet::new();
        related.retain(|at| seen.insert(at.clone()));
        related
            .iter()
            .take(PAGE_LEN)
            .map(|at| self.card(at))
            .collect()
    }
}

fn attendance(attendance: &Attendance) -> Fact {
    let about = if attendance.approximate {
        "approximately "
    } else {
        ""
    };
    Fact {
        printed: Some(attendance.as_printed.clone()),
        ..Fact::text(
            Anchor::Attendance,
            "Attendance",
            format!("{about}{}", attendance.count),
        )
    }
}
