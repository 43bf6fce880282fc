//! Checks of lists: what must not be empty, and what must not stand twice.

use super::{Fault, Faults, Folder, fault::Place, shape::Raw, shown};
use crate::problem::Rule;
use std::collections::BTreeSet;

/// An entry belongs to an area at least, and names a section of its source.
pub(super) fn entries_stand_in_areas_and_sections(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, entry) in folder.entries() {
        filled(
            number,
            "areas",
            &entry.areas,
            "the area that it belongs to",
            faults,
        );
        filled(number, "sections", &entry.sections, SECTION, faults);
    }
}

const SECTION: &str = "the section of the source that tells of it";

/// A quotation without a speaker or a source is none.
pub(super) fn quotations_have_speaker_areas_and_sections(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, quotation) in folder.quotations() {
        filled(
            number,
            "areas",
            &quotation.areas,
            "the area that it belongs to",
            faults,
        );
        filled(number, "sections", &quotation.sections, SECTION, faults);
        if quotation.speaker.is_none() {
            let message = "a quotation needs `speaker`";
            let fault = Fault::at(Place::field(""), Rule::MissingField, message);
            faults.add(number, fault.help("write the id of the person who said it"));
        }
    }
}

/// A page of running text has some.
pub(super) fn pages_have_a_body(folder: &Folder<'_>, faults: &mut Faults) {
    for file in &folder.files {
        if let Raw::Page(page) = &file.parsed.raw {
            filled(
                file.number,
                "body",
                &page.body,
                "a paragraph of text",
                faults,
            );
        }
    }
}

fn filled(number: usize, field: &'static str, list: &[String], what: &str, faults: &mut Faults) {
    if list.is_empty() {
        let message = format!("`{field}` is empty");
        let fault = Fault::at(Place::field(field), Rule::EmptyList, message);
        faults.add(number, fault.help(format!("write at least {what}")));
    }
}

/// No list says the same twice.
pub(super) fn lists_say_nothing_twice(folder: &Folder<'_>, faults: &mut Faults) {
    for file in &folder.files {
        file.parsed.raw.shape().lists(&mut |field, members| {
            let mut seen = BTreeSet::new();
            for (place, member) in members.iter().enumerate() {
                if !seen.insert(member) {
                    let message = format!("`{}` stands in `{field}` twice", shown(member));
                    let place = Place::member(field, place);
                    let fault = Fault::at(place, Rule::DuplicateItem, message);
                    faults.add(file.number, fault.help("delete one of them"));
                }
            }
        });
    }
}
