//! Suggestions for references that name nothing.

use super::FileSet;
use crate::{
    closest::closest,
    kind::FileKind,
    values::{FileKey, Reference, ReferenceKind},
};
use record::EntryKind;

impl FileSet<'_> {
    /// The present name for a reference to the former id of a file.
    pub(crate) fn renamed(&self, reference: &Reference) -> Option<String> {
        let key = reference.file()?;
        let mut files = self.files.iter();
        let file = files.find(|file| {
            let mut former = file.outline.former_ids.iter();
            file.kind == key.kind && former.any(|it| it.value.as_str() == key.id)
        })?;
        let id = &file.outline.id.as_ref()?.value;
        Some(reference.written(FileKey { id, ..key }))
    }

    /// The probable name for a reference to a published id that is gone: the only
    /// file of the same kind that was not published yet.
    pub(crate) fn probably_renamed(&self, reference: &Reference) -> Option<String> {
        let key = reference.file()?;
        let published = self.published.get_or_init(|| {
            let addresses = self.sources.ledger.addresses();
            addresses.iter().map(|it| it.path().to_owned()).collect()
        });
        let folder = key.kind.folder();
        let was_published = |id: &str| published.contains(&format!("/{folder}/{id}/"));
        if !was_published(key.id) {
            return None;
        }
        let names = self.names.get(&key.kind)?.iter();
        let mut new = names.filter(|name| !was_published(name));
        let id = new.next().filter(|_| new.next().is_none())?;
        Some(reference.written(FileKey { id, ..key }))
    }

    /// The existing name that is most similar to that of a reference.
    pub(crate) fn closest(&self, reference: &Reference) -> Option<String> {
        let name = reference.name.as_str();
        match reference.kind {
            ReferenceKind::File(kind) => self.closest_id(FileKey { kind, id: name }),
            ReferenceKind::Entry => {
                let entries = self.entries();
                // the most frequent mistake is an id without its kind
                let has_id = |entry: &&String| entry.rsplit('/').next() == Some(name);
                let same_id = entries.iter().find(has_id).map(String::as_str);
                let near = || closest(name, entries.iter().map(String::as_str));
                same_id.or_else(near).map(str::to_owned)
            }
            ReferenceKind::Section => {
                let sections = self.sections.iter().flatten();
                closest(name, sections.map(String::as_str)).map(str::to_owned)
            }
        }
    }

    /// The id of an existing file of the same kind that is most similar.
    pub(super) fn closest_id(&self, file: FileKey<'_>) -> Option<String> {
        let ids = self.names.get(&file.kind).into_iter().flatten();
        closest(file.id, ids.map(String::as_str)).map(str::to_owned)
    }

    /// All entries, as `kind/id`.
    fn entries(&self) -> Vec<String> {
        let entries = EntryKind::ALL.into_iter().flat_map(|kind| {
            let ids = self.names.get(&FileKind::Entry(kind)).into_iter().flatten();
            ids.map(move |id| format!("{}/{id}", kind.segment()))
        });
        entries.collect()
    }
}
