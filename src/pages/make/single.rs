//! The pages that stand alone: home, pillars, areas, entries, quotations, texts.

use super::{Made, Pages, time};
use crate::{
    components::{Card, Link, PAGE_LEN, Paging, Part, date_line},
    content::{self, EntryRef, Slug},
    pages::{
        Page, area,
        entry::{Attendance, CountryGroup, Entry},
        home::{AreaPanel, Figure, Home, PillarPanel},
        pillar, quotation, search, text,
    },
    route::{Collection, PageNumber, Route},
};
use std::collections::BTreeSet;

impl Pages {
    pub(super) fn home(&self) -> Made {
        let report = &self.report;
        let site = &report.site;
        let country = &report.countries[&site.presidency.country].name;
        let dated = self.order.iter().filter(|at| report.entries[*at].date.is_some());
        let home = Home {
            lead: site.description.clone(),
            presidency: format!("{country} · {}", site.presidency.years),
            pillars: report.pillars.values().map(|pillar| self.pillar_panel(pillar)).collect(),
            figures: Collection::ALL
                .into_iter()
                .map(|all| Figure {
                    link: Link::new(Route::collection(all), all.label()),
                    count: self.ids(all).len(),
                })
                .collect(),
            year: time::groups(dated.take(PAGE_LEN).map(|at| &report.entries[at])),
            quotes: report.quotations.keys().take(4).map(|id| self.quote(id)).collect(),
        };
        (Page::Home(home), site.name.clone(), site.description.clone())
    }

    fn pillar_panel(&self, pillar: &content::Pillar) -> PillarPanel {
        PillarPanel {
            link: Link::new(Route::Pillar(pillar.id.clone()), &pillar.name),
            summary: pillar.summary.clone(),
            areas: self.area_panels(pillar),
        }
    }

    fn area_panels(&self, pillar: &content::Pillar) -> Vec<AreaPanel> {
        pillar
            .areas
            .iter()
            .map(|id| AreaPanel {
                link: self.area_link(id),
                summary: self.report.areas[id].summary.clone(),
                entries: self.mentions.area(id).entries.len(),
                emblem: self.report.areas[id].emblem.clone(),
            })
            .collect()
    }

    pub(super) fn pillar(&self, id: &Slug) -> Option<Made> {
        let pillar = self.report.pillars.get(id)?;
        let page = pillar::Pillar {
            lead: pillar.summary.clone(),
            body: pillar.body.clone(),
            areas: self.area_panels(pillar),
            source: self.source(&[]),
        };
        Some((Page::Pillar(page), pillar.name.clone(), pillar.summary.clone()))
    }

    pub(super) fn area(&self, pillar: &Slug, id: &Slug, page: PageNumber) -> Option<Made> {
        let area = self.report.areas.get(id).filter(|area| area.pillar == *pillar)?;
        let named = self.mentions.area(id);
        let (paging, entries) = Paging::cut(&named.entries, page)?;
        let mut people = BTreeSet::new();
        let mut countries = BTreeSet::new();
        for at in &named.entries {
            let entry = &self.report.entries[at];
            people.extend(entry.people.iter().map(|part| &part.person));
            countries.extend(entry.countries.iter().map(|part| &part.country));
        }
        let made = area::Area {
            lead: area.summary.clone(),
            body: area.body.clone(),
            cards: entries.iter().map(|at| self.card(at)).collect(),
            paging,
            people: people.into_iter().take(PAGE_LEN).map(|id| self.person_link(id)).collect(),
            countries: countries
                .into_iter()
                .take(PAGE_LEN)
                .map(|id| self.country_link(id))
                .collect(),
            quotes: named.quotations.iter().take(PAGE_LEN).map(|id| self.quote(id)).collect(),
        };
        Some((Page::Area(made), area.name.clone(), area.summary.clone()))
    }

    pub(super) fn entry(&self, at: &EntryRef) -> Option<Made> {
        let entry = self.report.entries.get(at)?;
        let date = entry.date.as_ref().map(|date| date.words());
        let description = format!(
            "{}, {}. {}",
            at.kind.label(),
            date_line(date.as_ref()),
            entry.summary
        );
        let page = Entry {
            kind: at.kind,
            title_source: entry.title_source,
            date,
            place: entry.place.clone(),
            format: entry.format,
            language: entry.language.as_deref().map(content::language_name),
            areas: entry.areas.iter().map(|id| self.area_link(id)).collect(),
            summary: entry.summary.clone(),
            body: entry.body.clone(),
            theme: entry.theme.clone(),
            aims: entry.aims.clone(),
            conclusions: entry.conclusions.clone(),
            attendance: entry.attendance.as_ref().map(attendance),
            people: self.people_parts(entry),
            organisations: self.organisation_parts(entry),
            countries: self.country_groups(entry),
            project: entry.project.as_ref().map(|id| {
                let kind = content::EntryKind::Project;
                self.entry_link(&EntryRef { kind, id: id.clone() })
            }),
            related: self.related(entry),
            quotes: self.mentions.entry(at).quotations.iter().map(|id| self.quote(id)).collect(),
            notes: entry.notes.clone(),
            source: self.source(&entry.sections),
        };
        Some((Page::Entry(Box::new(page)), entry.title.clone(), description))
    }

    fn people_parts(&self, entry: &content::Entry) -> Vec<Part> {
        entry
            .people
            .iter()
            .map(|part| Part {
                who: self.person_link(&part.person),
                role: part.as_printed.clone(),
                part: part.part.clone(),
            })
            .collect()
    }

    fn organisation_parts(&self, entry: &content::Entry) -> Vec<Part> {
        entry
            .organisations
            .iter()
            .map(|part| Part {
                who: self.organisation_link(&part.organisation),
                role: None,
                part: part.part.clone(),
            })
            .collect()
    }

    fn country_groups(&self, entry: &content::Entry) -> Vec<CountryGroup> {
        let mut groups: Vec<CountryGroup> = Vec::new();
        for part in &entry.countries {
            let country = self.country_link(&part.country);
            match groups.iter_mut().find(|group| group.part == part.part) {
                Some(group) => group.countries.push(country),
                None => groups.push(CountryGroup {
                    part: part.part.clone(),
                    countries: vec![country],
                }),
            }
        }
        groups
    }

    /// What is told together with an entry: what it names, what names it, and
    /// what belongs to it; at most a page of cards.
    fn related(&self, entry: &content::Entry) -> Vec<Card> {
        let mut related = entry.related.clone();
        related.extend(self.mentions.entry(&entry.at).entries);
        if entry.at.kind == content::EntryKind::Project {
            related.extend(self.mentions.project(&entry.at.id).entries);
        }
        let mut seen = BTreeSet::new();
        related.retain(|at| seen.insert(at.clone()));
        related.iter().take(PAGE_LEN).map(|at| self.card(at)).collect()
    }

    pub(super) fn quotation(&self, id: &Slug) -> Option<Made> {
        let quotation = self.report.quotations.get(id)?;
        let speaker = &self.report.people[&quotation.speaker].name;
        let page = quotation::Quotation {
            quote: self.quote(id),
            areas: quotation.areas.iter().map(|id| self.area_link(id)).collect(),
            occasion: quotation.entry.as_ref().map(|at| self.card(at)),
            notes: quotation.notes.clone(),
            source: self.source(&quotation.sections),
        };
        let title = format!("{speaker}: a quotation");
        Some((Page::Quotation(page), title, format!("{speaker}: “{}”", quotation.text)))
    }

    pub(super) fn text(&self, id: &Slug) -> Option<Made> {
        let page = self.report.texts.get(id)?;
        let text = text::Text { lead: page.summary.clone(), body: page.body.clone() };
        Some((Page::Text(text), page.title.clone(), page.summary.clone()))
    }

    pub(super) fn search(&self) -> Made {
        let search = search::Search {
            browse: Collection::ALL
                .map(|all| Link::new(Route::collection(all), all.label()))
                .into_iter()
                .chain([Link::new(Route::Timeline(PageNumber::FIRST), "Timeline")])
                .collect(),
        };
        let description = format!("Search in the {}.", self.report.site.name);
        (Page::Search(search), "Search".to_owned(), description)
    }
}

fn attendance(attendance: &content::Attendance) -> Attendance {
    let about = if attendance.approximate { "approximately " } else { "" };
    Attendance {
        words: format!("{about}{}", attendance.count),
        as_printed: attendance.as_printed.clone(),
    }
}
