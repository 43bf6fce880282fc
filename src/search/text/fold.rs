//! Folding: characters as searchers type them, without case and diacritics.
//!
//! Unicode's tables would be larger than the rest of the engine. They are
//! consulted when an index is written ([`super::unicode`]), and the index carries
//! the answers for the letters of its texts as a [`Folding`].

use super::char_map::{CharMap, Mapped};
use super::unicode;
use crate::index::bytes::Reader;

/// What a character is to the tokenizer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CharClass<'a> {
    /// One letter or more, in lower case and with their diacritics.
    Letter(Mapped<'a>),
    /// An ASCII digit.
    Digit(char),
    /// Digits that are not part of a number, such as a subscript or a circled
    /// digit: `₂` in `CO₂`.
    DetachedDigit(Mapped<'a>),
    /// Ignored inside a word: an apostrophe, a soft hyphen, the combining mark of
    /// a decomposed letter.
    Joiner,
    /// Ends a word.
    Separator,
}

/// The replacements that folding makes for characters beyond ASCII.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Folding {
    /// In lower case and decomposed for compatibility, with diacritics: `É` is
    /// `é`, and `ﬁ` is `fi`. Joiners map to nothing, separators to a space.
    pub(super) lower: CharMap,
    /// From letters in lower case to those without diacritics: `é` is `e`.
    pub(super) base: CharMap,
}

impl Folding {
    /// Classifies a character.
    pub(crate) fn classify(&self, c: char) -> CharClass<'_> {
        match c {
            'a'..='z' => CharClass::Letter(Mapped::Char(c)),
            'A'..='Z' => CharClass::Letter(Mapped::Char(c.to_ascii_lowercase())),
            '0'..='9' => CharClass::Digit(c),
            '\'' => CharClass::Joiner,
            '\0'..='\x7f' => CharClass::Separator,
            _ => match self.lower.get(c) {
                Mapped::Text("") => CharClass::Joiner,
                Mapped::Text(" ") => CharClass::Separator,
                mapped if mapped.first().is_some_and(|c| c.is_ascii_digit()) => {
                    CharClass::DetachedDigit(mapped)
                }
                mapped => CharClass::Letter(mapped),
            },
        }
    }

    /// Appends letters in lower case to `folded`, without their diacritics.
    pub(crate) fn push_base(&self, lower: &str, folded: &mut String) {
        for c in lower.chars() {
            if c.is_ascii() {
                folded.push(c);
            } else {
                self.base.get(c).push_to(folded);
            }
        }
    }

    /// Folds a text as [`fold`] does. Letters that no text of the index has may
    /// stay as they are.
    pub(crate) fn fold(&self, text: &str) -> String {
        let mut folded = String::with_capacity(text.len());
        for c in text.chars() {
            match self.classify(c) {
                CharClass::Letter(mapped) | CharClass::DetachedDigit(mapped) => {
                    let mut lower = String::new();
                    mapped.push_to(&mut lower);
                    self.push_base(&lower, &mut folded);
                }
                CharClass::Digit(digit) => folded.push(digit),
                CharClass::Joiner => {}
                CharClass::Separator if folded.ends_with(' ') || folded.is_empty() => {}
                CharClass::Separator => folded.push(' '),
            }
        }
        folded.truncate(folded.trim_end_matches(' ').len());
        folded
    }

    /// Appends the file form: both maps, `lower` first.
    pub(crate) fn put(&self, bytes: &mut Vec<u8>) {
        self.lower.put(bytes);
        self.base.put(bytes);
    }

    /// Reads what [`Folding::put`] wrote; `None` for anything else.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            lower: CharMap::read(reader)?,
            base: CharMap::read(reader)?,
        })
    }
}

/// Folds a text for comparison: lower case, Latin, Greek and Cyrillic letters
/// without diacritics, compatibility characters as the letters and digits that
/// they represent (Unicode's compatibility decomposition, UAX #15), and
/// everything else as single spaces.
///
/// This function uses Unicode's tables and is meant for native programs; the
/// engine in the browser folds with the tables in its index.
///
/// ```
/// assert_eq!(search::fold("Kornelija Jurgaitienė"), "kornelija jurgaitiene");
/// assert_eq!(search::fold("NET-CBRN-REAC, CO₂"), "net cbrn reac co2");
/// ```
pub fn fold(text: &str) -> String {
    unicode::folding_for_chars(text.chars()).fold(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_diacritics_and_punctuation_are_folded_away() {
        for (text, folded) in [
            ("Kornelija Jurgaitienė", "kornelija jurgaitiene"),
            ("Örebro", "orebro"),
            ("O\u{308}rebro", "orebro"),
            ("Grzegorz Poznański", "grzegorz poznanski"),
            ("łøđßæäöåõžč", "lodssaeaoaozc"),
            ("NET-CBRN-REAC", "net cbrn reac"),
            ("  “Covid-19  outbreak” ", "covid 19 outbreak"),
            ("Pupil’s Union", "pupils union"),
            ("Литва Ёлка Αθήνα", "литва елка αθηνα"),
            ("— … “” <> § ½ ™ 😀", "½"),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn every_alphabet_of_the_region_loses_its_diacritics() {
        for (text, folded) in [
            // Northern, Inari and Skolt Sami
            (
                "Ruoŧŧa Ŧŧ Čáhci Đđ Eaŋgal ŋŊ",
                "ruotta tt cahci dd eangal nn",
            ),
            (
                "Säʹmmlaž Ǥǥ Ǧǧ Ǩǩ Ʒʒ Ǯǯ Õõ Ââ Åå",
                "sammlaz gg gg kk zz zz oo aa aa",
            ),
            ("sääʼmǩiõll sää´mǩiõll", "saamkioll saamkioll"),
            ("anarâškielâ", "anaraskiela"),
            // Kven, Karelian, Võro, Livonian
            (
                "kväänin kieli, karjal’an, võro, līvõ kēļ, Ōļa, ȭ ȱ ǟ",
                "kvaanin kieli karjalan voro livo kel ola o o a",
            ),
            // Latvian, Lithuanian with stress, Polish, German, Danish, Icelandic, Faroese, Romani
            ("ģimene Ķeguma ļoti ņem", "gimene keguma loti nem"),
            (
                "kal\u{303}bą ų\u{301} ė\u{303} i\u{307}\u{300}",
                "kalba u e i",
            ),
            ("Zażółć gęślą jaźń", "zazolc gesla jazn"),
            ("Straße STRASSE STRAẞE", "strasse strasse strasse"),
            ("Ærø Åbenrå", "aero abenra"),
            ("Þórður Ðuð Føroyar", "thordur dud foroyar"),
            ("Romaňi čhib ʒ", "romani chib z"),
            ("Iıİi", "iiii"),
            // Cyrillic, Greek
            ("ҐґЎўІіЇїЄєЙйЁё", "ґґууіііієєииее"),
            ("МОСКВА́", "москва"),
            (
                "ΆΈΉΊΌΎΏ ΐ ΰ ὈΔΥΣΣΕΎΣ ὀδυσσεύς",
                "αεηιουω ι υ οδυσσευσ οδυσσευσ",
            ),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn every_capital_of_five_scripts_becomes_lower_case() {
        let blocks = [
            'A'..='\u{24f}',
            'Ͱ'..='ԯ',
            'Ա'..='և',
            'Ა'..='Ჿ',
            'Ḁ'..='\u{1fff}',
        ];
        for c in blocks.into_iter().flatten() {
            let low: String = c.to_lowercase().collect();
            assert_eq!(fold(&c.to_string()), fold(&low), "{c}");
            assert!(!fold(&low).contains(char::is_uppercase), "{c}");
        }
    }

    #[test]
    fn compatibility_characters_become_letters_and_digits() {
        for (text, folded) in [
            ("CO₂", "co2"),
            ("ﬁnancial eﬀort ﬃ", "financial effort ffi"),
            ("Ｆｕｌｌ １２", "full 12"),
            ("① ⑴ ⒈ Ⓐ Ⅳ № ª 1º", "1 1 1 a iv no a 1o"),
            ("𝐟𝐢𝐧 𝒻𝒾𝓃 m² ㎏ ℃", "fin fin m2 kg c"),
            ("ſo µm", "so μm"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn diacritics_that_distinguish_words_stay() {
        for text in ["がぎ", "한국", "हिन्दी", "ไทย"] {
            assert_eq!(fold(text), text);
        }
        // optional vowel points are dropped
        assert_eq!(fold("שָׁלוֹם"), "שלום");
        assert_eq!(fold("مُحَمَّد"), "محمد");
    }
}
