//! Writing the map: one SVG file with a line for each path, as
//! `src/compose/map.rs` reads it.

use super::{
    draw::TOLERANCE,
    projection::{CENTRE, KM_PER_UNIT, SIZE},
};
use geo::{Coord, LineString, MultiPolygon, coord};

/// The start tag, and a comment about the source of the map: the given version
/// of the package `world-atlas`.
pub(super) fn head(version: &str) -> String {
    let Coord {
        x: width,
        y: height,
    } = SIZE;
    let Coord { x: east, y: north } = CENTRE;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\">\n\
         <!-- provenance: Natural Earth 1:50m (public domain), by way of npm world-atlas {version}; \
         Lambert azimuthal equal-area about {north} N {east} E, {KM_PER_UNIT} km to a unit, \
         corners under {TOLERANCE} square units dropped; made by `cargo site map` -->\n"
    )
}

/// The path of the land around the countries.
pub(super) fn land(outline: &MultiPolygon) -> String {
    format!("<path class=\"land\" d=\"{}\"/>\n", path_data(outline))
}

/// The path of the country with a `code`, and the position of its name.
pub(super) fn country(code: &str, outline: &MultiPolygon, name: Coord<i32>) -> String {
    let Coord { x, y } = name;
    let data = path_data(outline);
    format!("<path id=\"{code}\" d=\"{data}\" data-x=\"{x}\" data-y=\"{y}\"/>\n")
}

/// The end tag.
pub(super) const FOOT: &str = "</svg>\n";

/// A command of path data, with the numbers that it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Command {
    Move,
    Line,
    Horizontal,
    Vertical,
}

impl Command {
    const fn letter(self) -> char {
        match self {
            Self::Move => 'm',
            Self::Line => 'l',
            Self::Horizontal => 'h',
            Self::Vertical => 'v',
        }
    }

    /// The command that is assumed where none is written after this one.
    const fn implied(self) -> Self {
        match self {
            Self::Move => Self::Line,
            other => other,
        }
    }
}

/// The path data of polygons in whole units, in relative commands of their
/// shortest form.
fn path_data(polygons: &MultiPolygon) -> String {
    let mut data = String::new();
    let mut from = coord! { x: 0, y: 0 };
    for polygon in polygons {
        for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
            let ring = whole(ring);
            let mut last = None;
            for &to in &ring {
                last = Some(add(&mut data, last, to - from));
                from = to;
            }
            if let Some(&start) = ring.first() {
                data.push('z');
                from = start;
            }
        }
    }
    data
}

/// Adds a step after the command `last`, if any. Returns the step's command.
fn add(data: &mut String, last: Option<Command>, Coord { x, y }: Coord<i32>) -> Command {
    let (command, numbers) = match (last, x, y) {
        (None, ..) => (Command::Move, vec![x, y]),
        (_, _, 0) => (Command::Horizontal, vec![x]),
        (_, 0, _) => (Command::Vertical, vec![y]),
        _ => (Command::Line, vec![x, y]),
    };
    if command != Command::Line || last.map(Command::implied) != Some(command) {
        data.push(command.letter());
    }
    for number in numbers {
        if number >= 0 && data.ends_with(|c: char| c.is_ascii_digit()) {
            data.push(' ');
        }
        *data += &number.to_string();
    }
    command
}

/// A ring in whole units, without its repeated end and without positions on a
/// straight line between their neighbours. A ring without area becomes empty.
fn whole(ring: &LineString) -> Vec<Coord<i32>> {
    let round = |at: &Coord| coord! { x: at.x.round() as i32, y: at.y.round() as i32 };
    let mut ring: Vec<Coord<i32>> = ring.coords().map(round).collect();
    ring.pop();
    let is_straight = |ring: &[Coord<i32>], k: usize| {
        let n = ring.len();
        let [a, b, c] = [ring[(k + n - 1) % n], ring[k], ring[(k + 1) % n]];
        (b.x - a.x) * (c.y - a.y) == (b.y - a.y) * (c.x - a.x)
    };
    while let Some(k) = (0..ring.len()).find(|&k| is_straight(&ring, k)) {
        ring.remove(k);
    }
    ring
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{line_string, polygon};

    #[test]
    fn path_data_is_as_short_as_can_be() {
        let square = polygon![
            (x: 10.0, y: 10.0), (x: 20.0, y: 10.0), (x: 20.0, y: 20.0), (x: 10.0, y: 20.0)
        ];
        let kite = polygon![
            (x: 30.0, y: 10.0), (x: 35.0, y: 15.0), (x: 33.0, y: 25.0), (x: 28.0, y: 22.0)
        ];
        let data = path_data(&MultiPolygon::new(vec![square, kite]));
        assert_eq!(data, "m10 10h10v10h-10zm20 0 5 5-2 10-5-3z");
    }

    #[test]
    fn straight_positions_are_left_out() {
        let ring = line_string![
            (x: 0.0, y: 0.0), (x: 4.0, y: 0.2), (x: 9.0, y: 0.0), (x: 9.0, y: 9.0),
            (x: 9.0, y: 8.9), (x: 0.0, y: 0.0)
        ];
        let expected = [(0, 0), (9, 0), (9, 9)].map(|(x, y)| coord! { x: x, y: y });
        assert_eq!(whole(&ring), expected);
    }

    #[test]
    fn rings_without_area_are_left_out() {
        let flat = polygon![(x: 0.0, y: 0.0), (x: 9.0, y: 9.0), (x: 3.0, y: 3.0)];
        assert_eq!(path_data(&MultiPolygon::new(vec![flat])), "");
    }
}
