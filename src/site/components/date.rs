//! Dates in words, as honest as the source.

use document::When;
use leptos::prelude::*;
use record::DateWords;

/// The date with its doubts, or that it is not stated; `None` for what has none.
pub(super) fn inline(when: When) -> Option<AnyView> {
    let date = match when {
        When::Stated(date) => Some(date),
        When::NotStated => None,
        When::Timeless => return None,
    };
    Some(view! { <DateView date=date/> }.into_any())
}

/// A date with its doubts, in a paragraph of its own. What should have one and
/// does not says so.
#[component]
pub(crate) fn WhenView(when: When, class: &'static str) -> impl IntoView {
    match inline(when) {
        Some(date) => view! { <p class=class>{date}</p> }.into_any(),
        None => ().into_any(),
    }
}

/// A date with its doubts.
#[component]
fn DateView(
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
