//! All content files together: which ids, areas and pages exist.

mod pages;
mod suggestions;

use crate::{
    file::File,
    kind::FileKind,
    sources::Sources,
    values::{FileKey, Reference, ReferenceKind},
};
use chrono::NaiveDate;
use record::Slug;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::OnceLock,
};

/// All files of a content folder, sound or not, with indexes for the checks.
#[derive(Debug)]
pub(crate) struct FileSet<'a> {
    pub(crate) sources: &'a Sources,
    pub(crate) files: Vec<File<'a>>,
    /// The ids and file names of each kind. Faulty files are included, so that
    /// references to them have no problems of their own.
    names: HashMap<FileKind, BTreeSet<String>>,
    /// The ids of the source's sections; `None` while `site.json` does not have all
    /// of them.
    sections: Option<BTreeSet<String>>,
    /// The pillars that list each area.
    pillars: BTreeMap<Slug, Vec<Slug>>,
    listed_areas: ListedAreas,
    /// The paths of all published pages, from the ledger.
    published: OnceLock<HashSet<String>>,
}

/// Whether the areas of every pillar are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ListedAreas {
    Complete,
    /// The list of some pillar is faulty.
    Incomplete,
}

impl<'a> FileSet<'a> {
    pub(crate) fn new(sources: &'a Sources, files: Vec<File<'a>>) -> Self {
        let mut set = Self {
            sources,
            files: Vec::new(),
            names: HashMap::new(),
            sections: None,
            pillars: BTreeMap::new(),
            listed_areas: ListedAreas::Complete,
            published: OnceLock::new(),
        };
        for file in &files {
            let names = set.names.entry(file.kind).or_default();
            names.insert(file.name.to_owned());
            if let Some(id) = &file.outline.id {
                names.insert(id.value.clone());
            }
            match file.kind {
                FileKind::Site => set.sections.clone_from(&file.outline.sections),
                FileKind::Pillar => set.add_areas_of(file),
                _ => {}
            }
        }
        Self { files, ..set }
    }

    fn add_areas_of(&mut self, file: &File<'_>) {
        let Some(areas) = &file.outline.areas else {
            self.listed_areas = ListedAreas::Incomplete;
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

    /// The day on which the record was published, if `site.json` has a valid one.
    pub(crate) fn published_on(&self) -> Option<NaiveDate> {
        self.files.iter().find_map(|file| file.outline.published)
    }

    /// The pillars that list an area, which should be one. `None` if none does and
    /// the list of some pillar is faulty.
    pub(crate) fn pillars_of(&self, area: &Slug) -> Option<&[Slug]> {
        match (self.pillars.get(area), self.listed_areas) {
            (Some(pillars), _) => Some(pillars),
            (None, ListedAreas::Incomplete) => None,
            (None, ListedAreas::Complete) => Some(&[]),
        }
    }

    /// Whether a reference names something that exists, faulty or not.
    pub(crate) fn has(&self, reference: &Reference) -> bool {
        match (reference.kind, reference.file()) {
            (_, Some(file)) => self.has_file(file),
            (ReferenceKind::Section, _) => {
                let sections = self.sections.as_ref();
                sections.is_none_or(|ids| ids.contains(&reference.name))
            }
            _ => false,
        }
    }

    fn has_file(&self, file: FileKey<'_>) -> bool {
        let names = self.names.get(&file.kind);
        names.is_some_and(|names| names.contains(file.id))
    }
}
