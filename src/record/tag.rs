//! Permanent ids: `tag:` URIs (RFC 4151).
//!
//! ```
//! use record::{Tag, TagError};
//!
//! let tag = Tag::parse("record.example.org,2026")?;
//! assert_eq!(tag.uri("events/x"), "tag:record.example.org,2026:events/x");
//! # Ok::<(), TagError>(())
//! ```

use super::LAST_DAY;
use chrono::NaiveDate;
use std::fmt;

/// The tagging entity of `tag:` URIs (RFC 4151, section 2.1), such as
/// `record.example.org,2026`: a domain name or e-mail address, in lower case, and a
/// date on which its owner had it. A year or month means its first day.
///
/// Feed readers recognise an item by its id (RFC 4287, section 4.2.6), which must
/// therefore stay when the address of the site changes. UUIDs would need to be
/// stored for each thing, or be hashes that nobody can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    entity: String,
    since: NaiveDate,
}

/// Why a text is not a [`Tag`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagError {
    /// It is not a domain name or e-mail address, a comma, and a date.
    Form,
    /// What follows the comma is not a year, month or day of the calendar.
    Date,
}

impl Tag {
    /// The tagging entity that `text` is.
    ///
    /// # Errors
    /// When it is not a tagging entity, or not in lower case, which RFC 4151 (2.1)
    /// recommends since tags are compared character by character.
    pub fn parse(text: &str) -> Result<Self, TagError> {
        let (authority, date) = text.split_once(',').ok_or(TagError::Form)?;
        let named = match authority.rsplit_once('@') {
            Some((mailbox, domain)) => is_mailbox(mailbox) && is_domain(domain),
            None => is_domain(authority),
        };
        let digits = |c: char| c.is_ascii_digit() || c == '-';
        if !named || date.is_empty() || !date.chars().all(digits) {
            return Err(TagError::Form);
        }
        Ok(Self {
            entity: text.to_owned(),
            since: first_day(date).ok_or(TagError::Date)?,
        })
    }

    /// The day on which the entity belonged to its owner.
    pub fn since(&self) -> NaiveDate {
        self.since
    }

    /// The URI of the thing `name`: `tag:record.example.org,2026:events/x`.
    pub fn uri(&self, name: &str) -> String {
        format!("tag:{}:{name}", self.entity)
    }
}

impl fmt::Display for TagError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "it is no name, comma and year (RFC 4151), in small letters",
            Self::Date => "its date is no year, month or day of the calendar",
        })
    }
}

/// The first day of `2026`, `2026-11` or `2026-11-25`.
fn first_day(date: &str) -> Option<NaiveDate> {
    let whole = match date.len() {
        4 => format!("{date}-01-01"),
        7 => format!("{date}-01"),
        _ => date.to_owned(),
    };
    let day: NaiveDate = whole.parse().ok()?;
    // chrono takes `2026-1-5` as well, and more years than four digits write
    let written = day.to_string() == whole;
    (written && day <= LAST_DAY && !whole.starts_with("0000")).then_some(day)
}

fn is_mailbox(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| is_small(b) || b"-._".contains(&b))
}

fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        let ends = label.starts_with('-') || label.ends_with('-');
        !label.is_empty() && !ends && label.bytes().all(|b| is_small(b) || b == b'-')
    };
    text.split('.').all(is_label)
}

fn is_small(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_a_domain_or_mailbox_and_a_date() {
        for (text, since) in [
            ("record.example.org,2026", "2026-01-01"),
            ("record.example.org,2026-11", "2026-11-01"),
            ("record.example.org,2026-11-25", "2026-11-25"),
            ("the_editors.of-it@example.org,0999", "0999-01-01"),
            ("xn--bcher-kva.example,2026", "2026-01-01"),
            ("127.0.0.1,9999-12-31", "9999-12-31"),
        ] {
            let tag = Tag::parse(text).expect(text);
            assert_eq!(tag.since().to_string(), since, "{text}");
            assert_eq!(tag.uri("events/x"), format!("tag:{text}:events/x"));
        }
    }

    #[test]
    fn a_text_that_is_no_tag_is_refused_with_the_reason() {
        use TagError::{Date, Form};
        for (text, why) in [
            ("", Form),
            ("2026", Form),
            (",2026", Form),
            ("record.example.org", Form),
            ("record.example.org,", Form),
            ("record.example.org, 2026", Form),
            ("record.example.org,2026 ", Form),
            ("record.example.org,soon", Form),
            ("record.example.org,2026,2027", Form),
            ("record.example.org,2026:x", Form),
            ("Record.example.org,2026", Form),
            ("https://record.example.org/,2026", Form),
            ("record.example.org:8080,2026", Form),
            ("record..example.org,2026", Form),
            ("-record.example.org,2026", Form),
            ("record.example.org.,2026", Form),
            ("@example.org,2026", Form),
            ("a@b@example.org,2026", Form),
            ("bücher.example,2026", Form),
            ("record.example.org,26", Date),
            ("record.example.org,0000", Date),
            ("record.example.org,-001", Date),
            ("record.example.org,10000", Date),
            ("record.example.org,2026-13", Date),
            ("record.example.org,2026-1-5", Date),
            ("record.example.org,2026-02-29", Date),
            ("record.example.org,20261125", Date),
        ] {
            assert_eq!(Tag::parse(text), Err(why), "{text}");
        }
    }
}
