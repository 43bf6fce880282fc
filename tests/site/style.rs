//! Style and markup agree, colours can be told apart, and the style page shows
//! it all.

use crate::site::{SPECIMEN, code, root};
use record::Colour;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// What the style page cannot show: the home page's own beginning, what only
/// a preview has, and what is seen only while something is under way.
const ELSEWHERE: [&str; 23] = [
    "card__snippet",
    "chip--off",
    "choice",
    "choices",
    "choice__count",
    "facet",
    "facet__date",
    "facet__label",
    "facet__options",
    "filters",
    "filters-button",
    "found",
    "found__hits",
    "hero",
    "hits",
    "problems",
    "progress--on",
    "results__note",
    "skeleton",
    "suggestions__kind",
    "suggestions__link",
    "suggestions__one",
    "term",
];

/// Class names in a text, by the characters before them.
fn classes(text: &str, before: &str, is_end: fn(char) -> bool) -> BTreeSet<String> {
    text.split(before)
        .skip(1)
        .flat_map(|rest| {
            rest.split(is_end)
                .next()
                .unwrap_or_default()
                .split_whitespace()
        })
        .filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_class_is_styled_and_every_style_is_used() {
    let css: String = code(&root().join("style"), ".css").into_values().collect();
    let mut all: String = code(&root().join("src"), ".rs").into_values().collect();
    all.extend(code(&root().join("src"), ".js").into_values());
    let is_name = |c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let defined = classes(&css, ".", is_name);
    let mut used = classes(&all, "class=\"", |c| c == '"');
    used.extend(classes(&all, "class:", is_name));
    used.extend(classes(&all, "attribute(\"class\", \"", |c| c == '"'));
    for tag in ["a", "div", "h2", "h3", "li", "p", "section", "span", "ul"] {
        for builder in ["boxed", "text"] {
            used.extend(classes(&all, &format!("{builder}(\"{tag}\", \""), |c| {
                c == '"'
            }));
        }
    }
    let bare: Vec<_> = used.difference(&defined).collect();
    assert_eq!(bare, [""; 0], "in the markup, but nothing styles it");
    // a class may also be made elsewhere than in the attribute; cards carry
    // their collection: `card--events`
    let words: BTreeSet<&str> = all.split(is_name).collect();
    let unused: Vec<_> = defined
        .iter()
        .filter(|name| !words.contains(name.as_str()) && !name.starts_with("card--"))
        .collect();
    assert_eq!(unused, [""; 0], "styled, but no markup has it");
}

#[test]
fn every_custom_property_is_defined_and_used() {
    let css: String = code(&root().join("style"), ".css").into_values().collect();
    let is_name = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
    let name = |rest: &str| format!("--{}", rest.split(is_name).next().unwrap_or_default());
    let used: BTreeSet<String> = css.split("var(--").skip(1).map(name).collect();
    let defined: BTreeSet<String> = css
        .split([';', '{', '\n'])
        .filter_map(|line| line.trim_start().strip_prefix("--"))
        .filter(|rest| rest.contains(':'))
        .map(name)
        .collect();
    assert_eq!(
        used.difference(&defined).collect::<Vec<_>>(),
        [""; 0],
        "used, never defined"
    );
    assert_eq!(
        defined.difference(&used).collect::<Vec<_>>(),
        [""; 0],
        "defined, never used"
    );
}

#[test]
fn the_style_page_shows_every_part() {
    let page = SPECIMEN.read("about/style/index.html");
    let body = page.split_once("<body>").expect("a body").1;
    let shown = classes(body, "class=\"", |c| c == '"');
    let css: String = code(&root().join("style"), ".css").into_values().collect();
    let is_name = |c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let missing: Vec<String> = classes(&css, ".", is_name)
        .into_iter()
        .filter(|class| !shown.contains(class) && !ELSEWHERE.contains(&class.as_str()))
        .collect();
    assert_eq!(missing, [""; 0], "styled, but not on the style page");
}

/// The colours of a scheme, by name: 0 for light, 1 for dark.
fn colours(scheme: usize) -> BTreeMap<String, Colour> {
    let tokens = fs::read_to_string(root().join("style/tokens.css")).expect("the tokens");
    let colour = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
        let hex = match value.split('#').collect::<Vec<_>>()[..] {
            [_, one] => one,
            [_, light, dark] => [light, dark][scheme],
            _ => return None,
        };
        let colour = Colour::parse(&format!("#{}", hex.get(..6)?))?;
        Some((name.to_owned(), colour))
    };
    tokens.lines().filter_map(colour).collect()
}

#[test]
fn accents_of_the_content_are_compared_with_the_grounds_of_the_style() {
    let (light, dark) = (colours(0), colours(1));
    assert_eq!(Colour::LIGHT_GROUNDS, [light["ground"], light["surface"]]);
    assert_eq!(
        Colour::DARK_GROUNDS,
        [dark["ground"], dark["surface"], dark["band"]]
    );
}

#[test]
fn text_and_marks_stand_out_by_day_and_by_night() {
    for (scheme, name) in ["light", "dark"].into_iter().enumerate() {
        let colours = colours(scheme);
        let enough = |front: &str, back: &str, least: f64| {
            let found = colours[front].contrast(colours[back]);
            assert!(
                found >= least,
                "{front} on {back}, {name}: {found:.2} of {least}"
            );
        };
        // WCAG 1.4.3
        for text in ["ink", "soft", "water", "lichen"] {
            enough(text, "ground", 4.5);
            enough(text, "surface", 4.5);
        }
        enough("ink", "moss", 4.5);
        // WCAG 1.4.11
        for mark in ["edge", "amber", "lichen"] {
            enough(mark, "ground", 3.0);
            enough(mark, "surface", 3.0);
        }
        enough("lichen", "moss", 3.0);
    }
    // the masthead is always dark
    let dark = colours(1);
    for text in ["ink", "soft", "water", "amber", "glow"] {
        let found = dark[text].contrast(dark["band"]);
        assert!(found >= 4.5, "{text} on band: {found:.2}");
    }
}

#[test]
fn the_style_page_names_every_colour() {
    let page = SPECIMEN.read("about/style/index.html");
    for name in colours(0).keys() {
        assert!(page.contains(&format!("fill=\"var(--{name})\"")), "{name}");
    }
}
