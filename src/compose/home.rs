//! `/`: the home page, with figures, the pillars, a time line and some quotations.

use super::{Page, Pages, cited::picture, time_line::TableDisplay};
use document::{Anchor, Body, Figure, Link, Opening, PAGE_LEN, Section};
use record::{
    Pillar,
    route::{Collection, Route},
};
use words::WORDS;

/// The number of quotations on the home page.
const QUOTES: usize = 4;

impl Pages {
    /// The home page.
    pub(super) fn home(&self) -> Page {
        let report = &self.report;
        let site = &report.site;
        let mut sections = vec![Section::new(
            Anchor::Figures,
            WORDS.home.figures,
            vec![self.figures()],
        )];
        sections.extend(
            report
                .pillars_in_order()
                .map(|pillar| self.pillar_section(pillar)),
        );
        sections.push(self.year_section());
        if !report.quotations.is_empty() {
            let ids = report.quotations.keys().take(QUOTES);
            let quotes = ids.map(|id| self.quote(id)).collect();
            sections.push(Section::new(
                Anchor::Quotations,
                WORDS.home.quotations,
                vec![Body::Quotes(quotes)],
            ));
        }
        Page {
            title: site.name.clone(),
            description: site.description.clone(),
            opening: Opening {
                remark: Some(self.all_presidencies()),
                lead: Some(site.description.clone()),
                hero: true,
                banner: site.look.banner.as_ref().map(picture),
                ..Opening::default()
            },
            sections,
            ..Page::default()
        }
    }

    /// The number of items in each collection.
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
        let counted = Collection::ALL
            .into_iter()
            .filter(|all| *all != Collection::Presidencies);
        Body::Figures(counted.map(figure).collect())
    }

    fn pillar_section(&self, pillar: &Pillar) -> Section {
        let body = vec![Body::Lead(pillar.summary.clone()), self.panels(pillar)];
        Section::leading_to(Route::Pillar(pillar.id.clone()), &pillar.name, body)
    }

    /// The first entries in order of time, with links to the time lines.
    fn year_section(&self) -> Section {
        let entries = &self.order[..self.order.len().min(PAGE_LEN)];
        let mut body = vec![Body::Links(self.time_lines())];
        body.extend(self.time_line(entries, TableDisplay::Folded));
        Section::leading_to(Route::timeline(None), WORDS.labels.timeline, body)
    }
}
