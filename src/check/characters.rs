//! Characters that a reader cannot see, and how messages show text.
//!
//! Refused are all controls, and what Unicode calls format characters and
//! spaces other than the plain one: two texts that look alike must be alike,
//! or search, links and comparisons miss. That holds for U+00A0, the no-break
//! space, too: where words must stay together, the pages' style sees to it.
//! Taken are characters that change how those beside them look ([`seen`]), and
//! marks for which Unicode has no single character with their letter: one that
//! NFC would join to its letter is told how ([`unjoined`]).

use super::seen::{is_seen, unjoined};

/// What is wrong with `c` in a text, in words; `None` for what readers see
/// wherever it stands.
pub(crate) fn hidden(c: char) -> Option<&'static str> {
    Some(match c {
        ' '..='~' => return None,
        '\n' => "line break",
        '\t' => "tab",
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => "control character",
        '\u{a0}' | '\u{202f}' | '\u{2007}' => "no-break space",
        '\u{ad}' => "soft hyphen",
        '\u{300}'..='\u{36f}' => "mark without its letter",
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' => "direction mark",
        '\u{2066}'..='\u{2069}' => "direction mark",
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

/// A character that is hidden where it stands.
pub(crate) struct Hidden {
    pub(crate) character: char,
    /// Its place, in bytes.
    pub(crate) place: usize,
    pub(crate) name: &'static str,
    pub(crate) help: String,
}

/// The first character of `text` that a reader cannot see, or that NFC would
/// join to the one before. Line breaks are left to others.
pub(crate) fn first_hidden(text: &str) -> Option<Hidden> {
    // most texts have nothing else
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
        return None;
    }
    let mut hidden = text.char_indices().filter_map(|(place, c)| {
        let name = self::hidden(c).filter(|_| c != '\n' && !is_seen(text, place, c))?;
        Some(Hidden {
            character: c,
            place,
            name,
            help: hidden_help(c).to_owned(),
        })
    });
    hidden.next().or_else(|| {
        let (place, character, joined) = unjoined(text)?;
        let code = |c| format!("U+{:04X}", u32::from(c));
        // nobody piles up more marks than this
        let codes: Vec<String> = joined.chars().take(8).map(code).collect();
        let joined = shown(&joined);
        Some(Hidden {
            character,
            place,
            name: "mark without its letter",
            help: format!(
                "write `{joined}` ({}) instead: Unicode NFC",
                codes.join(" ")
            ),
        })
    })
}

/// The message for a hidden character in `subject`.
pub(crate) fn hidden_message(subject: &str, c: char, name: &str) -> String {
    match c {
        '\n' | '\t' => format!("{subject} holds a {name}"),
        _ => format!("{subject} holds U+{:04X} ({name})", u32::from(c)),
    }
}

/// What to do about a hidden character.
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

/// What to do about a hidden character that is written as an entity, such as
/// `&zwnj;`: what is beside it is not known then.
pub(crate) fn entity_help(c: char) -> &'static str {
    match hidden_help(c) {
        help if help.starts_with("delete it, ") || c == '\u{fffd}' => help,
        _ => "write the character itself, not its entity",
    }
}

/// The longest stretch of a value that a message shows, in characters.
const SHOWN: usize = 60;

/// `value` for a message: one line, nothing hidden, of bounded length.
pub(crate) fn shown(value: &str) -> String {
    let mut text = String::new();
    for (count, (place, c)) in value.char_indices().enumerate() {
        if count == SHOWN {
            text.push('…');
            break;
        }
        match hidden(c) {
            Some(_) if !is_seen(value, place, c) => text.extend(c.escape_unicode()),
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
    fn what_a_reader_cannot_see_has_a_name() {
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
    fn the_help_for_a_mark_can_be_followed() {
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
    fn shown_values_are_short_single_lines() {
        assert_eq!(shown("a\u{202e}b\n"), "a\\u{202e}b\\u{a}");
        assert_eq!(shown(&"ž".repeat(100)), format!("{}…", "ž".repeat(60)));
        assert_eq!(shown("ė\u{301}\u{200d}"), "ė\u{301}\\u{200d}");
    }
}
