//! Characters that are nothing by themselves, and change how others look:
//! marks, joiners, variation selectors. Where they change nothing they hide.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{
        CanonicalCombiningClass, Emoji, EmojiModifier, ExtendedPictographic, Ideographic,
        JoiningType,
    },
};

/// Whether `c`, at `place` in `text`, changes how the characters beside it look.
pub(super) fn is_seen(text: &str, place: usize, c: char) -> bool {
    let before = &text[..place];
    let after = &text[place + c.len_utf8()..];
    let last = before.chars().next_back();
    let next = after.chars().next();
    match c {
        // the grapheme joiner is never seen
        '\u{34f}' => false,
        '\u{300}'..='\u{36f}' => last.is_some_and(|last| !last.is_whitespace()),
        '\u{200c}' => last.is_some_and(is_virama) || joins(before, after) == [true; 2],
        '\u{200d}' => {
            let [left, right] = joins(before, after);
            last.is_some_and(is_virama)
                || next.is_some_and(is_virama)
                || left != right
                || joins_pictures(before, next)
        }
        '\u{fe0e}' | '\u{fe0f}' => last.is_some_and(|last| varies(last, next)),
        '\u{fe00}'..='\u{fe02}' | '\u{e0100}'..='\u{e01ef}' => {
            let is_ideographic = CodePointSetData::new::<Ideographic>();
            last.is_some_and(|last| is_ideographic.contains(last))
        }
        '\u{180b}'..='\u{180d}' | '\u{180f}' => last.is_some_and(is_mongolian),
        '\u{180e}' => last.is_some_and(is_mongolian) && next.is_some_and(is_mongolian),
        _ => false,
    }
}

/// The sign that takes the vowel from a letter of India and its neighbours.
fn is_virama(c: char) -> bool {
    let class = CodePointMapData::<CanonicalCombiningClass>::new();
    class.get(c) == CanonicalCombiningClass::Virama
}

fn is_mongolian(c: char) -> bool {
    ('\u{1820}'..='\u{18aa}').contains(&c)
}

/// Whether the letter before would join to what follows it, and the letter
/// after to what stands before it, as those of Arabic do (RFC 5892, appendices
/// A.1 and A.2). Marks on letters do not count.
fn joins(before: &str, after: &str) -> [bool; 2] {
    let types = CodePointMapData::<JoiningType>::new();
    let counts = |kind: &JoiningType| *kind != JoiningType::Transparent;
    let left = before.chars().rev().map(|c| types.get(c)).find(counts);
    let right = after.chars().map(|c| types.get(c)).find(counts);
    let both = [JoiningType::DualJoining, JoiningType::JoinCausing];
    let joins = |kind: Option<JoiningType>, one| {
        kind.is_some_and(|kind| kind == one || both.contains(&kind))
    };
    [
        joins(left, JoiningType::LeftJoining),
        joins(right, JoiningType::RightJoining),
    ]
}

/// Whether pictures stand on both sides, as in an emoji sequence (Unicode
/// Technical Standard 51, ED-16).
fn joins_pictures(before: &str, next: Option<char>) -> bool {
    let pictures = CodePointSetData::new::<ExtendedPictographic>();
    let modifiers = CodePointSetData::new::<EmojiModifier>();
    let mut before = before.chars().rev();
    let last = before.find(|c| *c != '\u{fe0f}' && !modifiers.contains(*c));
    last.is_some_and(|last| pictures.contains(last)) && next.is_some_and(|c| pictures.contains(c))
}

/// Whether a character can be text or picture, as VARIATION SELECTOR-15 and -16
/// tell: one that is an emoji, and what becomes a keycap.
fn varies(c: char, next: Option<char>) -> bool {
    let is_keycap = matches!(c, '0'..='9' | '#' | '*') && next == Some('\u{20e3}');
    let emoji = CodePointSetData::new::<Emoji>();
    let pictures = CodePointSetData::new::<ExtendedPictographic>();
    is_keycap || (emoji.contains(c) && pictures.contains(c))
}

/// The first character that NFC would join to what stands before it: its place
/// in bytes, itself, and the letter with all its marks as NFC writes them
/// (Unicode Standard Annex 15).
pub(super) fn unjoined(text: &str) -> Option<(usize, char, String)> {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    if nfc.is_normalized(text) {
        return None;
    }
    let mut start = 0;
    for (place, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if place == 0 || !begins(&text[start..place], c) {
            continue;
        }
        let letter = &text[start..place];
        let joined = nfc.normalize(letter);
        let first = letter.chars().next();
        let mark = letter.char_indices().nth(1);
        // what NFC joins is joined to the letter itself
        let is_new = |c: char| Some(c) != first && is_composed(c);
        if let Some((mark, c)) = mark
            && joined.chars().next().is_some_and(is_new)
        {
            return Some((start + mark, c, joined.into_owned()));
        }
        start = place;
    }
    None
}

/// Whether `c` is not joined by NFC to the `letter` before it, nor a mark on it.
fn begins(letter: &str, c: char) -> bool {
    let class = CodePointMapData::<CanonicalCombiningClass>::new();
    if c.is_ascii() {
        return true;
    }
    if class.get(c) != CanonicalCombiningClass::NotReordered {
        return false;
    }
    // syllables of Hangul, vowel signs of India
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let last = nfc.normalize(letter).chars().next_back();
    last.is_none_or(|last| {
        let pair = [last, c].iter().collect::<String>();
        nfc.normalize(&pair).chars().count() > 1
    })
}

/// Whether `c` is one character for a letter and what is joined to it.
fn is_composed(c: char) -> bool {
    let nfd = DecomposingNormalizerBorrowed::new_nfd();
    nfd.normalize(c.encode_utf8(&mut [0; 4])).chars().count() > 1
}

#[cfg(test)]
mod tests {
    use super::super::characters::first_hidden;

    #[test]
    fn letters_that_have_no_single_character_are_taken() {
        for text in [
            "ė\u{301}",
            "ą\u{301} i\u{307}\u{301}",
            "ẹ\u{301} ọ\u{300} m\u{300}",
            "अ॒ग्निमी॑ळे",
            "क\u{93c}",
            "\u{958}",
            "\u{212b}",
            "שָׁלוֹם",
            "한국어",
            "m\u{304}",
        ] {
            assert!(first_hidden(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_mark_that_nfc_would_join_to_its_letter_is_refused() {
        for (text, place, c) in [
            ("c\u{30c}", 1, '\u{30c}'),
            ("ab e\u{301}", 4, '\u{301}'),
            ("e\u{323}\u{301}", 1, '\u{323}'),
            ("a\u{301}\u{323}", 1, '\u{301}'),
            ("á\u{323}", 2, '\u{323}'),
            ("\u{1112}\u{1161}\u{11ab}", 3, '\u{1161}'),
            ("\u{9c7}\u{9be}", 3, '\u{9be}'),
        ] {
            let found = first_hidden(text).map(|found| (found.place, found.character));
            assert_eq!(found, Some((place, c)), "{text}");
        }
    }

    #[test]
    fn joiners_are_taken_where_they_change_how_letters_look() {
        for text in [
            "می\u{200c}روم",
            "خانه\u{200c}ها",
            "۱۳۹۹ ه\u{200d}.ش",
            "क्\u{200d}ष",
            "क्\u{200c}ष",
            "ශ්\u{200d}රී",
            "র\u{200d}্যাব",
        ] {
            assert!(first_hidden(text).is_none(), "{text}");
        }
        for text in [
            "a\u{200c}b",
            "a\u{200d}b",
            "د\u{200c}ه",
            "بـ \u{200c}ب",
            "ب\u{200d}ب",
            "क\u{200d}ष",
            "word\u{200d}",
            "\u{200c}",
        ] {
            assert!(first_hidden(text).is_some(), "{text}");
        }
    }

    #[test]
    fn emoji_take_their_selectors_and_joiners() {
        for text in [
            "❤\u{fe0f}",
            "☺\u{fe0e}",
            "1\u{fe0f}\u{20e3}",
            "👩\u{200d}💻",
            "👩🏽\u{200d}💻",
            "🏳\u{fe0f}\u{200d}🌈",
            "葛\u{e0100}城",
            "\u{1820}\u{180b}",
        ] {
            assert!(first_hidden(text).is_none(), "{text}");
        }
        for text in [
            "a\u{fe0f}",
            "1\u{fe0f}",
            "\u{fe0f}",
            "👩\u{200d}a",
            "a\u{e0100}",
            "a\u{180b}",
            "a\u{34f}b",
            "\u{301}",
            "a \u{301}",
        ] {
            assert!(first_hidden(text).is_some(), "{text}");
        }
    }
}
