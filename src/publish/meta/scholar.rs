//! What reference managers read in a page: Dublin Core (DCMI Metadata Terms),
//! and the type that Zotero files it under.

use super::Head;
use crate::cite::Name;
use record::Citation;

/// Zotero's namespace, by the prefix that its translators know without being told.
const ITEM_TYPE: &str = "z:itemType";

/// What is saved is a page of the record, whatever it tells of: as in the files
/// for reference managers (`webpage`, `ELEC`, `@online`).
const WEB_PAGE: &str = "webpage";

/// There are none of the `citation_*` tags, which are for scholarly articles:
/// Zotero takes what has a `citation_title` for an article in a journal.
/// Neither is there `DC.source` nor `DC.description`. Zotero takes the first for
/// the name of the website, and files the second, beside an `itemType`, as a
/// remark; Open Graph tells it both. The source is in the JSON-LD.
pub(super) fn add(citation: &Citation, head: &mut Head) {
    head.property(ITEM_TYPE, WEB_PAGE);
    let author = citation
        .author
        .as_ref()
        .map(|author| Name::of(author).inverted());
    let edtf = citation.issued.as_ref().map_or("", |issued| issued.edtf());
    head.link("schema.DC", &[("href", "http://purl.org/dc/elements/1.1/")]);
    for (name, content) in [
        ("DC.title", citation.title.as_str()),
        ("DC.creator", author.as_deref().unwrap_or_default()),
        ("DC.date", edtf),
        ("DC.identifier", &citation.url),
        ("DC.language", "en"),
        ("DC.relation", &citation.container),
        ("DC.type", &citation.kind),
    ] {
        head.name(name, content);
    }
}
