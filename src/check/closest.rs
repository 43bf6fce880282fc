//! Suggestions for misspelt words: “did you mean …?”.

/// The one of `known` with the least Damerau-Levenshtein distance to `word`. The
/// distance is at most a third of the length of `word` in characters, or 1 for
/// words of fewer than 3.
pub(crate) fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    let limit = (length / 3).max(1);
    known
        .into_iter()
        // the distance is never less than the difference of lengths, which is
        // faster to compute
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= limit)
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_has_a_suggestion_and_another_word_has_none() {
        let known = ["ceslovas-mulma", "linas-kukuraitis", "title"];
        for (word, found) in [
            ("ceslovas-mulmaa", Some("ceslovas-mulma")),
            ("cesolvas-mulma", Some("ceslovas-mulma")),
            ("titel", Some("title")),
            ("summary", None),
            ("", None),
        ] {
            assert_eq!(closest(word, known), found, "{word}");
        }
    }
}
