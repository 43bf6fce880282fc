//! The section “Cite, share, keep” of an entry or a quotation: its address, its version, links
//! to citations and files, and the button for sharing; and the day on which a page changed.

use super::{Pages, cite::citation_files};
use chrono::NaiveDate;
use document::{Anchor, Body, Link, Section};
use record::{
    Block, Entry, EntryKind, EntryRef, Inline, Period, Report, Slug, Text, WebUrl, day_words,
    files::EVENT,
    route::{Collection, Route},
};

/// The address of the Internet Archive's list of copies of a page, without that of the page.
const ARCHIVE: &str = "https://web.archive.org/web/*/";

impl Pages {
    /// The section of an entry or a quotation.
    pub(super) fn cite_and_share(&self, collection: Collection, id: &Slug) -> Section {
        let page = Route::item(collection, id);
        let cite = Route::Cite(collection, id.clone());
        let mut links = vec![Link::new(cite, "Cite: APA, Chicago, MLA, Harvard")];
        links.extend(citation_files(&page));
        let mut body = vec![Body::Text(self.permanent_address(&page))];
        let history = self.history(collection, id).into_iter();
        body.extend(history.map(Body::Sentences));
        if let Some(event) = self.event(collection, id) {
            let date = event.date.as_ref();
            let why_not = match date.and_then(Period::exact_days) {
                None => "The calendars leave it out: the report gives no exact day.",
                Some(_) => "The calendars leave it out: they can hold no such end.",
            };
            match date.and_then(Period::calendar_days) {
                Some(_) => links.push(Link::new(page.beside(EVENT), "Calendar")),
                None => body.push(Body::Sentences(vec![why_not.to_owned()])),
            }
        }
        links.push(Link::new(Route::File(page.twin()), "Data (JSON)"));
        body.extend([Body::Links(links), Body::Share]);
        Section::new(Anchor::Keep, "Cite, share, keep", body)
    }

    /// The entry, if it is an event.
    fn event(&self, collection: Collection, id: &Slug) -> Option<&Entry> {
        let Collection::Entries(kind @ EntryKind::Event) = collection else {
            return None;
        };
        let id = id.clone();
        self.report.entries.get(&EntryRef { kind, id })
    }

    /// The address, which readers can copy, and a link to archived copies.
    fn permanent_address(&self, route: &Route) -> Text {
        let address = self.frame.canonical(route);
        let mut sentence = vec![Inline::Text("This address stays. ".to_owned())];
        sentence.extend(
            WebUrl::parse(&format!("{ARCHIVE}{address}")).map(|url| Inline::Web {
                url,
                inlines: vec![Inline::Text("Archived copies".to_owned())],
            }),
        );
        Text(vec![Block::Code(address), Block::Paragraph(sentence)])
    }

    /// Two lists of sentences: the version, and the changes if there are any.
    fn history(&self, collection: Collection, id: &Slug) -> Vec<Vec<String>> {
        let Some(work) = self.work(collection, id) else {
            return Vec::new();
        };
        let edition = work.edition;
        let version = &edition.version;
        let published = day_words(self.report.site.published);
        let last = match edition.changes.first() {
            Some(change) => format!(
                "Version {version}, last changed {}.",
                day_words(change.date)
            ),
            None => format!("Version {version}, unchanged since {published}."),
        };
        let mut history = vec![vec![last]];
        if !edition.changes.is_empty() {
            let changes = edition.changes.iter();
            let changes =
                changes.map(|change| format!("{}: {}", day_words(change.date), change.what));
            history.push(changes.collect());
        }
        history
    }

    /// The day on which the page at `route` last changed: of an entry or a quotation the day of
    /// its own last change, of every other page that of the last change in the record.
    pub fn changed(&self, route: &Route) -> NaiveDate {
        let work = match route {
            Route::Item(collection, id, _) | Route::Cite(collection, id) => {
                self.work(*collection, id)
            }
            _ => None,
        };
        work.map_or(self.newest, |work| self.report.changed(work.edition))
    }
}

/// The day on which anything in the report last changed.
pub(super) fn newest(report: &Report) -> NaiveDate {
    let entries = report.entries.values().map(|entry| &entry.edition);
    let quotations = report.quotations.values().map(|it| &it.edition);
    let all = entries.chain(quotations);
    let newest = all.map(|edition| report.changed(edition)).max();
    newest.unwrap_or(report.site.published)
}
