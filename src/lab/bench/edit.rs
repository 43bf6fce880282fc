//! Slips of the fingers.

use super::random::Random;

/// The shortest word that a slip is made in.
pub(super) const SHORTEST: usize = 5;

/// `text` with one slip in one of its words: a letter too many, one missing,
/// another one, or two that changed places. Nothing, when every word is too
/// short.
pub(super) fn slip(text: &str, random: &mut Random) -> Option<String> {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let long: Vec<usize> = (0..words.len())
        .filter(|&at| words[at].chars().count() >= SHORTEST)
        .collect();
    let word = *long.get(random.below(long.len()))?;
    words[word] = slip_in(&words[word], random);
    Some(words.join(" "))
}

fn slip_in(word: &str, random: &mut Random) -> String {
    let letters: Vec<char> = word.chars().collect();
    loop {
        let mut slipped = letters.clone();
        let at = random.below(letters.len());
        match random.below(4) {
            0 => slipped.insert(at, letter(random)),
            1 => {
                slipped.remove(at);
            }
            2 => slipped[at] = letter(random),
            _ if at > 0 => slipped.swap(at - 1, at),
            _ => {}
        }
        if slipped != letters {
            return slipped.into_iter().collect();
        }
    }
}

fn letter(random: &mut Random) -> char {
    char::from(b"abcdefghijklmnopqrstuvwxyz"[random.below(26)])
}

/// Whether one slip makes `b` of `a`.
#[cfg(test)]
pub(super) fn one_apart(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([_, a @ ..], b) if a == b => true,
        (a, [_, b @ ..]) if a == b => true,
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([p, q, a @ ..], [r, s, b @ ..]) => p == s && q == r && a == b,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_exactly_one_edit() {
        let mut random = Random::new(3);
        let mut lengths = [0; 3];
        for _ in 0..1000 {
            let slipped = slip("aabbc sir oddly", &mut random).unwrap();
            assert!(one_apart("aabbc sir oddly", &slipped), "{slipped}");
            assert!(slipped.contains(" sir "), "{slipped}");
            lengths[slipped.len() - 14] += 1;
        }
        assert!(lengths.iter().all(|&count| count > 150), "{lengths:?}");
    }

    #[test]
    fn short_words_are_left_alone() {
        assert_eq!(slip("no word here", &mut Random::new(4)), None);
    }

    #[test]
    fn one_edit_is_told_from_none_and_two() {
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
