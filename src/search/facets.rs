//! Narrowing hits down, and counting what each choice would give.

use super::bytes::Reader;
use super::fold::Folding;
use super::postings::Postings;
use super::record::Day;

/// A value of a facet, with its records.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value<'a> {
    pub code: &'a str,
    pub label: &'a str,
    pub records: Postings<'a>,
}

/// The values of a facet; none where the bytes are damaged.
pub(super) fn values(bytes: &[u8]) -> Vec<Value<'_>> {
    let mut reader = Reader::new(bytes);
    let mut values = Vec::new();
    let mut next = || {
        let (code, label) = (reader.text()?, reader.text()?);
        let (count, length) = (reader.number()?, reader.number()?);
        let bytes = reader.take(length as usize)?;
        let records = Postings::of_records(count, bytes);
        Some(Value {
            code,
            label,
            records,
        })
    };
    while let Some(value) = next() {
        values.push(value);
    }
    values
}

/// The values that somebody means who types `text`: the one with this code or
/// name, or those whose name has all its words or their beginnings.
pub(super) fn meant(values: &[Value<'_>], text: &str, folding: &Folding) -> Vec<usize> {
    let fold = |text: &str| folding.fold(text);
    let typed = fold(text);
    let is = |value: &&Value<'_>| fold(value.code) == typed || fold(value.label) == typed;
    if let Some(exact) = values.iter().position(|value| is(&value)) {
        return vec![exact];
    }
    if typed.is_empty() {
        return Vec::new();
    }
    let begins = |label: &str, word: &str| label.split(' ').any(|own| own.starts_with(word));
    let fits = |value: &Value<'_>| {
        let label = fold(value.label);
        typed.split(' ').all(|word| begins(&label, word))
    };
    let places = values.iter().enumerate().filter(|(_, value)| fits(value));
    places.map(|(place, _)| place).collect()
}

/// What a record fails, by a bit for each facet and one for the dates.
#[derive(Debug, Default)]
pub(super) struct Sieve {
    fails: Vec<u32>,
}

/// The bit for the dates.
pub(super) const DATES: u32 = 1 << 31;

impl Sieve {
    /// For those of the records that were found; others fail everything.
    pub(super) fn new(records: u32, found: &[u32]) -> Self {
        let mut fails = vec![u32::MAX; records as usize];
        for record in found {
            fails[*record as usize] = 0;
        }
        Self { fails }
    }

    /// Records must have one of these values of a facet, or, where they must
    /// `not`, none.
    pub(super) fn narrow(&mut self, bit: u32, values: &[Value<'_>], not: bool) {
        let mut has = vec![false; self.fails.len()];
        for value in values {
            value.records.each(|posting| {
                if let Some(has) = has.get_mut(posting.record as usize) {
                    *has = true;
                }
            });
        }
        for (fail, has) in self.fails.iter_mut().zip(has) {
            *fail |= if has == not { bit } else { 0 };
        }
    }

    /// Records must be able to mean a day between these; those without a date
    /// cannot.
    pub(super) fn date(&mut self, days: &[Option<(Day, Day)>], from: Option<Day>, to: Option<Day>) {
        if from.is_none() && to.is_none() {
            return;
        }
        for (fail, days) in self.fails.iter_mut().zip(days) {
            let within = days.is_some_and(|(first, last)| {
                from.is_none_or(|from| last >= from) && to.is_none_or(|to| first <= to)
            });
            *fail |= if within { 0 } else { DATES };
        }
    }

    /// Whether a record fails nothing, or nothing but these bits.
    pub(super) fn passes(&self, record: u32, but: u32) -> bool {
        self.fails
            .get(record as usize)
            .is_some_and(|fail| fail & !but == 0)
    }

    /// How many records a value would give, whatever else of its facet is chosen.
    pub(super) fn count(&self, bit: u32, value: &Value<'_>) -> u32 {
        let mut count = 0;
        value
            .records
            .each(|posting| count += u32::from(self.passes(posting.record, bit)));
        count
    }

    /// How many records there would be without these bits.
    pub(super) fn without(&self, bits: u32) -> u32 {
        self.fails
            .iter()
            .map(|fail| u32::from(fail & !bits == 0))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::super::bytes::{put, put_text};
    use super::super::postings::{Posting, Streams};
    use super::super::unicode;
    use super::*;

    fn countries() -> Vec<u8> {
        let mut bytes = Vec::new();
        for (code, label, records) in [
            ("lv", "Latvia", &[0, 1][..]),
            ("lt", "Lithuania", &[1, 2]),
            ("ax", "Åland Islands", &[]),
        ] {
            put_text(&mut bytes, code);
            put_text(&mut bytes, label);
            let postings = records.iter().map(|record| Posting {
                record: *record,
                weight: 1,
                followed_by: 0,
            });
            let mut streams = Streams::default();
            streams.push(&postings.collect::<Vec<_>>(), false, 0);
            let list = streams.records;
            put(&mut bytes, records.len() as u32);
            put(&mut bytes, list.len() as u32);
            bytes.extend(list);
        }
        bytes
    }

    #[test]
    fn values_are_or_within_a_facet_and_facets_are_and() {
        let bytes = countries();
        let values = values(&bytes);
        let mut sieve = Sieve::new(4, &[0, 1, 2]);
        sieve.narrow(1, &values[..1], false);
        assert_eq!(
            [0, 1, 2, 3].map(|it| sieve.passes(it, 0)),
            [true, true, false, false]
        );
        // beside Latvia, Lithuania would give its two
        assert_eq!(sieve.count(1, &values[1]), 2);
        assert_eq!(sieve.count(1, &values[2]), 0);
        sieve.narrow(2, &values[1..2], true);
        assert_eq!(
            [0, 1, 2].map(|it| sieve.passes(it, 0)),
            [true, false, false]
        );
        assert_eq!(sieve.without(2), 2);
    }

    #[test]
    fn a_value_is_meant_by_its_code_its_name_or_the_beginning_of_it() {
        let bytes = countries();
        let values = values(&bytes);
        let folding = unicode::folding(values.iter().map(|value| value.label));
        for (typed, places) in [
            ("lv", &[0][..]),
            ("LATVIA", &[0]),
            ("aland islands", &[2]),
            ("ÅLAND", &[2]),
            ("island", &[2]),
            ("l", &[0, 1]),
            ("atlantis", &[]),
            ("", &[]),
        ] {
            assert_eq!(meant(&values, typed, &folding), places, "{typed}");
        }
    }

    #[test]
    fn a_period_is_found_when_any_of_its_days_is() {
        let day = |text| Day::parse(text).unwrap();
        let days = [
            Some((day("2020-11-01"), day("2020-11-30"))),
            Some((day("2021-03-09"), day("2021-03-09"))),
            None,
        ];
        for (from, to, found) in [
            (Some("2020-11-30"), None, [true, true, false]),
            (Some("2020-12-01"), None, [false, true, false]),
            (None, Some("2020-11-01"), [true, false, false]),
            (Some("2020-12-01"), Some("2021-03-08"), [false; 3]),
            (None, None, [true; 3]),
        ] {
            let mut sieve = Sieve::new(3, &[0, 1, 2]);
            sieve.date(&days, from.map(day), to.map(day));
            assert_eq!(
                [0, 1, 2].map(|it| sieve.passes(it, 0)),
                found,
                "{from:?} {to:?}"
            );
        }
    }
}
