//! The zip archive of the record: the content files and their schemas, and the JSON twin of
//! every page.

mod zip;

use super::OutputFile;
use check::{FileKind, Sources, schema};
use record::{Report, day_words};
use std::io;

/// The top folder in the archive.
const FOLDER: &str = "record";

/// The zip archive of a record: a README, the content files and the ledger, their schemas,
/// and `twins`, the JSON twins of its pages.
///
/// # Errors
/// When it is larger than a zip archive can be.
pub(super) fn zipped(
    report: &Report,
    sources: &Sources,
    twins: Vec<OutputFile>,
) -> io::Result<Vec<u8>> {
    let mut files = vec![OutputFile::new("README.txt", readme(report))];
    for file in &sources.files {
        let path = match file.kind {
            FileKind::Site => "content/site.json".to_owned(),
            kind => format!("content/{}/{}.json", kind.folder(), file.id),
        };
        files.push(OutputFile::new(path, file.text.clone().unwrap_or_default()));
    }
    files.push(OutputFile::new(
        "content/addresses.txt",
        sources.ledger.text(),
    ));
    for kind in FileKind::ALL {
        let schema = schema(kind);
        let path = format!("schema/{}.json", kind.folder());
        files.push(OutputFile::new(path, format!("{schema:#}\n")));
    }
    let twins = twins.into_iter();
    files.extend(twins.map(|twin| OutputFile::new(format!("pages{}", twin.path), twin.bytes)));
    zip::zip(FOLDER, files)
}

/// The text of the README in the archive.
fn readme(report: &Report) -> String {
    let site = &report.site;
    let sources: Vec<String> = report
        .sources()
        .map(|source| {
            format!(
                "Source:    {}, {}\n           {}\n",
                source.publisher, source.title, source.url
            )
        })
        .collect();
    let publisher = site.publisher.as_ref();
    let publisher = publisher
        .map(|it| format!("Publisher: {}\n", it.name))
        .unwrap_or_default();
    let licence = site.licence.as_ref().map(|licence| {
        format!(
            "The site's own words and drawings are under {} ({}).\nQuotations and titles belong \
             to their authors.\n",
            licence.name, licence.url
        )
    });
    format!(
        "{name}\n\n{description}\n\n\
         Address:   {url}\n\
         Published: {published}\n\
         {publisher}{sources}\n\
         content/   what the editors wrote, one JSON file for each thing, and addresses.txt:\n           \
         every address and anchor ever published\n\
         schema/    JSON Schema (draft 2020-12) of each folder in content/\n\
         pages/     what each page says, at its address\n\n\
         Dates are EDTF (ISO 8601-2) with the words of the report beside them. Text in \
         `body` and `notes`\nis Markdown (CommonMark).\n\n\
         {licence}",
        name = site.name,
        description = site.description,
        url = site.base_url,
        published = day_words(site.published),
        sources = sources.concat(),
        licence = licence.unwrap_or_default(),
    )
}
