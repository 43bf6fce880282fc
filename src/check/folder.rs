//! All files together, and what exists by name.

use crate::{
    closest::closest,
    file::File,
    kind::FileKind,
    kinds::Content,
    sources::Sources,
    values::{Reference, Target},
};
use chrono::NaiveDate;
use record::{
    EntryKind, Slug, files,
    route::{Collection, Route},
};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::OnceLock,
};

/// All files of a content folder, sound or not, and what exists by name.
#[derive(Debug)]
pub(crate) struct Folder<'a> {
    pub(crate) sources: &'a Sources,
    pub(crate) files: Vec<File<'a>>,
    /// Ids and file names by kind, also of faulty files: references to those
    /// make no further problems.
    names: HashMap<FileKind, BTreeSet<String>>,
    /// The sections of the source; `None` while the site's file does not say
    /// them all.
    sections: Option<BTreeSet<String>>,
    /// The pillars that list an area.
    pillars: BTreeMap<Slug, Vec<Slug>>,
    /// Whether some pillar's file does not say all its areas.
    areas_are_open: bool,
    /// The paths of all pages that were ever published.
    published: OnceLock<HashSet<String>>,
}

impl<'a> Folder<'a> {
    pub(crate) fn new(sources: &'a Sources, files: Vec<File<'a>>) -> Self {
        let mut folder = Self {
            sources,
            files: Vec::new(),
            names: HashMap::new(),
            sections: None,
            pillars: BTreeMap::new(),
            areas_are_open: false,
            published: OnceLock::new(),
        };
        for file in &files {
            let names = folder.names.entry(file.kind).or_default();
            names.insert(file.name.to_owned());
            if let Some(id) = &file.found.id {
                names.insert(id.value.clone());
            }
            match file.kind {
                FileKind::Site => folder.sections.clone_from(&file.found.sections),
                FileKind::Pillar => folder.add_pillar(file),
                _ => {}
            }
        }
        Self { files, ..folder }
    }

    fn add_pillar(&mut self, file: &File<'_>) {
        let Some(areas) = &file.found.areas else {
            self.areas_are_open = true;
            return;
        };
        let Some(pillar) = file.slug() else { return };
        for area in areas {
            let pillars = self.pillars.entry(area.value.clone()).or_default();
            if !pillars.contains(&pillar) {
                pillars.push(pillar.clone());
            }
        }
    }

    /// The day on which the record was published, where the site says one.
    pub(crate) fn published_on(&self) -> Option<NaiveDate> {
        self.files.iter().find_map(|file| file.found.published)
    }

    /// The pillars that list an area: one, if all is right. `None` where none
    /// does and some pillar does not say all its areas.
    pub(crate) fn pillars_of(&self, area: &Slug) -> Option<&[Slug]> {
        match self.pillars.get(area) {
            Some(pillars) => Some(pillars),
            None if self.areas_are_open => None,
            None => Some(&[]),
        }
    }

    /// Whether there is something that a reference can mean.
    pub(crate) fn has(&self, reference: &Reference) -> bool {
        match (reference.target, reference.file()) {
            (_, Some((kind, id))) => self.has_file(kind, id),
            (Target::Section, _) => {
                let sections = self.sections.as_ref();
                sections.is_none_or(|ids| ids.contains(&reference.name))
            }
            _ => false,
        }
    }

    fn has_file(&self, kind: FileKind, id: &str) -> bool {
        self.names.get(&kind).is_some_and(|ids| ids.contains(id))
    }

    /// How what a reference means is written now: a file had its id before.
    pub(crate) fn renamed(&self, reference: &Reference) -> Option<String> {
        let (kind, id) = reference.file()?;
        let mut files = self.files.iter();
        let file = files.find(|file| {
            let mut former = file.found.former_ids.iter();
            file.kind == kind && former.any(|old| old.value.as_str() == id)
        })?;
        let now = &file.found.id.as_ref()?.value;
        Some(reference.written(kind, now))
    }

    /// The one name that was not published yet, for a reference to one that
    /// was and is gone.
    pub(crate) fn perhaps_renamed(&self, reference: &Reference) -> Option<String> {
        let (kind, id) = reference.file()?;
        let published = self.published.get_or_init(|| {
            let addresses = self.sources.ledger.addresses();
            addresses.iter().map(|it| it.path().to_owned()).collect()
        });
        let was_published = |id: &str| published.contains(&format!("/{}/{id}/", kind.folder()));
        if !was_published(id) {
            return None;
        }
        let names = self.names.get(&kind)?.iter();
        let mut new = names.filter(|name| !was_published(name));
        let only = new.next().filter(|_| new.next().is_none())?;
        Some(reference.written(kind, only))
    }

    /// What a reference was perhaps meant to be.
    pub(crate) fn closest(&self, reference: &Reference) -> Option<String> {
        let name = reference.name.as_str();
        match reference.target {
            Target::File(kind) => self.closest_id(kind, name),
            Target::Entry => {
                let entries = self.entries();
                // the most frequent mistake: an id without its kind
                let is_whole = |entry: &&String| entry.rsplit('/').next() == Some(name);
                let whole = entries.iter().find(is_whole).map(String::as_str);
                let near = || closest(name, entries.iter().map(String::as_str));
                whole.or_else(near).map(str::to_owned)
            }
            Target::Section => {
                let sections = self.sections.iter().flatten();
                closest(name, sections.map(String::as_str)).map(str::to_owned)
            }
        }
    }

    fn closest_id(&self, kind: FileKind, id: &str) -> Option<String> {
        let ids = self.names.get(&kind).into_iter().flatten();
        closest(id, ids.map(String::as_str)).map(str::to_owned)
    }

    /// All entries, as `kind/id`.
    fn entries(&self) -> Vec<String> {
        let entries = EntryKind::ALL.into_iter().flat_map(|kind| {
            let ids = self.names.get(&FileKind::Entry(kind)).into_iter().flatten();
            ids.map(move |id| format!("{}/{id}", kind.segment()))
        });
        entries.collect()
    }

    /// Whether a page stands at `route`, on the first page of a list.
    pub(crate) fn has_page(&self, route: &Route) -> bool {
        let has = |kind, id: &Slug| self.has_file(kind, id.as_str());
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
            Route::Text(id) => has(FileKind::Page, id),
            Route::Cite(collection, id) => has(FileKind::of(*collection), id),
            Route::File(path) => self.has_file_beside_page(path),
            Route::NotFound | Route::Offline => false,
        }
    }

    fn has_file_beside_page(&self, path: &str) -> bool {
        let Some((folder, name)) = path.rsplit_once('/') else {
            return false;
        };
        let Some(page) = Route::parse(&format!("{folder}/")) else {
            return false;
        };
        let fits = match &page {
            Route::Item(_, id, _) if name == files::EVENT => self.may_have_days(id),
            _ => true,
        };
        fits && files::may_stand(&page, name) && self.has_page(&page)
    }

    /// Whether an event has days that a calendar can hold, or is not known.
    fn may_have_days(&self, event: &Slug) -> bool {
        let kind = FileKind::Entry(EntryKind::Event);
        let mut events = self.files.iter().filter(|file| file.kind == kind);
        let event = events.find(|file| file.name == event.as_str());
        match event.map(|file| &file.content) {
            Some(Ok(sound)) => match &sound.content {
                Content::Entry(_, entry) => {
                    let date = entry.date.as_ref();
                    date.is_some_and(|date| date.0.calendar_days().is_some())
                }
                _ => false,
            },
            Some(Err(_)) => true,
            None => false,
        }
    }

    /// The page that a link was perhaps meant to lead to.
    pub(crate) fn closest_page(&self, route: &Route) -> Option<Route> {
        let id = |kind, id: &Slug| Slug::parse(&self.closest_id(kind, id.as_str())?).ok();
        match route {
            Route::Item(collection, wrong, _) => {
                let near = id(FileKind::of(*collection), wrong)?;
                Some(Route::item(*collection, &near))
            }
            Route::Text(wrong) => {
                let page = id(FileKind::Page, wrong).map(Route::Text);
                page.or_else(|| {
                    let names = Collection::ALL.map(Collection::segment);
                    let near = closest(wrong.as_str(), names)?;
                    Route::parse(&format!("/{near}/"))
                })
            }
            Route::Area { area, .. } => {
                let pillar = self.pillars.get(area)?.first()?;
                Some(Route::area(pillar, area))
            }
            _ => None,
        }
    }

    /// The addresses of the pages that a file makes: its own, or those that it
    /// would have under `another` id; none for a bad id.
    pub(crate) fn routes(&self, file: &File<'_>, another: Option<&Slug>) -> Vec<Route> {
        let Some(own) = file.slug() else {
            return Vec::new();
        };
        let id = another.unwrap_or(&own);
        let item = |collection| vec![Route::item(collection, id)];
        match file.kind {
            FileKind::Site => Vec::new(),
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
            FileKind::Page => vec![Route::Text(id.clone())],
        }
    }
}
