//! Ids and addresses that a thing has or had.

use crate::{
    door::{At, Door, Refused},
    field::Field,
    problem::Rule,
    shown,
    text::Breaks,
};
use jsonc_parser::ast::Value;
use record::{Address, AddressError, Slug, SlugError, is_device};
use serde_json::{Value as Schema, json};

/// The id of the thing that a file describes: the file's name.
#[derive(Clone, Debug)]
pub(crate) struct Id(pub(crate) Slug);

impl Field for Id {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let id = door.text(node, Breaks::Refused)?;
        door.found.id = Some(At::new(node, id.to_owned()));
        let slug = slug(id, node, door)?;
        let refused = [
            device(
                id,
                node,
                "choose another, here and in the file's name",
                door,
            ),
            not_the_file_name(id, node, door),
        ];
        match refused.into_iter().flatten().next() {
            Some(refused) => Err(refused),
            None => Ok(Self(slug)),
        }
    }

    fn schema() -> Schema {
        slug_schema()
    }
}

/// A reference leads to the file that is called like it.
fn not_the_file_name(id: &str, node: &Value<'_>, door: &mut Door<'_>) -> Option<Refused> {
    if id == door.file_id {
        return None;
    }
    let [id, name] = [id, door.file_id].map(shown);
    let message = format!("the id `{id}` is not the file's name `{name}`");
    let help = format!("rename the file to `{id}.json`, or write `{name}` here");
    let problem = door.problem(node, Rule::BadId, message);
    Some(door.refuse(problem.with_help(help)))
}

/// An id that a thing had before.
#[derive(Clone, Debug)]
pub(crate) struct FormerId(pub(crate) Slug);

impl Field for FormerId {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let id = door.text(node, Breaks::Refused)?;
        let slug = slug(id, node, door)?;
        let help = "delete it: no page can lead on from there";
        match device(id, node, help, door) {
            Some(refused) => Err(refused),
            None => {
                door.found.former_ids.push(At::new(node, slug.clone()));
                Ok(Self(slug))
            }
        }
    }

    fn schema() -> Schema {
        slug_schema()
    }
}

/// The id of a section of the source.
#[derive(Clone, Debug)]
pub(crate) struct SectionId(pub(crate) Slug);

impl Field for SectionId {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let id = door.text(node, Breaks::Refused)?;
        slug(id, node, door).map(Self)
    }

    fn key(&self) -> Option<String> {
        Some(self.0.to_string())
    }

    fn schema() -> Schema {
        slug_schema()
    }
}

/// An address that led to a thing before.
#[derive(Clone, Debug)]
pub(crate) struct Alias(pub(crate) Address);

impl Field for Alias {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let written = door.text(node, Breaks::Refused)?;
        match written.parse::<Address>() {
            Ok(address) => {
                door.found.aliases.push(At::new(node, address.clone()));
                Ok(Self(address))
            }
            Err(why) => {
                let message = format!("`{}` is no address of this site: {why}", shown(written));
                let problem = door.problem(node, Rule::BadAddress, message);
                Err(door.refuse(problem.with_help(address_help(written, &why))))
            }
        }
    }

    fn schema() -> Schema {
        json!({ "type": "string", "pattern": "^/" })
    }
}

/// How an id could be written that cannot stand in an address.
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

fn slug(id: &str, node: &Value<'_>, door: &mut Door<'_>) -> Result<Slug, Refused> {
    Slug::parse(id).map_err(|why| {
        let message = format!("`{}` cannot stand in an address: {why}", shown(id));
        let problem = door.problem(node, Rule::BadId, message);
        door.refuse(problem.with_help(id_help(id)))
    })
}

/// Ids make names of files and folders, which Windows must be able to store.
fn device(id: &str, node: &Value<'_>, help: &str, door: &mut Door<'_>) -> Option<Refused> {
    if !is_device(id) {
        return None;
    }
    let message = format!("Windows has a device called `{id}`, and stores no file of that name");
    let problem = door.problem(node, Rule::BadId, message);
    Some(door.refuse(problem.with_help(help)))
}

/// The schema of a [`Slug`].
pub(crate) fn slug_schema() -> Schema {
    json!({
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": Slug::MAX_LEN,
    })
}

/// How to mend an alias.
fn address_help(alias: &str, why: &AddressError) -> String {
    let tried = match why {
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
    if let Some(address) = tried.and_then(|tried| tried.parse::<Address>().ok()) {
        return format!("write `{address}`");
    }
    match why {
        AddressError::Percent => "for a plain `%` write `%25`",
        AddressError::NotUtf8 => "write the letters themselves, as in `/résumé/`",
        AddressError::Query => "write it as in `/index.php?id=5`, or delete it",
        AddressError::Character(_)
        | AddressError::Name(_)
        | AddressError::TooLong
        | AddressError::Reserved => "delete it: it can be answered by the settings of a host alone",
        _ => {
            "write what stands after the host, as in `/old_page.html`, `/events/old-name/` or \
             `/about/#old-heading`"
        }
    }
    .to_owned()
}
