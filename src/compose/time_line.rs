//! Time lines: entries in order of time, as a drawing and as a table.

use super::{
    Pages,
    axis::{AXIS_END, AXIS_START, Axis, Extent},
    shared::date_words,
};
use document::{
    Body, Cell, Drawing, Label, LabelKind, Link, Outline, Rect, RowGroup, Shape, ShapeKind, Table,
    When, Width, date_line,
};
use record::{Entry, EntryRef, Period};
use words::WORDS;

/// The height of the scale above the first row, in pixels.
const TOP: u32 = 44;
/// The height of a row, in pixels.
const ROW: u32 = 44;
/// The least width of a pointer target, in thousandths of the width: 24 px of the
/// 288 px that a window of 320 px leaves (WCAG 2.5.8).
const TARGET: u32 = 84;
/// The number of characters that fit across a narrow window (320 px).
const CHARS_NARROW: u32 = 31;
/// The number of characters that fit across a wide window.
const CHARS_WIDE: u32 = 75;

/// The initial state of the table of a time line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TableDisplay {
    /// Folded, if there is a drawing above it with the same entries.
    Folded,
    /// Open.
    Open,
}

impl Pages {
    /// Entries in order of time: a drawing of those with a date, links to those
    /// without, and a table of all.
    pub(super) fn time_line(&self, entries: &[EntryRef], table: TableDisplay) -> Vec<Body> {
        let entries: Vec<&Entry> = entries.iter().map(|at| &self.report.entries[at]).collect();
        let (dated, undated): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().partition(|entry| entry.when().is_some());
        let mut bodies: Vec<Body> = Vec::new();
        if let Some(drawing) = self.drawing(&dated, undated.len()) {
            bodies.push(Body::Drawing(drawing));
            if !undated.is_empty() {
                let links = undated.iter().map(|entry| self.entry_link(&entry.at));
                bodies.push(Body::Sentences(vec![WORDS.time_line.undated.to_owned()]));
                bodies.push(Body::Links(links.collect()));
            }
        }
        let folded = table == TableDisplay::Folded && !bodies.is_empty();
        bodies.push(Body::Table(Table {
            caption: WORDS.time_line.caption.to_owned(),
            columns: [
                WORDS.time_line.entry.to_owned(),
                WORDS.labels.date.to_owned(),
            ],
            groups: self.months(&entries),
            folded,
        }));
        bodies
    }

    /// The entries by month.
    fn months(&self, entries: &[&Entry]) -> Vec<RowGroup> {
        let mut groups: Vec<RowGroup> = Vec::new();
        for entry in entries {
            let date = entry.when();
            let name = Some(date.map_or_else(|| WORDS.page.no_date.to_owned(), group_name));
            let kind = entry.at.kind.label().to_owned();
            let areas = entry.areas.iter().map(|id| &self.report.areas[id].name);
            let about: Vec<String> = [kind].into_iter().chain(areas.cloned()).collect();
            let row = [
                Cell {
                    text: Some(about.join(" · ")),
                    ..Cell::link(self.entry_link(&entry.at))
                },
                match date_words(entry) {
                    Some(words) => Cell::date(When::Stated(words)),
                    None => Cell::text(WORDS.labels.not_stated),
                },
            ];
            match groups.last_mut() {
                Some(group) if group.name == name => group.rows.push(row),
                _ => groups.push(RowGroup {
                    name,
                    rows: vec![row],
                }),
            }
        }
        groups
    }

    /// The drawing of entries with a date; `None` when no date has both ends.
    fn drawing(&self, entries: &[&Entry], undated: usize) -> Option<Drawing> {
        let dated: Vec<(&Entry, &Period)> = entries
            .iter()
            .filter_map(|entry| Some((*entry, entry.when()?)))
            .collect();
        let axis = Axis::over(dated.iter().map(|(_, date)| *date))?;
        let height = TOP + ROW * u32::try_from(dated.len()).ok()?;
        let mut shapes = axis.scale(height);
        for ((entry, date), top) in dated.iter().zip((TOP..).step_by(ROW as usize)) {
            shapes.push(self.row(entry, date, &axis, top));
        }
        let label = (WORDS.time_line.drawing)(&axis.words(), dated.len(), undated);
        Some(Drawing {
            label,
            width: Width::Fluid,
            height,
            shapes,
        })
    }

    /// The row of a dated entry: its shape, with its title above.
    fn row(&self, entry: &Entry, date: &Period, axis: &Axis, top: u32) -> Shape {
        let Extent { from, to } = axis.extent(date);
        let kind = if date.exact_day().is_some() {
            ShapeKind::Day
        } else if date.is_interval() && !date.is_uncertain() {
            ShapeKind::Bar
        } else {
            ShapeKind::Span
        };
        // a title begins at the start of its shape, or ends at the end of the shape if there
        // is more space before it
        let before = from + to > AXIS_START + AXIS_END && from > AXIS_START;
        let (x, space) = if before {
            (to, to)
        } else {
            (from, 1000 - from)
        };
        let kinds = if before {
            [LabelKind::ShortBefore, LabelKind::LongBefore]
        } else {
            [LabelKind::Short, LabelKind::Long]
        };
        // for a period that reaches beyond the axis the title contains the date
        let title = match [from, to] {
            [0, _] | [_, 1000] => format!("{}, {}", entry.list_title(), date.words().words),
            _ => entry.list_title().to_owned(),
        };
        let widths = [CHARS_NARROW, CHARS_WIDE];
        let labels = kinds.into_iter().zip(widths).map(|(kind, chars)| Label {
            kind,
            x,
            y: top + 18,
            text: shorten(&title, (chars * space / 1000) as usize),
        });
        Shape {
            kind,
            link: Some(self.shape_link(entry)),
            outline: Some(Outline::Line {
                x: [from, to],
                y: [top + 31; 2],
            }),
            target: Some(target(from, to, top)),
            labels: labels.collect(),
            ..Shape::default()
        }
    }

    /// The link of a shape. Its text is read by screen readers, so it contains title, date and
    /// kind.
    fn shape_link(&self, entry: &Entry) -> Link {
        let link = self.entry_link(&entry.at);
        let words = date_words(entry);
        let label = words.as_ref().and_then(|words| words.label.as_ref());
        let label = label.map(|label| format!(", {label}")).unwrap_or_default();
        let date = date_line(words.as_ref());
        let kind = entry.at.kind.label();
        // the visible title comes first, for speech input (WCAG 2.5.3)
        let text = format!("{}, {date}. {kind}{label}", link.text);
        Link { text, ..link }
    }
}

/// The pointer target of a shape: at least [`TARGET`] wide, and otherwise as wide as the
/// shape, so that a browser that scrolls to it shows the shape.
fn target(from: u32, to: u32, top: u32) -> Rect {
    let width = (to - from).max(TARGET);
    let x = u32::midpoint(from, to)
        .saturating_sub(width / 2)
        .min(1000 - width);
    Rect {
        x,
        y: top + ROW / 2,
        width,
        height: ROW / 2,
    }
}

/// The month of a date, or the date itself if it spans several months.
fn group_name(date: &Period) -> String {
    date.month_words().unwrap_or_else(|| date.words().words)
}

/// `text` in at most `max_chars` characters, cut between words if possible.
fn shorten(text: &str, max_chars: usize) -> String {
    if text.chars().count() <= max_chars {
        return text.to_owned();
    }
    let end = text
        .char_indices()
        .nth(max_chars.saturating_sub(1))
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
