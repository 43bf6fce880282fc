//! What somebody looks for.

use super::words::{Word, compounds, words};
use std::ops::Range;

/// What was typed, understood: words, `"phrases"`, `-words` that must not be
/// there, and filters such as `country:latvia`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    pub clauses: Vec<Clause>,
    pub filters: Vec<Typed>,
    /// Whether the last word is still being typed.
    pub open: bool,
}

/// Words that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Clause {
    pub words: Vec<Word>,
    /// Runs of glued words and the one word that each makes.
    pub compounds: Vec<(usize, usize, String)>,
    /// Whether they must stand side by side.
    pub phrase: bool,
    /// Whether they must not be there.
    pub not: bool,
}

impl Clause {
    /// The compound that a word is part of, and where that ends.
    pub(super) fn compound(&self, place: usize) -> Option<(usize, &str)> {
        let mut compounds = self.compounds.iter();
        let found = compounds.find(|(start, end, _)| (*start..*end).contains(&place));
        found.map(|(_, end, whole)| (*end, whole.as_str()))
    }
}

/// A filter in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    pub key: String,
    pub value: String,
    pub not: bool,
    /// Where it stands in the text.
    pub place: Range<usize>,
}

impl Query {
    /// Reads what was typed. `is_key` knows what can be filtered by.
    pub(super) fn read(typed: &str, is_key: impl Fn(&str) -> bool) -> Self {
        let mut query = Self::default();
        let mut free = String::new();
        for token in tokens(typed) {
            let key = token.key.filter(|key| is_key(key));
            if let Some(key) = key {
                query.filters.push(Typed {
                    key: key.to_owned(),
                    value: token.value.to_owned(),
                    not: token.not,
                    place: token.place,
                });
                continue;
            }
            if token.quoted || token.not {
                let text = if token.key.is_some() {
                    token.whole
                } else {
                    token.value
                };
                query.push(text, token.quoted, token.not);
            } else {
                free.push_str(token.whole);
                free.push(' ');
            }
            query.open = !token.quoted && !token.not && token.place.end == typed.len();
        }
        query.push(&free, false, false);
        query
    }

    fn push(&mut self, text: &str, phrase: bool, not: bool) {
        let words = words(text);
        if !words.is_empty() {
            self.clauses.push(Clause {
                compounds: compounds(&words),
                words,
                phrase,
                not,
            });
        }
    }

    /// How many words are to be found.
    pub(super) fn wanted(&self) -> usize {
        let wanted = self.clauses.iter().filter(|clause| !clause.not);
        wanted.map(|clause| clause.words.len()).sum()
    }

    /// Whether the last word of this clause is still being typed.
    pub(super) fn is_open(&self, clause: &Clause) -> bool {
        self.open && !clause.phrase && !clause.not
    }
}

/// A part of what was typed, between spaces or quotation marks.
struct Token<'t> {
    whole: &'t str,
    key: Option<&'t str>,
    value: &'t str,
    quoted: bool,
    not: bool,
    place: Range<usize>,
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

fn tokens(typed: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(skip) = typed[at..].find(|c: char| !c.is_whitespace()) {
        let start = at + skip;
        let not =
            typed[start..].starts_with('-') && !typed[start + 1..].starts_with(char::is_whitespace);
        let begin = start + usize::from(not);
        let rest = &typed[begin..];
        let stop = rest.find(|c: char| c.is_whitespace() || c == ':' || is_quote(c));
        let (key, from) = match stop {
            Some(colon) if colon > 0 && rest[colon..].starts_with(':') => {
                (Some(&rest[..colon]), begin + colon + 1)
            }
            _ => (None, begin),
        };
        let value = &typed[from..];
        let quote = value.chars().next().filter(|c| is_quote(*c));
        let (value, end, quoted) = match quote {
            Some(quote) => {
                let inner = &value[quote.len_utf8()..];
                let close = inner.find(is_quote);
                let length = close.unwrap_or(inner.len());
                let after = inner[length..].chars().next().map_or(0, char::len_utf8);
                let end = from + quote.len_utf8() + length + after;
                (&inner[..length], end, true)
            }
            None => {
                let length = value.find(|c: char| c.is_whitespace() || is_quote(c));
                let length = length.unwrap_or(value.len());
                (&value[..length], from + length, false)
            }
        };
        tokens.push(Token {
            whole: &typed[begin..end],
            key,
            value,
            quoted: quoted && key.is_none(),
            not,
            place: start..end,
        });
        at = end;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> String {
        let query = Query::read(typed, |key| matches!(key, "country" | "kind"));
        let mut said: Vec<String> = query
            .clauses
            .iter()
            .map(|clause| {
                let words: Vec<&str> = clause.words.iter().map(|w| w.folded.as_str()).collect();
                let marks = match (clause.not, clause.phrase) {
                    (false, false) => "",
                    (false, true) => "phrase ",
                    (true, false) => "not ",
                    (true, true) => "not phrase ",
                };
                format!("{marks}{}", words.join(" "))
            })
            .collect();
        for filter in &query.filters {
            let not = if filter.not { "not " } else { "" };
            said.push(format!("{not}{}={}", filter.key, filter.value));
        }
        if query.open {
            said.push("open".to_owned());
        }
        said.join("; ")
    }

    #[test]
    fn words_phrases_exclusions_and_filters_are_told_apart() {
        for (typed, meant) in [
            ("labour exploit", "labour exploit; open"),
            ("labour exploitation ", "labour exploitation"),
            (
                "\"labour exploitation\" latvia",
                "phrase labour exploitation; latvia; open",
            ),
            ("“labour exploitation”", "phrase labour exploitation"),
            ("\"labour", "phrase labour"),
            ("trafficking -labour", "not labour; trafficking"),
            ("-\"task force\" x", "not phrase task force; x; open"),
            (
                "country:latvia kind:project thb ",
                "thb; country=latvia; kind=project",
            ),
            ("country:\"south korea\"", "country=south korea"),
            ("-country:latvia", "not country=latvia"),
            ("note: at 10:30", "note at 10 30; open"),
            ("NET-CBRN-REAC", "net cbrn reac; open"),
            ("- a", "a; open"),
            ("-", ""),
            ("\"\"", ""),
            ("country:", "country="),
            ("  ", ""),
        ] {
            assert_eq!(read(typed), meant, "{typed}");
        }
    }

    #[test]
    fn a_filter_knows_its_place_so_that_it_can_be_taken_out() {
        let typed = "thb country:\"south korea\" -kind:event";
        let query = Query::read(typed, |_| true);
        let places = query
            .filters
            .iter()
            .map(|filter| &typed[filter.place.clone()]);
        let places: Vec<&str> = places.collect();
        assert_eq!(places, ["country:\"south korea\"", "-kind:event"]);
    }
}
