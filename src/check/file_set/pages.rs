//! Which pages and files the site has, as given by the content files alone, before
//! pages are composed.

use super::FileSet;
use crate::{
    closest::closest,
    file::{Calendar, File},
    kind::FileKind,
    values::FileKey,
};
use compose::GLOSSARY;
use record::{
    EntryKind, Slug, files,
    route::{Collection, Route},
};

impl FileSet<'_> {
    /// Whether the site has a page or file at `route`. Of the pages of a list only
    /// the first counts, since the others come and go.
    pub(crate) fn has_page(&self, route: &Route) -> bool {
        let has = |kind, id: &Slug| {
            self.has_file(FileKey {
                kind,
                id: id.as_str(),
            })
        };
        match route {
            Route::Home | Route::Search | Route::Style => true,
            Route::Timeline(None, page) | Route::Collection(_, page) => page.get() == 1,
            Route::Timeline(Some(area), page) => page.get() == 1 && has(FileKind::Area, area),
            Route::Pillar(id) => has(FileKind::Pillar, id),
            Route::Area { pillar, area, page } => {
                let pillars = self.pillars_of(area);
                page.get() == 1 && pillars.is_none_or(|all| all.contains(pillar))
            }
            Route::Item(collection, id, page) => {
                page.get() == 1 && has(FileKind::of(*collection), id)
            }
            Route::Text(id) => has(FileKind::Page, id) || self.is_glossary(id),
            Route::Cite(collection, id) => has(FileKind::of(*collection), id),
            Route::File(path) => self.has_file_beside_page(path),
            Route::NotFound | Route::Offline => false,
        }
    }

    /// Whether this is the page of the glossary, and there are terms.
    fn is_glossary(&self, id: &Slug) -> bool {
        let mut kinds = self.files.iter().map(|file| file.kind);
        id.as_str() == GLOSSARY && kinds.any(|kind| kind == FileKind::Term)
    }

    fn has_file_beside_page(&self, path: &str) -> bool {
        let Some((folder, name)) = path.rsplit_once('/') else {
            return false;
        };
        let Some(page) = Route::parse(&format!("{folder}/")) else {
            return false;
        };
        let has_days = match &page {
            Route::Item(_, id, _) if name == files::EVENT => self.may_have_days(id),
            _ => true,
        };
        has_days && files::may_stand(&page, name) && self.has_page(&page)
    }

    /// Whether an event has a date that a calendar can hold, or is faulty.
    fn may_have_days(&self, event: &Slug) -> bool {
        let kind = FileKind::Entry(EntryKind::Event);
        let mut events = self.files.iter().filter(|file| file.kind == kind);
        let event = events.find(|file| file.name == event.as_str());
        event.is_some_and(|file| file.outline.calendar != Calendar::Undated)
    }

    /// The page that a link to a missing page was probably intended for.
    pub(crate) fn closest_page(&self, route: &Route) -> Option<Route> {
        let closest_id = |kind, id: &Slug| {
            let id = id.as_str();
            Slug::parse(&self.closest_id(FileKey { kind, id })?).ok()
        };
        match route {
            Route::Item(collection, id, _) => {
                let near = closest_id(FileKind::of(*collection), id)?;
                Some(Route::item(*collection, &near))
            }
            Route::Text(id) => {
                let page = closest_id(FileKind::Page, id).map(Route::Text);
                page.or_else(|| {
                    let names = Collection::ALL.map(Collection::segment);
                    let near = closest(id.as_str(), names)?;
                    Route::parse(&format!("/{near}/"))
                })
            }
            Route::Area { area, .. } => {
                let pillar = self.pillars_of(area)?.first()?;
                Some(Route::area(pillar, area))
            }
            _ => None,
        }
    }

    /// The pages that are made of a file alone: none if its id is not valid.
    pub(crate) fn routes(&self, file: &File<'_>) -> Vec<Route> {
        file.slug()
            .map_or_else(Vec::new, |id| self.routes_with_id(file, &id))
    }

    /// The pages that a file would have with another id: none if its own id is not
    /// valid.
    pub(crate) fn routes_with_id(&self, file: &File<'_>, id: &Slug) -> Vec<Route> {
        let Some(own) = file.slug() else {
            return Vec::new();
        };
        let item = |collection| vec![Route::item(collection, id)];
        match file.kind {
            FileKind::Pillar => vec![Route::Pillar(id.clone())],
            FileKind::Area => {
                let pillars = self.pillars_of(&own).unwrap_or_default().iter();
                pillars.map(|pillar| Route::area(pillar, id)).collect()
            }
            FileKind::Entry(kind) => item(Collection::Entries(kind)),
            FileKind::Quotation => item(Collection::Quotations),
            FileKind::Person => item(Collection::People),
            FileKind::Organisation => item(Collection::Organisations),
            FileKind::Country => item(Collection::Countries),
            FileKind::Presidency => item(Collection::Presidencies),
            FileKind::Site | FileKind::CitedPage | FileKind::Term => Vec::new(),
            FileKind::Page => vec![Route::Text(id.clone())],
        }
    }
}
