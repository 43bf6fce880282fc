//! What the record means: its types, its words, its dates.
//!
//! Everything here is plain values that cannot be wrong once made: a [`Slug`]
//! is a valid address segment, a [`Period`] a valid date expression, a
//! [`Report`] whole and linked. This module must never know of views, files,
//! networks or the clock.

mod address;
mod citation;
mod device;
pub mod files;
mod language;
mod link;
mod mentions;
mod period;
mod report;
pub mod route;
mod slug;
mod tag;
mod text;

pub use address::{Address, AddressError, percent_decoded};
pub use citation::{Author, Citation, CitationStyle};
pub use device::is_device;
pub use language::language_name;
pub use link::WebUrl;
pub use mentions::{Mentions, Named};
pub use period::{
    DateWords, LAST_DAY, MONTHS, Period, PeriodError, PrintedYear, SEASONS, day_words,
};
pub use report::{
    Area, Attendance, Change, Country, CountryPart, Edition, Entry, EntryKind, EntryRef, Format,
    Former, Organisation, OrganisationPart, Person, PersonPart, Pillar, Presidency, Quotation,
    Report, Role, Section, Site, Source, TextPage, TitleSource,
};
pub use slug::{Slug, SlugError};
pub use tag::{Tag, TagError};
pub use text::{Block, Inline, Text};
