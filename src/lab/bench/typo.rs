//! Typing errors.

use super::random::Random;

/// The fewest letters of a word that gets an error.
const SHORTEST: usize = 5;

/// `text` with an error in one of its words: a letter inserted, deleted,
/// replaced, or exchanged with the one before. `None` when every word is too
/// short.
pub(super) fn misspell(text: &str, random: &mut Random) -> Option<String> {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let long: Vec<usize> = (0..words.len())
        .filter(|&index| words[index].chars().count() >= SHORTEST)
        .collect();
    let word = *long.get(random.below(long.len()))?;
    words[word] = misspell_word(&words[word], random);
    Some(words.join(" "))
}

fn misspell_word(word: &str, random: &mut Random) -> String {
    let letters: Vec<char> = word.chars().collect();
    loop {
        let mut misspelt = letters.clone();
        let index = random.below(letters.len());
        match random.below(4) {
            0 => misspelt.insert(index, letter(random)),
            1 => {
                misspelt.remove(index);
            }
            2 => misspelt[index] = letter(random),
            _ if index > 0 => misspelt.swap(index - 1, index),
            _ => {}
        }
        if misspelt != letters {
            return misspelt.into_iter().collect();
        }
    }
}

fn letter(random: &mut Random) -> char {
    char::from(b"abcdefghijklmnopqrstuvwxyz"[random.below(26)])
}

/// Whether `b` is `a` with exactly one error.
#[cfg(test)]
pub(super) fn one_apart(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    match (&a[same..], &b[same..]) {
        ([_, a @ ..], b) if a == b => true,
        (a, [_, b @ ..]) if a == b => true,
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([x, y, a @ ..], [second, first, b @ ..]) => x == first && y == second && a == b,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_text_has_exactly_one_error() {
        let mut random = Random::new(3);
        let mut lengths = [0; 3];
        for _ in 0..1000 {
            let misspelt = misspell("aabbc sir oddly", &mut random).unwrap();
            assert!(one_apart("aabbc sir oddly", &misspelt), "{misspelt}");
            assert!(misspelt.contains(" sir "), "{misspelt}");
            lengths[misspelt.len() - 14] += 1;
        }
        assert!(lengths.iter().all(|&count| count > 150), "{lengths:?}");
    }

    #[test]
    fn short_words_are_left_alone() {
        assert_eq!(misspell("no word here", &mut Random::new(4)), None);
    }

    #[test]
    fn one_error_differs_from_none_and_two() {
        for (a, b, one) in [
            ("letter", "letter", false),
            ("letter", "leter", true),
            ("letter", "lettter", true),
            ("letter", "latter", true),
            ("letter", "eltter", true),
            ("letter", "eltetr", false),
            ("letter", "later", false),
            ("letter", "", false),
        ] {
            assert_eq!(one_apart(a, b), one, "{a} {b}");
        }
    }
}
