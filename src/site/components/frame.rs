//! What every page has around it: the masthead and the colophon.

use super::{LinkView, SearchForm, TextView, attribute, element, href, list};
use document::{Frame, Link};
use leptos::prelude::*;
use record::route::Route;
use words::WORDS;

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
    let item = |link: Link| {
        let to = href(&link.route);
        let current = move || here.with(|here| current(here, &link.route));
        view! { <a class="menu__link" href=to aria-current=current>{link.text}</a> }.into_any()
    };
    let items = menu.into_iter().map(item).collect();
    let words = &WORDS.frame;
    view! {
        <header class="masthead">
            <div class="masthead__inner">
                <a class="masthead__name" href=href(&Route::Home)>{name}</a>
                <button class="menu-button" type="button" popovertarget=MENU>{words.menu}</button>
                <SearchForm id="masthead-search"/>
                <nav class="menu" id=MENU popover="auto" aria-label=words.main_menu>
                    <button
                        class="menu__close"
                        type="button"
                        popovertarget=MENU
                        popovertargetaction="hide"
                    >
                        {words.close_menu}
                    </button>
                    {list("menu__list", items)}
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
pub(crate) fn Colophon(
    frame: Frame,
    /// The canonical address of the first page. On a move, `publish/page.js` puts that of
    /// the new page in its place.
    address: String,
) -> impl IntoView {
    let link = |link| view! { <LinkView link=link/> }.into_any();
    let links = frame.colophon.into_iter().map(link).collect();
    let report = frame.report.map(|report| {
        let attributes = vec![
            attribute("data-report", ""),
            attribute("href", report.href(&address)),
        ];
        let link = element("a", attributes, vec![report.text.into_any()]);
        element("p", Vec::new(), vec![link])
    });
    let words = &WORDS.frame;
    view! {
        <footer class="colophon">
            <div class="colophon__inner">
                <nav aria-label=words.about>{list("colophon__links", links)}</nav>
                // see publish/shortcuts.js
                <label class="shortcut">
                    <input class="shortcut__box" type="checkbox" checked/>
                    {words.shortcut}
                </label>
                {report}
                <TextView text=frame.credits/>
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
