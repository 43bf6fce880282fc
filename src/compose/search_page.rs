//! `/search/`: the search box, and links to lists, which work without a script.

use super::{Page, Pages, text_page};
use document::{Anchor, Body, Link, Opening, PAGE_LEN, Section};
use record::{
    Slug,
    route::{Collection, Route},
};

impl Pages {
    /// The search page.
    pub(super) fn search_page(&self) -> Page {
        let lead = "Events, projects, statements, publications, quotations, people, \
                    organisations and countries, found by the words in them.";
        let how = [
            "“Words in quotation marks” are found side by side.",
            "A word with - before it is left out: -labour.",
            "A filter may be typed: country:latvia, kind:project, person:jurgaitiene, year:2021.",
            "Marks on letters and hyphens do not matter, and typing errors are forgiven.",
            "The key / leads to the box; the arrows then walk the results. A switch at the foot \
             of the page turns the key off.",
        ];
        let how = how.map(str::to_owned).to_vec();
        let without = "Searching needs JavaScript; these lists and pages do not. They hold \
                       everything that can be found."
            .to_owned();
        let lists = vec![
            Body::Sentences(vec![without]),
            Body::Links(text_page::lists().collect()),
        ];
        let browse = |id: Anchor, title: &str, links: Vec<Link>| {
            Section::new(id, title, vec![Body::Links(links)])
        };
        let areas = self.report.areas.keys();
        let areas = areas.flat_map(|id| [self.area_link(id), self.area_timeline(id)]);
        let names = |collection| {
            let ids = self.ids(collection).iter().take(PAGE_LEN);
            ids.map(|id| self.name_link(collection, id)).collect()
        };
        Page {
            title: "Search".to_owned(),
            description: lead.to_owned(),
            opening: Opening {
                lead: Some(lead.to_owned()),
                ..Opening::default()
            },
            sections: vec![
                Section::untitled(vec![Body::Search]),
                Section::new(Anchor::How, "How to search", vec![Body::Sentences(how)]),
                Section::new(Anchor::Browse, "Or browse", lists),
                browse(Anchor::ByArea, "By area", areas.collect()),
                browse(
                    Anchor::ByCountry,
                    "By country",
                    names(Collection::Countries),
                ),
                browse(Anchor::ByPerson, "By person", names(Collection::People)),
            ],
            ..Page::default()
        }
    }

    /// The link to the time line of an area.
    fn area_timeline(&self, id: &Slug) -> Link {
        let name = &self.report.areas[id].name;
        Link::new(
            Route::timeline(Some(id)),
            format!("{name}, in order of time"),
        )
    }
}
