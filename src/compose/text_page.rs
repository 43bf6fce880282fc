//! Pages whose text editors write, such as `/about/`; the pages “Page not found” and “You are
//! offline”.

use super::{Page, Pages};
use document::{Anchor, Body, Link, Opening, Section};
use record::{
    Slug,
    route::{Collection, Route},
};

impl Pages {
    /// A page whose text editors write.
    pub(super) fn text_page(&self, id: &Slug) -> Option<Page> {
        let page = self.report.texts.get(id)?;
        Some(Page {
            title: page.title.clone(),
            description: page.summary.clone(),
            opening: Opening {
                lead: Some(page.summary.clone()),
                ..Opening::default()
            },
            sections: vec![Section::untitled(vec![Body::Text(page.body.clone())])],
            ..Page::default()
        })
    }
}

/// The page that hosts serve for an unknown address.
pub(super) fn not_found() -> Page {
    let mut ways = vec![Link::new(Route::Home, "Home")];
    ways.extend(lists());
    let lead = "There is no page at this address. It may be mistyped, or the link that led here \
                may be broken.";
    Page {
        title: "Page not found".to_owned(),
        description: "There is no page at this address.".to_owned(),
        opening: Opening {
            lead: Some(lead.to_owned()),
            ..Opening::default()
        },
        sections: vec![
            Section::untitled(vec![Body::SearchBox]),
            Section::new(Anchor::Ways, "Ways back", vec![Body::Links(ways)]),
        ],
        ..Page::default()
    }
}

/// The page that the service worker serves without a network, for a page that it
/// has not stored.
pub(super) fn offline() -> Page {
    let mut ways = vec![Link::new(Route::Home, "Home")];
    ways.extend(lists());
    let lead = "There is no answer from the network, and this page is not kept on your device. \
                Pages that you have opened before are kept, and can be read.";
    Page {
        title: "You are offline".to_owned(),
        description: "This page cannot be reached without a network.".to_owned(),
        opening: Opening {
            lead: Some(lead.to_owned()),
            ..Opening::default()
        },
        sections: vec![Section::new(
            Anchor::Kept,
            "Perhaps kept",
            vec![Body::Links(ways)],
        )],
        ..Page::default()
    }
}

/// Links to all lists and to the timeline.
pub(super) fn lists() -> impl Iterator<Item = Link> {
    let timeline = Link::new(Route::timeline(None), "Timeline");
    Collection::ALL
        .into_iter()
        .map(|all| Link::new(Route::collection(all), all.label()))
        .chain([timeline])
}
