//! What a release needs and a preview does not: who publishes the site, how readers reach
//! them, and under which licence.

use crate::failure::Failure;
use record::Site;
use std::path::Path;

/// The fields of `site.json`, each with an example line.
const PUBLISHER: Field = Field {
    name: "publisher",
    example: r#""publisher": { "name": "Example Institute", "url": "https://example.org/" },"#,
};
const CONTACT: Field = Field {
    name: "contact",
    example: r#""contact": "mailto:editors@example.org","#,
};
const LICENCE: Field = Field {
    name: "licence",
    example: r#""licence": { "name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/" },"#,
};

/// A field of `site.json`.
struct Field {
    name: &'static str,
    /// The line to write, with made-up values.
    example: &'static str,
}

/// Refuses to release a site that does not say who answers for it.
///
/// # Errors
/// The fields that `site.json` in the folder `content` lacks, each with the line to write.
pub(crate) fn require_publisher(site: &Site, content: &Path) -> Result<(), Failure> {
    let fields = [
        (site.publisher.is_some(), PUBLISHER),
        (site.contact.is_some(), CONTACT),
        (site.licence.is_some(), LICENCE),
    ];
    let missing = fields.into_iter().filter(|(is_there, _)| !is_there);
    let missing: Vec<Field> = missing.map(|(_, field)| field).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = missing.iter().map(|it| format!("`{}`", it.name)).collect();
    let lines: String = missing
        .iter()
        .map(|it| format!("\n    {}", it.example))
        .collect();
    let (line, value) = match missing.len() {
        1 => ("this line", "value"),
        _ => ("these lines", "values"),
    };
    Err(Failure::Message(format!(
        "`{}` lacks {}, which a release needs\n  \
         help: after the line with `\"name\"`, add {line} with your own {value}:{lines}",
        content.join("site.json").display(),
        names.join(", "),
    )))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use record::{Contact, Licence, Look, Publisher, Tag, WebUrl};

    fn site() -> Site {
        Site {
            name: "A record".to_owned(),
            description: "What happened.".to_owned(),
            base_url: WebUrl::parse("https://example.org/").unwrap(),
            tag: Tag::parse("example.org,2026").unwrap(),
            published: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap(),
            publisher: Some(Publisher {
                name: "Example Institute".to_owned(),
                url: None,
            }),
            contact: Some(Contact("mailto:editors@example.org".to_owned())),
            licence: Some(Licence {
                name: "CC BY 4.0".to_owned(),
                url: WebUrl::parse("https://creativecommons.org/licenses/by/4.0/").unwrap(),
            }),
            look: Look::default(),
        }
    }

    fn message(site: &Site) -> String {
        let outcome = require_publisher(site, Path::new("public/content"));
        outcome.map_or_else(|failure| failure.to_string(), |()| String::new())
    }

    #[test]
    fn a_site_that_says_who_answers_for_it_is_released() {
        assert_eq!(message(&site()), "");
    }

    #[test]
    fn the_lines_to_write_are_named_with_their_file() {
        let mut site = site();
        site.contact = None;
        assert_eq!(
            message(&site),
            "error: `public/content/site.json` lacks `contact`, which a release needs\n  \
             help: after the line with `\"name\"`, add this line with your own value:\n    \
             \"contact\": \"mailto:editors@example.org\","
        );
        site.publisher = None;
        site.licence = None;
        let all = message(&site);
        assert!(
            all.contains("lacks `publisher`, `contact`, `licence`, which"),
            "{all}"
        );
        for Field { example, .. } in [PUBLISHER, CONTACT, LICENCE] {
            assert!(all.contains(example), "{all}");
        }
    }
}
