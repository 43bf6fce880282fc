//! The site itself, its source, its pillars and areas, and its text pages.

use crate::{Slug, Tag, Text, WebUrl};
use chrono::NaiveDate;

/// What the site says about itself.
#[derive(Clone, Debug)]
pub struct Site {
    /// The name of the record.
    pub name: String,
    /// One or two sentences on what the record is.
    pub description: String,
    /// The address of the site, for absolute links; ends with `/`.
    pub base_url: WebUrl,
    /// Makes the permanent ids in feeds and calendars.
    pub tag: Tag,
    /// The day on which the record was first published.
    pub published: NaiveDate,
    /// The presidency that the record is of.
    pub presidency: Presidency,
    /// The source of all facts.
    pub source: Source,
}

/// A country's year in the chair of the Council of the Baltic Sea States.
#[derive(Clone, Debug)]
pub struct Presidency {
    /// The id of the country.
    pub country: Slug,
    /// The years as printed: `2020-2021`.
    pub years: String,
}

/// The publication that all facts of the record are taken from.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its title, letter for letter.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: WebUrl,
    /// Its sections, in its own order.
    pub sections: Vec<SourceSection>,
}

/// A headed section of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceSection {
    /// What entries and quotations refer to it by.
    pub id: Slug,
    /// Its title, letter for letter.
    pub title: String,
}

/// A long-term priority of the CBSS.
#[derive(Clone, Debug)]
pub struct Pillar {
    /// Its id.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// One or two sentences.
    pub summary: String,
    /// The text of its page.
    pub body: Text,
    /// The ids of its areas, in reading order.
    pub areas: Vec<Slug>,
}

/// A field of work under a pillar.
#[derive(Clone, Debug)]
pub struct Area {
    /// Its id.
    pub id: Slug,
    /// The id of its pillar.
    pub pillar: Slug,
    /// Its name.
    pub name: String,
    /// One or two sentences.
    pub summary: String,
    /// The text of its page.
    pub body: Text,
    /// The file of its emblem, from the site's root: `pictures/civil-security.svg`.
    pub emblem: Option<String>,
    /// The address that “Exit this page” leads to, on pages whose readers may
    /// have to leave quickly.
    pub exit: Option<WebUrl>,
}

/// A page of running text: `about`, `privacy`.
#[derive(Clone, Debug)]
pub struct TextPage {
    /// Its id, which is its path.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Its text.
    pub body: Text,
}
