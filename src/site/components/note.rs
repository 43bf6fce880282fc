//! Content notes, editors' notes and the source.

use super::{TextView, linked};
use document::{Anchor, SourceLine};
use leptos::prelude::*;
use record::Text;

const NOTES: &str = Anchor::EditorsNotes.as_str();
const SOURCE: &str = Anchor::Source.as_str();

/// A content note; nothing for none.
pub(crate) fn care_view(care: Option<String>) -> Option<AnyView> {
    care.map(|care| {
        let note = format!("Content note: {care}");
        view! { <p class="care">{note}</p> }.into_any()
    })
}

/// Editors' notes; nothing for none.
#[component]
pub(crate) fn Notes(notes: Vec<Text>) -> impl IntoView {
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

/// The source, with a link to it.
#[component]
pub(crate) fn SourceView(source: SourceLine) -> impl IntoView {
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
