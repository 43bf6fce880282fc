//! The types of fields: what a single value may be. Values that the checks of
//! all files together need are collected while they are decoded.

mod choice;
mod code;
mod date;
mod id;
mod markdown;
mod reference;
mod simple;
mod web;

pub(crate) use code::{CountryCode, LanguageTag};
pub(crate) use date::{Changed, Date, Published};
pub(crate) use id::{Alias, FormerId, Id, SectionId};
pub(crate) use markdown::{Body, Notes, Prose};
pub(crate) use reference::{
    AreaReference, CountryReference, EntryReference, FileKey, OrganisationReference,
    PersonReference, ProjectReference, Reference, ReferenceKind, SectionReference,
    SpeakerReference,
};
pub(crate) use simple::{Count, Family, Line};
pub(crate) use web::{Exit, Picture, RecordTag, SiteAddress, Web};
