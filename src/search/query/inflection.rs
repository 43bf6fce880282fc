//! Singular and plural forms of English words.

/// The singular of a plural, or the plurals of a singular, by the endings of the
/// word: the S stemmer of Harman 1991, *How effective is suffixing?*, and its
/// inverse. Words with other characters than `a` to `z` have no forms.
pub(super) fn forms(word: &str) -> Vec<String> {
    if word.len() < 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Vec::new();
    }
    let mut forms = Vec::new();
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        forms.push(format!("{stem}y"));
    } else if let Some(stem) = word.strip_suffix('s').filter(|stem| stem.len() > 2) {
        if !stem.ends_with(['s', 'u', 'i']) {
            forms.push(stem.to_owned());
        }
    } else {
        forms.push(format!("{word}s"));
        if let Some(stem) = word.strip_suffix('y') {
            forms.push(format!("{stem}ies"));
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn singular_and_plural_lead_to_each_other() {
        for (word, other) in [
            ("victim", "victims"),
            ("victims", "victim"),
            ("country", "countrys countries"),
            ("countries", "country"),
            ("conferences", "conference"),
            ("process", ""),
            ("virus", ""),
            ("eu", ""),
            ("2020", ""),
            ("žuv", ""),
            ("c++", ""),
        ] {
            assert_eq!(forms(word).join(" "), other, "{word}");
        }
    }
}
