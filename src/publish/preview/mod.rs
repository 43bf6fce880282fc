//! Preview images of pages (`og:image`), which messengers and social networks show beside
//! a link.

mod cache;
mod contents;
mod encode;
mod font;
mod lines;
mod svg;
mod text_style;
mod words;

#[cfg(test)]
mod tests;

pub(super) use contents::preview;

use std::{path::PathBuf, sync::Arc};

use resvg::{tiny_skia, usvg};

/// The width of every preview, in pixels.
pub(super) const WIDTH: u32 = svg::WIDTH as u32;
/// The height of every preview, in pixels.
pub(super) const HEIGHT: u32 = svg::HEIGHT as u32;

/// The texts and the emblem that a preview shows.
#[derive(Clone, Debug)]
pub(super) struct Preview {
    /// The kind of page: `Event`, `Quotation`, `Area`. May be empty.
    pub kind: String,
    /// The title of the page; for a quotation its text, in quotation marks.
    pub title: String,
    /// The date of an entry in words, or the attribution of a quotation.
    pub subtitle: Option<String>,
    /// The name of the site.
    pub site: String,
    /// The SVG of the area's emblem.
    pub emblem: Option<String>,
}

/// Renders previews as PNG, with a cache of earlier ones.
pub(super) struct Renderer {
    fonts: font::Fonts,
    options: usvg::Options<'static>,
    /// The folder of the cache.
    cache: PathBuf,
}

impl Renderer {
    /// Loads the fonts. `cache` is the folder of cached images; it is created when it is
    /// first written to.
    pub(crate) fn new(cache: PathBuf) -> Self {
        let fonts = font::Fonts::load();
        let options = usvg::Options {
            font_family: font::FAMILY.to_owned(),
            fontdb: Arc::clone(&fonts.database),
            // emblems must not include files
            image_href_resolver: usvg::ImageHrefResolver {
                resolve_data: usvg::ImageHrefResolver::default_data_resolver(),
                resolve_string: Box::new(|_, _| None),
            },
            ..usvg::Options::default()
        };
        Self {
            fonts,
            options,
            cache,
        }
    }

    /// The PNG of a preview, from the cache if it is there.
    pub(crate) fn png(&self, preview: &Preview) -> Vec<u8> {
        let svg = self.svg(preview);
        let path = self.cache.join(cache::name(&self.fonts.digest, &svg));
        cache::read(&path).unwrap_or_else(|| {
            let png = self.rasterise(&svg);
            cache::write(&path, &png);
            png
        })
    }

    /// The SVG of a preview. An emblem that is not valid SVG is left out.
    fn svg(&self, preview: &Preview) -> String {
        let emblem = preview.emblem.as_deref();
        let emblem = emblem.filter(|svg| usvg::Tree::from_str(svg, &self.options).is_ok());
        svg::svg(preview, emblem, &self.fonts)
    }

    /// The PNG of an SVG. One that cannot be parsed gives an empty image, which does not
    /// happen with the SVG of [`Self::svg`].
    fn rasterise(&self, svg: &str) -> Vec<u8> {
        let mut canvas = tiny_skia::Pixmap::new(WIDTH, HEIGHT).expect("the size is not zero");
        if let Ok(tree) = usvg::Tree::from_str(svg, &self.options) {
            resvg::render(
                &tree,
                tiny_skia::Transform::identity(),
                &mut canvas.as_mut(),
            );
        }
        encode::png(&canvas)
    }
}
