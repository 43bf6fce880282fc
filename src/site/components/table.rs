//! Tables of two columns: what drawings show, for those who cannot see them or
//! prefer to read.

use super::{LinkView, date};
use document::{Cell, RowGroup, Table};
use leptos::prelude::*;

/// A table, which readers unfold where a drawing shows the same.
#[component]
pub(crate) fn TableView(table: Table) -> impl IntoView {
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

fn rows(group: RowGroup) -> AnyView {
    let name = group.name.map(|name| {
        view! {
            <tr>
                <th class="table__group" scope="rowgroup" colspan="2">{name}</th>
            </tr>
        }
    });
    let rows = group
        .rows
        .into_iter()
        .map(|[head, cell]| {
            view! {
                <tr>
                    <th class="table__head" scope="row">{content(head)}</th>
                    <td class="table__cell">{content(cell)}</td>
                </tr>
            }
        })
        .collect_view();
    view! { <tbody>{name}{rows}</tbody> }.into_any()
}

fn content(cell: Cell) -> AnyView {
    let date = date::inline(cell.when).unwrap_or_else(|| ().into_any());
    let link = cell.link.map(|link| view! { <LinkView link=link/> });
    let text = cell
        .text
        .map(|text| view! { <span class="table__note">{text}</span> });
    view! { {date}{link}{text} }.into_any()
}
