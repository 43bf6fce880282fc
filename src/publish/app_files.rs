//! The files of the app and of the search engine: as Trunk built them, and as they are
//! published.

use super::{PublishError, script};
use check::short_hash;
use record::files;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The names of the files that Trunk built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppFiles {
    /// The folder of the files.
    pub folder: PathBuf,
    /// The file name of the JavaScript that wasm-bindgen generated for the app.
    pub script: String,
    /// The file name of the app's WebAssembly.
    pub wasm: String,
    /// The file name of the search engine's WebAssembly, which needs no script.
    pub engine: String,
    /// The inline script by which `trunk serve` reloads pages after a build.
    pub reload: Option<String>,
}

impl AppFiles {
    /// Finds the files in `folder`: the search engine, by its name, one other `.wasm` file,
    /// and one `.js` file.
    ///
    /// # Errors
    /// When the folder cannot be read or does not contain exactly one of each.
    pub fn find(folder: &Path) -> Result<Self, PublishError> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .map_err(|e| PublishError::io("read", folder, e))?
            .filter_map(|file| file.ok()?.file_name().into_string().ok())
            .collect();
        names.sort();
        let (engine, names): (Vec<String>, Vec<String>) =
            names.into_iter().partition(|name| name.starts_with(ENGINE));
        let index = fs::read_to_string(folder.join("index.html")).unwrap_or_default();
        match (
            only(&names, ".wasm"),
            only(&names, ".js"),
            only(&engine, ".wasm"),
        ) {
            (Some(wasm), Some(script), Some(engine)) => Ok(Self {
                folder: folder.to_owned(),
                script,
                wasm,
                engine,
                reload: reload_script(&index),
            }),
            _ => Err(PublishError::NoApp(folder.to_owned())),
        }
    }
}

/// The name of the search engine's binary, with which the name of its file begins.
const ENGINE: &str = "search-engine";

/// The files of the app as they are published. Except for the engine, their names contain a
/// hash of their content, so that caches may keep them for ever.
#[derive(Clone, Debug)]
pub(super) struct App {
    /// The JavaScript that wasm-bindgen generated, without comments.
    pub script: Vec<u8>,
    /// The app's WebAssembly.
    pub wasm: Vec<u8>,
    /// The search engine's WebAssembly.
    pub engine: Vec<u8>,
    /// The plain script: `page.js`, `glossary.js`, `sharing.js`, `shortcuts.js` and
    /// `start.js` in one. It
    /// starts the app and works without it.
    pub plain: String,
    /// The path of [`Self::script`] from the site's root.
    pub script_name: String,
    /// The path of [`Self::wasm`] from the site's root.
    pub wasm_name: String,
    /// The path of [`Self::plain`] from the site's root.
    pub plain_name: String,
    /// The inline script by which `trunk serve` reloads pages after a build.
    pub reload: Option<String>,
}

impl App {
    /// Reads the files and prepares them for publishing.
    ///
    /// # Errors
    /// When one cannot be read.
    pub(super) fn read(files: &AppFiles) -> Result<Self, PublishError> {
        let read = |name: &str| {
            let path = files.folder.join(name);
            fs::read(&path).map_err(|e| PublishError::io("read", &path, e))
        };
        let (script, wasm) = (without_comments(&read(&files.script)?), read(&files.wasm)?);
        let hash = short_hash(&[&script, &wasm]);
        // `start.js` is last: after a failure of the app its listeners stop events, which the
        // others must have handled before
        let plain = [
            include_str!("page.js"),
            include_str!("glossary.js"),
            include_str!("sharing.js"),
            include_str!("shortcuts.js"),
            include_str!("start.js"),
        ];
        let plain = plain.map(|source| script::script(source, &[])).join("\n");
        let plain_hash = short_hash(&[plain.as_bytes()]);
        Ok(Self {
            script,
            wasm,
            engine: read(&files.engine)?,
            script_name: format!("{}/{hash}.js", files::APP),
            wasm_name: format!("{}/{hash}.wasm", files::APP),
            plain,
            plain_name: format!("{}/{plain_hash}.js", files::APP),
            reload: files.reload.clone(),
        })
    }
}

/// wasm-bindgen's script without indentation, empty lines and comments on lines of their own.
fn without_comments(script: &[u8]) -> Vec<u8> {
    let script = String::from_utf8_lossy(script);
    let mut in_comment = false;
    let mut bare = String::with_capacity(script.len());
    for line in script.lines() {
        let start = line.trim_start();
        let opens = start.starts_with("/**");
        let is_comment = in_comment || opens || start.starts_with("//");
        in_comment = (in_comment || opens) && !line.trim_end().ends_with("*/");
        if !is_comment && !start.is_empty() {
            bare.push_str(start);
            bare.push('\n');
        }
    }
    bare.into_bytes()
}

/// The only name with this ending; `None` if there is none or more than one.
fn only(names: &[String], ending: &str) -> Option<String> {
    let mut found = names.iter().filter(|name| name.ends_with(ending));
    found.next().filter(|_| found.next().is_none()).cloned()
}

/// The inline script of `index.html` that opens Trunk's web socket.
fn reload_script(index: &str) -> Option<String> {
    index.split("<script").skip(1).find_map(|rest| {
        let inner = rest.split_once('>')?.1.split_once("</script>")?.0;
        inner
            .contains(".well-known/trunk/ws")
            .then(|| inner.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_the_script_are_removed() {
        let script = "/* @ts-self */\n/**\n * Doc.\n */\n  let a = 1; // kept\n// gone\n/** one line */\nlet b;\n";
        let bare = without_comments(script.as_bytes());
        assert_eq!(bare, b"/* @ts-self */\nlet a = 1; // kept\nlet b;\n");
    }

    #[test]
    fn the_script_that_trunk_serve_adds_is_kept() {
        let shell = r#"<head><script type="module">1</script></head><body>
            <script>new WebSocket("/.well-known/trunk/ws")</script></body>"#;
        let script = reload_script(shell).unwrap();
        assert_eq!(script, r#"new WebSocket("/.well-known/trunk/ws")"#);
        assert_eq!(reload_script("<script>1</script>"), None);
    }
}
