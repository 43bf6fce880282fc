//! Unicode Normalization Form C: letters and marks for which Unicode has one
//! character (Unicode Standard Annex 15).

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::{CodePointMapData, props::CanonicalCombiningClass};

/// A mark that NFC would join to the letter before.
pub(super) struct Decomposed {
    /// The byte of the text at which the mark starts.
    pub(super) offset: usize,
    pub(super) mark: char,
    /// The letter with all its marks, in NFC.
    pub(super) composed: String,
}

/// The first mark in `text` that NFC would join to its letter.
pub(super) fn first_decomposed(text: &str) -> Option<Decomposed> {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    if nfc.is_normalized(text) {
        return None;
    }
    let mut start = 0;
    for (offset, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if offset == 0 || !starts_letter(&text[start..offset], c) {
            continue;
        }
        let letter = &text[start..offset];
        let composed = nfc.normalize(letter);
        let first = letter.chars().next();
        let mark = letter.char_indices().nth(1);
        // marks that NFC joins are joined to the first character
        let is_new = |c: char| Some(c) != first && is_composed(c);
        if let Some((mark_offset, mark)) = mark
            && composed.chars().next().is_some_and(is_new)
        {
            return Some(Decomposed {
                offset: start + mark_offset,
                mark,
                composed: composed.into_owned(),
            });
        }
        start = offset;
    }
    None
}

/// Whether `c` starts a new letter: it is neither a mark on the `letter` before it
/// nor joined to it by NFC.
fn starts_letter(letter: &str, c: char) -> bool {
    let class = CodePointMapData::<CanonicalCombiningClass>::new();
    if c.is_ascii() {
        return true;
    }
    if class.get(c) != CanonicalCombiningClass::NotReordered {
        return false;
    }
    // Hangul syllables and Indic vowel signs are joined without being marks
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let last = nfc.normalize(letter).chars().next_back();
    last.is_none_or(|last| {
        let pair = [last, c].iter().collect::<String>();
        nfc.normalize(&pair).chars().count() > 1
    })
}

/// Whether `c` is one character for a letter with marks.
fn is_composed(c: char) -> bool {
    let nfd = DecomposingNormalizerBorrowed::new_nfd();
    nfd.normalize(c.encode_utf8(&mut [0; 4])).chars().count() > 1
}

#[cfg(test)]
mod tests {
    use super::super::first_hidden;

    #[test]
    fn letters_without_a_single_character_are_accepted() {
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
    fn a_mark_that_nfc_would_join_to_its_letter_is_rejected() {
        for (text, offset, c) in [
            ("c\u{30c}", 1, '\u{30c}'),
            ("ab e\u{301}", 4, '\u{301}'),
            ("e\u{323}\u{301}", 1, '\u{323}'),
            ("a\u{301}\u{323}", 1, '\u{301}'),
            ("á\u{323}", 2, '\u{323}'),
            ("\u{1112}\u{1161}\u{11ab}", 3, '\u{1161}'),
            ("\u{9c7}\u{9be}", 3, '\u{9be}'),
        ] {
            let found = first_hidden(text).map(|found| (found.offset, found.character));
            assert_eq!(found, Some((offset, c)), "{text}");
        }
    }
}
