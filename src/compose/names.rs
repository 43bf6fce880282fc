//! `/people/`, `/organisations/`, `/countries/`: names from A to Z.

use super::{Made, Pages, area::entries};
use document::{Body, Letter, Link, NameLine, Paging, Section};
use record::{
    Slug,
    route::{Collection, PageNumber},
};
use search::fold;

impl Pages {
    pub(super) fn names(&self, collection: Collection, page: PageNumber) -> Option<Made> {
        let (paging, here) = Paging::cut(self.by_name.get(&collection)?, page)?;
        if collection == Collection::Countries {
            let named = |id: &Slug| self.mentions.country(id).entries.len();
            let countries: Vec<(&Slug, String)> =
                here.iter().map(|id| (id, entries(named(id)))).collect();
            let map = self.on_map(&countries, "Named in", "Countries that the record names");
            let body = vec![map, Body::Pager(paging)];
            return Some(self.list(collection, Section::new("", "", body)));
        }
        let mut letters: Vec<Letter> = Vec::new();
        for id in here {
            let link = self.name_link(collection, id);
            let first = self.sort_key(collection, id).chars().next();
            let first = first.filter(char::is_ascii_alphabetic);
            let place = first.map_or_else(|| "other".to_owned(), String::from);
            let letter = first.unwrap_or('#').to_uppercase().to_string();
            let line = NameLine {
                link,
                detail: self.detail(collection, id),
            };
            match letters.last_mut() {
                Some(last) if last.letter == letter => last.names.push(line),
                _ => letters.push(Letter {
                    id: place,
                    letter,
                    names: vec![line],
                }),
            }
        }
        let body = vec![Body::Names(letters), Body::Pager(paging)];
        Some(self.list(collection, Section::new("", "", body)))
    }

    /// The ids in a collection, by their names.
    pub(super) fn sorted_by_name(&self, collection: Collection) -> Vec<Slug> {
        let mut ids = self.ids(collection).to_vec();
        ids.sort_by_cached_key(|id| self.sort_key(collection, id));
        ids
    }

    /// People stand under their family name, everything else under its first
    /// word.
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
            _ => self.country_link(id),
        }
    }

    /// What tells a name from others, in a few words.
    pub(super) fn detail(&self, collection: Collection, id: &Slug) -> String {
        let report = &self.report;
        match collection {
            Collection::People => report.people[id]
                .roles
                .first()
                .map(|role| role.title.clone())
                .unwrap_or_default(),
            Collection::Organisations => report.organisations[id].also_known_as.join(", "),
            Collection::Countries => {
                let count = self.mentions.country(id).entries.len();
                format!("named in {}", entries(count))
            }
            Collection::Entries(_) | Collection::Quotations => String::new(),
        }
    }
}
