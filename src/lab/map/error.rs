//! What can be wrong with the atlas that the map is drawn from.

use std::fmt;

/// Why no map can be drawn.
#[derive(Debug)]
pub(crate) enum MapError {
    /// The manifest is not that of an npm package.
    NotAPackage(serde_json::Error),
    /// The file is not a `TopoJSON` topology with an object `countries`.
    NotATopology(serde_json::Error),
    /// A ring refers by this number to an arc that the file does not have.
    NoSuchArc(i64),
    /// The arcs around a country do not form closed rings.
    OpenRing,
    /// No part of the country of this name lies in the frame.
    OutOfView(&'static str),
}

impl fmt::Display for MapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPackage(error) => write!(f, "not the manifest of an npm package: {error}"),
            Self::NotATopology(error) => write!(f, "not a TopoJSON file of countries: {error}"),
            Self::NoSuchArc(arc) => write!(f, "no arc for the reference `{arc}` in a ring"),
            Self::OpenRing => f.write_str("the arcs around a country are not closed rings"),
            Self::OutOfView(country) => write!(f, "`{country}` is outside the frame of the map"),
        }
    }
}
