//! Titles within double quotation marks.

/// Which of the two it is, whatever its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Double,
    Single,
}

/// What a quotation mark of a title is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// It is none, or an apostrophe.
    No,
    Opens,
    Closes,
    /// It opens what is not closed, as where a title was cut short.
    Lone,
}

/// The title as it stands between `“` and `.”`: its own double quotation marks
/// become single ones, and single ones within these double, as often as they
/// nest, as the Chicago Manual of Style and the MLA Handbook have it. The
/// style's full stop goes before those that end it.
///
/// Marks of other languages (`«…»`, `„…“`) and apostrophes stay, and so do
/// marks that are right already, whether curly or straight.
pub(super) fn quoted(title: &str) -> String {
    let mut chars: Vec<char> = title.chars().collect();
    let parts = parts(&chars);
    let mut depth: usize = 0;
    for (c, part) in chars.iter_mut().zip(&parts) {
        if *part == Part::Closes {
            depth = depth.saturating_sub(1);
        }
        let wanted = if depth.is_multiple_of(2) {
            Kind::Single
        } else {
            Kind::Double
        };
        if *part != Part::No && kind(*c) != Some(wanted) {
            *c = match (wanted, part) {
                (Kind::Single, Part::Closes) => '’',
                (Kind::Single, _) => '‘',
                (Kind::Double, Part::Closes) => '”',
                (Kind::Double, _) => '“',
            };
        }
        if *part == Part::Opens {
            depth += 1;
        }
    }
    let closed = parts.iter().rev().take_while(|part| **part == Part::Closes);
    let end = chars.len() - closed.count();
    if end < chars.len() && !ends(&chars[..end]) {
        chars.insert(end, '.');
    }
    chars.into_iter().collect()
}

/// Whether no full stop follows.
fn ends(chars: &[char]) -> bool {
    chars
        .last()
        .is_none_or(|c| matches!(c, '.' | '?' | '!' | '…'))
}

fn kind(c: char) -> Option<Kind> {
    match c {
        '“' | '”' | '"' => Some(Kind::Double),
        '‘' | '’' | '\'' => Some(Kind::Single),
        _ => None,
    }
}

/// What each character is for.
fn parts(chars: &[char]) -> Vec<Part> {
    let mut parts = vec![Part::No; chars.len()];
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
        let is_apostrophe = kind == Kind::Single && is_letter(after);
        if is_apostrophe || matches!(c, '“' | '‘') {
            continue;
        }
        // a single mark within an open double one may be an apostrophe
        let fits = |&at: &usize| are_a_pair(chars[at], c);
        let place = match kind {
            Kind::Double => open.iter().rposition(fits),
            Kind::Single => open.len().checked_sub(1).filter(|last| fits(&open[*last])),
        };
        if let Some(place) = place {
            parts[open[place]] = Part::Opens;
            parts[at] = Part::Closes;
            lone(&open[place + 1..], chars, &mut parts);
            open.truncate(place);
        }
    }
    lone(&open, chars, &mut parts);
    parts
}

/// Takes note of those that cannot be anything but opening marks.
fn lone(open: &[usize], chars: &[char], parts: &mut [Part]) {
    for &at in open.iter().filter(|at| chars[**at] == '“') {
        parts[at] = Part::Lone;
    }
}

/// Curly marks say themselves which they are, but `“` also closes `„…“`.
/// Straight ones open a word after a space or a mark that opens something.
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
    fn inner_marks_change_as_often_as_they_nest_and_nothing_else_does() {
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
