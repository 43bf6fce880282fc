//! Where the name of a country is placed.

use geo::{
    Area, BoundingRect, Contains, Coord, Distance, Euclidean, MapCoords, MultiPolygon, Point,
    Polygon, coord,
};

/// The size of a name's letters, and the mean width of one, in units.
const FONT_SIZE: f64 = 11.0;
const LETTER_WIDTH: f64 = 5.8;
/// The distance from the middle of a name down to its baseline, in units.
const BASELINE: i32 = 4;

/// The middle of the baseline of a name: in the largest of `polygons`, where a
/// box of the name's shape is farthest from the outline. `None`, when there is
/// no polygon or no whole-numbered position in it.
pub(super) fn place(name: &str, polygons: &MultiPolygon) -> Option<Coord<i32>> {
    let area = |polygon: &&Polygon| polygon.unsigned_area();
    let largest = polygons.iter().max_by(|a, b| area(a).total_cmp(&area(b)))?;
    let aspect = name.len() as f64 * LETTER_WIDTH / FONT_SIZE;
    let Coord { x, y } = pole(largest, aspect)?;
    Some(coord! { x: x, y: y + BASELINE })
}

/// The whole-numbered position inside a polygon that is farthest from its
/// exterior, the pole of inaccessibility, after all widths are divided by
/// `aspect`: about the centre of the largest box with that ratio of width to
/// height.
fn pole(polygon: &Polygon, aspect: f64) -> Option<Coord<i32>> {
    let squeeze = |at: Coord| coord! { x: at.x / aspect, y: at.y };
    let squeezed = polygon.map_coords(squeeze);
    let distance = |at: Coord<i32>| {
        let at = Point(squeeze(coord! { x: at.x.into(), y: at.y.into() }));
        let distance = || Euclidean.distance(&at, squeezed.exterior());
        squeezed.contains(&at).then(distance)
    };
    let bounds = polygon.bounding_rect()?;
    let whole = |low: f64, high: f64| low.ceil() as i32..=high.floor() as i32;
    whole(bounds.min().y, bounds.max().y)
        .flat_map(|y| whole(bounds.min().x, bounds.max().x).map(move |x| coord! { x: x, y: y }))
        .filter_map(|at| Some((distance(at)?, at)))
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::polygon;

    #[test]
    fn the_pole_of_a_square_is_its_centre() {
        let square = polygon![
            (x: 0.0, y: 0.0), (x: 10.0, y: 0.0), (x: 10.0, y: 10.0), (x: 0.0, y: 10.0)
        ];
        assert_eq!(pole(&square, 1.0), Some(coord! { x: 5, y: 5 }));
        assert_eq!(pole(&polygon![], 1.0), None);
    }

    #[test]
    fn a_wide_name_is_placed_where_there_is_width() {
        let boot = polygon![
            (x: 0.0, y: 0.0), (x: 8.0, y: 0.0), (x: 8.0, y: 20.0), (x: 60.0, y: 20.0),
            (x: 60.0, y: 26.0), (x: 0.0, y: 26.0)
        ];
        let narrow = pole(&boot, 1.0).unwrap();
        let wide = pole(&boot, 6.0).unwrap();
        assert!(narrow.x < 10, "{narrow:?}");
        assert!(wide.x > 15 && wide.y == 23, "{wide:?}");
    }

    #[test]
    fn a_name_is_placed_in_the_largest_polygon() {
        let square = |left: f64, side: f64| {
            let right = left + side;
            polygon![(x: left, y: 0.0), (x: right, y: 0.0), (x: right, y: side), (x: left, y: side)]
        };
        let polygons = MultiPolygon::new(vec![square(0.0, 4.0), square(50.0, 40.0)]);
        let position = place("Name", &polygons).unwrap();
        assert!((60..80).contains(&position.x), "{position:?}");
    }
}
