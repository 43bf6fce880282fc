//! Metadata for reference managers: Dublin Core (DCMI Metadata Terms), and the item type of
//! Zotero.

use super::Head;
use crate::cite::Name;
use record::Citation;

/// The item type in Zotero's namespace, whose prefix its translators know without a
/// declaration.
const ITEM_TYPE: &str = "z:itemType";

/// The item type of every citation, also of an event or a quotation, as in the files for
/// reference managers (`webpage`, `ELEC`, `@online`).
const WEB_PAGE: &str = "webpage";

/// Adds the elements to the head of a page that can be cited.
///
/// These are left out on purpose:
/// - The `citation_*` tags: Zotero imports a page with `citation_title` as a journal
///   article.
/// - `DC.source`: Zotero uses it as the name of the website, which it has from Open Graph.
///   The source is in the JSON-LD.
/// - `DC.description`: beside an `itemType` Zotero imports it as a note. It has the
///   description from Open Graph.
pub(super) fn add(citation: &Citation, head: &mut Head) {
    head.property(ITEM_TYPE, Some(WEB_PAGE));
    let author = citation
        .author
        .as_ref()
        .map(|author| Name::of(author).inverted());
    let edtf = citation.issued.as_ref().map(record::Period::edtf);
    head.link("schema.DC", &[("href", "http://purl.org/dc/elements/1.1/")]);
    for (name, content) in [
        ("DC.title", Some(citation.title.as_str())),
        ("DC.creator", author.as_deref()),
        ("DC.date", edtf),
        ("DC.identifier", Some(&citation.url)),
        ("DC.language", Some("en")),
        ("DC.relation", Some(&citation.container)),
        ("DC.type", Some(&citation.kind)),
    ] {
        head.name(name, content);
    }
}
