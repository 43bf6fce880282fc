//! The file `_headers`, as several static hosts read it: a line that starts
//! with a path names the pages, indented lines below it their headers.

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use std::{fs, path::Path};

/// The rules of a site's `_headers`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct HeaderRules(Vec<Rule>);

#[derive(Debug, PartialEq, Eq)]
struct Rule {
    /// A path; its first `*` matches anything.
    pattern: String,
    changes: Vec<Change>,
}

#[derive(Debug, PartialEq, Eq)]
enum Change {
    Set(HeaderName, HeaderValue),
    /// `! Name`: the header that earlier rules set is not sent.
    Unset(HeaderName),
}

impl HeaderRules {
    /// Those of the site in `folder`; a site without the file has none.
    pub(super) fn of(folder: &Path) -> Self {
        fs::read_to_string(folder.join("_headers"))
            .map_or_else(|_| Self::default(), |text| Self::parse(&text))
    }

    /// Reads the file's text. Lines that are neither path nor header are passed
    /// over, as hosts do.
    fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if line.starts_with('/') {
                rules.push(Rule {
                    pattern: line.trim_end().to_owned(),
                    changes: Vec::new(),
                });
            } else if let (Some(rule), Some(change)) =
                (rules.last_mut(), Change::parse(line.trim()))
            {
                rule.changes.push(change);
            }
        }
        Self(rules)
    }

    /// Changes `headers` as the rules for `path` say, in order.
    pub(super) fn apply(&self, path: &str, headers: &mut HeaderMap) {
        let rules = self.0.iter().filter(|rule| matches(&rule.pattern, path));
        for change in rules.flat_map(|rule| &rule.changes) {
            match change {
                Change::Set(name, value) => headers.insert(name, value.clone()),
                Change::Unset(name) => headers.remove(name),
            };
        }
    }
}

impl Change {
    fn parse(line: &str) -> Option<Self> {
        if let Some(name) = line.strip_prefix('!') {
            return name.trim().parse().ok().map(Self::Unset);
        }
        let (name, value) = line.split_once(':')?;
        Some(Self::Set(
            name.trim().parse().ok()?,
            value.trim().parse().ok()?,
        ))
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, end)) => path
            .strip_prefix(start)
            .is_some_and(|rest| rest.ends_with(end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(text: &str, path: &str) -> Vec<String> {
        let mut headers = HeaderMap::new();
        HeaderRules::parse(text).apply(path, &mut headers);
        let mut lines: Vec<String> = headers
            .iter()
            .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
            .collect();
        lines.sort();
        lines
    }

    #[test]
    fn later_rules_change_what_earlier_ones_set() {
        let text = "/*\n  X-A: 1; a: b\n  Cache-Control: no-cache\n\
                    /app/*\n  ! X-A\n  Cache-Control: immutable\n";
        assert_eq!(sent(text, "/"), ["cache-control: no-cache", "x-a: 1; a: b"]);
        assert_eq!(sent(text, "/app/a.js"), ["cache-control: immutable"]);
        assert_eq!(
            sent(text, "/apple"),
            ["cache-control: no-cache", "x-a: 1; a: b"]
        );
    }

    #[test]
    fn what_is_no_header_is_passed_over() {
        let text = "  X-A: no path yet\n\n/one\n  not a header\n  bad name: 1\n  X-B: 2\n";
        assert_eq!(sent(text, "/one"), ["x-b: 2"]);
        assert!(sent(text, "/one/").is_empty());
    }

    #[test]
    fn the_published_file_is_understood() {
        let text = "/b/*\n  Content-Security-Policy: default-src 'none'; a 'b'\n";
        assert_eq!(
            sent(text, "/b/"),
            ["content-security-policy: default-src 'none'; a 'b'"]
        );
    }
}
