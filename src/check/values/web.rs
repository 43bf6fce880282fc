//! Web addresses, the tag of the record, and paths of pictures.

use super::date::day;
use crate::{
    decoder::{Decoder, Rejected},
    excerpt,
    field::Field,
    problem::{Diagnostic, Rule},
    text::LineBreaks,
};
use chrono::Datelike;
use jsonc_parser::ast::Value;
use record::{Slug, Tag, WebUrl, files::PICTURES};
use serde_json::{Value as Schema, json};

/// An absolute `http:` or `https:` URL ([`WebUrl`]).
#[derive(Clone, Debug)]
pub(crate) struct Web(pub(crate) WebUrl);

impl Field for Web {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let written = decoder.text(node, LineBreaks::Rejected)?;
        WebUrl::parse(written).map(Self).ok_or_else(|| {
            let message = format!("`{}` is not a web address", excerpt(written));
            let help = "write it as in `https://cbss.org/`";
            decoder.reject_value(node, Diagnostic::new(Rule::BadWebAddress, message, help))
        })
    }

    fn schema() -> Schema {
        json!({ "type": "string", "format": "uri", "pattern": "^https?://" })
    }
}

/// The `https:` URL that “Exit this page” opens. An encrypted connection hides
/// from others on the network which page it is.
#[derive(Clone, Debug)]
pub(crate) struct Exit(pub(crate) WebUrl);

impl Field for Exit {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let Web(url) = Web::decode(node, decoder)?;
        if url.as_str().starts_with("https://") {
            return Ok(Self(url));
        }
        let message = format!("`{}` is not an `https:` address", excerpt(url.as_str()));
        Err(decoder.reject_value(
            node,
            Diagnostic::new(Rule::BadWebAddress, message, "start it with `https://`"),
        ))
    }

    fn schema() -> Schema {
        json!({ "type": "string", "format": "uri", "pattern": "^https://" })
    }
}

/// The `https:` URL of the site. It ends with `/` and has no query or fragment,
/// so that paths can be appended to it.
#[derive(Clone, Debug)]
pub(crate) struct SiteAddress(pub(crate) WebUrl);

impl Field for SiteAddress {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let Web(url) = Web::decode(node, decoder)?;
        let text = url.as_str();
        if text.starts_with("https://") && text.ends_with('/') && !text.contains(['?', '#']) {
            return Ok(Self(url));
        }
        let message = format!(
            "`{}` is not the `https:` address of a folder",
            excerpt(text)
        );
        let help = "it starts with `https://` and ends with `/`";
        Err(decoder.reject_value(node, Diagnostic::new(Rule::BadWebAddress, message, help)))
    }

    fn schema() -> Schema {
        json!({ "type": "string", "format": "uri", "pattern": "^https://[^?#]*/$" })
    }
}

/// The tag of the record (RFC 4151): a domain or e-mail address, and a date at
/// which it belonged to the record's makers. The date is not after publication.
#[derive(Clone, Debug)]
pub(crate) struct RecordTag(pub(crate) Tag);

impl Field for RecordTag {
    fn missing_help(decoder: &Decoder<'_>) -> Option<String> {
        Some(tag_help(decoder))
    }

    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let written = decoder.text(node, LineBreaks::Rejected)?;
        let published = decoder.sibling_text("published").and_then(day);
        let message = match Tag::parse(written) {
            Err(why) => format!("`{}`: {why}", excerpt(written)),
            Ok(tag) if published.is_some_and(|day| day < tag.since()) => {
                let tag = excerpt(written);
                format!("the day of `{tag}` is after the record was published")
            }
            Ok(tag) => return Ok(Self(tag)),
        };
        let help = tag_help(decoder);
        Err(decoder.reject_value(node, Diagnostic::new(Rule::BadTag, message, help)))
    }

    fn schema() -> Schema {
        json!({ "type": "string", "pattern": "^[^,]+,[0-9-]+$" })
    }
}

/// The help for a missing or bad tag: one with the host of the site and the year
/// of its publication, or else an example.
fn tag_help(decoder: &Decoder<'_>) -> String {
    let host = decoder.sibling_text("base_url").and_then(WebUrl::parse);
    let host = host.map(|url| url.host().to_lowercase());
    let day = decoder.sibling_text("published").and_then(day);
    let year = day.map_or_else(String::new, |day| format!("{:04}", day.year()));
    let tag = format!("{},{year}", host.unwrap_or_default());
    let tag = match Tag::parse(&tag) {
        Ok(_) => tag,
        Err(_) => "record.example.org,2026".to_owned(),
    };
    format!("write `\"tag\": \"{tag}\"`")
}

/// The path of an SVG picture of the site, from the site's root:
/// `pictures/civil-security.svg`.
#[derive(Clone, Debug)]
pub(crate) struct Picture(pub(crate) String);

impl Field for Picture {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let path = decoder.text(node, LineBreaks::Rejected)?;
        let name = path
            .strip_prefix(PICTURES)
            .and_then(|path| path.strip_prefix('/'))
            .and_then(|path| path.strip_suffix(".svg"));
        if name.is_some_and(|name| Slug::parse(name).is_ok()) {
            return Ok(Self(path.to_owned()));
        }
        let message = format!("`{}` is not a picture of the site", excerpt(path));
        let help = "write it as in `pictures/civil-security.svg`";
        Err(decoder.reject_value(node, Diagnostic::new(Rule::BadWebAddress, message, help)))
    }

    fn schema() -> Schema {
        let pattern = format!("^{PICTURES}/[a-z0-9]+(-[a-z0-9]+)*[.]svg$");
        json!({ "type": "string", "pattern": pattern })
    }
}
