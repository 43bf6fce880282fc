//! `/people/`, `/organisations/`, `/countries/`: lists of names in alphabetical order.

use super::{Page, Pages, map::CountryNote};
use document::{Body, Letter, Link, NameLine, Paging, Section, SeriesAnchor};
use record::{
    Slug,
    route::{Collection, PageNumber},
};
use search::fold;
use words::WORDS;

impl Pages {
    /// A page of a list of names: countries on a map, people and organisations by their first
    /// letter. `None` for other collections, or if the list has no such page.
    pub(super) fn directory(&self, collection: Collection, page: PageNumber) -> Option<Page> {
        let (paging, here) = Paging::cut(self.by_name.get(&collection)?, page)?;
        if collection == Collection::Countries {
            let note = |country| CountryNote {
                country,
                note: (WORDS.labels.entries)(self.mentions.country(country).entries.len()),
            };
            let countries: Vec<CountryNote<'_>> = here.iter().map(note).collect();
            let map = self.on_map(&countries, WORDS.labels.named_in, WORDS.lists.countries);
            let body = vec![map, Body::Pager(paging)];
            return Some(self.list(collection, Section::untitled(body)));
        }
        let mut letters: Vec<Letter> = Vec::new();
        for id in here {
            let link = self.name_link(collection, id);
            let first = self.sort_key(collection, id).chars().next();
            let first = first.filter(char::is_ascii_alphabetic);
            let anchor = first.map_or(SeriesAnchor::OtherLetters, SeriesAnchor::Letter);
            let letter = first.unwrap_or('#').to_uppercase().to_string();
            let line = NameLine {
                link,
                detail: self.detail(collection, id),
            };
            match letters.last_mut() {
                Some(last) if last.letter == letter => last.names.push(line),
                _ => letters.push(Letter {
                    id: anchor.into(),
                    letter,
                    names: vec![line],
                }),
            }
        }
        let body = vec![Body::Names(letters), Body::Pager(paging)];
        Some(self.list(collection, Section::untitled(body)))
    }

    /// The ids in a collection, sorted by name.
    pub(super) fn sorted_by_name(&self, collection: Collection) -> Vec<Slug> {
        let mut ids = self.ids(collection).to_vec();
        ids.sort_by_cached_key(|id| self.sort_key(collection, id));
        ids
    }

    /// The key by which a list is sorted: the folded name, with the family name of a person
    /// first.
    fn sort_key(&self, collection: Collection, id: &Slug) -> String {
        let name = self.name_link(collection, id).text;
        let family = match collection {
            Collection::People => self.report.people[id].family.as_deref(),
            _ => None,
        };
        fold(&format!("{} {name}", family.unwrap_or_default()))
    }

    /// The link to a person, organisation or country.
    pub(super) fn name_link(&self, collection: Collection, id: &Slug) -> Link {
        match collection {
            Collection::People => self.person_link(id),
            Collection::Organisations => self.organisation_link(id),
            Collection::Presidencies => self.presidency_link(id),
            _ => self.country_link(id),
        }
    }

    /// A detail that distinguishes a name from others: the first role of a person, the other
    /// names of an organisation, or the number of entries that name a country.
    pub(super) fn detail(&self, collection: Collection, id: &Slug) -> Option<String> {
        let report = &self.report;
        match collection {
            Collection::People => report.people[id]
                .offices
                .first()
                .map(|office| office.title.clone()),
            Collection::Organisations => {
                let organisation = &report.organisations[id];
                let names = organisation.also_known_as.iter();
                let names: Vec<&str> = names
                    .chain(&organisation.other_names)
                    .map(String::as_str)
                    .collect();
                (!names.is_empty()).then(|| names.join(", "))
            }
            Collection::Countries => {
                let count = self.mentions.country(id).entries.len();
                Some((WORDS.profile.named_in)(&(WORDS.labels.entries)(count)))
            }
            Collection::Presidencies => Some(report.presidencies[id].summary.clone()),
            Collection::Entries(_) | Collection::Quotations => None,
        }
    }
}
