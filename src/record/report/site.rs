//! The site itself, its source, its pillars and areas, and its text pages.

use super::{CitedDate, CitedFact, Contact, Document, Edition, Help, Outcome, Picture};
use crate::{Colour, Period, Slug, Tag, Text, WebUrl};
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
    /// Who publishes the site; `None` while the content does not say.
    pub publisher: Option<Publisher>,
    /// Where readers report errors; `None` while the content does not say.
    pub contact: Option<Contact>,
    /// The licence of the site's own words and drawings; `None` while the content
    /// does not say.
    pub licence: Option<Licence>,
    /// What the site looks like, where it is not the default.
    pub look: Look,
}

/// Who publishes the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// The name.
    pub name: String,
    /// A page about the publisher.
    pub url: Option<WebUrl>,
}

/// A licence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// The name: `CC BY 4.0`.
    pub name: String,
    /// The address of its text.
    pub url: WebUrl,
}

/// What the site looks like, where the content says so.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// The picture at the top of the home page.
    pub banner: Option<Picture>,
    /// The accent colour in light windows.
    pub accent: Option<Colour>,
    /// The accent colour in dark windows.
    pub accent_dark: Option<Colour>,
}

/// A presidency: a country's term in the chair of an organisation.
#[derive(Clone, Debug)]
pub struct Presidency {
    /// Its id.
    pub id: Slug,
    /// Its name: `Lithuanian Presidency`.
    pub name: String,
    /// The id of the country.
    pub country: Slug,
    /// The years as printed: `2020-2021`.
    pub years: String,
    /// The first and the last day, where the report states them.
    pub term: Option<Period>,
    /// The first and the last day from another source.
    pub cited_term: Option<CitedDate>,
    /// One or two sentences.
    pub summary: String,
    /// The text of its page.
    pub body: Text,
    /// Its priorities, one sentence each.
    pub priorities: Vec<String>,
    /// The ids of its pillars, in reading order.
    pub pillars: Vec<Slug>,
    /// The publications that its content is taken from, one or more.
    pub reports: Vec<Source>,
    /// Documents of it or about it.
    pub documents: Vec<Document>,
    /// What became of its commitments.
    pub outcomes: Vec<Outcome>,
    /// Facts from other sources than the report.
    pub facts: Vec<CitedFact>,
    /// Names by which it is searched, and which the report does not use.
    pub other_names: Vec<String>,
    /// Pictures.
    pub pictures: Vec<Picture>,
    /// The version and its changes.
    pub edition: Edition,
}

impl Presidency {
    /// The first and the last day, from the report or from another source.
    pub fn term(&self) -> Option<&Period> {
        let cited = self.cited_term.as_ref().map(|term| &term.period);
        cited.or(self.term.as_ref())
    }
}

/// A publication that the content of a presidency is taken from.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its title, letter for letter.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: WebUrl,
    /// The address of an archived copy.
    pub archived: Option<WebUrl>,
    /// Its sections, in its own order.
    pub sections: Vec<SourceSection>,
}

impl Source {
    /// The section with this id.
    pub fn section(&self, id: &Slug) -> Option<&SourceSection> {
        self.sections.iter().find(|section| section.id == *id)
    }
}

/// A headed section of a source.
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
    /// The id of its presidency.
    pub presidency: Slug,
    /// Pictures.
    pub pictures: Vec<Picture>,
    /// The version and its changes.
    pub edition: Edition,
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
    /// Where readers find help.
    pub help: Vec<Help>,
    /// Facts from other sources than the report.
    pub facts: Vec<CitedFact>,
    /// Pictures.
    pub pictures: Vec<Picture>,
    /// The version and its changes.
    pub edition: Edition,
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
    /// The version and its changes.
    pub edition: Edition,
}

/// An item of the glossary.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its id, which is its anchor in the glossary.
    pub id: Slug,
    /// The term: `CBRN`.
    pub term: String,
    /// What a short form stands for.
    pub long_form: Option<String>,
    /// The explanation in plain words.
    pub explanation: Text,
    /// Everyday words for it, by which it is found.
    pub everyday: Vec<String>,
    /// The id of the page that the explanation is taken from.
    pub source: Option<Slug>,
    /// The version and its changes.
    pub edition: Edition,
}
