//! What every page has around it: the masthead and the colophon.

use super::{LinkView, SearchForm, href};
use document::{Frame, Link};
use leptos::prelude::*;
use record::route::Route;

/// The id of the menu: a popover in a narrow window, which needs no script, and a
/// row of the masthead in a wide one.
const MENU: &str = "menu";

/// The head of every page: name, menu, search.
#[component]
pub(crate) fn Masthead(
    name: String,
    menu: Vec<Link>,
    /// Where the reader is, to mark the menu.
    #[prop(into)]
    here: Signal<Route>,
) -> impl IntoView {
    let items = menu
        .into_iter()
        .map(|link| {
            let to = href(&link.route);
            let current = move || here.with(|here| current(here, &link.route));
            view! {
                <li>
                    <a class="menu__link" href=to aria-current=current>{link.text}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <header class="masthead">
            <div class="masthead__inner">
                <a class="masthead__name" href=href(&Route::Home)>{name}</a>
                <button class="menu-button" type="button" popovertarget=MENU>"Menu"</button>
                <SearchForm id="masthead-search"/>
                <nav class="menu" id=MENU popover="auto" aria-label="Main">
                    <button
                        class="menu__close"
                        type="button"
                        popovertarget=MENU
                        popovertargetaction="hide"
                    >
                        "Close"
                    </button>
                    <ul class="menu__list">{items}</ul>
                </nav>
            </div>
        </header>
    }
    .into_any()
}

/// `page` for a link to where the reader is, `true` for a link to what that is part of.
fn current(here: &Route, link: &Route) -> Option<&'static str> {
    if here == link {
        Some("page")
    } else {
        here.to_string()
            .starts_with(&link.to_string())
            .then_some("true")
    }
}

/// The foot of every page.
#[component]
pub(crate) fn Colophon(frame: Frame) -> impl IntoView {
    let links = frame
        .colophon
        .into_iter()
        .map(|link| view! { <li><LinkView link=link/></li> })
        .collect_view();
    view! {
        <footer class="colophon">
            <div class="colophon__inner">
                <nav aria-label="About this site">
                    <ul class="colophon__links">{links}</ul>
                </nav>
                // see publish/shortcuts.js
                <label class="shortcut">
                    <input class="shortcut__box" type="checkbox" checked/>
                    "Use the key / to go to the search box"
                </label>
                <p class="colophon__credit">
                    "The facts are taken from a report by the "
                    <a href=frame.source_url.to_string()>{frame.publisher}</a>
                    "; the words, unless quoted, are the editors’."
                </p>
            </div>
        </footer>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_menu_marks_the_page_and_what_it_is_part_of() {
        let route = |path| Route::parse(path).unwrap();
        assert_eq!(
            current(&route("/events/"), &route("/events/")),
            Some("page")
        );
        assert_eq!(
            current(&route("/events/x/"), &route("/events/")),
            Some("true")
        );
        assert_eq!(current(&route("/people/"), &route("/events/")), None);
    }
}
