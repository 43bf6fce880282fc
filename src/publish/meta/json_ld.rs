//! Structured data of a page: JSON-LD 1.1 with the vocabulary of schema.org. Properties
//! whose values are not known are left out.

mod context;

use compose::Pages;
use document::Document;
use record::{
    DocumentKind, Entry, EntryKind, EntryRef, Format, Organisation, Person, Presidency, Quotation,
    Role, Slug, Source, Speaker,
    route::{Collection, Route},
};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The `<script type="application/ld+json">` that describes a page and its main entity.
pub(super) fn script(pages: &Pages, document: &Document) -> String {
    // `</` would end the element (HTML, 4.12.1.3), and some parsers wrongly decode
    // character references in it
    let json = Builder { pages }.page(document).to_string();
    let json = json.replace('<', "\\u003c").replace('&', "\\u0026");
    format!("<script type=\"application/ld+json\">{json}</script>\n")
}

/// Builds the objects of a page from the report.
struct Builder<'a> {
    pages: &'a Pages,
}

/// An object of the schema.org type `kind`, without the properties whose values are null or
/// empty.
fn object<const N: usize>(kind: &str, fields: [(&str, Value); N]) -> Value {
    let mut object = Map::new();
    object.insert("@type".to_owned(), kind.into());
    let empty = |value: &Value| match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(all) => all.is_empty(),
        _ => false,
    };
    let fields = fields.into_iter().filter(|(_, value)| !empty(value));
    object.extend(fields.map(|(name, value)| (name.to_owned(), value)));
    Value::Object(object)
}

impl Builder<'_> {
    fn page(&self, document: &Document) -> Value {
        let route = &document.route;
        let kind = match route {
            Route::Search => "SearchResultsPage",
            Route::Text(id) if id.as_str() == "about" => "AboutPage",
            Route::Pillar(_) | Route::Area { .. } | Route::Collection(..) | Route::Timeline(..) => {
                "CollectionPage"
            }
            Route::Item(..) => "ItemPage",
            _ => "WebPage",
        };
        let address = self.address(route);
        let mut page = object(
            kind,
            [
                ("@id", address.clone().into()),
                ("url", address.into()),
                ("name", document.title.clone().into()),
                ("description", document.description.clone().into()),
                ("inLanguage", "en".into()),
                (
                    "isPartOf",
                    match route {
                        Route::Home => self.site(),
                        _ => self.site_reference(),
                    },
                ),
                ("version", document.version.clone().into()),
                ("dateModified", self.pages.changed(route).to_string().into()),
                ("breadcrumb", self.breadcrumb(document)),
                ("mainEntity", self.main_entity(route)),
            ],
        );
        page["@context"] = "https://schema.org".into();
        page
    }

    /// The site, as pages other than the home page refer to it.
    fn site_reference(&self) -> Value {
        let home = self.address(&Route::Home);
        let name = &self.pages.report().site.name;
        json!({ "@type": "WebSite", "@id": format!("{home}#site"), "url": home, "name": name })
    }

    /// The site, as its home page describes it.
    fn site(&self) -> Value {
        let report = self.pages.report();
        let site = &report.site;
        let home = self.address(&Route::Home);
        let id = format!("{home}#site");
        let search = self.address(&Route::Search);
        json!({
            "@type": "WebSite",
            "@id": id,
            "url": home,
            "name": site.name,
            "description": site.description,
            "inLanguage": "en",
            "isBasedOn": Self::reports(report.sources()),
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": format!("{search}?q={{search_term_string}}"),
                },
                "query-input": "required name=search_term_string",
            },
        })
    }

    /// The path from the home page to the page; null for the home page.
    fn breadcrumb(&self, document: &Document) -> Value {
        if document.above.is_empty() {
            return Value::Null;
        }
        let above = document.above.iter();
        let above = above.map(|link| (link.text.clone(), self.address(&link.route)));
        let here = (document.title.clone(), self.address(&document.route));
        let item = |(position, (name, address)): (usize, (String, String))| {
            json!({
                "@type": "ListItem", "position": position, "name": name, "item": address,
            })
        };
        let all: Vec<Value> = (1..).zip(above.chain([here])).map(item).collect();
        json!({ "@type": "BreadcrumbList", "itemListElement": all })
    }

    /// The thing that the page at `route` describes; null for a page that describes none.
    fn main_entity(&self, route: &Route) -> Value {
        let report = self.pages.report();
        let Route::Item(collection, id, _) = route else {
            return Value::Null;
        };
        let url = self.address(route);
        let known = match collection {
            Collection::Entries(kind) => {
                let id = id.clone();
                let entry = report.entries.get(&EntryRef { kind: *kind, id });
                entry.map(|entry| self.entry(entry, &url))
            }
            Collection::Quotations => {
                let quotation = report.quotations.get(id);
                quotation.map(|quotation| self.quotation(quotation, &url))
            }
            Collection::People => report.people.get(id).map(|person| self.person(person)),
            Collection::Organisations => {
                let organisation = report.organisations.get(id);
                organisation.map(|it| self.organisation(it))
            }
            Collection::Countries => report
                .countries
                .get(id)
                .map(|country| json!({ "@type": "Country", "name": country.name, "url": url })),
            Collection::Presidencies => {
                let presidency = report.presidencies.get(id);
                presidency.map(|it| self.presidency(it, &url))
            }
        };
        known.unwrap_or_default()
    }

    fn entry(&self, entry: &Entry, url: &str) -> Value {
        let name = ("name", Value::from(entry.title.clone()));
        let description = ("description", entry.summary.clone().into());
        let address = ("url", url.into());
        let keywords = ("keywords", self.areas(&entry.areas));
        let people = entry.people.iter();
        let people = people.map(|part| self.person(&self.pages.report().people[&part.who]));
        let people = ("contributor", Value::from_iter(people));
        let language = ("inLanguage", entry.language.clone().into());
        let days = entry.when().and_then(record::Period::exact_days);
        let [first, last] = match days {
            Some(days) => days.map(|day| Value::from(day.to_string())),
            None => [Value::Null, Value::Null],
        };
        let documents = entry.documents.iter().map(Self::document);
        let documents = ("subjectOf", Value::from_iter(documents));
        let alternate = entry.other_names.iter().chain(&entry.short_title);
        let alternate = ("alternateName", Value::from_iter(alternate.cloned()));
        let source = ("isBasedOn", self.sources_of_entry(entry));
        let image = ("image", self.pictures(&entry.pictures));
        match entry.at.kind {
            EntryKind::Event => {
                let place = |name: &String| json!({ "@type": "Place", "name": name });
                let mode = entry.format.map(attendance_mode);
                let fields = [
                    name,
                    description,
                    address,
                    keywords,
                    people,
                    language,
                    documents,
                    alternate,
                    ("startDate", first),
                    ("endDate", last),
                    ("eventAttendanceMode", mode.into()),
                    ("location", entry.place.as_ref().map(place).into()),
                    ("organizer", self.with_role(entry, Role::Organiser)),
                    ("subEvent", Self::sittings(entry)),
                    ("superEvent", self.wholes(entry)),
                    image,
                ];
                object("Event", fields)
            }
            EntryKind::Project => {
                let founded = ("foundingDate", first);
                let ended = ("dissolutionDate", last);
                let site = entry.website.as_ref().map(record::WebUrl::as_str);
                let site = ("sameAs", site.into());
                let funders = self.with_role(entry, Role::Funder);
                let fields = [
                    name,
                    description,
                    address,
                    keywords,
                    documents,
                    alternate,
                    founded,
                    ended,
                    site,
                    ("funder", funders),
                    image,
                ];
                object("Project", fields)
            }
            EntryKind::Statement | EntryKind::Publication => {
                let published = ("datePublished", first);
                let fields = [
                    name,
                    description,
                    address,
                    keywords,
                    people,
                    language,
                    documents,
                    alternate,
                    published,
                    source,
                    ("publisher", self.with_role(entry, Role::Publisher)),
                    image,
                ];
                object("CreativeWork", fields)
            }
        }
    }

    /// A presidency is an event that lasts for its term.
    fn presidency(&self, presidency: &Presidency, url: &str) -> Value {
        let days = presidency.term().and_then(record::Period::exact_days);
        let [first, last] = match days {
            Some(days) => days.map(|day| Value::from(day.to_string())),
            None => [Value::Null, Value::Null],
        };
        let country = self.pages.report().countries[&presidency.country]
            .name
            .clone();
        let fields = [
            ("name", Value::from(presidency.name.clone())),
            ("description", presidency.summary.clone().into()),
            ("url", url.into()),
            ("startDate", first),
            ("endDate", last),
            ("about", object("Country", [("name", country.into())])),
        ];
        object("Event", fields)
    }

    /// The organisations that have a role in an entry.
    fn with_role(&self, entry: &Entry, role: Role) -> Value {
        let parts = entry.organisations.iter().filter(|part| part.role == role);
        Value::from_iter(parts.map(|part| self.organisation_name(&part.who)))
    }

    fn quotation(&self, quotation: &Quotation, url: &str) -> Value {
        let report = self.pages.report();
        let speaker = match &quotation.speaker {
            Speaker::Person(id) => self.person(&report.people[id]),
            Speaker::Organisation(id) => self.organisation(&report.organisations[id]),
        };
        let original = quotation.original.as_ref().map(Self::original);
        let fields = [
            ("text", Value::from(quotation.text.clone())),
            ("creator", speaker),
            ("url", url.into()),
            ("inLanguage", "en".into()),
            ("keywords", self.areas(&quotation.areas)),
            ("isBasedOn", self.sources_of_quotation(quotation)),
            ("translationOfWork", original.into()),
        ];
        object("Quotation", fields)
    }

    fn person(&self, person: &Person) -> Value {
        let family = person.family.as_deref().filter(|family| !family.is_empty());
        let given = family.and_then(|family| person.name.strip_suffix(family));
        let given = given.map(str::trim_end);
        let roles = person.offices.iter().map(|office| office.title.clone());
        let organisations: BTreeSet<&Slug> = person
            .offices
            .iter()
            .filter_map(|role| role.organisation.as_ref())
            .collect();
        let organisations = organisations.into_iter();
        let organisations = organisations.map(|id| self.organisation_name(id));
        let route = Route::item(Collection::People, &person.id);
        let fields = [
            ("name", Value::from(person.name.clone())),
            ("givenName", given.into()),
            ("familyName", family.into()),
            ("jobTitle", Value::from_iter(roles)),
            ("affiliation", Value::from_iter(organisations)),
            ("url", self.address(&route).into()),
        ];
        object("Person", fields)
    }

    fn organisation(&self, organisation: &Organisation) -> Value {
        let route = Route::item(Collection::Organisations, &organisation.id);
        let names = organisation
            .also_known_as
            .iter()
            .chain(&organisation.other_names);
        let parent = organisation.part_of.as_ref();
        let parent = parent.map(|id| self.organisation_name(id));
        let fields = [
            ("name", Value::from(organisation.name.clone())),
            ("alternateName", Value::from_iter(names.cloned())),
            ("parentOrganization", parent.into()),
            ("memberOf", self.memberships(organisation)),
            ("url", self.address(&route).into()),
        ];
        object("Organization", fields)
    }

    /// An organisation with its name alone.
    fn organisation_name(&self, id: &Slug) -> Value {
        let name = self.pages.report().organisations[id].name.clone();
        object("Organization", [("name", name.into())])
    }

    /// The reports with the sections of an entry, or the pages that its facts are from.
    fn sources_of_entry(&self, entry: &Entry) -> Value {
        if !entry.sections.is_empty() {
            return Self::reports(self.reports_of(&entry.sections));
        }
        let page = |id: &Slug| {
            let page = &self.pages.report().cited_pages[id];
            let publisher = object("Organization", [("name", page.publisher.clone().into())]);
            let fields = [
                ("name", Value::from(page.title.clone())),
                ("url", page.url.as_str().into()),
                ("inLanguage", page.language.clone().into()),
                ("publisher", publisher),
            ];
            object("WebPage", fields)
        };
        entry.cited_pages().into_iter().map(page).collect()
    }

    /// The reports with the sections of a quotation, or the document that prints it.
    fn sources_of_quotation(&self, quotation: &Quotation) -> Value {
        match &quotation.document {
            Some(document) if quotation.sections.is_empty() => Self::document(document),
            _ => Self::reports(self.reports_of(&quotation.sections)),
        }
    }

    fn reports_of(&self, sections: &[Slug]) -> impl Iterator<Item = &Source> {
        let found = self.pages.report().sources_of(sections).into_iter();
        found.map(|(source, _)| source)
    }

    fn reports<'s>(sources: impl Iterator<Item = &'s Source>) -> Value {
        let source = |source: &Source| {
            json!({
                "@type": "Report",
                "name": source.title,
                "url": source.url.as_str(),
                "publisher": { "@type": "Organization", "name": source.publisher },
            })
        };
        let mut all: Vec<Value> = sources.map(source).collect();
        match all.len() {
            1 => all.remove(0),
            _ => all.into(),
        }
    }

    /// A document, with what is known of it.
    fn document(document: &record::Document) -> Value {
        let date = document.date.as_ref().and_then(record::Period::exact_day);
        let authors = document.authors.iter();
        let authors = authors.map(|name| object("Person", [("name", name.clone().into())]));
        let publisher = document.publisher.as_ref();
        let publisher =
            publisher.map(|name| object("Organization", [("name", name.clone().into())]));
        let pages = document.pages.map(|pages| match pages {
            1 => "1 page".to_owned(),
            many => format!("{many} pages"),
        });
        let fields = [
            ("name", Value::from(document.title.clone())),
            ("url", document.url.as_str().into()),
            ("inLanguage", document.language.clone().into()),
            ("author", Value::from_iter(authors)),
            ("publisher", publisher.into()),
            ("materialExtent", pages.into()),
            ("datePublished", date.map(|day| day.to_string()).into()),
        ];
        object(
            match document.kind {
                DocumentKind::Report => "Report",
                DocumentKind::Slides => "PresentationDigitalDocument",
                DocumentKind::Recording => "MediaObject",
                DocumentKind::WebPage => "WebPage",
                _ => "DigitalDocument",
            },
            fields,
        )
    }

    /// The names of areas.
    fn areas(&self, areas: &[Slug]) -> Value {
        let name = |id: &Slug| self.pages.report().areas[id].name.clone();
        Value::from_iter(areas.iter().map(name))
    }

    /// The absolute address of a page.
    fn address(&self, route: &Route) -> String {
        self.pages.frame().canonical(route)
    }
}

/// The member of `EventAttendanceModeEnumeration` for a format.
fn attendance_mode(format: Format) -> &'static str {
    match format {
        Format::Online => "https://schema.org/OnlineEventAttendanceMode",
        Format::InPerson => "https://schema.org/OfflineEventAttendanceMode",
        Format::Hybrid => "https://schema.org/MixedEventAttendanceMode",
    }
}
