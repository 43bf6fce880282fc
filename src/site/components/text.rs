//! Running text.

use super::{external, href, linked};
use leptos::prelude::*;
use record::{Block, Inline, Text};

/// Running text; nothing for an empty one.
#[component]
pub(crate) fn TextView(text: Text) -> impl IntoView {
    if text.is_empty() {
        return ().into_any();
    }
    view! { <div class="text">{blocks(text.0)}</div> }.into_any()
}

fn blocks(all: Vec<Block>) -> AnyView {
    all.into_iter().map(block).collect_view().into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Heading {
            level,
            id,
            former,
            inlines: all,
        } => {
            let (id, what) = (String::from(id), Inline::plain(&all));
            let heading = match level {
                2 => view! { <h2 id=id.clone()>{inlines(all)}</h2> }.into_any(),
                _ => view! { <h3 id=id.clone()>{inlines(all)}</h3> }.into_any(),
            };
            linked(heading, &id, &what, former)
        }
        Block::Paragraph(all) => view! { <p>{inlines(all)}</p> }.into_any(),
        Block::List { ordered, items } => {
            let items = items
                .into_iter()
                .map(|item| view! { <li>{item_blocks(item)}</li> })
                .collect_view();
            if ordered {
                view! { <ol>{items}</ol> }.into_any()
            } else {
                view! { <ul>{items}</ul> }.into_any()
            }
        }
        Block::Quote(all) => view! { <blockquote>{blocks(all)}</blockquote> }.into_any(),
        Block::Code(code) => view! {
            <div class="code" translate="no">
                <pre><code>{code}</code></pre>
                <button class="button copy" type="button">"Copy"</button>
            </div>
        }
        .into_any(),
    }
}

/// The content of a list item: without a `p` when it is one paragraph.
fn item_blocks(item: Vec<Block>) -> AnyView {
    match <[Block; 1]>::try_from(item) {
        Ok([Block::Paragraph(all)]) => inlines(all),
        Ok([one]) => block(one),
        Err(many) => blocks(many),
    }
}

/// Text inside a block.
fn inlines(all: Vec<Inline>) -> AnyView {
    all.into_iter().map(inline).collect_view().into_any()
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Emphasis(all) => view! { <em>{inlines(all)}</em> }.into_any(),
        Inline::Strong(all) => view! { <strong>{inlines(all)}</strong> }.into_any(),
        Inline::Code(code) => view! { <code translate="no">{code}</code> }.into_any(),
        Inline::Page {
            route,
            anchor,
            inlines: all,
        } => {
            let anchor = anchor
                .map(|anchor| format!("#{anchor}"))
                .unwrap_or_default();
            let to = href(&route) + &anchor;
            let rel = external(&route);
            view! { <a href=to rel=rel>{inlines(all)}</a> }.into_any()
        }
        Inline::Web { url, inlines: all } => {
            view! { <a href=url.to_string()>{inlines(all)}</a> }.into_any()
        }
        Inline::Foreign { lang, text } => {
            view! { <span lang=lang translate="no">{text}</span> }.into_any()
        }
        Inline::LineBreak => view! { <br/> }.into_any(),
    }
}
