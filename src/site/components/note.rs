//! Content notes, editors' notes, texts to unfold and the source.

use super::{TextView, attribute, boxed, element, linked, maybe, text};
use document::{Anchor, Folded, SourceLine};
use leptos::prelude::*;
use record::Text;
use words::WORDS;

const NOTES: &str = Anchor::EditorsNotes.as_str();

/// A content note; nothing for none.
pub(crate) fn care_view(care: Option<String>) -> AnyView {
    maybe(care.map(|care| text("p", "care", (WORDS.page.content_note)(&care))))
}

/// Editors' notes; nothing for none.
#[component]
pub(crate) fn Notes(notes: Vec<Text>) -> impl IntoView {
    let title = match notes.len() {
        0 => return maybe(None),
        1 => WORDS.page.note,
        _ => WORDS.page.notes,
    };
    let mut parts = vec![heading(NOTES, title)];
    parts.extend(texts(notes));
    element(
        "section",
        vec![
            attribute("class", "note"),
            attribute("aria-labelledby", NOTES),
        ],
        parts,
    )
}

/// Texts that readers unfold.
#[component]
pub(crate) fn FoldedView(folded: Folded) -> impl IntoView {
    unfolding(folded.title, texts(folded.texts).collect())
}

/// What readers unfold, under a title.
pub(crate) fn unfolding(title: impl Into<String>, mut parts: Vec<AnyView>) -> AnyView {
    parts.insert(0, text("summary", "twin__summary", title));
    boxed("details", "twin", parts)
}

/// The source, with a link to it.
#[component]
pub(crate) fn SourceView(source: SourceLine) -> impl IntoView {
    let sections = (!source.sections.is_empty()).then(|| (WORDS.page.sections)(&source.sections));
    let to = vec![attribute("href", source.url.to_string())];
    let title = element("a", to, vec![source.title.into_any()]);
    let line = vec![
        (source.publisher + ", ").into_any(),
        element("cite", Vec::new(), vec![title]),
        maybe(sections.map(IntoAny::into_any)),
    ];
    let parts = vec![
        heading(Anchor::Source.as_str(), WORDS.page.source),
        element("p", Vec::new(), line),
    ];
    boxed("footer", "source", parts)
}

fn texts(texts: Vec<Text>) -> impl Iterator<Item = AnyView> {
    let text = |text| view! { <TextView text=text/> }.into_any();
    texts.into_iter().map(text)
}

/// The heading of notes or of the source.
fn heading(id: &'static str, title: &'static str) -> AnyView {
    let attributes = vec![attribute("class", "note__title"), attribute("id", id)];
    let heading = element("h2", attributes, vec![title.into_any()]);
    linked(heading, id, title, Vec::new())
}
