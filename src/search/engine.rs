//! The engine: an index and the buffers to search it.

use crate::answer::{Answer, hit::hit, links, messages, phrase};
use crate::filter::RecordFilter;
use crate::filter::active::{ActiveFilters, LoadedFacet, load_facets, without_filters};
use crate::index::parts::MissingParts;
use crate::index::reader::{Index, Unreadable};
use crate::index::stored::StoredFields;
use crate::query::Query;
use crate::query::expansion::Expander;
use crate::query::fuzzy::FuzzyCache;
use crate::rank::Scorer;
use crate::rank::outcome::{Completeness, Outcome};
use crate::{Choice, Facet, OptionalText, Request, Sort, weights};
use std::mem;

/// Answers requests from an index.
///
/// ```
/// use search::{Engine, Field, FieldText, Layout, Record, write};
///
/// let record = Record {
///     title: "Safe region".to_owned(),
///     texts: vec![FieldText {
///         field: Field::Body,
///         text: "Against labour exploitation.".to_owned(),
///     }],
///     ..Record::default()
/// };
/// let files = write(&[record], &[], Layout::Parts);
///
/// let mut engine = Engine::read(files.index)?;
/// let mut answer = engine.ask("?q=exploitatoin");
/// while let Some(missing) = answer.missing.first() {
///     let part = files.parts.iter().find(|it| it.name == missing.file).unwrap();
///     engine.load(missing.number, part.bytes.clone())?;
///     answer = engine.ask("?q=exploitatoin");
/// }
/// assert_eq!(answer.hits[0].snippet.text(), "Against labour exploitation.");
/// # Ok::<(), search::Unreadable>(())
/// ```
#[derive(Debug)]
pub struct Engine {
    index: Index,
    scorer: Scorer,
    cache: FuzzyCache,
}

impl Engine {
    /// Reads the first file of an index.
    ///
    /// # Errors
    /// When it is no index, is damaged, or has the format of another version.
    pub fn read(index: Vec<u8>) -> Result<Self, Unreadable> {
        let index = Index::read(index)?;
        Ok(Self {
            scorer: Scorer::new(index.lengths()),
            index,
            cache: FuzzyCache::default(),
        })
    }

    /// Adds the file of a part that an answer lacks.
    ///
    /// # Errors
    /// When it is damaged, or is the file of another part or another index.
    pub fn load(&mut self, number: u32, file: Vec<u8>) -> Result<(), Unreadable> {
        self.index.load(number as usize, file)
    }

    /// Answers the request in the query string of an address, with or without its
    /// `?`. The answer is incomplete while it lists missing parts.
    pub fn ask(&mut self, address: &str) -> Answer {
        let Self {
            index,
            scorer,
            cache,
        } = self;
        let mut request = Request::parse(address);
        let in_index = |facet: &Facet| index.facets.iter().any(|it| it.facet == *facet);
        request.filters.retain(|filter| in_index(&filter.facet));
        let query = Query::parse(&request.query, &index.folding, |key| {
            Facet::from_key(key).filter(in_index)
        });
        let mut missing = MissingParts::default();
        let facets = load_facets(index);
        let active = ActiveFilters::of(&request, &query, index, &facets, &mut missing);
        let mut expander = Expander {
            index,
            missing: &mut missing,
            cache,
        };
        let mut outcome = scorer.search(&query, &mut expander);
        let mut search = Search {
            index,
            scorer,
            cache,
            request: &request,
            query: &query,
            facets: &facets,
            active: &active,
            missing,
        };
        let mut answer = search.filters();
        if search.missing.is_empty() {
            search.fill(&mut answer, &mut outcome);
        } else {
            answer.waiting = true;
        }
        answer.missing = search.missing.into_files(index);
        answer
    }

    /// The best records for a prefix.
    pub(crate) fn best_of(&mut self, prefix: &str) -> Vec<u32> {
        let query = Query::parse(prefix, &self.index.folding, |_| None);
        let mut expander = Expander {
            index: &self.index,
            missing: &mut MissingParts::default(),
            cache: &mut self.cache,
        };
        let outcome = self.scorer.search(&query, &mut expander);
        self.scorer
            .best(&outcome.records, weights::BROAD_PREFIX_HITS)
    }
}

/// A request that has been searched for.
struct Search<'a> {
    index: &'a Index,
    scorer: &'a Scorer,
    cache: &'a mut FuzzyCache,
    request: &'a Request,
    query: &'a Query,
    facets: &'a [LoadedFacet<'a>],
    active: &'a ActiveFilters,
    missing: MissingParts,
}

impl Search<'_> {
    /// The part of the answer that needs no results.
    fn filters(&self) -> Answer {
        let request = self.request;
        let chips = links::chips(request, self.active);
        let bare = || links::link(&without_filters(request, self.query));
        Answer {
            from: OptionalText(request.dates.from.map(|day| day.to_string())),
            to: OptionalText(request.dates.to.map(|day| day.to_string())),
            clear: OptionalText((!chips.is_empty()).then(bare)),
            chips,
            ..Answer::default()
        }
    }

    /// Adds the results and all that depends on them.
    fn fill(&mut self, answer: &mut Answer, outcome: &mut Outcome) {
        let (request, query, index) = (self.request, self.query, self.index);
        phrase::verify(index, self.scorer, query, outcome);
        let mut records = mem::take(&mut outcome.records);
        let mut filter = RecordFilter::new(index.records, &records);
        self.active.apply(self.facets, &mut filter);
        filter.require_dates(&index.days, request.dates);
        records.retain(|record| filter.passes(*record));

        let total = records.len();
        answer.status = messages::status(total, outcome.completeness);
        answer.notes = messages::notes(outcome, &self.active.unknown, total);
        if total == 0 {
            answer.suggestions = self.suggestions(&outcome.unknown_words, &filter);
        }
        let shown = self.in_order(records);
        if total > shown.len() {
            answer.more = Some(links::link(&Request {
                show: request.show + weights::HITS,
                ..request.clone()
            }));
        }
        for record in shown {
            if let Some(stored) = StoredFields::read(index, record) {
                let hit = hit(record, &stored, &outcome.matcher, &index.folding);
                answer.hits.push(hit);
            } else {
                self.missing.insert(index.stored_part(record));
                answer.pending_hits += 1;
            }
        }
        answer.sorts = links::sorts(request, query);
        // the best of a broad prefix are too few to be counted
        let counted = (outcome.completeness == Completeness::All).then_some(&filter);
        answer.facets =
            links::facet_options(request, index, self.facets, counted, &mut self.missing);
    }

    fn suggestions(&mut self, unknown_words: &[String], filter: &RecordFilter) -> Vec<Choice> {
        let mut expander = Expander {
            index: self.index,
            missing: &mut self.missing,
            cache: self.cache,
        };
        let mut all = links::spellings(self.request, unknown_words, &mut expander);
        let (request, query) = (self.request, self.query);
        all.extend(links::wider_requests(
            request,
            query,
            self.facets,
            self.active,
            filter,
        ));
        all
    }

    /// The records to show, in the order of the request.
    fn in_order(&self, mut records: Vec<u32>) -> Vec<u32> {
        let show = self.request.show;
        let is_dated =
            |record: &u32| matches!(self.index.days.get(*record as usize), Some(Some(_)));
        match links::effective_sort(self.request, self.query) {
            Sort::Relevance => return self.scorer.best(&records, show),
            // records are numbered by date, those without a date last
            Sort::Oldest => {}
            Sort::Newest => {
                records.reverse();
                let (mut newest, undated): (Vec<u32>, _) = records.into_iter().partition(is_dated);
                newest.extend(undated.into_iter().rev());
                records = newest;
            }
        }
        records.truncate(show);
        records
    }
}
