//! Snippets: the part of a record's texts that shows most words of the query.

use super::highlight::Highlighted;
use super::matcher::{TermMatcher, TextMatches, WordSet};
use crate::text::fold::Folding;

/// The number of tokens in a snippet.
const LENGTH: usize = 28;
/// The number of tokens before the first match.
const CONTEXT: usize = 5;

/// The best part of these texts. It has words of the query that are not among the
/// `shown` ones; empty when there is none.
pub(super) fn best<'t>(
    texts: impl Iterator<Item = &'t str>,
    matcher: &TermMatcher,
    shown: WordSet,
    folding: &Folding,
) -> Highlighted {
    let mut best: Option<(Window, TextMatches<'t>)> = None;
    for text in texts {
        let matches = matcher.matches(text, folding);
        let Some(window) = best_window(&matches.words, shown) else {
            continue;
        };
        if best.as_ref().is_none_or(|(it, _)| window.score > it.score) {
            best = Some((window, matches));
        }
    }
    best.map_or_else(Highlighted::default, |(window, matches)| {
        cut(&matches, window.start)
    })
}

/// A part of a text.
#[derive(Clone, Copy, Debug)]
struct Window {
    /// The index of its first matching token.
    start: usize,
    score: u32,
}

/// The best window of a text: the most words not shown yet, then the most words,
/// then the most matches; the first of equals.
fn best_window(words: &[WordSet], shown: WordSet) -> Option<Window> {
    let mut best: Option<Window> = None;
    for start in 0..words.len() {
        if words[start].is_empty() {
            continue;
        }
        let part = &words[start..words.len().min(start + LENGTH)];
        let all = WordSet::union(part);
        let new = all.minus(shown);
        let matches = part.iter().filter(|set| !set.is_empty()).count() as u32;
        let score = (new.len() * 64 + all.len()) * 64 + matches;
        if !new.is_empty() && best.is_none_or(|it| score > it.score) {
            best = Some(Window { start, score });
        }
    }
    best
}

/// The snippet with some context before the token at `start`.
fn cut(matches: &TextMatches<'_>, start: usize) -> Highlighted {
    let tokens = &matches.tokens;
    let latest = tokens.len().saturating_sub(LENGTH);
    let first = start.saturating_sub(CONTEXT).min(latest);
    let end = tokens.len().min(first + LENGTH);
    let from = match first {
        0 => 0,
        first => tokens[first].start,
    };
    let to = if end == tokens.len() {
        matches.text.len()
    } else {
        tokens[end - 1].end
    };
    let mut snippet = matches.highlight_part(first..end, from..to);
    if first > 0 {
        snippet.prepend_ellipsis();
    }
    if end < tokens.len() {
        snippet.append_ellipsis();
    }
    snippet
}

#[cfg(test)]
mod tests {
    use super::super::matcher::tests::{matcher, shown};
    use super::*;
    use crate::query::Extent;

    fn snippet(words: &[&str], text: &str, seen: WordSet) -> String {
        let words: Vec<_> = words.iter().map(|it| (*it, Extent::Complete)).collect();
        let folding = Folding::default();
        shown(&best([text].into_iter(), &matcher(&words), seen, &folding))
    }

    #[test]
    fn a_snippet_shows_the_part_with_most_of_the_words() {
        let far = "word ".repeat(60);
        let text = format!("Labour. {far}against labour exploitation in {far}");
        let snippet = snippet(&["labour", "exploitation"], &text, WordSet::default());
        assert!(
            snippet.contains("against [labour] [exploitation] in"),
            "{snippet}"
        );
        assert!(
            snippet.starts_with('…') && snippet.ends_with('…'),
            "{snippet}"
        );
        assert!(snippet.split(' ').count() <= LENGTH, "{snippet}");
    }

    #[test]
    fn words_that_are_shown_already_need_no_snippet() {
        let matcher = matcher(&[("labour", Extent::Complete)]);
        let labour = matcher.matches("labour", &Folding::default()).all_words();
        assert_eq!(snippet(&["labour"], "labour", labour), "");
        assert_eq!(snippet(&["labour"], "other", WordSet::default()), "");
        assert_eq!(
            snippet(&["labour"], "a labour b", WordSet::default()),
            "a [labour] b"
        );
    }
}
