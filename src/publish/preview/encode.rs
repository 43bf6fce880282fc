//! Encoding an image as PNG (ISO/IEC 15948), with a palette if it has at most 256 colours.

use std::collections::BTreeMap;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::Pixmap;

/// The PNG of an opaque image.
pub(super) fn png(image: &Pixmap) -> Vec<u8> {
    let png = match indexed(image) {
        Some(Indexed { palette, indices }) => write(image, Some(palette), &indices),
        None => write(image, None, &colours(image).collect::<Vec<_>>().concat()),
    };
    png.expect("writing to memory does not fail")
}

/// The red, green and blue of each pixel.
fn colours(image: &Pixmap) -> impl Iterator<Item = [u8; 3]> {
    let pixels = image.data().chunks_exact(4);
    pixels.map(|pixel| [pixel[0], pixel[1], pixel[2]])
}

/// An image whose pixels are indices of a palette.
struct Indexed {
    /// Red, green and blue of each colour.
    palette: Vec<u8>,
    /// The index of each pixel's colour.
    indices: Vec<u8>,
}

/// The image with a palette; `None` if it has more than 256 colours.
fn indexed(image: &Pixmap) -> Option<Indexed> {
    let mut palette = Palette::default();
    let mut indices = Vec::with_capacity(image.data().len() / 4);
    // a chunk of one colour, that of the last pixel, and its index
    let (mut plain_chunk, mut plain_index) = ([0; CHUNK], 0);
    for chunk in image.data().chunks(CHUNK) {
        // most chunks have the colour of the pixel before, and comparing is fast
        if chunk == plain_chunk {
            indices.resize(indices.len() + CHUNK / 4, plain_index);
            continue;
        }
        for pixel in chunk.chunks_exact(4) {
            indices.push(palette.index([pixel[0], pixel[1], pixel[2]])?);
        }
        let last = chunk.last_chunk::<4>()?;
        plain_chunk = std::array::from_fn(|at| last[at % 4]);
        plain_index = *indices.last()?;
    }
    Some(Indexed {
        palette: palette.colours,
        indices,
    })
}

/// The length of a chunk in bytes: 16 pixels.
const CHUNK: usize = 64;

/// The colours of an image, while they are collected.
#[derive(Default)]
struct Palette {
    /// Red, green and blue of each colour.
    colours: Vec<u8>,
    indices: BTreeMap<[u8; 3], u8>,
}

impl Palette {
    /// The index of a colour, which is added if it is new; `None` if it would be the 257th.
    fn index(&mut self, colour: [u8; 3]) -> Option<u8> {
        if let Some(index) = self.indices.get(&colour) {
            return Some(*index);
        }
        let index = u8::try_from(self.indices.len()).ok()?;
        self.colours.extend(colour);
        self.indices.insert(colour, index);
        Some(index)
    }
}

fn write(image: &Pixmap, palette: Option<Vec<u8>>, data: &[u8]) -> Result<Vec<u8>, EncodingError> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, image.width(), image.height());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    if let Some(palette) = palette {
        encoder.set_color(ColorType::Indexed);
        encoder.set_palette(palette);
        // filters compress differences of colours, and indices have none that mean anything
        encoder.set_filter(Filter::NoFilter);
    } else {
        encoder.set_color(ColorType::Rgb);
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(data)?;
    writer.finish()?;
    Ok(out)
}
