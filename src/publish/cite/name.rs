//! Names of authors in the forms that bibliographies use.

use record::Author;

/// The name of an author, divided if its parts are known.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Name<'a> {
    /// A name with known parts, which can be inverted and abbreviated.
    Parts {
        /// The family name: `Bilotaitė`, `von der Leyen`.
        family: &'a str,
        /// The given names: `Agnė`, `J. R. R.`.
        given: &'a str,
    },
    /// A name that is never changed: `Council of the Baltic Sea States`.
    Whole(&'a str),
}

/// The form in which a style has given names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GivenNames {
    /// In full; initials are separated by spaces: `J. R. R.`, `Jean-Paul`.
    Full,
    /// Initials with spaces: `J. R. R.`, `J.-P.`.
    Initials,
    /// Initials without spaces: `J.R.R.`.
    CloseInitials,
}

impl<'a> Name<'a> {
    /// Divides a name that ends with its known family name. Any other name stays whole,
    /// since the order of its parts is not known.
    pub(crate) fn of(author: &'a Author) -> Self {
        let whole = author.name.trim();
        author
            .family
            .as_deref()
            .and_then(|family| split(whole, family.trim()))
            .unwrap_or(Self::Whole(whole))
    }

    /// `Family, Given`; a whole name unchanged.
    pub(crate) fn inverted(&self) -> String {
        match self {
            Self::Parts { family, given } => format!("{family}, {given}"),
            Self::Whole(name) => (*name).to_owned(),
        }
    }

    /// `Family, Given` with given names in a form: `Tolkien, J. R. R.`; a whole name
    /// unchanged.
    pub(super) fn inverted_with(&self, form: GivenNames) -> String {
        match self {
            Self::Parts { family, given } => format!("{family}, {}", in_form(given, form)),
            Self::Whole(name) => (*name).to_owned(),
        }
    }
}

/// The parts of `whole` if it ends with the word or words `family` and has other words
/// before them.
fn split<'a>(whole: &'a str, family: &str) -> Option<Name<'a>> {
    let before = whole.strip_suffix(family)?;
    let given = before.trim_end();
    let parted = !family.is_empty() && !given.is_empty() && given.len() < before.len();
    parted.then(|| Name::Parts {
        family: &whole[before.len()..],
        given,
    })
}

/// The given names in a form. Words in lower case, such as the particle of `Ludwig van`, and
/// words of scripts without case are not abbreviated.
fn in_form(given: &str, form: GivenNames) -> String {
    let words = given.split_whitespace();
    let parts: Vec<String> = match form {
        GivenNames::Full => words.flat_map(separate_initials).collect(),
        GivenNames::Initials | GivenNames::CloseInitials => words
            .flat_map(split_at_stops)
            .flat_map(|name| initials(&name))
            .collect(),
    };
    let is_close = form == GivenNames::CloseInitials;
    let mut text = String::new();
    for part in parts {
        let joined = is_close && text.ends_with('.') && part.ends_with('.');
        if !text.is_empty() && !joined {
            text.push(' ');
        }
        text.push_str(&part);
    }
    text
}

/// The parts of a word that end in a full stop: `J.`, `R.` and `R.` of `J.R.R.`. A part is
/// not divided before a hyphen: `J.-P.`.
fn split_at_stops(word: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in word.split_inclusive('.') {
        match parts.last_mut() {
            Some(last) if part.starts_with(is_hyphen) => last.push_str(part),
            _ => parts.push(part.to_owned()),
        }
    }
    parts
}

/// The initials of a word that consists of initials, each with a full stop; any other word
/// unchanged.
fn separate_initials(word: &str) -> Vec<String> {
    let parts = split_at_stops(word);
    let is_initial = |part: &String| {
        let letter = part.trim_end_matches('.');
        is_capital(letter) && first_letter(letter) == letter
    };
    if !parts.iter().all(is_initial) {
        return vec![word.to_owned()];
    }
    let with_stop = |part: String| format!("{}.", part.trim_end_matches('.'));
    parts.into_iter().map(with_stop).collect()
}

/// The initials of a name: `J.` of `Jean`, `J.-P.` of `Jean-Paul`. Two to four capitals are
/// initials themselves: `J.`, `R.` and `R.` of `JRR`. An abbreviated name stays: `Yu.`.
fn initials(name: &str) -> Vec<String> {
    let letters = name.chars().count();
    let are_initials = (2..=4).contains(&letters) && name.chars().all(char::is_uppercase);
    if are_initials {
        return name.chars().map(|letter| format!("{letter}.")).collect();
    }
    if !is_capital(name) {
        return vec![name.to_owned()];
    }
    let mut all = String::new();
    for (index, part) in name.split_inclusive(is_hyphen).enumerate() {
        let part = part.trim_end_matches(is_hyphen);
        // `Jean-paul` is one name
        if index > 0 && part.starts_with(char::is_lowercase) {
            continue;
        }
        if index > 0 {
            all.push('-');
        }
        if is_capital(part) && !part.ends_with('.') {
            all.push_str(first_letter(part));
            all.push('.');
        } else {
            all.push_str(part);
        }
    }
    vec![all]
}

/// Whether a text starts with a letter that has a lower case.
fn is_capital(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|c| c.to_lowercase().ne([c]))
}

/// The first letter with its combining marks.
fn first_letter(name: &str) -> &str {
    let mut rest = name.char_indices().skip(1);
    let end = rest.find(|(_, c)| !is_combining_mark(*c));
    end.map_or(name, |(end, _)| &name[..end])
}

/// Whether a character is a combining mark of a European script, by Unicode block.
fn is_combining_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}')
}

/// Whether a character is a hyphen: ASCII, U+2010 or the non-breaking U+2011.
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
    fn a_name_that_does_not_end_with_its_family_name_stays_whole() {
        for (name, family) in [
            ("Bilotaitė Agnė", Some("Bilotaitė")),
            ("Bilotaitė", Some("Bilotaitė")),
            ("AgnėBilotaitė", Some("Bilotaitė")),
            ("Agnė Bilotaitė", Some("")),
            ("Agnė Bilotaitė", None),
        ] {
            let author = author(name, family);
            assert_eq!(Name::of(&author), Name::Whole(name));
            assert_eq!(Name::of(&author).inverted_with(GivenNames::Initials), name);
        }
    }

    #[test]
    fn each_given_name_is_abbreviated() {
        for (given, full, initials, close) in [
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
            assert_eq!(in_form(given, GivenNames::Full), full, "{given}");
            assert_eq!(in_form(given, GivenNames::Initials), initials, "{given}");
            assert_eq!(in_form(given, GivenNames::CloseInitials), close, "{given}");
        }
    }
}
