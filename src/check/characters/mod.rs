//! Invisible characters, and how messages show text.
//!
//! Texts that look the same must be the same, or search, links and comparisons
//! fail. So controls, format characters and all spaces but U+0020 are rejected,
//! U+00A0 (no-break space) included: the style sheet keeps words together. A
//! character is accepted where it changes how its neighbours look
//! ([`modifiers`]), unless Unicode has one character for it and the letter before
//! ([`nfc`]).

mod modifiers;
mod nfc;

use modifiers::changes_neighbours;
use nfc::{Decomposed, first_decomposed};

/// The name of an invisible character; `None` for one that is visible anywhere.
pub(crate) fn hidden(c: char) -> Option<&'static str> {
    // most characters of most texts
    if matches!(c, ' '..='~') {
        return None;
    }
    Some(match c {
        '\n' => "line break",
        '\t' => "tab",
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => "control character",
        '\u{a0}' | '\u{202f}' | '\u{2007}' => "no-break space",
        '\u{ad}' => "soft hyphen",
        '\u{300}'..='\u{36f}' => "mark without its letter",
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "direction mark"
        }
        '\u{200b}' => "zero width space",
        '\u{200c}' | '\u{200d}' | '\u{2060}' => "zero width joiner",
        '\u{feff}' => "byte order mark",
        '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => "unusual space",
        '\u{2028}' | '\u{2029}' => "line separator",
        '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{ffa0}' => "filler",
        '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => {
            "variation mark"
        }
        '\u{2061}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => {
            "format character"
        }
        '\u{e0000}'..='\u{e007f}' => "tag character",
        '\u{fffd}' => "sign for a lost character",
        _ => return None,
    })
}

/// An invisible character in a text, or a mark that is not in NFC.
pub(crate) struct Hidden {
    pub(crate) character: char,
    /// The byte of the text at which it starts.
    pub(crate) offset: usize,
    /// What kind of character it is, such as `zero width space`.
    pub(crate) name: &'static str,
    pub(crate) help: String,
}

/// The first invisible character of `text`, or else the first mark that NFC would
/// join to the letter before. Line breaks are not reported.
pub(crate) fn first_hidden(text: &str) -> Option<Hidden> {
    // a fast path for most texts
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
        return None;
    }
    let mut invisible = text.char_indices().filter_map(|(offset, c)| {
        let name = hidden(c).filter(|_| c != '\n' && !changes_neighbours(text, offset, c))?;
        Some(Hidden {
            character: c,
            offset,
            name,
            help: hidden_help(c).to_owned(),
        })
    });
    invisible
        .next()
        .or_else(|| first_decomposed(text).map(|found| decomposed(&found)))
}

fn decomposed(found: &Decomposed) -> Hidden {
    let code = |c| format!("U+{:04X}", u32::from(c));
    // a letter with more marks than this is not written on purpose
    let codes: Vec<String> = found.composed.chars().take(8).map(code).collect();
    Hidden {
        character: found.mark,
        offset: found.offset,
        name: "mark without its letter",
        help: format!(
            "write `{}` ({}) instead: Unicode NFC",
            excerpt(&found.composed),
            codes.join(" ")
        ),
    }
}

/// The message for an invisible character called `name` in `subject`.
pub(crate) fn hidden_message(subject: &str, c: char, name: &str) -> String {
    match c {
        '\n' | '\t' => format!("{subject} holds a {name}"),
        _ => format!("{subject} holds U+{:04X} ({name})", u32::from(c)),
    }
}

/// The help for an invisible character.
fn hidden_help(c: char) -> &'static str {
    match c {
        '\u{300}'..='\u{36f}' => "write the letter before it, or delete it",
        '\u{200c}' | '\u{200d}' | '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' => {
            "delete it: it changes nothing here"
        }
        '\u{fffd}' => "look up in the source which character belongs here",
        _ => "delete it, or write a plain space",
    }
}

/// The help for an invisible character that is written as an entity, such as
/// `&zwnj;`. Its neighbours are not known, so it may be needed.
pub(crate) fn entity_help(c: char) -> &'static str {
    match hidden_help(c) {
        help if help.starts_with("delete it, ") || c == '\u{fffd}' => help,
        _ => "write the character itself, not its entity",
    }
}

/// The length of an excerpt, in characters.
const EXCERPT_LENGTH: usize = 60;

/// A value as messages show it: its first 60 characters, invisible ones and line
/// breaks escaped (`\u{200b}`).
pub(crate) fn excerpt(value: &str) -> String {
    let mut text = String::new();
    for (count, (offset, c)) in value.char_indices().enumerate() {
        if count == EXCERPT_LENGTH {
            text.push('…');
            break;
        }
        match hidden(c) {
            Some(_) if !changes_neighbours(value, offset, c) => text.extend(c.escape_unicode()),
            _ => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_signs_of_the_source_are_visible() {
        for c in "Česlovas ėšųū–‘’“”…<> Ørestad ß Київ".chars() {
            assert_eq!(hidden(c), None, "{c}");
        }
    }

    #[test]
    fn an_invisible_character_has_a_name() {
        for (c, name) in [
            ('\u{200b}', "zero width space"),
            ('\u{202e}', "direction mark"),
            ('\u{a0}', "no-break space"),
            ('\u{30c}', "mark without its letter"),
            ('\u{feff}', "byte order mark"),
            ('\u{1b}', "control character"),
            ('\u{85}', "control character"),
        ] {
            assert_eq!(hidden(c), Some(name));
        }
    }

    #[test]
    fn the_help_for_a_mark_gives_a_valid_text() {
        for (text, help) in [
            ("c\u{30c}", "write `č` (U+010D) instead: Unicode NFC"),
            (
                "e\u{323}\u{301}",
                "write `ẹ́` (U+1EB9 U+0301) instead: Unicode NFC",
            ),
            ("\u{301}a", "write the letter before it, or delete it"),
            ("a\u{200d}b", "delete it: it changes nothing here"),
        ] {
            let found = first_hidden(text).map(|found| found.help);
            assert_eq!(found.as_deref(), Some(help), "{text}");
            if let Some(better) = help.split('`').nth(1) {
                assert!(first_hidden(better).is_none(), "{better}");
            }
        }
    }

    #[test]
    fn an_excerpt_is_one_short_line() {
        assert_eq!(excerpt("a\u{202e}b\n"), "a\\u{202e}b\\u{a}");
        assert_eq!(excerpt(&"ž".repeat(100)), format!("{}…", "ž".repeat(60)));
        assert_eq!(excerpt("ė\u{301}\u{200d}"), "ė\u{301}\\u{200d}");
    }
}
