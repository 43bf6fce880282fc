//! Compressed copies of files, for hosts that do not compress files themselves.

use brotli::enc::BrotliEncoderParams;
use flate2::write::GzEncoder;
use std::io::Write;

/// The effort of compressing files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compression {
    /// No compressed copies, for a preview.
    Off,
    /// Brotli quality 11, the highest, for files that many readers fetch.
    Best,
    /// Brotli quality 9, for pages: nearly as small as [`Self::Best`] and ten times as fast.
    Good,
}

impl Compression {
    /// The effort for files that many readers fetch: [`Self::Best`], unless compression is
    /// off.
    pub fn for_shared_files(self) -> Self {
        match self {
            Self::Off => Self::Off,
            Self::Good | Self::Best => Self::Best,
        }
    }

    /// `bytes` in Brotli (RFC 7932); `None` when compression is off.
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
        let mut compressed = Vec::new();
        brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params).ok()?;
        Some(compressed)
    }

    /// `bytes` in gzip (RFC 1952), without a time stamp, so that the same bytes give the same
    /// result; `None` when compression is off.
    pub fn gzip(self, bytes: &[u8]) -> Option<Vec<u8>> {
        if self == Self::Off {
            return None;
        }
        let mut gzip = GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(bytes).ok()?;
        gzip.finish().ok()
    }
}
