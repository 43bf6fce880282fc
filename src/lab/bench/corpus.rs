//! The text that is searched: the State of the Union addresses, cut into
//! paragraphs of about equal length.

use std::{fs, io, num::NonZeroUsize, path::Path};

/// A paragraph may be longer or shorter than the others by this fraction of its
/// length, so that it ends with a sentence: a fifth.
const REACH: usize = 5;

/// One long text, with single spaces between its words.
#[derive(Debug)]
pub(super) struct Corpus {
    text: String,
}

impl Corpus {
    /// Reads the addresses, oldest first, from the folder of the npm package,
    /// which has a text file for each.
    ///
    /// # Errors
    /// When a file cannot be read, or there are none.
    pub(super) fn read(package: &Path) -> io::Result<Self> {
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

    /// Makes a corpus of any text. Control and replacement characters count as
    /// spaces.
    fn new(text: &str) -> Self {
        let unreadable = |c: char| c.is_whitespace() || c.is_control() || c == '\u{fffd}';
        let words: Vec<&str> = text
            .split(unreadable)
            .filter(|word| !word.is_empty())
            .collect();
        Self {
            text: words.join(" "),
        }
    }

    /// The length in bytes.
    const fn len(&self) -> usize {
        self.text.len()
    }

    /// The text in `pieces` paragraphs, or in fewer when it has too few words. A
    /// paragraph ends with a sentence where one ends nearby, else with a word.
    pub(super) fn cut(&self, pieces: NonZeroUsize) -> Vec<String> {
        let pieces = pieces.get();
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

    /// The best end of a paragraph that begins at `start`: a space near `even`, or
    /// the end of the text. All are offsets in bytes.
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

    fn cut(corpus: &Corpus, pieces: usize) -> Vec<String> {
        corpus.cut(NonZeroUsize::new(pieces).unwrap())
    }

    const TEXT: &str = "One two three. Four five six seven. Eight nine. Ten eleven twelve \
                        thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty.";

    #[test]
    fn paragraphs_end_with_sentences_where_one_ends_nearby_else_with_words() {
        assert_eq!(
            cut(&Corpus::new(TEXT), 4),
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
            assert_eq!(cut(&corpus, pieces).join(" "), TEXT, "{pieces}");
        }
    }

    #[test]
    fn a_long_text_has_the_given_number_of_paragraphs_of_about_equal_length() {
        let corpus = Corpus::new(&TEXT.repeat(100));
        let paragraphs = cut(&corpus, 150);
        assert_eq!(paragraphs.len(), 150);
        let even = corpus.len() / 150;
        for paragraph in paragraphs {
            assert!(paragraph.len().abs_diff(even) <= even / 2, "{paragraph}");
        }
    }

    #[test]
    fn unreadable_characters_are_spaces() {
        let corpus = Corpus::new(" Fellow-Citizens\u{2}of \n the\u{fffd}Senate ");
        assert_eq!(cut(&corpus, 1), ["Fellow-Citizens of the Senate"]);
    }

    #[test]
    fn speeches_are_read_in_the_order_of_years() {
        let package = std::env::temp_dir().join(format!("corpus-{}", std::process::id()));
        let data = package.join("data");
        fs::create_dir_all(&data).unwrap();
        fs::write(data.join("1791_b.txt"), "second\n").unwrap();
        fs::write(data.join("1790_a.txt"), b"fir\xffst").unwrap();
        fs::write(data.join("1790_a.json"), "{}").unwrap();
        let corpus = Corpus::read(&package).unwrap();
        fs::remove_dir_all(&package).unwrap();
        assert_eq!(cut(&corpus, 1), ["fir st second"]);
        assert!(Corpus::read(&package).is_err());
    }
}
