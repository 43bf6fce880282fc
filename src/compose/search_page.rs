//! `/search/`: the search box, and links to lists, which work without a script.

use super::{Page, Pages, text_page};
use document::{Anchor, Body, Link, Opening, PAGE_LEN, Section};
use record::{
    Slug,
    route::{Collection, Route},
};
use words::WORDS;

impl Pages {
    /// The search page.
    pub(super) fn search_page(&self) -> Page {
        let lead = WORDS.search_page.lead;
        let rules = WORDS.search_page.rules.map(str::to_owned).to_vec();
        let without = WORDS.search_page.without_script.to_owned();
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
            title: WORDS.search_page.title.to_owned(),
            description: lead.to_owned(),
            opening: Opening {
                lead: Some(lead.to_owned()),
                ..Opening::default()
            },
            sections: vec![
                Section::untitled(vec![Body::Search]),
                Section::new(
                    Anchor::How,
                    WORDS.search_page.how,
                    vec![Body::Sentences(rules)],
                ),
                Section::new(Anchor::Browse, WORDS.search_page.browse, lists),
                browse(Anchor::ByArea, WORDS.search_page.by_area, areas.collect()),
                browse(
                    Anchor::ByCountry,
                    WORDS.search_page.by_country,
                    names(Collection::Countries),
                ),
                browse(
                    Anchor::ByPerson,
                    WORDS.search_page.by_person,
                    names(Collection::People),
                ),
            ],
            ..Page::default()
        }
    }

    /// The link to the time line of an area.
    fn area_timeline(&self, id: &Slug) -> Link {
        let name = &self.report.areas[id].name;
        Link::new(
            Route::timeline(Some(id)),
            (WORDS.search_page.in_order_of_time)(name),
        )
    }
}
