//! `/`: what this is, where to begin, and the year at a glance.

use super::{Made, Pages};
use document::{Body, Figure, Link, Opening, PAGE_LEN, Section};
use record::{
    Pillar,
    route::{Collection, Route},
};

/// How many quotations the home page shows.
const QUOTES: usize = 4;

impl Pages {
    pub(super) fn home(&self) -> Made {
        let report = &self.report;
        let site = &report.site;
        let country = &report.countries[&site.presidency.country].name;
        let mut sections = vec![Section::new(
            "figures",
            "The record in figures",
            vec![self.figures()],
        )];
        sections.extend(
            report
                .pillars
                .values()
                .map(|pillar| self.pillar_section(pillar)),
        );
        sections.push(self.year_section());
        if !report.quotations.is_empty() {
            let ids = report.quotations.keys().take(QUOTES);
            let quotes = ids.map(|id| self.quote(id)).collect();
            sections.push(Section::new(
                "quotations",
                "In their words",
                vec![Body::Quotes(quotes)],
            ));
        }
        Made {
            title: site.name.clone(),
            description: site.description.clone(),
            opening: Opening {
                remark: Some(format!("{country} · {}", site.presidency.years)),
                lead: site.description.clone(),
                hero: true,
                ..Opening::default()
            },
            sections,
            ..Made::default()
        }
    }

    /// Counted from the content.
    fn figures(&self) -> Body {
        let figure = |all: Collection| {
            let count = self.ids(all).len();
            let label = if count == 1 {
                all.singular()
            } else {
                all.label()
            };
            Figure {
                link: Link::new(Route::collection(all), label),
                count,
            }
        };
        Body::Figures(Collection::ALL.map(figure).into())
    }

    fn pillar_section(&self, pillar: &Pillar) -> Section {
        let body = vec![Body::Lead(pillar.summary.clone()), self.panels(pillar)];
        let to = Some(Route::Pillar(pillar.id.clone()));
        Section {
            id: String::new(),
            title: pillar.name.clone(),
            to,
            body,
        }
    }

    /// The year, and the ways to its parts.
    fn year_section(&self) -> Section {
        let entries = &self.order[..self.order.len().min(PAGE_LEN)];
        let mut body = vec![Body::Links(self.time_lines())];
        body.extend(self.year(entries, true));
        let to = Some(Route::timeline(None));
        Section {
            id: String::new(),
            title: "The year".to_owned(),
            to,
            body,
        }
    }
}
