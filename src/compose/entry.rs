//! `/events/<id>/` and its like: one entry, whole.

use super::{Made, Pages, area::titled};
use document::{Body, Card, Fact, Opening, PAGE_LEN, Part, Section, When, date_line};
use record::{
    Attendance, Entry, EntryKind, EntryRef, Slug, TitleSource, language_name, route::Collection,
};
use std::collections::BTreeSet;

impl Pages {
    pub(super) fn entry(&self, at: &EntryRef) -> Option<Made> {
        let entry = self.report.entries.get(at)?;
        let date = entry.date.as_ref().map(|date| date.words());
        let kind = at.kind.label();
        let ours = "The report gives no title; this one is the editors’.";
        Some(Made {
            title: entry.title.clone(),
            description: format!("{kind}, {}. {}", date_line(date.as_ref()), entry.summary),
            opening: Opening {
                kind: Some(kind.to_owned()),
                remark: (entry.title_source == TitleSource::Editors).then(|| ours.to_owned()),
                when: When::from(date),
                care: entry.content_note.clone(),
                lead: entry.summary.clone(),
                ..Opening::default()
            },
            facts: self.entry_facts(entry),
            sections: self.entry_sections(entry),
            version: entry.edition.version.clone(),
            exit: self.exit(&entry.areas),
            ..Made::default()
        })
    }

    fn entry_sections(&self, entry: &Entry) -> Vec<Section> {
        let quotes = &self.mentions.entry(&entry.at).quotations;
        let quotes = quotes.iter().map(|id| self.quote(id)).collect();
        let mut sections = vec![Section::untitled(Body::Text(entry.body.clone()))];
        sections.extend(titled("aims", "Aims", entry.aims.clone(), Body::Sentences));
        sections.extend(titled(
            "conclusions",
            "Conclusions",
            entry.conclusions.clone(),
            Body::Sentences,
        ));
        sections.extend(titled("quotations", "Quotations", quotes, Body::Quotes));
        sections.extend(titled(
            "people",
            "People",
            self.people_parts(entry),
            Body::Parts,
        ));
        sections.extend(titled(
            "organisations",
            "Organisations",
            self.organisation_parts(entry),
            Body::Parts,
        ));
        sections.extend(self.countries_section(entry));
        sections.push(Section::untitled(Body::Notes(entry.notes.clone())));
        sections.extend(titled(
            "related",
            "Told together with this",
            self.related(entry),
            Body::Cards,
        ));
        sections.push(Section::untitled(self.source(&entry.sections)));
        sections.push(self.keep(Collection::Entries(entry.at.kind), &entry.at.id));
        sections
    }

    /// The margin: when, where, how many, part of what.
    fn entry_facts(&self, entry: &Entry) -> Vec<Fact> {
        let mut facts = Vec::new();
        if let Some(date) = &entry.date {
            let printed = Some(date.as_printed().to_owned());
            facts.push(Fact {
                printed,
                ..Fact::text("date", "Date as printed", "")
            });
        }
        facts.extend(
            entry
                .place
                .as_ref()
                .map(|place| Fact::text("place", "Place", place)),
        );
        facts.extend(
            entry
                .format
                .map(|format| Fact::text("format", "Format", format.label())),
        );
        let language = entry.language.as_deref().map(language_name);
        facts.extend(language.map(|language| Fact::text("language", "Language", language)));
        if let Some(theme) = &entry.theme {
            facts.push(Fact {
                printed: Some(theme.clone()),
                ..Fact::text("theme", "Theme", "")
            });
        }
        facts.extend(entry.attendance.as_ref().map(attendance));
        if let Some(id) = &entry.project {
            let project = EntryRef {
                kind: EntryKind::Project,
                id: id.clone(),
            };
            facts.push(Fact::links(
                "part-of",
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
        facts.push(Fact::links("areas", term, areas));
        facts.extend(self.country_fact(entry));
        facts
    }

    /// A single country, whose part stands in the margin; more are on a map.
    fn country_fact(&self, entry: &Entry) -> Option<Fact> {
        let [part] = entry.countries.as_slice() else {
            return None;
        };
        Some(Fact {
            chips: vec![self.country_link(&part.country)],
            ..Fact::text("country", "Country", &part.part)
        })
    }

    /// Several countries, each with its parts.
    fn countries_section(&self, entry: &Entry) -> Option<Section> {
        let mut countries: Vec<(&Slug, String)> = Vec::new();
        for part in &entry.countries {
            match countries.iter_mut().find(|(id, _)| *id == &part.country) {
                Some((_, parts)) => *parts += &format!("; {}", part.part),
                None => countries.push((&part.country, part.part.clone())),
            }
        }
        let caption = "Countries and their parts";
        (entry.countries.len() > 1).then(|| {
            Section::new(
                "countries",
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

    /// What is told together with an entry: what it names, what names it, and
    /// what belongs to it; at most a page of cards.
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
            "attendance",
            "Attendance",
            format!("{about}{}", attendance.count),
        )
    }
}
