//! Drawing the map from a `TopoJSON` file of the countries of the world (Natural
//! Earth 1:50m, public domain).
//!
//! All that loses detail is done to the arcs, which countries share, before
//! rings are formed of them; so neighbours always meet.

use super::{
    arcs::Arcs,
    countries::{COUNTRIES, CRIMEA, CRIMEA_ID, Country},
    error::MapError,
    label,
    projection::{frame, project},
    simplify::simplify,
    svg,
    topology::{Ring, Territory, Topology},
};
use geo::{
    Area, BooleanOps, BoundingRect, Contains, Intersects, LineString, MapCoords, MultiPolygon,
    Point, Polygon,
};

/// Corners of a smaller area are left out, in square units.
pub(super) const TOLERANCE: f64 = 4.8;
/// Islands of a smaller area are left out, in square units.
const SMALLEST_ISLAND: f64 = 14.0;
/// How far outlines continue outside the frame, in units, so that no stroke
/// along its edge is seen.
const MARGIN: f64 = 3.0;
/// The distance of names from the frame, in units.
const PADDING: f64 = 2.0;

/// The rings around the countries and around all other land.
#[derive(Debug, PartialEq)]
struct Outlines {
    land: Vec<Ring>,
    /// In the order of [`COUNTRIES`].
    countries: Vec<Vec<Ring>>,
}

/// Draws the map: the other land first, then the countries by code. `version`
/// is that of the package that holds the file.
///
/// # Errors
/// When the file is no `TopoJSON` file of countries, its rings are broken, or a
/// country is outside the frame.
pub(super) fn draw(topojson: &str, version: &str) -> Result<String, MapError> {
    let topology = Topology::parse(topojson)?;
    let mut arcs = projected(&topology);
    let mut outlines = Outlines::new(&topology, &arcs)?;
    let is_large = |ring: &Ring| clipped(&arcs, [ring], 0.0).unsigned_area() >= SMALLEST_ISLAND;
    for rings in outlines.all_mut() {
        rings.retain(is_large);
    }
    arcs.keep_only(outlines.all().flatten());
    simplify(&mut arcs.0, TOLERANCE);

    let mut svg = svg::head(version);
    svg += &svg::land(&clipped(&arcs, &outlines.land, MARGIN));
    for (country, rings) in COUNTRIES.iter().zip(&outlines.countries) {
        let name = label::place(country.name, &clipped(&arcs, rings, -PADDING))
            .ok_or(MapError::OutOfView(country.name))?;
        let outline = clipped(&arcs, rings, MARGIN);
        svg += &svg::country(country.code, &outline, name + country.nudge);
    }
    Ok(svg + svg::FOOT)
}

/// All arcs in the drawing. An arc outside the frame keeps only its two ends.
fn projected(topology: &Topology) -> Arcs {
    let frame = frame(MARGIN);
    let project = |arc: LineString| {
        let mut line = arc.map_coords(project);
        let is_outside = line
            .bounding_rect()
            .is_none_or(|bounds| !bounds.intersects(&frame));
        if is_outside && line.0.len() > 2 {
            let last = line.0.len() - 1;
            line.0.drain(1..last);
        }
        line
    };
    Arcs(topology.arcs().map(project).collect())
}

/// The part of the surface within `rings` that lies in the frame, widened by
/// `margin` units.
fn clipped<'a>(
    arcs: &Arcs,
    rings: impl IntoIterator<Item = &'a Ring>,
    margin: f64,
) -> MultiPolygon {
    let polygon = |ring| Polygon::new(arcs.line(ring), Vec::new());
    // the even-odd rule makes holes of the inner rings
    let surface: MultiPolygon = rings.into_iter().map(polygon).collect();
    surface.intersection(&frame(margin).to_polygon())
}

impl Outlines {
    fn new(topology: &Topology, arcs: &Arcs) -> Result<Self, MapError> {
        let mut land = Vec::new();
        let mut countries = vec![Vec::new(); COUNTRIES.len()];
        for territory in topology.territories() {
            for ring in territory.rings() {
                arcs.check(ring)?;
                let owner = owner(territory, arcs, ring);
                let outline = owner.map_or(&mut land, |country| &mut countries[country]);
                outline.extend(ring);
            }
        }
        let countries = countries.iter().map(|refs| arcs.dissolve(refs));
        Ok(Self {
            land: arcs.dissolve(&land)?,
            countries: countries.collect::<Result<_, _>>()?,
        })
    }

    fn all(&self) -> impl Iterator<Item = &Vec<Ring>> {
        [&self.land].into_iter().chain(&self.countries)
    }

    fn all_mut(&mut self) -> impl Iterator<Item = &mut Vec<Ring>> {
        [&mut self.land].into_iter().chain(&mut self.countries)
    }
}

/// The index in [`COUNTRIES`] of the one that a ring of a territory belongs to;
/// `None` for other land.
fn owner(territory: &Territory, arcs: &Arcs, ring: &Ring) -> Option<usize> {
    let polygon = Polygon::new(arcs.line(ring), Vec::new());
    let id = if polygon.contains(&Point(project(CRIMEA))) {
        CRIMEA_ID
    } else {
        territory.id.as_deref()?
    };
    let is_owner = |country: &Country| country.ids.contains(&id);
    COUNTRIES.iter().position(is_owner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Rect, coord};

    /// A rectangle of a made-up world, in degrees.
    #[derive(Clone, Copy)]
    struct Place {
        id: &'static str,
        west: i64,
        south: i64,
        width: i64,
        height: i64,
    }

    const fn place(id: &'static str, west: i64, south: i64) -> Place {
        Place {
            id,
            west,
            south,
            width: 4,
            height: 3,
        }
    }

    /// A `TopoJSON` file with an arc for each place.
    fn world(places: &[Place]) -> String {
        let arc = |place: &Place| {
            let Place {
                west,
                south,
                width,
                height,
                ..
            } = place;
            format!("[[{west},{south}],[0,{height}],[{width},0],[0,-{height}],[-{width},0]]")
        };
        let territory = |(index, place): (usize, &Place)| {
            let id = place.id;
            format!(r#"{{"type":"Polygon","arcs":[[{index}]],"id":"{id}","properties":{{}}}}"#)
        };
        let arcs: Vec<String> = places.iter().map(arc).collect();
        let territories: Vec<String> = places.iter().enumerate().map(territory).collect();
        format!(
            r#"{{"type":"Topology","transform":{{"scale":[1,1],"translate":[0,0]}},"arcs":[{}],"objects":{{"countries":{{"type":"GeometryCollection","geometries":[{}]}}}}}}"#,
            arcs.join(","),
            territories.join(",")
        )
    }

    /// The named countries in rows, and one other.
    fn small_world() -> Vec<Place> {
        let named = COUNTRIES
            .iter()
            .zip(0..)
            .map(|(country, index)| place(country.ids[0], 12 + index % 4 * 5, 52 + index / 4 * 4));
        named.chain([place("056", 12, 48)]).collect()
    }

    #[test]
    fn the_map_has_land_then_countries_by_code() {
        let svg = draw(&world(&small_world()), "1.2.3").unwrap();
        let starts: Vec<&str> = svg
            .lines()
            .map(|line| line.split(" d=").next().unwrap())
            .collect();
        assert!(
            starts[0].ends_with("viewBox=\"0 0 400 544\">"),
            "{}",
            starts[0]
        );
        assert!(
            starts[1].contains("npm world-atlas 1.2.3; "),
            "{}",
            starts[1]
        );
        let first = ["<path class=\"land\"", "<path id=\"by\"", "<path id=\"de\""];
        assert_eq!(starts[2..5], first);
        assert_eq!(starts[15..], ["<path id=\"ua\"", "</svg>"]);
    }

    #[test]
    fn a_country_outside_the_frame_is_named() {
        let error = draw(&world(&small_world()[1..]), "1.2.3").unwrap_err();
        assert_eq!(
            error.to_string(),
            "`Belarus` is outside the frame of the map"
        );
    }

    #[test]
    fn a_broken_reference_is_named() {
        let astray = world(&small_world()).replace("[[3]]", "[[-99]]");
        let error = draw(&astray, "1.2.3").unwrap_err();
        assert_eq!(
            error.to_string(),
            "no arc for the reference `-99` in a ring"
        );
    }

    #[test]
    fn crimea_is_in_ukraine() {
        let text = world(&[place("643", 32, 44), place("643", 32, 50)]);
        let topology = Topology::parse(&text).unwrap();
        let arcs = projected(&topology);
        let outlines = Outlines::new(&topology, &arcs).unwrap();
        let rings = |code| {
            let index = COUNTRIES.iter().position(|country| country.code == code);
            &outlines.countries[index.unwrap()]
        };
        let south = |ring: &Ring| arcs.line(ring) == arcs.0[0];
        assert!(rings("ua").len() == 1 && rings("ua").iter().all(south));
        assert!(rings("ru").len() == 1 && !rings("ru").iter().any(south));
    }

    #[test]
    fn an_inner_ring_is_a_hole() {
        let square =
            |low: f64, high: f64| Rect::new(coord! { x: low, y: low }, coord! { x: high, y: high });
        let squares = [square(10.0, 90.0), square(30.0, 50.0)];
        let arcs = Arcs(
            squares
                .map(|it| it.to_polygon().exterior().clone())
                .to_vec(),
        );
        let rings: Vec<Ring> = serde_json::from_str("[[0], [1]]").unwrap();
        assert_eq!(clipped(&arcs, &rings, 0.0).unsigned_area(), 6000.0);
    }

    #[test]
    fn arcs_outside_the_frame_keep_their_ends() {
        let text = world(&[place("643", 33, 50), place("36", 120, -30)]);
        let arcs = projected(&Topology::parse(&text).unwrap());
        let lengths: Vec<usize> = arcs.0.iter().map(|arc| arc.0.len()).collect();
        assert_eq!(lengths, [5, 2]);
    }
}
