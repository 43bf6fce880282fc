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
pub(crate) use date::{Accessed, Changed, CitedDate, Date, Moment, Published, Term};
pub(crate) use id::{Alias, FormerId, Id, SectionId};
pub(crate) use markdown::{Body, Notes, Paragraph, Prose};
pub(crate) use reference::{
    AreaReference, CitedPageReference, CountryReference, EntryReference, FileKey,
    OrganisationReference, PersonReference, PillarReference, PresidencyReference, ProjectReference,
    Reference, ReferenceKind, SectionReference, SpeakerReference, Whole,
};
pub(crate) use simple::{AltText, Count, Credit, Family, Licence, Line, TermName};
pub(crate) use web::{
    Contact, DarkAccent, Drawing, Exit, Image, LightAccent, RecordTag, SiteAddress, Web,
};
