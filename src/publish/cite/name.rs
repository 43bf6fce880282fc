//! The parts of a name, as far as they are known, and how bibliographies
//! write them.

use record::Author;

/// A name as bibliographies need it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Name<'a> {
    /// `Bilotaitė`, `Agnė`: it can be inverted and abbreviated.
    Parts { family: &'a str, given: &'a str },
    /// It must stay as it is: `Council of the Baltic Sea States`.
    Whole(&'a str),
}

/// How a style writes given names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Given {
    /// As they are, but for a space between initials: `J. R. R.`, `Jean-Paul`.
    Whole,
    /// By their initials: `J. R. R.`, `J.-P.`.
    Initials,
    /// The same without a space between them: `J.R.R.`.
    CloseInitials,
}

impl<'a> Name<'a> {
    /// Splits the name where its family name is known and ends it; every
    /// other order of the parts would be a guess.
    pub(crate) fn of(author: &'a Author) -> Self {
        let whole = author.name.trim();
        author
            .family
            .as_deref()
            .and_then(|family| split(whole, family.trim()))
            .unwrap_or(Self::Whole(whole))
    }

    /// `Family, Given`, as far as the parts are known.
    pub(crate) fn inverted(&self) -> String {
        match self {
            Self::Parts { family, given } => format!("{family}, {given}"),
            Self::Whole(name) => (*name).to_owned(),
        }
    }

    /// The name as a style files it: `Tolkien, J. R. R.`.
    pub(super) fn filed(&self, style: Given) -> String {
        match self {
            Self::Parts { family, given } => format!("{family}, {}", written(given, style)),
            Self::Whole(name) => (*name).to_owned(),
        }
    }
}

fn split<'a>(whole: &'a str, family: &str) -> Option<Name<'a>> {
    let before = whole.strip_suffix(family)?;
    let given = before.trim_end();
    let parted = !family.is_empty() && !given.is_empty() && given.len() < before.len();
    parted.then(|| Name::Parts {
        family: &whole[before.len()..],
        given,
    })
}

/// The given names in a style. Letters in small, such as the particle of
/// `Ludwig van`, and what has no case at all stay as they are.
fn written(given: &str, style: Given) -> String {
    let words = given.split_whitespace();
    let parts: Vec<String> = match style {
        Given::Whole => words.flat_map(spaced).collect(),
        Given::Initials | Given::CloseInitials => words
            .flat_map(pieces)
            .flat_map(|piece| initials(&piece))
            .collect(),
    };
    let mut written = String::new();
    for part in parts {
        let close = style == Given::CloseInitials && written.ends_with('.') && part.ends_with('.');
        if !written.is_empty() && !close {
            written.push(' ');
        }
        written.push_str(&part);
    }
    written
}

/// What a word is made of: `J.`, `R.` and `R.` of `J.R.R.`. A hyphen joins.
fn pieces(word: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for piece in word.split_inclusive('.') {
        match pieces.last_mut() {
            Some(last) if piece.starts_with(is_hyphen) => last.push_str(piece),
            _ => pieces.push(piece.to_owned()),
        }
    }
    pieces
}

/// A word of initials with a space between them; other words as they are.
fn spaced(word: &str) -> Vec<String> {
    let pieces = pieces(word);
    let is_initial = |piece: &String| {
        let letter = piece.trim_end_matches('.');
        is_capital(letter) && first_letter(letter) == letter
    };
    if !pieces.iter().all(is_initial) {
        return vec![word.to_owned()];
    }
    let pointed = |piece: String| format!("{}.", piece.trim_end_matches('.'));
    pieces.into_iter().map(pointed).collect()
}

/// `J.` of `Jean`, `J.-P.` of `Jean-Paul`; of initials without points all:
/// `J.`, `R.` and `R.` of `JRR`. What is abbreviated already stays: `Yu.`.
fn initials(piece: &str) -> Vec<String> {
    let letters = piece.chars().count();
    let are_initials = (2..=4).contains(&letters) && piece.chars().all(char::is_uppercase);
    if are_initials {
        return piece.chars().map(|letter| format!("{letter}.")).collect();
    }
    if !is_capital(piece) {
        return vec![piece.to_owned()];
    }
    let mut all = String::new();
    for (place, element) in piece.split_inclusive(is_hyphen).enumerate() {
        let name = element.trim_end_matches(is_hyphen);
        // `Jean-paul` is one name
        if place > 0 && name.starts_with(char::is_lowercase) {
            continue;
        }
        if place > 0 {
            all.push('-');
        }
        all.push_str(match name.ends_with('.') || !is_capital(name) {
            true => name,
            false => first_letter(name),
        });
        if is_capital(name) && !name.ends_with('.') {
            all.push('.');
        }
    }
    vec![all]
}

/// Whether it starts with a letter that has a small form.
fn is_capital(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|c| c.to_lowercase().ne([c]))
}

/// The first letter with its marks, also where these are characters of their own.
fn first_letter(name: &str) -> &str {
    let mut rest = name.char_indices().skip(1);
    let end = rest.find(|(_, c)| !is_mark(*c));
    end.map_or(name, |(end, _)| &name[..end])
}

/// Unicode's blocks of combining marks for letters of the European scripts.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn author(name: &str, family: Option<&str>) -> Author {
        Author {
            name: name.to_owned(),
            family: family.map(str::to_owned),
        }
    }

    #[test]
    fn a_family_name_may_be_of_several_words() {
        let author = author("Ursula von der Leyen", Some("von der Leyen"));
        let (family, given) = ("von der Leyen", "Ursula");
        assert_eq!(Name::of(&author), Name::Parts { family, given });
    }

    #[test]
    fn a_name_that_its_family_name_does_not_end_stays_whole() {
        for (name, family) in [
            ("Bilotaitė Agnė", Some("Bilotaitė")),
            ("Bilotaitė", Some("Bilotaitė")),
            ("AgnėBilotaitė", Some("Bilotaitė")),
            ("Agnė Bilotaitė", Some("")),
            ("Agnė Bilotaitė", None),
        ] {
            let author = author(name, family);
            assert_eq!(Name::of(&author), Name::Whole(name));
            assert_eq!(Name::of(&author).filed(Given::Initials), name);
        }
    }

    #[test]
    fn given_names_are_abbreviated_name_by_name() {
        for (given, whole, initials, close) in [
            ("Agnė", "Agnė", "A.", "A."),
            ("Žygimantas Jonas", "Žygimantas Jonas", "Ž. J.", "Ž.J."),
            ("J.R.R.", "J. R. R.", "J. R. R.", "J.R.R."),
            ("J. R. R.", "J. R. R.", "J. R. R.", "J.R.R."),
            ("J.R. R", "J. R. R.", "J. R. R.", "J.R.R."),
            ("JRR", "JRR", "J. R. R.", "J.R.R."),
            ("Ž. B.", "Ž. B.", "Ž. B.", "Ž.B."),
            ("Mary K.", "Mary K.", "M. K.", "M.K."),
            ("Mary\u{a0}K", "Mary K.", "M. K.", "M.K."),
            ("Jean-Paul", "Jean-Paul", "J.-P.", "J.-P."),
            ("Jean\u{2010}Paul", "Jean\u{2010}Paul", "J.-P.", "J.-P."),
            ("J.-P.", "J.-P.", "J.-P.", "J.-P."),
            ("J-P", "J-P", "J.-P.", "J.-P."),
            ("Jean-paul", "Jean-paul", "J.", "J."),
            ("Mary-Kate Ann", "Mary-Kate Ann", "M.-K. A.", "M.-K.A."),
            ("jean-luc", "jean-luc", "jean-luc", "jean-luc"),
            ("Ludwig van", "Ludwig van", "L. van", "L. van"),
            ("A.M. de la", "A. M. de la", "A. M. de la", "A.M. de la"),
            ("Yu. A.", "Yu. A.", "Yu. A.", "Yu.A."),
            ("Anne.Marie", "Anne.Marie", "Anne. M.", "Anne.M."),
            ("Александр С.", "Александр С.", "А. С.", "А.С."),
            ("E\u{301}mile", "E\u{301}mile", "E\u{301}.", "E\u{301}."),
            ("E\u{301}.M.", "E\u{301}. M.", "E\u{301}. M.", "E\u{301}.M."),
            ("D’Arcy", "D’Arcy", "D.", "D."),
            ("MacDonald", "MacDonald", "M.", "M."),
            ("J", "J.", "J.", "J."),
            ("j", "j", "j", "j"),
            ("李", "李", "李", "李"),
            ("Robert (Bob)", "Robert (Bob)", "R. (Bob)", "R. (Bob)"),
            (".", ".", ".", "."),
            ("- -", "- -", "- -", "- -"),
        ] {
            assert_eq!(written(given, Given::Whole), whole, "{given}");
            assert_eq!(written(given, Given::Initials), initials, "{given}");
            assert_eq!(written(given, Given::CloseInitials), close, "{given}");
        }
    }
}
