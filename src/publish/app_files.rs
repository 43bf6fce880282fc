//! The files that Trunk built: the WebAssembly of the app with its script, and that
//! of the search engine.

use super::{PublishError, script};
use check::short_hash;
use record::files;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The app's files, found in the folder that Trunk wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppFiles {
    /// The folder that holds them.
    pub folder: PathBuf,
    /// The name of the script that loads the WebAssembly.
    pub script: String,
    /// The name of the WebAssembly of the app.
    pub wasm: String,
    /// The name of the WebAssembly of the search engine, which needs no script.
    pub engine: String,
    /// The script with which `trunk serve` reloads pages after a build.
    pub reload: Option<String>,
}

impl AppFiles {
    /// Looks in `folder` for the search engine, the one other `.wasm`, and the
    /// script beside that.
    ///
    /// # Errors
    /// When the folder does not hold exactly one built app.
    pub fn find(folder: &Path) -> Result<Self, PublishError> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .map_err(|e| PublishError::io("read", folder, e))?
            .filter_map(|file| file.ok()?.file_name().into_string().ok())
            .collect();
        names.sort();
        let (engine, names): (Vec<String>, Vec<String>) =
            names.into_iter().partition(|name| name.starts_with(ENGINE));
        let shell = fs::read_to_string(folder.join("index.html")).unwrap_or_default();
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
                reload: reload_script(&shell),
            }),
            _ => Err(PublishError::NoApp(folder.to_owned())),
        }
    }
}

/// The name of the search engine's binary, with which its files begin.
const ENGINE: &str = "search-engine";

/// The app as it is published: under names that change with its content, so that
/// caches may keep it for ever.
#[derive(Clone, Debug)]
pub(super) struct App {
    pub script: Vec<u8>,
    pub wasm: Vec<u8>,
    pub engine: Vec<u8>,
    /// What copies, shares, leaves, listens to keys and starts the app; it needs
    /// nothing of the rest.
    pub plain: String,
    pub script_name: String,
    pub wasm_name: String,
    pub plain_name: String,
    pub reload: Option<String>,
}

impl App {
    /// Reads the files.
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
        // the last one stops what was clicked when the app has failed
        let plain = [
            include_str!("page.js"),
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

/// wasm-bindgen's script without indentation and without comments on lines of their
/// own.
fn without_comments(script: &[u8]) -> Vec<u8> {
    let script = String::from_utf8_lossy(script);
    let mut inside = false;
    let mut bare = String::with_capacity(script.len());
    for line in script.lines() {
        let start = line.trim_start();
        let comment = inside || start.starts_with("/**") || start.starts_with("//");
        inside = (inside || start.starts_with("/**")) && !line.trim_end().ends_with("*/");
        if !comment && !start.is_empty() {
            bare.push_str(start);
            bare.push('\n');
        }
    }
    bare.into_bytes()
}

/// The one name with this ending.
fn only(names: &[String], ending: &str) -> Option<String> {
    let mut found = names.iter().filter(|name| name.ends_with(ending));
    found.next().filter(|_| found.next().is_none()).cloned()
}

/// The inline script in which Trunk opens its web socket.
fn reload_script(shell: &str) -> Option<String> {
    shell.split("<script").skip(1).find_map(|rest| {
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
    fn comments_of_the_script_are_left_out() {
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
