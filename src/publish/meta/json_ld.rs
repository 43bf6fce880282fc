//! What a page is about, in the words of schema.org, as JSON-LD 1.1. What the
//! record does not know is left out.

use compose::Pages;
use document::Document;
use record::{
    Entry, EntryKind, EntryRef, Format, Organisation, Person, Quotation, Slug,
    route::{Collection, Route},
};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The page with all that it is about, in an element that is data and no code.
pub(super) fn script(pages: &Pages, document: &Document) -> String {
    // an element of data ends at the first `</`, and not every reader of pages
    // knows that entities mean nothing in it
    let json = Of { pages }.page(document).to_string();
    let json = json.replace('<', "\\u003c").replace('&', "\\u0026");
    format!("<script type=\"application/ld+json\">{json}</script>\n")
}

struct Of<'a> {
    pages: &'a Pages,
}

/// An object of the type `kind`, without the fields that are not known.
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

impl Of<'_> {
    fn page(&self, document: &Document) -> Value {
        let route = &document.route;
        let kind = match route {
            Route::Search => "SearchResultsPage",
            Route::Text(id) if id.as_str() == "about" => "AboutPage",
            Route::Pillar(_) | Route::Area { .. } | Route::Collection(..) => "CollectionPage",
            Route::Timeline(..) => "CollectionPage",
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
                ("mainEntity", self.main(route)),
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
        let site = &self.pages.report().site;
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
            "isBasedOn": self.source(),
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

    /// What the page is about.
    fn main(&self, route: &Route) -> Value {
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
            Collection::Organisations => report.organisations.get(id).map(|it| self.body(it)),
            Collection::Countries => report
                .countries
                .get(id)
                .map(|country| json!({ "@type": "Country", "name": country.name, "url": url })),
        };
        known.unwrap_or_default()
    }

    fn entry(&self, entry: &Entry, url: &str) -> Value {
        let name = ("name", Value::from(entry.title.clone()));
        let description = ("description", entry.summary.clone().into());
        let address = ("url", url.into());
        let keywords = ("keywords", self.areas(&entry.areas));
        let people = entry.people.iter();
        let people = people.map(|part| self.person(&self.pages.report().people[&part.person]));
        let people = ("contributor", Value::from_iter(people));
        let language = ("inLanguage", entry.language.clone().into());
        let days = entry.date.as_ref().and_then(|date| date.exact_days());
        let [first, last] = match days {
            Some(days) => days.map(|day| Value::from(day.to_string())),
            None => [Value::Null, Value::Null],
        };
        let source = ("isBasedOn", self.source());
        match entry.at.kind {
            EntryKind::Event => {
                let place = |name: &String| json!({ "@type": "Place", "name": name });
                let fields = [
                    name,
                    description,
                    address,
                    keywords,
                    people,
                    language,
                    ("startDate", first),
                    ("endDate", last),
                    ("eventAttendanceMode", attendance(entry.format).into()),
                    ("location", entry.place.as_ref().map(place).into()),
                ];
                object("Event", fields)
            }
            EntryKind::Project => object("Project", [name, description, address, keywords]),
            EntryKind::Statement | EntryKind::Publication => {
                let published = ("datePublished", first);
                let fields = [
                    name,
                    description,
                    address,
                    keywords,
                    people,
                    language,
                    published,
                    source,
                ];
                object("CreativeWork", fields)
            }
        }
    }

    fn quotation(&self, quotation: &Quotation, url: &str) -> Value {
        let speaker = &self.pages.report().people[&quotation.speaker];
        let fields = [
            ("text", Value::from(quotation.text.clone())),
            ("creator", self.person(speaker)),
            ("url", url.into()),
            ("inLanguage", "en".into()),
            ("keywords", self.areas(&quotation.areas)),
            ("isBasedOn", self.source()),
        ];
        object("Quotation", fields)
    }

    fn person(&self, person: &Person) -> Value {
        let family = person.family.as_deref().unwrap_or_default();
        let given = match family {
            "" => "",
            family => person
                .name
                .strip_suffix(family)
                .unwrap_or_default()
                .trim_end(),
        };
        let roles = person.roles.iter().map(|role| role.title.clone());
        let bodies = person
            .roles
            .iter()
            .filter_map(|role| role.organisation.as_ref());
        let bodies: BTreeSet<&Slug> = bodies.collect();
        let bodies = bodies.into_iter().map(|id| self.body_in_short(id));
        let route = Route::item(Collection::People, &person.id);
        let fields = [
            ("name", Value::from(person.name.clone())),
            ("givenName", given.into()),
            ("familyName", family.into()),
            ("jobTitle", Value::from_iter(roles)),
            ("affiliation", Value::from_iter(bodies)),
            ("url", self.address(&route).into()),
        ];
        object("Person", fields)
    }

    fn body(&self, body: &Organisation) -> Value {
        let route = Route::item(Collection::Organisations, &body.id);
        let whole = body.part_of.as_ref().map(|id| self.body_in_short(id));
        let fields = [
            ("name", Value::from(body.name.clone())),
            ("alternateName", body.also_known_as.clone().into()),
            ("parentOrganization", whole.into()),
            ("url", self.address(&route).into()),
        ];
        object("Organization", fields)
    }

    fn body_in_short(&self, id: &Slug) -> Value {
        let name = self.pages.report().organisations[id].name.clone();
        object("Organization", [("name", name.into())])
    }

    /// The report that the facts are taken from.
    fn source(&self) -> Value {
        let source = &self.pages.report().site.source;
        json!({
            "@type": "Report",
            "name": source.title,
            "url": source.url.as_str(),
            "publisher": { "@type": "Organization", "name": source.publisher },
        })
    }

    fn areas(&self, areas: &[Slug]) -> Value {
        let name = |id: &Slug| self.pages.report().areas[id].name.clone();
        Value::from_iter(areas.iter().map(name))
    }

    fn address(&self, route: &Route) -> String {
        self.pages.frame().canonical(route)
    }
}

fn attendance(format: Option<Format>) -> &'static str {
    match format {
        Some(Format::Online) => "https://schema.org/OnlineEventAttendanceMode",
        Some(Format::InPerson) => "https://schema.org/OfflineEventAttendanceMode",
        Some(Format::Hybrid) => "https://schema.org/MixedEventAttendanceMode",
        None => "",
    }
}
