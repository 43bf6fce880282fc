//! What a search can find: entries, quotations, people, organisations and countries, with
//! their texts and facet values.

use super::{
    Pages,
    facets::{format_code, kind_code},
};
use chrono::{Datelike, NaiveDate};
use document::{Card, date_line};
use record::{
    Entry, EntryRef, Period, Slug, Text,
    route::{Collection, Route},
};
use search::{Day, DaySpan, Facet, FacetCode, Field, FieldText};

/// The greatest length of a period, in months, that has a facet value for each of its months;
/// longer ones have those of their years alone.
const MAX_MONTHS: i32 = 36;

/// An entry, quotation, person, organisation or country, as it is indexed.
#[derive(Clone, Debug)]
pub struct Findable {
    /// The card that results show. Its title and summary are searched too.
    pub card: Card,
    /// The anchor of a quotation in the page that the card links to.
    pub anchor: Option<String>,
    /// Further texts, each with the field that determines its weight.
    pub texts: Vec<FieldText>,
    /// Texts that are searched, but never shown in results.
    pub hidden_texts: Vec<FieldText>,
    /// The first and the last day that the date can mean, if both are known.
    pub days: Option<DaySpan>,
    /// The facet values.
    pub facets: Vec<FacetCode>,
}

/// The texts and facet values of a [`Findable`], while they are collected.
#[derive(Default)]
struct Collected {
    texts: Vec<FieldText>,
    hidden_texts: Vec<FieldText>,
    facets: Vec<FacetCode>,
}

impl Collected {
    /// Adds those of `texts` that are not empty.
    fn add<'a>(&mut self, field: Field, texts: impl IntoIterator<Item = &'a String>) {
        let texts = texts.into_iter().filter(|text| !text.is_empty());
        self.texts.extend(texts.map(|text| FieldText {
            field,
            text: text.clone(),
        }));
    }

    fn add_running_text(&mut self, text: &Text) {
        self.add(Field::Body, [&text.plain()]);
    }

    /// Adds a text that is searched but not shown.
    fn hide(&mut self, field: Field, text: String) {
        self.hidden_texts.push(FieldText { field, text });
    }

    fn add_facet(&mut self, facet: Facet, code: impl ToString) {
        self.facets.push(FacetCode {
            facet,
            code: code.to_string(),
        });
    }
}

impl Pages {
    /// Everything that a search can find: entries in order of time, then quotations, people,
    /// organisations and countries.
    pub fn findables(&self) -> Vec<Findable> {
        let entries = self.order.iter().map(|at| self.entry_findable(at));
        let others = Collection::ALL
            .into_iter()
            .filter(|all| !matches!(all, Collection::Entries(_)))
            .flat_map(|all| self.ids(all).iter().map(move |id| (all, id)))
            .map(|(all, id)| self.other_findable(all, id));
        entries.chain(others).collect()
    }

    fn entry_findable(&self, at: &EntryRef) -> Findable {
        let report = &self.report;
        let entry = &report.entries[at];
        let mut collected = Collected::default();
        collected.add(Field::Body, &entry.theme);
        collected.add_running_text(&entry.body);
        collected.add(Field::Body, entry.aims.iter().chain(&entry.conclusions));
        for part in &entry.people {
            let name = &report.people[&part.person].name;
            let role = part.as_printed.as_ref().unwrap_or(&part.part);
            collected.add(Field::Name, [&format!("{name}: {role}")]);
            collected.add_facet(Facet::Person, &part.person);
        }
        for part in &entry.organisations {
            let organisation = &report.organisations[&part.organisation];
            let names = [&organisation.name]
                .into_iter()
                .chain(&organisation.also_known_as);
            let names: Vec<&str> = names.map(String::as_str).collect();
            collected.add(
                Field::Name,
                [&format!("{}: {}", names.join(", "), part.part)],
            );
            collected.add_facet(Facet::Organisation, &part.organisation);
        }
        let countries = entry
            .countries
            .iter()
            .map(|part| &report.countries[&part.country]);
        let names: Vec<&str> = countries
            .clone()
            .map(|country| country.name.as_str())
            .collect();
        collected.add(Field::Name, [&names.join(", ")]);
        countries.for_each(|country| collected.add_facet(Facet::Country, &country.code));
        collected.add(Field::Body, &entry.place);
        collected.add(
            Field::Body,
            entry.attendance.iter().map(|it| &it.as_printed),
        );
        entry
            .notes
            .iter()
            .for_each(|note| collected.add_running_text(note));
        for area in &entry.areas {
            collected.hide(Field::Summary, report.areas[area].name.clone());
            collected.add_facet(Facet::Area, area);
        }
        let date = date_line(entry.date.as_ref().map(Period::words).as_ref());
        collected.hide(Field::Body, date);
        collected.add_facet(Facet::Kind, kind_code(Collection::Entries(at.kind)));
        add_properties(entry, &mut collected);
        findable(self.card(at), None, entry.date.as_ref(), collected)
    }

    /// A quotation, person, organisation or country.
    fn other_findable(&self, collection: Collection, id: &Slug) -> Findable {
        let report = &self.report;
        let mut collected = Collected::default();
        collected.add_facet(Facet::Kind, kind_code(collection));
        let mut card = self.other_card(collection, id);
        let (mut anchor, mut date, mut country) = (None, None, None);
        match collection {
            Collection::Entries(_) => {}
            Collection::Quotations => {
                let quotation = &report.quotations[id];
                collected.add(Field::Quotation, [&quotation.text]);
                collected.add(Field::Body, [&quotation.attribution]);
                collected.add_facet(Facet::Person, &quotation.speaker);
                quotation
                    .areas
                    .iter()
                    .for_each(|area| collected.add_facet(Facet::Area, area));
                country = report.people[&quotation.speaker].country.as_ref();
                anchor = Some(id.to_string());
                if let Some(at) = &quotation.entry {
                    card.link.route = Route::entry(at);
                    date = report.entries[at].date.as_ref();
                }
            }
            Collection::People => {
                let person = &report.people[id];
                collected.add(Field::Body, person.roles.iter().map(|role| &role.title));
                person
                    .notes
                    .iter()
                    .for_each(|note| collected.add_running_text(note));
                collected.add_facet(Facet::Person, id);
                country = person.country.as_ref();
            }
            Collection::Organisations => {
                let organisation = &report.organisations[id];
                collected.add(Field::Name, &organisation.also_known_as);
                organisation
                    .notes
                    .iter()
                    .for_each(|note| collected.add_running_text(note));
                collected.add_facet(Facet::Organisation, id);
                country = organisation.country.as_ref();
            }
            Collection::Countries => {
                let own = &report.countries[id];
                collected.hide(Field::Name, own.code.clone());
                own.notes
                    .iter()
                    .for_each(|note| collected.add_running_text(note));
                country = Some(id);
            }
        }
        if let Some(country) = country {
            collected.add_facet(Facet::Country, &report.countries[country].code);
        }
        findable(card, anchor, date, collected)
    }
}

/// Adds the facet values of the format and the language of an entry.
fn add_properties(entry: &Entry, collected: &mut Collected) {
    if let Some(format) = entry.format {
        collected.add_facet(Facet::Format, format_code(format));
    }
    if let Some(language) = &entry.language {
        collected.add_facet(Facet::Language, language.to_ascii_lowercase());
    }
}

/// Completes a findable with its days and the facets that follow from its date.
fn findable(
    card: Card,
    anchor: Option<String>,
    date: Option<&Period>,
    mut collected: Collected,
) -> Findable {
    let mut days = None;
    if let Some((first, last)) = date.and_then(|date| date.first_day().zip(date.last_day())) {
        days = day(first)
            .zip(day(last))
            .map(|(first, last)| DaySpan { first, last });
        for year in first.year()..=last.year() {
            collected.add_facet(Facet::Year, format!("{year:04}"));
        }
        let months = [first, last].map(|day| day.year() * 12 + day.month0() as i32);
        let is_short_interval =
            date.is_some_and(Period::is_interval) && months[1] - months[0] < MAX_MONTHS;
        if is_short_interval || months[0] == months[1] {
            for month in months[0]..=months[1] {
                collected.add_facet(
                    Facet::Month,
                    format!("{:04}-{:02}", month / 12, month % 12 + 1),
                );
            }
        }
    }
    Findable {
        card,
        anchor,
        texts: collected.texts,
        hidden_texts: collected.hidden_texts,
        days,
        facets: collected.facets,
    }
}

fn day(day: NaiveDate) -> Option<Day> {
    Day::new(day.year().try_into().ok()?, day.month(), day.day())
}
