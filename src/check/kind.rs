//! The kinds of content file. To add a kind, add a variant here and its fields in
//! [`content`](crate::content).

use record::{EntryKind, route::Collection};

/// A kind of content file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileKind {
    /// `site.json`, the only file that is not in a folder.
    Site,
    /// A presidency, in `presidencies/`.
    Presidency,
    /// A pillar, in `pillars/`.
    Pillar,
    /// An area, in `areas/`.
    Area,
    /// An entry, in the folder of its kind: `events/`, `projects/`, `statements/`,
    /// `publications/`.
    Entry(EntryKind),
    /// A quotation, in `quotations/`.
    Quotation,
    /// A person, in `people/`.
    Person,
    /// An organisation, in `organisations/`.
    Organisation,
    /// A country, in `countries/`.
    Country,
    /// A page by others that facts are cited from, in `sources/`.
    CitedPage,
    /// An item of the glossary, in `terms/`.
    Term,
    /// A page of running text, in `pages/`.
    Page,
}

impl FileKind {
    /// All kinds, `site.json` first.
    pub const ALL: [Self; 15] = [
        Self::Site,
        Self::Presidency,
        Self::Pillar,
        Self::Area,
        Self::Entry(EntryKind::Event),
        Self::Entry(EntryKind::Project),
        Self::Entry(EntryKind::Statement),
        Self::Entry(EntryKind::Publication),
        Self::Quotation,
        Self::Person,
        Self::Organisation,
        Self::Country,
        Self::CitedPage,
        Self::Term,
        Self::Page,
    ];

    /// The name of the folder of its files: `people`. For `site.json`, which is in
    /// none, the name of the file without `.json`.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Presidency => "presidencies",
            Self::Pillar => "pillars",
            Self::Area => "areas",
            Self::Entry(kind) => kind.segment(),
            Self::Quotation => "quotations",
            Self::Person => "people",
            Self::Organisation => "organisations",
            Self::Country => "countries",
            Self::CitedPage => "sources",
            Self::Term => "terms",
            Self::Page => "pages",
        }
    }

    /// The singular of what a file describes, for messages: `person`.
    pub(crate) fn singular(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Presidency => "presidency",
            Self::Pillar => "pillar",
            Self::Area => "area",
            Self::Entry(EntryKind::Event) => "event",
            Self::Entry(EntryKind::Project) => "project",
            Self::Entry(EntryKind::Statement) => "statement",
            Self::Entry(EntryKind::Publication) => "publication",
            Self::Quotation => "quotation",
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Country => "country",
            Self::CitedPage => "source",
            Self::Term => "term",
            Self::Page => "page",
        }
    }

    /// [`Self::singular`] with its article: `an event`.
    pub(crate) fn singular_with_article(self) -> String {
        match self.singular() {
            word if word.starts_with(['a', 'e', 'o']) => format!("an {word}"),
            word => format!("a {word}"),
        }
    }

    /// The kind of the files that the pages of a collection are made of.
    pub(crate) fn of(collection: Collection) -> Self {
        match collection {
            Collection::Entries(kind) => Self::Entry(kind),
            Collection::Quotations => Self::Quotation,
            Collection::People => Self::Person,
            Collection::Organisations => Self::Organisation,
            Collection::Countries => Self::Country,
            Collection::Presidencies => Self::Presidency,
        }
    }

    /// The kind of the files in a folder of this name; `None` for other folders.
    pub(crate) fn of_folder(name: &str) -> Option<Self> {
        let mut kinds = Self::ALL.into_iter().filter(|kind| *kind != Self::Site);
        kinds.find(|kind| kind.folder() == name)
    }
}
