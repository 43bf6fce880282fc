//! What reference managers read in a page: the `citation_*` tags of Highwire
//! Press, and Dublin Core (DCMI Metadata Terms).

use super::Head;
use crate::content::Citation;

pub(super) fn add(citation: &Citation, head: &mut Head) {
    let author = citation.author.as_ref().map_or("", |author| &author.name);
    let issued = citation.issued.as_ref();
    let edtf = issued.map_or("", |issued| issued.edtf());
    // the tags of Highwire Press know whole days only
    let day = issued.and_then(|issued| issued.exact_day());
    let day = day.map_or_else(String::new, |day| day.format("%Y/%m/%d").to_string());
    for (name, content) in [
        ("citation_title", citation.title.as_str()),
        ("citation_author", author),
        ("citation_publication_date", &day),
        ("citation_public_url", &citation.url),
        ("citation_language", "en"),
        ("citation_keywords", &citation.keywords.join("; ")),
    ] {
        head.name(name, content);
    }
    head.link("schema.DC", &[("href", "http://purl.org/dc/elements/1.1/")]);
    for (name, content) in [
        ("DC.title", citation.title.as_str()),
        ("DC.creator", author),
        ("DC.date", edtf),
        ("DC.identifier", &citation.url),
        ("DC.language", "en"),
        ("DC.relation", &citation.container),
        ("DC.source", &citation.source),
        ("DC.type", &citation.kind),
        ("DC.description", &citation.summary),
    ] {
        head.name(name, content);
    }
}
