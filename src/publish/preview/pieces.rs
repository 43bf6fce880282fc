//! Text for the lines of a preview: cleaning it, dividing it into words, and the
//! sign that the end was left out.

use super::{font::Ruler, lines::Piece};

/// The greatest number of characters that are read; no preview has room for more.
const LONGEST: usize = 1200;

/// The text on one line, without characters that the font lacks, and without
/// control characters, which could change the direction of other text.
pub(super) fn tidy(text: &str, ruler: &Ruler) -> String {
    let letters = text.chars().map(|c| if is_space(c) { ' ' } else { c });
    let letters = letters.filter(|c| !c.is_control() && !is_invisible(*c));
    let text = ruler.drawable(&letters.take(LONGEST).collect::<String>());
    text.split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a line may break at a character; not at a no-break space.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}')
}

/// Soft hyphens, joiners, directional marks, variation selectors.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The words of a tidy text, up to the one that exceeds a width of `most` ems.
pub(super) fn split(text: &str, ruler: &Ruler, most: f32) -> Vec<Piece> {
    let gap = ruler.width(" ");
    let mut full = 0.0;
    let pieces = text
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| Piece {
            text: word.to_owned(),
            width: ruler.width(word),
            gap,
        });
    pieces
        .take_while(|piece| {
            let free = full <= most;
            full += piece.width + piece.gap;
            free
        })
        .collect()
}

/// Divides words that are wider than a line of `width` ems.
pub(super) fn narrow(pieces: Vec<Piece>, ruler: &Ruler, width: f32) -> Vec<Piece> {
    let parts = pieces.into_iter().flat_map(|piece| {
        if piece.width <= width {
            vec![piece]
        } else {
            chop(&piece, ruler, width)
        }
    });
    parts.collect()
}

fn chop(piece: &Piece, ruler: &Ruler, width: f32) -> Vec<Piece> {
    let mut parts: Vec<Piece> = Vec::new();
    for letter in piece.text.chars() {
        let wide = ruler.width(letter.encode_utf8(&mut [0; 4]));
        match parts.last_mut() {
            Some(part) if part.width + wide <= width => {
                part.text.push(letter);
                part.width += wide;
            }
            last => {
                let gap = if last.is_none() { piece.gap } else { 0.0 };
                let text = letter.to_string();
                parts.push(Piece {
                    text,
                    width: wide,
                    gap,
                });
            }
        }
    }
    parts
}

/// The text of one line of pieces.
pub(super) fn join(pieces: &[Piece]) -> String {
    let mut line = String::new();
    for piece in pieces {
        if piece.gap > 0.0 && !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&piece.text);
    }
    line
}

/// Whether a word is an article, a preposition or a conjunction, which should not
/// end a line.
pub(super) fn is_small(word: &str) -> bool {
    let rest = word.strip_prefix(char::is_alphabetic).unwrap_or(word);
    rest.len() <= 1 && rest.chars().all(char::is_lowercase)
        || matches!(word, "the" | "and" | "for" | "The" | "And" | "For")
}

/// The sign at the end of a text that was cut. That of a quotation has brackets, so
/// that it reads as an omission by the record and not as a pause of the speaker.
/// The printed report has `<…>` for its own omissions.
pub(super) fn ending(text: &str) -> &'static str {
    if text.starts_with(['“', '„', '«', '"']) {
        "[…]”"
    } else {
        "…"
    }
}

/// Removes punctuation before the sign.
pub(super) fn trim_end(pieces: &mut Vec<Piece>) {
    while let Some(last) = pieces.last_mut() {
        let kept = last
            .text
            .trim_end_matches([',', ';', ':', '–', '—', '-'])
            .len();
        last.text.truncate(kept);
        if kept > 0 {
            break;
        }
        pieces.pop();
    }
}
