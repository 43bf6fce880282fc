//! What the head of a page tells machines: those that share it, cite it, and
//! search it. Readers see none of it, and pages do not wait for it.

mod json_ld;
mod scholar;
mod social;

use super::page::escape;
use compose::Pages;
use document::Document;
use record::{
    files::{ATOM, CSL_JSON, JSON_FEED, has_feeds},
    route::PageNumber,
};

/// The elements of the head that are a page's own, beside its title,
/// description and canonical address.
pub(super) fn head(pages: &Pages, document: &Document) -> String {
    let cited = document.route.cited();
    let citation = cited.and_then(|(collection, id)| pages.citation(collection, id));
    let mut head = Head(String::new());
    social::add(pages, document, &mut head);
    if let Some(citation) = &citation {
        scholar::add(citation, &mut head);
        let own = document.frame.canonical(&document.route);
        head.link("cite-as", &[("href", &own)]);
        let csl = document.frame.canonical(&document.route.beside(CSL_JSON));
        let kind = "application/vnd.citationstyles.csl+json";
        head.link("describedby", &[("type", kind), ("href", &csl)]);
    }
    if has_feeds(&document.route) {
        let list = document.route.at_page(PageNumber::FIRST);
        for (name, kind) in [
            (ATOM, "application/atom+xml"),
            (JSON_FEED, "application/feed+json"),
        ] {
            let file = document.frame.canonical(&list.beside(name));
            let title = document.full_title();
            head.link(
                "alternate",
                &[("type", kind), ("title", &title), ("href", &file)],
            );
        }
    }
    head.0 += &json_ld::script(pages, document);
    head.0
}

/// The elements so far, one a line.
struct Head(String);

impl Head {
    /// `<meta>` with a `name`, as most readers of metadata ask for it.
    fn name(&mut self, name: &str, content: &str) {
        self.meta("name", name, content);
    }

    /// `<meta>` with a `property` (RDFa), as Open Graph has it.
    fn property(&mut self, name: &str, content: &str) {
        self.meta("property", name, content);
    }

    fn meta(&mut self, by: &str, name: &str, content: &str) {
        if !content.is_empty() {
            let content = escape(content);
            self.0 += &format!("<meta {by}=\"{name}\" content=\"{content}\">\n");
        }
    }

    fn link(&mut self, rel: &str, attributes: &[(&str, &str)]) {
        self.0 += &format!("<link rel=\"{rel}\"");
        for (name, value) in attributes {
            self.0 += &format!(" {name}=\"{}\"", escape(value));
        }
        self.0 += ">\n";
    }
}
