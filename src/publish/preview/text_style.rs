//! The face, sizes and colour of each text of a preview.

use std::fmt::Write;

use super::{
    font::{Fonts, Ruler},
    lines::{TextBlock, TextBox, fit},
};

/// The style of one of the texts.
pub(super) struct TextStyle<'a> {
    ruler: &'a Ruler,
    /// The font sizes to try in order, from the largest to the smallest, in pixels.
    sizes: &'static [f32],
    /// The distance between two baselines, in ems.
    leading: f32,
    /// The presentation attributes of the SVG element.
    attributes: &'static str,
}

/// The sizes of titles. Messengers show previews about 300 pixels wide, a quarter of their
/// width, so the smallest title is 10 pixels high there.
const TITLE_SIZES: &[f32] = &[
    112.0, 104.0, 96.0, 88.0, 80.0, 72.0, 66.0, 60.0, 56.0, 52.0, 48.0, 44.0, 42.0, 40.0,
];

/// The distance from the top of a line to its baseline, in ems.
const BASELINE: f32 = 0.8;

impl<'a> TextStyle<'a> {
    /// The style of the title, and of the text of a quotation.
    pub(super) fn title(fonts: &'a Fonts) -> Self {
        let attributes = r##"fill="#13262d" font-weight="600""##;
        Self::new(&fonts.title, TITLE_SIZES, 1.12, attributes)
    }

    /// The style of the subtitle.
    pub(super) fn subtitle(fonts: &'a Fonts) -> Self {
        let attributes = r##"fill="#13262d" font-style="italic""##;
        Self::new(&fonts.italic, &[36.0, 30.0, 26.0], 1.25, attributes)
    }

    /// The style of the kind. Its letter spacing is not measured, since it is short.
    pub(super) fn kind(fonts: &'a Fonts) -> Self {
        let attributes =
            r##"fill="#4a6036" font-weight="600" font-variant="small-caps" letter-spacing="3.4""##;
        Self::new(&fonts.title, &[34.0], 1.0, attributes)
    }

    /// The style of the name of the site.
    pub(super) fn site(fonts: &'a Fonts) -> Self {
        Self::new(&fonts.text, &[34.0, 30.0, 26.0], 1.0, r##"fill="#ece6d9""##)
    }

    fn new(
        ruler: &'a Ruler,
        sizes: &'static [f32],
        leading: f32,
        attributes: &'static str,
    ) -> Self {
        Self {
            ruler,
            sizes,
            leading,
            attributes,
        }
    }

    /// `text` in the largest size that fits a width and height in pixels.
    pub(super) fn fit(&self, text: &str, width: f32, height: f32) -> TextBlock {
        let (sizes, leading) = (self.sizes, self.leading);
        fit(
            text,
            self.ruler,
            &TextBox {
                width,
                height,
                sizes,
                leading,
            },
        )
    }

    /// The height of `lines` lines of a font size, in pixels.
    pub(super) fn height(&self, size: f32, lines: usize) -> f32 {
        match lines {
            0 => 0.0,
            lines => size * (1.0 + self.leading * (lines - 1) as f32),
        }
    }

    /// Writes the SVG of a block whose upper left corner is at (`x`, `top`), in pixels.
    pub(super) fn write(&self, out: &mut String, block: &TextBlock, x: f32, top: f32) {
        let (size, attributes) = (block.size, self.attributes);
        for (row, line) in block.lines.iter().enumerate() {
            let y = top + (BASELINE + self.leading * row as f32) * size;
            let x = x - self.hanging(line) * size;
            let line = escape(line);
            let _ = write!(
                out,
                r#"<text x="{x:.1}" y="{y:.1}" font-size="{size}" {attributes}>{line}</text>"#
            );
        }
    }

    /// The width of the part of a line that hangs in the margin, in ems: that of an opening
    /// quotation mark.
    fn hanging(&self, line: &str) -> f32 {
        if line.starts_with('“') {
            self.ruler.width("“")
        } else {
            0.0
        }
    }
}

/// Escapes text for an XML element (XML 1.0, 2.4).
fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}
