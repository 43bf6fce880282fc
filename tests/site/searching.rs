//! Searching in the published index, as a browser does: the specimen, and
//! a record of ten thousand entries.

use crate::site::{SPECIMEN, Site, specimen};
use publish::Compression;
use record::{
    Block, Entry, EntryKind, EntryRef, Inline, Report, Slug, Text, files, route::Collection,
};
use search::{Answer, Engine, Request, fold};
use std::fs;

/// A reader's session: what it has fetched so far, after brotli.
pub(crate) struct Session<'s> {
    site: &'s Site,
    engine: Engine,
    fetched: usize,
    files: usize,
}

impl<'s> Session<'s> {
    pub(crate) fn begin(site: &'s Site) -> Self {
        let index = file(site, files::INDEX);
        Self {
            site,
            fetched: weight(&index),
            files: 1,
            engine: Engine::read(index).expect("an index"),
        }
    }

    /// What is at an address, once all that it needs has come.
    pub(crate) fn ask(&mut self, address: &str) -> Answer {
        loop {
            let found = self.engine.ask(address);
            if found.missing.is_empty() {
                return found;
            }
            for part in found.missing {
                let bytes = file(self.site, &format!("{}{}", files::INDEX_PARTS, part.file));
                self.fetched += weight(&bytes);
                self.files += 1;
                self.engine.load(part.number, bytes).expect("its part");
            }
        }
    }

    pub(crate) fn find(&mut self, typed: &str) -> Answer {
        let request = Request {
            query: typed.to_owned(),
            ..Request::default()
        };
        self.ask(&request.address())
    }
}

fn file(site: &Site, name: &str) -> Vec<u8> {
    let path = site.folder.join(name.trim_start_matches('/'));
    fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn weight(bytes: &[u8]) -> usize {
    Compression::Best.brotli(bytes).expect("compressed").len()
}

pub(crate) fn title(found: &Answer) -> String {
    found
        .hits
        .first()
        .map(|hit| hit.title.text())
        .unwrap_or_default()
}

#[test]
fn every_person_is_found_first_with_and_without_marks_and_with_one_typing_error() {
    let mut session = Session::begin(&SPECIMEN);
    let people = specimen().people;
    assert_eq!(people.len(), 14);
    for person in people.values() {
        let name = &person.name;
        let plain = fold(name);
        let last = plain
            .split(' ')
            .next_back()
            .expect("a last name")
            .to_owned();
        let middle = plain.len() - last.len() / 2;
        let without = format!("{}{}", &plain[..middle], &plain[middle + 1..]);
        let mistaken = format!("{}x{}", &plain[..middle], &plain[middle + 1..]);
        let doubled = format!("{}{}", &plain[..middle], &plain[middle - 1..]);
        for typed in [
            name,
            &plain,
            &without,
            &mistaken,
            &doubled,
            &plain.to_uppercase(),
        ] {
            let found = session.find(typed);
            assert_eq!(title(&found), *name, "{typed}");
            let kinds = found.facets[0].options.len();
            assert_eq!(kinds, Collection::ALL.len(), "{typed}");
        }
    }
}

#[test]
fn every_title_and_name_finds_its_own_page_first() {
    let mut session = Session::begin(&SPECIMEN);
    let report = specimen();
    let entries = report.entries.values().map(|entry| entry.title.clone());
    let bodies = report.organisations.values().map(|body| body.name.clone());
    let countries = report
        .countries
        .values()
        .map(|country| country.name.clone());
    for name in entries.chain(bodies).chain(countries) {
        let first = session.find(&name);
        assert_eq!(title(&first), name);
    }
    for (short, name) in [
        (
            "TF-THB",
            "CBSS Task Force against Trafficking in Human Beings",
        ),
        ("thalia first", "First THALIA project meeting"),
        ("netcbrnreac", "NET-CBRN-REAC"),
    ] {
        let first = session.find(short);
        let shown = title(&first);
        assert!(shown.starts_with(name), "{short}: {shown}");
    }
}

#[test]
fn questions_that_readers_ask_are_answered() {
    let mut session = Session::begin(&SPECIMEN);
    let either = specimen()
        .entries
        .values()
        .filter(|entry| entry.at.kind == EntryKind::Event)
        .filter(|entry| {
            let mut countries = entry.countries.iter().map(|part| part.who.as_str());
            countries.any(|country| matches!(country, "latvia" | "lithuania"))
        })
        .count();
    assert!(either > 3);
    for (address, count) in [
        ("country=lv&country=lt&kind=event", either),
        ("q=labour%20exploitation&from=2020-10-01&to=2020-10-31", 1),
        ("kind=quotation", 2),
        ("q=kind:project", 6),
        ("person=kornelija-jurgaitiene", 2),
        ("month=2020-11", 2),
        ("year=1999", 0),
    ] {
        let found = session.ask(address);
        assert_eq!(found.hits.len(), count, "{address}: {}", found.status);
    }
}

#[test]
fn a_quotation_is_a_hit_of_its_own_that_leads_to_its_anchor() {
    let mut session = Session::begin(&SPECIMEN);
    let found = session.find("\"regionalising the Sendai Framework\"");
    let hit = &found.hits[0];
    assert_eq!(hit.title.text(), "Andrew Bower");
    assert_eq!(hit.anchor.0.as_deref(), Some("bower-sendai-framework"));
    assert!(
        hit.payload.contains("/events/cascade-final-conference/"),
        "{}",
        hit.payload
    );
    let page = SPECIMEN.read("events/cascade-final-conference/index.html");
    assert!(page.contains("id=\"bower-sendai-framework\""));
}

#[test]
fn the_index_of_this_record_is_one_small_file() {
    assert!(!SPECIMEN.folder.join("search/parts").exists());
    let weight = weight(&file(&SPECIMEN, files::INDEX));
    println!("the index is {weight} bytes after brotli");
    assert!(weight < 24 * 1024, "{weight}");
}

/// The specimen with `count` more events of about 100 words each, of a
/// vocabulary that grows as that of natural language does (Zipf's law).
fn grown(count: usize) -> Report {
    let mut report = specimen();
    let model = report
        .entries
        .values()
        .find(|entry| !entry.countries.is_empty() && !entry.people.is_empty());
    let model = model.expect("an entry with people and countries").clone();
    let countries: Vec<Slug> = report.countries.keys().cloned().collect();
    let people: Vec<Slug> = report.people.keys().cloned().collect();
    let mut seed = 2021_u64;
    let mut next = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed >> 11) as f64 / (1_u64 << 53) as f64
    };
    for number in 0..count {
        let id = Slug::parse(&format!("generated-{number}")).expect("a slug");
        let at = EntryRef {
            kind: model.at.kind,
            id,
        };
        let mut words = |count: usize| -> String {
            let all: Vec<String> = (0..count)
                .map(|_| word((30_000_f64.powf(next()) - 1.0) as u32))
                .collect();
            all.join(" ")
        };
        let (title, summary, body) = (words(6), words(14), words(80));
        let mut country = model.countries.first().cloned();
        let pick = |of: usize| number * 7 % of;
        if let Some(part) = &mut country {
            part.who = countries[pick(countries.len())].clone();
        }
        let mut person = model.people.first().cloned();
        if let Some(part) = &mut person {
            part.who = people[pick(people.len())].clone();
        }
        let entry = Entry {
            at: at.clone(),
            title,
            summary,
            body: Text(vec![Block::Paragraph(vec![Inline::Text(body)])]),
            countries: country.into_iter().collect(),
            people: person.into_iter().collect(),
            related: Vec::new(),
            notes: Vec::new(),
            ..model.clone()
        };
        report.entries.insert(at, entry);
    }
    report
}

/// A word that can be spoken, of its own for each number; frequent ones are short.
fn word(mut number: u32) -> String {
    const SYLLABLES: [&str; 24] = [
        "ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su", "ta", "ve", "al", "er", "in",
        "on", "ust", "kar", "len", "mir", "nos", "tri", "vil", "zan",
    ];
    let mut word = String::new();
    loop {
        word.push_str(SYLLABLES[(number % 24) as usize]);
        number /= 24;
        if number == 0 {
            return word;
        }
    }
}

#[test]
fn five_queries_over_ten_thousand_entries_move_little() {
    let site = Site::publish_plain("search-session", grown(10_000));
    let mut session = Session::begin(&site);
    let begun = session.fetched;
    let queries = [
        word(3_000),
        format!("{} {}", word(200), word(12_000)),
        format!("\"{}\"", word(900)),
        format!("{} country:latvia", word(5_000)),
        format!("{} {}", word(40), word(700)),
    ];
    for typed in &queries {
        let before = (session.fetched, session.files);
        let found = session.find(typed);
        println!(
            "{typed}: {} bytes in {} files: {}",
            session.fetched - before.0,
            session.files - before.1,
            found.status
        );
        assert!(!found.hits.is_empty(), "{typed}");
    }
    println!(
        "five queries: {} bytes in {} files, {begun} of them the first; all words: {}",
        session.fetched,
        session.files,
        queries.join(", ")
    );
    assert!(begun <= 30_000, "{begun} bytes before the first answer");
    assert!(session.fetched <= 100_000, "{} bytes", session.fetched);
}
