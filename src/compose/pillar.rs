//! `/pillars/<pillar>/`: the page of a pillar, a long-term priority, with its areas.

use super::{Page, Pages, cited::pictures, sharing::changes_section};
use document::{Anchor, Body, Opening, Panel, Section};
use record::{Pillar, Slug};
use words::WORDS;

impl Pages {
    /// The page of a pillar.
    pub(super) fn pillar(&self, id: &Slug) -> Option<Page> {
        let pillar = self.report.pillars.get(id)?;
        let text = Section::untitled(vec![Body::Text(pillar.body.clone())]);
        let areas = Section::new(Anchor::Areas, WORDS.labels.areas, vec![self.panels(pillar)]);
        let sections = [
            Some(text),
            pictures(&pillar.pictures),
            Some(areas),
            self.sources_of_presidency(&pillar.presidency),
            changes_section(&pillar.edition),
        ];
        Some(Page {
            title: pillar.name.clone(),
            description: pillar.summary.clone(),
            opening: Opening {
                kind: Some(WORDS.labels.pillar.to_owned()),
                lead: Some(pillar.summary.clone()),
                ..Opening::default()
            },
            sections: sections.into_iter().flatten().collect(),
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
                count: (WORDS.labels.entries)(self.mentions.area(id).entries.len()),
                emblem: area.emblem.clone(),
            }
        };
        Body::Panels(pillar.areas.iter().map(panel).collect())
    }
}
