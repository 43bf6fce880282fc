//! Known items: what is typed, and the one paragraph that is meant.

use super::{
    edit,
    names::{self, Person},
    random::Random,
};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// What someone types who looks for one paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Item {
    pub text: String,
    /// The number of the paragraph, from 0.
    pub home: usize,
}

/// Items that are difficult in the same way.
#[derive(Debug, Serialize)]
pub(super) struct Class {
    pub name: &'static str,
    pub items: Vec<Item>,
}

/// Words that are so common that a phrase of nothing else means nothing.
const COMMON: &str = "about after again also another because been before being both came come \
    could during each even ever every from good great have having here however into itself just \
    know like made make many more most much must never only other over same shall should some \
    such than that their them then there these they this those though through time under until \
    upon used very well were what when where whether which while will with within without would \
    year years your";

/// How many words a phrase has.
const WORDS: usize = 4;
/// The letters that every word of a phrase has at least.
const LETTERS: usize = 5;

/// Writes the names of people into `paragraphs` and chooses `count` items of
/// every class, or as many as there are. The same seed chooses the same.
pub(super) fn choose(paragraphs: &mut [String], count: usize, seed: u64) -> Vec<Class> {
    let mut random = Random::new(seed);
    let phrases = phrases(paragraphs, count, &mut random);
    let people = settle(paragraphs, count, &mut random);
    let named = |of: fn(&Person) -> &String| -> Vec<Item> {
        let item = |(person, home): &(Person, usize)| Item {
            text: of(person).clone(),
            home: *home,
        };
        people.iter().map(item).collect()
    };
    let typed = named(|person| &person.typed);
    let slipped_phrases = slipped(&phrases, &mut random);
    let slipped_names = slipped(&typed, &mut random);
    let class = |name, items| Class { name, items };
    vec![
        class("phrase", phrases),
        class("phrase, 1 slip", slipped_phrases),
        class("name", named(|person| &person.name)),
        class("name in ASCII", typed),
        class("same, 1 slip", slipped_names),
    ]
}

/// `per_class` items of each class to be typed letter by letter. They begin at
/// other places in every class, since some classes are of the same people.
pub(super) fn to_type(classes: &[Class], per_class: usize) -> Vec<Item> {
    let of_class = |(number, class): (usize, &Class)| {
        let from = number * per_class;
        let items = class.items.iter().cycle().skip(from).take(per_class);
        items.cloned().collect::<Vec<_>>()
    };
    classes.iter().enumerate().flat_map(of_class).collect()
}

/// Gives each of `count` people a paragraph of their own, as a sentence at its
/// end.
fn settle(paragraphs: &mut [String], count: usize, random: &mut Random) -> Vec<(Person, usize)> {
    let people = names::people(count, random);
    let homes = random.distinct(people.len(), paragraphs.len());
    for (person, &home) in people.iter().zip(&homes) {
        paragraphs[home].push_str(&format!(" {} was there.", person.name));
    }
    people.into_iter().zip(homes).collect()
}

/// Words in a row that stand so in one paragraph alone, and there once.
fn phrases(paragraphs: &[String], count: usize, random: &mut Random) -> Vec<Item> {
    if paragraphs.is_empty() {
        return Vec::new();
    }
    let common: HashSet<&str> = COMMON.split(' ').collect();
    // most phrases are rare; some of these will turn out not to be
    let mut candidates = Vec::new();
    let mut seen = HashSet::new();
    for _ in 0..count * 100 {
        let home = random.below(paragraphs.len());
        let words: Vec<&str> = paragraphs[home].split(' ').collect();
        let from = random.below(words.len());
        if let Some(text) = phrase(&words[from..], &common)
            && seen.insert(text.clone())
        {
            candidates.push(Item { text, home });
        }
        if candidates.len() == count * 3 {
            break;
        }
    }
    let times = times(paragraphs, &seen);
    candidates.retain(|item| times.get(&item.text) == Some(&1));
    candidates.truncate(count);
    candidates
}

/// The first of `words`, when they are a phrase that someone could remember,
/// as one would type it: at least two of them telling.
fn phrase(words: &[&str], common: &HashSet<&str>) -> Option<String> {
    let words = words.get(..WORDS)?;
    let (last, first) = words.split_last()?;
    let last = last.trim_end_matches(|c: char| c.is_ascii_punctuation());
    let words: Vec<String> = first
        .iter()
        .chain([&last])
        .map(|word| word.to_ascii_lowercase())
        .collect();
    let long = |word: &String| {
        word.len() >= LETTERS && word.bytes().all(|letter| letter.is_ascii_lowercase())
    };
    let telling = words
        .iter()
        .filter(|word| !common.contains(&***word))
        .count();
    (words.iter().all(long) && telling > 1).then(|| words.join(" "))
}

/// How often each of `phrases` stands in the paragraphs, whatever is between
/// its words.
fn times(paragraphs: &[String], phrases: &HashSet<String>) -> HashMap<String, usize> {
    let mut times = HashMap::new();
    for paragraph in paragraphs {
        let lower = paragraph.to_lowercase();
        let words: Vec<&str> = words(&lower).collect();
        for some in words.windows(WORDS) {
            let some = some.join(" ");
            if phrases.contains(&some) {
                *times.entry(some).or_insert(0) += 1;
            }
        }
    }
    times
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn slipped(items: &[Item], random: &mut Random) -> Vec<Item> {
    let slip = |item: &Item| {
        let text = edit::slip(&item.text, random)?;
        Some(Item { text, ..*item })
    };
    items.iter().filter_map(slip).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 300 paragraphs of made-up words, some of which are common.
    fn paragraphs() -> Vec<String> {
        let mut random = Random::new(7);
        let mut word = || match random.below(9) {
            0 => "that".to_owned(),
            1 => "of".to_owned(),
            2 => "America,".to_owned(),
            _ => {
                let letter = |at: usize| char::from(b"abcdefgh"[at]);
                (0..6).map(|_| letter(random.below(8))).collect()
            }
        };
        let mut paragraph = |_| (0..120).map(|_| word()).collect::<Vec<_>>().join(" ");
        (0..300).map(&mut paragraph).collect()
    }

    #[test]
    fn every_phrase_and_name_stands_in_its_paragraph_and_nowhere_else() {
        let mut paragraphs = paragraphs();
        let classes = choose(&mut paragraphs, 50, 8);
        for number in [0, 2] {
            assert_eq!(classes[number].items.len(), 50);
            for Item { text, home } in &classes[number].items {
                let found = |paragraph: &str| {
                    let lower = paragraph.to_lowercase();
                    let spaced = format!(" {} ", words(&lower).collect::<Vec<_>>().join(" "));
                    let wanted = text.to_lowercase();
                    spaced.matches(&format!(" {wanted} ")).count()
                };
                for (number, paragraph) in paragraphs.iter().enumerate() {
                    let times = usize::from(number == *home);
                    assert_eq!(found(paragraph), times, "{text} in {paragraph}");
                }
            }
        }
    }

    #[test]
    fn phrases_are_of_long_words_not_all_of_them_common() {
        let common: HashSet<&str> = COMMON.split(' ').collect();
        for (words, expected) in [
            (
                "Peace Which honors nations; and",
                Some("peace which honors nations"),
            ),
            ("which would those nations", None),
            ("peace of nations honored", None),
            ("peace, which honors nations", None),
            ("census years 1790 counted", None),
            ("peace honors nations", None),
        ] {
            let split: Vec<&str> = words.split(' ').collect();
            assert_eq!(phrase(&split, &common).as_deref(), expected, "{words}");
        }
    }

    #[test]
    fn a_slip_is_one_edit_from_what_was_meant() {
        let classes = choose(&mut paragraphs(), 50, 8);
        for (meant, slipped) in [(0, 1), (3, 4)] {
            let pairs = classes[meant].items.iter().zip(&classes[slipped].items);
            assert_eq!(classes[slipped].items.len(), 50);
            for (meant, slipped) in pairs {
                assert_eq!(meant.home, slipped.home);
                assert!(edit::one_apart(&meant.text, &slipped.text), "{slipped:?}");
            }
        }
    }

    #[test]
    fn the_same_seed_chooses_the_same_and_another_does_not() {
        let of = |seed| serde_json::to_string(&choose(&mut paragraphs(), 20, seed)).unwrap();
        assert_eq!(of(1), of(1));
        assert_ne!(of(1), of(2));
    }

    #[test]
    fn what_is_typed_is_of_all_classes_and_of_different_people() {
        let classes = choose(&mut paragraphs(), 50, 8);
        let typed = to_type(&classes, 6);
        assert_eq!(typed.len(), 30);
        let homes: HashSet<usize> = typed.iter().map(|item| item.home).collect();
        assert!(homes.len() >= 29, "{homes:?}");
    }
}
