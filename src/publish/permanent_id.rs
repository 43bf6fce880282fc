//! Permanent ids, by which feed readers and calendar programs recognise items.

use record::{Report, route::Route};

/// The `tag:` URI (RFC 4151) of the list or item whose page is at `route`. It consists of
/// the `tag` of `site.json` and the first id of the item, so that it does not change when
/// the site, the item or the pillar of an area gets another address.
pub(super) fn id(report: &Report, route: &Route) -> String {
    let first = |id| report.first_id(route, id);
    let name = match route {
        Route::Home => "record".to_owned(),
        Route::Area { area, .. } => format!("areas/{}", first(area)),
        Route::Collection(collection, _) => collection.segment().to_owned(),
        Route::Item(collection, id, _) => format!("{}/{}", collection.segment(), first(id)),
        other => other.to_string().trim_matches('/').to_owned(),
    };
    report.site.tag.uri(&name)
}
