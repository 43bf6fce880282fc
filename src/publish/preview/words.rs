//! What lines are made of: tidied text, its words, and the sign that words are missing.

use super::{font::Ruler, lines::Piece};

/// More than any preview has room for; what follows is not even looked at.
const LONGEST: usize = 1200;

/// Text on one line, without what cannot be drawn or would turn other text around.
pub fn tidy(text: &str, ruler: &Ruler) -> String {
    let letters = text.chars().map(|c| if is_space(c) { ' ' } else { c });
    let letters = letters.filter(|c| !c.is_control() && !is_invisible(*c));
    let text = ruler.drawable(&letters.take(LONGEST).collect::<String>());
    text.split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Where a line may break. No-break spaces keep their neighbours together.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}')
}

/// Soft hyphens, joiners, directional marks, variation selectors.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The words of a tidy text, until `most` ems are full.
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

/// Breaks what is wider than a line.
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

/// The pieces of one line.
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

/// An article or a preposition, which reads better on the line that it opens.
pub fn is_small(word: &str) -> bool {
    let rest = word.strip_prefix(char::is_alphabetic).unwrap_or(word);
    rest.len() <= 1 && rest.chars().all(char::is_lowercase)
        || matches!(word, "the" | "and" | "for" | "The" | "And" | "For")
}

/// How a cut text ends. Of a quotation it must be plain that the record left
/// words out, not that the speaker fell silent: hence the brackets, which the
/// printed text, whose own sign is `<…>`, never has.
pub fn ending(text: &str) -> &'static str {
    if text.starts_with(['“', '„', '«', '"']) {
        "[…]”"
    } else {
        "…"
    }
}

/// Takes away the comma that would stand before the sign.
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
