//! The house keeps its shape: arrows point down.

use crate::site::{code, root};
use std::collections::BTreeSet;

/// From the ground up; a storey may use those below it.
const STOREYS: [&[&str]; 5] = [
    &["content", "route", "search"],
    &["components"],
    &["pages"],
    &["app"],
    &["browser", "publish"],
];

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
    for (path, source) in code(&root().join("src"), ".rs") {
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
        for (path, source) in code(&root().join("src").join(folder), ".rs") {
            assert!(!source.contains("cfg(feature"), "{path}");
        }
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    for (path, source) in code(&root().join("src"), ".rs") {
        assert!(
            source.starts_with("//! ") || path.ends_with("tests.rs"),
            "{path}"
        );
    }
}
