//! Checks of links in running text.

use crate::{
    Addresses, excerpt,
    file::File,
    file_set::FileSet,
    problem::{Diagnostic, Problem, Rule},
};
use record::{Address, route::Route};

/// Every link to this site leads to an existing page or file; of the pages of a
/// list, only the first may be linked.
pub(crate) fn linked_pages_exist(set: &FileSet<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in &set.files {
        for link in &file.outline.links {
            let route = &link.value.route;
            if !set.has_page(route) {
                problems.push(file.diagnosed(link, broken(set, route)));
            }
        }
    }
    problems
}

/// What is wrong with a link to a page or file that does not exist.
fn broken(set: &FileSet<'_>, route: &Route) -> Diagnostic {
    let path = excerpt(&route.to_string());
    if let Some(present) = moved(set, route) {
        let message = format!("`{path}` is a former address");
        return Diagnostic::new(Rule::BrokenLink, message, format!("write `{present}`"));
    }
    let what = match route {
        Route::File(_) => "file",
        _ => "page",
    };
    let help = match set.closest_page(route) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "open the page and copy its address".to_owned(),
    };
    let message = format!("there is no {what} at `{path}`");
    Diagnostic::new(Rule::BrokenLink, message, help)
}

/// The page whose former address is `route`.
fn moved(set: &FileSet<'_>, route: &Route) -> Option<Route> {
    let path = route.to_string();
    let was_there = |file: &&File<'_>| {
        let mut aliases = file.outline.aliases.iter();
        let mut former = file.outline.former_ids.iter();
        aliases.any(|alias| alias.value.path() == path)
            || former.any(|id| set.routes_with_id(file, &id.value).contains(route))
    };
    let file = set.files.iter().find(was_there)?;
    set.routes(file).into_iter().next()
}

/// Every link to an anchor of this site leads to one that exists.
pub(crate) fn linked_anchors_exist(set: &FileSet<'_>, addresses: &Addresses) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in &set.files {
        for link in &file.outline.links {
            let Some(anchor) = &link.value.anchor else {
                continue;
            };
            let address = Address::new(&link.value.route, Some(anchor.clone()));
            if !addresses.has(&address) {
                let message = format!(
                    "no place has the address `{}`",
                    excerpt(&address.to_string())
                );
                let help = "“Copy link” on the page gives the address of a place";
                let wrong = Diagnostic::new(Rule::BrokenLink, message, help);
                problems.push(file.diagnosed(link, wrong));
            }
        }
    }
    problems
}
