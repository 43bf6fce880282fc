//! Letters as searchers type them.
//!
//! Unicode's own tables would cost readers 14 kB of WebAssembly; the scripts
//! that are written round the Baltic need none.

/// What a character is to a searcher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letter {
    /// A letter or digit: folded, and in lower case with its marks.
    Folded(Plain, char),
    /// It stands inside a word and is no part of it: an apostrophe, a soft
    /// hyphen, the mark of a decomposed letter.
    Joins,
    /// It parts words.
    Parts,
}

/// One letter, or the two that another stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Plain {
    bytes: [u8; 4],
    length: u8,
}

impl Plain {
    fn of(text: &str) -> Self {
        let mut plain = Self {
            bytes: [0; 4],
            length: text.len() as u8,
        };
        plain.bytes[..text.len()].copy_from_slice(text.as_bytes());
        plain
    }

    fn char(c: char) -> Self {
        Self::of(c.encode_utf8(&mut [0; 4]))
    }

    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.length)]).unwrap_or_default()
    }
}

/// Folds one character.
pub(super) fn letter(c: char) -> Letter {
    match c {
        'a'..='z' | '0'..='9' => Letter::Folded(Plain::char(c), c),
        'A'..='Z' => {
            let low = c.to_ascii_lowercase();
            Letter::Folded(Plain::char(low), low)
        }
        '\'' | '’' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{300}'..='\u{36f}' => {
            Letter::Joins
        }
        _ => {
            let low = lower(c);
            match latin(low) {
                Some(letters) => Letter::Folded(Plain::of(letters), low),
                None if is_letter(c) => Letter::Folded(Plain::char(low), low),
                None => Letter::Parts,
            }
        }
    }
}

/// `text` in lower case, without the marks that the languages round the Baltic
/// put on Latin letters, and with everything that is no letter or digit as
/// single spaces. `Jurgaitienė` and `jurgaitiene` fold alike, and so do
/// `NET-CBRN-REAC` and `net cbrn reac`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match letter(c) {
            Letter::Folded(letters, _) => folded.push_str(letters.as_str()),
            Letter::Joins => {}
            Letter::Parts if folded.ends_with(' ') || folded.is_empty() => {}
            Letter::Parts => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end_matches(' ').len());
    folded
}

/// Whether a character beyond Latin belongs to a word: everything from Greek
/// on but the blocks of punctuation and symbols.
fn is_letter(c: char) -> bool {
    c >= '\u{370}'
        && !matches!(c, '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3020}' | '\u{fe00}'..='\u{fe6f}')
}

/// Latin beyond ASCII, Greek and Cyrillic in lower case.
fn lower(c: char) -> char {
    let code = c as u32;
    let up = match c {
        'À'..='Þ' if c != '×' => 32,
        'Α'..='Ω' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ș'..='ț' if code.is_multiple_of(2) => 1,
        'Ĺ'..='ň' | 'Ź'..='ž' if !code.is_multiple_of(2) => 1,
        'Ÿ' => return 'ÿ',
        'ẞ' => return 'ß',
        _ => 0,
    };
    char::from_u32(code + up).unwrap_or(c)
}

/// What a marked Latin letter, in lower case, is without its mark.
fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'þ' => "th",
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
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
            ("Литва Ёлка Αθήνα", "литва ёлка αθήνα"),
            ("— … “” <>", ""),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }
}
