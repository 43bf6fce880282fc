//! The facets that search results are filtered by, and the labels of their
//! values.

use super::{Findable, Pages, presidency::presidency_title};
use record::{Coded, Format, MONTHS, Role, Slug, language_name, route::Collection};
use search::{Facet, FacetValue, FacetValues, fold};

impl Pages {
    /// Every facet, with those of its values that occur in `findables`.
    pub fn facets(&self, findables: &[Findable]) -> Vec<FacetValues> {
        let facet = |facet: Facet| {
            let mut codes: Vec<&String> = findables
                .iter()
                .flat_map(|it| &it.facets)
                .filter(|it| it.facet == facet)
                .map(|it| &it.code)
                .collect();
            codes.sort();
            codes.dedup();
            let mut values: Vec<FacetValue> = codes
                .into_iter()
                .map(|code| FacetValue {
                    code: code.clone(),
                    label: self.facet_label(facet, code),
                })
                .collect();
            match facet {
                Facet::Kind => values.sort_by_key(|value| kind_index(&value.code)),
                Facet::Year | Facet::Month => {}
                _ => values.sort_by_cached_key(|value| fold(&value.label)),
            }
            FacetValues { facet, values }
        };
        Facet::ALL.into_iter().map(facet).collect()
    }

    /// The label of a value of `facet`; its code if it is not known.
    fn facet_label(&self, facet: Facet, code: &str) -> String {
        let report = &self.report;
        let slug = Slug::parse(code).ok();
        let named = slug.and_then(|id| match facet {
            Facet::Area => report.areas.get(&id).map(|it| it.name.clone()),
            Facet::Person => report.people.get(&id).map(|it| it.name.clone()),
            Facet::Organisation => report.organisations.get(&id).map(|it| it.name.clone()),
            Facet::Presidency => {
                let presidency = report.presidencies.get(&id);
                presidency.map(presidency_title)
            }
            _ => None,
        });
        named.unwrap_or_else(|| match facet {
            Facet::Kind => {
                let kind = Collection::ALL
                    .into_iter()
                    .find(|it| kind_code(*it) == code);
                kind.map_or_else(|| code.to_owned(), |it| it.label().to_owned())
            }
            Facet::Country => {
                let country = report.countries.values().find(|it| it.code == code);
                country.map_or_else(|| code.to_owned(), |it| it.name.clone())
            }
            Facet::Role => {
                let role = Role::ALL.iter().find(|it| it.code() == code);
                role.map_or_else(|| code.to_owned(), |it| it.label().to_owned())
            }
            Facet::Month => month_label(code),
            Facet::Format => {
                let format = Format::ALL.iter().find(|it| it.code() == code);
                format.map_or_else(|| code.to_owned(), |it| it.label().to_owned())
            }
            Facet::Language => language_name(code),
            _ => code.to_owned(),
        })
    }
}

/// The code of a collection: `event`, `person`.
pub(super) fn kind_code(collection: Collection) -> String {
    collection.singular().to_ascii_lowercase()
}

/// The position of a collection in the order of facets.
fn kind_index(code: &str) -> usize {
    let index = Collection::ALL
        .into_iter()
        .position(|it| kind_code(it) == code);
    index.unwrap_or_default()
}

/// The label of the month `2021-03`: `March 2021`.
fn month_label(code: &str) -> String {
    let parts = code.split_once('-');
    let name = parts.and_then(|(year, month)| {
        let month = month.parse::<usize>().ok()?.checked_sub(1)?;
        Some(format!("{} {year}", MONTHS.get(month)?))
    });
    name.unwrap_or_else(|| code.to_owned())
}
