//! The font of previews: three faces of Libertinus Serif (SIL Open Font Licence), which the
//! crate `typst-assets` contains.

use std::{collections::BTreeMap, sync::Arc};

use harfrust::{FontRef, GlyphBuffer, ShapeOptions, ShaperData, UnicodeBuffer};
use resvg::usvg::fontdb::{Database, FaceInfo, Source, Style};
use sha2::{Digest, Sha256};

/// The name of the font family.
pub(super) const FAMILY: &str = "Libertinus Serif";

/// Measures text in one face, shaped as it is drawn, with kerning and ligatures.
pub(super) struct Ruler {
    font: FontRef<'static>,
    shapes: ShaperData,
    /// The number of font units in an em.
    em: f32,
}

impl Ruler {
    fn new(data: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(data).ok()?;
        let shapes = ShaperData::new(&font);
        let em = shapes.shaper(&font).build().units_per_em() as f32;
        Some(Self { font, shapes, em })
    }

    /// The width of `text`, in ems.
    pub(super) fn width(&self, text: &str) -> f32 {
        let glyphs = self.shape(text);
        let units: i32 = glyphs.glyph_positions().iter().map(|p| p.x_advance).sum();
        units as f32 / self.em
    }

    /// `text` without the characters that the face has no glyph for.
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

/// The three faces of previews.
pub(super) struct Fonts {
    /// The faces, for the renderer. It does not contain fonts of the system, so that images
    /// are the same on every machine.
    pub database: Arc<Database>,
    /// Semibold: titles and quotations.
    pub title: Ruler,
    /// Regular: small text.
    pub text: Ruler,
    /// Italic: dates and attributions.
    pub italic: Ruler,
    /// The SHA-256 digest of the font files.
    pub digest: [u8; 32],
}

impl Fonts {
    /// Loads the faces from `typst-assets`.
    ///
    /// # Panics
    ///
    /// If that crate does not have them; the tests fail then.
    pub(super) fn load() -> Self {
        let mut loader = FontLoader::default();
        let mut face = |weight, style| loader.load(weight, style).expect("a face of Libertinus");
        let title = face(600, Style::Normal);
        let text = face(400, Style::Normal);
        let italic = face(400, Style::Italic);
        Self {
            title,
            text,
            italic,
            database: Arc::new(loader.database),
            digest: loader.digest.finalize().into(),
        }
    }
}

/// The faces that are loaded so far, and the state of the digest of their files.
#[derive(Default)]
struct FontLoader {
    database: Database,
    digest: Sha256,
}

impl FontLoader {
    /// Loads the face of this weight (CSS `font-weight`) and style; `None` if there is none.
    fn load(&mut self, weight: u16, style: Style) -> Option<Ruler> {
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
