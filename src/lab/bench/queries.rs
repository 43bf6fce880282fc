//! Known-item queries: what is typed by someone who looks for one paragraph.

use super::{
    names::{self, Person},
    random::Random,
    typo,
};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// A query for one paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Query {
    /// What is typed.
    pub(super) text: String,
    /// The number of the paragraph, from 0.
    pub(super) paragraph: usize,
}

/// Queries of one kind.
#[derive(Debug, Serialize)]
pub(super) struct Class {
    /// The kind, as tables name it.
    pub(super) name: &'static str,
    /// The queries.
    pub(super) queries: Vec<Query>,
}

/// A made-up person, and the number of the paragraph that names them.
#[derive(Debug)]
struct Mention {
    person: Person,
    paragraph: usize,
}

/// Frequent words, by which alone nobody would search.
const COMMON: &str = "about after again also another because been before being both came come \
    could during each even ever every from good great have having here however into itself just \
    know like made make many more most much must never only other over same shall should some \
    such than that their them then there these they this those though through time under until \
    upon used very well were what when where whether which while will with within without would \
    year years your";

/// The number of words of a phrase.
const WORDS: usize = 4;
/// The fewest letters of a word of a phrase.
const LETTERS: usize = 5;
/// The fewest words of a phrase that are not frequent.
const RARE_WORDS: usize = 2;

/// Adds names of people to `paragraphs` and chooses `count` queries of every
/// class, or as many as there are. The choice depends on `seed` alone.
pub(super) fn choose(paragraphs: &mut [String], count: usize, seed: u64) -> Vec<Class> {
    let mut random = Random::new(seed);
    let phrases = phrases(paragraphs, count, &mut random);
    let mentions = mention(paragraphs, count, &mut random);
    let queries = |text: fn(&Person) -> &String| -> Vec<Query> {
        let query = |mention: &Mention| Query {
            text: text(&mention.person).clone(),
            paragraph: mention.paragraph,
        };
        mentions.iter().map(query).collect()
    };
    let typed = queries(|person| &person.typed);
    let misspelt_phrases = misspelt(&phrases, &mut random);
    let misspelt_names = misspelt(&typed, &mut random);
    let class = |name, queries| Class { name, queries };
    vec![
        class("phrase", phrases),
        class("phrase, 1 typo", misspelt_phrases),
        class("name", queries(|person| &person.name)),
        class("name in ASCII", typed),
        class("same, 1 typo", misspelt_names),
    ]
}

/// `per_class` queries of each class, to be typed letter by letter. Each class
/// starts at another offset, because some classes name the same people.
pub(super) fn to_type(classes: &[Class], per_class: usize) -> Vec<Query> {
    let of_class = |(number, class): (usize, &Class)| {
        let offset = number * per_class;
        let queries = class.queries.iter().cycle().skip(offset).take(per_class);
        queries.cloned().collect::<Vec<_>>()
    };
    classes.iter().enumerate().flat_map(of_class).collect()
}

/// Mentions each of `count` people in a sentence at the end of a different
/// paragraph.
fn mention(paragraphs: &mut [String], count: usize, random: &mut Random) -> Vec<Mention> {
    let people = names::people(count, random);
    let numbers = random.distinct(people.len(), paragraphs.len());
    let mentions = people.into_iter().zip(numbers);
    let mentions = mentions.map(|(person, paragraph)| Mention { person, paragraph });
    let mentions: Vec<Mention> = mentions.collect();
    for Mention { person, paragraph } in &mentions {
        paragraphs[*paragraph].push_str(&format!(" {} was there.", person.name));
    }
    mentions
}

/// Phrases that occur once in all paragraphs.
fn phrases(paragraphs: &[String], count: usize, random: &mut Random) -> Vec<Query> {
    if paragraphs.is_empty() {
        return Vec::new();
    }
    let common: HashSet<&str> = COMMON.split(' ').collect();
    // three times as many as wanted, since some occur more than once
    let mut candidates = Vec::new();
    let mut seen = HashSet::new();
    for _ in 0..count * 100 {
        let paragraph = random.below(paragraphs.len());
        let words: Vec<&str> = paragraphs[paragraph].split(' ').collect();
        let start = random.below(words.len());
        if let Some(text) = phrase(&words[start..], &common)
            && seen.insert(text.clone())
        {
            candidates.push(Query { text, paragraph });
        }
        if candidates.len() == count * 3 {
            break;
        }
    }
    let occurrences = occurrences(paragraphs, &seen);
    candidates.retain(|query| occurrences.get(&query.text) == Some(&1));
    candidates.truncate(count);
    candidates
}

/// The phrase at the start of `words`, in lower case. `None` when it contains
/// punctuation, a short word, or too many frequent words.
fn phrase(words: &[&str], common: &HashSet<&str>) -> Option<String> {
    let words = words.get(..WORDS)?;
    let (last, first) = words.split_last()?;
    let last = last.trim_end_matches(|c: char| c.is_ascii_punctuation());
    let words: Vec<String> = first
        .iter()
        .chain([&last])
        .map(|word| word.to_ascii_lowercase())
        .collect();
    let is_long = |word: &String| {
        word.len() >= LETTERS && word.bytes().all(|letter| letter.is_ascii_lowercase())
    };
    let is_rare = |word: &&String| !common.contains(&***word);
    let rare_words = words.iter().filter(is_rare).count();
    (words.iter().all(is_long) && rare_words >= RARE_WORDS).then(|| words.join(" "))
}

/// How often each of `phrases` occurs in the paragraphs, regardless of the
/// punctuation between its words.
fn occurrences(paragraphs: &[String], phrases: &HashSet<String>) -> HashMap<String, usize> {
    let mut occurrences = HashMap::new();
    for paragraph in paragraphs {
        let lower = paragraph.to_lowercase();
        let words: Vec<&str> = words(&lower).collect();
        for window in words.windows(WORDS) {
            let phrase = window.join(" ");
            if phrases.contains(&phrase) {
                *occurrences.entry(phrase).or_insert(0) += 1;
            }
        }
    }
    occurrences
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn misspelt(queries: &[Query], random: &mut Random) -> Vec<Query> {
    let misspell = |query: &Query| {
        let text = typo::misspell(&query.text, random)?;
        Some(Query { text, ..*query })
    };
    queries.iter().filter_map(misspell).collect()
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
    fn every_phrase_and_name_occurs_in_its_paragraph_alone() {
        let mut paragraphs = paragraphs();
        let classes = choose(&mut paragraphs, 50, 8);
        for number in [0, 2] {
            assert_eq!(classes[number].queries.len(), 50);
            for Query {
                text,
                paragraph: wanted,
            } in &classes[number].queries
            {
                let found = |paragraph: &str| {
                    let lower = paragraph.to_lowercase();
                    let spaced = format!(" {} ", words(&lower).collect::<Vec<_>>().join(" "));
                    let query = text.to_lowercase();
                    spaced.matches(&format!(" {query} ")).count()
                };
                for (number, paragraph) in paragraphs.iter().enumerate() {
                    let times = usize::from(number == *wanted);
                    assert_eq!(found(paragraph), times, "{text} in {paragraph}");
                }
            }
        }
    }

    #[test]
    fn phrases_have_long_words_and_at_least_two_rare_ones() {
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
    fn a_misspelt_query_has_one_error() {
        let classes = choose(&mut paragraphs(), 50, 8);
        for (meant, misspelt) in [(0, 1), (3, 4)] {
            let pairs = classes[meant]
                .queries
                .iter()
                .zip(&classes[misspelt].queries);
            assert_eq!(classes[misspelt].queries.len(), 50);
            for (meant, misspelt) in pairs {
                assert_eq!(meant.paragraph, misspelt.paragraph);
                assert!(typo::one_apart(&meant.text, &misspelt.text), "{misspelt:?}");
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
    fn typed_queries_are_of_all_classes_and_of_different_people() {
        let classes = choose(&mut paragraphs(), 50, 8);
        let typed = to_type(&classes, 6);
        assert_eq!(typed.len(), 30);
        let paragraphs: HashSet<usize> = typed.iter().map(|query| query.paragraph).collect();
        assert!(paragraphs.len() >= 29, "{paragraphs:?}");
    }
}
