//! A compact map from characters to their replacements, and its file form.
//!
//! Neighbouring characters mostly map to neighbours, as `А` to `Я` do to `а` to
//! `я`, or every second one does, as in `Ā`, `Ă`, `Ą`. The map is therefore a
//! list of runs. Its file form groups equal properties of all runs, which
//! compresses well.

use crate::index::bytes::{Reader, put_varint, unzigzag, zigzag};
use std::collections::BTreeMap;

/// A map from characters to replacements. Characters without an entry map to
/// themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CharMap {
    /// In order of their characters, without overlaps.
    runs: Vec<Run>,
}

/// Characters that map to replacements by the same rule.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    /// The code points of the first and the last character.
    first: u32,
    last: u32,
    /// 1 for every character from the first to the last, 2 for every second.
    stride: u32,
    rule: Rule,
}

/// How the characters of a run are replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Rule {
    /// By the character whose code point is this much greater.
    Offset(i32),
    /// All by the same text, which may be empty.
    Text(String),
}

/// The replacement of one character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mapped<'a> {
    /// A single character.
    Char(char),
    /// A text of any length.
    Text(&'a str),
}

impl Mapped<'_> {
    /// Appends the replacement to a text.
    pub(crate) fn push_to(self, text: &mut String) {
        match self {
            Self::Char(c) => text.push(c),
            Self::Text(own) => text.push_str(own),
        }
    }

    /// The first character; `None` for an empty replacement.
    pub(crate) fn first(self) -> Option<char> {
        match self {
            Self::Char(c) => Some(c),
            Self::Text(own) => own.chars().next(),
        }
    }
}

impl CharMap {
    /// The replacement of a character: itself when the map has no entry for it.
    pub(crate) fn get(&self, c: char) -> Mapped<'_> {
        let code = u32::from(c);
        let after = self.runs.partition_point(|run| run.first <= code);
        let run = self.runs[..after].last();
        let run = run.filter(|run| run.last >= code && (code - run.first) % run.stride == 0);
        match run.map(|run| &run.rule) {
            None => Mapped::Char(c),
            Some(Rule::Text(text)) => Mapped::Text(text),
            Some(Rule::Offset(offset)) => {
                let other = code.checked_add_signed(*offset).and_then(char::from_u32);
                Mapped::Char(other.unwrap_or(c))
            }
        }
    }

    /// The map with these replacements.
    pub(crate) fn from_replacements(replacements: &BTreeMap<char, String>) -> Self {
        let mut runs: Vec<Run> = Vec::new();
        for (c, replacement) in replacements {
            let code = u32::from(*c);
            let mut letters = replacement.chars();
            let rule = match (letters.next(), letters.next()) {
                (Some(one), None) if one != ' ' => {
                    Rule::Offset(u32::from(one) as i32 - code as i32)
                }
                _ => Rule::Text(replacement.clone()),
            };
            match runs.last_mut() {
                Some(run) if run.rule == rule && run.can_take(code) => {
                    run.stride = code - run.last;
                    run.last = code;
                }
                _ => runs.push(Run {
                    first: code,
                    last: code,
                    stride: 1,
                    rule,
                }),
            }
        }
        Self { runs }
    }

    /// Appends the file form, described in [`crate::index`].
    pub(crate) fn put(&self, bytes: &mut Vec<u8>) {
        let mut streams = [(); 3].map(|()| Vec::new());
        let [gaps, lengths, rules] = &mut streams;
        let mut before = 0;
        for run in &self.runs {
            put_varint(gaps, run.first - before);
            before = run.last;
            let steps = (run.last - run.first) / run.stride;
            put_varint(lengths, steps << 1 | (run.stride - 1));
            match &run.rule {
                Rule::Offset(offset) => put_varint(rules, zigzag(*offset) << 1),
                Rule::Text(text) => {
                    put_varint(rules, (text.len() as u32) << 1 | 1);
                    rules.extend_from_slice(text.as_bytes());
                }
            }
        }
        for stream in streams {
            put_varint(bytes, stream.len() as u32);
            bytes.extend(stream);
        }
    }

    /// Reads what [`CharMap::put`] wrote; `None` for anything else.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let mut stream = || {
            let length = reader.varint()? as usize;
            Some(Reader::new(reader.take(length)?))
        };
        let (mut gaps, mut lengths, mut rules) = (stream()?, stream()?, stream()?);
        let mut runs = Vec::new();
        let mut before = 0_u32;
        while !gaps.rest().is_empty() {
            let first = before.checked_add(gaps.varint()?)?;
            let length = lengths.varint()?;
            let stride = 1 + (length & 1);
            let last = first.checked_add((length >> 1).checked_mul(stride)?)?;
            let rule = rules.varint()?;
            let value = rule >> 1;
            let rule = if rule & 1 == 0 {
                Rule::Offset(unzigzag(value))
            } else {
                let text = std::str::from_utf8(rules.take(value as usize)?);
                Rule::Text(text.ok()?.to_owned())
            };
            before = last;
            runs.push(Run {
                first,
                last,
                stride,
                rule,
            });
        }
        Some(Self { runs })
    }
}

impl Run {
    /// Whether `code` continues the run, or turns a run of one character into
    /// one of every second character.
    fn can_take(&self, code: u32) -> bool {
        let step = code - self.last;
        step == self.stride || (step == 2 && self.first == self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replacements() -> BTreeMap<char, String> {
        let mut replacements: BTreeMap<char, String> = [
            ('ß', "ss"),
            ('½', " "),
            ('\u{301}', ""),
            ('\u{302}', ""),
            ('ﬁ', "fi"),
            ('\u{1d7cf}', "1"),
        ]
        .map(|(c, text)| (c, text.to_owned()))
        .into();
        let pairs = ('А'..='Я').zip('а'..='я');
        let pairs = pairs.chain([('Ā', 'ā'), ('Ă', 'ă'), ('Ą', 'ą'), ('Ć', 'ć'), ('Ĺ', 'ĺ')]);
        replacements.extend(pairs.map(|(upper, lower)| (upper, lower.to_string())));
        replacements
    }

    #[test]
    fn a_map_survives_writing_and_leaves_other_characters_alone() {
        let replacements = replacements();
        let mut bytes = Vec::new();
        CharMap::from_replacements(&replacements).put(&mut bytes);
        let map = CharMap::read(&mut Reader::new(&bytes)).unwrap();
        assert_eq!(map, CharMap::from_replacements(&replacements));
        for c in (0..0x2_0000).filter_map(char::from_u32) {
            let mut text = String::new();
            map.get(c).push_to(&mut text);
            let own = c.to_string();
            assert_eq!(text, *replacements.get(&c).unwrap_or(&own), "{c:?}");
        }
    }

    #[test]
    fn neighbours_share_a_run() {
        assert_eq!(CharMap::from_replacements(&replacements()).runs.len(), 8);
    }

    #[test]
    fn no_bytes_make_reading_a_map_panic() {
        let mut bytes = Vec::new();
        CharMap::from_replacements(&replacements()).put(&mut bytes);
        for at in 0..bytes.len() {
            for other in 0..=u8::MAX {
                let mut bytes = bytes.clone();
                bytes[at] = other;
                if let Some(map) = CharMap::read(&mut Reader::new(&bytes)) {
                    for c in "aß½Жﬁ\u{1d7cf}\u{10ffff}".chars() {
                        map.get(c).push_to(&mut String::new());
                    }
                }
            }
            assert_eq!(CharMap::read(&mut Reader::new(&bytes[..at])), None, "{at}");
        }
    }
}
