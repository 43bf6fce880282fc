//! How each text of a preview is set: its face, sizes and colour.

use std::fmt::Write;

use super::{
    font::{Fonts, Ruler},
    lines::{Block, Room, fit},
};

/// How one of the texts is set.
pub(super) struct Setting<'a> {
    ruler: &'a Ruler,
    sizes: &'static [f32],
    leading: f32,
    look: &'static str,
}

/// In a chat a preview is 300 pixels wide: a quarter of this.
const TITLES: &[f32] = &[
    112.0, 104.0, 96.0, 88.0, 80.0, 72.0, 66.0, 60.0, 56.0, 52.0, 48.0, 44.0, 42.0, 40.0,
];

/// Below the top of a line, in ems.
const BASELINE: f32 = 0.8;

impl<'a> Setting<'a> {
    /// Of the title, or of the words of a quotation.
    pub(super) fn title(fonts: &'a Fonts) -> Self {
        let look = r##"fill="#13262d" font-weight="600""##;
        Self::new(&fonts.title, TITLES, 1.12, look)
    }

    /// Of the date or the attribution.
    pub(super) fn line(fonts: &'a Fonts) -> Self {
        let look = r##"fill="#13262d" font-style="italic""##;
        Self::new(&fonts.italic, &[36.0, 30.0, 26.0], 1.25, look)
    }

    /// Of the kind, which is measured without its spacing: it is short.
    pub(super) fn kind(fonts: &'a Fonts) -> Self {
        let look =
            r##"fill="#4a6036" font-weight="600" font-variant="small-caps" letter-spacing="3.4""##;
        Self::new(&fonts.title, &[34.0], 1.0, look)
    }

    /// Of the name of the site.
    pub(super) fn site(fonts: &'a Fonts) -> Self {
        Self::new(&fonts.text, &[34.0, 30.0, 26.0], 1.0, r##"fill="#ece6d9""##)
    }

    fn new(ruler: &'a Ruler, sizes: &'static [f32], leading: f32, look: &'static str) -> Self {
        Self {
            ruler,
            sizes,
            leading,
            look,
        }
    }

    /// The largest setting of `text` within that width and height.
    pub(super) fn fit(&self, text: &str, width: f32, height: f32) -> Block {
        let (sizes, leading) = (self.sizes, self.leading);
        fit(
            text,
            self.ruler,
            &Room {
                width,
                height,
                sizes,
                leading,
            },
        )
    }

    /// How high so many lines of a size are together.
    pub(super) fn height(&self, size: f32, lines: usize) -> f32 {
        match lines {
            0 => 0.0,
            lines => size * (1.0 + self.leading * (lines - 1) as f32),
        }
    }

    /// Writes the lines of a block from its upper left corner.
    pub(super) fn write(&self, out: &mut String, block: &Block, x: f32, top: f32) {
        let (size, look) = (block.size, self.look);
        for (row, line) in block.lines.iter().enumerate() {
            let y = top + (BASELINE + self.leading * row as f32) * size;
            let x = x - self.hanging(line) * size;
            let line = escape(line);
            let _ = write!(
                out,
                r#"<text x="{x:.1}" y="{y:.1}" font-size="{size}" {look}>{line}</text>"#
            );
        }
    }

    /// How much of a line hangs in the margin: an opening quotation mark.
    fn hanging(&self, line: &str) -> f32 {
        if line.starts_with('“') {
            self.ruler.width("“")
        } else {
            0.0
        }
    }
}

fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}
