//! The whole record in one file, for those who keep or study it: what editors
//! wrote, what the pages say, and the schemas of both.

mod zip;

use check::{FileKind, Sources, schema};
use record::{Report, day_words};
use std::io;

/// The folder in the zip.
const NAME: &str = "record";

/// The zip of a record: its content files and ledger, the schemas, and the
/// data of its `pages`, each by its path from the site's root.
///
/// # Errors
/// When it is larger than a zip can hold.
pub(super) fn zipped(
    report: &Report,
    sources: &Sources,
    pages: Vec<(String, Vec<u8>)>,
) -> io::Result<Vec<u8>> {
    let text = |path: String, text: &str| (path, text.as_bytes().to_vec());
    let mut files = vec![text("README.txt".to_owned(), &readme(report))];
    for file in &sources.files {
        let path = match file.kind {
            FileKind::Site => "content/site.json".to_owned(),
            kind => format!("content/{}/{}.json", kind.folder(), file.id),
        };
        files.push(text(path, file.text.as_deref().unwrap_or_default()));
    }
    files.push(text(
        "content/addresses.txt".to_owned(),
        sources.ledger.text(),
    ));
    for kind in FileKind::ALL {
        let schema = schema(kind);
        let path = format!("schema/{}.json", kind.folder());
        files.push(text(path, &format!("{schema:#}\n")));
    }
    let pages = pages.into_iter();
    files.extend(pages.map(|(path, json)| (format!("pages{path}"), json)));
    zip::zip(NAME, files)
}

fn readme(report: &Report) -> String {
    let site = &report.site;
    let source = &site.source;
    format!(
        "{name}\n\n{description}\n\n\
         Address:   {url}\n\
         Published: {published}\n\
         Source:    {publisher}, {title}\n           {source_url}\n\n\
         content/   what the editors wrote, one JSON file for each thing, and addresses.txt:\n           \
         every address and place ever published\n\
         schema/    JSON Schema (draft 2020-12) of each folder in content/\n\
         pages/     what each page says, at its address\n\n\
         Dates are EDTF (ISO 8601-2) with the words of the source beside them. Text in \
         `body` and `notes`\nis Markdown (CommonMark).\n\n\
         The facts, titles and quotations come from the source, which is to be credited with \
         them.\n",
        name = site.name,
        description = site.description,
        url = site.base_url,
        published = day_words(site.published),
        publisher = source.publisher,
        title = source.title,
        source_url = source.url,
    )
}
