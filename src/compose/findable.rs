//! What can be found: every entry, quotation, person, organisation and country
//! with all its words, and by what hits are narrowed down.

use super::Pages;
use chrono::{Datelike, NaiveDate};
use document::{Card, date_line};
use record::{
    Entry, EntryRef, Format, MONTHS, Period, Slug, Text, language_name,
    route::{Collection, Route},
};
use search::{Day, DaySpan, Facet, FacetCode, FacetValue, FacetValues, Field, FieldText, fold};

/// Longer than this, in months, nothing is told to be of single months.
const MONTHS_AT_MOST: i32 = 36;

/// Something that can be found, before it is indexed.
#[derive(Clone, Debug)]
pub struct Findable {
    pub card: Card,
    /// Where in the page it stands.
    pub anchor: Option<String>,
    /// Beside title and summary of the card.
    pub texts: Vec<FieldText>,
    /// Texts by which it is found and which no hit shows.
    pub hidden_texts: Vec<FieldText>,
    /// The days that its date can mean.
    pub days: Option<DaySpan>,
    /// Its values of facets.
    pub facets: Vec<FacetCode>,
}

/// The texts and values of facets of one thing, as they are collected.
#[derive(Default)]
struct Searchable {
    texts: Vec<FieldText>,
    hidden_texts: Vec<FieldText>,
    facets: Vec<FacetCode>,
}

impl Searchable {
    fn add<'a>(&mut self, field: Field, texts: impl IntoIterator<Item = &'a String>) {
        let texts = texts.into_iter().filter(|text| !text.is_empty());
        self.texts.extend(texts.map(|text| FieldText {
            field,
            text: text.clone(),
        }));
    }

    fn add_text(&mut self, text: &Text) {
        self.add(Field::Body, [&text.plain()]);
    }

    /// Adds a text that no hit shows.
    fn hide(&mut self, field: Field, text: String) {
        self.hidden_texts.push(FieldText { field, text });
    }

    fn choose(&mut self, facet: Facet, code: impl ToString) {
        self.facets.push(FacetCode {
            facet,
            code: code.to_string(),
        });
    }
}

impl Pages {
    /// All that can be found: entries in order of time, then the rest.
    pub fn findables(&self) -> Vec<Findable> {
        let entries = self.order.iter().map(|at| self.entry_words(at));
        let others = Collection::ALL
            .into_iter()
            .filter(|all| !matches!(all, Collection::Entries(_)))
            .flat_map(|all| self.ids(all).iter().map(move |id| (all, id)))
            .map(|(all, id)| self.other_words(all, id));
        entries.chain(others).collect()
    }

    /// By what hits are narrowed down, with all values that there are.
    pub fn facets(&self, findables: &[Findable]) -> Vec<FacetValues> {
        let facet = |facet: Facet| {
            let mut codes: Vec<&String> = findables
                .iter()
                .flat_map(|it| &it.facets)
                .filter(|it| it.facet == facet)
                .map(|it| &it.code)
                .collect();
            codes.sort();
            codes.dedup();
            let mut values: Vec<FacetValue> = codes
                .into_iter()
                .map(|code| FacetValue {
                    code: code.clone(),
                    label: self.facet_label(facet, code),
                })
                .collect();
            match facet {
                Facet::Kind => values.sort_by_key(|value| kind_place(&value.code)),
                Facet::Year | Facet::Month => {}
                _ => values.sort_by_cached_key(|value| fold(&value.label)),
            }
            FacetValues { facet, values }
        };
        Facet::ALL.into_iter().map(facet).collect()
    }

    fn facet_label(&self, facet: Facet, code: &str) -> String {
        let report = &self.report;
        let slug = Slug::parse(code).ok();
        let named = slug.and_then(|id| match facet {
            Facet::Area => report.areas.get(&id).map(|it| it.name.clone()),
            Facet::Person => report.people.get(&id).map(|it| it.name.clone()),
            Facet::Organisation => report.organisations.get(&id).map(|it| it.name.clone()),
            _ => None,
        });
        named.unwrap_or_else(|| match facet {
            Facet::Kind => {
                let kind = Collection::ALL
                    .into_iter()
                    .find(|it| kind_code(*it) == code);
                kind.map_or_else(|| code.to_owned(), |it| it.label().to_owned())
            }
            Facet::Country => {
                let country = report.countries.values().find(|it| it.code == code);
                country.map_or_else(|| code.to_owned(), |it| it.name.clone())
            }
            Facet::Month => month_label(code),
            Facet::Format => {
                let format = FORMATS.into_iter().find(|it| format_code(*it) == code);
                format.map_or_else(|| code.to_owned(), |it| it.label().to_owned())
            }
            Facet::Language => language_name(code),
            _ => code.to_owned(),
        })
    }

    fn entry_words(&self, at: &EntryRef) -> Findable {
        let report = &self.report;
        let entry = &report.entries[at];
        let mut searchable = Searchable::default();
        searchable.add(Field::Body, &entry.theme);
        searchable.add_text(&entry.body);
        searchable.add(Field::Body, entry.aims.iter().chain(&entry.conclusions));
        for part in &entry.people {
            let name = &report.people[&part.person].name;
            let role = part.as_printed.as_ref().unwrap_or(&part.part);
            searchable.add(Field::Name, [&format!("{name}: {role}")]);
            searchable.choose(Facet::Person, &part.person);
        }
        for part in &entry.organisations {
            let organisation = &report.organisations[&part.organisation];
            let names = [&organisation.name]
                .into_iter()
                .chain(&organisation.also_known_as);
            let names: Vec<&str> = names.map(String::as_str).collect();
            searchable.add(
                Field::Name,
                [&format!("{}: {}", names.join(", "), part.part)],
            );
            searchable.choose(Facet::Organisation, &part.organisation);
        }
        let countries = entry
            .countries
            .iter()
            .map(|part| &report.countries[&part.country]);
        let names: Vec<&str> = countries
            .clone()
            .map(|country| country.name.as_str())
            .collect();
        searchable.add(Field::Name, [&names.join(", ")]);
        countries.for_each(|country| searchable.choose(Facet::Country, &country.code));
        searchable.add(Field::Body, &entry.place);
        searchable.add(
            Field::Body,
            entry.attendance.iter().map(|it| &it.as_printed),
        );
        entry
            .notes
            .iter()
            .for_each(|note| searchable.add_text(note));
        for area in &entry.areas {
            searchable.hide(Field::Summary, report.areas[area].name.clone());
            searchable.choose(Facet::Area, area);
        }
        let date = date_line(entry.date.as_ref().map(Period::words).as_ref());
        searchable.hide(Field::Body, date);
        searchable.choose(Facet::Kind, kind_code(Collection::Entries(at.kind)));
        self.add_properties(entry, &mut searchable);
        findable(self.card(at), None, entry.date.as_ref(), searchable)
    }

    fn add_properties(&self, entry: &Entry, searchable: &mut Searchable) {
        if let Some(format) = entry.format {
            searchable.choose(Facet::Format, format_code(format));
        }
        if let Some(language) = &entry.language {
            searchable.choose(Facet::Language, language.to_ascii_lowercase());
        }
    }

    /// A quotation, person, organisation or country with its searchable.
    fn other_words(&self, collection: Collection, id: &Slug) -> Findable {
        let report = &self.report;
        let mut searchable = Searchable::default();
        searchable.choose(Facet::Kind, kind_code(collection));
        let mut card = self.other_card(collection, id);
        let (mut anchor, mut date, mut country) = (None, None, None);
        match collection {
            Collection::Entries(_) => {}
            Collection::Quotations => {
                let quotation = &report.quotations[id];
                searchable.add(Field::Quotation, [&quotation.text]);
                searchable.add(Field::Body, [&quotation.attribution]);
                searchable.choose(Facet::Person, &quotation.speaker);
                quotation
                    .areas
                    .iter()
                    .for_each(|area| searchable.choose(Facet::Area, area));
                country = report.people[&quotation.speaker].country.as_ref();
                anchor = Some(id.to_string());
                if let Some(at) = &quotation.entry {
                    card.link.route = Route::entry(at);
                    date = report.entries[at].date.as_ref();
                }
            }
            Collection::People => {
                let person = &report.people[id];
                searchable.add(Field::Body, person.roles.iter().map(|role| &role.title));
                person
                    .notes
                    .iter()
                    .for_each(|note| searchable.add_text(note));
                searchable.choose(Facet::Person, id);
                country = person.country.as_ref();
            }
            Collection::Organisations => {
                let organisation = &report.organisations[id];
                searchable.add(Field::Name, &organisation.also_known_as);
                organisation
                    .notes
                    .iter()
                    .for_each(|note| searchable.add_text(note));
                searchable.choose(Facet::Organisation, id);
                country = organisation.country.as_ref();
            }
            Collection::Countries => {
                let own = &report.countries[id];
                searchable.hide(Field::Name, own.code.clone());
                own.notes.iter().for_each(|note| searchable.add_text(note));
                country = Some(id);
            }
        }
        if let Some(country) = country {
            searchable.choose(Facet::Country, &report.countries[country].code);
        }
        findable(card, anchor, date, searchable)
    }
}

fn findable(
    card: Card,
    anchor: Option<String>,
    date: Option<&Period>,
    mut searchable: Searchable,
) -> Findable {
    let mut days = None;
    if let Some((first, last)) = date.and_then(|date| date.first_day().zip(date.last_day())) {
        days = day(first)
            .zip(day(last))
            .map(|(first, last)| DaySpan { first, last });
        for year in first.year()..=last.year() {
            searchable.choose(Facet::Year, format!("{year:04}"));
        }
        let months = [first, last].map(|day| day.year() * 12 + day.month0() as i32);
        let lasted =
            date.is_some_and(Period::is_interval) && months[1] - months[0] < MONTHS_AT_MOST;
        if lasted || months[0] == months[1] {
            for month in months[0]..=months[1] {
                searchable.choose(
                    Facet::Month,
                    format!("{:04}-{:02}", month / 12, month % 12 + 1),
                );
            }
        }
    }
    Findable {
        card,
        anchor,
        texts: searchable.texts,
        hidden_texts: searchable.hidden_texts,
        days,
        facets: searchable.facets,
    }
}

fn day(day: NaiveDate) -> Option<Day> {
    Day::new(day.year().try_into().ok()?, day.month(), day.day())
}

const FORMATS: [Format; 3] = [Format::Online, Format::InPerson, Format::Hybrid];

/// As editors write it.
fn format_code(format: Format) -> &'static str {
    match format {
        Format::Online => "online",
        Format::InPerson => "in-person",
        Format::Hybrid => "hybrid",
    }
}

/// `event`, `person`.
fn kind_code(collection: Collection) -> String {
    collection.singular().to_ascii_lowercase()
}

fn kind_place(code: &str) -> usize {
    let place = Collection::ALL
        .into_iter()
        .position(|it| kind_code(it) == code);
    place.unwrap_or_default()
}

/// `March 2021`.
fn month_label(code: &str) -> String {
    let parts = code.split_once('-');
    let name = parts.and_then(|(year, month)| {
        let month = month.parse::<usize>().ok()?.checked_sub(1)?;
        Some(format!("{} {year}", MONTHS.get(month)?))
    });
    name.unwrap_or_else(|| code.to_owned())
}
