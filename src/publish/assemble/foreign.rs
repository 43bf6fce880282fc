//! Names that are not English, set apart in all running text, so that they are
//! read aloud by the rules of their own language (WCAG 3.1.2).

use crate::content::{Inline, Report};
use aho_corasick::{AhoCorasick, MatchKind};

/// Marks the names of people and organisations.
pub(super) fn mark(report: &mut Report) {
    let people = report.people.values().map(|p| (&p.name, &p.language));
    let bodies = report
        .organisations
        .values()
        .map(|b| (&b.name, &b.language));
    let (names, languages): (Vec<String>, Vec<String>) = people
        .chain(bodies)
        .filter_map(|(name, language)| Some((name.clone(), language.clone()?)))
        .unzip();
    // too many names for one automaton are more than memory holds
    let Some(finder) = finder(&names) else { return };
    let parts = |text: String| apart(&text, &finder, &languages);
    report
        .running_texts()
        .for_each(|text| text.replace_runs(&parts));
}

/// Of two names that begin at one place it finds the longer.
fn finder(names: &[String]) -> Option<AhoCorasick> {
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(names)
        .ok()
}

fn apart(text: &str, finder: &AhoCorasick, languages: &[String]) -> Vec<Inline> {
    let mut parts = Vec::new();
    let mut rest = 0;
    for name in finder.find_iter(text) {
        if name.start() > rest {
            parts.push(Inline::Text(text[rest..name.start()].to_owned()));
        }
        parts.push(Inline::Foreign {
            lang: languages[name.pattern()].clone(),
            text: text[name.range()].to_owned(),
        });
        rest = name.end();
    }
    if rest < text.len() {
        parts.push(Inline::Text(text[rest..].to_owned()));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Block, Text};

    #[test]
    fn names_in_other_languages_are_set_apart() {
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
        text.replace_runs(&|text| apart(&text, &finder, &languages));
        let inner = vec![
            foreign("lt", "Ieva"),
            plain(" met "),
            foreign("sv", "Märta Johansson"),
            plain("."),
        ];
        let expected = Block::Paragraph(vec![Inline::Emphasis(inner), plain("nobody")]);
        assert_eq!(text.0, [expected]);
    }
}
