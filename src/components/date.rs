//! Dates in words, as honest as the source.

use crate::content::DateWords;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Whether, and how, a thing has a date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    Stated(DateWords),
    /// It must have had one, but the source does not say which.
    NotStated,
    /// People, lists and the like have no date.
    #[default]
    Timeless,
}

impl From<Option<DateWords>> for When {
    fn from(date: Option<DateWords>) -> Self {
        date.map_or(Self::NotStated, Self::Stated)
    }
}

impl When {
    /// The date with its doubts, or that it is not stated; `None` for what has none.
    pub(super) fn view(self) -> Option<AnyView> {
        let date = match self {
            Self::Stated(date) => Some(date),
            Self::NotStated => None,
            Self::Timeless => return None,
        };
        Some(view! { <DateView date=date/> }.into_any())
    }
}

/// A date with its doubts, in a paragraph of its own. What should have one and
/// does not says so.
#[component]
pub fn WhenView(when: When, class: &'static str) -> impl IntoView {
    match when.view() {
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
