//! Writing an index.

use super::bytes::{checksum, put, put_text};
use super::dictionary::{LONGEST, SPELLED, Words};
use super::engine::Engine;
use super::fold::Folding;
use super::postings::{Posting, Streams, kind};
use super::rank::length_code;
use super::record::{FacetKind, Field, Record};
use super::root::{EPOCH, FORMAT, MAGIC, part_name, part_sum};
use super::unicode;
use super::weights;
use super::words::{Word, compounds, words};
use std::collections::BTreeMap;

/// The files of an index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The first file, which every search needs.
    pub index: Vec<u8>,
    /// Further ones by name; which of them are needed, answers say.
    pub parts: Vec<(String, Vec<u8>)>,
}

/// How an index is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// One file while it is small, many when it is not.
    BySize,
    /// One file.
    Whole,
    /// Many files.
    Parts,
}

/// The words of an index, in order, with their postings.
type Terms = BTreeMap<String, Vec<Posting>>;

/// Writes an index. The records must be in order of time, those without a date
/// last; of records that fit equally well, earlier ones are shown first.
pub fn write(records: &[Record], facets: &[FacetKind], layout: Layout) -> Files {
    let mut terms = Terms::new();
    let folding = unicode::folding(searched(records, facets));
    let lengths: Vec<f32> = records
        .iter()
        .enumerate()
        .map(|(number, record)| add_words(&mut terms, &folding, number as u32, record))
        .collect();
    let average = lengths.iter().sum::<f32>() / records.len().max(1) as f32;
    let codes: Vec<u8> = lengths
        .iter()
        .map(|length| length_code(length / average))
        .collect();
    let mut cut = Cut {
        records,
        facets,
        folding: &folding,
        terms: &terms,
        codes: &codes,
        wide: Vec::new(),
    };
    let whole = cut.files(true);
    let one = match layout {
        Layout::BySize => whole.index.len() <= weights::ONE_FILE,
        Layout::Whole => true,
        Layout::Parts => false,
    };
    let wide = wide(&terms, !one);
    if one && wide.is_empty() {
        return whole;
    }
    cut.wide = best_of(wide, whole.index);
    cut.files(one)
}

/// All texts in which something can be found.
fn searched<'t>(records: &'t [Record], facets: &'t [FacetKind]) -> impl Iterator<Item = &'t str> {
    let of_record = |record: &'t Record| {
        let texts = record.texts.iter().chain(&record.unshown);
        let texts = texts.map(|(_, text)| text.as_str());
        texts.chain([record.title.as_str(), record.summary.as_str()])
    };
    let values = facets.iter().flat_map(|facet| &facet.values);
    let values = values.flat_map(|value| [value.code.as_str(), value.label.as_str()]);
    records.iter().flat_map(of_record).chain(values)
}

/// Adds the words of a record; how long it is.
fn add_words(terms: &mut Terms, folding: &Folding, number: u32, record: &Record) -> f32 {
    let own = [
        (Field::Title, &record.title),
        (Field::Summary, &record.summary),
    ];
    let others = record
        .texts
        .iter()
        .chain(&record.unshown)
        .map(|(field, text)| (*field, text));
    let mut found: BTreeMap<String, Posting> = BTreeMap::new();
    let mut length = 0.0;
    let mut add = |word: String, weight: u8, followed_by: u16| {
        let posting = found.entry(word).or_insert(Posting {
            record: number,
            ..Posting::default()
        });
        posting.weight = posting.weight.saturating_add(weight);
        posting.followed_by |= followed_by;
    };
    for (field, text) in own.into_iter().chain(others) {
        let words = words(text, folding);
        let weight = weight(field, words.len());
        length += f32::from(weight) * words.len() as f32;
        let compounds = compounds(&words);
        let kind_of = |word: &str| kind(cut(word).as_bytes());
        let kind_at = |place: usize| {
            let word = words.get(place).map_or(0, |word| kind_of(&word.folded));
            let at = compounds.binary_search_by_key(&place, |(start, ..)| *start);
            word | at.map_or(0, |at| kind_of(&compounds[at].2))
        };
        for (place, word) in words.iter().enumerate() {
            add(cut(&word.folded).to_owned(), weight, kind_at(place + 1));
            if let Some(spelling) = spelling(word) {
                add(spelling, 1, 0);
            }
        }
        for (_, end, whole) in &compounds {
            add(cut(whole).to_owned(), weight, kind_at(*end));
        }
    }
    for (word, posting) in found {
        terms.entry(word).or_default().push(posting);
    }
    length
}

/// How much a word counts in a field of so many: one of few words of a title
/// says more.
fn weight(field: Field, words: usize) -> u8 {
    match field {
        Field::Title => weights::TITLE + weights::SHORT_TITLE / words.clamp(1, 255) as u8,
        other => other.weight(),
    }
}

/// A word, no longer than words may be.
fn cut(word: &str) -> &str {
    &word[..word.floor_char_boundary(LONGEST.min(word.len()))]
}

/// The word under which a spelling with marks is kept.
fn spelling(word: &Word) -> Option<String> {
    let plain = word.spelled == word.folded || word.folded.len() + word.spelled.len() >= LONGEST;
    (!plain).then(|| format!("{}{SPELLED}{}", word.folded, word.spelled))
}

/// The beginnings that are too wide to search, in order.
fn wide(terms: &Terms, in_parts: bool) -> Vec<&str> {
    let mut widths: BTreeMap<&str, (u32, usize)> = BTreeMap::new();
    for (word, postings) in terms.iter().filter(|(word, _)| !word.contains(SPELLED)) {
        for (letters, (at, c)) in word.char_indices().enumerate() {
            if letters >= weights::WIDE_LETTERS {
                break;
            }
            let width = widths.entry(&word[..at + c.len_utf8()]).or_default();
            width.0 += postings.len() as u32;
            width.1 += word.len() + postings.len() * 2;
        }
    }
    let too_big = weights::WORDS_FILE * weights::WIDE_FILES;
    let is_wide = |(count, bytes): &(u32, usize)| {
        *count > weights::WIDE_POSTINGS || (in_parts && *bytes > too_big)
    };
    let wide = widths.into_iter().filter(|(_, width)| is_wide(width));
    wide.map(|(beginning, _)| beginning).collect()
}

/// The best hits of beginnings, by an index in one file.
fn best_of(beginnings: Vec<&str>, whole: Vec<u8>) -> Vec<(String, Vec<u32>)> {
    let Ok(mut engine) = Engine::read(whole) else {
        return Vec::new();
    };
    beginnings
        .into_iter()
        .map(|beginning| (beginning.to_owned(), engine.best_of(beginning)))
        .collect()
}

/// An index that is to be cut into files.
struct Cut<'a> {
    records: &'a [Record],
    facets: &'a [FacetKind],
    folding: &'a Folding,
    terms: &'a Terms,
    codes: &'a [u8],
    wide: Vec<(String, Vec<u32>)>,
}

impl Cut<'_> {
    /// The files: one, or many.
    fn files(&self, one: bool) -> Files {
        let words = self.words(if one { usize::MAX } else { weights::WORDS_FILE });
        let texts = self.texts(weights::TEXTS_FILE);
        let mut body = Vec::new();
        self.folding.put(&mut body);
        put(&mut body, self.records.len() as u32);
        body.extend(self.codes);
        self.put_days(&mut body);
        put(&mut body, self.facets.len() as u32);
        for facet in self.facets {
            put_text(&mut body, &facet.key);
            put_text(&mut body, &facet.label);
        }
        put(&mut body, self.wide.len() as u32);
        for (beginning, hits) in &self.wide {
            put_text(&mut body, beginning);
            put(&mut body, hits.len() as u32);
            hits.iter().for_each(|hit| put(&mut body, *hit));
        }
        put(&mut body, words.len() as u32);
        words
            .iter()
            .for_each(|(first, _)| put_text(&mut body, first));
        put(&mut body, texts.len() as u32);
        let mut before = 0;
        for (first, _) in &texts {
            put(&mut body, first - before);
            before = *first;
        }
        let words = words.into_iter().map(|(_, bytes)| bytes);
        let texts = texts.into_iter().map(|(_, bytes)| bytes);
        let facets = (0..self.facets.len()).map(|facet| self.facet(facet));
        let all: Vec<Vec<u8>> = words.chain(texts).chain(facets).collect();
        // never 0, which says that all is in one file
        let sums = all.iter().flat_map(|part| checksum(part).to_le_bytes());
        let edition = match one {
            true => 0,
            false => checksum(&sums.collect::<Vec<u8>>()) | 1,
        };
        for half in [(edition >> 32) as u32, edition as u32] {
            body.extend(half.to_le_bytes());
        }
        let mut parts = Vec::new();
        if one {
            all.iter()
                .for_each(|part| put(&mut body, part.len() as u32));
            all.iter().for_each(|part| body.extend(part));
        } else {
            for (number, part) in all.into_iter().enumerate() {
                let mut file = part_sum(edition, number, &part).to_le_bytes().to_vec();
                file.extend(part);
                parts.push((part_name(edition, number), file));
            }
        }
        let mut index = MAGIC.to_vec();
        index.push(FORMAT);
        index.extend(checksum(&body).to_le_bytes());
        index.extend(body);
        Files { index, parts }
    }

    fn put_days(&self, body: &mut Vec<u8>) {
        let mut before = EPOCH as i32;
        for record in self.records {
            let Some((first, last)) = record.days else {
                body.push(0);
                continue;
            };
            let distance = first.0 as i32 - before;
            let both_ways = (distance << 1) ^ (distance >> 31);
            put(body, both_ways as u32 + 1);
            put(body, last.0.saturating_sub(first.0));
            before = first.0 as i32;
        }
    }

    /// Files of words, each with its first; a word and its spellings stay together.
    fn words(&self, size: usize) -> Vec<(String, Vec<u8>)> {
        let count = self.records.len() as u32;
        let mut files = Vec::new();
        let mut open: Option<(String, Words)> = None;
        for (word, postings) in self.terms {
            let full = open.as_ref().is_some_and(|(_, words)| words.len() >= size);
            if full && !word.contains(SPELLED) {
                files.extend(open.take());
            }
            let (_, words) = open.get_or_insert_with(|| (word.clone(), Words::new(count)));
            words.push(word, postings);
        }
        files.extend(open);
        files
            .into_iter()
            .map(|(first, words)| (first, words.finish()))
            .collect()
    }

    /// Files of texts, each with the number of its first record.
    fn texts(&self, size: usize) -> Vec<(u32, Vec<u8>)> {
        let mut files: Vec<(u32, Vec<u8>)> = Vec::new();
        for (number, record) in self.records.iter().enumerate() {
            let mut texts = Vec::new();
            let anchor = record.anchor.as_deref().unwrap_or_default();
            for text in [&record.shown, anchor, &record.title, &record.summary] {
                put_text(&mut texts, text);
            }
            for (_, text) in &record.texts {
                put_text(&mut texts, text);
            }
            if files.last().is_none_or(|(_, file)| file.len() >= size) {
                files.push((number as u32, Vec::new()));
            }
            if let Some((_, file)) = files.last_mut() {
                put(file, texts.len() as u32);
                file.extend(texts);
            }
        }
        files
    }

    fn facet(&self, facet: usize) -> Vec<u8> {
        let mut having: BTreeMap<&str, Vec<Posting>> = BTreeMap::new();
        for (number, record) in self.records.iter().enumerate() {
            for (_, code) in record.facets.iter().filter(|(own, _)| *own == facet) {
                let postings = having.entry(code).or_default();
                let record = number as u32;
                if postings.last().is_none_or(|last| last.record != record) {
                    let weight = 1;
                    postings.push(Posting {
                        record,
                        weight,
                        ..Posting::default()
                    });
                }
            }
        }
        let mut bytes = Vec::new();
        for value in &self.facets[facet].values {
            let postings = having.remove(value.code.as_str()).unwrap_or_default();
            let mut streams = Streams::default();
            streams.push(&postings, false, 0);
            let list = streams.records;
            put_text(&mut bytes, &value.code);
            put_text(&mut bytes, &value.label);
            put(&mut bytes, postings.len() as u32);
            put(&mut bytes, list.len() as u32);
            bytes.extend(list);
        }
        bytes
    }
}
