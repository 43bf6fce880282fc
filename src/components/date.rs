//! Dates in words, as honest as the source.

use crate::content::DateWords;
use leptos::prelude::*;

/// A date with its doubts. An entry without one says so.
#[component]
pub fn DateView(
    /// `None`: the source states no date.
    date: Option<DateWords>,
) -> impl IntoView {
    let Some(date) = date else {
        return view! { <span class="date--none">"Date not stated in the report"</span> }
            .into_any();
    };
    let label = date.label.map(|label| format!("{label}: "));
    let doubt = date
        .doubt
        .map(|doubt| view! { <span class="date__doubt">{format!(" ({doubt})")}</span> });
    let words = match date.datetime {
        Some(datetime) => {
            view! { <time class="date__words" datetime=datetime>{date.words}</time> }.into_any()
        }
        None => view! { <span class="date__words">{date.words}</span> }.into_any(),
    };
    view! { <span>{label}{words}{doubt}</span> }.into_any()
}

/// The same as plain text, for descriptions and lists.
pub fn date_line(date: Option<&DateWords>) -> String {
    match date {
        None => "date not stated in the report".to_owned(),
        Some(date) => match &date.doubt {
            None => date.words.clone(),
            Some(doubt) => format!("{} ({doubt})", date.words),
        },
    }
}
