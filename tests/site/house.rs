//! The layers are crates: cargo holds the arrows between them, and
//! ARCHITECTURE.md draws the same ones.

use crate::site::{code, root};
use std::{collections::BTreeMap, fs};

/// The crates of the workspace with what each names of the others in its
/// manifest, as far as it is built of them.
fn manifests() -> BTreeMap<String, Vec<String>> {
    let folders = fs::read_dir(root().join("src")).expect("the sources");
    let folders = folders.map(|folder| folder.expect("a folder").path());
    let manifest = |folder: &std::path::Path| {
        fs::read_to_string(folder.join("Cargo.toml")).expect("each folder of src is a crate")
    };
    let all: BTreeMap<String, String> = folders
        .map(|folder| {
            let name = folder.file_name().expect("a name").to_string_lossy();
            (name.into_owned(), manifest(&folder))
        })
        .collect();
    let needs = |text: &String| {
        let (_, built_of) = text.split_once("[dependencies]").unwrap_or_default();
        let built_of = built_of.split("\n[").next().unwrap_or_default();
        let names = built_of.lines().filter_map(|line| {
            let (name, _) = line.split_once([' ', '.'])?;
            all.contains_key(name).then(|| name.to_owned())
        });
        names.collect()
    };
    all.iter()
        .map(|(name, text)| (name.clone(), needs(text)))
        .collect()
}

/// The table of crates in ARCHITECTURE.md: each with those that it needs.
fn drawn() -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let rows = text.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| `src/")?.split('|');
        let name = cells.next()?.trim().strip_suffix("/`")?.to_owned();
        let needs = cells
            .nth(1)?
            .split(',')
            .map(|it| it.trim().replace('`', ""));
        Some((name, needs.filter(|it| !it.is_empty()).collect()))
    });
    rows.collect()
}

#[test]
fn the_arrows_of_the_architecture_are_those_of_the_manifests() {
    assert_eq!(drawn(), manifests());
}

#[test]
fn no_crate_asks_which_half_it_is_in() {
    for (path, source) in code(&root().join("src"), ".rs") {
        assert!(!source.contains("cfg(feature"), "{path}");
    }
}

#[test]
fn only_the_two_ends_choose_how_leptos_renders() {
    for (half, owner) in [("\"ssr\"", "publish"), ("\"hydrate\"", "browser")] {
        for name in manifests().keys() {
            let manifest = root().join("src").join(name).join("Cargo.toml");
            let text = fs::read_to_string(manifest).expect("a manifest");
            assert_eq!(text.contains(half), name == owner, "{half} in {name}");
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

#[test]
fn every_file_and_folder_that_the_architecture_names_exists() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let mut folders = vec![root(), root().join("src")];
    folders.extend(manifests().keys().map(|name| root().join("src").join(name)));
    let is_path = |name: &&str| {
        let (folder, file) = name.rsplit_once('/').unwrap_or_default();
        let is_file = [".css", ".js", ".rs", ".toml"]
            .iter()
            .any(|it| file.ends_with(it));
        !folder.is_empty() && (is_file || file.is_empty() && folder.contains('/'))
    };
    let named = text.split('`').skip(1).step_by(2).filter(is_path);
    for name in named.filter(|name| !name.starts_with('/') && !name.contains([' ', '<'])) {
        let exists = folders.iter().any(|folder| folder.join(name).exists());
        assert!(exists, "{name}");
    }
}
