//! Draws a preview as SVG: an open limestone sky over deep water.

use std::fmt::Write;

use super::{
    Preview,
    font::{FAMILY, Fonts},
    lines::Block,
    setting::Setting,
};

/// Of the picture, in pixels: what every reader of previews expects.
pub const WIDTH: f32 = 1200.0;
/// Of the picture, in pixels.
pub const HEIGHT: f32 = 630.0;

const MARGIN: f32 = 84.0;
const ROOM: f32 = WIDTH - 2.0 * MARGIN;
/// Between the kind and the water: where the title stands.
const SKY: (f32, f32) = (136.0, 490.0);
const EMBLEM: f32 = 220.0;
/// Between the title and what stands beside it or below it.
const BESIDE: f32 = 52.0;
const BELOW: f32 = 22.0;
/// Of a title, the smallest size that is worth an emblem beside it.
const ROOMY: f32 = 48.0;
/// Two lines, not of the largest size.
const LINE: f32 = 68.0;

/// The SVG of a preview, with an emblem only if that is drawable.
pub fn svg(preview: &Preview, emblem: Option<&str>, fonts: &Fonts) -> String {
    let mut out = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="{FAMILY}"><rect width="{WIDTH}" height="{HEIGHT}" fill="#f5f1e7"/>"##
    );
    out.push_str(WATER);
    kind(&mut out, &preview.kind, fonts);
    site(&mut out, &preview.site, fonts);
    let (words, emblem) = arrange(preview, emblem, fonts);
    words.draw(&mut out, fonts);
    if let Some(emblem) = emblem {
        picture(&mut out, emblem);
    }
    out.push_str("</svg>");
    out
}

/// The shore and, as in the site's own mark, a sun over two waves.
const WATER: &str = concat!(
    r##"<path fill="#0f2f3a" d="M0 527q75-15 150 0t150 0 150 0 150 0 150 0 150 0 150 0 150 0V630H0z"/>"##,
    r##"<circle cx="110" cy="564" r="12.500" fill="#f6b93b"/>"##,
    r##"<path fill="none" stroke="#ece6d9" stroke-width="5" d="M84 587q8.670-6.500 17.333 0t17.333 0 17.333 0M84 600q8.670-6.500 17.333 0t17.333 0 17.333 0"/>"##,
);

/// In small capitals, over a stroke of amber.
fn kind(out: &mut String, kind: &str, fonts: &Fonts) {
    let setting = Setting::kind(fonts);
    let block = setting.fit(&kind.to_lowercase(), ROOM / 2.0, 0.0);
    setting.write(out, &block, MARGIN, 63.0);
    let _ = write!(
        out,
        r##"<path fill="#a86800" d="M{MARGIN} 109h64v4h-64z"/>"##
    );
}

/// The name of the site, beside its mark.
fn site(out: &mut String, site: &str, fonts: &Fonts) {
    let setting = Setting::site(fonts);
    let block = setting.fit(site, ROOM - 76.0, 0.0);
    setting.write(out, &block, MARGIN + 76.0, 589.0 - block.size * 0.8);
}

/// The title and what stands below it.
struct Words {
    title: Block,
    line: Block,
}

/// An emblem that would cost words, or make them small, gives way.
fn arrange<'a>(
    preview: &Preview,
    emblem: Option<&'a str>,
    fonts: &Fonts,
) -> (Words, Option<&'a str>) {
    let beside = emblem.map(|_| Words::set(preview, ROOM - EMBLEM - BESIDE, fonts));
    match beside {
        Some(words) if words.are_roomy() => (words, emblem),
        _ => (Words::set(preview, ROOM, fonts), None),
    }
}

impl Words {
    fn set(preview: &Preview, width: f32, fonts: &Fonts) -> Self {
        let line = Setting::line(fonts).fit(&preview.line, width, LINE);
        let height = SKY.1 - SKY.0 - below(&line, fonts);
        let title = Setting::title(fonts).fit(&preview.title, width, height);
        Self { title, line }
    }

    fn are_roomy(&self) -> bool {
        !self.title.cut && !self.line.cut && self.title.size >= ROOMY
    }

    /// Together in the middle of the sky.
    fn draw(&self, out: &mut String, fonts: &Fonts) {
        let setting = Setting::title(fonts);
        let title = setting.height(self.title.size, self.title.lines.len());
        let below = below(&self.line, fonts);
        let top = (SKY.0 + SKY.1 - title - below) / 2.0;
        setting.write(out, &self.title, MARGIN, top);
        Setting::line(fonts).write(out, &self.line, MARGIN, top + title + BELOW);
    }
}

/// What the line takes of the sky.
fn below(line: &Block, fonts: &Fonts) -> f32 {
    match line.lines.len() {
        0 => 0.0,
        lines => BELOW + Setting::line(fonts).height(line.size, lines),
    }
}

/// The emblem as a picture within the picture, so that it cannot break the rest.
fn picture(out: &mut String, emblem: &str) {
    let x = WIDTH - MARGIN - EMBLEM;
    // its drawings stand on their lower edge, so a little above the middle
    let y = (SKY.0 + SKY.1 - EMBLEM) / 2.0 - 8.0;
    let _ = write!(
        out,
        r#"<image x="{x}" y="{y}" width="{EMBLEM}" height="{EMBLEM}" href="data:image/svg+xml,"#
    );
    for byte in emblem.bytes() {
        let _ = write!(out, "%{byte:02X}");
    }
    out.push_str(r#""/>"#);
}
