//! The places in a page that may be linked, and will be for ever.

use super::{Body, Document, Section};
use crate::{
    components::{NOTES, Quote, SOURCE},
    content::Block,
    route::Route,
};

impl Document {
    /// Every place that promises to last, in the order of the page. A quotation
    /// has one on its own page and where it was said; elsewhere it stands in a
    /// choice of quotations that changes.
    pub fn anchors(&self) -> Vec<&str> {
        // the samples promise nothing
        if self.route == Route::Style {
            return Vec::new();
        }
        let mut anchors: Vec<&str> = self.former.iter().map(String::as_str).collect();
        anchors.extend(self.facts.iter().map(|fact| fact.id.as_str()));
        for section in &self.sections {
            anchors.extend(Some(section.id.as_str()).filter(|id| !id.is_empty()));
            self.add_section(section, &mut anchors);
        }
        anchors
    }

    fn add_section<'a>(&'a self, section: &'a Section, anchors: &mut Vec<&'a str>) {
        let is_whole = matches!(&self.route, Route::Item(all, ..) if all.is_cited());
        for body in &section.body {
            match body {
                Body::Text(text) => text.0.iter().for_each(|block| add_heading(block, anchors)),
                Body::Names(letters) => anchors.extend(letters.iter().map(|it| it.id.as_str())),
                Body::Quotes(quotes) if is_whole => {
                    quotes.iter().for_each(|quote| add_quote(quote, anchors));
                }
                Body::Notes(notes) if !notes.is_empty() => anchors.push(NOTES),
                Body::Source(_) => anchors.push(SOURCE),
                _ => {}
            }
        }
    }
}

fn add_heading<'a>(block: &'a Block, anchors: &mut Vec<&'a str>) {
    if let Block::Heading { id, former, .. } = block {
        anchors.extend([id].into_iter().chain(former).map(String::as_str));
    }
}

fn add_quote<'a>(quote: &'a Quote, anchors: &mut Vec<&'a str>) {
    anchors.push(quote.id.as_str());
    anchors.extend(quote.former.iter().map(String::as_str));
}
