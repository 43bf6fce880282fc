//! The time that a time line shows, and where a day stands on it.

use chrono::{Datelike, Months, NaiveDate};
use document::{Look, Outline, Setting, Shape, Words};
use record::{MONTHS, Period};

/// Where the first month begins and the last one ends, in thousandths across.
/// What reaches beyond goes to the edge.
pub(super) const AXIS: [u32; 2] = [12, 988];
/// The longest period that the axis makes room for; longer ones run beyond it.
const LONGEST: i64 = 366;
/// The months that a time line shows.
pub(super) struct Axis {
    /// The first day of the first month.
    first: NaiveDate,
    /// The last day of the last month.
    last: NaiveDate,
}

impl Axis {
    /// Room for every period but the very long ones, unless there are no others.
    pub(super) fn over<'a>(periods: impl Iterator<Item = &'a Period>) -> Option<Self> {
        let bounds: Vec<[NaiveDate; 2]> = periods
            .filter_map(|period| Some([period.first_day()?, period.last_day()?]))
            .collect();
        let short = |[first, last]: &&[NaiveDate; 2]| (*last - *first).num_days() < LONGEST;
        let some: Vec<&[NaiveDate; 2]> = match bounds.iter().filter(short).collect::<Vec<_>>() {
            none if none.is_empty() => bounds.iter().collect(),
            some => some,
        };
        let first = some.iter().map(|[first, _]| *first).min()?;
        let last = some.iter().map(|[_, last]| *last).max()?;
        Some(Self {
            first: first.with_day(1)?,
            last: last
                .with_day(1)?
                .checked_add_months(Months::new(1))?
                .pred_opt()?,
        })
    }

    /// `October 2020 to June 2021`.
    pub(super) fn words(&self) -> String {
        let month = |day: NaiveDate| format!("{} {}", name(day), day.year());
        format!("{} to {}", month(self.first), month(self.last))
    }

    /// The months that it shows: each by its name, with its first and last day.
    pub(super) fn months(&self) -> impl Iterator<Item = (String, [NaiveDate; 2])> {
        let last = self.last;
        let firsts = std::iter::successors(Some(self.first), |day| {
            day.checked_add_months(Months::new(1))
        });
        firsts
            .take_while(move |first| *first <= last)
            .filter_map(|first| {
                let end = first.checked_add_months(Months::new(1))?.pred_opt()?;
                Some((format!("{} {}", name(first), first.year()), [first, end]))
            })
    }

    /// Where a day begins, in thousandths across.
    fn place(&self, day: NaiveDate) -> u32 {
        let whole = (self.last - self.first).num_days() + 1;
        let days = (day - self.first).num_days();
        let width = i64::from(AXIS[1] - AXIS[0]);
        AXIS[0] + u32::try_from(width * days / whole).unwrap_or_default()
    }

    /// From where to where a period goes; to the edge where it leaves the axis.
    pub(super) fn span(&self, period: &Period) -> [u32; 2] {
        if let Some(day) = period.exact_day() {
            return [self.place(day); 2];
        }
        let from = match period.first_day() {
            Some(day) if day >= self.first => self.place(day.min(self.last)),
            _ => 0,
        };
        let to = match period.last_day().and_then(|day| day.succ_opt()) {
            Some(day) if day.pred_opt() <= Some(self.last) => self.place(day.max(self.first)),
            _ => 1000,
        };
        [from, to.max(from + 8)]
    }

    /// Names of months and years, and a line down from each.
    pub(super) fn scale(&self, bottom: u32) -> Vec<Shape> {
        let month_number = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
        let months = month_number(self.last) - month_number(self.first) + 1;
        let step = [1, 3, 12, 60, 120, 600]
            .into_iter()
            .find(|step| months / step <= 12)
            .unwrap_or(1200);
        let mut shapes = Vec::new();
        let mut year = None;
        let days = (0..).map_while(|n| self.first.checked_add_months(Months::new(n)));
        for day in days.take_while(|day| *day <= self.last) {
            if month_number(day) % step != 0 {
                continue;
            }
            let x = self.place(day);
            let word = |y, text| Words {
                setting: Setting::Scale,
                x: x + 4,
                y,
                text,
            };
            let mut words = Vec::new();
            if step < 12 {
                words.push(word(34, name(day)[..3].to_owned()));
            }
            if year != Some(day.year()) {
                year = Some(day.year());
                words.push(word(14, day.year().to_string()));
            }
            shapes.push(Shape {
                look: Look::Grid,
                outline: Some(Outline::Line {
                    x: [x; 2],
                    y: [20, bottom],
                }),
                words,
                ..Shape::default()
            });
        }
        shapes
    }
}

fn name(month: NaiveDate) -> &'static str {
    MONTHS[month.month0() as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(dates: &[&str]) -> Axis {
        let periods: Vec<Period> = dates
            .iter()
            .map(|edtf| Period::parse(edtf, edtf, None).unwrap())
            .collect();
        Axis::over(periods.iter()).unwrap()
    }

    fn span(axis: &Axis, edtf: &str) -> [u32; 2] {
        axis.span(&Period::parse(edtf, edtf, None).unwrap())
    }

    #[test]
    fn the_axis_spans_whole_months_and_makes_no_room_for_long_periods() {
        let axis = axis(&["2020-11-09", "2021-06-08", "2010/2030"]);
        assert_eq!(axis.first.to_string(), "2020-11-01");
        assert_eq!(axis.last.to_string(), "2021-06-30");
        let long = self::axis(&["2010/2030"]);
        assert_eq!(long.first.to_string(), "2010-01-01");
    }

    #[test]
    fn a_day_is_a_point_a_month_a_span_and_what_goes_beyond_reaches_the_edge() {
        let axis = axis(&["2021-01-01", "2021-12-31"]);
        let [from, to] = span(&axis, "2021-07-02");
        assert_eq!(from, to);
        assert!((495..505).contains(&from), "{from}");
        assert_eq!(span(&axis, "2021-01"), [12, 94]);
        assert_eq!(span(&axis, "2021-12?"), [905, 988]);
        assert_eq!(span(&axis, "2019/2023"), [0, 1000]);
        assert_eq!(span(&axis, "2021/.."), [12, 1000]);
        assert_eq!(span(&axis, "../2021"), [0, 988]);
        // an inferred day is no day that is known
        let [from, to] = span(&axis, "2021-07-02?");
        assert!(from < to);
    }

    #[test]
    fn a_long_axis_names_fewer_months() {
        let texts = |axis: Axis| -> Vec<String> {
            let words = axis.scale(100).into_iter().flat_map(|shape| shape.words);
            words.map(|words| words.text).collect()
        };
        let year = texts(axis(&["2020-11-09", "2021-02-08"]));
        assert_eq!(year, ["Nov", "2020", "Dec", "Jan", "2021", "Feb"]);
        let decade = texts(axis(&["2001-05-01", "2010-02-01"]));
        assert_eq!(decade.first().map(String::as_str), Some("2002"));
        assert_eq!(decade.len(), 9);
    }
}
