//! Preview images: what a chat shows of a page's address.

mod draw;
mod encode;
mod font;
mod keep;
mod lines;
mod of;
mod pieces;
mod setting;

#[cfg(test)]
mod tests;

pub(super) use of::of;

use std::{path::PathBuf, sync::Arc};

use resvg::{tiny_skia, usvg};

/// The size of every preview, in pixels: what all that show them expect.
pub(super) const SIZE: [u32; 2] = [draw::WIDTH as u32, draw::HEIGHT as u32];

/// What a preview shows.
#[derive(Clone, Debug)]
pub(super) struct Preview {
    /// `Event`, `Quotation`, `Area` ...
    pub kind: String,
    /// The title; of a quotation the words themselves, in quotation marks.
    pub title: String,
    /// A date in words, with its doubts; the attribution of a quotation; may be empty.
    pub line: String,
    /// The name of the site.
    pub site: String,
    /// The SVG of the area's emblem, where there is one.
    pub emblem: Option<String>,
}

/// Draws previews. Fonts are loaded once.
pub(super) struct Artist {
    fonts: font::Fonts,
    options: usvg::Options<'static>,
    cache: PathBuf,
}

impl Artist {
    /// `cache` is the folder that drawn previews are kept in; it need not exist.
    pub(crate) fn new(cache: PathBuf) -> Self {
        let fonts = font::Fonts::load();
        let options = usvg::Options {
            font_family: font::FAMILY.to_owned(),
            fontdb: Arc::clone(&fonts.database),
            // no emblem reads the disk
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

    /// The PNG of a preview: as it was kept, or drawn anew and kept.
    pub(crate) fn png(&self, preview: &Preview) -> Vec<u8> {
        let svg = self.svg(preview);
        let path = self.cache.join(keep::name(&self.fonts.digest, &svg));
        keep::read(&path).unwrap_or_else(|| {
            let png = self.draw(&svg);
            keep::write(&path, &png);
            png
        })
    }

    fn svg(&self, preview: &Preview) -> String {
        let emblem = preview.emblem.as_deref();
        let emblem = emblem.filter(|svg| usvg::Tree::from_str(svg, &self.options).is_ok());
        draw::svg(preview, emblem, &self.fonts)
    }

    /// Nothing in the drawer's own SVG can fail, so what does is drawn empty.
    fn draw(&self, svg: &str) -> Vec<u8> {
        let mut canvas = tiny_skia::Pixmap::new(SIZE[0], SIZE[1]).expect("a picture has a size");
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
