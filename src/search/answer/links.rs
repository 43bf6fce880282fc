//! The links of an answer: what can be chosen at an address, and to which address
//! each choice leads.

use super::{Choice, FacetOptions, messages};
use crate::filter::active::{ActiveFilters, LoadedFacet, without_facet};
use crate::filter::{Criterion, RecordFilter};
use crate::index::parts::MissingParts;
use crate::index::reader::Index;
use crate::query::expansion::Expander;
use crate::query::{Extent, Query, fuzzy};
use crate::text::token::tokenize;
use crate::{FacetCode, Request, Sort};

/// The greatest number of suggested terms for a word.
const MOST_SUGGESTIONS: usize = 3;

/// The order of the hits: by relevance when the query has words to rank by.
pub(crate) fn effective_sort(request: &Request, query: &Query) -> Sort {
    match (request.sort, query.wanted_words()) {
        (None | Some(Sort::Relevance), 0) => Sort::Oldest,
        (None, _) => Sort::Relevance,
        (Some(sort), _) => sort,
    }
}

/// The orders that can be chosen.
pub(crate) fn sorts(request: &Request, query: &Query) -> Vec<Choice> {
    let current = effective_sort(request, query);
    let offered = Sort::ALL
        .into_iter()
        .filter(|sort| *sort != Sort::Relevance || query.wanted_words() > 0);
    offered
        .map(|sort| {
            let mut to = request.first_page();
            to.sort = (sort != Sort::Relevance).then_some(sort);
            Choice {
                chosen: sort == current,
                ..choice(sort.label(), &to)
            }
        })
        .collect()
}

/// The active filters, each with the address without it.
pub(crate) fn chips(request: &Request, active: &ActiveFilters) -> Vec<Choice> {
    let filters = active.filters.iter();
    let filters = filters.map(|filter| choice(&filter.label, &filter.without));
    let dates = messages::dates(request.dates);
    let dates = dates.map(|label| choice(&label, &request.without_dates()));
    filters.chain(dates).collect()
}

/// All facets with the choices of their values, counted by a filter if there is
/// one. The values of an opened facet are noted when they are missing.
pub(crate) fn facet_options(
    request: &Request,
    index: &Index,
    facets: &[LoadedFacet<'_>],
    filter: Option<&RecordFilter>,
    missing: &mut MissingParts,
) -> Vec<FacetOptions> {
    let mut all = Vec::with_capacity(facets.len());
    for (place, loaded) in facets.iter().enumerate() {
        if loaded.values.is_none() && request.open.contains(&loaded.facet) {
            missing.insert(index.facet_part(place));
        }
        let values = loaded.values.iter().flatten();
        let options = values.map(|value| {
            let code = FacetCode {
                facet: loaded.facet,
                code: value.code.to_owned(),
            };
            Choice {
                chosen: request.filters.contains(&code),
                count: filter.map(|filter| filter.count_with(loaded.facet, value)),
                ..choice(value.label, &request.toggled(&code))
            }
        });
        all.push(FacetOptions {
            key: loaded.facet.key().to_owned(),
            label: loaded.label.to_owned(),
            pending: loaded.values.is_none(),
            options: options.collect(),
        });
    }
    all
}

/// Requests with similar terms in place of unknown words.
pub(crate) fn spellings(
    request: &Request,
    unknown_words: &[String],
    expander: &mut Expander<'_, '_>,
) -> Vec<Choice> {
    let mut all = Vec::new();
    for word in unknown_words {
        let distance = fuzzy::allowed_distance(word.len()) + 1;
        let distance = distance.min(word.len() as u8 / 2);
        let similar = expander.similar(word.as_bytes(), Extent::Complete, distance);
        let tokens = tokenize(&request.query, &expander.index.folding);
        let Some(token) = tokens.into_iter().find(|token| token.folded == *word) else {
            continue;
        };
        for term in similar.terms.iter().take(MOST_SUGGESTIONS) {
            let term = String::from_utf8_lossy(term);
            let mut other = request.first_page();
            other.query.replace_range(token.start..token.end, &term);
            all.push(choice(&messages::search_for(&term), &other));
        }
    }
    all
}

/// Requests without the filters by one facet or without the dates, where they have
/// results.
pub(crate) fn wider_requests(
    request: &Request,
    query: &Query,
    facets: &[LoadedFacet<'_>],
    active: &ActiveFilters,
    filter: &RecordFilter,
) -> Vec<Choice> {
    let wider = |criterion: Criterion, label: &str, to: &Request| {
        let count = filter.count_without(criterion);
        (count > 0).then(|| choice(&messages::without(count, label), to))
    };
    let mut all = Vec::new();
    for LoadedFacet { facet, .. } in facets {
        let filters = active.filters.iter().filter(|it| it.facet == *facet);
        let labels: Vec<&str> = filters.map(|it| it.label.as_str()).collect();
        if !labels.is_empty() {
            let to = without_facet(request, query, *facet);
            all.extend(wider(Criterion::Facet(*facet), &labels.join(" and "), &to));
        }
    }
    if let Some(label) = messages::dates(request.dates) {
        all.extend(wider(Criterion::Dates, &label, &request.without_dates()));
    }
    all
}

/// The address of a request for a link, where an empty one would lead to the same
/// page.
pub(crate) fn link(to: &Request) -> String {
    let address = to.address();
    if address.is_empty() {
        "?".to_owned()
    } else {
        address
    }
}

fn choice(label: &str, to: &Request) -> Choice {
    Choice {
        label: label.to_owned(),
        to: link(to),
        ..Choice::default()
    }
}
