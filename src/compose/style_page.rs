//! `/about/style/`: samples of every part of pages in every state, for developers.

use super::{
    Page, Pages,
    map::CountryNote,
    style_samples::{
        SAMPLE, cards, chips, colours, dates, facts, figures, home, names, pager, paragraph, parts,
        period, sentences, text,
    },
    time_line::TableDisplay,
};
use document::{Anchor, Body, Opening, Panel, Quote, Section, When};
use record::{Slug, route::Route};

impl Pages {
    /// The style page.
    pub(super) fn style_page(&self) -> Page {
        let lead = "Every part that the pages are made of, in every state. The texts are samples.";
        let when = When::from(period("2020-10", "in October 2020").map(|date| date.words()));
        Page {
            title: "Style".to_owned(),
            description: lead.to_owned(),
            opening: Opening {
                kind: Some("Kind of page".to_owned()),
                remark: Some("A remark on the title".to_owned()),
                when,
                care: Some("A note on what the page is about.".to_owned()),
                lead: Some(lead.to_owned()),
                ..Opening::default()
            },
            facts: facts(),
            sections: vec![
                Section::new(Anchor::Colours, "Colours", colours()),
                Section::without_anchor("Text", vec![Body::Text(text())]),
                Section::without_anchor("Sentences", sentences()),
                Section::without_anchor("Dates", vec![dates()]),
                Section::without_anchor("Cards", vec![Body::Cards(cards())]),
                Section::without_anchor("Quotations", vec![Body::Quotes(self.sample_quotes())]),
                Section::without_anchor("Parts", vec![Body::Parts(parts())]),
                Section::without_anchor("Links in a row", vec![Body::Links(chips())]),
                Section::without_anchor("Areas", vec![self.sample_panels()]),
                Section::without_anchor("Figures", vec![Body::Figures(figures())]),
                Section::without_anchor("Names", vec![Body::Names(names())]),
                Section::without_anchor("The year", self.sample_time_line()),
                Section::without_anchor("The map", vec![self.sample_map()]),
                Section::without_anchor(
                    "Notes",
                    vec![Body::Notes(vec![paragraph(SAMPLE), paragraph(SAMPLE)])],
                ),
                Section::without_anchor("Pages of a list", pager().into_iter().collect()),
                Section::without_anchor("Searching", vec![Body::Search]),
                Section::without_anchor("Sharing", vec![Body::Share]),
                Section::without_anchor(
                    "A page that did not come",
                    vec![Body::LoadFailed(Route::Style)],
                ),
                Section::untitled(vec![self.source(&[])]),
            ],
            exit: Some(self.frame.base_url.clone()),
            ..Page::default()
        }
    }

    /// Panels of the first areas of the record, for their emblems.
    fn sample_panels(&self) -> Body {
        let panels = self.report.areas.values().take(3).map(|area| Panel {
            link: self.area_link(&area.id),
            summary: SAMPLE.to_owned(),
            count: "3 entries".to_owned(),
            emblem: area.emblem.clone(),
        });
        Body::Panels(panels.collect())
    }

    /// The first quotation of the record, since a quotation links to its page.
    fn sample_quotes(&self) -> Vec<Quote> {
        let quotes = self.report.quotations.keys().take(1);
        let quote = |id: &Slug| Quote {
            occasion: Some(home("The occasion")),
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
            note: "A part".to_owned(),
        };
        let countries: Vec<CountryNote<'_>> = countries.map(note).collect();
        self.on_map(&countries, "Part", "Some countries")
    }
}
