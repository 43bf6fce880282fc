use std::{fs, path::Path};

/// The file with the samples of the style page, which are no words of the interface.
const SAMPLES: &str = "style_samples.rs";

/// The marks that words of prose begin or end with.
const MARKS: [char; 13] = [
    '\\', '"', '.', ',', ':', ';', '?', '!', '(', ')', '“', '”', '’',
];

/// The string literals in Rust code, as they are written; without those in comments, in tests at
/// the end of the file, and in messages of `expect`.
fn literals(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = code.split("#[cfg(test)]").next().unwrap_or_default();
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(at);
        rest = if from.starts_with("//") {
            from.split_once('\n').map_or("", |(_, after)| after)
        } else if let Some(text) = from.strip_prefix('"') {
            let (literal, after) = text.split_at(end_of_literal(text));
            if !before.ends_with("expect(") {
                found.push(literal);
            }
            &after[1..]
        } else {
            after_char(from)
        };
    }
    found
}

/// The index of the quotation mark that ends a literal.
fn end_of_literal(text: &str) -> usize {
    let mut is_escaped = false;
    let end = text.find(|letter| match letter {
        _ if is_escaped => {
            is_escaped = false;
            false
        }
        '\\' => {
            is_escaped = true;
            false
        }
        letter => letter == '"',
    });
    end.expect("every literal ends")
}

/// What follows a character literal, a lifetime or a slash.
fn after_char(from: &str) -> &str {
    let mut chars = from.chars().skip(1);
    match (chars.next(), chars.next()) {
        (Some('\\'), Some(escaped)) => {
            let end = 2 + escaped.len_utf8();
            from[end..].split_once('\'').map_or("", |(_, after)| after)
        }
        (Some(letter), Some('\'')) if from.starts_with('\'') => &from[letter.len_utf8() + 2..],
        _ => &from[1..],
    }
}

/// Whether a literal is for readers: it has two or more words, or begins like a label. What is
/// in braces is code.
fn is_prose(literal: &str) -> bool {
    let parts = literal.split('{');
    let texts = parts.map(|part| part.split_once('}').map_or(part, |(_, text)| text));
    let text: String = texts.collect::<Vec<_>>().join(" … ");
    let words = text.split_whitespace().map(|word| word.trim_matches(MARKS));
    let is_word = |word: &&str| word.len() > 1 && word.chars().all(char::is_alphabetic);
    let is_label = literal.starts_with(char::is_uppercase) && literal.len() > 1;
    is_label || words.filter(is_word).count() > 1
}

#[test]
fn prose_is_told_from_code() {
    let code = "// \"a comment\"\nfn of<'a>(x: &'a str) { x.split('\"'); (\"one \\\"word\\\"\", '\\'');\n\
                x.expect(\"a message\"); \"{name}: {x}\" }\n#[cfg(test)] \"a test\"";
    assert_eq!(literals(code), ["one \\\"word\\\"", "{name}: {x}"]);
    for prose in ["one \\\"word\\\"", "{count} in the {site}.", "Aims"] {
        assert!(is_prose(prose), "{prose}");
    }
    for code in [
        "{name}: {x}",
        "mailto:",
        "viewBox",
        "<path",
        " id=",
        "{x} ({y}",
    ] {
        assert!(!is_prose(code), "{code}");
    }
}

#[test]
fn pages_are_composed_without_words_of_their_own() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../compose");
    let files = fs::read_dir(folder).expect("the crate `compose`");
    let mut read = 0;
    for path in files.map(|file| file.expect("a file").path()) {
        let is_code = path.extension().is_some_and(|ending| ending == "rs");
        if !is_code || path.ends_with(SAMPLES) {
            continue;
        }
        read += 1;
        let code = fs::read_to_string(&path).expect("text");
        for literal in literals(&code) {
            let place = path.display();
            assert!(!is_prose(literal), "{place}: move “{literal}” to src/words");
        }
    }
    assert!(read > 20, "{read} files");
}
