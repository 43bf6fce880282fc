//! What somebody looks for.

use super::fold;

/// The words of a query, folded. A text matches when each stands in it as the
/// beginning of a word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// Reads what was typed.
    pub fn parse(typed: &str) -> Self {
        Self {
            words: fold(typed).split_whitespace().map(str::to_owned).collect(),
        }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether `folded`, a text that [`fold`] made, holds every word.
    pub fn matches(&self, folded: &str) -> bool {
        self.words.iter().all(|word| {
            folded
                .match_indices(word.as_str())
                .any(|(at, _)| at == 0 || folded.as_bytes()[at - 1] == b' ')
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_finds_texts_with_all_its_words_or_their_beginnings() {
        let text = fold("Kornelija Jurgaitienė opened the first meeting on 9 November 2020");
        for (typed, found) in [
            ("jurgaitiene", true),
            ("JURGAITIENĖ first", true),
            ("jurg meet", true),
            ("gaitiene", false),
            ("jurgaitiene second", false),
            ("", true),
            ("!?", true),
        ] {
            assert_eq!(Query::parse(typed).matches(&text), found, "{typed}");
        }
    }
}
