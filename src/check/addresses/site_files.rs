//! The files of a published site, which no redirect may replace.

use super::AnchorsByPath;
use crate::reserved::site_files;
use record::{files, route::Route};

/// Whether the site has a file called `file`, or one whose name is that of a
/// folder in the path of `file`. Names are from the site's root; those of the site
/// are in lower case.
pub(super) fn is_site_file(pages: &AnchorsByPath, file: &str) -> bool {
    let ends = file.match_indices('/').skip(1).map(|(end, _)| end);
    let mut names = ends.chain([file.len()]).map(|end| &file[..end]);
    names.any(|name| is_file(pages, name))
}

fn is_file(pages: &AnchorsByPath, name: &str) -> bool {
    let compressed = [".br", ".gz"].iter().find_map(|end| name.strip_suffix(end));
    let name = compressed.unwrap_or(name);
    let is = |file: &str| file.trim_matches('/') == name.trim_start_matches('/');
    let fallback = [Route::NotFound, Route::Offline];
    let mut fallback = fallback.iter().flat_map(|it| [it.file(), it.twin()]);
    if site_files().any(is) || fallback.any(|file| is(&file)) {
        return true;
    }
    let Some((folder, beside)) = name.rsplit_once('/') else {
        return false;
    };
    let folder = format!("{folder}/");
    let may_exist = |page| beside == "index.html" || files::may_stand(&page, beside);
    pages.contains_key(&folder) && Route::parse(&folder).is_some_and(may_exist)
}
