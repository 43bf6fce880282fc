//! What can be chosen at an address, and where each choice leads.

use super::asked::{Asked, Sort};
use super::column::Lookup;
use super::facets::{self, DATES, Sieve, Value};
use super::found::{Choice, Facet};
use super::fuzzy;
use super::help;
use super::query::{Query, Typed};
use super::rank::Outcome;
use super::root::{FacetName, Root};
use super::words::words;

/// The values that are to be had of a facet.
pub(super) struct Chosen {
    facet: usize,
    values: Vec<usize>,
    not: bool,
    /// As readers see it: `Latvia`.
    pub label: String,
    /// Where it is not chosen.
    pub without: Asked,
}

/// What stands first: what fits best, when there are words that can fit.
pub(super) fn sort(asked: &Asked, query: &Query) -> Sort {
    match (asked.sort, query.wanted()) {
        (None | Some(Sort::Relevance), 0) => Sort::Oldest,
        (None, _) => Sort::Relevance,
        (Some(sort), _) => sort,
    }
}

pub(super) fn sorts(asked: &Asked, query: &Query) -> Vec<Choice> {
    let now = sort(asked, query);
    let offered = Sort::ALL
        .into_iter()
        .filter(|sort| *sort != Sort::Relevance || query.wanted() > 0);
    offered
        .map(|sort| {
            let mut to = asked.first_page();
            to.sort = (sort != Sort::Relevance).then_some(sort);
            Choice {
                chosen: sort == now,
                ..choice(sort.label(), &to)
            }
        })
        .collect()
}

/// The values that address and text choose, and sentences about those in the
/// text that there are not.
pub(super) fn chosen(
    root: &Root,
    asked: &Asked,
    query: &Query,
    missing: &mut Vec<usize>,
) -> (Vec<Chosen>, Vec<String>) {
    let (mut all, mut left_out) = (Vec::new(), Vec::new());
    for (facet, name) in root.facets.iter().enumerate() {
        let codes: Vec<&str> = asked
            .filters
            .iter()
            .filter(|(key, _)| *key == name.key)
            .map(|(_, code)| code.as_str())
            .collect();
        let typed: Vec<&Typed> = query
            .filters
            .iter()
            .filter(|it| it.key == name.key)
            .collect();
        if codes.is_empty() && typed.is_empty() {
            continue;
        }
        let Some(bytes) = root.part(root.facet_part(facet)) else {
            missing.push(root.facet_part(facet));
            continue;
        };
        let values = facets::values(bytes);
        for code in codes {
            let place = values.iter().position(|value| value.code == code);
            let label = place.map_or(code, |place| values[place].label);
            all.push(Chosen {
                facet,
                values: place.into_iter().collect(),
                not: false,
                label: label.to_owned(),
                without: asked.toggled(&name.key, code),
            });
        }
        for filter in typed {
            let meant = facets::meant(&values, &filter.value, &root.folding);
            if meant.is_empty() {
                left_out.extend(
                    (!filter.value.is_empty()).then(|| help::no_such(&name.label, &filter.value)),
                );
                continue;
            }
            let labels: Vec<&str> = meant
                .iter()
                .take(3)
                .map(|place| values[*place].label)
                .collect();
            let not = if filter.not { "not " } else { "" };
            all.push(Chosen {
                facet,
                not: filter.not,
                label: format!("{not}{}", labels.join(" or ")),
                values: meant,
                without: without_typed(asked, filter),
            });
        }
    }
    (all, left_out)
}

/// Each facet's values are alternatives; those that must not be are not.
pub(super) fn narrow(sieve: &mut Sieve, chosen: &[Chosen], values: &[Option<Vec<Value<'_>>>]) {
    for (facet, values) in values.iter().enumerate() {
        let own = chosen.iter().filter(|it| it.facet == facet);
        for not in [false, true] {
            let mut any = own.clone().filter(|it| it.not == not).peekable();
            if any.peek().is_none() {
                continue;
            }
            let values = values.iter().flatten().enumerate();
            let places: Vec<usize> = any.flat_map(|it| it.values.iter().copied()).collect();
            let values: Vec<Value<'_>> = values
                .filter(|(place, _)| places.contains(place))
                .map(|(_, value)| *value)
                .collect();
            sieve.narrow(bit(facet), &values, not);
        }
    }
}

fn bit(facet: usize) -> u32 {
    1 << (facet as u32).min(30)
}

/// What narrows the hits down: each leads to where it does not.
pub(super) fn chips(asked: &Asked, chosen: &[Chosen]) -> Vec<Choice> {
    let values = chosen.iter().map(|it| choice(&it.label, &it.without));
    let dates = help::dates(asked).map(|label| choice(&label, &without_dates(asked)));
    values.chain(dates).collect()
}

/// All facets with what each value would give, as far as that can be counted.
/// Values of long lists are missing until they are wanted.
pub(super) fn offered(
    root: &Root,
    asked: &Asked,
    values: &[Option<Vec<Value<'_>>>],
    counted: Option<&Sieve>,
    missing: &mut Vec<usize>,
) -> Vec<Facet> {
    let facet = |(place, (name, values)): (usize, (&FacetName, &Option<Vec<Value<'_>>>))| {
        if values.is_none() && asked.open.contains(&name.key) {
            missing.push(root.facet_part(place));
        }
        let option = |value: &Value<'_>| {
            let filter = (name.key.clone(), value.code.to_owned());
            Choice {
                chosen: asked.filters.contains(&filter),
                count: counted.map(|sieve| sieve.count(bit(place), value)),
                ..choice(value.label, &asked.toggled(&name.key, value.code))
            }
        };
        Facet {
            key: name.key.clone(),
            label: name.label.clone(),
            coming: values.is_none(),
            options: values.iter().flatten().map(option).collect(),
        }
    };
    let facets = root.facets.iter().zip(values).enumerate();
    facets.map(facet).collect()
}

fn choice(label: &str, to: &Asked) -> Choice {
    Choice {
        label: label.to_owned(),
        to: address_of(to),
        ..Choice::default()
    }
}

/// An address that can stand in a link: with nothing asked for it is not empty.
pub(super) fn address_of(asked: &Asked) -> String {
    let address = asked.address();
    if address.is_empty() {
        "?".to_owned()
    } else {
        address
    }
}

fn without_dates(asked: &Asked) -> Asked {
    Asked {
        from: None,
        to: None,
        ..asked.first_page()
    }
}

fn without_typed(asked: &Asked, filter: &Typed) -> Asked {
    let mut without = asked.first_page();
    take_out(&mut without.q, &[filter]);
    without
}

/// Takes filters, which are in order, out of a text.
fn take_out(q: &mut String, filters: &[&Typed]) {
    // from the end, so that the places of the others stay true
    for filter in filters.iter().rev() {
        q.replace_range(filter.place.clone(), "");
    }
    *q = q.split_whitespace().collect::<Vec<_>>().join(" ");
}

/// The same words without any filter.
pub(super) fn bare(asked: &Asked, query: &Query) -> Asked {
    without(&without_dates(asked), query, |_| true)
}

/// The same without the filters, in the address and in the text, by facets that
/// are `left_out`.
fn without(asked: &Asked, query: &Query, left_out: impl Fn(&str) -> bool) -> Asked {
    let mut without = asked.first_page();
    without.filters.retain(|(key, _)| !left_out(key));
    let typed = query.filters.iter().filter(|it| left_out(&it.key));
    take_out(&mut without.q, &typed.collect::<Vec<_>>());
    without
}

/// Nearest spellings of what means nothing.
pub(super) fn spellings(
    asked: &Asked,
    outcome: &Outcome,
    lookup: &mut Lookup<'_, '_>,
) -> Vec<Choice> {
    let mut all = Vec::new();
    for typed in &outcome.unknown {
        let allowed = fuzzy::allowed(typed.len()) + 1;
        let near = lookup.near(typed.as_bytes(), false, allowed.min(typed.len() as u8 / 2));
        let place = words(&asked.q, &lookup.root.folding)
            .into_iter()
            .find(|word| word.folded == *typed);
        let Some(place) = place else { continue };
        for word in near.words.iter().take(3) {
            let word = String::from_utf8_lossy(word);
            let mut other = asked.first_page();
            other.q.replace_range(place.start..place.end, &word);
            all.push(choice(&format!("Search for “{word}”"), &other));
        }
    }
    all
}

/// What the filters by each facet cost, and the dates.
pub(super) fn costs(
    root: &Root,
    asked: &Asked,
    query: &Query,
    chosen: &[Chosen],
    sieve: &Sieve,
) -> Vec<Choice> {
    let of_facets = root.facets.iter().enumerate().map(|(facet, name)| {
        let own = chosen.iter().filter(|it| it.facet == facet);
        let labels: Vec<&str> = own.map(|it| it.label.as_str()).collect();
        let to = without(asked, query, |key| key == name.key);
        (bit(facet), labels.join(" and "), to)
    });
    let of_dates = help::dates(asked).map(|dates| (DATES, dates, without_dates(asked)));
    of_facets
        .chain(of_dates)
        .filter(|(bit, label, _)| !label.is_empty() && sieve.without(*bit) > 0)
        .map(|(bit, label, to)| choice(&help::without(sieve.without(bit), &label), &to))
        .collect()
}
