//! The addresses of the site. Links are made from a [`Route`] and addresses are
//! parsed by [`Route::parse`]; no other code writes or reads a path.
//!
//! ```
//! use record::{EntryKind, EntryRef, Slug, route::{Base, Route}};
//!
//! let id = Slug::parse("cape-webinar").expect("a slug");
//! let route = Route::entry(&EntryRef { kind: EntryKind::Event, id });
//! assert_eq!(route.to_string(), "/events/cape-webinar/");
//! assert_eq!(Route::parse("/events/cape-webinar/"), Some(route.clone()));
//! assert_eq!(route.twin(), "/events/cape-webinar/index.json");
//! assert_eq!(Base::new("record").href(&route), "/record/events/cape-webinar/");
//! ```

mod base;
mod collection;
mod path;

pub use base::Base;
pub use collection::{Collection, PageNumber};

use crate::{EntryRef, Slug};
use serde::{Deserialize, Serialize};

/// The address of a page or file of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Route {
    /// The home page.
    Home,
    /// A pillar, by its id.
    Pillar(Slug),
    /// A page of an area with its entries.
    Area {
        /// The id of the pillar.
        pillar: Slug,
        /// The id of the area.
        area: Slug,
        /// Which page of the list of entries.
        page: PageNumber,
    },
    /// A page of the list of a collection.
    Collection(Collection, PageNumber),
    /// A member of a collection; of people, organisations and countries, a page of
    /// the entries that name it.
    Item(Collection, Slug, PageNumber),
    /// How to cite an entry or a quotation.
    Cite(Collection, Slug),
    /// A page of the entries in order of time: of all, or of one area.
    Timeline(Option<Slug>, PageNumber),
    /// The search page.
    Search,
    /// Samples of every part that pages are made of.
    Style,
    /// A text page, by its id.
    Text(Slug),
    /// The page that hosts serve for an unknown address.
    NotFound,
    /// The page that the service worker serves without a network.
    Offline,
    /// A file that is not a page, by its path from the site's root.
    File(String),
}

impl Route {
    /// The first page of a collection's list.
    pub fn collection(collection: Collection) -> Self {
        Self::Collection(collection, PageNumber::FIRST)
    }

    /// The first page of a collection's member.
    pub fn item(collection: Collection, id: &Slug) -> Self {
        Self::Item(collection, id.clone(), PageNumber::FIRST)
    }

    /// The page of an entry.
    pub fn entry(at: &EntryRef) -> Self {
        Self::item(Collection::Entries(at.kind), &at.id)
    }

    /// The first page of the timeline: of everything, or of one area.
    pub fn timeline(area: Option<&Slug>) -> Self {
        Self::Timeline(area.cloned(), PageNumber::FIRST)
    }

    /// The first page of an area.
    pub fn area(pillar: &Slug, area: &Slug) -> Self {
        Self::Area {
            pillar: pillar.clone(),
            area: area.clone(),
            page: PageNumber::FIRST,
        }
    }

    /// Whether this is the page of a person, whose name must not be translated.
    pub fn is_person(&self) -> bool {
        matches!(self, Self::Item(Collection::People, ..))
    }

    /// The entry or quotation whose page this is; `None` for pages of other
    /// things, which are not cited.
    pub fn cited(&self) -> Option<(Collection, &Slug)> {
        match self {
            Self::Item(collection, id, _) if collection.is_cited() => Some((*collection, id)),
            _ => None,
        }
    }

    /// The file `name` in the folder of this page.
    pub fn beside(&self, name: &str) -> Self {
        Self::File(format!("{self}{name}"))
    }

    /// The same list at another page; routes without pages stay as they are.
    pub fn at_page(&self, number: PageNumber) -> Self {
        let mut route = self.clone();
        match &mut route {
            Self::Area { page, .. }
            | Self::Collection(_, page)
            | Self::Item(_, _, page)
            | Self::Timeline(_, page) => *page = number,
            _ => {}
        }
        route
    }

    /// The number of this page in its list.
    pub fn page(&self) -> PageNumber {
        match self {
            Self::Area { page, .. }
            | Self::Collection(_, page)
            | Self::Item(_, _, page)
            | Self::Timeline(_, page) => *page,
            _ => PageNumber::FIRST,
        }
    }

    /// The file of the page's JSON twin, from the site's root.
    pub fn twin(&self) -> String {
        match self {
            Self::NotFound => "/404.json".to_owned(),
            Self::Offline => "/offline.json".to_owned(),
            route => format!("{route}index.json"),
        }
    }

    /// The file of the page itself, from the site's root.
    pub fn file(&self) -> String {
        match self {
            Self::NotFound | Self::Offline | Self::File(_) => self.to_string(),
            route => format!("{route}index.html"),
        }
    }
}

#[cfg(test)]
mod tests;
