//! What the search finds is there.

use crate::{
    searching::Session,
    site::{RECORD, record},
};

#[test]
fn everything_is_found_and_every_hit_leads_to_a_page_and_an_anchor_in_it() {
    let mut session = Session::begin(&RECORD);
    let report = record();
    let count = report.entries.len()
        + report.quotations.len()
        + report.people.len()
        + report.organisations.len()
        + report.countries.len();
    let found = session.ask(&format!("sort=oldest&show={count}"));
    assert_eq!(found.hits.len(), count);
    for hit in found.hits {
        let (_, rest) = hit.payload.split_once("\"route\":\"/").expect("a route");
        let route = rest.split('"').next().expect("its end");
        let page = RECORD.read(&format!("{route}index.html"));
        if let Some(anchor) = hit.anchor.0 {
            let id = format!("id=\"{anchor}\"");
            assert!(page.contains(&id), "{route} {id}");
        }
    }
}
