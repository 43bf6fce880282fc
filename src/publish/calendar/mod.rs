//! The record's days, for calendars (iCalendar, RFC 5545). Nothing here reads
//! the clock.

mod days;

use chrono::{Datelike, NaiveDate};
use compose::Pages;
use record::{LAST_DAY, files::CALENDAR};

/// The calendar of all events of known days, and one of each, by the names of
/// their files from the site's root.
pub(super) fn files(pages: &Pages) -> Vec<(String, String)> {
    let site = &pages.report().site;
    let occasions = days::occasions(pages);
    let own = occasions.iter().map(|(file, occasion)| {
        let one = std::slice::from_ref(occasion);
        let text = calendar(&site.name, &occasion.title, &occasion.summary, one);
        (file.to_string(), text)
    });
    let mut files: Vec<(String, String)> = own.collect();
    let all: Vec<Occasion> = occasions.into_iter().map(|(_, it)| it).collect();
    let what = "Events whose days the report gives";
    let whole = calendar(&site.name, &site.name, what, &all);
    files.push((format!("/{CALENDAR}"), whole));
    files
}

/// Something that took place on a day or some days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Occasion {
    /// Never changes: `tag:record.example.org,2026:events/x`. RFC 7986 (5.3)
    /// asks for what is unique everywhere, and gives away nobody.
    pub uid: String,
    pub url: String,
    pub title: String,
    pub summary: String,
    pub place: Option<String>,
    pub first: NaiveDate,
    /// The same as the first when it was one day; otherwise before [`LAST_DAY`].
    pub last: NaiveDate,
    /// When the entry last changed: DTSTAMP and LAST-MODIFIED.
    pub changed: NaiveDate,
    pub areas: Vec<String>,
}

/// RFC 5545; CRLF, lines folded at 75 octets, text escaped.
///
/// Without occasions it is a calendar without components. RFC 5545 (3.6) wants
/// one, but subscribers must be able to learn that there are none any more,
/// and every component that could stand there would say something untrue.
fn calendar(product: &str, name: &str, description: &str, occasions: &[Occasion]) -> String {
    let mut lines = Lines::default();
    lines.push("BEGIN", "VCALENDAR");
    lines.push("VERSION", "2.0");
    lines.text("PRODID", &format!("-//{}//EN", product.replace('/', "-")));
    // RFC 7986 (5.1, 5.2), and what was in use before it.
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    lines.text("DESCRIPTION", description);
    lines.text("X-WR-CALDESC", description);
    for occasion in occasions {
        event(&mut lines, occasion);
    }
    lines.push("END", "VCALENDAR");
    lines.0
}

/// Whole days (RFC 5545, 3.6.1) that keep nobody busy (3.8.2.7).
fn event(lines: &mut Lines, occasion: &Occasion) {
    lines.push("BEGIN", "VEVENT");
    lines.text("UID", &occasion.uid);
    lines.push("DTSTAMP", &midnight(occasion.changed));
    lines.push("LAST-MODIFIED", &midnight(occasion.changed));
    lines.push("DTSTART;VALUE=DATE", &date(occasion.first));
    // The end is the first day that is not part of it. Where none can be written
    // it is left out: then it is one day (3.6.1), as no range ends there.
    let next = occasion.last.succ_opt();
    if let Some(next) = next.filter(|next| *next <= LAST_DAY) {
        lines.push("DTEND;VALUE=DATE", &date(next));
    }
    lines.push("TRANSP", "TRANSPARENT");
    lines.push("STATUS", "CONFIRMED");
    lines.text("SUMMARY", &occasion.title);
    lines.text("DESCRIPTION", &occasion.summary);
    if let Some(place) = &occasion.place {
        lines.text("LOCATION", place);
    }
    if !occasion.areas.is_empty() {
        let areas: Vec<String> = occasion.areas.iter().map(|area| escape(area)).collect();
        lines.push("CATEGORIES", &areas.join(","));
    }
    lines.push("URL", &occasion.url);
    lines.push("END", "VEVENT");
}

/// Content lines (RFC 5545, 3.1).
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A property whose value is text (RFC 5545, 3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        self.push(name, &escape(value));
    }

    /// A property, folded before the character that would not fit in 75 octets
    /// with what stands before it. The space that a line goes on with counts.
    /// Control characters are not allowed: a line break would begin a property.
    fn push(&mut self, name: &str, value: &str) {
        let mut length = 0;
        let line = name.chars().chain([':']).chain(value.chars());
        for c in line.filter(|&c| c == '\t' || !c.is_control()) {
            if length + c.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Text, escaped (RFC 5545, 3.3.11).
fn escape(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace("\r\n", "\\n")
        .replace(['\r', '\n'], "\\n")
}

/// A date (RFC 5545, 3.3.4).
fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// The beginning of a day, in UTC (RFC 5545, 3.3.5, form 2).
fn midnight(day: NaiveDate) -> String {
    format!("{}T000000Z", date(day))
}

#[cfg(test)]
mod tests;
