//! Folding data derived from Unicode: case mappings, decompositions and
//! character classes. Used natively only; the engine in the browser reads a
//! [`Folding`] from its index, so these tables are not linked into it.

use super::char_map::CharMap;
use super::fold::Folding;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};
use unicode_normalization::{
    UnicodeNormalization,
    char::{is_combining_mark, is_public_assigned},
};

/// Base letters for letters that Unicode does not decompose: those with a stroke
/// or hook (after the transform Latin-ASCII of CLDR), and further letters of the
/// languages around the Baltic Sea.
const UNDECOMPOSED: [(char, &str); 26] = [
    ('ⱥ', "a"),
    ('ƀ', "b"),
    ('ȼ', "c"),
    ('đ', "d"),
    ('ɇ', "e"),
    ('ǥ', "g"),
    ('ħ', "h"),
    ('ɨ', "i"),
    ('ɉ', "j"),
    ('ł', "l"),
    ('ƚ', "l"),
    ('ŋ', "n"),
    ('ø', "o"),
    ('ɵ', "o"),
    ('ᵽ', "p"),
    ('ĸ', "q"),
    ('ɍ', "r"),
    ('ŧ', "t"),
    ('ʉ', "u"),
    ('ɏ', "y"),
    ('ƶ', "z"),
    ('ʒ', "z"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ð', "d"),
    ('þ', "th"),
];

/// What folding makes of one character.
struct Folded {
    c: char,
    /// In lower case, with diacritics; empty for a joiner, a space for a
    /// separator.
    lower: String,
    /// Without diacritics.
    base: String,
}

/// All characters beyond ASCII that folding changes.
static CHANGED: LazyLock<Vec<Folded>> = LazyLock::new(|| {
    let planes = [
        '\u{80}'..='\u{1ffff}',
        '\u{2f800}'..='\u{2fa1f}',
        '\u{e0000}'..='\u{e0fff}',
    ];
    let beyond_ascii = planes.into_iter().flatten();
    let assigned = beyond_ascii.filter(|c| !is_ideograph(*c) && is_public_assigned(*c));
    let folded = |c: char| {
        let lower = lower(c);
        let base = lower.chars().map(base).collect();
        Folded { c, lower, base }
    };
    assigned
        .map(folded)
        .filter(|it| !is_only(&it.lower, it.c) || !is_only(&it.base, it.c))
        .collect()
});

/// The folding for an index of these texts. It covers every character that folds
/// to letters or digits of the texts, whether the character itself is in them or
/// not, and all joiners and separators.
pub(crate) fn folding_for_texts<'t>(texts: impl Iterator<Item = &'t str>) -> Folding {
    let chars: BTreeSet<char> = texts.flat_map(str::chars).collect();
    let letters: BTreeSet<char> = chars
        .into_iter()
        .flat_map(|c| {
            lower(c)
                .chars()
                .map(base)
                .collect::<String>()
                .chars()
                .collect::<Vec<_>>()
        })
        .collect();
    let is_needed = |folded: &str| folded.trim().chars().all(|c| letters.contains(&c));
    let needed = CHANGED.iter().filter(|it| is_needed(&it.base));
    folding(needed.map(|it| (it.c, it.lower.clone())))
}

/// The folding for these characters alone.
pub(crate) fn folding_for_chars(chars: impl Iterator<Item = char>) -> Folding {
    folding(chars.filter(|c| !c.is_ascii()).map(|c| (c, lower(c))))
}

/// The folding for characters, each with its lower case.
fn folding(chars: impl Iterator<Item = (char, String)>) -> Folding {
    let (mut lowers, mut bases) = (BTreeMap::new(), BTreeMap::new());
    for (c, lower) in chars {
        for letter in lower.chars().filter(|letter| !letter.is_ascii()) {
            let base = base(letter);
            if !is_only(&base, letter) {
                bases.insert(letter, base);
            }
        }
        if !is_only(&lower, c) {
            lowers.insert(c, lower);
        }
    }
    Folding {
        lower: CharMap::from_replacements(&lowers),
        base: CharMap::from_replacements(&bases),
    }
}

/// A character in lower case and decomposed for compatibility, with its
/// diacritics; empty for a joiner, a space for a separator.
fn lower(c: char) -> String {
    let parts: String = c.nfkd().collect();
    if is_joiner(c) || parts.chars().all(is_joiner) {
        return String::new();
    }
    let parts: String = parts.chars().filter(|c| !is_apostrophe(*c)).collect();
    // `⑴` and `⒈` fold to 1; `½` has a separator in its middle and folds to none
    let letters = parts.trim_matches(|c| !in_word(c));
    let own = letters
        .chars()
        .any(|c| c.is_alphanumeric() && !is_joiner(c));
    if own && letters.chars().all(in_word) && !is_trademark(c) {
        let lower = letters.chars().flat_map(char::to_lowercase);
        return lower.nfc().collect();
    }
    if in_word(c) {
        c.to_string()
    } else {
        " ".to_owned()
    }
}

/// A letter in lower case without its diacritics, and as the letter that has the
/// same capital: `ς` is `σ`, and `ı` is `i`.
fn base(letter: char) -> String {
    let stripped = letter.nfd().filter(|c| !is_joiner(*c));
    let upper = stripped.flat_map(char::to_uppercase).collect::<Vec<_>>();
    let mut base = String::new();
    for c in upper.into_iter().flat_map(char::to_lowercase) {
        match UNDECOMPOSED.iter().find(|(letter, _)| *letter == c) {
            Some((_, letters)) => base.push_str(letters),
            None => base.push(c),
        }
    }
    base.nfd().filter(|c| !is_joiner(*c)).nfc().collect()
}

/// Whether a text is this one character.
fn is_only(text: &str, c: char) -> bool {
    text.chars().eq([c])
}

/// Han characters, Hangul syllables and other large blocks that folding leaves
/// alone. Skipping them saves most of the time to fill [`CHANGED`].
fn is_ideograph(c: char) -> bool {
    matches!(c, '㐀'..='䶿' | '一'..='鿿' | '가'..='힣' | '\u{12000}'..='\u{123ff}'
        | '\u{13000}'..='\u{1467f}' | '\u{17000}'..='\u{18d7f}')
}

/// Letters, digits and combining marks.
fn in_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// Trademark signs: they follow a word and are no letters of it.
fn is_trademark(c: char) -> bool {
    matches!(c, '™' | '℠' | '🅪'..='🅬')
}

/// Whether a character is ignored inside a word.
fn is_joiner(c: char) -> bool {
    is_apostrophe(c) || is_ignorable(c) || is_optional_mark(c)
}

/// Apostrophes, characters typed in their place, and modifier letters.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '´' | '‘' | '’' | '‛' | '′' | '՚' | '\u{2b9}'..='\u{2d7}' | '\u{2ec}'..='\u{2ff}')
}

/// Invisible characters that take no letter's place: those of
/// `Default_Ignorable_Code_Point` (UAX #44) except fillers.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Combining marks that searchers may leave out: diacritics of Latin, Greek and
/// Cyrillic, and the vowel points of Hebrew and Arabic. In other scripts they
/// distinguish words.
fn is_optional_mark(c: char) -> bool {
    is_combining_mark(c)
        && matches!(c, '\0'..='\u{6ff}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}' | '\u{2de0}'..='\u{2dff}' | '\u{a66f}'..='\u{a67d}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A character as a folding makes it, between two letters.
    fn fold_by(folding: &Folding, c: char) -> String {
        folding.fold(&format!("a{c}a"))
    }

    #[test]
    fn the_folding_of_an_index_agrees_with_unicode_on_its_letters() {
        let text = "The quick brown fox jumps over a lazy dog: 0123456789 Žuvėdra Ґ Ά";
        let folding = folding_for_texts([text].into_iter());
        for Folded {
            c, base: folded, ..
        } in CHANGED.iter()
        {
            let is_needed = folded.trim().chars().all(|c| c.is_ascii_alphanumeric());
            if is_needed {
                assert_eq!(fold_by(&folding, *c), fold_alone(*c), "{c:?}");
            }
        }
        for c in "ґΆά\u{301}™½".chars() {
            assert_eq!(fold_by(&folding, c), fold_alone(c), "{c:?}");
        }
    }

    fn fold_alone(c: char) -> String {
        fold_by(&folding_for_chars([c].into_iter()), c)
    }

    #[test]
    fn an_index_carries_only_the_letters_of_its_scripts() {
        let folds = |text: &str, c: char, folded: &str| {
            fold_by(&folding_for_texts([text].into_iter()), c) == format!("a{folded}a")
        };
        assert!(folds("latin", 'Á', "a") && !folds("latin", 'Ж', "ж"));
        assert!(folds("Жук", 'Ж', "ж") && !folds("Жук", 'Ω', "ω"));
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for Folded { c, .. } in CHANGED.iter() {
            let once = folding_for_chars([*c].into_iter()).fold(&c.to_string());
            assert_eq!(folding_for_chars(once.chars()).fold(&once), once, "{c:?}");
        }
    }
}
