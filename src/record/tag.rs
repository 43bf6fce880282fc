//! Names that stay, wherever the site stands.

use super::LAST_DAY;
use chrono::NaiveDate;
use std::fmt;

/// Who names things, since when: the tagging entity of `tag:` URIs (RFC 4151,
/// section 2.1), such as `record.example.org,2026`. It is a domain name or an
/// e-mail address, in small letters, and a day on which that was the namer's:
/// a year stands for its first day, a month for its.
///
/// Subscribers tell by its id whether they know a thing (RFC 4287, 4.2.6). The
/// address of the site cannot be part of that: it changes. A random UUID would
/// stay as well, but be one more for each thing, kept by hand, or hashed with
/// its name to something that no reader of a feed can make sense of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    entity: String,
    since: NaiveDate,
}

/// Why a text is no [`Tag`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagError {
    /// It is no domain name or e-mail address, a comma, and digits.
    Form,
    /// What follows the comma is no year, month or day of the calendar.
    Date,
}

impl Tag {
    /// Checks `text`.
    ///
    /// # Errors
    /// When it is no tagging entity, or not in small letters, which RFC 4151
    /// (2.1) recommends since names are compared letter by letter.
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

    /// The first day on which the entity must be the namer's.
    pub fn since(&self) -> NaiveDate {
        self.since
    }

    /// The URI of what is called `name` here: `tag:record.example.org,2026:events/x`.
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
    fn a_tag_is_a_name_and_a_day_on_which_it_was_the_namers() {
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
    fn what_is_no_tag_is_told_why() {
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
