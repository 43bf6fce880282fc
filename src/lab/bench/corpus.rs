//! The text that is searched: the State of the Union addresses, cut into
//! paragraphs of about equal length.

use std::{fs, io, path::Path};

/// How far from its even place a cut may be for the sake of a sentence's end,
/// as a part of a paragraph's length.
const REACH: usize = 5;

/// One long text whose words are kept apart by single spaces.
#[derive(Debug)]
pub(super) struct Corpus {
    text: String,
}

impl Corpus {
    /// Reads the addresses out of the npm package that has them, one file of
    /// text each, oldest first.
    ///
    /// # Errors
    /// When a file cannot be read, or there is none.
    pub fn read(package: &Path) -> io::Result<Self> {
        let mut files = Vec::new();
        for entry in fs::read_dir(package.join("data"))? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "txt") {
                files.push(path);
            }
        }
        if files.is_empty() {
            return Err(io::Error::other("the package has no texts"));
        }
        files.sort();
        let mut all = String::new();
        for file in files {
            all.push_str(&String::from_utf8_lossy(&fs::read(file)?));
            all.push(' ');
        }
        Ok(Self::new(&all))
    }

    /// Takes any text; what cannot be read counts as space.
    pub fn new(text: &str) -> Self {
        let unreadable = |c: char| c.is_whitespace() || c.is_control() || c == '\u{fffd}';
        let words: Vec<&str> = text
            .split(unreadable)
            .filter(|word| !word.is_empty())
            .collect();
        Self {
            text: words.join(" "),
        }
    }

    /// How many bytes it has.
    pub const fn len(&self) -> usize {
        self.text.len()
    }

    /// The text in `pieces` paragraphs, or in fewer where it has not enough
    /// words. A paragraph ends with a sentence where one ends nearby, else
    /// with a word.
    pub fn cut(&self, pieces: usize) -> Vec<String> {
        let mut paragraphs = Vec::with_capacity(pieces);
        let mut start = 0;
        for piece in 1..=pieces {
            let even = self.len() * piece / pieces;
            let end = if piece == pieces {
                self.len()
            } else {
                self.end_near(even, start, self.len() / pieces / REACH)
            };
            if start < end {
                paragraphs.push(self.text[start..end].to_owned());
                start = end + 1;
            }
        }
        paragraphs
    }

    /// Where a paragraph that began at `start` had best end: a space near
    /// `even`, or the end of the text.
    fn end_near(&self, even: usize, start: usize, reach: usize) -> usize {
        let bytes = self.text.as_bytes();
        let near = |reach: usize| {
            (0..=reach)
                .flat_map(move |distance| [even.checked_sub(distance), Some(even + distance)])
                .flatten()
                .filter(|&place| place > start && bytes.get(place) == Some(&b' '))
        };
        near(reach)
            .find(|&place| self.text[..place].ends_with(['.', '?', '!', '"', '”']))
            .or_else(|| near(bytes.len()).next())
            .unwrap_or(bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "One two three. Four five six seven. Eight nine. Ten eleven twelve \
                        thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty.";

    #[test]
    fn paragraphs_end_with_sentences_where_one_ends_nearby_else_with_words() {
        assert_eq!(
            Corpus::new(TEXT).cut(4),
            [
                "One two three. Four five six seven.",
                "Eight nine. Ten eleven twelve",
                "thirteen fourteen fifteen sixteen",
                "seventeen eighteen nineteen twenty."
            ]
        );
    }

    #[test]
    fn no_word_is_lost_or_cut() {
        let corpus = Corpus::new(TEXT);
        for pieces in 1..=25 {
            assert_eq!(corpus.cut(pieces).join(" "), TEXT, "{pieces}");
        }
    }

    #[test]
    fn a_long_text_is_cut_into_as_many_paragraphs_as_asked_for_of_about_equal_length() {
        let corpus = Corpus::new(&TEXT.repeat(100));
        let paragraphs = corpus.cut(150);
        assert_eq!(paragraphs.len(), 150);
        let even = corpus.len() / 150;
        for paragraph in paragraphs {
            assert!(paragraph.len().abs_diff(even) <= even / 2, "{paragraph}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_space() {
        let corpus = Corpus::new(" Fellow-Citizens\u{2}of \n the\u{fffd}Senate ");
        assert_eq!(corpus.cut(1), ["Fellow-Citizens of the Senate"]);
    }

    #[test]
    fn the_package_is_read_in_the_order_of_years() {
        let package = std::env::temp_dir().join(format!("corpus-{}", std::process::id()));
        let data = package.join("data");
        fs::create_dir_all(&data).unwrap();
        fs::write(data.join("1791_b.txt"), "second\n").unwrap();
        fs::write(data.join("1790_a.txt"), b"fir\xffst").unwrap();
        fs::write(data.join("1790_a.json"), "{}").unwrap();
        let corpus = Corpus::read(&package).unwrap();
        fs::remove_dir_all(&package).unwrap();
        assert_eq!(corpus.cut(1), ["fir st second"]);
        assert!(Corpus::read(&package).is_err());
    }
}
