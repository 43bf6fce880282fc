//! Smaller twins of text files, for hosts that send files as they lie.

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

/// How hard to press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Not at all: a preview.
    Off,
    /// As small as can be; for files that many readers fetch.
    Best,
    /// Nearly as small, ten times as fast; for the many pages.
    Good,
}

impl Press {
    /// The same, but for files that many readers fetch.
    pub fn hardest(self) -> Self {
        match self {
            Self::Off => Self::Off,
            Self::Good | Self::Best => Self::Best,
        }
    }

    /// The `.br` twin (RFC 7932).
    pub fn brotli(self, bytes: &[u8]) -> Option<Vec<u8>> {
        let quality = match self {
            Self::Off => return None,
            Self::Best => 11,
            Self::Good => 9,
        };
        let params = BrotliEncoderParams {
            quality,
            lgwin: 22,
            ..Default::default()
        };
        let mut pressed = Vec::new();
        brotli::BrotliCompress(&mut &*bytes, &mut pressed, &params).ok()?;
        Some(pressed)
    }

    /// The `.gz` twin (RFC 1952), without a time, so that it is always the same.
    pub fn gzip(self, bytes: &[u8]) -> Option<Vec<u8>> {
        if self == Self::Off {
            return None;
        }
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes).ok()?;
        gzip.finish().ok()
    }
}
