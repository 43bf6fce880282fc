//! The style sheet: the files in `style/`, concatenated and minified.

use super::PublishError;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use std::{fs, path::Path};

/// The minified style sheets of `folder` in one: first `tokens.css`, which declares the
/// order of layers, then the others by name.
///
/// # Errors
/// When a file cannot be read or is not valid CSS.
pub(super) fn style(folder: &Path) -> Result<String, PublishError> {
    let unreadable = |e| PublishError::io("read", folder, e);
    let mut files: Vec<_> = fs::read_dir(folder)
        .map_err(unreadable)?
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ext| ext == "css"))
        .collect();
    files.sort_by_key(|path| (path.file_stem() != Some("tokens".as_ref()), path.clone()));
    let mut css = String::new();
    for file in files {
        css += &fs::read_to_string(&file).map_err(|e| PublishError::io("read", &file, e))?;
        css.push('\n');
    }
    minify(&css).map_err(|message| PublishError::Style {
        folder: folder.to_owned(),
        message,
    })
}

fn minify(css: &str) -> Result<String, String> {
    let mut sheet = StyleSheet::parse(css, ParserOptions::default()).map_err(|e| e.to_string())?;
    sheet
        .minify(MinifyOptions::default())
        .map_err(|e| e.to_string())?;
    let options = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    Ok(sheet.to_css(options).map_err(|e| e.to_string())?.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_is_minified_and_keeps_its_layers() {
        let css = "@layer a, b;\n/* c */ @layer a { p { color: light-dark(red, blue); } }";
        assert_eq!(
            minify(css).unwrap(),
            "@layer a{p{color:light-dark(red,#00f)}}@layer b;"
        );
        assert!(
            minify("p { color: red").is_ok(),
            "an open block is closed, as CSS says"
        );
        assert!(minify("} p {").is_err());
    }
}
