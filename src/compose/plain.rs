//! `/about/` and its like: running text; and what is not found.

use super::{Made, Pages};
use document::{Body, Link, Opening, Section};
use record::{
    Slug,
    route::{Collection, Route},
};

impl Pages {
    pub(super) fn text(&self, id: &Slug) -> Option<Made> {
        let page = self.report.texts.get(id)?;
        Some(Made {
            title: page.title.clone(),
            description: page.summary.clone(),
            opening: Opening {
                lead: page.summary.clone(),
                ..Opening::default()
            },
            sections: vec![Section::untitled(Body::Text(page.body.clone()))],
            ..Made::default()
        })
    }
}

/// What hosts answer with when nothing else is there.
pub(super) fn not_found() -> Made {
    let mut ways = vec![Link::new(Route::Home, "Home")];
    ways.extend(lists());
    let lead = "There is no page at this address. It may be mistyped, or the link that led here \
                may be broken.";
    Made {
        title: "Page not found".to_owned(),
        description: "There is no page at this address.".to_owned(),
        opening: Opening {
            lead: lead.to_owned(),
            ..Opening::default()
        },
        sections: vec![
            Section::untitled(Body::SearchBox),
            Section::new("ways", "Ways back", vec![Body::Links(ways)]),
        ],
        ..Made::default()
    }
}

/// What is shown without a network instead of a page that was not kept.
pub(super) fn offline() -> Made {
    let mut ways = vec![Link::new(Route::Home, "Home")];
    ways.extend(lists());
    let lead = "There is no answer from the network, and this page is not kept on your device. \
                Pages that you have opened before are kept, and can be read.";
    Made {
        title: "You are offline".to_owned(),
        description: "This page cannot be reached without a network.".to_owned(),
        opening: Opening {
            lead: lead.to_owned(),
            ..Opening::default()
        },
        sections: vec![Section::new(
            "kept",
            "Perhaps kept",
            vec![Body::Links(ways)],
        )],
        ..Made::default()
    }
}

/// Links to all lists, and to the timeline.
pub(super) fn lists() -> impl Iterator<Item = Link> {
    let timeline = Link::new(Route::timeline(None), "Timeline");
    Collection::ALL
        .into_iter()
        .map(|all| Link::new(Route::collection(all), all.label()))
        .chain([timeline])
}
