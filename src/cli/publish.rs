//! `cargo site publish`: the pages beside an app that Trunk built.

use super::{Failure, Progress, Project, app, build, check};
use ::publish::{AppFiles, Order, Press, Staging};
use clap::Args;
use record::{WebUrl, route::Base};
use std::{env, fs, path::PathBuf, process::Command};

#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    content: super::ContentOptions,
    /// The folder that Trunk built the app into [default: what Trunk tells its hooks]
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,
    /// The folder to write; by default the pages join the app in Trunk's folder
    #[arg(long, value_name = "DIR", requires = "app")]
    out: Option<PathBuf>,
    /// The path under which the site will stand [default: what Trunk tells its hooks, or `/`]
    #[arg(long, value_name = "PATH", value_parser = build::parse_base)]
    public_url: Option<Base>,
    /// Where the site will stand on the web, for absolute links
    #[arg(long, value_name = "URL", value_parser = build::parse_url)]
    base_url: Option<WebUrl>,
    /// A script to put into every page, for a preview that reloads itself
    #[arg(long, value_name = "FILE")]
    live: Option<PathBuf>,
}

pub(super) fn run(
    project: &Project,
    progress: &Progress,
    options: &Options,
) -> Result<(), Failure> {
    let staged = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let Some(folder) = options.app.clone().or(staged) else {
        let message =
            "`publish` works as trunk's hook, or with --app\n  help: run `cargo site build`";
        return Err(Failure::Program(message.to_owned()));
    };
    let content = project.content(options.content.content.as_ref());
    let (report, sources) = check::read(&content)?;
    let told = env::var("TRUNK_PUBLIC_URL").unwrap_or_default();
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let live = match &options.live {
        None => None,
        Some(file) => Some(
            fs::read_to_string(file)
                .map_err(|e| Failure::Program(format!("cannot read `{}`: {e}", file.display())))?,
        ),
    };
    // with `--app` the app was built by `cargo site serve`, which did this
    if options.app.is_none() {
        app::build_engine(project, Command::new("cargo"), &folder, progress)?;
    }
    let app = AppFiles::find(&folder)?;
    if options.app.is_none() {
        app::prepare(&app, release, || Command::new("wasm-opt"), progress)?;
    }
    let order = Order {
        app,
        style: project.path("style"),
        public: project.path("public"),
        // nobody shares what is only tried
        previews: release.then(|| project.work("previews")),
        base: options
            .public_url
            .clone()
            .unwrap_or_else(|| Base::new(&told)),
        base_url: options.base_url.clone(),
        press: if release { Press::Good } else { Press::Off },
        live,
    };
    let summary = match &options.out {
        Some(out) => {
            let staging = Staging::beside(out)?;
            let summary = ::publish::write(report, &sources, &order, staging.folder())?;
            staging.finish()?;
            summary
        }
        None => {
            let summary = ::publish::write(report, &sources, &order, &folder)?;
            // the pages use their own copies, slimmer and otherwise named
            let AppFiles {
                script,
                wasm,
                engine,
                ..
            } = &order.app;
            for raw in [script, wasm, engine] {
                _ = fs::remove_file(folder.join(raw));
            }
            summary
        }
    };
    // what is only tried is no promise yet
    if release {
        ::publish::extend_ledger(&content, &summary.addresses)?;
    }
    println!("{} pages published", summary.pages);
    check::tell(&summary.addresses.notes());
    Ok(())
}
