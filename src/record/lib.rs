//! The content model: entries and what they name, dates, texts and addresses.
//!
//! Values are valid by construction: a [`Slug`] is an address segment, a [`Period`]
//! a date expression, and every reference in a [`Report`] resolves. The crate reads
//! no files and no clock, and is compiled to WebAssembly too.
//!
//! | to change | see |
//! | --- | --- |
//! | what an entry, a person or an area has | `report/` |
//! | how dates are read and worded | `period.rs`, `period/words.rs` |
//! | whether a source states a year | `period/printed.rs` |
//! | the address of a page | `route/` |
//! | former addresses | `address.rs` |
//! | the name of a published file | `files.rs` |
//! | running text | `text.rs` |
//! | the words of roles and relations | `report/role.rs` |
//! | which citation styles there are | `citation.rs` |
//! | colours that the content chooses | `colour.rs` |
//! | which entries name a thing | `mentions.rs` |

mod address;
mod citation;
mod coded;
mod colour;
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
pub use citation::{Author, Citation, CitationStyle, FormattedCitation};
pub use coded::Coded;
pub use colour::Colour;
pub use device::is_device;
pub use language::language_name;
pub use link::WebUrl;
pub use mentions::{Mentions, Named};
pub use period::{
    DateWords, LAST_DAY, MONTHS, Period, PeriodError, PrintedYear, SEASONS, day_words,
};
pub use report::{
    Area, Attendance, AttendanceNumber, Budget, Change, CitedDate, CitedFact, CitedPage, Contact,
    Country, Document, DocumentKind, Edition, Entry, EntryKind, EntryRef, Format, Former, Help,
    Licence, Look, Membership, MembershipStatus, Office, Organisation, Original, Outcome,
    Participation, Person, Picture, Pillar, Presidency, Publisher, Quotation, Relation,
    RelationKind, Report, Role, Site, Sitting, Source, SourceSection, Speaker, Term, TextPage,
    TitleSource, role_words,
};
pub use slug::{Slug, SlugError};
pub use tag::{Tag, TagError};
pub use text::{Block, Inline, Text};
