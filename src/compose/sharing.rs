//! The section “Cite and share” of an entry or a quotation: its address, its version, links
//! to citations and files, and the button for sharing; and the day on which a page changed.

use super::{Pages, cite::citation_files, shared::section_unless_empty};
use chrono::NaiveDate;
use document::{Anchor, Body, Link, Section};
use record::{
    Block, Edition, Entry, EntryKind, EntryRef, Inline, Period, Report, Slug, Text, WebUrl,
    day_words,
    files::EVENT,
    route::{Collection, Route},
};
use words::WORDS;

/// The address of the Internet Archive's list of copies of a page, without that of the page.
const ARCHIVE: &str = "https://web.archive.org/web/*/";

impl Pages {
    /// The section of an entry or a quotation.
    pub(super) fn cite_and_share(&self, collection: Collection, id: &Slug) -> Section {
        let page = Route::item(collection, id);
        let cite = Route::Cite(collection, id.clone());
        let mut links = vec![Link::new(cite, WORDS.sharing.cite)];
        links.extend(citation_files(&page));
        let mut body = vec![Body::Text(self.permanent_address(&page))];
        let history = self.history(collection, id).into_iter();
        body.extend(history.map(Body::Sentences));
        if let Some(event) = self.event(collection, id) {
            let date = event.when();
            let why_not = match date.and_then(Period::exact_days) {
                None => WORDS.sharing.no_exact_day,
                Some(_) => WORDS.sharing.no_end,
            };
            match date.and_then(Period::calendar_days) {
                Some(_) => links.push(Link::new(page.beside(EVENT), WORDS.sharing.calendar)),
                None => body.push(Body::Sentences(vec![why_not.to_owned()])),
            }
        }
        links.push(Link::new(Route::File(page.twin()), WORDS.sharing.data));
        body.extend([Body::Links(links), Body::Share]);
        Section::new(Anchor::Keep, WORDS.sharing.title, body)
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
        let mut sentence = vec![Inline::Text(WORDS.sharing.address.to_owned())];
        sentence.extend(
            WebUrl::parse(&format!("{ARCHIVE}{address}")).map(|url| Inline::Web {
                url,
                inlines: vec![Inline::Text(WORDS.sharing.archived_copies.to_owned())],
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
            Some(change) => (WORDS.sharing.changed)(version, &day_words(change.date)),
            None => (WORDS.sharing.unchanged)(version, &published),
        };
        let mut history = vec![vec![last]];
        if !edition.changes.is_empty() {
            history.push(changes_of(edition));
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

/// The section with the changes of a page that is not cited; `None` if there are none.
pub(super) fn changes_section(edition: &Edition) -> Option<Section> {
    let lines = changes_of(edition);
    section_unless_empty(
        Anchor::Changes,
        WORDS.sharing.changes,
        lines,
        Body::Sentences,
    )
}

/// The changes in words: `24 November 2026: A fact was added.`
pub(super) fn changes_of(edition: &Edition) -> Vec<String> {
    let changes = edition.changes.iter();
    changes
        .map(|change| format!("{}: {}", day_words(change.date), change.what))
        .collect()
}

/// The day on which anything in the report last changed.
pub(super) fn newest(report: &Report) -> NaiveDate {
    let entries = report.entries.values().map(|it| &it.edition);
    let all = entries
        .chain(report.quotations.values().map(|it| &it.edition))
        .chain(report.people.values().map(|it| &it.edition))
        .chain(report.organisations.values().map(|it| &it.edition))
        .chain(report.countries.values().map(|it| &it.edition))
        .chain(report.presidencies.values().map(|it| &it.edition))
        .chain(report.pillars.values().map(|it| &it.edition))
        .chain(report.areas.values().map(|it| &it.edition))
        .chain(report.texts.values().map(|it| &it.edition))
        .chain(report.terms.values().map(|it| &it.edition));
    let newest = all.map(|edition| report.changed(edition)).max();
    newest.unwrap_or(report.site.published)
}
