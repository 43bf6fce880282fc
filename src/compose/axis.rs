//! The months that a time line covers, and the position of a day on it.

use chrono::{Datelike, Months, NaiveDate};
use document::{Label, LabelKind, Outline, Shape, ShapeKind};
use record::{MONTHS, Period};
use words::WORDS;

/// The position of the start of the first month, in thousandths of the width. Periods that
/// begin before it are drawn from the edge, 0.
pub(super) const AXIS_START: u32 = 12;
/// The position of the end of the last month, in thousandths of the width. Periods that end
/// after it are drawn to the edge, 1000.
pub(super) const AXIS_END: u32 = 988;
/// The length, in days, from which on a period does not extend the axis.
const LONG_PERIOD: i64 = 366;
/// The least width of a period that is not a single day, in thousandths of the width.
const MIN_WIDTH: u32 = 8;

/// The months that a time line covers.
pub(super) struct Axis {
    /// The first day of the first month.
    first: NaiveDate,
    /// The last day of the last month.
    last: NaiveDate,
}

/// The horizontal extent of a period on a time line, in thousandths of the width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    /// The left end; 0 if the period begins before the axis.
    pub(super) from: u32,
    /// The right end; 1000 if the period ends after the axis, and the same as the left end
    /// for a single day.
    pub(super) to: u32,
}

/// A month of an axis.
pub(super) struct Month {
    /// Its name with the year: `October 2020`.
    pub(super) name: String,
    /// Its first day.
    pub(super) first: NaiveDate,
    /// Its last day.
    pub(super) last: NaiveDate,
}

impl Axis {
    /// The axis that covers all `periods` shorter than [`LONG_PERIOD`], or all periods if
    /// there are only longer ones; `None` if no period has a first and a last day.
    pub(super) fn over<'a>(periods: impl Iterator<Item = &'a Period>) -> Option<Self> {
        let bounds: Vec<[NaiveDate; 2]> = periods
            .filter_map(|period| Some([period.first_day()?, period.last_day()?]))
            .collect();
        let is_short = |[first, last]: &&[NaiveDate; 2]| (*last - *first).num_days() < LONG_PERIOD;
        let mut covered: Vec<&[NaiveDate; 2]> = bounds.iter().filter(is_short).collect();
        if covered.is_empty() {
            covered = bounds.iter().collect();
        }
        let first = covered.iter().map(|[first, _]| *first).min()?;
        let last = covered.iter().map(|[_, last]| *last).max()?;
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
        (WORDS.time_line.span)(&month(self.first), &month(self.last))
    }

    /// The months that it covers, in order.
    pub(super) fn months(&self) -> impl Iterator<Item = Month> {
        let last = self.last;
        let firsts = std::iter::successors(Some(self.first), |day| {
            day.checked_add_months(Months::new(1))
        });
        firsts
            .take_while(move |first| *first <= last)
            .filter_map(|first| {
                let end = first.checked_add_months(Months::new(1))?.pred_opt()?;
                Some(Month {
                    name: format!("{} {}", name(first), first.year()),
                    first,
                    last: end,
                })
            })
    }

    /// The position of the start of a day, in thousandths of the width.
    fn position(&self, day: NaiveDate) -> u32 {
        let total = (self.last - self.first).num_days() + 1;
        let days = (day - self.first).num_days();
        let width = i64::from(AXIS_END - AXIS_START);
        AXIS_START + u32::try_from(width * days / total).unwrap_or_default()
    }

    /// The extent of a period, which may reach beyond the axis.
    pub(super) fn extent(&self, period: &Period) -> Extent {
        if let Some(day) = period.exact_day() {
            let at = self.position(day);
            return Extent { from: at, to: at };
        }
        let from = match period.first_day() {
            Some(day) if day >= self.first => self.position(day.min(self.last)),
            _ => 0,
        };
        let to = match period.last_day().and_then(|day| day.succ_opt()) {
            Some(day) if day.pred_opt() <= Some(self.last) => self.position(day.max(self.first)),
            _ => 1000,
        };
        let to = to.max(from + MIN_WIDTH);
        Extent { from, to }
    }

    /// The grid: a line with a label at the start of each month or, on a long axis, of every
    /// third month, year, fifth year or decade, so that there are about 12 at most. The lines
    /// end at `bottom`, in pixels.
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
            let x = self.position(day);
            let label = |y, text| Label {
                kind: LabelKind::Scale,
                x: x + 4,
                y,
                text,
            };
            let mut labels = Vec::new();
            if step < 12 {
                labels.push(label(34, name(day)[..3].to_owned()));
            }
            if year != Some(day.year()) {
                year = Some(day.year());
                labels.push(label(14, day.year().to_string()));
            }
            shapes.push(Shape {
                kind: ShapeKind::Grid,
                outline: Some(Outline::Line {
                    x: [x; 2],
                    y: [20, bottom],
                }),
                labels,
                ..Shape::default()
            });
        }
        shapes
    }
}

/// The name of the month of a day.
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

    fn extent(axis: &Axis, edtf: &str) -> [u32; 2] {
        let Extent { from, to } = axis.extent(&Period::parse(edtf, edtf, None).unwrap());
        [from, to]
    }

    #[test]
    fn the_axis_covers_whole_months_and_no_long_periods() {
        let axis = axis(&["2020-11-09", "2021-06-08", "2010/2030"]);
        assert_eq!(axis.first.to_string(), "2020-11-01");
        assert_eq!(axis.last.to_string(), "2021-06-30");
        let long = self::axis(&["2010/2030"]);
        assert_eq!(long.first.to_string(), "2010-01-01");
    }

    #[test]
    fn a_day_is_a_point_and_periods_beyond_the_axis_reach_the_edge() {
        let axis = axis(&["2021-01-01", "2021-12-31"]);
        let [from, to] = extent(&axis, "2021-07-02");
        assert_eq!(from, to);
        assert!((495..505).contains(&from), "{from}");
        assert_eq!(extent(&axis, "2021-01"), [12, 94]);
        assert_eq!(extent(&axis, "2021-12?"), [905, 988]);
        assert_eq!(extent(&axis, "2019/2023"), [0, 1000]);
        assert_eq!(extent(&axis, "2021/.."), [12, 1000]);
        assert_eq!(extent(&axis, "../2021"), [0, 988]);
        // an inferred day is not exact
        let [from, to] = extent(&axis, "2021-07-02?");
        assert!(from < to);
    }

    #[test]
    fn a_long_axis_labels_fewer_months() {
        let texts = |axis: Axis| -> Vec<String> {
            let labels = axis.scale(100).into_iter().flat_map(|shape| shape.labels);
            labels.map(|label| label.text).collect()
        };
        let year = texts(axis(&["2020-11-09", "2021-02-08"]));
        assert_eq!(year, ["Nov", "2020", "Dec", "Jan", "2021", "Feb"]);
        let decade = texts(axis(&["2001-05-01", "2010-02-01"]));
        assert_eq!(decade.first().map(String::as_str), Some("2002"));
        assert_eq!(decade.len(), 9);
    }
}
