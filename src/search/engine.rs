//! The engine: index in, addresses in, answers out.

use super::asked::{Asked, Sort};
use super::choices::{
    address_of, bare, chips, chosen, costs, narrow, offered, sort, sorts, spellings,
};
use super::column::Lookup;
use super::facets::{self, Sieve, Value};
use super::found::{Found, Need};
use super::fuzzy::Near;
use super::help;
use super::query::Query;
use super::rank::Ranking;
use super::root::{Root, Unreadable};
use super::texts::{hit, texts, verify_phrases};
use super::weights;

/// A search index, and what is needed to search it.
#[derive(Debug)]
pub struct Engine {
    root: Root,
    ranking: Ranking,
    near: Vec<(Vec<u8>, bool, Near)>,
}

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
        let query = Query::read(&asked.q, &root.folding, |key| {
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
        found.chips = chips(&asked, &chosen);
        if !found.chips.is_empty() {
            found.clear = address_of(&bare(&asked, &query));
        }
        if !missing.is_empty() {
            found.waiting = true;
            found.needs = needs(root, missing);
            return found;
        }

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
            found
                .help
                .extend(costs(root, &asked, &query, &chosen, &sieve));
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
                Some(texts) => found.hits.push(hit(root, record, &texts, &outcome.wanted)),
                None => {
                    missing.push(root.texts_part(record));
                    found.coming += 1;
                }
            }
        }
        found.sorts = sorts(&asked, &query);
        let counted = (!outcome.only_best).then_some(&sieve);
        found.facets = offered(root, &asked, &all_values, counted, &mut missing);
        found.needs = needs(root, missing);
        found
    }

    /// The best records for the beginning of a word.
    pub(super) fn best_of(&mut self, beginning: &str) -> Vec<u32> {
        let query = Query::read(beginning, &self.root.folding, |_| false);
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
