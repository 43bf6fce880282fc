//! What a build writes for itself, no page takes: neither its names nor names
//! that some file system or host cannot tell from them.

use crate::site::{SPECIMEN, Site, sources, specimen};
use check::{Rule, Sources};
use record::Slug;
use std::{collections::BTreeSet, fs, path::Path};

/// The names in a folder of the published site, without what follows a point.
fn names(folder: &Path) -> BTreeSet<String> {
    let files = fs::read_dir(folder).expect("a folder");
    let names = files.map(|file| file.expect("a file").file_name());
    names
        .filter_map(|name| name.to_string_lossy().split('.').next().map(str::to_owned))
        .collect()
}

/// The specimen with one more file: a copy of `like` under another id.
fn with(like: &str, id: &str) -> Sources {
    let mut sources = sources();
    let (folder, old) = like.split_once('/').expect("a folder and an id");
    let path = |id: &str| format!("/{folder}/{id}.json");
    let file = sources
        .files
        .iter()
        .find(|file| file.path.ends_with(&path(old)));
    let mut file = file.expect("the file").clone();
    file.path = file.path.replace(&path(old), &path(id));
    let own = [old, id].map(|id| format!("\"id\": \"{id}\""));
    file.text = file.text.map(|text| text.replacen(&own[0], &own[1], 1));
    id.clone_into(&mut file.id);
    sources.files.push(file);
    sources
}

/// Whether another file like `like` may have that id.
fn is_free(like: &str, id: &str) -> bool {
    match check::assemble(&with(like, id)) {
        Ok(_) => true,
        Err(problems) => !problems
            .iter()
            .any(|problem| problem.rule == Rule::DuplicateAddress),
    }
}

#[test]
fn every_name_at_the_top_of_a_site_is_a_page_or_kept_from_pages() {
    let pages: Vec<String> = specimen().texts.keys().map(Slug::to_string).collect();
    for name in names(&SPECIMEN.folder) {
        let is_page = pages.contains(&name);
        if !is_page && Slug::parse(&name).is_ok() {
            assert!(!is_free("pages/about", &name), "/{name}/ is free");
        }
    }
    assert!(is_free("pages/about", "contact"));
}

#[test]
fn every_name_beside_entries_is_an_entry_or_kept_from_them() {
    let report = specimen();
    let ids = report.entries.keys().map(|at| at.id.to_string());
    // the pages of a long list, which have a number after it
    let known: BTreeSet<String> = ids.chain(["page".to_owned()]).collect();
    for name in names(&SPECIMEN.folder.join("events")) {
        if !known.contains(&name) {
            assert!(
                !is_free("events/cape-webinar", &name),
                "/events/{name}/ is free"
            );
        }
    }
    assert!(is_free("events/cape-webinar", "feedback"));
}

#[test]
fn the_longest_id_makes_no_name_longer_than_file_systems_take() {
    let id = "a".repeat(Slug::MAX_LEN);
    let report = check::assemble(&with("events/cape-webinar", &id)).expect("sound content");
    let site = Site::publish_plain("longest", report);
    let paths = site.bytes().into_keys();
    let names = paths.flat_map(|path| path.split('/').map(str::to_owned).collect::<Vec<_>>());
    assert!(site.folder.join("events").join(&id).exists());
    let longest = names.map(|name| name.len() + ".br".len()).max();
    assert!(longest.is_some_and(|longest| longest <= 255), "{longest:?}");
}
