//! Metadata in the head of a page: Open Graph, Dublin Core, JSON-LD, and links to feeds and
//! citation files.

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

/// The metadata elements of a page, each on a line of its own. Its title, description and
/// canonical address are in [`Template`](super::page::Template).
pub(super) fn head(pages: &Pages, document: &Document) -> String {
    let cited = document.route.cited();
    let citation = cited.and_then(|(collection, id)| pages.citation(collection, id));
    let mut head = Head(String::new());
    social::add(pages, document, &mut head);
    if let Some(citation) = &citation {
        scholar::add(citation, &mut head);
        let url = document.frame.canonical(&document.route);
        head.link("cite-as", &[("href", &url)]); // RFC 8574
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

/// The HTML of the elements that are added so far.
struct Head(String);

impl Head {
    /// Adds `<meta name>`, unless the content is missing or empty.
    fn name(&mut self, name: &str, content: Option<&str>) {
        self.meta("name", name, content);
    }

    /// Adds `<meta property>`, the `RDFa` attribute that Open Graph uses, unless the content
    /// is missing or empty.
    fn property(&mut self, name: &str, content: Option<&str>) {
        self.meta("property", name, content);
    }

    fn meta(&mut self, attribute: &str, name: &str, content: Option<&str>) {
        if let Some(content) = content.filter(|content| !content.is_empty()) {
            let content = escape(content);
            self.0 += &format!("<meta {attribute}=\"{name}\" content=\"{content}\">\n");
        }
    }

    /// Adds `<link>` with these attributes, each a name and a value.
    fn link(&mut self, rel: &str, attributes: &[(&str, &str)]) {
        self.0 += &format!("<link rel=\"{rel}\"");
        for (name, value) in attributes {
            self.0 += &format!(" {name}=\"{}\"", escape(value));
        }
        self.0 += ">\n";
    }
}
