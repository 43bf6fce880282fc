//! `/about/style/`: samples of every part of pages in every state, for developers.

use super::{
    Page, Pages,
    map::CountryNote,
    style_samples::{
        SAMPLE, cards, chips, colours, dates, facts, figures, folded, home, month, names, original,
        pager, paragraph, parts, pictures, sentences, text,
    },
    time_line::TableDisplay,
};
use document::{Anchor, Body, Opening, Panel, Quote, Section, Shape, ShapeKind, When};
use record::{
    Slug,
    route::{Collection, Route},
};
use words::WORDS;

impl Pages {
    /// The style page.
    pub(super) fn style_page(&self) -> Page {
        let words = &WORDS.style;
        let when = When::from(month().map(|date| date.words()));
        Page {
            title: words.title.to_owned(),
            description: words.lead.to_owned(),
            opening: Opening {
                kind: Some(words.kind.to_owned()),
                remark: Some(words.remark.to_owned()),
                when,
                care: Some(words.content_note.to_owned()),
                lead: Some(words.lead.to_owned()),
                ..Opening::default()
            },
            facts: facts(),
            sections: vec![
                Section::new(Anchor::Colours, words.colours, colours()),
                Section::without_anchor(words.text, vec![Body::Text(text())]),
                Section::without_anchor(words.sentences, sentences()),
                Section::without_anchor(words.dates, vec![dates()]),
                Section::without_anchor(words.cards, vec![Body::Cards(cards())]),
                Section::without_anchor(
                    Collection::Quotations.label(),
                    vec![Body::Quotes(self.sample_quotes())],
                ),
                Section::without_anchor(words.roles, vec![Body::Parts(parts())]),
                Section::without_anchor(words.links, vec![Body::Links(chips())]),
                Section::without_anchor(WORDS.labels.areas, vec![self.sample_panels()]),
                Section::without_anchor(words.figures, vec![Body::Figures(figures())]),
                Section::without_anchor(words.names, vec![Body::Names(names())]),
                Section::without_anchor(words.year, self.sample_time_line()),
                Section::without_anchor(words.map, vec![self.sample_map()]),
                Section::without_anchor(
                    words.notes,
                    vec![Body::Notes(vec![paragraph(SAMPLE), paragraph(SAMPLE)])],
                ),
                Section::untitled(vec![Body::Folded(folded())]),
                Section::without_anchor(words.pictures, vec![Body::Pictures(pictures())]),
                Section::without_anchor(words.pages, pager().into_iter().collect()),
                Section::without_anchor(words.searching, vec![Body::Search]),
                Section::without_anchor(words.sharing, vec![Body::Share]),
                Section::without_anchor(words.load_failed, vec![Body::LoadFailed(Route::Style)]),
                self.sample_sources(),
            ],
            exit: Some(self.frame.base_url.clone()),
            ..Page::default()
        }
    }

    /// The publications of the first presidency.
    fn sample_sources(&self) -> Section {
        let first = self.report.presidencies.keys().next();
        let section = first.and_then(|id| self.sources_of_presidency(id));
        section.unwrap_or_else(|| Section::untitled(Vec::new()))
    }

    /// Panels of the first areas of the record, for their emblems.
    fn sample_panels(&self) -> Body {
        let panels = self.report.areas.values().take(3).map(|area| Panel {
            link: self.area_link(&area.id),
            summary: SAMPLE.to_owned(),
            count: (WORDS.labels.entries)(3),
            emblem: area.emblem.clone(),
        });
        Body::Panels(panels.collect())
    }

    /// The first quotation of the record, since a quotation links to its page.
    fn sample_quotes(&self) -> Vec<Quote> {
        let quotes = self.report.quotations.keys().take(1);
        let quote = |id: &Slug| Quote {
            original: Some(original()),
            occasion: Some(home(WORDS.style.occasion)),
            ..self.quote(id)
        };
        quotes.map(quote).collect()
    }

    /// A time line of the first entries of the record.
    fn sample_time_line(&self) -> Vec<Body> {
        let entries = &self.order[..self.order.len().min(4)];
        self.time_line(entries, TableDisplay::Folded)
    }

    /// A map with the first countries of the record.
    fn sample_map(&self) -> Body {
        let countries = self.report.countries.keys().take(3);
        let note = |country| CountryNote {
            country,
            note: WORDS.style.role.to_owned(),
        };
        let countries: Vec<CountryNote<'_>> = countries.map(note).collect();
        let mut map = self.on_map(&countries, WORDS.labels.role, WORDS.style.countries);
        if let Body::Map(drawing, _) = &mut map {
            // a few neighbours are enough, since outlines are long
            let is_land = |shape: &&Shape| shape.kind == ShapeKind::Land;
            let land = drawing.shapes.iter().filter(is_land).count();
            drawing.shapes.drain(..land.saturating_sub(3));
        }
        map
    }
}
