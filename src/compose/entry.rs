//! `/events/<id>/`, `/projects/<id>/`, `/statements/<id>/` and `/publications/<id>/`: the page
//! of an entry.

use super::{
    Page, Pages,
    cited::{Statements, as_printed, documents_of, pictures},
    map::CountryNote,
    shared::{date_words, section_unless_empty},
};
use document::{Anchor, Body, Card, Link, Opening, PAGE_LEN, Part, Section, When, date_line};
use record::{
    Coded, Entry, EntryKind, EntryRef, Participation, Slug, TitleSource, route::Collection,
};
use std::collections::BTreeSet;
use words::WORDS;

impl Pages {
    /// The page of an entry.
    pub(super) fn entry(&self, at: &EntryRef) -> Option<Page> {
        let entry = self.report.entries.get(at)?;
        let date = date_words(entry);
        let kind = at.kind.label();
        let remark = WORDS.entry.title_by_editors;
        Some(Page {
            title: entry.title.clone(),
            description: (WORDS.entry.description)(kind, &date_line(date.as_ref()), &entry.summary),
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
        let sentences = |id, title, sentences: &Vec<String>| {
            section_unless_empty(id, title, sentences.clone(), Body::Sentences)
        };
        let people = self.parts(&entry.people, Self::person_link);
        let organisations = self.parts(&entry.organisations, Self::organisation_link);
        let text = Section::untitled(vec![Body::Text(entry.body.clone())]);
        let notes = Section::untitled(vec![Body::Notes(entry.notes.clone())]);
        let sections = [
            Some(text),
            pictures(&entry.pictures),
            sentences(Anchor::Aims, WORDS.entry.aims, &entry.aims),
            sentences(
                Anchor::Conclusions,
                WORDS.entry.conclusions,
                &entry.conclusions,
            ),
            sentences(Anchor::Views, WORDS.entry.views, &entry.views),
            self.outcomes(&entry.outcomes),
            section_unless_empty(
                Anchor::Quotations,
                Collection::Quotations.label(),
                quotes,
                Body::Quotes,
            ),
            documents_of(entry),
            section_unless_empty(
                Anchor::People,
                Collection::People.label(),
                people,
                Body::Parts,
            ),
            section_unless_empty(
                Anchor::Organisations,
                Collection::Organisations.label(),
                organisations,
                Body::Parts,
            ),
            self.countries_section(entry),
            self.other_sources(statements(entry)),
            Some(notes),
            section_unless_empty(
                Anchor::Related,
                WORDS.entry.related,
                self.related(entry),
                Body::Cards,
            ),
            self.help_of_areas(&entry.areas),
            self.sources(&entry.sections),
            as_printed(&entry.printing_notes),
            Some(self.cite_and_share(Collection::Entries(entry.at.kind), &entry.at.id)),
        ];
        sections.into_iter().flatten().collect()
    }

    /// The places of help of all areas, each once.
    fn help_of_areas(&self, areas: &[Slug]) -> Option<Section> {
        let all = areas.iter().flat_map(|id| &self.report.areas[id].help);
        let mut names = BTreeSet::new();
        self.help(all.filter(|help| names.insert(&help.name)))
    }

    /// The map of the countries of an entry that names more than one, each with its roles.
    fn countries_section(&self, entry: &Entry) -> Option<Section> {
        let mut countries: Vec<CountryNote<'_>> = Vec::new();
        for part in &entry.countries {
            if countries.iter().any(|it| it.country == &part.who) {
                continue;
            }
            let roles = entry.countries.iter().filter(|it| it.who == part.who);
            countries.push(CountryNote {
                country: &part.who,
                note: roles.map(country_role).collect::<Vec<_>>().join(". "),
            });
        }
        let caption = WORDS.entry.countries;
        (countries.len() > 1).then(|| {
            let body = self.on_map(&countries, WORDS.labels.role, caption);
            Section::new(Anchor::Countries, Collection::Countries.label(), vec![body])
        })
    }

    /// The people or organisations of an entry with their roles.
    fn parts(&self, all: &[Participation], link: fn(&Self, &Slug) -> Link) -> Vec<Part> {
        let part = |part: &Participation| Part {
            who: link(self, &part.who),
            role: part.as_printed.clone(),
            part: part.words(),
        };
        all.iter().map(part).collect()
    }

    /// The related entries, each with its relation if there is one: those that the entry names,
    /// those that name it, and those that belong to it as a project; at most [`PAGE_LEN`].
    fn related(&self, entry: &Entry) -> Vec<Card> {
        let stated = entry.relations.iter();
        let stated = stated.map(|it| (&it.entry, Some(it.kind.label())));
        let reverse = self.mentions.relations_to(&entry.at).iter();
        let reverse = reverse.map(|it| (&it.entry, Some(it.kind.inverse_label())));
        let others = entry.related.iter();
        let others = others.chain(&self.mentions.entry(&entry.at).entries);
        let project = match entry.at.kind {
            EntryKind::Project => self.mentions.project(&entry.at.id).entries.as_slice(),
            _ => &[],
        };
        let others = others.chain(project).map(|at| (at, None));
        let mut seen = BTreeSet::new();
        stated
            .chain(reverse)
            .chain(others)
            .filter(|(at, _)| seen.insert(*at))
            .take(PAGE_LEN)
            .map(|(at, relation)| Card {
                part: relation.map(str::to_owned),
                ..self.card(at)
            })
            .collect()
    }
}

/// The role of a country in words, with those of the report where they are given.
pub(super) fn country_role(part: &Participation) -> String {
    match &part.as_printed {
        None => part.words(),
        Some(printed) => (WORDS.entry.role_as_printed)(&part.words(), printed),
    }
}

/// The statements of an entry that are from other sources.
fn statements(entry: &Entry) -> Statements<'_> {
    let mut statements = Statements::default();
    statements.date(WORDS.labels.date, entry.cited_date.as_ref());
    statements.budget(entry);
    statements.facts(&entry.facts);
    statements
}
