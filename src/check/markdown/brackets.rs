//! Brackets that look like a link, and make none.

/// How far back the words of a link are looked for, in bytes.
const FAR: usize = 400;

/// Whether the text `before` a `(` ends with the words of a link: in brackets
/// that are not escaped, as an author who wants a link writes them. A closing
/// bracket without an opening one is a slip, unless that one is escaped.
pub(super) fn ask_for_link(before: &str) -> bool {
    let start = before.floor_char_boundary(before.len().saturating_sub(FAR));
    let block = before[start..].rsplit("\n\n").next().unwrap_or_default();
    let Some(words) = block.strip_suffix(']').filter(|words| !escapes(words)) else {
        return false;
    };
    let mut depth = 1;
    let mut escaped = false;
    for (place, bracket) in words.rmatch_indices(['[', ']']) {
        match (escapes(&words[..place]), bracket) {
            (true, "[") => escaped = true,
            (true, _) => {}
            (false, "]") => depth += 1,
            (false, _) => depth -= 1,
        }
        if depth == 0 {
            return true;
        }
    }
    !escaped
}

/// Whether a backslash at the end of `text` takes its meaning from what follows.
fn escapes(text: &str) -> bool {
    let backslashes = text.len() - text.trim_end_matches('\\').len();
    backslashes % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_that_are_escaped_ask_for_no_link() {
        for before in [
            r"\[a]",
            r"[a\]",
            r"\[a\]",
            r"[x] \[a]",
            "&#93;",
            r"\[a [b]]",
            r"[a]\",
        ] {
            assert!(!ask_for_link(before), "{before}");
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
            assert!(ask_for_link(before), "{before}");
        }
    }
}
