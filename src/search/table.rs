//! What characters stand for, as a table that is small in a file.
//!
//! Neighbours mostly stand for neighbours, as `А` to `Я` do for `а` to `я`, or
//! every second one does, as of `Ā`, `Ă`, `Ą`. So a table is a list of runs, and
//! what all runs have in common stands together, which compresses well.

use super::bytes::{Reader, put};
use std::collections::BTreeMap;

/// Characters, in order, each with what it stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    runs: Vec<Run>,
}

/// Characters that stand for something in the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    first: u32,
    last: u32,
    /// 2 where it is only every second character from the first on.
    stride: u32,
    to: To,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum To {
    /// The character that lies so far behind.
    Distance(i32),
    Text(String),
}

/// What one character stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Image<'a> {
    Char(char),
    Text(&'a str),
}

impl Image<'_> {
    pub(super) fn push_to(self, text: &mut String) {
        match self {
            Self::Char(c) => text.push(c),
            Self::Text(own) => text.push_str(own),
        }
    }

    /// The first character.
    pub(super) fn first(self) -> Option<char> {
        match self {
            Self::Char(c) => Some(c),
            Self::Text(own) => own.chars().next(),
        }
    }
}

impl Table {
    /// What a character stands for: itself, when the table does not have it.
    pub(super) fn get(&self, c: char) -> Image<'_> {
        let code = u32::from(c);
        let after = self.runs.partition_point(|run| run.first <= code);
        let run = self.runs[..after].last();
        let run = run.filter(|run| run.last >= code && (code - run.first) % run.stride == 0);
        match run.map(|run| &run.to) {
            None => Image::Char(c),
            Some(To::Text(text)) => Image::Text(text),
            Some(To::Distance(distance)) => {
                let other = code.checked_add_signed(*distance).and_then(char::from_u32);
                Image::Char(other.unwrap_or(c))
            }
        }
    }

    /// The table of what these stand for.
    pub(super) fn of(images: &BTreeMap<char, String>) -> Self {
        let mut runs: Vec<Run> = Vec::new();
        for (c, image) in images {
            let code = u32::from(*c);
            let mut letters = image.chars();
            let to = match (letters.next(), letters.next()) {
                (Some(one), None) if one != ' ' => {
                    To::Distance(u32::from(one) as i32 - code as i32)
                }
                _ => To::Text(image.clone()),
            };
            match runs.last_mut() {
                Some(run) if run.to == to && run.takes(code) => {
                    run.stride = code - run.last;
                    run.last = code;
                }
                _ => runs.push(Run {
                    first: code,
                    last: code,
                    stride: 1,
                    to,
                }),
            }
        }
        Self { runs }
    }

    /// Appends the table: for all runs how far each begins behind the end of
    /// the last, then how long each is, then what it stands for.
    pub(super) fn put(&self, bytes: &mut Vec<u8>) {
        let mut streams = [(); 3].map(|()| Vec::new());
        let [gaps, lengths, images] = &mut streams;
        let mut before = 0;
        for run in &self.runs {
            put(gaps, run.first - before);
            before = run.last;
            let steps = (run.last - run.first) / run.stride;
            put(lengths, steps << 1 | (run.stride - 1));
            match &run.to {
                To::Distance(distance) => {
                    let both_ways = (distance << 1) ^ (distance >> 31);
                    put(images, (both_ways as u32) << 1);
                }
                To::Text(text) => {
                    put(images, (text.len() as u32) << 1 | 1);
                    images.extend_from_slice(text.as_bytes());
                }
            }
        }
        for stream in streams {
            put(bytes, stream.len() as u32);
            bytes.extend(stream);
        }
    }

    /// A table as [`Table::put`] writes it; `None` for anything else.
    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let mut stream = || {
            let length = reader.number()? as usize;
            Some(Reader::new(reader.take(length)?))
        };
        let (mut gaps, mut lengths, mut images) = (stream()?, stream()?, stream()?);
        let mut runs = Vec::new();
        let mut before = 0_u32;
        while !gaps.rest().is_empty() {
            let first = before.checked_add(gaps.number()?)?;
            let length = lengths.number()?;
            let stride = 1 + (length & 1);
            let last = first.checked_add((length >> 1).checked_mul(stride)?)?;
            let image = images.number()?;
            let half = image >> 1;
            let to = match image & 1 {
                0 => To::Distance((half >> 1) as i32 ^ -((half & 1) as i32)),
                _ => {
                    let text = std::str::from_utf8(images.take(half as usize)?);
                    To::Text(text.ok()?.to_owned())
                }
            };
            before = last;
            runs.push(Run {
                first,
                last,
                stride,
                to,
            });
        }
        Some(Self { runs })
    }
}

impl Run {
    /// Whether `code` is its next character, or makes it a run of every second.
    fn takes(&self, code: u32) -> bool {
        let step = code - self.last;
        step == self.stride || (step == 2 && self.first == self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn images() -> BTreeMap<char, String> {
        let mut images: BTreeMap<char, String> = [
            ('ß', "ss"),
            ('½', " "),
            ('\u{301}', ""),
            ('\u{302}', ""),
            ('ﬁ', "fi"),
            ('\u{1d7cf}', "1"),
        ]
        .map(|(c, image)| (c, image.to_owned()))
        .into();
        let pairs = ('А'..='Я').zip('а'..='я');
        let pairs = pairs.chain([('Ā', 'ā'), ('Ă', 'ă'), ('Ą', 'ą'), ('Ć', 'ć'), ('Ĺ', 'ĺ')]);
        images.extend(pairs.map(|(upper, lower)| (upper, lower.to_string())));
        images
    }

    #[test]
    fn a_table_is_read_as_it_was_put_and_leaves_other_characters_alone() {
        let images = images();
        let mut bytes = Vec::new();
        Table::of(&images).put(&mut bytes);
        let table = Table::read(&mut Reader::new(&bytes)).unwrap();
        assert_eq!(table, Table::of(&images));
        for c in (0..0x2_0000).filter_map(char::from_u32) {
            let mut image = String::new();
            table.get(c).push_to(&mut image);
            let own = c.to_string();
            assert_eq!(image, *images.get(&c).unwrap_or(&own), "{c:?}");
        }
    }

    #[test]
    fn neighbours_share_a_run() {
        assert_eq!(Table::of(&images()).runs.len(), 8);
    }

    #[test]
    fn no_bytes_make_a_table_panic() {
        let mut bytes = Vec::new();
        Table::of(&images()).put(&mut bytes);
        for at in 0..bytes.len() {
            for other in 0..=u8::MAX {
                let mut bytes = bytes.clone();
                bytes[at] = other;
                if let Some(table) = Table::read(&mut Reader::new(&bytes)) {
                    for c in "aß½Жﬁ\u{1d7cf}\u{10ffff}".chars() {
                        table.get(c).push_to(&mut String::new());
                    }
                }
            }
            assert_eq!(Table::read(&mut Reader::new(&bytes[..at])), None, "{at}");
        }
    }
}
