//! The house keeps its shape: arrows point down, and style and markup agree.

use crate::site::root;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// From the ground up; a storey may use those below it.
const STOREYS: [&[&str]; 5] = [
    &["content", "route", "search"],
    &["components"],
    &["pages"],
    &["app"],
    &["browser", "publish"],
];

fn sources(folder: &Path, ending: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for file in fs::read_dir(folder).expect("a folder") {
        let path = file.expect("a file").path();
        if path.is_dir() {
            files.extend(sources(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            let name = path
                .strip_prefix(root())
                .expect("inside")
                .to_string_lossy()
                .into_owned();
            files.insert(name, fs::read_to_string(&path).expect("text"));
        }
    }
    files
}

/// The modules of this crate that `source` names.
fn named(source: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for rest in source.split("crate::").skip(1) {
        if let Some(group) = rest.strip_prefix('{') {
            // `use crate::{a::B, c::{D, E}}`: the names at depth one
            let mut depth = 1;
            let mut word = String::new();
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 1 => word.clear(),
                    c if depth == 1 && (c.is_alphanumeric() || c == '_') => word.push(c),
                    ':' if depth == 1 && !word.is_empty() => {
                        named.insert(std::mem::take(&mut word));
                    }
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
            }
        } else {
            named.insert(
                rest.chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect(),
            );
        }
    }
    named
}

#[test]
fn arrows_point_down() {
    let storey = |module: &str| STOREYS.iter().position(|s| s.contains(&module));
    for (path, source) in sources(&root().join("src"), ".rs") {
        let module = path.trim_start_matches("src/").trim_end_matches(".rs");
        let module = module.split('/').next().expect("a module");
        let Some(own) = storey(module) else { continue };
        for other in named(&source).iter().filter(|other| *other != module) {
            let allowed = match storey(other) {
                // the ground floor's modules know one another
                Some(0) => true,
                Some(other) => other < own,
                None => other != "command",
            };
            assert!(
                allowed,
                "{path} names {other}, which stands above or beside it"
            );
        }
    }
}

#[test]
fn shared_modules_do_not_ask_which_half_they_are_in() {
    for folder in ["content", "search", "components", "pages"] {
        for (path, source) in sources(&root().join("src").join(folder), ".rs") {
            assert!(!source.contains("cfg(feature"), "{path}");
        }
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    for (path, source) in sources(&root().join("src"), ".rs") {
        assert!(
            source.starts_with("//! ") || path.ends_with("tests.rs"),
            "{path}"
        );
    }
}

/// Class names in a text, by what stands before them.
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
    let css: String = sources(&root().join("style"), ".css")
        .into_values()
        .collect();
    let mut code: String = sources(&root().join("src"), ".rs").into_values().collect();
    code.extend(sources(&root().join("src"), ".js").into_values());
    let is_name = |c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let defined = classes(&css, ".", is_name);
    let mut used = classes(&code, "class=\"", |c| c == '"');
    used.extend(classes(&code, "class:", is_name));
    let bare: Vec<_> = used.difference(&defined).collect();
    assert_eq!(bare, [""; 0], "in the markup, but nothing styles it");
    // a class may also be made elsewhere than in the attribute; cards carry
    // their collection: `card--events`
    let words: BTreeSet<&str> = code.split(is_name).collect();
    let unused: Vec<_> = defined
        .iter()
        .filter(|name| !words.contains(name.as_str()) && !name.starts_with("card--"))
        .collect();
    assert_eq!(unused, [""; 0], "styled, but no markup has it");
}

#[test]
fn every_custom_property_is_defined_and_used() {
    let css: String = sources(&root().join("style"), ".css")
        .into_values()
        .collect();
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
