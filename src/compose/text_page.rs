//! Pages whose text editors write, such as `/about/`; the pages “Page not found” and “You are
//! offline”.

use super::{Page, Pages, sharing::changes_section};
use document::{Anchor, Body, Link, Opening, Section};
use record::{
    Slug,
    route::{Collection, Route},
};
use words::WORDS;

impl Pages {
    /// A page whose text editors write.
    pub(super) fn text_page(&self, id: &Slug) -> Option<Page> {
        let mut page = match self.report.texts.get(id) {
            Some(page) => Page {
                title: page.title.clone(),
                description: page.summary.clone(),
                opening: Opening {
                    lead: Some(page.summary.clone()),
                    ..Opening::default()
                },
                sections: vec![Section::untitled(vec![Body::Text(page.body.clone())])],
                ..Page::default()
            },
            None => self.bare_glossary(id)?,
        };
        self.add_terms(id, &mut page);
        let written = self.report.texts.get(id);
        page.add(written.and_then(|page| changes_section(&page.edition)));
        Some(page)
    }
}

/// The page that hosts serve for an unknown address.
pub(super) fn not_found() -> Page {
    let mut ways = vec![Link::new(Route::Home, WORDS.labels.home)];
    ways.extend(lists());
    let words = &WORDS.not_found;
    Page {
        title: words.title.to_owned(),
        description: words.description.to_owned(),
        opening: Opening {
            lead: Some(words.lead.to_owned()),
            ..Opening::default()
        },
        sections: vec![
            Section::untitled(vec![Body::SearchBox]),
            Section::new(Anchor::Ways, words.ways, vec![Body::Links(ways)]),
        ],
        ..Page::default()
    }
}

/// The page that the service worker serves without a network, for a page that it
/// has not stored.
pub(super) fn offline() -> Page {
    let mut ways = vec![Link::new(Route::Home, WORDS.labels.home)];
    ways.extend(lists());
    let words = &WORDS.offline;
    Page {
        title: words.title.to_owned(),
        description: words.description.to_owned(),
        opening: Opening {
            lead: Some(words.lead.to_owned()),
            ..Opening::default()
        },
        sections: vec![Section::new(
            Anchor::Kept,
            words.ways,
            vec![Body::Links(ways)],
        )],
        ..Page::default()
    }
}

/// Links to all lists and to the timeline.
pub(super) fn lists() -> impl Iterator<Item = Link> {
    let timeline = Link::new(Route::timeline(None), WORDS.labels.timeline);
    Collection::ALL
        .into_iter()
        .map(|all| Link::new(Route::collection(all), all.label()))
        .chain([timeline])
}
