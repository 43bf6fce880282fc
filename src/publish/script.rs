//! Preparing scripts written in JavaScript for publishing.

use words::WORDS;

/// `source` without indentation and without comments on lines of their own. Of each pair in
/// `values`, and in [`phrases`], the second replaces the first in braces: `{name}`.
pub(super) fn script(source: &str, values: &[(&str, &str)]) -> String {
    let lines = source.lines().map(str::trim_start);
    let mut script: String = lines
        .filter(|line| !line.starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    for (name, value) in values {
        script = script.replace(&format!("{{{name}}}"), value);
    }
    for (name, phrase) in phrases() {
        script = script.replace(&format!("{{{name}}}"), &phrase);
    }
    script
}

/// What scripts say to readers, for strings in quotation marks or backticks.
fn phrases() -> [(&'static str, String); 16] {
    let (errors, sharing) = (&WORDS.errors, &WORDS.sharing);
    [
        ("errors.app", errors.app.to_owned()),
        ("errors.search", errors.search.to_owned()),
        ("errors.not_loaded", errors.not_loaded.to_owned()),
        ("errors.no_answer", errors.no_answer.to_owned()),
        ("errors.foreign_page", errors.foreign_page.to_owned()),
        ("errors.missing", errors.missing.to_owned()),
        ("errors.status", (errors.status)("${status}")),
        ("errors.damaged", errors.damaged.to_owned()),
        ("errors.crashed", errors.crashed.to_owned()),
        ("errors.no_web_assembly", errors.no_web_assembly.to_owned()),
        ("errors.not_started", errors.not_started.to_owned()),
        ("errors.slow", errors.slow.to_owned()),
        ("errors.reload", errors.reload.to_owned()),
        ("errors.try_again", errors.try_again.to_owned()),
        ("sharing.copied", sharing.copied.to_owned()),
        ("sharing.not_copied", sharing.not_copied.to_owned()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_removed_and_values_inserted() {
        let source = "// what for\n{\n  const a = \"{a}\"; // stays\n}\n";
        let script = script(source, &[("a", "/x/")]);
        assert_eq!(script, "{\nconst a = \"/x/\"; // stays\n}");
    }

    #[test]
    fn phrases_fit_into_strings_of_scripts() {
        for (name, phrase) in phrases() {
            assert!(!phrase.contains(['"', '`', '\\', '\n']), "{name}: {phrase}");
        }
    }

    #[test]
    fn every_phrase_that_a_script_names_exists() {
        let scripts = [
            include_str!("glossary.js"),
            include_str!("loader.js"),
            include_str!("sharing.js"),
            include_str!("start.js"),
        ];
        for source in scripts {
            let script = script(source, &[]);
            for part in ["{errors.", "{sharing."] {
                assert!(!script.contains(part), "{part} in {script}");
            }
        }
    }
}
