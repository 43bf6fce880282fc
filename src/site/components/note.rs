//! What editors say of the source, and the source itself.

use super::{TextView, linked};
use document::{NOTES, SOURCE, SourceLine};
use leptos::prelude::*;
use record::Text;

/// What is said first where something deals with harm.
pub fn care_view(care: Option<String>) -> Option<AnyView> {
    care.map(|care| {
        let note = format!("Content note: {care}");
        view! { <p class="care">{note}</p> }.into_any()
    })
}

/// Editors' notes; nothing for none.
#[component]
pub fn Notes(notes: Vec<Text>) -> impl IntoView {
    if notes.is_empty() {
        return ().into_any();
    }
    let title = if notes.len() == 1 {
        "Editors’ note"
    } else {
        "Editors’ notes"
    };
    let notes = notes
        .into_iter()
        .map(|text| view! { <TextView text=text/> })
        .collect_view();
    let heading = view! { <h2 class="note__title" id=NOTES>{title}</h2> };
    view! {
        <section class="note" aria-labelledby=NOTES>
            {linked(heading.into_any(), NOTES, title, Vec::new())}
            {notes}
        </section>
    }
    .into_any()
}

/// Names the source and links to it.
#[component]
pub fn SourceView(source: SourceLine) -> impl IntoView {
    let sections = match source.sections.as_slice() {
        [] => None,
        [one] => Some(format!(", section: {one}")),
        many => Some(format!(", sections: {}", many.join("; "))),
    };
    let heading = view! { <h2 class="source__title" id=SOURCE>"Source"</h2> };
    view! {
        <footer class="source">
            {linked(heading.into_any(), SOURCE, "Source", Vec::new())}
            <p>
                {format!("{}, ", source.publisher)}
                <cite>
                    <a href=source.url.to_string()>{source.title}</a>
                </cite>
                {sections}
            </p>
        </footer>
    }
    .into_any()
}
