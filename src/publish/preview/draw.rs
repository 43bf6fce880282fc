//! Draws a preview as SVG: kind, title and a line of text on a light sky, the name
//! of the site on dark water.

use std::{fmt::Write, ops::Range};

use super::{
    Preview,
    font::{FAMILY, Fonts},
    lines::Block,
    setting::Setting,
};

/// The width of a preview in pixels, as sites that show previews recommend.
pub(super) const WIDTH: f32 = 1200.0;
/// The height of a preview in pixels.
pub(super) const HEIGHT: f32 = 630.0;

/// Left and right of all text, in pixels, as the lengths below.
const MARGIN: f32 = 84.0;
const ROOM: f32 = WIDTH - 2.0 * MARGIN;
/// The area of the caption, between the kind and the water.
const SKY: Range<f32> = 136.0..490.0;
/// The width and height of the emblem.
const EMBLEM: f32 = 220.0;
/// The gap between the caption and the emblem.
const EMBLEM_GAP: f32 = 52.0;
/// The gap between the title and the line below it.
const LINE_GAP: f32 = 22.0;
/// The least size of a title beside an emblem.
const LEAST_TITLE_SIZE: f32 = 48.0;
/// The greatest height of the line: two rows at less than the largest size.
const LINE_HEIGHT: f32 = 68.0;

/// The SVG of a preview. The emblem, an SVG itself, is left out where the caption
/// needs its space.
pub(super) fn svg(preview: &Preview, emblem: Option<&str>, fonts: &Fonts) -> String {
    let mut out = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="{FAMILY}"><rect width="{WIDTH}" height="{HEIGHT}" fill="#f5f1e7"/>"##
    );
    out.push_str(WATER);
    kind(&mut out, &preview.kind, fonts);
    site(&mut out, &preview.site, fonts);
    let Layout { caption, emblem } = arrange(preview, emblem, fonts);
    caption.draw(&mut out, fonts);
    if let Some(emblem) = emblem {
        picture(&mut out, emblem);
    }
    out.push_str("</svg>");
    out
}

/// The water and, as in the site's logo, a sun over two waves.
const WATER: &str = concat!(
    r##"<path fill="#0f2f3a" d="M0 527q75-15 150 0t150 0 150 0 150 0 150 0 150 0 150 0 150 0V630H0z"/>"##,
    r##"<circle cx="110" cy="564" r="12.500" fill="#f6b93b"/>"##,
    r##"<path fill="none" stroke="#ece6d9" stroke-width="5" d="M84 587q8.670-6.500 17.333 0t17.333 0 17.333 0M84 600q8.670-6.500 17.333 0t17.333 0 17.333 0"/>"##,
);

/// Draws the kind in small capitals over an amber bar.
fn kind(out: &mut String, kind: &str, fonts: &Fonts) {
    let setting = Setting::kind(fonts);
    let block = setting.fit(&kind.to_lowercase(), ROOM / 2.0, 0.0);
    setting.write(out, &block, MARGIN, 63.0);
    let _ = write!(
        out,
        r##"<path fill="#a86800" d="M{MARGIN} 109h64v4h-64z"/>"##
    );
}

/// Draws the name of the site beside its logo.
fn site(out: &mut String, site: &str, fonts: &Fonts) {
    let setting = Setting::site(fonts);
    let block = setting.fit(site, ROOM - 76.0, 0.0);
    setting.write(out, &block, MARGIN + 76.0, 589.0 - block.size * 0.8);
}

/// A caption, and the emblem beside it if there is space.
struct Layout<'e> {
    caption: Caption,
    emblem: Option<&'e str>,
}

/// The title and the line below it.
struct Caption {
    title: Block,
    line: Block,
}

/// Leaves the emblem out where the caption beside it would be cut or small.
fn arrange<'e>(preview: &Preview, emblem: Option<&'e str>, fonts: &Fonts) -> Layout<'e> {
    let beside = emblem.map(|_| Caption::set(preview, ROOM - EMBLEM - EMBLEM_GAP, fonts));
    match beside {
        Some(caption) if caption.has_space() => Layout { caption, emblem },
        _ => Layout {
            caption: Caption::set(preview, ROOM, fonts),
            emblem: None,
        },
    }
}

impl Caption {
    /// Sets the texts within a width.
    fn set(preview: &Preview, width: f32, fonts: &Fonts) -> Self {
        let line = Setting::line(fonts).fit(&preview.line, width, LINE_HEIGHT);
        let height = SKY.end - SKY.start - below(&line, fonts);
        let title = Setting::title(fonts).fit(&preview.title, width, height);
        Self { title, line }
    }

    /// Whether the texts are whole and the title is large.
    fn has_space(&self) -> bool {
        !self.title.cut && !self.line.cut && self.title.size >= LEAST_TITLE_SIZE
    }

    /// Draws both in the middle of the sky.
    fn draw(&self, out: &mut String, fonts: &Fonts) {
        let setting = Setting::title(fonts);
        let title = setting.height(self.title.size, self.title.lines.len());
        let below = below(&self.line, fonts);
        let top = (SKY.start + SKY.end - title - below) / 2.0;
        setting.write(out, &self.title, MARGIN, top);
        Setting::line(fonts).write(out, &self.line, MARGIN, top + title + LINE_GAP);
    }
}

/// The height of the line with its gap; 0 without a line.
fn below(line: &Block, fonts: &Fonts) -> f32 {
    match line.lines.len() {
        0 => 0.0,
        lines => LINE_GAP + Setting::line(fonts).height(line.size, lines),
    }
}

/// Draws the emblem as an image of its own, so that errors in it cannot break the
/// rest.
fn picture(out: &mut String, emblem: &str) {
    let x = WIDTH - MARGIN - EMBLEM;
    // emblems have their weight at the lower edge, so they are moved up a little
    let y = (SKY.start + SKY.end - EMBLEM) / 2.0 - 8.0;
    let _ = write!(
        out,
        r#"<image x="{x}" y="{y}" width="{EMBLEM}" height="{EMBLEM}" href="data:image/svg+xml,"#
    );
    for byte in emblem.bytes() {
        let _ = write!(out, "%{byte:02X}");
    }
    out.push_str(r#""/>"#);
}
