//! `/events/` and its like, and `/timeline/`: everything of a kind, and
//! everything in order of time.

use super::{Made, Pages, time};
use crate::{
    components::Paging,
    content::{EntryKind, EntryRef},
    pages::{Body, Opening, Section},
    route::{Collection, PageNumber},
};

impl Pages {
    pub(super) fn entries(&self, kind: EntryKind, page: PageNumber) -> Option<Made> {
        let all: Vec<&EntryRef> = self.order.iter().filter(|at| at.kind == kind).collect();
        let (paging, here) = Paging::cut(&all, page)?;
        let cards = here.iter().map(|at| self.card(at)).collect();
        let title = "By date, those without a date last";
        let section = Section::new(title, vec![Body::Cards(cards), Body::Pager(paging)]);
        Some(self.list(Collection::Entries(kind), section))
    }

    pub(super) fn timeline(&self, page: PageNumber) -> Option<Made> {
        let (paging, here) = Paging::cut(&self.order, page)?;
        let groups = time::groups(here.iter().map(|at| &self.report.entries[at]));
        let lead = "The record in order of time. Where the report gives only a month, or leaves \
                    out the year, the date says so; what has no date stands by itself at the end.";
        Some(Made {
            title: "Timeline".to_owned(),
            description: lead.to_owned(),
            opening: Opening {
                lead: lead.to_owned(),
                ..Opening::default()
            },
            facts: Vec::new(),
            sections: vec![Section::new(
                "",
                vec![Body::Year(groups), Body::Pager(paging)],
            )],
        })
    }

    /// The page of a collection's list.
    pub(super) fn list(&self, collection: Collection, section: Section) -> Made {
        let lead = self.lead(collection);
        Made {
            title: collection.label().to_owned(),
            description: lead.clone(),
            opening: Opening {
                lead,
                ..Opening::default()
            },
            facts: Vec::new(),
            sections: vec![section],
        }
    }

    /// `12 events in the record of the presidency of Lithuania, 2020-2021.`
    fn lead(&self, collection: Collection) -> String {
        let count = self.ids(collection).len();
        let what = if count == 1 {
            collection.singular()
        } else {
            collection.label()
        };
        let presidency = &self.report.site.presidency;
        let country = &self.report.countries[&presidency.country].name;
        format!(
            "{count} {} in the record of the presidency of {country}, {}.",
            what.to_lowercase(),
            presidency.years
        )
    }
}
