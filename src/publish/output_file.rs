//! A file that is to be published.

/// A file of the site, or of the archive, before it is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct OutputFile {
    /// The path from the root of the site or of the archive, with or without a leading `/`.
    pub(crate) path: String,
    /// The content.
    pub(crate) bytes: Vec<u8>,
}

impl OutputFile {
    /// A file with a path and the content `bytes`, which may be text.
    pub(crate) fn new(path: impl ToString, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            path: path.to_string(),
            bytes: bytes.into(),
        }
    }
}
