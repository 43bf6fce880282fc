//! The kinds of content file. A new kind starts here.

use record::{EntryKind, route::Collection};

/// The kinds of content file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileKind {
    /// `site.json`, the only one that is not in a folder.
    Site,
    Pillar,
    Area,
    Entry(EntryKind),
    Quotation,
    Person,
    Organisation,
    Country,
    Page,
}

impl FileKind {
    pub const ALL: [Self; 12] = [
        Self::Site,
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
        Self::Page,
    ];

    /// The folder of its files; for the site, the name of its file.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Pillar => "pillars",
            Self::Area => "areas",
            Self::Entry(kind) => kind.segment(),
            Self::Quotation => "quotations",
            Self::Person => "people",
            Self::Organisation => "organisations",
            Self::Country => "countries",
            Self::Page => "pages",
        }
    }

    /// One of it, in a sentence: `person`.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Site => "site",
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
            Self::Page => "page",
        }
    }

    /// One of it, with its article: `an event`.
    pub fn noun_with_article(self) -> String {
        match self.noun() {
            noun if noun.starts_with(['a', 'e', 'o']) => format!("an {noun}"),
            noun => format!("a {noun}"),
        }
    }

    /// The kind of the files that make the pages of `collection`.
    pub fn of(collection: Collection) -> Self {
        match collection {
            Collection::Entries(kind) => Self::Entry(kind),
            Collection::Quotations => Self::Quotation,
            Collection::People => Self::Person,
            Collection::Organisations => Self::Organisation,
            Collection::Countries => Self::Country,
        }
    }

    pub(crate) fn of_folder(name: &str) -> Option<Self> {
        let mut kinds = Self::ALL.into_iter().filter(|kind| *kind != Self::Site);
        kinds.find(|kind| kind.folder() == name)
    }
}
