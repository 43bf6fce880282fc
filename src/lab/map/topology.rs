//! The parts of a `TopoJSON` file that the map needs. Source of the format: the
//! `TopoJSON` format specification, version 1.
//!
//! A `TopoJSON` file holds each border once, as an *arc*, to which the countries
//! on both sides refer.

use super::{arcs::ArcRef, error::MapError};
use geo::{Coord, LineString};
use serde::Deserialize;

/// A `TopoJSON` topology with an object `countries`.
#[derive(Debug, Deserialize)]
pub(super) struct Topology {
    transform: Transform,
    /// Each position is the difference from the one before.
    arcs: Vec<Vec<[i64; 2]>>,
    objects: Objects,
}

/// How the whole numbers of the arcs become degrees.
#[derive(Debug, Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Debug, Deserialize)]
struct Objects {
    countries: Collection,
}

#[derive(Debug, Deserialize)]
struct Collection {
    geometries: Vec<Territory>,
}

/// A country of the file.
#[derive(Debug, Deserialize)]
pub(super) struct Territory {
    /// ISO 3166-1 numeric; territories without a code have none.
    pub(super) id: Option<String>,
    #[serde(flatten)]
    geometry: Geometry,
}

/// Polygons of rings; in each polygon the outer ring comes first.
#[derive(Debug, Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Geometry {
    Polygon(Vec<Ring>),
    MultiPolygon(Vec<Vec<Ring>>),
}

/// Arcs end to end that form a closed line.
pub(super) type Ring = Vec<ArcRef>;

impl Topology {
    /// Reads a `TopoJSON` file.
    ///
    /// # Errors
    /// [`MapError::NotATopology`], when the text is something else.
    pub(super) fn parse(text: &str) -> Result<Self, MapError> {
        serde_json::from_str(text).map_err(MapError::NotATopology)
    }

    /// All arcs, with longitude as x and latitude as y, in degrees.
    pub(super) fn arcs(&self) -> impl Iterator<Item = LineString> {
        let Transform { scale, translate } = self.transform;
        let degrees = move |[x, y]: [i64; 2]| Coord {
            x: x as f64 * scale[0] + translate[0],
            y: y as f64 * scale[1] + translate[1],
        };
        self.arcs.iter().map(move |steps| {
            let positions = steps.iter().scan([0, 0], |at, step| {
                *at = [at[0] + step[0], at[1] + step[1]];
                Some(degrees(*at))
            });
            positions.collect()
        })
    }

    /// All countries of the file.
    pub(super) fn territories(&self) -> &[Territory] {
        &self.objects.countries.geometries
    }
}

impl Territory {
    /// The outer and inner rings of all polygons.
    pub(super) fn rings(&self) -> Vec<&Ring> {
        match &self.geometry {
            Geometry::Polygon(rings) => rings.iter().collect(),
            Geometry::MultiPolygon(polygons) => polygons.iter().flatten().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::coord;

    #[test]
    fn positions_are_sums_scaled_and_moved() {
        let topology = Topology::parse(
            r#"{
                "transform": { "scale": [0.5, 2], "translate": [10, -20] },
                "arcs": [[[2, 3], [4, 0], [-2, 1]]],
                "objects": { "countries": { "geometries": [] } }
            }"#,
        );
        let arcs: Vec<LineString> = topology.unwrap().arcs().collect();
        let expected = [(11.0, -14.0), (13.0, -14.0), (12.0, -12.0)];
        let expected = expected.map(|(x, y)| coord! { x: x, y: y });
        assert_eq!(arcs, [LineString::from(expected.to_vec())]);
    }

    #[test]
    fn another_file_is_refused() {
        let error = Topology::parse("{}").unwrap_err().to_string();
        let start = "not a TopoJSON file of countries: missing field `transform`";
        assert!(error.starts_with(start), "{error}");
    }
}
