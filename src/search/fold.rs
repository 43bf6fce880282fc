//! Letters as searchers type them.
//!
//! What characters stand for is Unicode's data. Its tables would cost readers
//! more than the rest of the engine, so those are asked when the index is
//! written (`unicode.rs`), and what they say of the record's letters comes with
//! the index.

use super::bytes::Reader;
use super::table::{Image, Table};
use super::unicode;

/// What a character is to a searcher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letter<'a> {
    /// A letter, or letters, as they are spelled: in lower case, with their
    /// marks.
    Spelled(Image<'a>),
    /// A digit.
    Digit(char),
    /// A digit above or below the line, in a circle or otherwise apart from
    /// those of a number, as `₂` in `CO₂`.
    Apart(Image<'a>),
    /// It stands inside a word and is no part of it: an apostrophe, a soft
    /// hyphen, the mark of a decomposed letter.
    Joins,
    /// It parts words.
    Parts,
}

/// What characters beyond ASCII stand for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folding {
    /// In lower case, and as letters or digits where they are signs for those:
    /// `É` is `é`, and `ﬁ` is `fi`. Nothing for what joins, a space for what
    /// parts.
    pub spelled: Table,
    /// Without marks: `é` is `e`.
    pub plain: Table,
}

impl Folding {
    pub(super) fn letter(&self, c: char) -> Letter<'_> {
        match c {
            'a'..='z' => Letter::Spelled(Image::Char(c)),
            'A'..='Z' => Letter::Spelled(Image::Char(c.to_ascii_lowercase())),
            '0'..='9' => Letter::Digit(c),
            '\'' => Letter::Joins,
            '\0'..='\x7f' => Letter::Parts,
            _ => match self.spelled.get(c) {
                Image::Text("") => Letter::Joins,
                Image::Text(" ") => Letter::Parts,
                image if image.first().is_some_and(|c| c.is_ascii_digit()) => Letter::Apart(image),
                image => Letter::Spelled(image),
            },
        }
    }

    /// Appends what is `spelled`, without its marks.
    pub(super) fn push_plain(&self, spelled: &str, plain: &mut String) {
        for c in spelled.chars() {
            if c.is_ascii() {
                plain.push(c);
            } else {
                self.plain.get(c).push_to(plain);
            }
        }
    }

    /// `text` as [`fold`] has it, as far as it has letters of the record.
    pub(super) fn fold(&self, text: &str) -> String {
        let mut folded = String::with_capacity(text.len());
        for c in text.chars() {
            match self.letter(c) {
                Letter::Spelled(image) | Letter::Apart(image) => {
                    let mut spelled = String::new();
                    image.push_to(&mut spelled);
                    self.push_plain(&spelled, &mut folded);
                }
                Letter::Digit(digit) => folded.push(digit),
                Letter::Joins => {}
                Letter::Parts if folded.ends_with(' ') || folded.is_empty() => {}
                Letter::Parts => folded.push(' '),
            }
        }
        folded.truncate(folded.trim_end_matches(' ').len());
        folded
    }

    /// Appends it.
    pub(super) fn put(&self, bytes: &mut Vec<u8>) {
        self.spelled.put(bytes);
        self.plain.put(bytes);
    }

    /// As [`Folding::put`] writes it; `None` for anything else.
    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            spelled: Table::read(reader)?,
            plain: Table::read(reader)?,
        })
    }
}

/// `text` in lower case, without the marks on Latin, Greek and Cyrillic letters,
/// with signs for letters and digits as those (Unicode's compatibility
/// decomposition, UAX #15), and with everything that is no letter or digit as
/// single spaces. `Jurgaitienė` and `jurgaitiene` fold alike, and so do
/// `NET-CBRN-REAC` and `net cbrn reac`, `CO₂` and `co2`.
///
/// It is for programs that hold Unicode's tables: the engine has a [`Folding`].
pub fn fold(text: &str) -> String {
    unicode::folding_of(text.chars()).fold(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_marks_and_punctuation_do_not_keep_words_apart() {
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
    fn every_alphabet_of_the_region_is_typed_without_its_marks() {
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
    fn every_capital_of_five_scripts_is_lowered() {
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
    fn signs_for_letters_and_digits_are_typed_as_those() {
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
    fn marks_without_which_a_word_is_another_stay() {
        for text in ["がぎ", "한국", "हिन्दी", "ไทย"] {
            assert_eq!(fold(text), text);
        }
        // vowel points, which nobody types, do not
        assert_eq!(fold("שָׁלוֹם"), "שלום");
        assert_eq!(fold("مُحَمَّد"), "محمد");
    }
}
