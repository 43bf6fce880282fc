//! What is kept between publishings.

use std::{
    fs,
    path::{Path, PathBuf},
    process,
};

use super::{
    super::{Artist, keep},
    ARTIST, preview,
};

fn folder(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("preview-{}-{name}", process::id()));
    let _ = fs::remove_dir_all(&path);
    path
}

fn only_file(folder: &Path) -> PathBuf {
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let files = files.collect::<Vec<_>>();
    assert_eq!(files.len(), 1, "{files:?}");
    files[0].clone()
}

#[test]
fn a_kept_preview_is_not_drawn_again() {
    let folder = folder("kept");
    let artist = Artist::new(folder.join("new"));
    let drawn = artist.png(&preview("A"));
    // what is kept under the name is believed
    keep::write(&only_file(&folder.join("new")), b"kept");
    assert_eq!(artist.png(&preview("A")), b"kept");
    assert_eq!(drawn, ARTIST.png(&preview("A")));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_damaged_preview_is_drawn_anew() {
    let folder = folder("damaged");
    let artist = Artist::new(folder.clone());
    let drawn = artist.png(&preview("A"));
    let file = only_file(&folder);
    let whole = fs::read(&file).unwrap();
    let flipped = whole.iter().map(|byte| byte ^ 1).collect::<Vec<_>>();
    for damaged in [&[][..], &whole[..1000], &whole[..31], &flipped] {
        fs::write(&file, damaged).unwrap();
        assert_eq!(artist.png(&preview("A")), drawn);
        assert_eq!(fs::read(only_file(&folder)).unwrap(), whole);
    }
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_cache_that_cannot_be_written_is_no_error() {
    let file = folder("file");
    fs::write(&file, "no folder").unwrap();
    let artist = Artist::new(file.clone());
    assert_eq!(artist.png(&preview("A")), ARTIST.png(&preview("A")));
    fs::remove_file(file).unwrap();
}

#[test]
fn other_fonts_and_other_words_are_kept_under_other_names() {
    let name = keep::name(&[0; 32], "<svg/>");
    assert_ne!(name, keep::name(&[1; 32], "<svg/>"));
    assert_ne!(name, keep::name(&[0; 32], "<svg />"));
}

#[test]
fn the_name_of_what_draws_is_up_to_date() {
    let lock = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.lock"));
    let (_, after) = lock.split_once("name = \"resvg\"\nversion = \"").unwrap();
    let version = after.split('"').next().unwrap();
    assert!(
        keep::DRAWER.starts_with(&format!("resvg {version},")),
        "{version}"
    );
}
