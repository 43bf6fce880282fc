//! The map's projection: from degrees to the units of the drawing.

use geo::{Coord, Rect, coord};

/// The centre of the projection, longitude and latitude in degrees.
pub(super) const CENTRE: Coord = Coord { x: 22.0, y: 58.5 };
/// The scale.
pub(super) const KM_PER_UNIT: f64 = 5.4;
/// The size of the drawing, in units.
pub(super) const SIZE: Coord<i32> = Coord { x: 400, y: 544 };

/// The place of [`CENTRE`] in the drawing, in units from its left upper corner.
const ORIGIN: Coord = Coord { x: 200.0, y: 272.0 };
/// The radius of a sphere with the surface area of the Earth, in km.
const RADIUS: f64 = 6371.007;

/// The frame of the drawing, widened by `margin` units on every side.
pub(super) fn frame(margin: f64) -> Rect {
    let corner = coord! { x: f64::from(SIZE.x), y: f64::from(SIZE.y) };
    let margin = coord! { x: margin, y: margin };
    Rect::new(-margin, corner + margin)
}

/// The position of a place (longitude and latitude in degrees) in the drawing,
/// in whole units: x to the right, y down.
///
/// Positions are rounded before lines are simplified, because lines that were
/// rounded afterwards could come to cross.
pub(super) fn project(place: Coord) -> Coord {
    let Coord { x: east, y: north } = azimuthal(place, CENTRE) * (RADIUS / KM_PER_UNIT);
    coord! { x: (ORIGIN.x + east).round(), y: (ORIGIN.y - north).round() }
}

/// The Lambert azimuthal equal-area projection of a place about `centre`, both
/// in degrees, on a sphere of radius 1: x to the east, y to the north.
///
/// Snyder, *Map Projections: a Working Manual*, USGS Professional Paper 1395
/// (1987), p. 185, equations 22-4, 22-5 and 24-2. The antipode of the centre has
/// no image: a minimum for the divisor puts it far outside instead.
fn azimuthal(place: Coord, centre: Coord) -> Coord {
    let (sin_l, cos_l) = (place.x - centre.x).to_radians().sin_cos();
    let (sin_p, cos_p) = place.y.to_radians().sin_cos();
    let (sin_c, cos_c) = centre.y.to_radians().sin_cos();
    let divisor = 1.0 + sin_c * sin_p + cos_c * cos_p * cos_l;
    let k = (2.0 / divisor.max(1e-9)).sqrt();
    coord! {
        x: k * cos_p * sin_l,
        y: k * (cos_c * sin_p - sin_c * cos_p * cos_l),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Snyder's numerical example, p. 332.
    #[test]
    fn the_projection_gives_snyders_example() {
        let place = coord! { x: 100.0, y: -20.0 };
        let Coord { x, y } = azimuthal(place, coord! { x: -100.0, y: 40.0 }) * 3.0;
        assert!((x + 4.233_930_3).abs() < 1e-6, "x = {x}");
        assert!((y - 4.025_777_5).abs() < 1e-6, "y = {y}");
    }

    #[test]
    fn the_antipode_of_the_centre_is_finite() {
        let Coord { x, y } = project(coord! { x: -158.0, y: -58.5 });
        assert!(x.is_finite() && y.is_finite());
    }

    #[test]
    fn the_centre_is_at_the_origin() {
        assert_eq!(project(CENTRE), ORIGIN);
    }
}
