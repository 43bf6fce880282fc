//! Tests of the cache.

use std::{
    fs,
    path::{Path, PathBuf},
    process,
};

use super::{
    super::{Renderer, cache},
    RENDERER, preview,
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
fn a_cached_preview_is_not_rendered_again() {
    let folder = folder("cached");
    let renderer = Renderer::new(folder.join("new"));
    let rendered = renderer.png(&preview("A"));
    // a file with a matching digest is used, whatever it contains
    cache::write(&only_file(&folder.join("new")), b"cached");
    assert_eq!(renderer.png(&preview("A")), b"cached");
    assert_eq!(rendered, RENDERER.png(&preview("A")));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_damaged_preview_is_rendered_again() {
    let folder = folder("damaged");
    let renderer = Renderer::new(folder.clone());
    let rendered = renderer.png(&preview("A"));
    let file = only_file(&folder);
    let whole = fs::read(&file).unwrap();
    let flipped = whole.iter().map(|byte| byte ^ 1).collect::<Vec<_>>();
    for damaged in [&[][..], &whole[..1000], &whole[..31], &flipped] {
        fs::write(&file, damaged).unwrap();
        assert_eq!(renderer.png(&preview("A")), rendered);
        assert_eq!(fs::read(only_file(&folder)).unwrap(), whole);
    }
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_cache_that_cannot_be_written_is_no_error() {
    let file = folder("file");
    fs::write(&file, "no folder").unwrap();
    let renderer = Renderer::new(file.clone());
    assert_eq!(renderer.png(&preview("A")), RENDERER.png(&preview("A")));
    fs::remove_file(file).unwrap();
}

#[test]
fn other_fonts_and_other_texts_have_other_names() {
    let name = cache::name(&[0; 32], "<svg/>");
    assert_ne!(name, cache::name(&[1; 32], "<svg/>"));
    assert_ne!(name, cache::name(&[0; 32], "<svg />"));
}

#[test]
fn the_renderer_version_is_up_to_date() {
    let lock = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.lock"));
    let (_, after) = lock.split_once("name = \"resvg\"\nversion = \"").unwrap();
    let version = after.split('"').next().unwrap();
    assert!(
        cache::RENDERER_VERSION.starts_with(&format!("resvg {version},")),
        "{version}"
    );
}
