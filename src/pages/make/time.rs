//! Entries in order of time: drawn, and as a table.

use super::{
    Pages,
    axis::{AXIS, Axis},
};
use crate::{
    components::{
        Cell, Drawing, Link, Look, Outline, Role, Rows, Shape, Table, When, Words, date_line,
    },
    content::{Entry, EntryRef, Period},
    pages::Body,
};

/// The name of the group without dates.
const UNDATED: &str = "Date not stated in the report";

/// Heights in pixels: above the first row; of a row; of a row without dates.
const TOP: u32 = 44;
const ROW: u32 = 44;
const UNDATED_ROW: u32 = 32;
/// How many undated marks stand side by side: each is then at least 24 px wide
/// in the narrowest window (WCAG 2.5.8).
const ABREAST: u32 = 12;
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
            "Time line, {}: {} with a date, {} without",
            axis.words(),
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

/// The month that a date lies in, or the date itself when it spans more than one.
fn group_name(date: &Period) -> String {
    date.month_words().unwrap_or_else(|| date.words().words)
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

    #[test]
    fn titles_are_cut_between_words() {
        assert_eq!(shorten("One two three", 13), "One two three");
        assert_eq!(shorten("One two three", 12), "One two…");
        assert_eq!(shorten("Örebro, Södertörn", 10), "Örebro…");
        assert_eq!(shorten("Unbreakable", 5), "Unbr…");
    }
}
