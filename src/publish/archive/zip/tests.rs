use super::{OutputFile, zip};
use std::io::{Cursor, Read};
use zip::ZipArchive;

fn file(path: &str, text: &str) -> OutputFile {
    OutputFile::new(path, text)
}

#[test]
fn the_same_files_give_the_same_zip() {
    let (a, b) = (file("a.json", "{}"), file("b/ė.json", &"x".repeat(9999)));
    let one = zip("record", vec![a.clone(), b.clone()]).unwrap();
    let other = zip("record", vec![b, a]).unwrap();
    assert_eq!(one, other);
}

#[test]
fn files_are_sorted_and_in_one_folder() {
    let files = vec![
        file("b/ė.json", "🌊"),
        file("a.json", ""),
        file("B.json", "{}"),
    ];
    let bytes = zip("record", files).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut found = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        assert_eq!(file.unix_mode(), Some(0o100_644));
        assert_eq!(file.last_modified(), Some(zip::DateTime::DEFAULT));
        found.push((file.name().unwrap().into_owned(), text));
    }
    let expected = [
        ("record/B.json", "{}"),
        ("record/a.json", ""),
        ("record/b/ė.json", "🌊"),
    ];
    assert_eq!(
        found,
        expected.map(|(path, text)| (path.to_owned(), text.to_owned()))
    );
}

#[test]
fn a_path_that_occurs_twice_is_refused() {
    let twice = vec![file("a", "1"), file("b", ""), file("a", "2")];
    let error = zip("record", twice).unwrap_err();
    assert_eq!(error.to_string(), "`a` occurs twice");
}

#[test]
fn a_path_out_of_the_folder_is_refused() {
    for path in [
        "../a",
        "a/../../b",
        "/etc/x",
        "a//b",
        "",
        ".",
        "a/",
        "..\\a",
        "C:/a",
        "a\0",
    ] {
        assert!(zip("record", vec![file(path, "")]).is_err(), "{path:?}");
    }
    for name in ["", "..", "a/b", "/"] {
        assert!(zip(name, vec![file("a", "")]).is_err(), "{name:?}");
    }
}

#[test]
fn dots_in_a_name_are_allowed() {
    assert!(zip("record", vec![file(".well-known/a..b", "")]).is_ok());
}

#[test]
fn an_archive_may_be_empty() {
    let bytes = zip("record", Vec::new()).unwrap();
    assert_eq!(ZipArchive::new(Cursor::new(bytes)).unwrap().len(), 0);
}
