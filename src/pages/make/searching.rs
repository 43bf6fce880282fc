//! `/search/`, and what it searches in.

use super::{Made, Pages, plain};
use crate::{
    components::date_line,
    content::{EntryRef, Period, Slug},
    pages::{Body, Opening, SearchItem, Section},
    route::Collection,
};

impl Pages {
    pub(super) fn search(&self) -> Made {
        let lead = "Events, projects, statements, publications, quotations, people, \
                    organisations and countries, found by the words in them.";
        let without = "Searching needs JavaScript; these lists do not.".to_owned();
        let browse = vec![
            Body::Sentences(vec![without]),
            Body::Links(plain::lists().collect()),
        ];
        Made {
            title: "Search".to_owned(),
            description: lead.to_owned(),
            opening: Opening {
                lead: lead.to_owned(),
                ..Opening::default()
            },
            facts: Vec::new(),
            sections: vec![
                Section::untitled(Body::Search),
                Section::new("Or browse", browse),
            ],
        }
    }

    /// An entry with all words by which it is to be found.
    pub(super) fn entry_item(&self, at: &EntryRef) -> SearchItem {
        let report = &self.report;
        let entry = &report.entries[at];
        let mut texts: Vec<&str> = vec![&entry.summary];
        texts.extend(entry.theme.as_deref());
        texts.extend(
            entry
                .aims
                .iter()
                .chain(&entry.conclusions)
                .map(String::as_str),
        );
        for part in &entry.people {
            texts.push(&report.people[&part.person].name);
        }
        for part in &entry.organisations {
            let organisation = &report.organisations[&part.organisation];
            texts.push(&organisation.name);
            texts.extend(organisation.also_known_as.iter().map(String::as_str));
        }
        for part in &entry.countries {
            texts.push(&report.countries[&part.country].name);
        }
        for area in &entry.areas {
            texts.push(&report.areas[area].name);
        }
        let body = entry.body.plain();
        let date = date_line(entry.date.as_ref().map(Period::words).as_ref());
        texts.push(&body);
        texts.push(&date);
        SearchItem::new(self.card(at), texts)
    }

    /// A quotation, person, organisation or country with its words.
    pub(super) fn other_item(&self, collection: Collection, id: &Slug) -> SearchItem {
        let report = &self.report;
        let texts: Vec<&str> = match collection {
            Collection::Entries(_) => Vec::new(),
            Collection::Quotations => {
                let quotation = &report.quotations[id];
                vec![&quotation.text, &quotation.attribution]
            }
            Collection::People => report.people[id]
                .roles
                .iter()
                .map(|role| role.title.as_str())
                .collect(),
            Collection::Organisations => report.organisations[id]
                .also_known_as
                .iter()
                .map(String::as_str)
                .collect(),
            Collection::Countries => vec![&report.countries[id].code],
        };
        SearchItem::new(self.other_card(collection, id), texts)
    }
}
