//! Options that several commands take.

use crate::{failure::Failure, project::Project};
use clap::Args;
use record::{WebUrl, route::Base};
use std::path::PathBuf;

/// Where the content is.
#[derive(Clone, Debug, Args)]
pub(crate) struct ContentOptions {
    /// The folder of the content [default: public/content]
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
}

/// Where the app is.
#[derive(Clone, Debug, Args)]
pub(crate) struct AppOptions {
    /// The folder of an app that is built already
    #[arg(long, value_name = "DIR")]
    pub(crate) app: Option<PathBuf>,
}

impl ContentOptions {
    /// The folder that the user named, else the project's, as a path from the
    /// current folder where it is inside that.
    ///
    /// # Errors
    /// When the named folder does not exist, or none is named and there is no
    /// project.
    pub(crate) fn folder(&self) -> Result<PathBuf, Failure> {
        match &self.content {
            Some(folder) if !folder.is_dir() => Err(Failure::Message(format!(
                "`{}` is not a folder\n  help: give `--content` the folder that holds `site.json`",
                folder.display()
            ))),
            Some(folder) => Ok(folder.clone()),
            None => Ok(Project::find()?.path("public/content")),
        }
    }
}

/// Reads a path of letters, digits, `-`, `_`, `.` and `~` between slashes.
///
/// # Errors
/// A message that says what the path must look like.
pub(crate) fn parse_base(text: &str) -> Result<Base, String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.~/".contains(c);
    if text.chars().all(plain) && !text.contains("//") && !text.split('/').any(|s| s == "..") {
        Ok(Base::new(text))
    } else {
        Err("it must be a path such as `/` or `/some/sub-path/`".to_owned())
    }
}

/// Reads an address on the web; a slash at its end is added.
///
/// # Errors
/// A message that says what the address must look like.
pub(crate) fn parse_url(text: &str) -> Result<WebUrl, String> {
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
        let base = parse_base("some/sub-path").unwrap();
        assert_eq!(base.as_str(), "/some/sub-path/");
        assert_eq!(parse_base("/").unwrap().as_str(), "/");
        for bad in ["/a b/", "//host/", "/../", "/\"/", "https://example.org/"] {
            assert!(parse_base(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_content_folder_that_does_not_exist_is_refused() {
        let content = Some("/no/such/folder".into());
        let failure = ContentOptions { content }.folder().unwrap_err();
        assert_eq!(
            failure.to_string(),
            "error: `/no/such/folder` is not a folder\n  \
             help: give `--content` the folder that holds `site.json`"
        );
    }

    #[test]
    fn a_base_url_gets_its_last_slash() {
        let url = parse_url("https://example.org/a").unwrap();
        assert_eq!(url.as_str(), "https://example.org/a/");
        assert!(parse_url("example.org").is_err());
    }
}
