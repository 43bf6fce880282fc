//! Calendars of events (iCalendar, RFC 5545). They do not depend on the time of the build.

mod events;

use crate::OutputFile;
use chrono::{Datelike, NaiveDate};
use compose::Pages;
use record::{
    LAST_DAY,
    files::{CALENDAR, EVENT},
    route::Route,
};

/// The calendar of each event whose days are known, and the calendar of all of them.
pub(super) fn files(pages: &Pages) -> Vec<OutputFile> {
    let site = &pages.report().site;
    let events = events::events(pages);
    let own = events.iter().map(|event| {
        let events = std::slice::from_ref(event);
        let text = calendar(&site.name, &event.title, &event.summary, events);
        OutputFile::new(event.route.beside(EVENT), text)
    });
    let mut files: Vec<OutputFile> = own.collect();
    let description = "Events whose days are known";
    let all = calendar(&site.name, &site.name, description, &events);
    files.push(OutputFile::new(format!("/{CALENDAR}"), all));
    files
}

/// An event on one or more whole days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CalendarEvent {
    /// The page of the event.
    pub route: Route,
    /// The permanent id: `tag:record.example.org,2026:events/x`. It is globally unique and
    /// contains no personal data, as RFC 7986 (5.3) asks.
    pub uid: String,
    /// The absolute address of the page.
    pub url: String,
    pub title: String,
    pub summary: String,
    pub place: Option<String>,
    pub first_day: NaiveDate,
    /// The same as the first day for an event of one day; otherwise before [`LAST_DAY`].
    pub last_day: NaiveDate,
    /// The day on which the entry last changed: DTSTAMP and LAST-MODIFIED.
    pub changed: NaiveDate,
    /// The names of its areas.
    pub areas: Vec<String>,
}

/// An iCalendar object (RFC 5545, 3.4) with the given events.
///
/// Without events it has no component. RFC 5545 (3.6) requires one, but a subscribed
/// calendar must be able to become empty, and any other component would be untrue.
fn calendar(product: &str, name: &str, description: &str, events: &[CalendarEvent]) -> String {
    let mut lines = Lines::default();
    lines.push("BEGIN", "VCALENDAR");
    lines.push("VERSION", "2.0");
    lines.text("PRODID", &format!("-//{}//EN", product.replace('/', "-")));
    // NAME and DESCRIPTION are of RFC 7986 (5.1, 5.2); older programs read the other two
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    lines.text("DESCRIPTION", description);
    lines.text("X-WR-CALDESC", description);
    for event in events {
        add_event(&mut lines, event);
    }
    lines.push("END", "VCALENDAR");
    lines.0
}

/// Adds an event of whole days (RFC 5545, 3.6.1), which is transparent to searches for busy
/// time (3.8.2.7).
fn add_event(lines: &mut Lines, event: &CalendarEvent) {
    lines.push("BEGIN", "VEVENT");
    lines.text("UID", &event.uid);
    lines.push("DTSTAMP", &midnight(event.changed));
    lines.push("LAST-MODIFIED", &midnight(event.changed));
    lines.push("DTSTART;VALUE=DATE", &date(event.first_day));
    // The end is exclusive (3.6.1). If the day after the last cannot be written, the end is
    // left out, which means one day; an event of several days ends before [`LAST_DAY`].
    let next = event.last_day.succ_opt();
    if let Some(next) = next.filter(|next| *next <= LAST_DAY) {
        lines.push("DTEND;VALUE=DATE", &date(next));
    }
    lines.push("TRANSP", "TRANSPARENT");
    lines.push("STATUS", "CONFIRMED");
    lines.text("SUMMARY", &event.title);
    lines.text("DESCRIPTION", &event.summary);
    if let Some(place) = &event.place {
        lines.text("LOCATION", place);
    }
    if !event.areas.is_empty() {
        let areas: Vec<String> = event.areas.iter().map(|area| escape(area)).collect();
        lines.push("CATEGORIES", &areas.join(","));
    }
    lines.push("URL", &event.url);
    lines.push("END", "VEVENT");
}

/// The content lines that are added so far, each ended by CRLF (RFC 5545, 3.1).
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// Adds a property whose value is text (RFC 5545, 3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        self.push(name, &escape(value));
    }

    /// Adds a property, folded so that no line is longer than 75 octets without its CRLF,
    /// but with the space that begins a continued line. Control characters are removed:
    /// they are not allowed, and a line break would begin another property.
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

/// Escapes text (RFC 5545, 3.3.11).
fn escape(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace("\r\n", "\\n")
        .replace(['\r', '\n'], "\\n")
}

/// A date in the format of RFC 5545, 3.3.4: `20210305`.
fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// The beginning of a day in UTC, in the format of RFC 5545, 3.3.5, form 2.
fn midnight(day: NaiveDate) -> String {
    format!("{}T000000Z", date(day))
}

#[cfg(test)]
mod tests;
