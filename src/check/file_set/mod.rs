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
    /// The ids of the sections of all reports; `None` while some report does not
    /// have all of its own.
    sections: Option<BTreeSet<String>>,
    /// The pillars that list each area.
    pillars: Parents,
    /// The presidencies that list each pillar.
    presidencies: Parents,
    /// The paths of all published pages, from the ledger.
    published: OnceLock<HashSet<String>>,
}

/// For each child the files that list it, which should be one.
#[derive(Debug, Default)]
struct Parents {
    of: BTreeMap<Slug, Vec<Slug>>,
    /// Whether the list of some file is faulty, so that parents are missing here.
    is_incomplete: bool,
}

impl Parents {
    /// Adds the children that a file lists.
    fn add(&mut self, file: &File<'_>) {
        let Some(children) = &file.outline.members else {
            self.is_incomplete = true;
            return;
        };
        let Some(parent) = file.slug() else { return };
        for child in children {
            let parents = self.of.entry(child.value.clone()).or_default();
            if !parents.contains(&parent) {
                parents.push(parent.clone());
            }
        }
    }

    /// The files that list a child. `None` if none does and the list of some file is
    /// faulty.
    fn of(&self, child: &Slug) -> Option<&[Slug]> {
        match self.of.get(child) {
            Some(parents) => Some(parents),
            None if self.is_incomplete => None,
            None => Some(&[]),
        }
    }
}

impl<'a> FileSet<'a> {
    pub(crate) fn new(sources: &'a Sources, files: Vec<File<'a>>) -> Self {
        let mut set = Self {
            sources,
            files: Vec::new(),
            names: HashMap::new(),
            sections: Some(BTreeSet::new()),
            pillars: Parents::default(),
            presidencies: Parents::default(),
            published: OnceLock::new(),
        };
        for file in &files {
            let names = set.names.entry(file.kind).or_default();
            names.insert(file.name.to_owned());
            if let Some(id) = &file.outline.id {
                names.insert(id.value.clone());
            }
            match file.kind {
                FileKind::Presidency => {
                    set.presidencies.add(file);
                    set.add_sections_of(file);
                }
                FileKind::Pillar => set.pillars.add(file),
                _ => {}
            }
        }
        Self { files, ..set }
    }

    fn add_sections_of(&mut self, file: &File<'_>) {
        let reports = &file.outline.sections;
        let are_known = !reports.is_empty() && reports.iter().all(Option::is_some);
        match &mut self.sections {
            Some(all) if are_known => {
                let ids = reports.iter().flatten().flatten();
                all.extend(ids.map(|id| id.value.clone()));
            }
            sections => *sections = None,
        }
    }

    /// The day on which the record was published, if `site.json` has a valid one.
    pub(crate) fn published_on(&self) -> Option<NaiveDate> {
        self.files.iter().find_map(|file| file.outline.published)
    }

    /// The pillars that list an area, which should be one. `None` if none does and
    /// the list of some pillar is faulty.
    pub(crate) fn pillars_of(&self, area: &Slug) -> Option<&[Slug]> {
        self.pillars.of(area)
    }

    /// The presidencies that list a pillar, which should be one. `None` if none does
    /// and the list of some presidency is faulty.
    pub(crate) fn presidencies_of(&self, pillar: &Slug) -> Option<&[Slug]> {
        self.presidencies.of(pillar)
    }

    /// The presidency of an area, if its pillar and that pillar's presidency are
    /// known.
    pub(crate) fn presidency_of_area(&self, area: &Slug) -> Option<&Slug> {
        let pillar = self.pillars_of(area)?.first()?;
        self.presidencies_of(pillar)?.first()
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
