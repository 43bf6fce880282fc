//! Filtering: which of the matching records fulfil the filters, and how many would
//! with other ones.

pub(crate) mod active;

use crate::index::facet_values::ValueEntry;
use crate::query::Occur;
use crate::{DateRange, DaySpan, Facet};

/// Something that records must fulfil.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Criterion {
    /// The filters by one facet.
    Facet(Facet),
    /// The limits on dates.
    Dates,
}

impl Criterion {
    fn bit(self) -> u32 {
        match self {
            Self::Facet(facet) => 1 << facet as u32,
            Self::Dates => 1 << 31,
        }
    }
}

/// For each record the criteria that it fails, so that counts without one of them
/// need no further search.
#[derive(Debug, Default)]
pub(crate) struct RecordFilter {
    /// By record, a set of bits; all bits for a record that does not match the
    /// query.
    failures: Vec<u32>,
}

impl RecordFilter {
    /// A filter of an index of so many records that passes the matching ones.
    pub(crate) fn new(records: u32, matching: &[u32]) -> Self {
        let mut failures = vec![u32::MAX; records as usize];
        for record in matching {
            failures[*record as usize] = 0;
        }
        Self { failures }
    }

    /// Requires records to have one of the values of a facet, or to have none.
    pub(crate) fn require(&mut self, facet: Facet, values: &[ValueEntry<'_>], occur: Occur) {
        let mut has_value = vec![false; self.failures.len()];
        for value in values {
            value.records.for_each(|posting| {
                if let Some(has) = has_value.get_mut(posting.record as usize) {
                    *has = true;
                }
            });
        }
        let bit = Criterion::Facet(facet).bit();
        for (failures, has) in self.failures.iter_mut().zip(has_value) {
            if has != (occur == Occur::Must) {
                *failures |= bit;
            }
        }
    }

    /// Requires records to have a date within limits, if there are any.
    pub(crate) fn require_dates(&mut self, days: &[Option<DaySpan>], range: DateRange) {
        if !range.is_limited() {
            return;
        }
        for (failures, days) in self.failures.iter_mut().zip(days) {
            if !days.is_some_and(|days| range.overlaps(days)) {
                *failures |= Criterion::Dates.bit();
            }
        }
    }

    /// Whether a record fulfils all criteria.
    pub(crate) fn passes(&self, record: u32) -> bool {
        self.fails_only(record, 0)
    }

    /// How many records have a value of a facet and fulfil all other criteria than
    /// this facet's.
    pub(crate) fn count_with(&self, facet: Facet, value: &ValueEntry<'_>) -> u32 {
        let bit = Criterion::Facet(facet).bit();
        let mut count = 0;
        value
            .records
            .for_each(|posting| count += u32::from(self.fails_only(posting.record, bit)));
        count
    }

    /// How many records fulfil all other criteria than this.
    pub(crate) fn count_without(&self, criterion: Criterion) -> u32 {
        let others = !criterion.bit();
        let passing = self
            .failures
            .iter()
            .map(|failures| u32::from(failures & others == 0));
        passing.sum()
    }

    fn fails_only(&self, record: u32, bits: u32) -> bool {
        self.failures
            .get(record as usize)
            .is_some_and(|failures| failures & !bits == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Day;
    use crate::index::facet_values::{self, tests::countries};

    #[test]
    fn values_of_a_facet_are_alternatives_and_all_facets_are_required() {
        let bytes = countries();
        let values = facet_values::read(&bytes);
        let mut filter = RecordFilter::new(4, &[0, 1, 2]);
        filter.require(Facet::Country, &values[..1], Occur::Must);
        assert_eq!(
            [0, 1, 2, 3].map(|record| filter.passes(record)),
            [true, true, false, false]
        );
        // beside Latvia, Lithuania would add its two
        assert_eq!(filter.count_with(Facet::Country, &values[1]), 2);
        assert_eq!(filter.count_with(Facet::Country, &values[2]), 0);
        filter.require(Facet::Area, &values[1..2], Occur::MustNot);
        assert_eq!(
            [0, 1, 2].map(|record| filter.passes(record)),
            [true, false, false]
        );
        assert_eq!(filter.count_without(Criterion::Facet(Facet::Area)), 2);
    }

    #[test]
    fn a_span_passes_when_any_of_its_days_is_within_the_limits() {
        let day = |text| Day::parse(text).unwrap();
        let span = |first, last| {
            Some(DaySpan {
                first: day(first),
                last: day(last),
            })
        };
        let days = [
            span("2020-11-01", "2020-11-30"),
            span("2021-03-09", "2021-03-09"),
            None,
        ];
        for (from, to, passing) in [
            (Some("2020-11-30"), None, [true, true, false]),
            (Some("2020-12-01"), None, [false, true, false]),
            (None, Some("2020-11-01"), [true, false, false]),
            (Some("2020-12-01"), Some("2021-03-08"), [false; 3]),
            (None, None, [true; 3]),
        ] {
            let range = DateRange {
                from: from.map(day),
                to: to.map(day),
            };
            let mut filter = RecordFilter::new(3, &[0, 1, 2]);
            filter.require_dates(&days, range);
            assert_eq!(
                [0, 1, 2].map(|record| filter.passes(record)),
                passing,
                "{from:?} {to:?}"
            );
        }
    }
}
