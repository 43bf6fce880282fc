//! Preparing scripts written in JavaScript for publishing.

/// `source` without indentation and without comments on lines of their own. Of each pair in
/// `values`, the second replaces the first in braces: `{name}`.
pub(super) fn script(source: &str, values: &[(&str, &str)]) -> String {
    let lines = source.lines().map(str::trim_start);
    let mut script: String = lines
        .filter(|line| !line.starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    for (name, value) in values {
        script = script.replace(&format!("{{{name}}}"), value);
    }
    script
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
}
