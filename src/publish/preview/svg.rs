//! A preview as SVG: kind, title and subtitle on a light background, and the name of the
//! site on a dark band of water below.

use std::{fmt::Write, ops::Range};

use super::{
    Preview,
    font::{FAMILY, Fonts},
    lines::TextBlock,
    text_style::TextStyle,
};

/// The width of a preview in pixels. Facebook and X recommend 1.91 to 1.
pub(super) const WIDTH: f32 = 1200.0;
/// The height of a preview in pixels.
pub(super) const HEIGHT: f32 = 630.0;

/// The space left and right of all text. This and the lengths below are in pixels.
const MARGIN: f32 = 84.0;
/// The width of a text without an emblem beside it.
const TEXT_WIDTH: f32 = WIDTH - 2.0 * MARGIN;
/// The vertical range of the caption, between the kind and the water.
const CAPTION: Range<f32> = 136.0..490.0;
/// The width and height of the emblem.
const EMBLEM: f32 = 220.0;
/// The gap between the caption and the emblem.
const EMBLEM_GAP: f32 = 52.0;
/// The gap between the title and the subtitle.
const SUBTITLE_GAP: f32 = 22.0;
/// The smallest font size of a title beside an emblem.
const MIN_TITLE_SIZE: f32 = 48.0;
/// The greatest height of the subtitle: two lines below its largest size.
const MAX_SUBTITLE_HEIGHT: f32 = 68.0;

/// The SVG of a preview. The emblem, an SVG itself, is left out if the caption needs its
/// space.
pub(super) fn svg(preview: &Preview, emblem: Option<&str>, fonts: &Fonts) -> String {
    let mut out = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="{FAMILY}"><rect width="{WIDTH}" height="{HEIGHT}" fill="#f5f1e7"/>"##
    );
    out.push_str(WATER);
    draw_kind(&mut out, &preview.kind, fonts);
    draw_site_name(&mut out, &preview.site, fonts);
    let Layout { caption, emblem } = arrange(preview, emblem, fonts);
    caption.draw(&mut out, fonts);
    if let Some(emblem) = emblem {
        draw_emblem(&mut out, emblem);
    }
    out.push_str("</svg>");
    out
}

/// The water and the site's logo, a sun over two waves.
const WATER: &str = concat!(
    r##"<path fill="#0f2f3a" d="M0 527q75-15 150 0t150 0 150 0 150 0 150 0 150 0 150 0 150 0V630H0z"/>"##,
    r##"<circle cx="110" cy="564" r="12.500" fill="#f6b93b"/>"##,
    r##"<path fill="none" stroke="#ece6d9" stroke-width="5" d="M84 587q8.670-6.500 17.333 0t17.333 0 17.333 0M84 600q8.670-6.500 17.333 0t17.333 0 17.333 0"/>"##,
);

/// Draws the kind in small capitals over an amber bar.
fn draw_kind(out: &mut String, kind: &str, fonts: &Fonts) {
    let text_style = TextStyle::kind(fonts);
    let block = text_style.fit(&kind.to_lowercase(), TEXT_WIDTH / 2.0, 0.0);
    text_style.write(out, &block, MARGIN, 63.0);
    let _ = write!(
        out,
        r##"<path fill="#a86800" d="M{MARGIN} 109h64v4h-64z"/>"##
    );
}

/// Draws the name of the site beside its logo.
fn draw_site_name(out: &mut String, site: &str, fonts: &Fonts) {
    let text_style = TextStyle::site(fonts);
    let block = text_style.fit(site, TEXT_WIDTH - 76.0, 0.0);
    text_style.write(out, &block, MARGIN + 76.0, 589.0 - block.size * 0.8);
}

/// The caption, and the emblem if there is space for it.
struct Layout<'e> {
    caption: Caption,
    emblem: Option<&'e str>,
}

/// The title and the subtitle.
struct Caption {
    title: TextBlock,
    subtitle: TextBlock,
}

/// The layout of a preview, without the emblem if the caption beside it would be cut or
/// small.
fn arrange<'e>(preview: &Preview, emblem: Option<&'e str>, fonts: &Fonts) -> Layout<'e> {
    let beside = emblem.map(|_| Caption::set(preview, TEXT_WIDTH - EMBLEM - EMBLEM_GAP, fonts));
    match beside {
        Some(caption) if caption.has_space() => Layout { caption, emblem },
        _ => Layout {
            caption: Caption::set(preview, TEXT_WIDTH, fonts),
            emblem: None,
        },
    }
}

impl Caption {
    /// Sets the texts in lines of at most `width` pixels.
    fn set(preview: &Preview, width: f32, fonts: &Fonts) -> Self {
        let subtitle = preview.subtitle.as_deref().unwrap_or_default();
        let subtitle = TextStyle::subtitle(fonts).fit(subtitle, width, MAX_SUBTITLE_HEIGHT);
        let height = CAPTION.end - CAPTION.start - height_below(&subtitle, fonts);
        let title = TextStyle::title(fonts).fit(&preview.title, width, height);
        Self { title, subtitle }
    }

    /// Whether the texts are complete and the title is not too small.
    fn has_space(&self) -> bool {
        !self.title.cut && !self.subtitle.cut && self.title.size >= MIN_TITLE_SIZE
    }

    /// Draws both texts in the vertical middle of [`CAPTION`].
    fn draw(&self, out: &mut String, fonts: &Fonts) {
        let text_style = TextStyle::title(fonts);
        let title = text_style.height(self.title.size, self.title.lines.len());
        let below = height_below(&self.subtitle, fonts);
        let top = (CAPTION.start + CAPTION.end - title - below) / 2.0;
        text_style.write(out, &self.title, MARGIN, top);
        let subtitle_top = top + title + SUBTITLE_GAP;
        TextStyle::subtitle(fonts).write(out, &self.subtitle, MARGIN, subtitle_top);
    }
}

/// The height of the subtitle with the gap above it; 0 for an empty subtitle.
fn height_below(subtitle: &TextBlock, fonts: &Fonts) -> f32 {
    match subtitle.lines.len() {
        0 => 0.0,
        lines => SUBTITLE_GAP + TextStyle::subtitle(fonts).height(subtitle.size, lines),
    }
}

/// Draws the emblem as an `image`, so that an error in it does not affect the other
/// elements.
fn draw_emblem(out: &mut String, emblem: &str) {
    let x = WIDTH - MARGIN - EMBLEM;
    // emblems are heavier at the lower edge; moved up by 8 pixels they look centred
    let y = (CAPTION.start + CAPTION.end - EMBLEM) / 2.0 - 8.0;
    let _ = write!(
        out,
        r#"<image x="{x}" y="{y}" width="{EMBLEM}" height="{EMBLEM}" href="data:image/svg+xml,"#
    );
    for byte in emblem.bytes() {
        let _ = write!(out, "%{byte:02X}");
    }
    out.push_str(r#""/>"#);
}
