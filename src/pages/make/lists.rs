//! The lists of entries and quotations, and the timeline.

use super::{Made, Pages, time};
use crate::{
    components::Paging,
    content::{EntryKind, EntryRef},
    pages::{Page, collection, quotations, timeline},
    route::{Collection, PageNumber},
};

impl Pages {
    pub(super) fn entries(&self, kind: EntryKind, page: PageNumber) -> Option<Made> {
        let all: Vec<&EntryRef> = self.order.iter().filter(|at| at.kind == kind).collect();
        let (paging, here) = Paging::cut(&all, page)?;
        let lead = self.lead(Collection::Entries(kind));
        let list = collection::Collection {
            lead: lead.clone(),
            cards: here.iter().map(|at| self.card(at)).collect(),
            paging,
        };
        Some((Page::Collection(list), kind.plural().to_owned(), lead))
    }

    pub(super) fn quotations(&self, page: PageNumber) -> Option<Made> {
        let all = self.ids(Collection::Quotations);
        let (paging, here) = Paging::cut(&all, page)?;
        let lead = self.lead(Collection::Quotations);
        let list = quotations::Quotations {
            lead: lead.clone(),
            quotes: here.iter().map(|id| self.quote(id)).collect(),
            paging,
        };
        Some((Page::Quotations(list), Collection::Quotations.label().to_owned(), lead))
    }

    pub(super) fn timeline(&self, page: PageNumber) -> Option<Made> {
        let (paging, here) = Paging::cut(&self.order, page)?;
        let lead = "The record in order of time. Where the report gives only a month, or leaves \
                    out the year, the date says so; what has no date stands by itself at the end.";
        let timeline = timeline::Timeline {
            lead: lead.to_owned(),
            groups: time::groups(here.iter().map(|at| &self.report.entries[at])),
            paging,
        };
        Some((Page::Timeline(timeline), "Timeline".to_owned(), lead.to_owned()))
    }

    /// One sentence over a list: `12 events of the Lithuanian presidency 2020-2021.`
    pub(super) fn lead(&self, collection: Collection) -> String {
        let count = self.ids(collection).len();
        let what = if count == 1 { collection.singular() } else { collection.label() };
        let presidency = &self.report.site.presidency;
        let country = &self.report.countries[&presidency.country].name;
        format!(
            "{count} {} in the record of the presidency of {country}, {}.",
            what.to_lowercase(),
            presidency.years
        )
    }
}
