//! `/people/`, `/organisations/`, `/countries/`: names from A to Z.

use super::{Made, Pages};
use crate::{
    components::{Letter, Link, NameLine, Paging},
    content::Slug,
    pages::{Body, Section},
    route::{Collection, PageNumber, Route},
    search::fold,
};

impl Pages {
    pub(super) fn names(&self, collection: Collection, page: PageNumber) -> Option<Made> {
        let mut all = self.ids(collection);
        all.sort_by_cached_key(|id| sort_key(collection, self.name_of(collection, id)));
        let (paging, here) = Paging::cut(&all, page)?;
        let mut letters: Vec<Letter> = Vec::new();
        for id in here {
            let name = self.name_of(collection, id);
            let first = sort_key(collection, name).chars().next().unwrap_or('#');
            let letter = first.to_uppercase().to_string();
            let line = NameLine {
                link: Link::new(Route::item(collection, id), name),
                detail: self.detail(collection, id),
            };
            match letters.last_mut() {
                Some(last) if last.letter == letter => last.names.push(line),
                _ => letters.push(Letter {
                    letter,
                    names: vec![line],
                }),
            }
        }
        let body = vec![Body::Names(letters), Body::Pager(paging)];
        Some(self.list(collection, Section::new("", body)))
    }

    pub(super) fn name_of(&self, collection: Collection, id: &Slug) -> &str {
        let report = &self.report;
        match collection {
            Collection::People => &report.people[id].name,
            Collection::Organisations => &report.organisations[id].name,
            Collection::Countries => &report.countries[id].name,
            Collection::Entries(_) | Collection::Quotations => "",
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
            Collection::Countries => match self.mentions.country(id).entries.len() {
                1 => "named in 1 entry".to_owned(),
                many => format!("named in {many} entries"),
            },
            Collection::Entries(_) | Collection::Quotations => String::new(),
        }
    }
}

/// People stand under their last name, everything else under its first word.
fn sort_key(collection: Collection, name: &str) -> String {
    let folded = fold(name);
    match (collection, folded.rsplit_once(' ')) {
        (Collection::People, Some((given, family))) => format!("{family} {given}"),
        _ => folded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_sorted_by_their_last_name_without_its_marks() {
        assert_eq!(
            sort_key(Collection::People, "Česlovas Mulma"),
            "mulma ceslovas"
        );
        assert_eq!(
            sort_key(Collection::Countries, "Örebro Universitet"),
            "orebro universitet"
        );
    }
}
