//! What a search can find: entries, quotations, people, organisations and countries, with
//! their texts and facet values.

use super::{Pages, facets::kind_code, shared::date_words};
use chrono::{Datelike, NaiveDate};
use document::{Card, date_line};
use record::{
    Coded, Entry, EntryRef, Period, Slug, Speaker, Text,
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
pub(super) struct Collected {
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
    pub(super) fn hide(&mut self, field: Field, text: String) {
        self.hidden_texts.push(FieldText { field, text });
    }

    pub(super) fn add_facet(&mut self, facet: Facet, code: impl ToString) {
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
        collected.add(Field::Body, &entry.views);
        collected.add(Field::Title, &entry.full_name);
        if entry.short_title.is_some() {
            collected.add(Field::Title, [&entry.title]);
        }
        for name in &entry.other_names {
            collected.hide(Field::Name, name.clone());
        }
        for part in &entry.people {
            let name = &report.people[&part.who].name;
            let words = part.words();
            let role = part.as_printed.as_ref().unwrap_or(&words);
            collected.add(Field::Name, [&format!("{name}: {role}")]);
            collected.add_facet(Facet::Person, &part.who);
        }
        for part in &entry.organisations {
            let organisation = &report.organisations[&part.who];
            let names = [&organisation.name]
                .into_iter()
                .chain(&organisation.also_known_as)
                .chain(&organisation.other_names);
            let names: Vec<&str> = names.map(String::as_str).collect();
            let line = format!("{}: {}", names.join(", "), part.words());
            collected.add(Field::Name, [&line]);
            collected.add_facet(Facet::Organisation, &part.who);
        }
        let countries = entry
            .countries
            .iter()
            .map(|part| &report.countries[&part.who]);
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
        for document in &entry.documents {
            collected.add(Field::Body, [&document.title]);
            collected.add(Field::Body, &document.authors);
        }
        let outcomes = entry.outcomes.iter().map(|outcome| &outcome.text);
        let texts = outcomes.chain(entry.facts.iter().map(|fact| &fact.text));
        texts.for_each(|text| collected.add_running_text(text));
        let date = date_line(date_words(entry).as_ref());
        collected.hide(Field::Body, date);
        collected.add_facet(Facet::Kind, kind_code(Collection::Entries(at.kind)));
        self.add_terms_of(&entry.body, &mut collected);
        add_properties(entry, &mut collected);
        self.add_presidency(&entry.presidency, &mut collected);
        findable(self.card(at), None, entry.when(), collected)
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
                country = match &quotation.speaker {
                    Speaker::Person(id) => {
                        collected.add_facet(Facet::Person, id);
                        report.people[id].country.as_ref()
                    }
                    Speaker::Organisation(id) => {
                        collected.add_facet(Facet::Organisation, id);
                        report.organisations[id].country.as_ref()
                    }
                };
                let original = quotation.original.iter().map(|original| &original.text);
                collected.add(Field::Quotation, original);
                quotation
                    .areas
                    .iter()
                    .for_each(|area| collected.add_facet(Facet::Area, area));
                self.add_presidency(&quotation.presidency, &mut collected);
                anchor = Some(id.to_string());
                date = quotation.date.as_ref();
                if let Some(at) = &quotation.entry {
                    card.link.route = Route::entry(at);
                    date = report.entries[at].when();
                }
            }
            Collection::People => {
                let person = &report.people[id];
                collected.add(
                    Field::Body,
                    person.offices.iter().map(|office| &office.title),
                );
                person
                    .notes
                    .iter()
                    .for_each(|note| collected.add_running_text(note));
                let facts = person.facts.iter();
                facts.for_each(|fact| collected.add_running_text(&fact.text));
                collected.add(Field::Name, &person.other_names);
                collected.add_facet(Facet::Person, id);
                country = person.country.as_ref();
            }
            Collection::Organisations => {
                let organisation = &report.organisations[id];
                collected.add(Field::Name, &organisation.also_known_as);
                collected.add(Field::Name, &organisation.other_names);
                let facts = organisation.facts.iter();
                facts.for_each(|fact| collected.add_running_text(&fact.text));
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
                collected.add(Field::Name, &own.other_names);
                let facts = own.facts.iter();
                facts.for_each(|fact| collected.add_running_text(&fact.text));
                own.notes
                    .iter()
                    .for_each(|note| collected.add_running_text(note));
                country = Some(id);
            }
            Collection::Presidencies => {
                let presidency = &report.presidencies[id];
                collected.add_running_text(&presidency.body);
                collected.add(Field::Body, &presidency.priorities);
                collected.add(Field::Name, &presidency.other_names);
                let facts = presidency.facts.iter();
                facts.for_each(|fact| collected.add_running_text(&fact.text));
                country = Some(&presidency.country);
                date = presidency.term();
            }
        }
        self.add_roles(collection, id, &mut collected);
        if let Some(country) = country {
            collected.add_facet(Facet::Country, &report.countries[country].code);
        }
        findable(card, anchor, date, collected)
    }
}

/// Adds the facet values of the format and the language of an entry.
fn add_properties(entry: &Entry, collected: &mut Collected) {
    if let Some(format) = entry.format {
        collected.add_facet(Facet::Format, format.code());
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
