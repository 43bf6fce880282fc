//! Plane geometry for the map: the projection, thinning of lines, clipping,
//! and the place for a name. Every function here is pure.

/// A point: degrees (longitude, latitude) before [`azimuthal`], units of the
/// drawing (x to the right, y down) after the map has placed it.
pub type Point = [f64; 2];

/// An open line, or a ring whose last point joins its first.
pub type Line = Vec<Point>;

/// The upright rectangle from `min` to `max`.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub min: Point,
    pub max: Point,
}

impl Frame {
    /// Whether the box around a line and the frame overlap.
    pub fn meets(self, line: &[Point]) -> bool {
        (0..2).all(|k| {
            line.iter().any(|p| p[k] >= self.min[k]) && line.iter().any(|p| p[k] <= self.max[k])
        })
    }
}

/// Lambert azimuthal equal-area projection of `[longitude, latitude]` about
/// `centre`, on a sphere of radius 1: x east, y north.
///
/// Snyder, *Map Projections: a Working Manual*, USGS Professional Paper 1395
/// (1987), p. 185, equations 22-4, 22-5 and 24-2. The antipode of the centre
/// has no image; the floor under the divisor sends it far away instead.
pub fn azimuthal(place: Point, centre: Point) -> Point {
    let (sin_l, cos_l) = (place[0] - centre[0]).to_radians().sin_cos();
    let (sin_p, cos_p) = place[1].to_radians().sin_cos();
    let (sin_c, cos_c) = centre[1].to_radians().sin_cos();
    let divisor = 1.0 + sin_c * sin_p + cos_c * cos_p * cos_l;
    let k = (2.0 / divisor.max(1e-9)).sqrt();
    [
        k * cos_p * sin_l,
        k * (cos_c * sin_p - sin_c * cos_p * cos_l),
    ]
}

/// Twice the signed area of the triangle `a b c`; its sign is the turn.
fn cross(a: Point, b: Point, c: Point) -> f64 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/// The edges of a ring, the closing one first.
fn edges(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    let before = ring.last().into_iter().chain(ring);
    before.copied().zip(ring.iter().copied())
}

/// The area of a ring, by the shoelace formula.
pub fn area(ring: &[Point]) -> f64 {
    let doubled: f64 = edges(ring).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum();
    doubled.abs() / 2.0
}

/// Whether `p` lies inside a ring: an odd number of edges is crossed on the
/// way out to the right.
pub fn inside(ring: &[Point], p: Point) -> bool {
    let crossed = |&(a, b): &(Point, Point)| {
        (a[1] > p[1]) != (b[1] > p[1]) && (cross(a, b, p) > 0.0) == (b[1] > a[1])
    };
    edges(ring).filter(crossed).count() % 2 == 1
}

/// Drops from each line, weakest first, the points whose triangle with their
/// two neighbours is smaller than `tolerance`; ends stay where they are.
///
/// Visvalingam and Whyatt, "Line generalisation by repeated elimination of
/// points", *The Cartographic Journal* 30 (1993), pp. 46-51. A point stays for
/// as long as another point, of any line, lies in its triangle, so lines that
/// did not cross before do not cross after; a closed line keeps a triangle.
pub fn thin(lines: &mut [Line], tolerance: f64) {
    for i in 0..lines.len() {
        let closed = lines[i].first() == lines[i].last();
        let least = if closed { 4 } else { 2 };
        while lines[i].len() > least {
            let Some(weakest) = weakest(lines, i, tolerance) else {
                break;
            };
            lines[i].remove(weakest);
        }
    }
}

/// The index of the point of line `i` that [`thin`] may drop next.
fn weakest(lines: &[Line], i: usize, tolerance: f64) -> Option<usize> {
    let corners = lines[i].windows(3).enumerate();
    let mut weak: Vec<(f64, usize)> = corners
        .map(|(k, t)| (cross(t[0], t[1], t[2]).abs() / 2.0, k + 1))
        .filter(|&(size, _)| size < tolerance)
        .collect();
    weak.sort_by(|a, b| a.0.total_cmp(&b.0));
    let free = |&k: &usize| {
        let [a, b, c] = [lines[i][k - 1], lines[i][k], lines[i][k + 1]];
        !lines.iter().flatten().any(|&p| within([a, b, c], p))
    };
    weak.into_iter().map(|(_, k)| k).find(free)
}

/// Whether `p` lies in a triangle, or on its edge but not at a corner.
fn within([a, b, c]: [Point; 3], p: Point) -> bool {
    let turns = [cross(a, b, p), cross(b, c, p), cross(c, a, p)];
    let one_side = turns.iter().all(|&t| t >= 0.0) || turns.iter().all(|&t| t <= 0.0);
    let [low, high] = [f64::min, f64::max].map(|f| [0, 1].map(|k| f(f(a[k], b[k]), c[k])));
    let near = (0..2).all(|k| low[k] <= p[k] && p[k] <= high[k]);
    one_side && near && ![a, b, c].contains(&p)
}

/// The part of a ring inside a frame, cut along one side after another.
///
/// Sutherland and Hodgman, "Reentrant polygon clipping", *Communications of
/// the ACM* 17 (1974), pp. 32-42. Parts that come apart stay joined by edges
/// that run along the frame.
pub fn clip(ring: &[Point], frame: Frame) -> Line {
    let sides = [
        (0, 1.0, frame.min[0]),
        (1, 1.0, frame.min[1]),
        (0, -1.0, frame.max[0]),
        (1, -1.0, frame.max[1]),
    ];
    sides.iter().fold(ring.to_vec(), |ring, &(axis, sign, at)| {
        let depth = |p: Point| sign * (p[axis] - at);
        let mut kept = Line::new();
        for (a, b) in edges(&ring) {
            if (depth(a) < 0.0) != (depth(b) < 0.0) {
                let share = depth(a) / (depth(a) - depth(b));
                kept.push([0, 1].map(|k| a[k] + share * (b[k] - a[k])));
            }
            if depth(b) >= 0.0 {
                kept.push(b);
            }
        }
        kept
    })
}

/// The whole-unit point inside a ring that is farthest from its edge (the pole
/// of inaccessibility) when the plane is squeezed sideways by `aspect`: the
/// centre of the largest box of that width to height, or nearly.
pub fn pole(ring: &[Point], aspect: f64) -> Option<[i32; 2]> {
    let ends = |k: usize| {
        let values = || ring.iter().map(move |p| p[k]);
        let low = values().fold(f64::INFINITY, f64::min).ceil() as i32;
        low..values().fold(f64::NEG_INFINITY, f64::max).floor() as i32 + 1
    };
    let squeeze = |p: Point| [p[0] / aspect, p[1]];
    let ring: Line = ring.iter().copied().map(squeeze).collect();
    let room = |x: i32, y: i32| {
        let p = squeeze([x.into(), y.into()]);
        let gap = || edges(&ring).map(|(a, b)| distance(p, a, b));
        inside(&ring, p).then(|| gap().fold(f64::INFINITY, f64::min))
    };
    ends(1)
        .flat_map(|y| ends(0).map(move |x| [x, y]))
        .filter_map(|[x, y]| Some((room(x, y)?, [x, y])))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, place)| place)
}

/// The distance from `p` to the segment `a b`.
fn distance(p: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let along = (p[0] - a[0]) * dx + (p[1] - a[1]) * dy;
    let share = (along / (dx * dx + dy * dy).max(f64::MIN_POSITIVE)).clamp(0.0, 1.0);
    (p[0] - a[0] - share * dx).hypot(p[1] - a[1] - share * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: [Point; 4] = [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0]];

    /// Snyder's own worked example, p. 332.
    #[test]
    fn projects_as_snyder_does() {
        let [x, y] = azimuthal([100.0, -20.0], [-100.0, 40.0]);
        assert!((3.0 * x + 4.233_930_3).abs() < 1e-6, "x = {}", 3.0 * x);
        assert!((3.0 * y - 4.025_777_5).abs() < 1e-6, "y = {}", 3.0 * y);
    }

    #[test]
    fn sends_the_antipode_somewhere_finite() {
        let [x, y] = azimuthal([-158.0, -58.5], [22.0, 58.5]);
        assert!(x.is_finite() && y.is_finite());
    }

    #[test]
    fn measures_area_either_way_round() {
        let mut ring = SQUARE.to_vec();
        assert_eq!(area(&ring), 100.0);
        ring.reverse();
        assert_eq!(area(&ring), 100.0);
        assert_eq!(area(&[]), 0.0);
    }

    #[test]
    fn thins_small_corners_and_keeps_ends() {
        let mut lines = [vec![[0.0, 0.0], [5.0, 0.1], [10.0, 0.0], [10.0, 9.0]]];
        thin(&mut lines, 1.0);
        assert_eq!(lines[0], [[0.0, 0.0], [10.0, 0.0], [10.0, 9.0]]);
    }

    #[test]
    fn does_not_thin_across_another_line() {
        let bend = vec![[0.0, 0.0], [5.0, 2.0], [10.0, 0.0]];
        let mut lines = [bend.clone(), vec![[5.0, 1.0], [5.0, -9.0]]];
        thin(&mut lines, 50.0);
        assert_eq!(lines[0], bend);
    }

    #[test]
    fn leaves_a_closed_line_three_corners() {
        let mut lines = [SQUARE.to_vec()];
        lines[0].push(SQUARE[0]);
        thin(&mut lines, 1e9);
        assert_eq!(lines[0].len(), 4);
    }

    #[test]
    fn clips_to_the_frame() {
        let (min, max) = ([5.0, -1.0], [20.0, 4.0]);
        let ring = clip(&SQUARE, Frame { min, max });
        assert_eq!(area(&ring), 20.0);
        let (min, max) = ([50.0, 50.0], [60.0, 60.0]);
        assert!(clip(&SQUARE, Frame { min, max }).is_empty());
    }

    #[test]
    fn finds_the_middle_of_a_ring() {
        assert_eq!(pole(&SQUARE, 1.0), Some([5, 5]));
        let wide_foot = [[0.0, 0.0], [8.0, 0.0], [8.0, 20.0], [60.0, 20.0]];
        let ring = [&wide_foot[..], &[[60.0, 26.0], [0.0, 26.0]]].concat();
        let tall = pole(&ring, 1.0);
        let wide = pole(&ring, 6.0);
        assert!(tall.is_some_and(|p| p[0] < 10), "{tall:?}");
        assert!(wide.is_some_and(|p| p[0] > 15 && p[1] == 23), "{wide:?}");
        assert_eq!(pole(&[], 1.0), None);
    }
}
