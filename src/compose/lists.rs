//! `/events/`, `/projects/`, `/statements/` and `/publications/`: lists of entries of a kind;
//! `/timeline/`: entries in order of time.

use super::{Page, Pages, axis::Axis, time_line::TableDisplay};
use document::{Anchor, Body, Link, Opening, Paging, Section};
use record::{
    Area, EntryKind, EntryRef, Slug,
    route::{Collection, PageNumber, Route},
};
use search::{DateRange, Day, Facet, FacetCode, Request};
use words::WORDS;

/// The greatest number of months for which the timeline has links to a search: the first of
/// its months.
const MONTHS_TO_SEARCH: usize = 36;

impl Pages {
    /// A page of the list of entries of a kind; `None` if the list has no such page.
    pub(super) fn entries(&self, kind: EntryKind, page: PageNumber) -> Option<Page> {
        let all = self.ids(Collection::Entries(kind));
        let (paging, here) = Paging::cut(all, page)?;
        let at = |id: &Slug| EntryRef {
            kind,
            id: id.clone(),
        };
        let cards = here.iter().map(|id| self.card(&at(id))).collect();
        let title = WORDS.lists.by_date;
        let section = Section::new(
            Anchor::Entries,
            title,
            vec![Body::Cards(cards), Body::Pager(paging)],
        );
        Some(self.list(Collection::Entries(kind), section))
    }

    /// A page of the timeline of all entries or of those of an area; `None` if there is no such
    /// area or page.
    pub(super) fn timeline(&self, area: Option<&Slug>, page: PageNumber) -> Option<Page> {
        if area.is_some_and(|id| !self.report.areas.contains_key(id)) {
            return None;
        }
        let of_area = area.map(|id| &self.mentions.area(id).entries);
        let (paging, here) = Paging::cut(of_area.unwrap_or(&self.order), page)?;
        let lead = WORDS.time_line.lead;
        let title = match area {
            Some(id) => (WORDS.time_line.of_area)(&self.report.areas[id].name),
            None => WORDS.labels.timeline.to_owned(),
        };
        let mut body = vec![Body::Links(self.time_lines())];
        body.extend(self.time_line(here, TableDisplay::Open));
        body.push(Body::Pager(paging));
        Some(Page {
            title,
            description: lead.to_owned(),
            opening: Opening {
                lead: Some(lead.to_owned()),
                ..Opening::default()
            },
            exit: area.and_then(|id| self.report.areas[id].exit.clone()),
            sections: vec![
                Section::untitled(body),
                Section::new(
                    Anchor::Months,
                    WORDS.time_line.search_in_month,
                    vec![Body::Links(self.months_to_search(here, area))],
                ),
            ],
            ..Page::default()
        })
    }

    /// Links to a search in each month of the time line of `entries`.
    fn months_to_search(&self, entries: &[EntryRef], area: Option<&Slug>) -> Vec<Link> {
        let dates = entries
            .iter()
            .filter_map(|at| self.report.entries[at].when());
        let axis = Axis::over(dates);
        let months = axis.iter().flat_map(Axis::months).take(MONTHS_TO_SEARCH);
        months
            .map(|month| {
                let [from, to] = [month.first, month.last].map(|day| Day::parse(&day.to_string()));
                let filter = |id: &&Slug| FacetCode {
                    facet: Facet::Area,
                    code: id.to_string(),
                };
                let request = Request {
                    filters: area.iter().map(filter).collect(),
                    dates: DateRange { from, to },
                    ..Request::default()
                };
                Link {
                    query: Some(request.address()),
                    ..Link::new(Route::Search, month.name)
                }
            })
            .collect()
    }

    /// Links to the timeline of all entries and to those of areas.
    pub(super) fn time_lines(&self) -> Vec<Link> {
        let areas = self.report.areas.values();
        let area = |area: &Area| Link::new(Route::timeline(Some(&area.id)), &area.name);
        [Link::new(Route::timeline(None), WORDS.time_line.all_areas)]
            .into_iter()
            .chain(areas.map(area))
            .collect()
    }

    /// The page of a collection, with its list in `section`.
    pub(super) fn list(&self, collection: Collection, section: Section) -> Page {
        let lead = self.lead(collection);
        Page {
            title: collection.label().to_owned(),
            description: lead.clone(),
            opening: Opening {
                lead: Some(lead),
                ..Opening::default()
            },
            sections: vec![section],
            ..Page::default()
        }
    }

    /// The lead of a collection's page: `12 events in the Baltic presidency record.`
    fn lead(&self, collection: Collection) -> String {
        let count = self.ids(collection).len();
        let what = if count == 1 {
            collection.singular()
        } else {
            collection.label()
        };
        let site = &self.report.site.name;
        (WORDS.lists.lead)(count, &what.to_lowercase(), site)
    }
}
