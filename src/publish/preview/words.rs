//! The words of a text in a preview: removing characters that cannot be drawn, dividing
//! the text, and the ellipsis of a text that is cut.

use super::{font::Ruler, lines::Word};

/// The number of characters of a text that are used; no preview has space for more.
const MAX_CHARS: usize = 1200;

/// The text on one line, without characters that the font lacks and without control
/// characters, some of which change the direction of the text around them.
pub(super) fn tidy(text: &str, ruler: &Ruler) -> String {
    let letters = text.chars().map(|c| if is_space(c) { ' ' } else { c });
    let letters = letters.filter(|c| !c.is_control() && !is_invisible(*c));
    let text = ruler.drawable(&letters.take(MAX_CHARS).collect::<String>());
    text.split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a character is a space at which a line may break, which a no-break space is
/// not.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}')
}

/// Whether a character is a soft hyphen, a joiner, a directional mark or a variation
/// selector.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The words of a text from [`tidy`], up to the one that exceeds a total width of
/// `max_width` ems.
pub(super) fn split(text: &str, ruler: &Ruler, max_width: f32) -> Vec<Word> {
    let gap = ruler.width(" ");
    let mut total = 0.0;
    let words = text
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| Word {
            text: word.to_owned(),
            width: ruler.width(word),
            gap,
        });
    words
        .take_while(|word| {
            let fits = total <= max_width;
            total += word.width + word.gap;
            fits
        })
        .collect()
}

/// The words, with each that is wider than a line of `width` ems divided into parts that
/// are not.
pub(super) fn divide_wide(words: Vec<Word>, ruler: &Ruler, width: f32) -> Vec<Word> {
    let parts = words.into_iter().flat_map(|word| {
        if word.width <= width {
            vec![word]
        } else {
            divide(&word, ruler, width)
        }
    });
    parts.collect()
}

/// The parts of a word, each of which fits a line of `width` ems or is one character.
fn divide(word: &Word, ruler: &Ruler, width: f32) -> Vec<Word> {
    let mut parts: Vec<Word> = Vec::new();
    for letter in word.text.chars() {
        let wide = ruler.width(letter.encode_utf8(&mut [0; 4]));
        match parts.last_mut() {
            Some(part) if part.width + wide <= width => {
                part.text.push(letter);
                part.width += wide;
            }
            last => {
                let gap = if last.is_none() { word.gap } else { 0.0 };
                let text = letter.to_string();
                parts.push(Word {
                    text,
                    width: wide,
                    gap,
                });
            }
        }
    }
    parts
}

/// The text of a line, with a space before each word that has a gap.
pub(super) fn join(words: &[Word]) -> String {
    let mut line = String::new();
    for word in words {
        if word.gap > 0.0 && !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word.text);
    }
    line
}

/// Whether a word is an article, a preposition or a conjunction, which should not end a
/// line: one of at most two letters, the second in lower case, or `the`, `and`, `for`.
pub(super) fn is_function_word(word: &str) -> bool {
    let rest = word.strip_prefix(char::is_alphabetic).unwrap_or(word);
    rest.len() <= 1 && rest.chars().all(char::is_lowercase)
        || matches!(word, "the" | "and" | "for" | "The" | "And" | "For")
}

/// The ellipsis at the end of a text that is cut. That of a quotation has brackets, which
/// mark an omission by the editors; without them it would read as a pause of the speaker.
/// (The printed report marks its own omissions by `<…>`.)
pub(super) fn ellipsis(text: &str) -> &'static str {
    if text.starts_with(['“', '„', '«', '"']) {
        "[…]”"
    } else {
        "…"
    }
}

/// Removes the punctuation at the end, before an ellipsis is added.
pub(super) fn trim_punctuation(words: &mut Vec<Word>) {
    while let Some(last) = words.last_mut() {
        let kept = last
            .text
            .trim_end_matches([',', ';', ':', '–', '—', '-'])
            .len();
        last.text.truncate(kept);
        if kept > 0 {
            break;
        }
        words.pop();
    }
}
