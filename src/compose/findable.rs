//! What can be found: every entry, quotation, person, organisation and country
//! with all its words, and by what hits are narrowed down.

use super::Pages;
use chrono::{Datelike, NaiveDate};
use document::{Card, date_line};
use record::{
    Entry, EntryRef, Format, MONTHS, Period, Slug, Text, language_name,
    route::{Collection, Route},
};
use search::{Day, FacetKind, FacetValue, Field, fold};

/// The facets, as addresses have them, in the order in which they are offered.
const FACETS: [(&str, &str); 9] = [
    ("kind", "Kind"),
    ("area", "Area"),
    ("country", "Country"),
    ("person", "Person"),
    ("organisation", "Organisation"),
    ("year", "Year"),
    ("month", "Month"),
    ("format", "Format"),
    ("language", "Language"),
];

/// Longer than this, in months, nothing is told to be of single months.
const MONTHS_AT_MOST: i32 = 36;

/// Something that can be found, before it is indexed.
#[derive(Clone, Debug)]
pub struct Findable {
    pub card: Card,
    /// Where in the page it stands.
    pub anchor: Option<String>,
    /// Beside title and summary of the card.
    pub texts: Vec<(Field, String)>,
    /// Texts by which it is found and which no hit shows.
    pub unshown: Vec<(Field, String)>,
    pub days: Option<(Day, Day)>,
    /// Facets and the codes of its values.
    pub facets: Vec<(&'static str, String)>,
}

/// The texts of one thing, as they come together.
#[derive(Default)]
struct Words {
    texts: Vec<(Field, String)>,
    unshown: Vec<(Field, String)>,
    facets: Vec<(&'static str, String)>,
}

impl Words {
    fn add<'a>(&mut self, field: Field, texts: impl IntoIterator<Item = &'a String>) {
        let texts = texts.into_iter().filter(|text| !text.is_empty());
        self.texts.extend(texts.map(|text| (field, text.clone())));
    }

    fn add_text(&mut self, text: &Text) {
        self.add(Field::Body, [&text.plain()]);
    }

    fn choose(&mut self, facet: &'static str, code: impl ToString) {
        self.facets.push((facet, code.to_string()));
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
    pub fn facets(&self, findables: &[Findable]) -> Vec<FacetKind> {
        let facet = |(key, label): (&str, &str)| {
            let mut codes: Vec<&String> = findables
                .iter()
                .flat_map(|it| &it.facets)
                .filter(|(own, _)| *own == key)
                .map(|(_, code)| code)
                .collect();
            codes.sort();
            codes.dedup();
            let mut values: Vec<FacetValue> = codes
                .into_iter()
                .map(|code| FacetValue {
                    code: code.clone(),
                    label: self.facet_label(key, code),
                })
                .collect();
            match key {
                "kind" => values.sort_by_key(|value| kind_place(&value.code)),
                "year" | "month" => {}
                _ => values.sort_by_cached_key(|value| fold(&value.label)),
            }
            FacetKind {
                key: key.to_owned(),
                label: label.to_owned(),
                values,
            }
        };
        FACETS.into_iter().map(facet).collect()
    }

    fn facet_label(&self, key: &str, code: &str) -> String {
        let report = &self.report;
        let slug = Slug::parse(code).ok();
        let named = slug.and_then(|id| match key {
            "area" => report.areas.get(&id).map(|it| it.name.clone()),
            "person" => report.people.get(&id).map(|it| it.name.clone()),
            "organisation" => report.organisations.get(&id).map(|it| it.name.clone()),
            _ => None,
        });
        named.unwrap_or_else(|| match key {
            "kind" => {
                let kind = Collection::ALL
                    .into_iter()
                    .find(|it| kind_code(*it) == code);
                kind.map_or_else(|| code.to_owned(), |it| it.label().to_owned())
            }
            "country" => {
                let country = report.countries.values().find(|it| it.code == code);
                country.map_or_else(|| code.to_owned(), |it| it.name.clone())
            }
            "month" => month_label(code),
            "format" => {
                let format = FORMATS.into_iter().find(|it| format_code(*it) == code);
                format.map_or_else(|| code.to_owned(), |it| it.label().to_owned())
            }
            "language" => language_name(code),
            _ => code.to_owned(),
        })
    }

    fn entry_words(&self, at: &EntryRef) -> Findable {
        let report = &self.report;
        let entry = &report.entries[at];
        let mut words = Words::default();
        words.add(Field::Body, &entry.theme);
        words.add_text(&entry.body);
        words.add(Field::Body, entry.aims.iter().chain(&entry.conclusions));
        for part in &entry.people {
            let name = &report.people[&part.person].name;
            let role = part.as_printed.as_ref().unwrap_or(&part.part);
            words.add(Field::Name, [&format!("{name}: {role}")]);
            words.choose("person", &part.person);
        }
        for part in &entry.organisations {
            let organisation = &report.organisations[&part.organisation];
            let names = [&organisation.name]
                .into_iter()
                .chain(&organisation.also_known_as);
            let names: Vec<&str> = names.map(String::as_str).collect();
            words.add(
                Field::Name,
                [&format!("{}: {}", names.join(", "), part.part)],
            );
            words.choose("organisation", &part.organisation);
        }
        let countries = entry
            .countries
            .iter()
            .map(|part| &report.countries[&part.country]);
        let names: Vec<&str> = countries
            .clone()
            .map(|country| country.name.as_str())
            .collect();
        words.add(Field::Name, [&names.join(", ")]);
        countries.for_each(|country| words.choose("country", &country.code));
        words.add(Field::Body, &entry.place);
        words.add(
            Field::Body,
            entry.attendance.iter().map(|it| &it.as_printed),
        );
        entry.notes.iter().for_each(|note| words.add_text(note));
        for area in &entry.areas {
            words
                .unshown
                .push((Field::Summary, report.areas[area].name.clone()));
            words.choose("area", area);
        }
        let date = date_line(entry.date.as_ref().map(Period::words).as_ref());
        words.unshown.push((Field::Body, date));
        words.choose("kind", kind_code(Collection::Entries(at.kind)));
        self.add_properties(entry, &mut words);
        findable(self.card(at), None, entry.date.as_ref(), words)
    }

    fn add_properties(&self, entry: &Entry, words: &mut Words) {
        if let Some(format) = entry.format {
            words.choose("format", format_code(format));
        }
        if let Some(language) = &entry.language {
            words.choose("language", language.to_ascii_lowercase());
        }
    }

    /// A quotation, person, organisation or country with its words.
    fn other_words(&self, collection: Collection, id: &Slug) -> Findable {
        let report = &self.report;
        let mut words = Words::default();
        words.choose("kind", kind_code(collection));
        let mut card = self.other_card(collection, id);
        let (mut anchor, mut date, mut country) = (None, None, None);
        match collection {
            Collection::Entries(_) => {}
            Collection::Quotations => {
                let quotation = &report.quotations[id];
                words.add(Field::Quotation, [&quotation.text]);
                words.add(Field::Body, [&quotation.attribution]);
                words.choose("person", &quotation.speaker);
                quotation
                    .areas
                    .iter()
                    .for_each(|area| words.choose("area", area));
                country = report.people[&quotation.speaker].country.as_ref();
                anchor = Some(id.to_string());
                if let Some(at) = &quotation.entry {
                    card.link.route = Route::entry(at);
                    date = report.entries[at].date.as_ref();
                }
            }
            Collection::People => {
                let person = &report.people[id];
                words.add(Field::Body, person.roles.iter().map(|role| &role.title));
                person.notes.iter().for_each(|note| words.add_text(note));
                words.choose("person", id);
                country = person.country.as_ref();
            }
            Collection::Organisations => {
                let organisation = &report.organisations[id];
                words.add(Field::Name, &organisation.also_known_as);
                organisation
                    .notes
                    .iter()
                    .for_each(|note| words.add_text(note));
                words.choose("organisation", id);
                country = organisation.country.as_ref();
            }
            Collection::Countries => {
                let own = &report.countries[id];
                words.unshown.push((Field::Name, own.code.clone()));
                own.notes.iter().for_each(|note| words.add_text(note));
                country = Some(id);
            }
        }
        if let Some(country) = country {
            words.choose("country", &report.countries[country].code);
        }
        findable(card, anchor, date, words)
    }
}

fn findable(
    card: Card,
    anchor: Option<String>,
    date: Option<&Period>,
    mut words: Words,
) -> Findable {
    let mut days = None;
    if let Some((first, last)) = date.and_then(|date| date.first_day().zip(date.last_day())) {
        days = day(first).zip(day(last));
        for year in first.year()..=last.year() {
            words.choose("year", format!("{year:04}"));
        }
        let months = [first, last].map(|day| day.year() * 12 + day.month0() as i32);
        let lasted =
            date.is_some_and(Period::is_interval) && months[1] - months[0] < MONTHS_AT_MOST;
        if lasted || months[0] == months[1] {
            for month in months[0]..=months[1] {
                words.choose("month", format!("{:04}-{:02}", month / 12, month % 12 + 1));
            }
        }
    }
    Findable {
        card,
        anchor,
        texts: words.texts,
        unshown: words.unshown,
        days,
        facets: words.facets,
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
