//! Line breaking: sets a text in the largest font size at which it fits a box. Widths are
//! those of the shaped glyphs.

use super::{font::Ruler, words};

/// The box that a text is set in.
pub(super) struct TextBox<'a> {
    /// The greatest width of a line, in pixels.
    pub width: f32,
    /// The greatest height of all lines together, in pixels. One line is set even if it is
    /// higher.
    pub height: f32,
    /// The font sizes to try in order, from the largest to the smallest, in pixels.
    pub sizes: &'a [f32],
    /// The distance between two baselines, in ems.
    pub leading: f32,
}

/// A text that is set in lines.
#[derive(Debug, Default, PartialEq)]
pub(super) struct TextBlock {
    /// The font size, in pixels.
    pub size: f32,
    /// The lines from top to bottom; none for an empty text.
    pub lines: Vec<String>,
    /// Whether words at the end were left out.
    pub cut: bool,
}

impl TextBox<'_> {
    /// The number of lines of a font size that fit; at least 1.
    fn lines(&self, size: f32) -> usize {
        // the last line needs no leading below it
        ((self.height / size - 1.0) / self.leading).floor().max(0.0) as usize + 1
    }
}

/// A word, or a part of one that is longer than a line.
#[derive(Clone)]
pub(super) struct Word {
    pub(super) text: String,
    /// Its width, in ems.
    pub(super) width: f32,
    /// The width of the space before it within a line, in ems; 0 for the second and later
    /// parts of a divided word.
    pub(super) gap: f32,
}

/// Sets `text` in the largest size at which it fits `text_box`. If it does not fit at the
/// smallest size either, words at the end are replaced by an ellipsis.
pub(super) fn fit(text: &str, ruler: &Ruler, text_box: &TextBox) -> TextBlock {
    let text = words::tidy(text, ruler);
    let smallest = text_box.sizes.last().copied().unwrap_or(16.0);
    let most = (text_box.lines(smallest) + 1) as f32 * text_box.width / smallest;
    let words = words::split(&text, ruler, most);
    let whole = text_box.sizes.iter().find_map(|&size| {
        let lines = balanced(&words, text_box.width / size, text_box.lines(size))?;
        Some(TextBlock {
            size,
            lines,
            cut: false,
        })
    });
    whole.unwrap_or_else(|| cut(&text, words, ruler, text_box, smallest))
}

/// The beginning of a text that is too long, followed by an ellipsis.
fn cut(text: &str, words: Vec<Word>, ruler: &Ruler, text_box: &TextBox, size: f32) -> TextBlock {
    let (width, count) = (text_box.width / size, text_box.lines(size));
    let words = words::divide_wide(words, ruler, width);
    let ellipsis = words::ellipsis(text);
    let ellipsis = Word {
        width: ruler.width(ellipsis),
        text: ellipsis.to_owned(),
        gap: ruler.width(" "),
    };
    let shortened = |kept: usize| {
        let mut beginning = words[..kept].to_vec();
        if kept < words.len() {
            words::trim_punctuation(&mut beginning);
            beginning.push(ellipsis.clone());
        }
        balanced(&beginning, width, count)
    };
    let lines = (0..=words.len()).rev().find_map(shortened);
    let lines = lines.unwrap_or_default();
    TextBlock {
        size,
        lines,
        cut: true,
    }
}

/// The fewest lines that hold all words, balanced: of all ways to break that many lines,
/// the one with the least sum of squared widths, so that no line is much shorter than the
/// others. `None` if the words need more than `max_lines` lines of `width` ems.
fn balanced(words: &[Word], width: f32, max_lines: usize) -> Option<Vec<String>> {
    if words.is_empty() {
        return Some(Vec::new());
    }
    // dynamic programming: `rows[n][end]` is the best way to set the first `end` words in
    // n + 1 lines
    let mut rows: Vec<Vec<Option<LastLine>>> = Vec::new();
    for line in 0..max_lines {
        let row = (0..=words.len()).map(|end| best(words, width, rows.last(), end));
        let row: Vec<_> = row.collect();
        let done = row[words.len()].is_some();
        rows.push(row);
        if done {
            return Some(read_back(words, &rows, line));
        }
    }
    None
}

/// The best last line of the first words.
#[derive(Clone, Copy)]
struct LastLine {
    /// The index of its first word.
    start: usize,
    /// The cost of this line and of all lines above it.
    cost: f32,
}

/// The best last line that ends before the word `end`. `above` has the best last lines of
/// one line less; `None` for the first line. A line that ends in a word of
/// [`words::is_function_word`] costs more, by the square of a quarter of the width.
fn best(
    words: &[Word],
    width: f32,
    above: Option<&Vec<Option<LastLine>>>,
    end: usize,
) -> Option<LastLine> {
    let mut found: Option<LastLine> = None;
    let mut line = 0.0;
    for start in (0..end).rev() {
        let word = &words[start];
        line += word.width;
        if line > width {
            break;
        }
        let before = match above {
            None => (start == 0).then_some(0.0),
            Some(row) => row[start].map(|line| line.cost),
        };
        let dangling = end < words.len() && words::is_function_word(&words[end - 1].text);
        let cost = line * line + if dangling { width * width / 16.0 } else { 0.0 };
        let candidate = before.map(|before| LastLine {
            start,
            cost: before + cost,
        });
        found = [found, candidate]
            .into_iter()
            .flatten()
            .min_by(|a, b| a.cost.total_cmp(&b.cost));
        line += word.gap;
    }
    found
}

/// The lines that `rows` describe, followed backwards from the row `last`.
fn read_back(words: &[Word], rows: &[Vec<Option<LastLine>>], last: usize) -> Vec<String> {
    let mut end = words.len();
    let mut lines = Vec::new();
    for row in rows[..=last].iter().rev() {
        let start = row[end].map_or(0, |line| line.start);
        lines.push(words::join(&words[start..end]));
        end = start;
    }
    lines.reverse();
    lines
}
