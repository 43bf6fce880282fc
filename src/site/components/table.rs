//! Tables of two columns: what drawings show, for those who cannot see them or
//! prefer to read.

use super::{LinkView, all, attribute, boxed, date, element, maybe, text, unfolding};
use document::{Cell, RowGroup, Table};
use leptos::prelude::*;
use words::WORDS;

/// A table, which readers unfold where a drawing shows the same.
#[component]
pub(crate) fn TableView(table: Table) -> impl IntoView {
    let column = |name: String| header("table__column", "col", name.into_any());
    let columns = row(table.columns.map(column).into());
    let mut parts = vec![
        text("caption", "table__caption", table.caption),
        element("thead", Vec::new(), vec![columns]),
    ];
    parts.extend(table.groups.into_iter().map(rows));
    let view = boxed("table", "table", parts);
    if table.folded {
        unfolding(WORDS.page.as_table, vec![view])
    } else {
        boxed("div", "twin", vec![view])
    }
}

fn rows(group: RowGroup) -> AnyView {
    let mut rows = Vec::new();
    if let Some(name) = group.name {
        let attributes = vec![
            attribute("class", "table__group"),
            attribute("scope", "rowgroup"),
            attribute("colspan", "2"),
        ];
        rows.push(row(vec![element("th", attributes, vec![name.into_any()])]));
    }
    for [head, cell] in group.rows {
        rows.push(row(vec![
            header("table__head", "row", content(head)),
            boxed("td", "table__cell", vec![content(cell)]),
        ]));
    }
    element("tbody", Vec::new(), rows)
}

fn row(cells: Vec<AnyView>) -> AnyView {
    element("tr", Vec::new(), cells)
}

/// A header cell of a column or a row.
fn header(class: &'static str, scope: &'static str, content: AnyView) -> AnyView {
    let attributes = vec![attribute("class", class), attribute("scope", scope)];
    element("th", attributes, vec![content])
}

fn content(cell: Cell) -> AnyView {
    let link = cell
        .link
        .map(|link| view! { <LinkView link=link/> }.into_any());
    let note = cell.text.map(|it| text("span", "table__note", it));
    all(vec![
        maybe(date::inline(cell.when)),
        maybe(link),
        maybe(note),
    ])
}
