//! What Unicode says of characters: its case mappings, its decompositions and
//! its classes. The browser never has these tables: see [`Folding`].

use super::fold::Folding;
use super::table::Table;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};
use unicode_normalization::{
    UnicodeNormalization,
    char::{is_combining_mark, is_public_assigned},
};

/// Letters that Unicode does not take apart though people without the keyboard
/// for them type others: those with a stroke or hook (after CLDR's transform
/// Latin-ASCII), and further letters of the region.
const LETTERS: [(char, &str); 26] = [
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

/// Everything of which Unicode says more than that it stands for itself, with
/// how it is spelled and folded.
static ALL: LazyLock<Vec<(char, String, String)>> = LazyLock::new(|| {
    let planes = [
        '\u{80}'..='\u{1ffff}',
        '\u{2f800}'..='\u{2fa1f}',
        '\u{e0000}'..='\u{e0fff}',
    ];
    let beyond_ascii = planes.into_iter().flatten();
    let assigned = beyond_ascii.filter(|c| !is_ideograph(*c) && is_public_assigned(*c));
    let said = |c: char| {
        let spelled = spelled(c);
        let folded: String = spelled.chars().map(plain).collect();
        (c, spelled, folded)
    };
    assigned
        .map(said)
        .filter(|(c, spelled, folded)| !is_only(spelled, *c) || !is_only(folded, *c))
        .collect()
});

/// The folding for an index of `texts`: it knows every character that stands
/// for letters or digits in them, whether it is in them or not, so that whoever
/// types it finds them, and all that parts or joins words.
pub(super) fn folding<'t>(texts: impl Iterator<Item = &'t str>) -> Folding {
    let chars: BTreeSet<char> = texts.flat_map(str::chars).collect();
    let letters: BTreeSet<char> = chars
        .into_iter()
        .flat_map(|c| folded(c).chars().collect::<Vec<_>>())
        .collect();
    let matters = |folded: &str| folded.trim().chars().all(|c| letters.contains(&c));
    let all = ALL.iter().filter(|(_, _, folded)| matters(folded));
    tables(all.map(|(c, spelled, _)| (*c, spelled.clone())))
}

/// The folding of these characters alone.
pub(super) fn folding_of(chars: impl Iterator<Item = char>) -> Folding {
    tables(chars.filter(|c| !c.is_ascii()).map(|c| (c, spelled(c))))
}

fn tables(all: impl Iterator<Item = (char, String)>) -> Folding {
    let (mut spellings, mut plains) = (BTreeMap::new(), BTreeMap::new());
    for (c, spelled) in all {
        for letter in spelled.chars().filter(|letter| !letter.is_ascii()) {
            let plain = plain(letter);
            if !is_only(&plain, letter) {
                plains.insert(letter, plain);
            }
        }
        if !is_only(&spelled, c) {
            spellings.insert(c, spelled);
        }
    }
    Folding {
        spelled: Table::of(&spellings),
        plain: Table::of(&plains),
    }
}

/// What a character stands for, in lower case and with its marks; nothing when
/// it joins, a space when it parts.
fn spelled(c: char) -> String {
    let parts: String = c.nfkd().collect();
    if joins(c) || parts.chars().all(joins) {
        return String::new();
    }
    let parts: String = parts.chars().filter(|c| !is_apostrophe(*c)).collect();
    // `(1)` and `1.` in one character are 1; of `1/2` nothing can be left out
    let letters = parts.trim_matches(|c| !in_word(c));
    let own = letters.chars().any(|c| c.is_alphanumeric() && !joins(c));
    if own && letters.chars().all(in_word) && !is_mark_of_trade(c) {
        let lower = letters.chars().flat_map(char::to_lowercase);
        return lower.nfc().collect();
    }
    if in_word(c) {
        c.to_string()
    } else {
        " ".to_owned()
    }
}

/// A spelled letter without its marks, and as the letter that has the same
/// capital: `ς` is `σ`, and `ı` is `i`.
fn plain(letter: char) -> String {
    let bare = letter.nfd().filter(|c| !joins(*c));
    let upper = bare.flat_map(char::to_uppercase).collect::<Vec<_>>();
    let mut plain = String::new();
    for c in upper.into_iter().flat_map(char::to_lowercase) {
        match LETTERS.iter().find(|(letter, _)| *letter == c) {
            Some((_, letters)) => plain.push_str(letters),
            None => plain.push(c),
        }
    }
    plain.nfd().filter(|c| !joins(*c)).nfc().collect()
}

/// What a character stands for in folded texts.
fn folded(c: char) -> String {
    spelled(c).chars().map(plain).collect()
}

fn is_only(text: &str, c: char) -> bool {
    text.chars().eq([c])
}

/// Han characters, Hangul syllables and some others stand for themselves; they
/// are most of all.
fn is_ideograph(c: char) -> bool {
    matches!(c, '㐀'..='䶿' | '一'..='鿿' | '가'..='힣' | '\u{12000}'..='\u{123ff}'
        | '\u{13000}'..='\u{1467f}' | '\u{17000}'..='\u{18d7f}')
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// They stand behind a word and are none of its letters.
fn is_mark_of_trade(c: char) -> bool {
    matches!(c, '™' | '℠' | '🅪'..='🅬')
}

/// Whether a character may stand inside a word without being a part of it.
fn joins(c: char) -> bool {
    is_apostrophe(c) || is_ignorable(c) || is_optional_mark(c)
}

/// Apostrophes, what is typed for them, and modifier letters.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '´' | '‘' | '’' | '‛' | '′' | '՚' | '\u{2b9}'..='\u{2d7}' | '\u{2ec}'..='\u{2ff}')
}

/// What is not seen (`Default_Ignorable_Code_Point`, UAX #44) and neither fills
/// the place of a letter.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Marks that searchers may leave out: those on letters of Latin, Greek and
/// Cyrillic, and the vowel points of Hebrew and Arabic. In other scripts a word
/// without them is another word.
fn is_optional_mark(c: char) -> bool {
    is_combining_mark(c)
        && matches!(c, '\0'..='\u{6ff}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}' | '\u{2de0}'..='\u{2dff}' | '\u{a66f}'..='\u{a67d}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the engine makes of a character.
    fn by_table(folding: &Folding, c: char) -> String {
        folding.fold(&format!("a{c}a"))
    }

    #[test]
    fn the_table_of_an_index_folds_as_unicode_does_whatever_matters_to_it() {
        let text = "The quick brown fox jumps over a lazy dog: 0123456789 Žuvėdra Ґ Ά";
        let folding = folding([text].into_iter());
        for (c, _, own) in ALL.iter() {
            let matters = own.trim().chars().all(|c| c.is_ascii_alphanumeric());
            if matters {
                assert_eq!(by_table(&folding, *c), fold_alone(*c), "{c:?}");
            }
        }
        for c in "ґΆά\u{301}™½".chars() {
            assert_eq!(by_table(&folding, c), fold_alone(c), "{c:?}");
        }
    }

    fn fold_alone(c: char) -> String {
        by_table(&folding_of([c].into_iter()), c)
    }

    #[test]
    fn an_index_carries_the_letters_of_its_own_scripts_alone() {
        let knows = |text: &str, c: char, image: &str| {
            by_table(&folding([text].into_iter()), c) == format!("a{image}a")
        };
        assert!(knows("latin", 'Á', "a") && !knows("latin", 'Ж', "ж"));
        assert!(knows("Жук", 'Ж', "ж") && !knows("Жук", 'Ω', "ω"));
    }

    #[test]
    fn what_is_folded_stays_as_it_is_when_folded_again() {
        for (c, _, own) in ALL.iter() {
            let once = folding_of([*c].into_iter()).fold(&c.to_string());
            assert_eq!(folding_of(once.chars()).fold(&once), once, "{c:?} {own}");
        }
    }
}
