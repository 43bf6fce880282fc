//! Where in a text the words stand that were looked for, and which part of it
//! shows that best.

use super::column::{Candidate, Meaning};
use super::fold::Folding;
use super::found::Marked;
use super::query::Clause;
use super::words::{Word, compounds, words};

/// How many words a snippet has around what it is shown for.
const SNIPPET: usize = 28;

/// The words that were looked for, as they may stand in a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    words: Vec<OneOf>,
}

/// One word of the query.
#[derive(Clone, Debug, Default)]
struct OneOf {
    whole: Vec<String>,
    /// What longer words begin with.
    beginning: Option<String>,
}

impl Wanted {
    /// Adds what a word of the query means.
    pub(super) fn add(&mut self, typed: &str, meaning: &Meaning<'_>) {
        let longer = meaning.longer || meaning.wide.is_some();
        let beginning = |it: &&Candidate<'_>| longer && it.word.starts_with(typed.as_bytes());
        let whole = meaning.words.iter().filter(|it| !beginning(it));
        let whole = whole.map(|it| String::from_utf8_lossy(&it.word).into_owned());
        self.words.push(OneOf {
            whole: whole.collect(),
            beginning: longer.then(|| typed.to_owned()),
        });
    }

    /// Which words of the query a word of a text is, a bit for each.
    fn which(&self, word: &str) -> u64 {
        let fits = |one: &OneOf| {
            one.whole.iter().any(|whole| whole == word)
                || one
                    .beginning
                    .as_ref()
                    .is_some_and(|it| word.starts_with(it))
        };
        let places = self.words.iter().take(64).enumerate();
        places.fold(0, |bits, (place, one)| bits | u64::from(fits(one)) << place)
    }

    /// What of a text was looked for.
    fn read(&self, text: &str, folding: &Folding) -> Read {
        let words = words(text, folding);
        let mut which: Vec<u64> = words.iter().map(|word| self.which(&word.folded)).collect();
        for (start, end, whole) in compounds(&words) {
            let bits = self.which(&whole);
            which[start..end].iter_mut().for_each(|own| *own |= bits);
        }
        Read { words, which }
    }

    /// A text with what was looked for marked, and which words those are.
    pub(super) fn mark(&self, text: &str, folding: &Folding) -> (Marked, u64) {
        let read = self.read(text, folding);
        let found = read.which.iter().fold(0, |all, bits| all | bits);
        (read.pieces(text, 0..read.words.len(), 0..text.len()), found)
    }

    /// The part of these texts that shows most of the words which were not
    /// `seen` yet; nothing when none does.
    pub(super) fn snippet<'t>(
        &self,
        texts: impl Iterator<Item = &'t str>,
        seen: u64,
        folding: &Folding,
    ) -> Marked {
        let mut best: Option<(u32, &str, Read, usize)> = None;
        for text in texts {
            let read = self.read(text, folding);
            let Some((worth, start)) = read.best(seen) else {
                continue;
            };
            if best.as_ref().is_none_or(|(most, ..)| worth > *most) {
                best = Some((worth, text, read, start));
            }
        }
        best.map_or_else(Marked::default, |(_, text, read, start)| {
            read.cut(text, start)
        })
    }
}

/// A text's words, and for each which words of the query it is.
#[derive(Clone, Debug)]
struct Read {
    words: Vec<Word>,
    which: Vec<u64>,
}

impl Read {
    /// Where the best part begins, and what it is worth: words not seen yet
    /// first, then different words, then marks.
    fn best(&self, seen: u64) -> Option<(u32, usize)> {
        let mut best: Option<(u32, usize)> = None;
        for start in 0..self.which.len() {
            if self.which[start] == 0 {
                continue;
            }
            let part = &self.which[start..self.which.len().min(start + SNIPPET)];
            let all = part.iter().fold(0, |all, bits| all | bits);
            let marks = part.iter().filter(|bits| **bits != 0).count() as u32;
            let worth = ((all & !seen).count_ones() * 64 + all.count_ones()) * 64 + marks;
            if all & !seen != 0 && best.is_none_or(|(most, _)| worth > most) {
                best = Some((worth, start));
            }
        }
        best
    }

    /// The part that begins a few words before `start`.
    fn cut(&self, text: &str, start: usize) -> Marked {
        let last = self.words.len();
        let begin = start.saturating_sub(5).min(last.saturating_sub(SNIPPET));
        let end = last.min(begin + SNIPPET);
        let from = if begin == 0 {
            0
        } else {
            self.words[begin].start
        };
        let to = if end == last {
            text.len()
        } else {
            self.words[end - 1].end
        };
        let mut marked = self.pieces(text, begin..end, from..to);
        if begin > 0
            && let Some(first) = marked.0.first_mut()
        {
            first.insert(0, '…');
        }
        if end < last {
            if marked.0.len().is_multiple_of(2) {
                marked.0.push(String::new());
            }
            if let Some(last) = marked.0.last_mut() {
                last.push('…');
            }
        }
        marked
    }

    fn pieces(
        &self,
        text: &str,
        words: std::ops::Range<usize>,
        bytes: std::ops::Range<usize>,
    ) -> Marked {
        let mut pieces = Vec::new();
        let mut at = bytes.start;
        for place in words {
            if self.which[place] == 0 {
                continue;
            }
            let word = &self.words[place];
            // words that only a hyphen parts are marked as one
            let joined =
                word.start > at && !pieces.is_empty() && word.glued && self.which[place - 1] != 0;
            if joined || (word.start == at && !pieces.is_empty()) {
                if let Some(last) = pieces.last_mut() {
                    let last: &mut String = last;
                    last.push_str(&text[at..word.end]);
                }
            } else {
                pieces.push(text[at..word.start].to_owned());
                pieces.push(text[word.start..word.end].to_owned());
            }
            at = word.end;
        }
        if at < bytes.end {
            pieces.push(text[at..bytes.end].to_owned());
        }
        Marked(pieces)
    }
}

/// Whether a text has the words of a phrase, one after the other, as they stand
/// or with glued ones as one word.
pub(super) fn has_phrase(text: &str, clause: &Clause, folding: &Folding) -> bool {
    let (words, wanted) = (words(text, folding), &clause.words);
    let same = |a: &[Word], b: &[Word]| {
        a.iter()
            .map(|it| &it.folded)
            .eq(b.iter().map(|it| &it.folded))
    };
    words.windows(wanted.len()).any(|some| same(some, wanted)) || {
        let (words, wanted) = (whole(&words), whole(wanted));
        words.windows(wanted.len()).any(|some| some == wanted)
    }
}

/// The words, glued ones as one.
fn whole(words: &[Word]) -> Vec<String> {
    let mut whole: Vec<String> = Vec::new();
    for word in words {
        match whole.last_mut() {
            Some(last) if word.glued => last.push_str(&word.folded),
            _ => whole.push(word.folded.clone()),
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::super::query::Query;
    use super::super::unicode;
    use super::*;

    fn none() -> Folding {
        Folding::default()
    }

    fn wanted(words: &[(&str, bool)]) -> Wanted {
        let one = |(word, longer): &(&str, bool)| OneOf {
            whole: vec![(*word).to_owned()],
            beginning: longer.then(|| (*word).to_owned()),
        };
        Wanted {
            words: words.iter().map(one).collect(),
        }
    }

    fn shown(marked: &Marked) -> String {
        let pieces = marked.0.iter().enumerate();
        pieces
            .map(|(place, piece)| match place % 2 {
                0 => piece.clone(),
                _ => format!("[{piece}]"),
            })
            .collect()
    }

    #[test]
    fn marks_land_on_the_original_text() {
        let wanted = wanted(&[
            ("jurgaitiene", false),
            ("task", true),
            ("netcbrnreac", false),
            ("1076", false),
            ("co2", false),
            ("fine", true),
        ]);
        for (text, marked) in [
            (
                "Kornelija Jurgaitienė, speaker",
                "Kornelija [Jurgaitienė], speaker",
            ),
            ("Task Force, tasks", "[Task] Force, [tasks]"),
            ("The NET-CBRN-REAC project", "The [NET-CBRN-REAC] project"),
            ("multitask", "multitask"),
            ("some 1,076 of CO₂ (ﬁnes)", "some [1,076] of [CO₂] ([ﬁnes])"),
            ("some 1 076 of Ｃo₂", "some [1 076] of [Ｃo₂]"),
            ("", ""),
        ] {
            let folding = unicode::folding_of(text.chars());
            assert_eq!(shown(&wanted.mark(text, &folding).0), marked, "{text}");
        }
    }

    #[test]
    fn a_snippet_shows_the_part_with_most_of_the_words() {
        let wanted = wanted(&[("labour", false), ("exploitation", false)]);
        let far = "word ".repeat(60);
        let text = format!("Labour. {far}against labour exploitation in {far}");
        let snippet = shown(&wanted.snippet([text.as_str()].into_iter(), 0, &none()));
        assert!(
            snippet.contains("against [labour] [exploitation] in"),
            "{snippet}"
        );
        assert!(
            snippet.starts_with('…') && snippet.ends_with('…'),
            "{snippet}"
        );
        assert!(snippet.split(' ').count() <= SNIPPET, "{snippet}");
    }

    #[test]
    fn what_was_seen_needs_no_snippet() {
        let wanted = wanted(&[("labour", false)]);
        assert_eq!(
            wanted.snippet(["labour"].into_iter(), 1, &none()),
            Marked::default()
        );
        assert_eq!(
            wanted.snippet(["other"].into_iter(), 0, &none()),
            Marked::default()
        );
        assert_eq!(
            shown(&wanted.snippet(["a labour b"].into_iter(), 0, &none())),
            "a [labour] b"
        );
    }

    #[test]
    fn a_phrase_is_words_in_a_row() {
        for (phrase, text, has) in [
            ("task force", "the Task Force against", true),
            ("task force", "task-force", true),
            ("task force", "a force to task", false),
            ("task force", "", false),
            ("task force", "taskforce", false),
            ("the taskforce met", "The task-force met", true),
            ("the task-force met", "the taskforce met", true),
            ("task force met", "the task-force met", true),
            ("by 1,076 people", "by 1076 people", true),
            ("by 1076 people", "by 1 076 people", true),
            ("by 1 076 people", "by 1,076 people", true),
            ("by 076 people", "by 1,076 people", false),
        ] {
            let query = Query::read(&format!("\"{phrase}\""), &none(), |_| false);
            let found = has_phrase(text, &query.clauses[0], &none());
            assert_eq!(found, has, "{phrase}: {text}");
        }
    }
}
