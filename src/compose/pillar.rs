//! `/pillars/<pillar>/`: the page of a pillar, a long-term priority, with its areas.

use super::{Page, Pages, shared::entry_count};
use document::{Anchor, Body, Opening, Panel, Section};
use record::{Pillar, Slug};

impl Pages {
    /// The page of a pillar.
    pub(super) fn pillar(&self, id: &Slug) -> Option<Page> {
        let pillar = self.report.pillars.get(id)?;
        Some(Page {
            title: pillar.name.clone(),
            description: pillar.summary.clone(),
            opening: Opening {
                kind: Some("Pillar".to_owned()),
                lead: Some(pillar.summary.clone()),
                ..Opening::default()
            },
            sections: vec![
                Section::untitled(vec![Body::Text(pillar.body.clone())]),
                Section::new(Anchor::Areas, "Areas", vec![self.panels(pillar)]),
                Section::untitled(vec![self.source(&[])]),
            ],
            ..Page::default()
        })
    }

    /// The areas of a pillar as panels.
    pub(super) fn panels(&self, pillar: &Pillar) -> Body {
        let panel = |id: &Slug| {
            let area = &self.report.areas[id];
            Panel {
                link: self.area_link(id),
                summary: area.summary.clone(),
                count: entry_count(self.mentions.area(id).entries.len()),
                emblem: area.emblem.clone(),
            }
        };
        Body::Panels(pillar.areas.iter().map(panel).collect())
    }
}
