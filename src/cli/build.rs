//! `record build`: the whole site, for a static host.

use crate::{
    app::AppSource,
    check,
    failure::Failure,
    options::{AppOptions, ContentOptions, parse_base, parse_url},
    prepare::Profile,
    project::Project,
    release::require_publisher,
    times::{Step, Times},
};
use clap::Args;
use publish::{Compression, PublishOptions, Staging, Summary, WriteTimes};
use record::{WebUrl, route::Base};
use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    time::Instant,
};

#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(flatten)]
    content: ContentOptions,
    #[command(flatten)]
    app: AppOptions,
    /// The folder to write; a site that is there is replaced
    #[arg(long, value_name = "DIR", default_value = "dist")]
    out: PathBuf,
    /// The path under which the site is served, such as `/record/`
    #[arg(long, value_name = "PATH", default_value = "/", value_parser = parse_base)]
    public_url: Base,
    /// The address of the site on the web, for absolute links [default: that of the content]
    #[arg(long, value_name = "URL", value_parser = parse_url)]
    base_url: Option<WebUrl>,
}

/// Writes the site and, at the end, where the time went.
///
/// # Errors
/// When the folder holds something else than a site, the content has problems or
/// names no publisher, contact or licence, the app cannot be built, or a file
/// cannot be written. The folder then keeps what it held.
pub(crate) fn run(project: &Project, options: &Options) -> Result<(), Failure> {
    let mut times = Times::after_setup();
    let app = AppSource::choose(options.app.app.as_deref(), "build")?;
    let content = options.content.folder()?;
    check_replaceable(&options.out)?;
    let reading = Instant::now();
    let (report, sources) = check::read(&content)?;
    require_publisher(&report.site, &content)?;
    times.add("content", reading.elapsed(), Vec::new());
    let building = Instant::now();
    let app = app.build(Profile::Release)?;
    times.add("app", building.elapsed(), app.steps);
    let publishing = PublishOptions {
        app: app.files,
        style: project.path("style"),
        public: project.path("public"),
        previews: Some(project.work("previews")),
        base: options.public_url.clone(),
        base_url: options.base_url.clone(),
        compression: Compression::Good,
        live: None,
    };
    let writing = Instant::now();
    let staging = Staging::beside(&options.out)?;
    let summary = publish::write(report, &sources, &publishing, staging.folder())?;
    times.add("pages and files", writing.elapsed(), parts(&summary));
    let swapping = Instant::now();
    publish::extend_ledger(&content, &summary.addresses)?;
    staging.finish()?;
    times.add(
        "putting the site into place",
        swapping.elapsed(),
        Vec::new(),
    );
    println!("{} pages in {}", summary.pages, options.out.display());
    check::print_notes(&summary.addresses.notes());
    _ = write!(io::stderr(), "where the time went:\n{times}");
    Ok(())
}

/// Refuses a folder whose files are not those of a site: they would be lost.
fn check_replaceable(out: &Path) -> Result<(), Failure> {
    let is_free = match fs::read_dir(out) {
        // a build that Trunk did not finish leaves this
        Ok(entries) => entries.flatten().all(|entry| entry.file_name() == ".stage"),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    };
    let is_site = ["index.html", "404.html"]
        .iter()
        .all(|page| out.join(page).is_file());
    if is_free || is_site {
        return Ok(());
    }
    Err(Failure::Message(format!(
        "`{}` holds something else than a site, which would be lost\n  \
         help: give `--out` a new or empty folder, or empty this one",
        out.display()
    )))
}

/// The times of work that is done on several threads at once are summed.
fn parts(summary: &Summary) -> Vec<Step> {
    let WriteTimes {
        previews,
        compression,
        threads,
    } = summary.times;
    let name = |part: &str| format!("{part} (sum of {threads} threads)");
    vec![
        (name("previews"), previews),
        (name("compression"), compression),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_other_files_is_not_replaced() {
        let folder = std::env::temp_dir().join(format!("build-{}", std::process::id()));
        assert!(check_replaceable(&folder).is_ok(), "it does not exist");
        fs::create_dir_all(&folder).unwrap();
        assert!(check_replaceable(&folder).is_ok(), "it is empty");
        fs::create_dir(folder.join(".stage")).unwrap();
        assert!(check_replaceable(&folder).is_ok(), "Trunk was stopped");
        fs::write(folder.join("index.html"), "").unwrap();
        assert_eq!(
            check_replaceable(&folder).unwrap_err().to_string(),
            format!(
                "error: `{}` holds something else than a site, which would be lost\n  \
                 help: give `--out` a new or empty folder, or empty this one",
                folder.display()
            )
        );
        fs::write(folder.join("404.html"), "").unwrap();
        assert!(check_replaceable(&folder).is_ok(), "it is a site");
        assert!(check_replaceable(&folder.join("index.html")).is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}
