//! The box that leads to the search page.

use super::href;
use crate::route::Route;
use leptos::{ev::SubmitEvent, html, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate, location::Url};

/// A plain form that works without a script; with one, it moves to the search
/// page without reloading.
#[component]
pub fn SearchForm(
    /// The id of the input, unique on the page.
    id: &'static str,
) -> impl IntoView {
    let action = href(&Route::Search);
    let input = NodeRef::<html::Input>::new();
    let navigate = use_navigate();
    let search = {
        let action = action.clone();
        move |event: SubmitEvent| {
            let Some(input) = input.get() else { return };
            event.prevent_default();
            let to = format!("{action}?q={}", Url::escape(input.value().trim()));
            navigate(
                &to,
                NavigateOptions {
                    resolve: false,
                    ..Default::default()
                },
            );
        }
    };
    view! {
        <form class="search-form" role="search" action=action method="get" on:submit=search>
            <label class="search-form__label" for=id>"Search the record"</label>
            <span class="search-form__row">
                <input
                    class="search-form__input"
                    id=id
                    type="search"
                    name="q"
                    autocomplete="off"
                    enterkeyhint="search"
                    node_ref=input
                />
                <button class="button" type="submit">"Search"</button>
            </span>
        </form>
    }
    .into_any()
}
