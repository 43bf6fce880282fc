//! The types of fields: what a single value may be, and what is recorded of it
//! for the checks of all files together.

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
    Area, Country, Entry, Organisation, Person, Project, Reference, Section, Speaker, Target,
};
pub(crate) use simple::{Count, Family, Line, choice};
pub(crate) use web::{Exit, Picture, RecordTag, SiteAddress, Web};
