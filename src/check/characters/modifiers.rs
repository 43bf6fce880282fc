//! Characters that are invisible by themselves and change how their neighbours
//! look: combining marks, joiners, variation selectors.

use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{
        CanonicalCombiningClass, Emoji, EmojiModifier, ExtendedPictographic, Ideographic,
        JoiningType,
    },
};

/// Whether `c`, which starts at byte `offset` of `text`, changes how the characters
/// beside it look.
pub(super) fn changes_neighbours(text: &str, offset: usize, c: char) -> bool {
    let before = &text[..offset];
    let after = &text[offset + c.len_utf8()..];
    let last = before.chars().next_back();
    let next = after.chars().next();
    match c {
        // the combining grapheme joiner has no visible effect
        '\u{34f}' => false,
        '\u{300}'..='\u{36f}' => last.is_some_and(|last| !last.is_whitespace()),
        '\u{200c}' => {
            let joining = Joining::between(before, after);
            last.is_some_and(is_virama) || joining.left && joining.right
        }
        '\u{200d}' => {
            let joining = Joining::between(before, after);
            last.is_some_and(is_virama)
                || next.is_some_and(is_virama)
                || joining.left != joining.right
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

/// Whether `c` is a virama, which removes the vowel of a letter in Indic scripts.
fn is_virama(c: char) -> bool {
    let class = CodePointMapData::<CanonicalCombiningClass>::new();
    class.get(c) == CanonicalCombiningClass::Virama
}

fn is_mongolian(c: char) -> bool {
    ('\u{1820}'..='\u{18aa}').contains(&c)
}

/// Whether two letters join to what is between them, as in Arabic script.
struct Joining {
    /// The letter before joins to what follows it.
    left: bool,
    /// The letter after joins to what precedes it.
    right: bool,
}

impl Joining {
    /// The joining of the letters at the end of `before` and at the start of
    /// `after`; marks are skipped (RFC 5892, appendices A.1 and A.2).
    fn between(before: &str, after: &str) -> Self {
        let types = CodePointMapData::<JoiningType>::new();
        let counts = |kind: &JoiningType| *kind != JoiningType::Transparent;
        let left = before.chars().rev().map(|c| types.get(c)).find(counts);
        let right = after.chars().map(|c| types.get(c)).find(counts);
        let both = [JoiningType::DualJoining, JoiningType::JoinCausing];
        let joins = |kind: Option<JoiningType>, one| {
            kind.is_some_and(|kind| kind == one || both.contains(&kind))
        };
        Self {
            left: joins(left, JoiningType::LeftJoining),
            right: joins(right, JoiningType::RightJoining),
        }
    }
}

/// Whether there are pictographs on both sides, as in an emoji ZWJ sequence
/// (Unicode Technical Standard 51, ED-16).
fn joins_pictures(before: &str, next: Option<char>) -> bool {
    let pictures = CodePointSetData::new::<ExtendedPictographic>();
    let modifiers = CodePointSetData::new::<EmojiModifier>();
    let mut before = before.chars().rev();
    let last = before.find(|c| *c != '\u{fe0f}' && !modifiers.contains(*c));
    last.is_some_and(|last| pictures.contains(last)) && next.is_some_and(|c| pictures.contains(c))
}

/// Whether VARIATION SELECTOR-15 or -16 after `c` chooses between text and emoji
/// presentation: `c` is an emoji, or the base of a keycap sequence.
fn varies(c: char, next: Option<char>) -> bool {
    let is_keycap = matches!(c, '0'..='9' | '#' | '*') && next == Some('\u{20e3}');
    let emoji = CodePointSetData::new::<Emoji>();
    let pictures = CodePointSetData::new::<ExtendedPictographic>();
    is_keycap || (emoji.contains(c) && pictures.contains(c))
}

#[cfg(test)]
mod tests {
    use super::super::first_hidden;

    #[test]
    fn joiners_are_accepted_where_they_change_how_letters_look() {
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
    fn selectors_and_joiners_are_accepted_in_emoji() {
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
