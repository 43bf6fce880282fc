//! `/about/style/`: every part that pages are made of, in every state, for
//! those who work on them. What it shows are samples, and says so.

use super::{
    Made, Pages,
    samples::{
        SAMPLE, cards, chips, colours, dates, facts, figures, home, names, pager, paragraph, parts,
        period, sentences, text,
    },
};
use document::{Body, Opening, Panel, Quote, Section, When};
use record::{Slug, route::Route};

impl Pages {
    pub(super) fn style(&self) -> Made {
        let lead = "Every part that the pages are made of, in every state. The texts are samples.";
        let when = When::from(period("2020-10", "in October 2020").map(|date| date.words()));
        Made {
            title: "Style".to_owned(),
            description: lead.to_owned(),
            opening: Opening {
                kind: Some("Kind of page".to_owned()),
                remark: Some("A remark on the title".to_owned()),
                when,
                care: Some("A note on what the page is about.".to_owned()),
                lead: lead.to_owned(),
                ..Opening::default()
            },
            facts: facts(),
            sections: vec![
                Section::new("colours", "Colours", colours()),
                Section::new("", "Text", vec![Body::Text(text())]),
                Section::new("", "Sentences", sentences()),
                Section::new("", "Dates", vec![dates()]),
                Section::new("", "Cards", vec![Body::Cards(cards())]),
                Section::new("", "Quotations", vec![Body::Quotes(self.sample_quotes())]),
                Section::new("", "Parts", vec![Body::Parts(parts())]),
                Section::new("", "Links in a row", vec![Body::Links(chips())]),
                Section::new("", "Areas", vec![self.sample_panels()]),
                Section::new("", "Figures", vec![Body::Figures(figures())]),
                Section::new("", "Names", vec![Body::Names(names())]),
                Section::new("", "The year", self.sample_year()),
                Section::new("", "The map", vec![self.sample_map()]),
                Section::new(
                    "",
                    "Notes",
                    vec![Body::Notes(vec![paragraph(SAMPLE), paragraph(SAMPLE)])],
                ),
                Section::new("", "Pages of a list", pager().into_iter().collect()),
                Section::new("", "Searching", vec![Body::Search]),
                Section::new("", "Sharing", vec![Body::Share]),
                Section::new(
                    "",
                    "A page that did not come",
                    vec![Body::Fault(Route::Style)],
                ),
                Section::untitled(self.source(&[])),
            ],
            exit: Some(self.frame.base_url.clone()),
            ..Made::default()
        }
    }

    /// The first areas, since emblems belong to areas.
    fn sample_panels(&self) -> Body {
        let panels = self.report.areas.values().take(3).map(|area| Panel {
            link: self.area_link(&area.id),
            summary: SAMPLE.to_owned(),
            count: "3 entries".to_owned(),
            emblem: area.emblem.clone(),
        });
        Body::Panels(panels.collect())
    }

    /// One of the record's own, since it leads to its page.
    fn sample_quotes(&self) -> Vec<Quote> {
        let quotes = self.report.quotations.keys().take(1);
        let quote = |id: &Slug| Quote {
            occasion: Some(home("The occasion")),
            ..self.quote(id)
        };
        quotes.map(quote).collect()
    }

    /// The record's own year: its marks need entries.
    fn sample_year(&self) -> Vec<Body> {
        self.year(&self.order[..self.order.len().min(4)], true)
    }

    fn sample_map(&self) -> Body {
        let countries = self.report.countries.keys().take(3);
        let countries: Vec<(&Slug, String)> =
            countries.map(|id| (id, "A part".to_owned())).collect();
        self.on_map(&countries, "Part", "Some countries")
    }
}
