//! `/presidencies/`, the list of presidencies, and `/presidencies/<id>/`, the page of one.

use super::{
    Page, Pages,
    cited::{Statements, documents, pictures},
    shared::section_unless_empty,
    sharing::changes_section,
};
use document::{Anchor, Body, Card, Fact, Opening, Paging, Section, When};
use record::{
    EntryRef, Presidency, Report, Slug,
    route::{Collection, PageNumber, Route},
};
use std::collections::BTreeMap;
use words::WORDS;

impl Pages {
    /// A page of the list of presidencies; `None` if the list has no such page.
    pub(super) fn presidencies(&self, page: PageNumber) -> Option<Page> {
        let (paging, here) = Paging::cut(self.ids(Collection::Presidencies), page)?;
        let card = |id| self.other_card(Collection::Presidencies, id);
        let cards = here.iter().map(card).collect();
        let body = vec![Body::Cards(cards), Body::Pager(paging)];
        let section = Section::new(Anchor::Entries, WORDS.presidency.in_order, body);
        Some(self.list(Collection::Presidencies, section))
    }

    /// A page of a presidency: its pillars, and those of its entries that belong to no area.
    /// `None` if there is no such presidency or page of the list.
    pub(super) fn presidency(&self, id: &Slug, page: PageNumber) -> Option<Page> {
        let presidency = self.report.presidencies.get(id)?;
        let (paging, here) = Paging::cut(self.without_area(id), page)?;
        let cards: Vec<Card> = here.iter().map(|at| self.card(at)).collect();
        let mut page = Page {
            title: presidency_title(presidency),
            description: presidency.summary.clone(),
            opening: Opening {
                kind: Some(Collection::Presidencies.singular().to_owned()),
                lead: Some(presidency.summary.clone()),
                ..Opening::default()
            },
            facts: self.presidency_facts(presidency),
            ..Page::default()
        };
        page.add(Section::untitled(vec![Body::Text(presidency.body.clone())]));
        page.add(pictures(&presidency.pictures));
        let priorities = presidency.priorities.clone();
        page.add(section_unless_empty(
            Anchor::Priorities,
            WORDS.presidency.priorities,
            priorities,
            Body::Sentences,
        ));
        for id in &presidency.pillars {
            let pillar = &self.report.pillars[id];
            let body = vec![Body::Lead(pillar.summary.clone()), self.panels(pillar)];
            page.add(Section::leading_to(
                Route::Pillar(id.clone()),
                &pillar.name,
                body,
            ));
        }
        if !cards.is_empty() {
            let body = vec![Body::Cards(cards), Body::Pager(paging)];
            page.add(Section::new(
                Anchor::Entries,
                WORDS.presidency.without_area,
                body,
            ));
        }
        page.add(self.outcomes(&presidency.outcomes));
        page.add(documents(&presidency.documents));
        let mut statements = Statements::default();
        statements.date(WORDS.presidency.term, presidency.cited_term.as_ref());
        statements.facts(&presidency.facts);
        page.add(self.other_sources(statements));
        page.add(self.sources_of_presidency(id));
        page.add(changes_section(&presidency.edition));
        Some(page)
    }

    /// The country and the term in the margin.
    fn presidency_facts(&self, presidency: &Presidency) -> Vec<Fact> {
        let country = self.country_link(&presidency.country);
        let mut facts = vec![Fact::links(
            Anchor::Country,
            Collection::Countries.singular(),
            vec![country],
        )];
        if let Some(term) = presidency.term() {
            let words = term.words();
            let mut fact = Fact::text(Anchor::Term, WORDS.presidency.term, &words.words);
            if presidency.cited_term.is_none() {
                fact.printed = Some(words.as_printed);
            }
            facts.push(fact);
        }
        facts.push(Fact::printed(
            Anchor::Presidency,
            WORDS.presidency.years,
            &presidency.years,
        ));
        facts
    }

    /// The entries of a presidency that belong to no area.
    pub(super) fn without_area(&self, id: &Slug) -> &[EntryRef] {
        self.without_area.get(id).map_or(&[], Vec::as_slice)
    }

    /// The remark of the home page: `Lithuania · 2020-2021`.
    pub(super) fn all_presidencies(&self) -> String {
        let words = |it: &Presidency| {
            let country = &self.report.countries[&it.country].name;
            format!("{country} · {}", it.years)
        };
        let all: Vec<String> = self
            .report
            .presidencies_in_order()
            .into_iter()
            .map(words)
            .collect();
        all.join(" · ")
    }

    /// The card of a presidency.
    pub(super) fn presidency_card(&self, id: &Slug) -> Card {
        let presidency = &self.report.presidencies[id];
        Card {
            link: self.presidency_link(id),
            full_title: None,
            collection: Collection::Presidencies,
            when: When::Timeless,
            summary: presidency.summary.clone(),
            meta: Vec::new(),
            part: None,
        }
    }
}

/// The entries of each presidency that belong to no area, in order of time.
pub(super) fn without_area(report: &Report, order: &[EntryRef]) -> BTreeMap<Slug, Vec<EntryRef>> {
    let mut all = BTreeMap::<_, Vec<_>>::new();
    for at in order {
        let entry = &report.entries[at];
        if entry.areas.is_empty() {
            all.entry(entry.presidency.clone())
                .or_default()
                .push(at.clone());
        }
    }
    all
}

/// The name of a presidency with its years: `Lithuanian Presidency 2020-2021`.
pub(super) fn presidency_title(presidency: &Presidency) -> String {
    format!("{} {}", presidency.name, presidency.years)
}
