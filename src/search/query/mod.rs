//! The query: what was typed, parsed into words, `"phrases"`, `-exclusions` and
//! filters such as `country:latvia`. To add an operator, begin in [`lexer`].

mod clause;
pub(crate) mod expansion;
pub(crate) mod fuzzy;
mod inflection;
mod lexer;

use crate::Facet;
use crate::text::digit_groups::Grouping;
use crate::text::fold::Folding;
use crate::text::token::{Token, compounds, is_hyphen, tokenize_with};
pub(crate) use clause::{Clause, Extent, Occur, Order, QueryWord, TypedFilter};
use lexer::{Lexeme, Quoting, is_quote, lex};

/// A parsed query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Query {
    pub(crate) clauses: Vec<Clause>,
    /// In the order in which they were typed.
    pub(crate) filters: Vec<TypedFilter>,
    /// How far the last word has been typed.
    last_word: Extent,
}

impl Query {
    /// Parses what was typed. `facet` gives the facet of a key; text before a colon
    /// that is no key is searched for.
    pub(crate) fn parse(
        typed: &str,
        folding: &Folding,
        facet: impl Fn(&str) -> Option<Facet>,
    ) -> Self {
        let mut query = Self::default();
        let mut free = String::new();
        for lexeme in lex(typed) {
            if let Some(facet) = lexeme.key.and_then(&facet) {
                query.filters.push(TypedFilter {
                    facet,
                    value: lexeme.value.to_owned(),
                    occur: lexeme.occur,
                    range: lexeme.range,
                });
                continue;
            }
            if lexeme.is_free() {
                free.push_str(lexeme.whole);
                // this white space may group digits
                let space = typed[lexeme.range.end..].chars().next();
                free.push(space.filter(|c| c.is_whitespace()).unwrap_or(' '));
            } else {
                query.push_clause(&lexeme, folding);
            }
            query.last_word = if lexeme.is_free() && lexeme.range.end == typed.len() {
                Extent::Prefix
            } else {
                Extent::Complete
            };
        }
        query.push(&free, folding, Order::Any, Occur::Must);
        let last = query.clauses.last().and_then(|clause| clause.words.last());
        if last.is_some_and(|word| word.is_name) {
            query.last_word = Extent::Complete;
        }
        query.search_for_signs(typed);
        query
    }

    /// The number of words that records should have.
    pub(crate) fn wanted_words(&self) -> usize {
        self.clauses_that(Occur::Must)
            .map(|clause| clause.words.len())
            .sum()
    }

    /// The clauses that records must or must not match.
    pub(crate) fn clauses_that(&self, occur: Occur) -> impl Iterator<Item = &Clause> {
        self.clauses
            .iter()
            .filter(move |clause| clause.occur == occur)
    }

    /// How far the last word of a clause has been typed.
    pub(crate) fn extent(&self, clause: &Clause) -> Extent {
        match (clause.order, clause.occur) {
            (Order::Any, Occur::Must) => self.last_word,
            _ => Extent::Complete,
        }
    }

    fn push_clause(&mut self, lexeme: &Lexeme<'_>, folding: &Folding) {
        let text = match lexeme.key {
            Some(_) => lexeme.whole,
            None => lexeme.value,
        };
        let order = match lexeme.quoting {
            Quoting::Quoted => Order::Phrase,
            Quoting::Bare => Order::Any,
        };
        self.push(text, folding, order, lexeme.occur);
    }

    fn push(&mut self, text: &str, folding: &Folding, order: Order, occur: Occur) {
        let grouping = match (order, occur) {
            (Order::Any, Occur::Must) => Grouping::Unambiguous,
            _ => Grouping::All,
        };
        let tokens = tokenize_with(text, folding, grouping);
        if tokens.is_empty() {
            return;
        }
        let compounds = compounds(&tokens);
        let word = |token: Token| QueryWord {
            is_name: is_name(text, &token),
            token,
        };
        self.clauses.push(Clause {
            words: tokens.into_iter().map(word).collect(),
            compounds,
            order,
            occur,
        });
    }

    /// A query of signs alone becomes one word that no record has; without any
    /// word it would match everything.
    fn search_for_signs(&mut self, typed: &str) {
        let may_go_on = |c: char| c.is_whitespace() || is_quote(c) || is_hyphen(c);
        if self.clauses.is_empty() && self.filters.is_empty() && !typed.chars().all(may_go_on) {
            let mut word = QueryWord::default();
            typed.trim().clone_into(&mut word.token.folded);
            self.clauses.push(Clause {
                words: vec![word],
                ..Clause::default()
            });
            self.last_word = Extent::Complete;
        }
    }
}

/// Whether a word of letters touches signs of which names are made. Other signs
/// may touch words that are still being typed: `(exploit`, `exploit*`.
fn is_name(text: &str, token: &Token) -> bool {
    let is_sign = |c: char| matches!(c, '+' | '#' | '&' | '@' | '/');
    let mut before = text[..token.start].chars().rev();
    let (last, one_more) = (before.next(), before.next());
    let after_point = last == Some('.') && one_more.is_none_or(char::is_whitespace);
    let is_number = token.folded.starts_with(|c: char| c.is_ascii_digit());
    !is_number
        && (after_point || last.is_some_and(is_sign) || text[token.end..].starts_with(is_sign))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::unicode;

    /// A short form of the parsed query.
    fn parsed(typed: &str) -> String {
        let folding = unicode::folding_for_chars(typed.chars());
        let facets = |key: &str| {
            Facet::from_key(key).filter(|it| matches!(it, Facet::Country | Facet::Kind))
        };
        let query = Query::parse(typed, &folding, facets);
        let mut shown: Vec<String> = query
            .clauses
            .iter()
            .map(|clause| {
                let words: Vec<&str> = clause.tokens().map(|it| it.folded.as_str()).collect();
                let order = match clause.order {
                    Order::Any => "",
                    Order::Phrase => "phrase ",
                };
                format!("{}{order}{}", not(clause.occur), words.join(" "))
            })
            .collect();
        for filter in &query.filters {
            let not = not(filter.occur);
            shown.push(format!("{not}{}={}", filter.facet.key(), filter.value));
        }
        if query.last_word == Extent::Prefix {
            shown.push("open".to_owned());
        }
        shown.join("; ")
    }

    fn not(occur: Occur) -> &'static str {
        match occur {
            Occur::Must => "",
            Occur::MustNot => "not ",
        }
    }

    #[test]
    fn words_phrases_exclusions_and_filters_are_distinguished() {
        for (typed, expected) in [
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
            assert_eq!(parsed(typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_filter_has_its_place_in_the_query() {
        let typed = "thb country:\"south korea\" -kind:event";
        let query = Query::parse(typed, &Folding::default(), Facet::from_key);
        let ranges = query
            .filters
            .iter()
            .map(|filter| &typed[filter.range.clone()]);
        let ranges: Vec<&str> = ranges.collect();
        assert_eq!(ranges, ["country:\"south korea\"", "-kind:event"]);
    }
}
