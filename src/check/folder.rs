//! All files together, and what exists by name.

use super::{
    closest::closest,
    dates,
    parse::Parsed,
    shape::{Raw, Target},
};
use crate::{
    problem::{Problem, Rule},
    raw::{
        RawArea, RawCountry, RawEntry, RawOrganisation, RawPerson, RawPillar, RawQuotation, RawSite,
    },
    read::{FileKind, SourceFile, Sources},
};
use chrono::NaiveDate;
use record::{
    EntryKind, Slug, files,
    route::{Collection, Route},
};
use std::collections::{BTreeMap, BTreeSet};

/// A file whose structure is right.
pub(super) struct Written<'a> {
    /// Its place among all files, for [`Faults`](super::Faults).
    pub(super) number: usize,
    pub(super) source: &'a SourceFile,
    pub(super) parsed: Parsed,
}

/// All files whose structure is right, and the names of all.
pub(super) struct Folder<'a> {
    pub(super) files: Vec<Written<'a>>,
    /// How many files of each kind there are, right or not.
    counts: BTreeMap<FileKind, usize>,
    /// Ids and file names by kind, also of files that are broken: their one
    /// problem is not to bring forth a hundred more.
    names: BTreeMap<FileKind, BTreeSet<String>>,
    /// The sections of the source; `None` while the site's file is broken.
    sections: Option<BTreeSet<String>>,
    /// The areas of each pillar.
    areas: BTreeMap<String, Vec<String>>,
    /// The paths of all pages that were ever published.
    published: BTreeSet<String>,
    /// The day that it is; `None` where nobody asked.
    pub(super) today: Option<NaiveDate>,
}

impl<'a> Folder<'a> {
    pub(super) fn new(sources: &'a Sources, files: Vec<Written<'a>>) -> Self {
        let mut folder = Self {
            files: Vec::new(),
            counts: BTreeMap::new(),
            names: BTreeMap::new(),
            sections: None,
            areas: BTreeMap::new(),
            published: sources
                .ledger
                .addresses()
                .iter()
                .map(|address| address.path().to_owned())
                .collect(),
            today: sources.today,
        };
        for file in &sources.files {
            *folder.counts.entry(file.kind).or_default() += 1;
            folder
                .names
                .entry(file.kind)
                .or_default()
                .insert(file.id.clone());
        }
        for file in &files {
            if let Some(id) = file.parsed.raw.shape().id() {
                folder
                    .names
                    .entry(file.source.kind)
                    .or_default()
                    .insert(id.to_owned());
            }
            match &file.parsed.raw {
                Raw::Site(site) => {
                    let ids = site.source.sections.iter().map(|s| s.id.clone());
                    folder.sections = Some(ids.collect());
                }
                Raw::Pillar(pillar) => {
                    folder.areas.insert(pillar.id.clone(), pillar.areas.clone());
                }
                _ => {}
            }
        }
        Self { files, ..folder }
    }

    /// Whether the structure of some file of `kind` is wrong, so that what it
    /// says is not known.
    pub(super) fn has_broken(&self, kind: FileKind) -> bool {
        let right = self.files.iter().filter(|file| file.source.kind == kind);
        right.count() < self.counts.get(&kind).copied().unwrap_or_default()
    }

    /// Whether there is something that a reference can mean.
    pub(super) fn has(&self, target: Target, id: &str) -> bool {
        match target {
            Target::File(kind) => self.names.get(&kind).is_some_and(|ids| ids.contains(id)),
            Target::Entry => entry_name(id)
                .is_some_and(|(kind, id)| self.has(Target::File(FileKind::Entry(kind)), id)),
            Target::Section => self.sections.as_ref().is_none_or(|ids| ids.contains(id)),
        }
    }

    /// The name of what was called `id` before.
    pub(super) fn renamed(&self, target: Target, id: &str) -> Option<String> {
        let (kind, id, prefix) = target.file(id)?;
        let was = |ids: &[String]| ids.iter().any(|old| old == id);
        let file = self
            .files
            .iter()
            .find(|file| file.source.kind == kind && was(file.parsed.raw.shape().former_ids()))?;
        Some(prefix + file.parsed.raw.shape().id()?)
    }

    /// The one name that was not published yet, beside one that was and is gone.
    pub(super) fn perhaps_renamed(&self, target: Target, id: &str) -> Option<String> {
        let (kind, id, prefix) = target.file(id)?;
        let was_published = |id: &str| {
            let address = format!("/{}/{id}/", kind.folder());
            self.published.contains(&address)
        };
        let names = self.names.get(&kind)?.iter();
        let mut new = names.filter(|name| !was_published(name));
        let only = new.next().filter(|_| new.next().is_none())?;
        was_published(id).then(|| prefix + only)
    }

    /// The name that `id` was perhaps meant to be.
    pub(super) fn closest(&self, target: Target, id: &str) -> Option<String> {
        let of = |kind| self.names.get(&kind).into_iter().flatten();
        match target {
            Target::File(kind) => closest(id, of(kind).map(String::as_str)).map(str::to_owned),
            Target::Entry => {
                let entries: Vec<String> = EntryKind::ALL
                    .into_iter()
                    .flat_map(|kind| {
                        let ids = of(FileKind::Entry(kind));
                        ids.map(move |id| format!("{}/{id}", kind.segment()))
                    })
                    .collect();
                // an id without its kind is the likeliest slip of all
                let whole = entries
                    .iter()
                    .find(|entry| entry.rsplit('/').next() == Some(id));
                let near = || closest(id, entries.iter().map(String::as_str));
                whole.map(String::as_str).or_else(near).map(str::to_owned)
            }
            Target::Section => {
                let sections = self.sections.iter().flatten();
                closest(id, sections.map(String::as_str)).map(str::to_owned)
            }
        }
    }

    /// Whether a page stands at `route`, on the first page of a list.
    pub(super) fn has_page(&self, route: &Route) -> bool {
        let has = |kind, id: &str| self.has(Target::File(kind), id);
        match route {
            Route::Home | Route::Search | Route::Style => true,
            Route::Timeline(None, page) | Route::Collection(_, page) => page.get() == 1,
            Route::Timeline(Some(area), page) => {
                page.get() == 1 && has(FileKind::Area, area.as_str())
            }
            Route::Pillar(id) => has(FileKind::Pillar, id.as_str()),
            Route::Area { pillar, area, page } => {
                let areas = self.areas.get(pillar.as_str());
                page.get() == 1 && areas.is_some_and(|ids| ids.iter().any(|id| id == area.as_str()))
            }
            Route::Item(collection, id, page) => {
                page.get() == 1 && has(FileKind::of(*collection), id.as_str())
            }
            Route::Text(id) => has(FileKind::Page, id.as_str()),
            Route::Cite(collection, id) => has(FileKind::of(*collection), id.as_str()),
            Route::File(path) => self.has_file(path),
            Route::NotFound | Route::Offline => false,
        }
    }

    /// Whether a file stands beside a page.
    fn has_file(&self, path: &str) -> bool {
        let Some((folder, name)) = path.rsplit_once('/') else {
            return false;
        };
        let Some(page) = Route::parse(&format!("{folder}/")) else {
            return false;
        };
        let has_day = |id: &Slug| {
            let own = |raw: &RawEntry| raw.id == id.as_str();
            let date = self.events().find(|raw| own(raw))?.date.as_ref()?;
            dates::period(date).ok()?.calendar_days()
        };
        let fits = match &page {
            Route::Item(_, id, _) if name == files::EVENT => has_day(id).is_some(),
            _ => true,
        };
        fits && files::may_stand(&page, name) && self.has_page(&page)
    }

    fn events(&self) -> impl Iterator<Item = &RawEntry> {
        let events = self.pick(|raw| match raw {
            Raw::Entry(EntryKind::Event, entry) => Some(entry.as_ref()),
            _ => None,
        });
        events.map(|(_, event)| event)
    }

    /// The page that a link was perhaps meant to lead to.
    pub(super) fn closest_page(&self, route: &Route) -> Option<Route> {
        let slug = |id: String| Slug::parse(&id).ok();
        match route {
            Route::Item(collection, id, _) => {
                let kind = FileKind::of(*collection);
                let id = self.closest(Target::File(kind), id.as_str())?;
                Some(Route::item(*collection, &slug(id)?))
            }
            Route::Collection(collection, _) => Some(Route::collection(*collection)),
            Route::Text(id) => {
                let page = self.closest(Target::File(FileKind::Page), id.as_str());
                let lists = Collection::ALL.map(|c| (c.segment(), Route::collection(c)));
                let list = || {
                    let near = closest(id.as_str(), lists.iter().map(|(name, _)| *name))?;
                    lists
                        .iter()
                        .find(|(name, _)| *name == near)
                        .map(|(_, r)| r.clone())
                };
                page.and_then(slug).map(Route::Text).or_else(list)
            }
            Route::Area { area, .. } => {
                let holds = |ids: &&Vec<String>| ids.iter().any(|id| id == area.as_str());
                let pillar = self.areas.iter().find(|(_, ids)| holds(ids))?.0;
                Some(Route::area(&slug(pillar.clone())?, area))
            }
            _ => None,
        }
    }

    pub(super) fn sites(&self) -> impl Iterator<Item = (usize, &RawSite)> {
        self.pick(|raw| match raw {
            Raw::Site(site) => Some(site.as_ref()),
            _ => None,
        })
    }

    pub(super) fn pillars(&self) -> impl Iterator<Item = (usize, &RawPillar)> {
        self.pick(|raw| match raw {
            Raw::Pillar(pillar) => Some(pillar),
            _ => None,
        })
    }

    pub(super) fn areas(&self) -> impl Iterator<Item = (usize, &RawArea)> {
        self.pick(|raw| match raw {
            Raw::Area(area) => Some(area),
            _ => None,
        })
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (usize, &RawEntry)> {
        self.pick(|raw| match raw {
            Raw::Entry(_, entry) => Some(entry.as_ref()),
            _ => None,
        })
    }

    pub(super) fn quotations(&self) -> impl Iterator<Item = (usize, &RawQuotation)> {
        self.pick(|raw| match raw {
            Raw::Quotation(quotation) => Some(quotation.as_ref()),
            _ => None,
        })
    }

    pub(super) fn organisations(&self) -> impl Iterator<Item = (usize, &RawOrganisation)> {
        self.pick(|raw| match raw {
            Raw::Organisation(organisation) => Some(organisation),
            _ => None,
        })
    }

    pub(super) fn people(&self) -> impl Iterator<Item = (usize, &RawPerson)> {
        self.pick(|raw| match raw {
            Raw::Person(person) => Some(person),
            _ => None,
        })
    }

    pub(super) fn countries(&self) -> impl Iterator<Item = (usize, &RawCountry)> {
        self.pick(|raw| match raw {
            Raw::Country(country) => Some(country),
            _ => None,
        })
    }

    /// Every tag of a language.
    pub(super) fn languages(&self) -> impl Iterator<Item = (usize, &String)> {
        self.pick(|raw| match raw {
            Raw::Entry(_, entry) => entry.language.as_ref(),
            Raw::Person(person) => person.language.as_ref(),
            Raw::Organisation(organisation) => organisation.language.as_ref(),
            _ => None,
        })
    }

    fn pick<'f, T: 'f>(
        &'f self,
        pick: impl Fn(&'f Raw) -> Option<&'f T>,
    ) -> impl Iterator<Item = (usize, &'f T)> {
        self.files
            .iter()
            .filter_map(move |file| Some((file.number, pick(&file.parsed.raw)?)))
    }
}

/// The kind and id that `kind/id` names.
pub(super) fn entry_name(name: &str) -> Option<(EntryKind, &str)> {
    let (segment, id) = name.split_once('/')?;
    let kind = EntryKind::ALL
        .into_iter()
        .find(|kind| kind.segment() == segment)?;
    Some((kind, id))
}

/// The problem that there is no `site.json`, unless the whole folder is
/// missing, which is a problem already.
pub(super) fn missing_site(sources: &Sources) -> Option<Problem> {
    let unreadable = |p: &Problem| p.rule == Rule::UnreadableFile;
    let nothing_there = sources.files.is_empty() && sources.problems.iter().any(unreadable);
    (!nothing_there).then(|| Problem {
        file: sources.folder.clone(),
        line: None,
        column: None,
        rule: Rule::MissingFile,
        message: "the content folder has no `site.json`".into(),
        help: Some("it says what the site is, and names its source".into()),
    })
}
