//! Ids that stay: by them feed readers and calendars know what they have.

use record::{Report, route::Route};

/// The `tag:` URI (RFC 4151) of what stands at `route`: of a list, or of one
/// thing by the id that it had first.
///
/// The site's address is no part of it, nor which pillar an area stands under:
/// only `site.json`'s `tag` is, which stays when the site moves.
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
