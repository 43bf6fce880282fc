//! "Did you mean": the known word that a wrong one comes closest to.

/// The one of `known` that is nearest to `word`, when it is near enough for a
/// slip of the hand: at most a third of its letters differ.
pub(crate) fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    let limit = (length / 3).max(1);
    known
        .into_iter()
        // words of other lengths are told apart without comparing letters
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
    fn a_slip_is_recognised_and_another_word_is_not() {
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
