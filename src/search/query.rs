//! What somebody looks for.

use super::fold::Folding;
use super::numbers::Groups;
use super::words::{Word, compounds, is_hyphen, read};
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
    pub(super) fn read(typed: &str, folding: &Folding, is_key: impl Fn(&str) -> bool) -> Self {
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
                query.push(text, folding, token.quoted, token.not);
            } else {
                free.push_str(token.whole);
                // a space may group digits
                let space = typed[token.place.end..].chars().next();
                free.push(space.filter(|c| c.is_whitespace()).unwrap_or(' '));
            }
            query.open = !token.quoted && !token.not && token.place.end == typed.len();
        }
        query.push(&free, folding, false, false);
        let last = query.clauses.last().and_then(|clause| clause.words.last());
        query.open &= last.is_none_or(|word| !word.whole);
        query.look_for_signs(typed);
        query
    }

    fn push(&mut self, text: &str, folding: &Folding, phrase: bool, not: bool) {
        let groups = match phrase || not {
            true => Groups::All,
            false => Groups::Sure,
        };
        let mut words = read(text, folding, groups);
        for word in &mut words {
            word.whole = is_whole(text, word);
        }
        if !words.is_empty() {
            self.clauses.push(Clause {
                compounds: compounds(&words),
                words,
                phrase,
                not,
            });
        }
    }

    /// Signs alone are no words, and nothing has them: to leave them out would
    /// find everything.
    fn look_for_signs(&mut self, typed: &str) {
        let begun = |c: char| c.is_whitespace() || is_quote(c) || is_hyphen(c);
        if self.clauses.is_empty() && self.filters.is_empty() && !typed.chars().all(begun) {
            let word = Word {
                folded: typed.trim().to_owned(),
                ..Word::default()
            };
            self.clauses.push(Clause {
                words: vec![word],
                ..Clause::default()
            });
            self.open = false;
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

/// Whether a word of letters stands at signs that names are made with. Other
/// signs may stand at words that are still being typed: `(exploit`, `exploit*`.
fn is_whole(text: &str, word: &Word) -> bool {
    let is_sign = |c: char| matches!(c, '+' | '#' | '&' | '@' | '/');
    let mut before = text[..word.start].chars().rev();
    let (last, one_more) = (before.next(), before.next());
    let begins = last == Some('.') && one_more.is_none_or(char::is_whitespace);
    let digits = word.folded.starts_with(|c: char| c.is_ascii_digit());
    !digits && (begins || last.is_some_and(is_sign) || text[word.end..].starts_with(is_sign))
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
    use super::super::unicode;
    use super::*;

    fn read(typed: &str) -> String {
        let folding = unicode::folding_of(typed.chars());
        let query = Query::read(typed, &folding, |key| matches!(key, "country" | "kind"));
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
            ("C++", "c++; open"),
            ("-C++ x ", "not c++; x"),
            ("R&D", "r d"),
            ("A/B", "a b"),
            (".NET", "net"),
            ("@cbss", "cbss"),
            ("(exploit", "exploit; open"),
            ("exploit*", "exploit; open"),
            ("e.g", "e g; open"),
            ("§ 5", "5; open"),
            ("24/7", "24 7; open"),
            ("++", "++"),
            (" § ", "§"),
            ("labour & -", "labour"),
            ("country:lv ++", "country=lv; open"),
            ("1 076", "1 076; open"),
            ("1\u{202f}076 ", "1076"),
            ("\"1 076\" -1.076", "phrase 1076; not 1076"),
        ] {
            assert_eq!(read(typed), meant, "{typed}");
        }
    }

    #[test]
    fn a_filter_knows_its_place_so_that_it_can_be_taken_out() {
        let typed = "thb country:\"south korea\" -kind:event";
        let query = Query::read(typed, &Folding::default(), |_| true);
        let places = query
            .filters
            .iter()
            .map(|filter| &typed[filter.place.clone()]);
        let places: Vec<&str> = places.collect();
        assert_eq!(places, ["country:\"south korea\"", "-kind:event"]);
    }
}
