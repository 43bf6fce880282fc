//! Addresses on the web, and what stands for the site elsewhere.

use super::date::day;
use crate::{
    door::{Door, Refused},
    field::Field,
    problem::Rule,
    shown,
    text::Breaks,
};
use chrono::Datelike;
use jsonc_parser::ast::Value;
use record::{Slug, Tag, WebUrl, files::PICTURES};
use serde_json::{Value as Schema, json};

/// An absolute address on the web that is safe in pages.
#[derive(Clone, Debug)]
pub(crate) struct Web(pub(crate) WebUrl);

impl Field for Web {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let written = door.text(node, Breaks::Refused)?;
        WebUrl::parse(written).map(Self).ok_or_else(|| {
            let message = format!("`{}` is no address on the web", shown(written));
            let problem = door.problem(node, Rule::BadWebAddress, message);
            door.refuse(problem.with_help("write it as in `https://cbss.org/`"))
        })
    }

    fn schema() -> Schema {
        json!({ "type": "string", "format": "uri", "pattern": "^https?://" })
    }
}

/// Where a reader who must leave quickly is led: by a secure connection, which
/// hides from others on the network which page it is.
#[derive(Clone, Debug)]
pub(crate) struct Exit(pub(crate) WebUrl);

impl Field for Exit {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let Web(url) = Web::read(node, door)?;
        if url.as_str().starts_with("https://") {
            return Ok(Self(url));
        }
        let message = format!("`{}` is no `https:` address", shown(url.as_str()));
        let problem = door.problem(node, Rule::BadWebAddress, message);
        Err(door.refuse(problem.with_help("start it with `https://`")))
    }

    fn schema() -> Schema {
        json!({ "type": "string", "format": "uri", "pattern": "^https://" })
    }
}

/// Where the site itself stands: a folder, so that addresses can be put
/// together by writing one after the other.
#[derive(Clone, Debug)]
pub(crate) struct SiteAddress(pub(crate) WebUrl);

impl Field for SiteAddress {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let Web(url) = Web::read(node, door)?;
        let text = url.as_str();
        if text.starts_with("https://") && text.ends_with('/') && !text.contains(['?', '#']) {
            return Ok(Self(url));
        }
        let message = format!("`{}` is no folder at an `https:` address", shown(text));
        let problem = door.problem(node, Rule::BadWebAddress, message);
        Err(door.refuse(problem.with_help("it starts with `https://` and ends with `/`")))
    }

    fn schema() -> Schema {
        json!({ "type": "string", "format": "uri", "pattern": "^https://[^?#]*/$" })
    }
}

/// The tag of the record, of a day before it was published: names are given by
/// whom they belong to.
#[derive(Clone, Debug)]
pub(crate) struct RecordTag(pub(crate) Tag);

impl Field for RecordTag {
    fn missing_help(door: &Door<'_>) -> Option<String> {
        Some(fitting_tag(door))
    }

    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let written = door.text(node, Breaks::Refused)?;
        let published = door.beside("published").and_then(day);
        let message = match Tag::parse(written) {
            Err(why) => format!("`{}`: {why}", shown(written)),
            Ok(tag) if published.is_some_and(|day| day < tag.since()) => {
                let tag = shown(written);
                format!("the day of `{tag}` is after the record was published")
            }
            Ok(tag) => return Ok(Self(tag)),
        };
        let problem = door.problem(node, Rule::BadTag, message);
        let help = fitting_tag(door);
        Err(door.refuse(problem.with_help(help)))
    }

    fn schema() -> Schema {
        json!({ "type": "string", "pattern": "^[^,]+,[0-9-]+$" })
    }
}

/// The tag that the site can have: its host, in the year of its publication.
fn fitting_tag(door: &Door<'_>) -> String {
    let host = door.beside("base_url").and_then(WebUrl::parse);
    let host = host.map(|url| url.host().to_lowercase());
    let day = door.beside("published").and_then(day);
    let year = day.map_or_else(String::new, |day| format!("{:04}", day.year()));
    let tag = format!("{},{year}", host.unwrap_or_default());
    let tag = match Tag::parse(&tag) {
        Ok(_) => tag,
        Err(_) => "record.example.org,2026".to_owned(),
    };
    format!("write `\"tag\": \"{tag}\"`")
}

/// A file among the site's pictures, from the site's root.
#[derive(Clone, Debug)]
pub(crate) struct Picture(pub(crate) String);

impl Field for Picture {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let path = door.text(node, Breaks::Refused)?;
        let name = path
            .strip_prefix(PICTURES)
            .and_then(|path| path.strip_prefix('/'))
            .and_then(|path| path.strip_suffix(".svg"));
        if name.is_some_and(|name| Slug::parse(name).is_ok()) {
            return Ok(Self(path.to_owned()));
        }
        let message = format!("`{}` is no picture of the site", shown(path));
        let problem = door.problem(node, Rule::BadWebAddress, message);
        Err(door.refuse(problem.with_help("write it as in `pictures/civil-security.svg`")))
    }

    fn schema() -> Schema {
        let pattern = format!("^{PICTURES}/[a-z0-9]+(-[a-z0-9]+)*[.]svg$");
        json!({ "type": "string", "pattern": pattern })
    }
}
