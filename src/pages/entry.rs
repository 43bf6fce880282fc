//! `/events/<id>/` and its like: one entry, whole.

use super::section;
use crate::{
    components::{
        Card, Cards, DateView, Fact, Facts, Link, Links, Notes, Part, Parts, Quote, Quotes,
        SourceLine, SourceView, TextView, href,
    },
    content::{self, DateWords, EntryKind, Format, TitleSource},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What an entry's page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub kind: EntryKind,
    pub title_source: TitleSource,
    pub date: Option<DateWords>,
    pub place: Option<String>,
    pub format: Option<Format>,
    /// The name of the language in English.
    pub language: Option<String>,
    pub areas: Vec<Link>,
    pub summary: String,
    pub body: content::Text,
    pub theme: Option<String>,
    pub aims: Vec<String>,
    pub conclusions: Vec<String>,
    pub attendance: Option<Attendance>,
    pub people: Vec<Part>,
    pub organisations: Vec<Part>,
    pub countries: Vec<CountryGroup>,
    pub project: Option<Link>,
    /// What belongs to it, and what is told together with it.
    pub related: Vec<Card>,
    pub quotes: Vec<Quote>,
    pub notes: Vec<content::Text>,
    pub source: SourceLine,
}

/// How many took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    pub words: String,
    pub as_printed: String,
}

/// Countries that have the same part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountryGroup {
    pub part: String,
    pub countries: Vec<Link>,
}

pub(super) fn view(title: String, entry: Entry) -> AnyView {
    let facts = facts(&entry);
    let has_aims = !entry.aims.is_empty();
    let has_conclusions = !entry.conclusions.is_empty();
    let has_people = !entry.people.is_empty();
    let has_organisations = !entry.organisations.is_empty();
    let has_quotes = !entry.quotes.is_empty();
    let has_related = !entry.related.is_empty();
    let ours = (entry.title_source == TitleSource::Editors)
        .then(|| view! { <p class="heading__remark">"The report gives no title; this one is the editors’."</p> });
    view! {
        <header class="heading">
            <p class="heading__kind">{entry.kind.label()}</p>
            <h1 class="heading__title" tabindex="-1">{title}</h1>
            {ours}
            <p class="heading__date"><DateView date=entry.date/></p>
            <p class="heading__lead">{entry.summary}</p>
        </header>
        <div class="entry">
            <div class="entry__facts"><Facts facts=facts/></div>
            <div class="entry__body">
                <TextView text=entry.body/>
                {section(has_aims, "Aims", || sentences(entry.aims))}
                {section(has_conclusions, "Conclusions", || sentences(entry.conclusions))}
                {section(has_quotes, "Quotations", || view! { <Quotes quotes=entry.quotes/> }.into_any())}
                {section(has_people, "People", || view! { <Parts parts=entry.people/> }.into_any())}
                {section(has_organisations, "Organisations", || {
                    view! { <Parts parts=entry.organisations/> }.into_any()
                })}
                <Notes notes=entry.notes/>
                {section(has_related, "Told together with this", || {
                    view! { <Cards cards=entry.related/> }.into_any()
                })}
                <SourceView source=entry.source/>
            </div>
        </div>
    }
    .into_any()
}

/// The margin: when, where, who, part of what.
fn facts(entry: &Entry) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(date) = &entry.date {
        let printed = format!("“{}”", date.as_printed);
        facts.push(Fact::new("Date as printed", printed));
    }
    if let Some(place) = entry.place.clone() {
        facts.push(Fact::new("Place", place));
    }
    if let Some(format) = entry.format {
        facts.push(Fact::new("Format", format.label()));
    }
    if let Some(language) = entry.language.clone() {
        facts.push(Fact::new("Language", language));
    }
    if let Some(theme) = entry.theme.clone() {
        facts.push(Fact::new("Theme", theme));
    }
    if let Some(attendance) = entry.attendance.clone() {
        let value = view! {
            {attendance.words}
            <span class="facts__printed">{format!("“{}”", attendance.as_printed)}</span>
        };
        facts.push(Fact::new("Attendance", value));
    }
    if let Some(project) = entry.project.clone() {
        let value = view! { <a href=href(&project.route)>{project.text}</a> };
        facts.push(Fact::new("Part of", value));
    }
    let term = if entry.areas.len() == 1 { "Area" } else { "Areas" };
    facts.push(Fact::new(term, links(entry.areas.clone())));
    for group in entry.countries.clone() {
        let value = view! {
            <span class="facts__part">{group.part}</span>
            <Links links=group.countries/>
        };
        facts.push(Fact::new("Countries", value));
    }
    facts
}

fn links(links: Vec<Link>) -> AnyView {
    let items = links
        .into_iter()
        .map(|link| view! { <li><a href=href(&link.route)>{link.text}</a></li> })
        .collect_view();
    view! { <ul>{items}</ul> }.into_any()
}

/// One sentence as a paragraph, more as a list.
fn sentences(sentences: Vec<String>) -> AnyView {
    match <[String; 1]>::try_from(sentences) {
        Ok([one]) => view! { <p class="section__text">{one}</p> }.into_any(),
        Err(many) => {
            let items = many.into_iter().map(|one| view! { <li>{one}</li> }).collect_view();
            view! { <ul class="section__list">{items}</ul> }.into_any()
        }
    }
}
