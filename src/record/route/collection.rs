//! Collections of things with pages of their own, and the pages of their lists.

use crate::EntryKind;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// Things of one kind, with a list page and a page for each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Collection {
    /// Entries of one kind.
    Entries(EntryKind),
    /// Quotations.
    Quotations,
    /// People.
    People,
    /// Organisations.
    Organisations,
    /// Countries.
    Countries,
    /// Presidencies.
    Presidencies,
}

/// The number of a page of a list, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PageNumber(NonZeroU32);

impl PageNumber {
    /// The first page.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// The page with this number; `None` for 0.
    pub fn new(number: u32) -> Option<Self> {
        NonZeroU32::new(number).map(Self)
    }

    /// The number, from 1.
    pub fn get(self) -> u32 {
        self.0.get()
    }
}

impl Collection {
    /// Every collection, in the order in which pages list them.
    pub const ALL: [Self; 9] = [
        Self::Entries(EntryKind::Event),
        Self::Entries(EntryKind::Project),
        Self::Entries(EntryKind::Statement),
        Self::Entries(EntryKind::Publication),
        Self::Quotations,
        Self::People,
        Self::Organisations,
        Self::Countries,
        Self::Presidencies,
    ];

    /// The folder of the content files and the first segment of the address:
    /// `events`.
    pub fn segment(self) -> &'static str {
        match self {
            Self::Entries(kind) => kind.segment(),
            Self::Quotations => "quotations",
            Self::People => "people",
            Self::Organisations => "organisations",
            Self::Countries => "countries",
            Self::Presidencies => "presidencies",
        }
    }

    /// The title of the list: `Events`.
    pub fn label(self) -> &'static str {
        match self {
            Self::Entries(kind) => kind.plural(),
            Self::Quotations => "Quotations",
            Self::People => "People",
            Self::Organisations => "Organisations",
            Self::Countries => "Countries",
            Self::Presidencies => "Presidencies",
        }
    }

    /// The label of one member: `Event`.
    pub fn singular(self) -> &'static str {
        match self {
            Self::Entries(kind) => kind.label(),
            Self::Quotations => "Quotation",
            Self::People => "Person",
            Self::Organisations => "Organisation",
            Self::Countries => "Country",
            Self::Presidencies => "Presidency",
        }
    }

    /// Whether its members have a page on how to cite them.
    pub fn is_cited(self) -> bool {
        matches!(self, Self::Entries(_) | Self::Quotations)
    }

    /// The collection with this [`segment`](Self::segment).
    pub(super) fn parse(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.segment() == segment)
    }
}
