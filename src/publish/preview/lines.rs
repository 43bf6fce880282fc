//! Breaks text into lines of real width, in the largest size that fits.

use super::{font::Ruler, pieces};

/// What there is to fill with text.
pub(super) struct Room<'a> {
    /// Of a line, in pixels.
    pub width: f32,
    /// Of all lines together.
    pub height: f32,
    /// From the preferred to the smallest that still reads.
    pub sizes: &'a [f32],
    /// From one line to the next, in ems.
    pub leading: f32,
}

/// Text that fits its room.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Block {
    /// In pixels to the em.
    pub size: f32,
    /// From top to bottom; none of an empty text.
    pub lines: Vec<String>,
    /// Whether words were left out.
    pub cut: bool,
}

impl Room<'_> {
    /// How many lines of a size there are; one at least.
    fn lines(&self, size: f32) -> usize {
        // the last line needs no leading below it
        ((self.height / size - 1.0) / self.leading).floor().max(0.0) as usize + 1
    }
}

/// A word, or a part of one that is longer than a line.
#[derive(Clone)]
pub(super) struct Piece {
    pub(super) text: String,
    /// In ems.
    pub(super) width: f32,
    /// What stands before it within a line: the width of a space, or nothing.
    pub(super) gap: f32,
}

/// Sets `text` as large as `room` allows; where it does not, cuts it.
pub(super) fn fit(text: &str, ruler: &Ruler, room: &Room) -> Block {
    let text = pieces::tidy(text, ruler);
    let smallest = room.sizes.last().copied().unwrap_or(16.0);
    let most = (room.lines(smallest) + 1) as f32 * room.width / smallest;
    let pieces = pieces::split(&text, ruler, most);
    let whole = room.sizes.iter().find_map(|&size| {
        let lines = balanced(&pieces, room.width / size, room.lines(size))?;
        Some(Block {
            size,
            lines,
            cut: false,
        })
    });
    whole.unwrap_or_else(|| cut(&text, pieces, ruler, room, smallest))
}

/// The start of a text that is too long, with a sign that it goes on.
fn cut(text: &str, pieces: Vec<Piece>, ruler: &Ruler, room: &Room, size: f32) -> Block {
    let (width, count) = (room.width / size, room.lines(size));
    let pieces = pieces::narrow(pieces, ruler, width);
    let end = pieces::ending(text);
    let sign = Piece {
        width: ruler.width(end),
        text: end.to_owned(),
        gap: ruler.width(" "),
    };
    let shortened = |kept: usize| {
        let mut some = pieces[..kept].to_vec();
        if kept < pieces.len() {
            pieces::trim_end(&mut some);
            some.push(sign.clone());
        }
        balanced(&some, width, count)
    };
    let lines = (0..=pieces.len()).rev().find_map(shortened);
    let lines = lines.unwrap_or_default();
    Block {
        size,
        lines,
        cut: true,
    }
}

/// Lines of about the same width, as few as possible: the least sum of squares
/// keeps the last from holding one lonely word.
fn balanced(pieces: &[Piece], width: f32, most: usize) -> Option<Vec<String>> {
    if pieces.is_empty() {
        return Some(Vec::new());
    }
    // costs[n][end]: the best way to set the first `end` pieces in n + 1 lines
    let mut rows: Vec<Vec<Option<Step>>> = Vec::new();
    for line in 0..most {
        let row = (0..=pieces.len()).map(|end| best(pieces, width, rows.last(), end));
        let row: Vec<_> = row.collect();
        let done = row[pieces.len()].is_some();
        rows.push(row);
        if done {
            return Some(read_back(pieces, &rows, line));
        }
    }
    None
}

/// The best last line that ends before `end`: where it starts, and the cost so far.
#[derive(Clone, Copy)]
struct Step {
    start: usize,
    cost: f32,
}

fn best(
    pieces: &[Piece],
    width: f32,
    above: Option<&Vec<Option<Step>>>,
    end: usize,
) -> Option<Step> {
    let mut found: Option<Step> = None;
    let mut line = 0.0;
    for start in (0..end).rev() {
        let piece = &pieces[start];
        line += piece.width;
        if line > width {
            break;
        }
        let before = match above {
            None => (start == 0).then_some(0.0),
            Some(row) => row[start].map(|step| step.cost),
        };
        let dangling = end < pieces.len() && pieces::is_small(&pieces[end - 1].text);
        let cost = line * line + if dangling { width * width / 16.0 } else { 0.0 };
        let step = before.map(|before| Step {
            start,
            cost: before + cost,
        });
        found = [found, step]
            .into_iter()
            .flatten()
            .min_by(|a, b| a.cost.total_cmp(&b.cost));
        line += piece.gap;
    }
    found
}

fn read_back(pieces: &[Piece], rows: &[Vec<Option<Step>>], last: usize) -> Vec<String> {
    let mut end = pieces.len();
    let mut lines = Vec::new();
    for row in rows[..=last].iter().rev() {
        let start = row[end].map_or(0, |step| step.start);
        lines.push(pieces::join(&pieces[start..end]));
        end = start;
    }
    lines.reverse();
    lines
}
