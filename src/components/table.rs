//! What a drawing shows, as a table: its twin for those who cannot see it, and
//! for those who would rather read.

use super::{Link, LinkView, When};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A table of two columns, so that it fits the narrowest window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub caption: String,
    /// What the columns hold.
    pub columns: [String; 2],
    pub groups: Vec<Rows>,
    /// Whether readers open it themselves: the drawing shows the same above it.
    pub folded: bool,
}

/// Rows under a name of their own, or without one where it is empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    pub name: String,
    pub rows: Vec<[Cell; 2]>,
}

/// What stands in one place of a table: any of these, one under the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    pub when: When,
    pub link: Option<Link>,
    pub text: String,
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    pub fn link(link: Link) -> Self {
        Self {
            link: Some(link),
            ..Self::default()
        }
    }

    pub fn date(when: When) -> Self {
        Self {
            when,
            ..Self::default()
        }
    }
}

#[component]
pub fn TableView(table: Table) -> impl IntoView {
    let [first, second] = table.columns;
    let folded = table.folded;
    let groups = table.groups.into_iter().map(rows).collect_view();
    let table = view! {
        <table class="table">
            <caption class="table__caption">{table.caption}</caption>
            <thead>
                <tr>
                    <th class="table__column" scope="col">{first}</th>
                    <th class="table__column" scope="col">{second}</th>
                </tr>
            </thead>
            {groups}
        </table>
    }
    .into_any();
    if folded {
        view! {
            <details class="twin">
                <summary class="twin__summary">"The same as a table"</summary>
                {table}
            </details>
        }
        .into_any()
    } else {
        view! { <div class="twin">{table}</div> }.into_any()
    }
}

fn rows(group: Rows) -> AnyView {
    let name = (!group.name.is_empty()).then(|| {
        view! {
            <tr>
                <th class="table__group" scope="rowgroup" colspan="2">{group.name}</th>
            </tr>
        }
    });
    let rows = group
        .rows
        .into_iter()
        .map(|[head, cell]| {
            view! {
                <tr>
                    <th class="table__head" scope="row">{inside(head)}</th>
                    <td class="table__cell">{inside(cell)}</td>
                </tr>
            }
        })
        .collect_view();
    view! { <tbody>{name}{rows}</tbody> }.into_any()
}

fn inside(cell: Cell) -> AnyView {
    let date = cell.when.view().unwrap_or_else(|| ().into_any());
    let link = cell.link.map(|link| view! { <LinkView link=link/> });
    let text =
        (!cell.text.is_empty()).then(|| view! { <span class="table__note">{cell.text}</span> });
    view! { {date}{link}{text} }.into_any()
}
