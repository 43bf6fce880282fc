//! Entries in order of time: drawn, and as a table.

use super::Pages;
use crate::{
    components::{
        Cell, Drawing, Link, Look, Outline, Role, Rows, Shape, Table, When, Words, date_line,
    },
    content::{Entry, EntryRef, MONTHS, Period},
    pages::Body,
};
use chrono::{Datelike, Months, NaiveDate};

/// The name of the group without dates.
const UNDATED: &str = "Date not stated in the report";

/// Where the first month begins and the last one ends, in thousandths across.
/// What reaches beyond goes to the edge.
const AXIS: [u32; 2] = [12, 988];
/// Heights in pixels: above the first row; of a row; of a row without dates.
const TOP: u32 = 44;
const ROW: u32 = 44;
const UNDATED_ROW: u32 = 32;
/// How many undated marks stand side by side: each is then at least 24 px wide
/// in the narrowest window (WCAG 2.5.8).
const ABREAST: u32 = 12;
/// The longest period that the axis makes room for; longer ones run beyond it.
const LONGEST: i64 = 366;
/// How many letters fit across a narrow and a wide window.
const LETTERS: [u32; 2] = [36, 90];

impl Pages {
    /// Entries that stand in order of time, drawn and as a table.
    pub(super) fn year(&self, entries: &[&EntryRef], folded: bool) -> Vec<Body> {
        let entries: Vec<&Entry> = entries.iter().map(|at| &self.report.entries[*at]).collect();
        let drawing = self.drawing(&entries).map(Body::Drawing);
        let folded = folded && drawing.is_some();
        let table = Body::Table(Table {
            caption: "Entries in order of time".to_owned(),
            columns: ["Entry".to_owned(), "Date".to_owned()],
            groups: self.months(&entries),
            folded,
        });
        drawing.into_iter().chain([table]).collect()
    }

    /// The entries by month.
    fn months(&self, entries: &[&Entry]) -> Vec<Rows> {
        let mut groups: Vec<Rows> = Vec::new();
        for entry in entries {
            let date = entry.date.as_ref();
            let name = date.map_or_else(|| UNDATED.to_owned(), group_name);
            let kind = entry.at.kind.label().to_owned();
            let areas = entry.areas.iter().map(|id| &self.report.areas[id].name);
            let about: Vec<String> = [kind].into_iter().chain(areas.cloned()).collect();
            let row = [
                Cell {
                    link: Some(self.entry_link(&entry.at)),
                    text: about.join(" · "),
                    ..Cell::default()
                },
                match date {
                    Some(date) => Cell {
                        when: When::Stated(date.words()),
                        ..Cell::default()
                    },
                    None => Cell {
                        text: "Not stated".to_owned(),
                        ..Cell::default()
                    },
                },
            ];
            match groups.last_mut() {
                Some(group) if group.name == name => group.rows.push(row),
                _ => groups.push(Rows {
                    name,
                    rows: vec![row],
                }),
            }
        }
        groups
    }

    /// The time line, or `None` when no entry has a date to draw it by.
    fn drawing(&self, entries: &[&Entry]) -> Option<Drawing> {
        let dated: Vec<(&Entry, &Period)> = entries
            .iter()
            .filter_map(|entry| Some((*entry, entry.date.as_ref()?)))
            .collect();
        let axis = Axis::over(dated.iter().map(|(_, date)| *date))?;
        let undated: Vec<&Entry> = entries
            .iter()
            .copied()
            .filter(|entry| entry.date.is_none())
            .collect();
        let bottom = TOP + ROW * count(&dated);
        let mut shapes = axis.scale(bottom);
        for ((entry, date), top) in dated.iter().zip((TOP..).step_by(ROW as usize)) {
            shapes.push(self.row(entry, date, &axis, top));
        }
        let height = self.add_undated(&undated, bottom, &mut shapes);
        let height = add_key(height, &mut shapes);
        let label = format!(
            "Time line from {} to {}: {} with a date, {} without",
            month_name(axis.first),
            month_name(axis.last),
            dated.len(),
            undated.len()
        );
        Some(Drawing {
            label,
            width: 0,
            height,
            shapes,
        })
    }

    /// A dated entry: its mark, and its title above.
    fn row(&self, entry: &Entry, date: &Period, axis: &Axis, top: u32) -> Shape {
        let [from, to] = axis.span(date);
        let look = if date.exact_day().is_some() {
            Look::Day
        } else if date.is_interval() {
            Look::Bar
        } else {
            Look::Span
        };
        // a title starts at its mark, or ends there where there is more room
        let before = from + to > AXIS[0] + AXIS[1] && from > AXIS[0];
        let (x, room) = if before {
            (to, to)
        } else {
            (from, 1000 - from)
        };
        let roles = if before {
            [Role::ShortBefore, Role::LongBefore]
        } else {
            [Role::Short, Role::Long]
        };
        let words = roles.into_iter().zip(LETTERS).map(|(role, letters)| Words {
            role,
            x,
            y: top + 18,
            text: shorten(&entry.title, (letters * room / 1000) as usize),
        });
        Shape {
            look,
            link: Some(self.named(entry)),
            outline: Some(Outline::Line {
                x: [from, to],
                y: [top + 31; 2],
            }),
            field: Some([0, top, 1000, ROW]),
            words: words.collect(),
            ..Shape::default()
        }
    }

    /// The undated entries under the rest; the height of it all.
    fn add_undated(&self, entries: &[&Entry], bottom: u32, shapes: &mut Vec<Shape>) -> u32 {
        if entries.is_empty() {
            return bottom;
        }
        let title = Words {
            role: Role::Scale,
            x: AXIS[0],
            y: bottom + 28,
            text: UNDATED.to_owned(),
        };
        shapes.push(Shape {
            words: vec![title],
            ..Shape::default()
        });
        let top = bottom + 36;
        let height = top + UNDATED_ROW * count(entries).div_ceil(ABREAST);
        for (place, entry) in (0..).zip(entries) {
            let width = 1000 / ABREAST;
            let (x, y) = (place % ABREAST * width, top + place / ABREAST * UNDATED_ROW);
            shapes.push(Shape {
                look: Look::Undated,
                link: Some(self.named(entry)),
                outline: Some(Outline::Line {
                    x: [x + width / 2; 2],
                    y: [y + UNDATED_ROW / 2; 2],
                }),
                field: Some([x, y, width, UNDATED_ROW]),
                words: vec![Words {
                    role: Role::Hint,
                    x: AXIS[0],
                    y: height + 18,
                    text: shorten(&entry.title, LETTERS[0] as usize),
                }],
                ..Shape::default()
            });
        }
        height + 28
    }

    /// The link of a mark, which says all that the mark shows.
    fn named(&self, entry: &Entry) -> Link {
        let link = self.entry_link(&entry.at);
        let words = entry.date.as_ref().map(Period::words);
        let label = words.as_ref().and_then(|words| words.label.as_ref());
        let label = label.map(|label| format!("{label}: ")).unwrap_or_default();
        let date = date_line(words.as_ref());
        let text = format!("{} ({}, {label}{date})", link.text, entry.at.kind.label());
        Link { text, ..link }
    }
}

/// What the marks mean, under the rest; the height of it all.
fn add_key(bottom: u32, shapes: &mut Vec<Shape>) -> u32 {
    let y = bottom + 24;
    let key = [
        (Look::Day, AXIS[0] + 16, "Day"),
        (Look::Span, 170, "Within this time"),
        (Look::Bar, 640, "All this time"),
    ];
    shapes.extend(key.map(|(look, from, means)| {
        let to = if look == Look::Day { from } else { from + 60 };
        let text = means.to_owned();
        let words = Words {
            role: Role::Scale,
            x: to + 30,
            y: y + 5,
            text,
        };
        Shape {
            look,
            outline: Some(Outline::Line {
                x: [from, to],
                y: [y; 2],
            }),
            words: vec![words],
            ..Shape::default()
        }
    }));
    bottom + 40
}

/// The months that a time line shows.
struct Axis {
    /// The first day of the first month.
    first: NaiveDate,
    /// The last day of the last month.
    last: NaiveDate,
}

impl Axis {
    /// Room for every period but the very long ones, unless there are no others.
    fn over<'a>(periods: impl Iterator<Item = &'a Period>) -> Option<Self> {
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

    /// Where a day begins, in thousandths across.
    fn place(&self, day: NaiveDate) -> u32 {
        let whole = (self.last - self.first).num_days() + 1;
        let days = (day - self.first).num_days();
        let width = i64::from(AXIS[1] - AXIS[0]);
        AXIS[0] + u32::try_from(width * days / whole).unwrap_or_default()
    }

    /// From where to where a period goes; to the edge where it leaves the axis.
    fn span(&self, period: &Period) -> [u32; 2] {
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
    fn scale(&self, bottom: u32) -> Vec<Shape> {
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
                role: Role::Scale,
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

/// The month that a date lies in, or the date itself when it spans more than one.
fn group_name(date: &Period) -> String {
    date.month_words().unwrap_or_else(|| date.words().words)
}

fn name(month: NaiveDate) -> &'static str {
    MONTHS[month.month0() as usize]
}

fn month_name(day: NaiveDate) -> String {
    format!("{} {}", name(day), day.year())
}

fn count<T>(all: &[T]) -> u32 {
    u32::try_from(all.len()).unwrap_or(u32::MAX)
}

/// `text` in at most `letters` letters, cut between words.
fn shorten(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let end = text
        .char_indices()
        .nth(letters.saturating_sub(1))
        .map_or(text.len(), |(end, _)| end);
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", text[..cut].trim_end_matches([' ', ',', ':', ';']))
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

    #[test]
    fn titles_are_cut_between_words() {
        assert_eq!(shorten("One two three", 13), "One two three");
        assert_eq!(shorten("One two three", 12), "One two…");
        assert_eq!(shorten("Örebro, Södertörn", 10), "Örebro…");
        assert_eq!(shorten("Unbreakable", 5), "Unbr…");
    }
}
