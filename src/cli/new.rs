//! `record new presidency`: the start of a site, or one more presidency in a site.

use crate::failure::Failure;
use ::check::Sources;
use clap::{Args, Subcommand};
use record::Slug;
use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// What to make.
#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Write a presidency with a pillar, an area and an event to start from
    Presidency(Start),
}

/// The presidency to start.
#[derive(Debug, Args)]
struct Start {
    /// The country in the chair, such as Norway
    #[arg(long)]
    country: String,
    /// Its ISO 3166-1 code, such as no
    #[arg(long)]
    code: String,
    /// The years of the presidency, such as 2021-2022
    #[arg(long)]
    years: String,
    /// The folder of the content: an existing one, or one to make
    #[arg(long, value_name = "DIR")]
    content: PathBuf,
}

/// A file to write, by its path from the content folder.
struct NewFile {
    path: String,
    text: String,
}

/// Checks the content with the new files, and writes them.
///
/// # Errors
/// When a file exists already or cannot be written, an id cannot be made of the names, or
/// the content has problems.
pub(crate) fn run(options: &Options) -> Result<(), Failure> {
    let What::Presidency(start) = &options.what;
    let folder = &start.content;
    let country = id(&start.country)?;
    let presidency = id(&format!("{} {}", start.country, start.years))?;
    let mut files = start.files(&country, &presidency);
    let shared = start.shared_files(&country).into_iter();
    files.extend(shared.filter(|file| !folder.join(&file.path).exists()));
    if let Some(taken) = files.iter().find(|file| folder.join(&file.path).exists()) {
        return Err(Failure::Message(format!(
            "`{}` exists already\n  help: choose other `--years`, or change that file",
            folder.join(&taken.path).display()
        )));
    }
    check(folder, &files)?;
    for file in &files {
        write(&folder.join(&file.path), &file.text)?;
        println!("wrote {}", folder.join(&file.path).display());
    }
    println!(
        "The content is sound. Replace the words in these files, and see them with\n  \
         cargo site serve --content {}",
        folder.display()
    );
    Ok(())
}

/// Checks the content of a folder, which may not exist, as if `files` were in it.
///
/// # Errors
/// When the content would have problems.
fn check(folder: &Path, files: &[NewFile]) -> Result<(), Failure> {
    let texts = files.iter().map(|it| (it.path.as_str(), it.text.as_str()));
    let mut all = Sources::of_texts(texts, None);
    for file in &mut all.files {
        file.path = folder.join(&file.path).display().to_string();
    }
    if folder.exists() {
        let present = ::check::read(folder);
        all.files.extend(present.files);
        all.files.sort_by(|a, b| a.path.cmp(&b.path));
        all.problems = present.problems;
        all.ledger = present.ledger;
        all.today = present.today;
    }
    match ::check::assemble(&all) {
        Ok(_) => Ok(()),
        Err(problems) => Err(Failure::Message(format!(
            "nothing was written, since the content would have problems\n{}\n  \
             help: change the options where a new file is named, and the content elsewhere",
            Failure::Content(problems)
        ))),
    }
}

impl Start {
    /// The files of the presidency alone.
    fn files(&self, country: &Slug, presidency: &Slug) -> Vec<NewFile> {
        let Self { years, .. } = self;
        let name = &self.country;
        let id = presidency;
        vec![
            NewFile {
                path: format!("presidencies/{id}.json"),
                text: format!(
                    r#"{{
  "id": "{id}",
  "name": "Presidency of {name}",
  "country": "{country}",
  "years": "{years}",
  "summary": "{name} held the Presidency in {years}.",
  "body": [
    "What the Presidency was about."
  ],
  "pillars": [
    "{id}-pillar"
  ],
  "reports": [
    {{
      "title": "The title of the report",
      "publisher": "Who published it",
      "url": "https://example.org/report/",
      "sections": [
        {{
          "id": "{id}-section",
          "title": "The title of a section"
        }}
      ]
    }}
  ]
}}
"#
                ),
            },
            NewFile {
                path: format!("pillars/{id}-pillar.json"),
                text: format!(
                    r#"{{
  "id": "{id}-pillar",
  "name": "The name of a pillar",
  "summary": "What the pillar is about.",
  "areas": [
    "{id}-area"
  ]
}}
"#
                ),
            },
            NewFile {
                path: format!("areas/{id}-area.json"),
                text: format!(
                    r#"{{
  "id": "{id}-area",
  "name": "The name of an area",
  "summary": "What the area is about."
}}
"#
                ),
            },
            NewFile {
                path: format!("events/{id}-meeting.json"),
                text: format!(
                    r#"{{
  "id": "{id}-meeting",
  "title": "The title of an event",
  "title_source": "report",
  "areas": [
    "{id}-area"
  ],
  "summary": "What it was, by whom, when, and why it matters.",
  "countries": [
    {{
      "country": "{country}",
      "role": "host"
    }}
  ],
  "sections": [
    "{id}-section"
  ]
}}
"#
                ),
            },
        ]
    }

    /// The files that all presidencies of a site share.
    fn shared_files(&self, country: &Slug) -> [NewFile; 3] {
        let (name, code) = (&self.country, &self.code);
        [
            NewFile {
                path: "site.json".to_owned(),
                text: r#"{
  "name": "The name of the site",
  "description": "What the site is, in one sentence.",
  "base_url": "https://example.org/",
  "tag": "example.org,2026",
  "published": "2026-01-01",
  "publisher": {
    "name": "Who publishes the site"
  },
  "contact": "mailto:editors@example.org",
  "licence": {
    "name": "CC BY 4.0",
    "url": "https://creativecommons.org/licenses/by/4.0/"
  }
}
"#
                .to_owned(),
            },
            NewFile {
                path: format!("countries/{country}.json"),
                text: format!(
                    r#"{{
  "id": "{country}",
  "name": "{name}",
  "code": "{code}"
}}
"#
                ),
            },
            NewFile {
                path: "pages/about.json".to_owned(),
                text: r###"{
  "id": "about",
  "title": "About this record",
  "summary": "What this record is, and where its facts come from.",
  "body": [
    "What the record is, and who publishes it.",
    "## Corrections {#corrections}",
    "How readers report an error."
  ]
}
"###
                .to_owned(),
            },
        ]
    }
}

/// The id made of a name: its letters and digits in lower case, with hyphens between words.
///
/// # Errors
/// When the name has other letters than those of English, or none.
fn id(name: &str) -> Result<Slug, Failure> {
    let words = name.split(|c: char| c.is_ascii_punctuation() || c.is_whitespace());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    Slug::parse(&words.join("-")).map_err(|_| {
        Failure::Message(format!(
            "no address can be made of `{name}`\n  \
             help: write it in English letters and digits, and correct the name in its file"
        ))
    })
}

/// Writes a file that does not exist yet, with the folders above it.
///
/// # Errors
/// When it exists, or cannot be written.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let written = path
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| File::create_new(path))
        .and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error: io::Error| {
        Failure::Message(format!("`{}` cannot be written: {error}", path.display()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder that does not exist yet.
    fn new_folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("record-{name}-{}", std::process::id()));
        _ = fs::remove_dir_all(&folder);
        folder
    }

    fn start(folder: &Path, country: &str, code: &str, years: &str) -> Result<(), Failure> {
        run(&Options {
            what: What::Presidency(Start {
                country: country.to_owned(),
                code: code.to_owned(),
                years: years.to_owned(),
                content: folder.to_owned(),
            }),
        })
    }

    #[test]
    fn a_presidency_is_a_sound_start_and_another_one_joins_it() {
        let content = new_folder("two-presidencies");
        start(&content, "Norway", "no", "2021-2022").unwrap();
        start(&content, "Germany", "de", "2022-2023").unwrap();
        let report = ::check::assemble(&::check::read(&content)).unwrap();
        let ids: Vec<&str> = report.presidencies.keys().map(Slug::as_str).collect();
        assert_eq!(ids, ["germany-2022-2023", "norway-2021-2022"]);
        assert_eq!(report.entries.len(), 2);
        fs::remove_dir_all(content).unwrap();
    }

    #[test]
    fn no_file_is_overwritten() {
        let folder = new_folder("same-presidency");
        start(&folder, "Norway", "no", "2021-2022").unwrap();
        let failure = start(&folder, "Norway", "no", "2021-2022").unwrap_err();
        let failure = failure.to_string();
        assert!(
            failure.contains("norway-2021-2022.json` exists already"),
            "{failure}"
        );
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_would_not_be_sound_is_not_written() {
        let folder = new_folder("unsound-presidency");
        for (country, code, years) in [("Norway", "zz", "2021"), ("Norway \"x\"", "no", "2021")] {
            let failure = start(&folder, country, code, years).unwrap_err();
            assert!(
                failure
                    .to_string()
                    .starts_with("error: nothing was written")
            );
            assert!(!folder.exists());
        }
        let failure = start(&folder, "Norway", "zz", "2021").unwrap_err();
        let path = folder.join("countries/norway.json");
        let expected = format!(
            "error: nothing was written, since the content would have problems\n\
             {}:4:11: bad code: `zz` is not a country code\n",
            path.display()
        );
        let failure = failure.to_string();
        assert!(failure.starts_with(&expected), "{failure}");
    }

    #[test]
    fn a_name_without_english_letters_is_refused() {
        assert_eq!(id("Faroe Islands").unwrap().as_str(), "faroe-islands");
        assert!(id("Österreich").is_err());
    }
}
