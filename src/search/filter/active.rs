//! The active filters: those of the address and those typed in the query.

use super::RecordFilter;
use crate::index::facet_values::{self, ValueEntry};
use crate::index::parts::MissingParts;
use crate::index::reader::Index;
use crate::query::{Occur, Query, TypedFilter};
use crate::{Facet, FacetCode, Request};

/// The greatest number of labels in that of a filter.
const MOST_LABELS: usize = 3;

/// A filter by values of a facet.
#[derive(Clone, Debug)]
pub(crate) struct ActiveFilter {
    pub(crate) facet: Facet,
    /// The indices of its values in the facet; none when the code is unknown, and
    /// then no record passes.
    values: Vec<usize>,
    occur: Occur,
    /// The name that readers see: `Latvia`, `not Latvia or Lithuania`.
    pub(crate) label: String,
    /// The request without this filter.
    pub(crate) without: Request,
}

/// A typed filter whose value names nothing; it is ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnknownValue {
    /// The facet, as readers see it.
    pub(crate) facet_label: String,
    /// The value, as typed.
    pub(crate) value: String,
}

/// All filters of a request.
#[derive(Clone, Debug, Default)]
pub(crate) struct ActiveFilters {
    pub(crate) filters: Vec<ActiveFilter>,
    pub(crate) unknown: Vec<UnknownValue>,
}

/// A facet of the index with its values, in order; `None` while their part is
/// missing.
#[derive(Clone, Debug)]
pub(crate) struct LoadedFacet<'a> {
    pub(crate) facet: Facet,
    /// The name that readers see.
    pub(crate) label: &'a str,
    pub(crate) values: Option<Vec<ValueEntry<'a>>>,
}

/// The facets of an index, in the order in which they are offered.
pub(crate) fn load_facets(index: &Index) -> Vec<LoadedFacet<'_>> {
    let facets = index.facets.iter().enumerate();
    facets
        .map(|(place, entry)| LoadedFacet {
            facet: entry.facet,
            label: &entry.label,
            values: index.part(index.facet_part(place)).map(facet_values::read),
        })
        .collect()
}

impl ActiveFilters {
    /// The filters of a request and its query, by facet. They are incomplete while
    /// the values of a facet are missing.
    pub(crate) fn of(
        request: &Request,
        query: &Query,
        index: &Index,
        facets: &[LoadedFacet<'_>],
        missing: &mut MissingParts,
    ) -> Self {
        let mut active = Self::default();
        for (place, loaded) in facets.iter().enumerate() {
            let chosen = request.filters.iter().filter(|it| it.facet == loaded.facet);
            let typed = query.filters.iter().filter(|it| it.facet == loaded.facet);
            if chosen.clone().next().is_none() && typed.clone().next().is_none() {
                continue;
            }
            let Some(values) = &loaded.values else {
                missing.insert(index.facet_part(place));
                continue;
            };
            let chosen = chosen.map(|filter| chosen_filter(request, filter, values));
            active.filters.extend(chosen);
            for filter in typed {
                let named = facet_values::named(values, &filter.value, &index.folding);
                if !named.is_empty() {
                    active
                        .filters
                        .push(typed_filter(request, filter, values, named));
                } else if !filter.value.is_empty() {
                    active.unknown.push(UnknownValue {
                        facet_label: loaded.label.to_owned(),
                        value: filter.value.clone(),
                    });
                }
            }
        }
        active
    }

    /// Applies the filters: a record must have one of the required values of each
    /// facet, and none of the excluded ones.
    pub(crate) fn apply(&self, facets: &[LoadedFacet<'_>], filter: &mut RecordFilter) {
        for LoadedFacet { facet, values, .. } in facets {
            for occur in [Occur::Must, Occur::MustNot] {
                let of_facet = self.filters.iter();
                let indices: Vec<&Vec<usize>> = of_facet
                    .filter(|it| it.facet == *facet && it.occur == occur)
                    .map(|it| &it.values)
                    .collect();
                if indices.is_empty() {
                    continue;
                }
                let values = values.iter().flatten().enumerate();
                let chosen: Vec<ValueEntry<'_>> = values
                    .filter(|(index, _)| indices.iter().any(|own| own.contains(index)))
                    .map(|(_, value)| *value)
                    .collect();
                filter.require(*facet, &chosen, occur);
            }
        }
    }
}

fn chosen_filter(request: &Request, filter: &FacetCode, values: &[ValueEntry<'_>]) -> ActiveFilter {
    let index = values.iter().position(|value| value.code == filter.code);
    let label = index.map_or(filter.code.as_str(), |index| values[index].label);
    ActiveFilter {
        facet: filter.facet,
        values: index.into_iter().collect(),
        occur: Occur::Must,
        label: label.to_owned(),
        without: request.toggled(filter),
    }
}

fn typed_filter(
    request: &Request,
    filter: &TypedFilter,
    values: &[ValueEntry<'_>],
    named: Vec<usize>,
) -> ActiveFilter {
    let labels: Vec<&str> = named
        .iter()
        .take(MOST_LABELS)
        .map(|index| values[*index].label)
        .collect();
    let not = match filter.occur {
        Occur::Must => "",
        Occur::MustNot => "not ",
    };
    let mut without = request.first_page();
    remove_typed(&mut without.query, &[filter]);
    ActiveFilter {
        facet: filter.facet,
        occur: filter.occur,
        label: format!("{not}{}", labels.join(" or ")),
        values: named,
        without,
    }
}

/// The request without all filters and limits on dates.
pub(crate) fn without_filters(request: &Request, query: &Query) -> Request {
    without(&request.without_dates(), query, |_| true)
}

/// The request without the filters by a facet.
pub(crate) fn without_facet(request: &Request, query: &Query, facet: Facet) -> Request {
    without(request, query, |own| own == facet)
}

/// The request without filters by some facets, in the address and in the query.
fn without(request: &Request, query: &Query, removed: impl Fn(Facet) -> bool) -> Request {
    let mut without = request.first_page();
    without.filters.retain(|it| !removed(it.facet));
    let typed = query.filters.iter().filter(|it| removed(it.facet));
    remove_typed(&mut without.query, &typed.collect::<Vec<_>>());
    without
}

/// Removes filters, which are in order, from a query.
fn remove_typed(query: &mut String, filters: &[&TypedFilter]) {
    // from the last on, so that the ranges of the others stay valid
    for filter in filters.iter().rev() {
        query.replace_range(filter.range.clone(), "");
    }
    *query = query.split_whitespace().collect::<Vec<_>>().join(" ");
}
