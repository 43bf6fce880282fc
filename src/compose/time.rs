//! Entries in order of time: drawn, and as a table.

use super::{
    Pages,
    axis::{AXIS, Axis},
};
use document::{
    Body, Cell, Drawing, Link, Look, Outline, Rows, Setting, Shape, Table, When, Words, date_line,
};
use record::{Entry, EntryRef, Period};

/// The name of the group without dates.
const UNDATED: &str = "Date not stated in the report";

/// Heights in pixels: above the first row, and of a row.
const TOP: u32 = 44;
const ROW: u32 = 44;
/// The least width that is pointed at, in thousandths: 24 px of the 288 that a
/// window of 320 leaves (WCAG 2.5.8).
const TARGET: u32 = 84;
/// How many letters fit across a narrow and a wide window.
const LETTERS: [u32; 2] = [31, 75];

impl Pages {
    /// Entries that stand in order of time: drawn, those without a date in a
    /// row below, and all as a table.
    pub(super) fn year(&self, entries: &[EntryRef], folded: bool) -> Vec<Body> {
        let entries: Vec<&Entry> = entries.iter().map(|at| &self.report.entries[at]).collect();
        let (dated, undated): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().partition(|entry| entry.date.is_some());
        let mut year: Vec<Body> = Vec::new();
        if let Some(drawing) = self.drawing(&dated, undated.len()) {
            year.push(Body::Drawing(drawing));
            if !undated.is_empty() {
                let links = undated.iter().map(|entry| self.entry_link(&entry.at));
                year.push(Body::Sentences(vec![format!("{UNDATED}:")]));
                year.push(Body::Links(links.collect()));
            }
        }
        let folded = folded && !year.is_empty();
        year.push(Body::Table(Table {
            caption: "Entries in order of time".to_owned(),
            columns: ["Entry".to_owned(), "Date".to_owned()],
            groups: self.months(&entries),
            folded,
        }));
        year
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
                    text: about.join(" · "),
                    ..Cell::link(self.entry_link(&entry.at))
                },
                match date {
                    Some(date) => Cell::date(When::Stated(date.words())),
                    None => Cell::text("Not stated"),
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

    /// The time line of entries with a date; `None` when there is none to draw
    /// it by.
    fn drawing(&self, entries: &[&Entry], undated: usize) -> Option<Drawing> {
        let dated: Vec<(&Entry, &Period)> = entries
            .iter()
            .filter_map(|entry| Some((*entry, entry.date.as_ref()?)))
            .collect();
        let axis = Axis::over(dated.iter().map(|(_, date)| *date))?;
        let height = TOP + ROW * u32::try_from(dated.len()).ok()?;
        let mut shapes = axis.scale(height);
        for ((entry, date), top) in dated.iter().zip((TOP..).step_by(ROW as usize)) {
            shapes.push(self.row(entry, date, &axis, top));
        }
        let label = format!(
            "Timeline, {}: {} with a date, {undated} without",
            axis.words(),
            dated.len(),
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
        } else if date.is_interval() && !date.is_uncertain() {
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
        let settings = if before {
            [Setting::ShortBefore, Setting::LongBefore]
        } else {
            [Setting::Short, Setting::Long]
        };
        // a bar that is cut off says how long it is
        let title = match [from, to] {
            [0, _] | [_, 1000] => format!("{}, {}", entry.title, date.words().words),
            _ => entry.title.clone(),
        };
        let words = settings
            .into_iter()
            .zip(LETTERS)
            .map(|(setting, letters)| Words {
                setting,
                x,
                y: top + 18,
                text: shorten(&title, (letters * room / 1000) as usize),
            });
        Shape {
            look,
            link: Some(self.named(entry)),
            outline: Some(Outline::Line {
                x: [from, to],
                y: [top + 31; 2],
            }),
            field: Some(field(from, to, top)),
            words: words.collect(),
            ..Shape::default()
        }
    }

    /// The link of a mark, which says all that the mark shows.
    fn named(&self, entry: &Entry) -> Link {
        let link = self.entry_link(&entry.at);
        let words = entry.date.as_ref().map(Period::words);
        let label = words.as_ref().and_then(|words| words.label.as_ref());
        let label = label.map(|label| format!(", {label}")).unwrap_or_default();
        let date = date_line(words.as_ref());
        let kind = entry.at.kind.label();
        // what is seen comes first, as who speaks to their computer says it (WCAG 2.5.3)
        let text = format!("{}, {date}. {kind}{label}", link.text);
        Link { text, ..link }
    }
}

/// Where a mark is pointed at: no farther than the mark, so that a browser
/// which brings it into sight brings the mark.
fn field(from: u32, to: u32, top: u32) -> [u32; 4] {
    let width = (to - from).max(TARGET);
    let x = ((from + to) / 2)
        .saturating_sub(width / 2)
        .min(1000 - width);
    [x, top + ROW / 2, width, ROW / 2]
}

/// The month that a date lies in, or the date itself when it spans more than one.
fn group_name(date: &Period) -> String {
    date.month_words().unwrap_or_else(|| date.words().words)
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
