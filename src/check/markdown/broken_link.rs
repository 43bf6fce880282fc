//! Brackets and parentheses that look like a link but are none in `CommonMark`.

/// The maximum length of the words of a link that are searched for its opening
/// bracket, in bytes.
const MAX_WORDS: usize = 400;

/// Whether the text `before` a `(` ends with words in brackets that are not
/// escaped. A closing bracket without an opening one counts as well, unless an
/// opening one is escaped.
pub(super) fn ends_like_link(before: &str) -> bool {
    let start = before.floor_char_boundary(before.len().saturating_sub(MAX_WORDS));
    let block = before[start..].rsplit("\n\n").next().unwrap_or_default();
    let Some(words) = block.strip_suffix(']').filter(|words| !escapes(words)) else {
        return false;
    };
    let mut depth = 1;
    let mut has_escaped_opening = false;
    for (offset, bracket) in words.rmatch_indices(['[', ']']) {
        match (escapes(&words[..offset]), bracket) {
            (true, "[") => has_escaped_opening = true,
            (true, _) => {}
            (false, "]") => depth += 1,
            (false, _) => depth -= 1,
        }
        if depth == 0 {
            return true;
        }
    }
    !has_escaped_opening
}

/// Whether the end of `text` escapes the character that follows: it ends with an
/// odd number of backslashes.
fn escapes(text: &str) -> bool {
    let backslashes = text.len() - text.trim_end_matches('\\').len();
    backslashes % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_brackets_do_not_look_like_a_link() {
        for before in [
            r"\[a]",
            r"[a\]",
            r"\[a\]",
            r"[x] \[a]",
            "&#93;",
            r"\[a [b]]",
            r"[a]\",
        ] {
            assert!(!ends_like_link(before), "{before}");
        }
        for before in [
            "[a]",
            "a]",
            r"\\[a]",
            r"\[a [b]",
            r"[a \[b]",
            "\\[x\n\n[a]",
            "[a [b] c]",
        ] {
            assert!(ends_like_link(before), "{before}");
        }
    }
}
