//! The names that a build gives to files, so that nothing old takes them.

use crate::taken::own;
use record::{Slug, files, route::Route};
use std::collections::BTreeMap;

/// Whether the site has a file of this name, or has one where this would need
/// a folder. Names are from the site's root, and those of the site are in small
/// letters.
pub(super) fn is_taken(pages: &BTreeMap<String, Vec<Slug>>, file: &str) -> bool {
    let ends = file.match_indices('/').skip(1).map(|(end, _)| end);
    let mut names = ends.chain([file.len()]).map(|end| &file[..end]);
    names.any(|name| is_file(pages, name))
}

fn is_file(pages: &BTreeMap<String, Vec<Slug>>, name: &str) -> bool {
    let packed = [".br", ".gz"].iter().find_map(|end| name.strip_suffix(end));
    let name = packed.unwrap_or(name);
    let is = |own: &str| own.trim_matches('/') == name.trim_start_matches('/');
    let fallback = [Route::NotFound, Route::Offline];
    let mut fallback = fallback.iter().flat_map(|it| [it.file(), it.twin()]);
    if own().any(is) || fallback.any(|own| is(&own)) {
        return true;
    }
    let Some((folder, beside)) = name.rsplit_once('/') else {
        return false;
    };
    let folder = format!("{folder}/");
    let stands = |page| beside == "index.html" || files::may_stand(&page, beside);
    pages.contains_key(&folder) && Route::parse(&folder).is_some_and(stands)
}
