//! Checks of links in running text.

use crate::{
    Addresses,
    file::File,
    folder::Folder,
    problem::{Problem, Rule},
    shown,
};
use record::{Address, route::Route};

/// A link in a text leads to a page or file that there is, and to a list's
/// first page.
pub(crate) fn links_lead_to_pages(folder: &Folder<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in &folder.files {
        for link in &file.found.links {
            let route = &link.value.route;
            if !folder.has_page(route) {
                let (message, help) = broken(folder, route);
                let problem = file.problem(link, Rule::BrokenLink, message);
                problems.push(problem.with_help(help));
            }
        }
    }
    problems
}

/// Why a link leads nowhere, and the mend.
fn broken(folder: &Folder<'_>, route: &Route) -> (String, String) {
    let path = shown(&route.to_string());
    if let Some(now) = moved(folder, route) {
        let message = format!("`{path}` is a former address");
        return (message, format!("write `{now}`"));
    }
    let what = match route {
        Route::File(_) => "file",
        _ => "page",
    };
    let help = match folder.closest_page(route) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "open the page and copy its address".to_owned(),
    };
    (format!("no {what} stands at `{path}`"), help)
}

/// Where the page stands that stood at `route` before.
fn moved(folder: &Folder<'_>, route: &Route) -> Option<Route> {
    let path = route.to_string();
    let was_there = |file: &&File<'_>| {
        let mut aliases = file.found.aliases.iter();
        let mut former = file.found.former_ids.iter();
        aliases.any(|alias| alias.value.path() == path)
            || former.any(|id| folder.routes(file, Some(&id.value)).contains(route))
    };
    let file = folder.files.iter().find(was_there)?;
    folder.routes(file, None).into_iter().next()
}

/// A link to a place in a page leads to one that there is.
pub(crate) fn places_are_there(folder: &Folder<'_>, addresses: &Addresses) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in &folder.files {
        for link in &file.found.links {
            let Some(place) = &link.value.anchor else {
                continue;
            };
            let address = Address::new(&link.value.route, Some(place.clone()));
            if !addresses.has(&address) {
                let message = format!("no place has the address `{}`", shown(&address.to_string()));
                let help = "“Copy link” on the page gives the address of a place";
                let problem = file.problem(link, Rule::BrokenLink, message);
                problems.push(problem.with_help(help));
            }
        }
    }
    problems
}
