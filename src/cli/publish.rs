//! `record publish`: the pages beside an app that Trunk built. Trunk's hook
//! runs it as `cargo site publish`, which has finished the app before.

use crate::{
    check,
    failure::Failure,
    options::{ContentOptions, parse_base, parse_url},
    project::Project,
    release::require_publisher,
};
use ::publish::{AppFiles, Compression, PublishOptions};
use clap::Args;
use record::{WebUrl, route::Base};
use std::{env, fs, path::PathBuf};

#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(flatten)]
    content: ContentOptions,
    /// The path under which the site is served [default: that of Trunk]
    #[arg(long, value_name = "PATH", value_parser = parse_base)]
    public_url: Option<Base>,
    /// The address of the site on the web, for absolute links [default: that of the content]
    #[arg(long, value_name = "URL", value_parser = parse_url)]
    base_url: Option<WebUrl>,
}

/// Writes the pages into Trunk's staging folder.
///
/// # Errors
/// When Trunk does not run this, the content has problems, or a file cannot be
/// written.
pub(crate) fn run(project: &Project, options: &Options) -> Result<(), Failure> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or_else(|| {
        let message = "`publish` is for Trunk's hook\n  help: run `cargo site build`";
        Failure::Message(message.to_owned())
    })?;
    let content = options.content.folder()?;
    let (report, sources) = check::read(&content)?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    if release {
        require_publisher(&report.site, &content)?;
    }
    let trunks_base = || Base::new(&env::var("TRUNK_PUBLIC_URL").unwrap_or_default());
    let publishing = PublishOptions {
        app: AppFiles::find(&staging)?,
        style: project.path("style"),
        public: project.path("public"),
        // development builds are never shared, so they get no preview images
        previews: release.then(|| project.work("previews")),
        base: options.public_url.clone().unwrap_or_else(trunks_base),
        base_url: options.base_url.clone(),
        compression: if release {
            Compression::Good
        } else {
            Compression::Off
        },
        live: None,
    };
    let summary = ::publish::write(report, &sources, &publishing, &staging)?;
    // the pages use their own copies, which have other names
    let AppFiles {
        script,
        wasm,
        engine,
        ..
    } = &publishing.app;
    for built in [script, wasm, engine] {
        _ = fs::remove_file(staging.join(built));
    }
    // addresses of a development build are not published
    if release {
        ::publish::extend_ledger(&content, &summary.addresses)?;
    }
    println!("{} pages published", summary.pages);
    check::print_notes(&summary.addresses.notes());
    Ok(())
}
