//! Marks names that are not English in all running text with their language, so
//! that screen readers pronounce them correctly (WCAG 3.1.2).

use aho_corasick::AhoCorasick;
use rayon::prelude::*;
use record::{Inline, MONTHS, Report};
use std::{cmp::Reverse, collections::BTreeSet};
use unicode_segmentation::UnicodeSegmentation;

/// Marks the names of people and organisations in the texts of a report.
pub(super) fn mark(report: &mut Report) {
    let people = report.people.values().map(|it| (&it.name, &it.language));
    let organisations = report
        .organisations
        .values()
        .map(|it| (&it.name, &it.language));
    let (names, languages): (Vec<String>, Vec<String>) = people
        .chain(organisations)
        .filter_map(|(name, language)| Some((name.clone(), language.clone()?)))
        .unzip();
    // fails only above 2^31 states, more than fit into memory
    let Some(finder) = finder(&names) else { return };
    let marked = |text: String| marked(&text, &finder, &languages);
    let mut texts: Vec<_> = report.running_texts().collect();
    texts
        .par_iter_mut()
        .for_each(|text| text.replace_runs(&marked));
}

fn finder(names: &[String]) -> Option<AhoCorasick> {
    AhoCorasick::new(names).ok()
}

/// `text` as inlines, with names marked. Of overlapping names the first is marked,
/// and of those the longest.
fn marked(text: &str, finder: &AhoCorasick, languages: &[String]) -> Vec<Inline> {
    let mut found: Vec<_> = finder.find_overlapping_iter(text).collect();
    if !found.is_empty() {
        let boundaries = word_boundaries(text);
        found.retain(|name| is_whole(text, name.start(), name.end(), &boundaries));
        found.sort_by_key(|name| (name.start(), Reverse(name.end())));
    }
    let mut parts = Vec::new();
    let mut end = 0;
    for name in found {
        if name.start() < end {
            continue;
        }
        if name.start() > end {
            parts.push(Inline::Text(text[end..name.start()].to_owned()));
        }
        parts.push(Inline::Foreign {
            lang: languages[name.pattern()].clone(),
            text: text[name.range()].to_owned(),
        });
        end = name.end();
    }
    if end < text.len() {
        parts.push(Inline::Text(text[end..].to_owned()));
    }
    parts
}

/// The bytes at which words start or end (Unicode Standard Annex 29, section 4).
fn word_boundaries(text: &str) -> BTreeSet<usize> {
    let starts = text.split_word_bound_indices().map(|(start, _)| start);
    starts.chain([text.len()]).collect()
}

/// Whether a name from byte `start` to `end` is neither part of a longer word or
/// name nor the name of a month.
fn is_whole(text: &str, start: usize, end: usize, boundaries: &BTreeSet<usize>) -> bool {
    let (before, name, after) = (&text[..start], &text[start..end], &text[end..]);
    let is_word =
        boundaries.contains(&start) && (boundaries.contains(&end) || is_possessive(after));
    is_word && !is_hyphenated(before.chars().rev(), after.chars()) && !is_month(before, name, after)
}

/// Whether nothing but an English `’s` follows in the same word.
fn is_possessive(after: &str) -> bool {
    let mut after = after.chars();
    matches!(after.next(), Some('\'' | '’'))
        && after.next() == Some('s')
        && !after.next().is_some_and(char::is_alphanumeric)
}

/// Whether a hyphen joins the name to another name, as in `Jan-Erik`, and not to a
/// word in lower case, as in `Jan-led`. `before` goes backwards from the name.
fn is_hyphenated(
    mut before: impl Iterator<Item = char>,
    mut after: impl Iterator<Item = char>,
) -> bool {
    let is_hyphen = |c: Option<char>| matches!(c, Some('-' | '\u{2010}' | '\u{2011}'));
    let is_name = |c: char| c.is_alphabetic() && !c.is_lowercase();
    let follows = is_hyphen(after.next()) && after.next().is_some_and(is_name);
    let word =
        |before: &mut dyn Iterator<Item = char>| before.take_while(|c| c.is_alphanumeric()).last();
    follows || (is_hyphen(before.next()) && word(&mut before).is_some_and(is_name))
}

/// Whether `name` is a month, or its abbreviation, beside a number: `5 Jan.`,
/// `May 2021`.
fn is_month(before: &str, name: &str, after: &str) -> bool {
    let named = |month: &&str| *month == name || month[..3] == *name;
    let is_beside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let last = before.trim_end().chars().next_back();
    let next = after.trim_start_matches(['.', ',', ' ']).chars().next();
    MONTHS.iter().any(named) && (is_beside(last) || is_beside(next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::{Block, Text};

    #[test]
    fn names_in_other_languages_are_marked() {
        let names = ["Märta", "Märta Johansson", "Ieva"].map(str::to_owned);
        let languages = ["sv", "sv", "lt"].map(str::to_owned);
        let finder = finder(&names).unwrap();
        let foreign = |lang: &str, text: &str| Inline::Foreign {
            lang: lang.to_owned(),
            text: text.to_owned(),
        };
        let plain = |text: &str| Inline::Text(text.to_owned());
        let mut text = Text(vec![Block::Paragraph(vec![
            Inline::Emphasis(vec![plain("Ieva met Märta Johansson.")]),
            plain("nobody"),
        ])]);
        text.replace_runs(&|text| marked(&text, &finder, &languages));
        let inner = vec![
            foreign("lt", "Ieva"),
            plain(" met "),
            foreign("sv", "Märta Johansson"),
            plain("."),
        ];
        let expected = Block::Paragraph(vec![Inline::Emphasis(inner), plain("nobody")]);
        assert_eq!(text.0, [expected]);
    }

    /// The names that are marked in `text`, where `names` are Polish.
    fn names_in(names: &[&str], text: &str) -> Vec<String> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let languages = vec!["pl".to_owned(); names.len()];
        let parts = marked(text, &finder(&names).unwrap(), &languages);
        assert_eq!(Inline::plain(&parts), text);
        let foreign = parts.into_iter().filter_map(|part| match part {
            Inline::Foreign { text, .. } => Some(text),
            _ => None,
        });
        foreign.collect()
    }

    #[test]
    fn a_person_named_jan_is_not_marked_in_january() {
        for text in [
            "In January.",
            "Trojan",
            "the Jan\u{301} of old",
            "Jan-Erik spoke",
            "Karl-Jan spoke",
            "O’Jan",
            "d’Jan",
            "on 5 Jan. 2021",
            "in Jan. 2021",
            "Jan 5",
        ] {
            assert_eq!(names_in(&["Jan"], text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_whole_name_is_marked_whatever_is_beside_it() {
        for text in [
            "Jan",
            "Jan.",
            "Jan, Jan’s",
            "Jan's view",
            "(Jan)",
            "“Jan”",
            "Jan–Piotr talks",
            "Jan-led talks",
            "non-Jan",
            "met Jan",
        ] {
            assert_eq!(names_in(&["Jan"], text)[0], "Jan", "{text}");
        }
        assert_eq!(names_in(&["Jan"], "Jan, Jan’s"), ["Jan", "Jan"]);
        assert_eq!(names_in(&["Poznański"], "Poznański's"), ["Poznański"]);
        assert_eq!(names_in(&["Київ"], "у Київ, Київська"), ["Київ"]);
        assert_eq!(names_in(&["山田"], "山田さん"), ["山田"]);
        assert_eq!(names_in(&["Jan-Erik"], "Jan-Erik spoke"), ["Jan-Erik"]);
    }

    #[test]
    fn of_names_that_overlap_the_first_and_longest_whole_one_is_marked() {
        let names = ["Märta Johan", "Märta", "Johansson Ek", "Ek"];
        assert_eq!(
            names_in(&names, "Märta Johansson Ek"),
            ["Märta", "Johansson Ek"]
        );
        assert_eq!(names_in(&names, "Märta Johan Ek"), ["Märta Johan", "Ek"]);
    }
}
