//! Nested quotation marks: titles that a style puts between double quotation marks.

/// The kind of a quotation mark, curly or straight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MarkKind {
    Double,
    Single,
}

/// The role of a character in a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// No quotation mark, an apostrophe, or a mark that is left unchanged.
    Other,
    /// The opening mark of a pair.
    Opening,
    /// The closing mark of a pair.
    Closing,
    /// An opening mark without a closing one, as in a title that was cut.
    Unclosed,
}

/// The title as it is written between `“` and `.”`: its double quotation marks become single
/// ones, and single ones within these become double, at every depth (Chicago Manual of
/// Style, MLA Handbook). The style's full stop is moved before closing marks at the end.
///
/// Marks of other languages (`«…»`, `„…“`), apostrophes, and marks of the right kind are not
/// changed.
pub(super) fn quoted(title: &str) -> String {
    let mut chars: Vec<char> = title.chars().collect();
    let roles = roles(&chars);
    let mut depth: usize = 0;
    for (c, role) in chars.iter_mut().zip(&roles) {
        if *role == Role::Closing {
            depth = depth.saturating_sub(1);
        }
        let wanted = if depth.is_multiple_of(2) {
            MarkKind::Single
        } else {
            MarkKind::Double
        };
        if *role != Role::Other && kind(*c) != Some(wanted) {
            *c = match (wanted, role) {
                (MarkKind::Single, Role::Closing) => '’',
                (MarkKind::Single, _) => '‘',
                (MarkKind::Double, Role::Closing) => '”',
                (MarkKind::Double, _) => '“',
            };
        }
        if *role == Role::Opening {
            depth += 1;
        }
    }
    let closed = roles
        .iter()
        .rev()
        .take_while(|role| **role == Role::Closing);
    let end = chars.len() - closed.count();
    if end < chars.len() && !ends_sentence(&chars[..end]) {
        chars.insert(end, '.');
    }
    chars.into_iter().collect()
}

/// Whether a text needs no full stop: it is empty or ends with the punctuation of a
/// sentence.
fn ends_sentence(chars: &[char]) -> bool {
    chars
        .last()
        .is_none_or(|c| matches!(c, '.' | '?' | '!' | '…'))
}

/// The kind of a quotation mark; `None` for any other character.
fn kind(c: char) -> Option<MarkKind> {
    match c {
        '“' | '”' | '"' => Some(MarkKind::Double),
        '‘' | '’' | '\'' => Some(MarkKind::Single),
        _ => None,
    }
}

/// The role of each character.
fn roles(chars: &[char]) -> Vec<Role> {
    let mut roles = vec![Role::Other; chars.len()];
    let mut open: Vec<usize> = Vec::new();
    for (at, &c) in chars.iter().enumerate() {
        let Some(kind) = kind(c) else {
            continue;
        };
        let before = at.checked_sub(1).map(|before| chars[before]);
        let after = chars.get(at + 1).copied();
        if may_open(c, before, after) {
            open.push(at);
            continue;
        }
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_apostrophe = kind == MarkKind::Single && is_letter(after);
        if is_apostrophe || matches!(c, '“' | '‘') {
            continue;
        }
        // a single mark within an open double one may be an apostrophe
        let fits = |&at: &usize| are_a_pair(chars[at], c);
        let index = match kind {
            MarkKind::Double => open.iter().rposition(fits),
            MarkKind::Single => open.len().checked_sub(1).filter(|last| fits(&open[*last])),
        };
        if let Some(index) = index {
            roles[open[index]] = Role::Opening;
            roles[at] = Role::Closing;
            mark_unclosed(&open[index + 1..], chars, &mut roles);
            open.truncate(index);
        }
    }
    mark_unclosed(&open, chars, &mut roles);
    roles
}

/// Marks as unclosed those of the open marks that are `“`, which is never an apostrophe.
fn mark_unclosed(open: &[usize], chars: &[char], roles: &mut [Role]) {
    for &at in open.iter().filter(|at| chars[**at] == '“') {
        roles[at] = Role::Unclosed;
    }
}

/// Whether a mark between two characters can be an opening one. It must stand before a
/// character other than a space. A curly opening mark must not follow a letter or digit,
/// since `“` also closes `„…“`; a straight mark must follow a space, a bracket, a dash or
/// another opening mark.
fn may_open(c: char, before: Option<char>, after: Option<char>) -> bool {
    let is_joined = after.is_some_and(|after| !after.is_whitespace());
    let is_free = match c {
        '“' | '‘' => before.is_none_or(|before| !before.is_alphanumeric()),
        '"' | '\'' => before.is_none_or(|before| {
            before.is_whitespace()
                || matches!(before, '(' | '[' | '{' | '–' | '—' | '-' | '/')
                || matches!(before, '“' | '‘' | '"' | '\'')
        }),
        _ => false,
    };
    is_joined && is_free
}

/// Whether two marks form a pair.
fn are_a_pair(open: char, close: char) -> bool {
    matches!(
        (open, close),
        ('“', '”') | ('‘', '’') | ('"', '"') | ('\'', '\'')
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_nested_marks_change_and_at_every_depth() {
        for (title, expected) in [
            ("Plain", "Plain"),
            ("Is “it” so", "Is ‘it’ so"),
            ("“It” is", "‘It’ is"),
            ("That “it”", "That ‘it.’"),
            ("“Who?”", "‘Who?’"),
            ("Say “ho.”", "Say ‘ho.’"),
            ("“…”", "‘…’"),
            ("Is \"it\" so", "Is ‘it’ so"),
            ("\"It\" is \"so\"", "‘It’ is ‘so.’"),
            ("“A ‘b’ c” d", "‘A “b” c’ d"),
            ("“A ‘b ‘c’ d’ e”", "‘A “b ‘c’ d” e.’"),
            ("Nested “a “b” c”", "Nested ‘a “b” c.’"),
            ("the \"a 'b' c\"", "the ‘a “b” c.’"),
            ("It’s ‘a’ “b”", "It’s ‘a’ ‘b.’"),
            ("rock 'n' roll", "rock 'n' roll"),
            ("“A”“B”", "‘A’‘B.’"),
            ("(“A”)", "(‘A’)"),
            ("The children’s “day”", "The children’s ‘day.’"),
            ("The parents’ “day” off", "The parents’ ‘day’ off"),
            ("“The parents’ day”", "‘The parents’ day.’"),
            ("'tis the “day”", "'tis the ‘day.’"),
            ("The ’90s “x”", "The ’90s ‘x.’"),
            ("\"don't 'do' it\"", "‘don't “do” it.’"),
            ("«It» is", "«It» is"),
            ("„It“ is", "„It“ is"),
            ("”It” is", "”It” is"),
            ("5\" and 6\" pipes", "5\" and 6\" pipes"),
            ("Cut short (“We are …)", "Cut short (‘We are …)"),
            ("", ""),
            ("“", "“"),
            ("””’’", "””’’"),
        ] {
            assert_eq!(quoted(title), expected, "{title}");
        }
    }
}
