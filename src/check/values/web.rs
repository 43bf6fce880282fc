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
use record::{Colour, Slug, Tag, WebUrl, files::PICTURES};
use serde_json::{Value as Schema, json};

/// An absolute `http:` or `https:` URL ([`WebUrl`]).
#[derive(Clone, Debug)]
pub(crate) struct Web(pub(crate) WebUrl);

impl Field for Web {
    fn missing_help(_: &Decoder<'_>) -> Option<String> {
        Some("write the address, as in `\"url\": \"https://cbss.org/\"`".to_owned())
    }

    fn duplicate_key(&self) -> Option<String> {
        Some(self.0.to_string())
    }

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
pub(crate) struct Drawing(pub(crate) String);

impl Field for Drawing {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        picture(&["svg"], node, decoder).map(Self)
    }

    fn schema() -> Schema {
        picture_schema("svg")
    }
}

/// The path of a picture of the site, from the site's root: `pictures/meeting.jpg`.
#[derive(Clone, Debug)]
pub(crate) struct Image(pub(crate) String);

impl Field for Image {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        picture(&["svg", "jpg", "png", "webp"], node, decoder).map(Self)
    }

    fn schema() -> Schema {
        picture_schema("(svg|jpg|png|webp)")
    }
}

/// Decodes the path of a picture with one of these extensions.
fn picture<'t>(
    extensions: &[&str],
    node: &'t Value<'t>,
    decoder: &mut Decoder<'t>,
) -> Result<String, Rejected> {
    let path = decoder.text(node, LineBreaks::Rejected)?;
    let name = path
        .strip_prefix(PICTURES)
        .and_then(|path| path.strip_prefix('/'))
        .and_then(|path| path.split_once('.'));
    let is_picture = |(name, extension): (&str, &str)| {
        Slug::parse(name).is_ok() && extensions.contains(&extension)
    };
    if name.is_some_and(is_picture) {
        return Ok(path.to_owned());
    }
    let message = format!("`{}` is not a picture of the site", excerpt(path));
    let help = format!("write it as in `pictures/civil-security.{}`", extensions[0]);
    Err(decoder.reject_value(node, Diagnostic::new(Rule::BadWebAddress, message, help)))
}

fn picture_schema(extension: &str) -> Schema {
    let pattern = format!("^{PICTURES}/[a-z0-9]+(-[a-z0-9]+)*[.]{extension}$");
    json!({ "type": "string", "pattern": pattern })
}

/// An address to write to: `mailto:` with a mail address (RFC 6068), or an `https:`
/// address.
#[derive(Clone, Debug)]
pub(crate) struct Contact(pub(crate) String);

impl Field for Contact {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let written = decoder.text(node, LineBreaks::Rejected)?;
        let is_contact = match written.strip_prefix("mailto:") {
            Some(mail) => is_mail_address(mail),
            None => written.starts_with("https://") && WebUrl::parse(written).is_some(),
        };
        if is_contact {
            return Ok(Self(written.to_owned()));
        }
        let message = format!("`{}` is not an address to write to", excerpt(written));
        let help = "write `mailto:` and a mail address, or the `https:` address of a form";
        Err(decoder.reject_value(node, Diagnostic::new(Rule::BadWebAddress, message, help)))
    }

    fn schema() -> Schema {
        json!({ "type": "string", "pattern": "^(mailto:[^@ ]+@[^@ ]+|https://.+)$" })
    }
}

/// Whether a mail address needs no escapes in a link.
fn is_mail_address(address: &str) -> bool {
    let is_plain = |part: &str| {
        let is_plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+');
        !part.is_empty() && part.bytes().all(is_plain)
    };
    address
        .split_once('@')
        .is_some_and(|(name, host)| is_plain(name) && is_plain(host))
}

/// The accent colour in light windows: `#` and six hexadecimal digits, dark enough.
#[derive(Clone, Debug)]
pub(crate) struct LightAccent(pub(crate) Colour);

impl Field for LightAccent {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        accent(&Colour::LIGHT_GROUNDS, "darker", node, decoder).map(Self)
    }

    fn schema() -> Schema {
        colour_schema()
    }
}

/// The accent colour in dark windows: `#` and six hexadecimal digits, light enough.
#[derive(Clone, Debug)]
pub(crate) struct DarkAccent(pub(crate) Colour);

impl Field for DarkAccent {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        accent(&Colour::DARK_GROUNDS, "lighter", node, decoder).map(Self)
    }

    fn schema() -> Schema {
        colour_schema()
    }
}

/// Decodes a colour that stands out from `grounds` (WCAG 2.2, 1.4.11). `direction` is how to
/// choose one that does.
fn accent<'t>(
    grounds: &[Colour],
    direction: &str,
    node: &'t Value<'t>,
    decoder: &mut Decoder<'t>,
) -> Result<Colour, Rejected> {
    let written = decoder.text(node, LineBreaks::Rejected)?;
    let (message, help) = match Colour::parse(written) {
        None => (
            format!("`{}` is not a colour", excerpt(written)),
            "write `#` and six hexadecimal digits, as in `#1d4e89`".to_owned(),
        ),
        Some(colour) if colour.least_contrast(grounds) < Colour::LEAST_CONTRAST => (
            format!("`{colour}` does not stand out from the background of pages"),
            format!("choose a {direction} colour: the contrast must be at least 3 to 1"),
        ),
        Some(colour) => return Ok(colour),
    };
    Err(decoder.reject_value(node, Diagnostic::new(Rule::UnknownValue, message, help)))
}

fn colour_schema() -> Schema {
    json!({ "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" })
}
