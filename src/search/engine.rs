//! The engine: index in, addresses in, answers out.

use super::asked::{Asked, Sort};
use super::bytes::Reader;
use super::column::Lookup;
use super::facets::{self, DATES, Sieve, Value};
use super::found::{Choice, Facet, Found, Hit, Need, Sight};
use super::fuzzy::{self, Near};
use super::help;
use super::marks::{Wanted, has_phrase};
use super::query::{Query, Typed};
use super::rank::{Outcome, Ranking};
use super::root::{Root, Unreadable};
use super::weights;
use super::words::words;

/// A search index, and what is needed to search it.
#[derive(Debug)]
pub struct Engine {
    root: Root,
    ranking: Ranking,
    near: Vec<(Vec<u8>, bool, Near)>,
}

/// The values that are to be had of a facet.
struct Chosen {
    facet: usize,
    values: Vec<usize>,
    not: bool,
    /// As readers see it: `Latvia`.
    label: String,
    /// Where it is not chosen.
    without: Asked,
}

/// The texts of a record, as they lie in the index.
struct Texts<'a> {
    shown: &'a str,
    anchor: &'a str,
    title: &'a str,
    summary: &'a str,
    others: Vec<&'a str>,
}

/// Phrases are looked for in the texts themselves of no more records than that.
const VERIFIED: usize = 500;

impl Engine {
    /// Reads the first file of an index.
    ///
    /// # Errors
    /// When it is no index, damaged, or of another version.
    pub fn read(index: Vec<u8>) -> Result<Self, Unreadable> {
        let root = Root::read(index)?;
        let ranking = Ranking::new(root.lengths());
        Ok(Self {
            root,
            ranking,
            near: Vec::new(),
        })
    }

    /// Takes a file that an answer said it needs.
    ///
    /// # Errors
    /// When it is damaged or another file.
    pub fn hand_over(&mut self, number: u32, file: Vec<u8>) -> Result<(), Unreadable> {
        self.root.hand_over(number as usize, file)
    }

    /// What there is at an address of the search page: the part after `?`.
    pub fn ask(&mut self, address: &str) -> Found {
        let mut asked = Asked::read(address);
        let root = &self.root;
        asked
            .filters
            .retain(|(key, _)| root.facets.iter().any(|facet| facet.key == *key));
        let query = Query::read(&asked.q, |key| {
            root.facets.iter().any(|facet| facet.key == key)
        });
        let mut missing = Vec::new();

        let (chosen, left_out) = chosen(root, &asked, &query, &mut missing);
        let mut lookup = Lookup {
            root,
            missing: &mut missing,
            known: &mut self.near,
        };
        let mut outcome = self.ranking.search(&query, &mut lookup);
        let mut found = Found {
            from: asked.from.map(|day| day.to_string()).unwrap_or_default(),
            to: asked.to.map(|day| day.to_string()).unwrap_or_default(),
            ..Found::default()
        };
        found
            .chips
            .extend(chosen.iter().map(|it| choice(&it.label, &it.without)));
        found
            .chips
            .extend(help::dates(&asked).map(|label| choice(&label, &without_dates(&asked))));
        if !found.chips.is_empty() {
            found.clear = address_of(&bare(&asked, &query));
        }
        if !missing.is_empty() {
            found.sight = Sight::Waiting;
            found.needs = needs(root, missing);
            return found;
        }
        found.sight = if asked.is_empty() {
            Sight::Nothing
        } else {
            Sight::Hits
        };

        verify_phrases(root, &self.ranking, &query, &mut outcome);
        let mut records = std::mem::take(&mut outcome.records);
        let mut sieve = Sieve::new(root.records, &records);
        let all_values: Vec<Option<Vec<Value<'_>>>> = (0..root.facets.len())
            .map(|facet| root.part(root.facet_part(facet)).map(facets::values))
            .collect();
        narrow(&mut sieve, &chosen, &all_values);
        sieve.date(&root.days, asked.from, asked.to);
        records.retain(|record| sieve.passes(*record, 0));

        let total = records.len();
        found.status = help::status(total, &outcome);
        found.notes = help::notes(&outcome, &left_out, total > 0);
        if total == 0 {
            let mut lookup = Lookup {
                root,
                missing: &mut missing,
                known: &mut self.near,
            };
            found.help = spellings(&asked, &outcome, &mut lookup);
            found.help.extend(costs(&asked, &chosen, &sieve));
        }
        let shown = self.first(&asked, &query, records);
        if total > shown.len() {
            found.more = Some(address_of(&Asked {
                show: asked.show + weights::HITS,
                ..asked.clone()
            }));
        }
        for record in shown {
            match texts(root, record) {
                Some(texts) => found.hits.push(hit(record, &texts, &outcome.wanted)),
                None => {
                    missing.push(root.texts_part(record));
                    found.coming += 1;
                }
            }
        }
        found.sorts = sorts(&asked, &query);
        let counted = !outcome.only_best;
        found.facets = root
            .facets
            .iter()
            .zip(all_values)
            .enumerate()
            .map(|(place, (facet, values))| {
                if values.is_none() && asked.open.contains(&facet.key) {
                    missing.push(root.facet_part(place));
                }
                Facet {
                    key: facet.key.clone(),
                    label: facet.label.clone(),
                    coming: values.is_none(),
                    options: values
                        .iter()
                        .flatten()
                        .map(|value| option(&asked, &facet.key, place, value, &sieve, counted))
                        .collect(),
                }
            })
            .collect();
        found.needs = needs(root, missing);
        found
    }

    /// The best records for the beginning of a word.
    pub(super) fn best_of(&mut self, beginning: &str) -> Vec<u32> {
        let query = Query::read(beginning, |_| false);
        let mut lookup = Lookup {
            root: &self.root,
            missing: &mut Vec::new(),
            known: &mut self.near,
        };
        let outcome = self.ranking.search(&query, &mut lookup);
        self.ranking.best(&outcome.records, weights::WIDE_HITS)
    }

    /// The records that are shown, in order.
    fn first(&self, asked: &Asked, query: &Query, mut records: Vec<u32>) -> Vec<u32> {
        let dated = |record: &u32| matches!(self.root.days.get(*record as usize), Some(Some(_)));
        match sort(asked, query) {
            Sort::Relevance => return self.ranking.best(&records, asked.show),
            // records are in order of time, those without a date last
            Sort::Oldest => {}
            Sort::Newest => {
                records.reverse();
                let (mut newest, undated): (Vec<u32>, _) = records.into_iter().partition(dated);
                newest.extend(undated.into_iter().rev());
                records = newest;
            }
        }
        records.truncate(asked.show);
        records
    }
}

/// What stands first: what fits best, when there are words that can fit.
fn sort(asked: &Asked, query: &Query) -> Sort {
    match (asked.sort, query.wanted()) {
        (None | Some(Sort::Relevance), 0) => Sort::Oldest,
        (None, _) => Sort::Relevance,
        (Some(sort), _) => sort,
    }
}

fn sorts(asked: &Asked, query: &Query) -> Vec<Choice> {
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
fn chosen(
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
            let meant = facets::meant(&values, &filter.value);
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
fn narrow(sieve: &mut Sieve, chosen: &[Chosen], values: &[Option<Vec<Value<'_>>>]) {
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

fn option(
    asked: &Asked,
    key: &str,
    facet: usize,
    value: &Value<'_>,
    sieve: &Sieve,
    counted: bool,
) -> Choice {
    let chosen = asked
        .filters
        .iter()
        .any(|(k, code)| k == key && code == value.code);
    Choice {
        chosen,
        count: counted.then(|| sieve.count(bit(facet), value)),
        ..choice(value.label, &asked.toggled(key, value.code))
    }
}

fn choice(label: &str, to: &Asked) -> Choice {
    Choice {
        label: label.to_owned(),
        to: address_of(to),
        ..Choice::default()
    }
}

/// An address that can stand in a link: with nothing asked for it is not empty.
fn address_of(asked: &Asked) -> String {
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
    without.q.replace_range(filter.place.clone(), "");
    without.q = without.q.split_whitespace().collect::<Vec<_>>().join(" ");
    without
}

/// The same words without any filter.
fn bare(asked: &Asked, query: &Query) -> Asked {
    let mut bare = without_dates(asked);
    bare.filters.clear();
    for filter in query.filters.iter().rev() {
        bare = without_typed(&bare, filter);
    }
    bare
}

/// Nearest spellings of what means nothing.
fn spellings(asked: &Asked, outcome: &Outcome, lookup: &mut Lookup<'_, '_>) -> Vec<Choice> {
    let mut all = Vec::new();
    for typed in &outcome.unknown {
        let allowed = fuzzy::allowed(typed.len()) + 1;
        let near = lookup.near(typed.as_bytes(), false, allowed.min(typed.len() as u8 / 2));
        let place = words(&asked.q)
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

/// What each filter costs.
fn costs(asked: &Asked, chosen: &[Chosen], sieve: &Sieve) -> Vec<Choice> {
    let mut all = Vec::new();
    let mut add = |count: u32, what: &str, without: &Asked| {
        if count > 0 {
            all.push(choice(&help::without(count, what), without));
        }
    };
    for (place, it) in chosen.iter().enumerate() {
        let same = chosen.iter().filter(|other| other.facet == it.facet);
        let labels: Vec<&str> = same.clone().map(|other| other.label.as_str()).collect();
        let first = chosen[..place].iter().all(|other| other.facet != it.facet);
        if labels.len() == 1 {
            add(sieve.without(bit(it.facet)), &it.label, &it.without);
        } else if first && same.clone().all(|other| !other.not) {
            let mut without = asked.clone();
            for other in same {
                without = narrower(&without, &other.without);
            }
            add(
                sieve.without(bit(it.facet)),
                &labels.join(" and "),
                &without,
            );
        }
    }
    if let Some(dates) = help::dates(asked) {
        add(sieve.without(DATES), &dates, &without_dates(asked));
    }
    all
}

/// What both let stand.
fn narrower(one: &Asked, other: &Asked) -> Asked {
    let mut both = one.first_page();
    both.filters.retain(|filter| other.filters.contains(filter));
    both
}

/// Neighbours tell nearly for certain whether words are a phrase; the texts do,
/// where they are at hand.
fn verify_phrases(root: &Root, ranking: &Ranking, query: &Query, outcome: &mut Outcome) {
    let phrases: Vec<_> = query
        .clauses
        .iter()
        .filter(|clause| clause.phrase && !clause.not && clause.words.len() > 1)
        .collect();
    if phrases.is_empty() || !outcome.all_words {
        return;
    }
    let best = ranking.best(&outcome.records, VERIFIED);
    let wrong: Vec<u32> = best
        .into_iter()
        .filter(|record| {
            texts(root, *record).is_some_and(|texts| {
                let mut all = texts.others.iter().chain([&texts.title, &texts.summary]);
                !phrases
                    .iter()
                    .all(|phrase| all.clone().any(|text| has_phrase(text, phrase)))
                    && all.any(|text| !text.is_empty())
            })
        })
        .collect();
    outcome.records.retain(|record| !wrong.contains(record));
}

fn hit(record: u32, texts: &Texts<'_>, wanted: &Wanted) -> Hit {
    let (title, in_title) = wanted.mark(texts.title);
    let (summary, in_summary) = wanted.mark(texts.summary);
    let snippet = wanted.snippet(texts.others.iter().copied(), in_title | in_summary);
    Hit {
        record,
        shown: texts.shown.to_owned(),
        anchor: texts.anchor.to_owned(),
        title,
        summary,
        snippet,
    }
}

/// The texts of a record; `None` until their file is there.
fn texts(root: &Root, record: u32) -> Option<Texts<'_>> {
    let part = root.texts_part(record);
    let first = *root.texts.get(part - root.words.len())?;
    let mut reader = Reader::new(root.part(part)?);
    for _ in first..record {
        let length = reader.number()?;
        reader.take(length as usize)?;
    }
    let length = reader.number()?;
    let mut reader = Reader::new(reader.take(length as usize)?);
    let (shown, anchor) = (reader.text()?, reader.text()?);
    let (title, summary) = (reader.text()?, reader.text()?);
    let mut others = Vec::new();
    while let Some(text) = reader.text() {
        others.push(text);
    }
    Some(Texts {
        shown,
        anchor,
        title,
        summary,
        others,
    })
}

fn needs(root: &Root, mut missing: Vec<usize>) -> Vec<Need> {
    missing.sort_unstable();
    missing.dedup();
    let need = |number: usize| {
        Some(Need {
            number: number as u32,
            file: root.missing(number)?,
        })
    };
    missing.into_iter().filter_map(need).collect()
}
