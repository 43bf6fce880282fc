//! The style sheet: the files in `style/`, concatenated and minified.

use super::PublishError;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use record::{Colour, Look};
use std::{fs, path::Path};

/// The property of the accent colour, as `tokens.css` declares it.
const ACCENT: &str = "--amber: light-dark(";

/// The minified style sheets of `folder` in one: first `tokens.css`, which declares the
/// order of layers, then the others by name. The accent colours are those of `look`, where it
/// has some.
///
/// # Errors
/// When a file cannot be read or is not valid CSS.
pub(super) fn style(folder: &Path, look: &Look) -> Result<String, PublishError> {
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
    minify(&with_accent(&css, look)).map_err(|message| PublishError::Style {
        folder: folder.to_owned(),
        message,
    })
}

/// The style sheets with the accent colours of the content, instead of their own.
fn with_accent(css: &str, look: &Look) -> String {
    let parts = css
        .split_once(ACCENT)
        .and_then(|(before, rest)| Some((before, rest.split_once(')')?)))
        .and_then(|(before, (own, after))| Some((before, own.split_once(", ")?, after)));
    let Some((before, (light, dark), after)) = parts else {
        return css.to_owned();
    };
    let colour =
        |chosen: Option<Colour>, own: &str| chosen.map_or(own.to_owned(), |it| it.to_string());
    let light = colour(look.accent, light);
    let dark = colour(look.accent_dark, dark);
    format!("{before}{ACCENT}{light}, {dark}){after}")
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
    fn the_accent_colours_are_those_of_the_content() {
        let tokens = include_str!("../../style/tokens.css");
        assert_eq!(with_accent(tokens, &Look::default()), tokens);
        let look = Look {
            accent: Colour::parse("#1d4e89"),
            ..Look::default()
        };
        let css = with_accent(tokens, &look);
        assert!(css.contains("--amber: light-dark(#1d4e89, #e3a23c);"));
        assert_eq!(css.len(), tokens.len());
    }

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
