//! `cargo site build`: the whole site, for a static host.

use super::{
    ContentOptions, Failure, Progress, Project,
    app::{self, Profile},
    check,
    tools::{Need, Toolbox},
};
use clap::Args;
use publish::{self, Order, Press, Staging};
use record::{WebUrl, route::Base};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    content: ContentOptions,
    /// The folder to write; what is there is replaced whole
    #[arg(long, value_name = "DIR", default_value = "dist")]
    out: PathBuf,
    /// The path under which the site will stand, such as `/record/`
    #[arg(long, value_name = "PATH", default_value = "/", value_parser = parse_base)]
    public_url: Base,
    /// Where the site will stand on the web, for absolute links [default: as the content says]
    #[arg(long, value_name = "URL", value_parser = parse_url)]
    base_url: Option<WebUrl>,
}

pub(super) fn run(
    project: &Project,
    progress: &Progress,
    options: &Options,
) -> Result<(), Failure> {
    let content = project.content(options.content.content.as_ref());
    let (report, sources) = check::read(&content)?;
    let toolbox = Toolbox::prepare(project.root(), &[Need::Wasm], progress)?;
    let app = app::build(project, &toolbox, Profile::Release, progress)?;
    let order = Order {
        app,
        style: project.path("style"),
        public: project.path("public"),
        previews: Some(project.work("previews")),
        base: options.public_url.clone(),
        base_url: options.base_url.clone(),
        press: Press::Good,
        live: None,
    };
    let step = progress.step(format!("writing {}", options.out.display()));
    let staging = Staging::beside(&options.out)?;
    let summary = publish::write(report, &sources, &order, staging.folder())?;
    publish::extend_ledger(&content, &summary.addresses)?;
    staging.finish()?;
    step.done();
    println!("{} pages in {}", summary.pages, options.out.display());
    check::tell(&summary.addresses.notes());
    Ok(())
}

/// A path of letters, digits, `-`, `_`, `.` and `~` between slashes.
pub(super) fn parse_base(text: &str) -> Result<Base, String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.~/".contains(c);
    if text.chars().all(plain) && !text.contains("//") && !text.split('/').any(|s| s == "..") {
        Ok(Base::new(text))
    } else {
        Err("it must be a path such as `/` or `/some/sub-path/`".to_owned())
    }
}

pub(super) fn parse_url(text: &str) -> Result<WebUrl, String> {
    let text = if text.ends_with('/') {
        text.to_owned()
    } else {
        format!("{text}/")
    };
    WebUrl::parse(&text).ok_or("it must be an address such as `https://example.org/`".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_url_is_a_plain_path() {
        assert_eq!(
            parse_base("some/sub-path").unwrap().as_str(),
            "/some/sub-path/"
        );
        assert_eq!(parse_base("/").unwrap().as_str(), "/");
        for bad in ["/a b/", "//host/", "/../", "/\"/", "https://example.org/"] {
            assert!(parse_base(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_base_url_gets_its_last_slash() {
        assert_eq!(
            parse_url("https://example.org/a").unwrap().as_str(),
            "https://example.org/a/"
        );
        assert!(parse_url("example.org").is_err());
    }
}
