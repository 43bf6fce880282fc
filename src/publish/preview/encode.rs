//! Encodes a picture as PNG: with a palette, for flat colours are few.

use std::collections::BTreeMap;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::Pixmap;

/// The PNG of a picture that nothing shines through.
pub(super) fn png(picture: &Pixmap) -> Vec<u8> {
    let kept = match indexed(picture) {
        Some((palette, places)) => write(picture, Some(palette), &places),
        None => write(
            picture,
            None,
            &colours(picture).collect::<Vec<_>>().concat(),
        ),
    };
    kept.expect("memory takes any picture")
}

fn colours(picture: &Pixmap) -> impl Iterator<Item = [u8; 3]> {
    let pixels = picture.data().chunks_exact(4);
    pixels.map(|pixel| [pixel[0], pixel[1], pixel[2]])
}

/// The palette and each pixel's place in it, if 256 colours are enough.
fn indexed(picture: &Pixmap) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut palette = Palette::default();
    let mut places = Vec::with_capacity(picture.data().len() / 4);
    let mut flat = ([0; RUN], 0);
    for run in picture.data().chunks(RUN) {
        // most of a picture is like what is beside it, and comparing is quick
        if run == flat.0 {
            places.resize(places.len() + RUN / 4, flat.1);
            continue;
        }
        for pixel in run.chunks_exact(4) {
            places.push(palette.place([pixel[0], pixel[1], pixel[2]])?);
        }
        let (last, place) = (run.last_chunk::<4>()?, *places.last()?);
        flat = (std::array::from_fn(|at| last[at % 4]), place);
    }
    Some((palette.colours, places))
}

/// Sixteen pixels, in bytes.
const RUN: usize = 64;

#[derive(Default)]
struct Palette {
    colours: Vec<u8>,
    known: BTreeMap<[u8; 3], u8>,
}

impl Palette {
    /// The place of a colour, which is a new one if need be.
    fn place(&mut self, colour: [u8; 3]) -> Option<u8> {
        if let Some(place) = self.known.get(&colour) {
            return Some(*place);
        }
        let place = u8::try_from(self.known.len()).ok()?;
        self.colours.extend(colour);
        self.known.insert(colour, place);
        Some(place)
    }
}

fn write(
    picture: &Pixmap,
    palette: Option<Vec<u8>>,
    data: &[u8],
) -> Result<Vec<u8>, EncodingError> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, picture.width(), picture.height());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    if let Some(palette) = palette {
        encoder.set_color(ColorType::Indexed);
        encoder.set_palette(palette);
        // neighbouring places in a palette say nothing of each other
        encoder.set_filter(Filter::NoFilter);
    } else {
        encoder.set_color(ColorType::Rgb);
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(data)?;
    writer.finish()?;
    Ok(out)
}
