//! The few scripts that are not Rust: how they become part of a site.

/// `source` without comments and indentation, each of which fills lines or
/// their beginnings, with `{name}` put in for each name.
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
