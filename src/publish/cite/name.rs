//! The parts of a name, as far as they are known.

use crate::content::Author;

/// A name as bibliographies need it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Name<'a> {
    /// `Bilotaitė`, `Agnė`: it can be inverted and abbreviated.
    Parts { family: &'a str, given: &'a str },
    /// It must stay as it is: `Council of the Baltic Sea States`.
    Whole(&'a str),
}

impl<'a> Name<'a> {
    /// Splits the name where its family name is known and ends it; every
    /// other order of the parts would be a guess.
    pub(super) fn of(author: &'a Author) -> Self {
        let whole = author.name.trim();
        author
            .family
            .as_deref()
            .and_then(|family| split(whole, family.trim()))
            .unwrap_or(Self::Whole(whole))
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
            assert_eq!(Name::of(&author(name, family)), Name::Whole(name));
        }
    }
}
