//! `404.html`: what was not found, and the ways back.

use super::heading;
use crate::{
    components::{Link, Links, SearchForm},
    route::{Collection, Route},
};
use leptos::prelude::*;

pub(super) fn view(title: String) -> AnyView {
    let mut ways = vec![Link::new(Route::Home, "Home")];
    ways.extend(Collection::ALL.map(|all| Link::new(Route::collection(all), all.label())));
    let lead = "There is no page at this address. It may be mistyped, or the link that led here \
                may be broken.";
    view! {
        {heading(None, title, lead.to_owned())}
        <SearchForm id="not-found-search"/>
        <section class="section">
            <h2 class="section__title">"Ways back"</h2>
            <Links links=ways/>
        </section>
    }
    .into_any()
}
