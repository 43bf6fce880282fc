//! `/pillars/<pillar>/`: a long-term priority and its areas.

use super::{Made, Pages, area::entries};
use document::{Body, Opening, Panel, Section};
use record::{Pillar, Slug};

impl Pages {
    pub(super) fn pillar(&self, id: &Slug) -> Option<Made> {
        let pillar = self.report.pillars.get(id)?;
        Some(Made {
            title: pillar.name.clone(),
            description: pillar.summary.clone(),
            opening: Opening {
                kind: Some("Pillar".to_owned()),
                lead: pillar.summary.clone(),
                ..Opening::default()
            },
            sections: vec![
                Section::untitled(Body::Text(pillar.body.clone())),
                Section::new("areas", "Areas", vec![self.panels(pillar)]),
                Section::untitled(self.source(&[])),
            ],
            ..Made::default()
        })
    }

    /// The areas of a pillar.
    pub(super) fn panels(&self, pillar: &Pillar) -> Body {
        let panel = |id: &Slug| {
            let area = &self.report.areas[id];
            Panel {
                link: self.area_link(id),
                summary: area.summary.clone(),
                count: entries(self.mentions.area(id).entries.len()),
                emblem: area.emblem.clone(),
            }
        };
        Body::Panels(pillar.areas.iter().map(panel).collect())
    }
}
