//! Running text.

use super::{all, attribute, boxed, element, external, href, linked, maybe};
use leptos::prelude::*;
use record::{Block, Inline, Text};
use words::WORDS;

/// Running text; nothing for an empty one.
#[component]
pub(crate) fn TextView(text: Text) -> impl IntoView {
    if text.is_empty() {
        return maybe(None);
    }
    boxed("div", "text", vec![blocks(text.0)])
}

pub(super) fn blocks(blocks: Vec<Block>) -> AnyView {
    all(blocks.into_iter().map(block).collect())
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
            let tag = if level == 2 { "h2" } else { "h3" };
            let heading = element(tag, vec![attribute("id", id.clone())], vec![inlines(all)]);
            linked(heading, &id, &what, former)
        }
        Block::Paragraph(all) => plain("p", inlines(all)),
        Block::List { ordered, items } => {
            let item = |item| plain("li", item_blocks(item));
            let items = all(items.into_iter().map(item).collect());
            plain(if ordered { "ol" } else { "ul" }, items)
        }
        Block::Quote(all) => plain("blockquote", blocks(all)),
        Block::Code(code) => view! {
            <div class="code" translate="no">
                <pre><code>{code}</code></pre>
                <button class="button copy" type="button">{WORDS.sharing.copy}</button>
            </div>
        }
        .into_any(),
    }
}

/// An element without attributes.
fn plain(tag: &'static str, content: AnyView) -> AnyView {
    element(tag, Vec::new(), vec![content])
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
fn inlines(inlines: Vec<Inline>) -> AnyView {
    all(inlines.into_iter().map(inline).collect())
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Emphasis(all) => plain("em", inlines(all)),
        Inline::Strong(all) => plain("strong", inlines(all)),
        Inline::Code(code) => unchanged("code", None, code),
        Inline::Page {
            route,
            anchor,
            inlines: all,
        } => {
            let mut to = href(&route);
            if let Some(anchor) = anchor {
                to += "#";
                to += anchor.as_str();
            }
            let attributes = vec![attribute("href", to), ("rel", external(&route))];
            element("a", attributes, vec![inlines(all)])
        }
        Inline::Web { url, inlines: all } => element(
            "a",
            vec![attribute("href", url.to_string())],
            vec![inlines(all)],
        ),
        Inline::Foreign { lang, text } => unchanged("span", Some(lang), text),
        Inline::LineBreak => view! { <br/> }.into_any(),
    }
}

/// A text that is not translated.
fn unchanged(tag: &'static str, lang: Option<String>, text: String) -> AnyView {
    let attributes = vec![("lang", lang), attribute("translate", "no")];
    element(tag, attributes, vec![text.into_any()])
}
