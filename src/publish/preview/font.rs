//! The faces that previews are set in: Libertinus Serif, an old-style serif
//! under the SIL Open Font Licence, which comes compiled in with `typst-assets`.

use std::{collections::BTreeMap, sync::Arc};

use harfrust::{FontRef, GlyphBuffer, ShapeOptions, ShaperData, UnicodeBuffer};
use resvg::usvg::fontdb::{Database, FaceInfo, Source, Style};
use sha2::{Digest, Sha256};

/// The name of the family, as the font itself gives it.
pub(super) const FAMILY: &str = "Libertinus Serif";

/// Measures text in one face, as it will be drawn: with its kerning and ligatures.
pub(super) struct Ruler {
    font: FontRef<'static>,
    shapes: ShaperData,
    em: f32,
}

impl Ruler {
    fn new(data: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(data).ok()?;
        let shapes = ShaperData::new(&font);
        let em = shapes.shaper(&font).build().units_per_em() as f32;
        Some(Self { font, shapes, em })
    }

    /// How wide `text` is, in ems.
    pub(super) fn width(&self, text: &str) -> f32 {
        let glyphs = self.shape(text);
        let units: i32 = glyphs.glyph_positions().iter().map(|p| p.x_advance).sum();
        units as f32 / self.em
    }

    /// `text` without what the face has no picture of, instead of empty boxes.
    pub(super) fn drawable(&self, text: &str) -> String {
        let glyphs = self.shape(text);
        let starts: BTreeMap<usize, bool> = (glyphs.glyph_infos().iter())
            .map(|glyph| (glyph.cluster as usize, glyph.glyph_id != 0))
            .collect();
        let known = |at| {
            starts
                .range(..=at)
                .next_back()
                .is_none_or(|(_, known)| *known)
        };
        let letters = text.char_indices().filter(|(at, _)| known(*at));
        letters.map(|(_, letter)| letter).collect()
    }

    fn shape(&self, text: &str) -> GlyphBuffer {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaper = self.shapes.shaper(&self.font).build();
        shaper.shape(buffer, ShapeOptions::new())
    }
}

/// The three faces in use, to draw with and to measure with.
pub(super) struct Fonts {
    /// What the renderer looks faces up in. It holds nothing of the machine's own.
    pub database: Arc<Database>,
    /// Semibold: titles and quotations.
    pub title: Ruler,
    /// Regular: small text.
    pub text: Ruler,
    /// Italic: dates and attributions.
    pub italic: Ruler,
    /// Other fonts draw other pictures.
    pub digest: [u8; 32],
}

impl Fonts {
    /// Takes the faces out of the crate that carries them.
    ///
    /// # Panics
    ///
    /// If that crate no longer has them, which the tests of any build show.
    pub(super) fn load() -> Self {
        let mut shelf = Shelf::default();
        let mut face = |weight, style| shelf.take(weight, style).expect("a face of Libertinus");
        let title = face(600, Style::Normal);
        let text = face(400, Style::Normal);
        let italic = face(400, Style::Italic);
        Self {
            title,
            text,
            italic,
            database: Arc::new(shelf.database),
            digest: shelf.digest.finalize().into(),
        }
    }
}

/// Faces on their way from the crate to the database.
#[derive(Default)]
struct Shelf {
    database: Database,
    digest: Sha256,
}

impl Shelf {
    fn take(&mut self, weight: u16, style: Style) -> Option<Ruler> {
        let wanted = |face: &FaceInfo| {
            face.weight.0 == weight
                && face.style == style
                && face.families.iter().any(|(name, _)| name == FAMILY)
        };
        typst_assets::fonts().find_map(|data| {
            let ids = self
                .database
                .load_font_source(Source::Binary(Arc::new(data)));
            if !ids
                .iter()
                .any(|id| self.database.face(*id).is_some_and(wanted))
            {
                ids.iter().for_each(|id| self.database.remove_face(*id));
                return None;
            }
            self.digest.update(data);
            Ruler::new(data)
        })
    }
}
