//! The words of citing, copying, sharing and leaving.

/// The words of citing, copying, sharing and leaving.
#[derive(Debug)]
pub struct Sharing {
    /// The button that copies a text.
    pub copy: &'static str,
    /// In place of a control that has copied something.
    pub copied: &'static str,
    /// In place of a control that could not copy.
    pub not_copied: &'static str,
    /// The link that copies an address.
    pub copy_link: &'static str,
    /// The link that copies an address by which browsers highlight the words.
    pub copy_highlight: &'static str,
    /// The button that shares the page.
    pub share: &'static str,
    /// The section about citing and sharing.
    pub title: &'static str,
    /// The link to the page about citing.
    pub cite: &'static str,
    /// The link to the file for calendars.
    pub calendar: &'static str,
    /// Why there is no file for calendars: the day of the event is not known.
    pub no_exact_day: &'static str,
    /// Why there is no file for calendars: the event has no end that they can hold.
    pub no_end: &'static str,
    /// The link to the data of the page.
    pub data: &'static str,
    /// The remark on the address of the page; the link to archived copies follows.
    pub address: &'static str,
    /// The link to archived copies.
    pub archived_copies: &'static str,
    /// The version of a page, and the day on which it last changed.
    pub changed: fn(&str, &str) -> String,
    /// The version of a page that has not changed, and the day on which it was published.
    pub unchanged: fn(&str, &str) -> String,
    /// The section with the changes of a page.
    pub changes: &'static str,
}
