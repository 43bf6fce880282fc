//! Ids, former ids, and aliases: the former addresses of a page.

use crate::{
    decoder::{Decoder, Rejected, Spanned},
    excerpt,
    field::Field,
    problem::{Diagnostic, Rule},
    text::LineBreaks,
};
use jsonc_parser::ast::Value;
use record::{Address, AddressError, Slug, SlugError, is_device};
use serde_json::{Value as Schema, json};

/// The id of what a file describes, which is also the name of the file.
#[derive(Clone, Debug)]
pub(crate) struct Id(pub(crate) Slug);

impl Field for Id {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let id = decoder.text(node, LineBreaks::Rejected)?;
        decoder.outline.id = Some(Spanned::new(node, id.to_owned()));
        let slug = decode_slug(id, node, decoder)?;
        let help = "choose another, here and in the file's name";
        // both are checked before the first error is returned
        let checks = [
            check_device(id, node, help, decoder),
            check_file_name(id, node, decoder),
        ];
        checks.into_iter().collect::<Result<(), _>>()?;
        Ok(Self(slug))
    }

    fn schema() -> Schema {
        slug_schema()
    }
}

/// Checks that an id is the name of its file, by which references find it.
fn check_file_name(id: &str, node: &Value<'_>, decoder: &mut Decoder<'_>) -> Result<(), Rejected> {
    if id == decoder.file_id {
        return Ok(());
    }
    let [id, name] = [id, decoder.file_id].map(excerpt);
    let message = format!("the id `{id}` is not the file's name `{name}`");
    let help = format!("rename the file to `{id}.json`, or write `{name}` here");
    Err(decoder.reject_value(node, Diagnostic::new(Rule::BadId, message, help)))
}

/// A former id. Pages whose addresses contained it have redirects to the present
/// ones.
#[derive(Clone, Debug)]
pub(crate) struct FormerId(pub(crate) Slug);

impl Field for FormerId {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let id = decoder.text(node, LineBreaks::Rejected)?;
        let slug = decode_slug(id, node, decoder)?;
        let help = "delete it: no page can redirect from there";
        check_device(id, node, help, decoder)?;
        let former_ids = &mut decoder.outline.former_ids;
        former_ids.push(Spanned::new(node, slug.clone()));
        Ok(Self(slug))
    }

    fn schema() -> Schema {
        slug_schema()
    }
}

/// The id of a section of the source.
#[derive(Clone, Debug)]
pub(crate) struct SectionId(pub(crate) Slug);

impl Field for SectionId {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let id = decoder.text(node, LineBreaks::Rejected)?;
        decode_slug(id, node, decoder).map(Self)
    }

    fn duplicate_key(&self) -> Option<String> {
        Some(self.0.to_string())
    }

    fn schema() -> Schema {
        slug_schema()
    }
}

/// A former address of a page, on this site or on an earlier one.
#[derive(Clone, Debug)]
pub(crate) struct Alias(pub(crate) Address);

impl Field for Alias {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let written = decoder.text(node, LineBreaks::Rejected)?;
        match written.parse::<Address>() {
            Ok(address) => {
                let aliases = &mut decoder.outline.aliases;
                aliases.push(Spanned::new(node, address.clone()));
                Ok(Self(address))
            }
            Err(why) => {
                let message = format!(
                    "`{}` is not an address of this site: {why}",
                    excerpt(written)
                );
                Err(decoder.reject_value(
                    node,
                    Diagnostic::new(Rule::BadAddress, message, address_help(written, &why)),
                ))
            }
        }
    }

    fn schema() -> Schema {
        json!({ "type": "string", "pattern": "^/" })
    }
}

/// The help for an id that is no slug: the nearest slug, where there is one.
fn id_help(id: &str) -> String {
    let words = search::fold(id).replace(' ', "-");
    match Slug::parse(&words) {
        Ok(slug) => format!("`{slug}` could, here and in the file's name"),
        Err(SlugError::TooLong) => format!(
            "shorten it to at most {} letters, digits and hyphens, here and in the file's name",
            Slug::MAX_LEN
        ),
        Err(_) => "write small letters, digits and single hyphens".to_owned(),
    }
}

fn decode_slug(id: &str, node: &Value<'_>, decoder: &mut Decoder<'_>) -> Result<Slug, Rejected> {
    Slug::parse(id).map_err(|why| {
        let message = format!("`{}` cannot be part of an address: {why}", excerpt(id));
        decoder.reject_value(node, Diagnostic::new(Rule::BadId, message, id_help(id)))
    })
}

/// Checks that an id is not the name of a Windows device (`con`, `nul`): Windows can
/// store no file or folder of that name.
fn check_device(
    id: &str,
    node: &Value<'_>,
    help: &str,
    decoder: &mut Decoder<'_>,
) -> Result<(), Rejected> {
    if !is_device(id) {
        return Ok(());
    }
    let message = format!("Windows has a device called `{id}`, and stores no file of that name");
    Err(decoder.reject_value(node, Diagnostic::new(Rule::BadId, message, help)))
}

/// The JSON Schema of a [`Slug`].
pub(crate) fn slug_schema() -> Schema {
    json!({
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": Slug::MAX_LEN,
    })
}

/// The help for an alias that is no address: the corrected address, where it can
/// be guessed.
fn address_help(alias: &str, why: &AddressError) -> String {
    let corrected = match why {
        AddressError::NoSlash => Some(format!("/{alias}")),
        AddressError::Host => alias
            .split_once("//")
            .and_then(|(_, rest)| Some(rest[rest.find('/')?..].to_owned())),
        AddressError::EmptySegment => {
            let parts: Vec<&str> = alias.split('/').filter(|part| !part.is_empty()).collect();
            Some(format!("/{}", parts.join("/")))
        }
        AddressError::Space => Some(alias.replace(' ', "%20")),
        AddressError::Character('\\') => Some(alias.replace('\\', "/")),
        AddressError::Anchor | AddressError::AnchorOfQuery => {
            alias.split_once('#').map(|(page, _)| page.to_owned())
        }
        _ => None,
    };
    if let Some(address) = corrected.and_then(|it| it.parse::<Address>().ok()) {
        return format!("write `{address}`");
    }
    match why {
        AddressError::Percent => "for a plain `%` write `%25`",
        AddressError::NotUtf8 => "write the letters themselves, as in `/résumé/`",
        AddressError::Query => "write it as in `/index.php?id=5`, or delete it",
        AddressError::Character(_)
        | AddressError::Name(_)
        | AddressError::TooLong
        | AddressError::Reserved => "delete it: only the settings of a host can redirect it",
        _ => {
            "write what follows the host, as in `/old_page.html`, `/events/old-name/` or \
             `/about/#old-heading`"
        }
    }
    .to_owned()
}
