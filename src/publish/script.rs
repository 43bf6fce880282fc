//! The scripts that are written in JavaScript, prepared for publishing.

/// `source` without indentation and without comments on lines of their own, with the
/// value of each name in place of `{name}`.
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
    fn comments_go_and_values_are_put_in() {
        let source = "// what for\n{\n  const a = \"{a}\"; // stays\n}\n";
        let script = script(source, &[("a", "/x/")]);
        assert_eq!(script, "{\nconst a = \"/x/\"; // stays\n}");
    }
}
