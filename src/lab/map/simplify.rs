//! Simplifying arcs: each once, so that countries keep sharing their borders.

use geo::{BoundingRect, Intersects, Line, LineString, Rect, SimplifyVw};
use std::{collections::HashSet, mem};

/// A part of an arc.
#[derive(Debug)]
struct Piece {
    original: LineString,
    simplified: LineString,
    /// The box around the simplified line; `None` around an empty one.
    bounds: Option<Rect>,
}

/// Simplifies each arc by the algorithm of Visvalingam and Whyatt ("Line
/// generalisation by repeated elimination of points", *The Cartographic Journal*
/// 30, 1993, pp. 46-51): positions whose triangle with their two neighbours has
/// an area below `tolerance`, in square units, are left out. The ends stay.
///
/// An arc that would then cross itself or another is simplified in two parts
/// instead, and these again, as often as needed. (`SimplifyVwPreserve` of the
/// crate `geo` looks at one line alone, and it removes a position beside each
/// crossing however large its triangle is: it lost the White Sea.)
pub(super) fn simplify(arcs: &mut [LineString], tolerance: f64) {
    let mut pieces: Vec<Vec<Piece>> = arcs
        .iter_mut()
        .map(|arc| {
            vec![Piece::new(
                mem::replace(arc, LineString::empty()),
                tolerance,
            )]
        })
        .collect();
    loop {
        let crossing = crossing(&pieces.iter().flatten().collect::<Vec<_>>());
        if crossing.is_empty() {
            break;
        }
        let mut index = 0..;
        let mut split = |piece: Piece| match index.next() {
            Some(index) if crossing.contains(&index) => piece.halves(tolerance).into(),
            _ => vec![piece],
        };
        for arc in &mut pieces {
            *arc = mem::take(arc).into_iter().flat_map(&mut split).collect();
        }
    }
    for (arc, pieces) in arcs.iter_mut().zip(pieces) {
        for piece in pieces {
            // pieces share the position at which they meet
            arc.0.pop();
            arc.0.extend(piece.simplified);
        }
    }
}

/// The indices of the pieces that lost positions and cross themselves or another
/// piece.
fn crossing(pieces: &[&Piece]) -> HashSet<usize> {
    let mut crossing = HashSet::new();
    for (a, first) in pieces.iter().enumerate() {
        if first.is_simpler() && first.crosses(first) {
            crossing.insert(a);
        }
        for (b, second) in pieces.iter().enumerate().skip(a + 1) {
            let simpler = [(a, first), (b, second)];
            let mut simpler = simpler
                .iter()
                .filter(|(_, piece)| piece.is_simpler())
                .peekable();
            if simpler.peek().is_some() && first.crosses(second) {
                crossing.extend(simpler.map(|(index, _)| index));
            }
        }
    }
    crossing
}

impl Piece {
    fn new(original: LineString, tolerance: f64) -> Self {
        let simplified = original.simplify_vw(tolerance.next_down());
        Self {
            bounds: simplified.bounding_rect(),
            simplified,
            original,
        }
    }

    fn is_simpler(&self) -> bool {
        self.simplified.0.len() < self.original.0.len()
    }

    fn halves(self, tolerance: f64) -> [Self; 2] {
        let middle = self.original.0.len() / 2;
        let first = self.original.0[..=middle].to_vec();
        let second = self.original.0[middle..].to_vec();
        [first, second].map(|half| Self::new(half.into(), tolerance))
    }

    fn crosses(&self, other: &Self) -> bool {
        let (Some(bounds), Some(others)) = (self.bounds, other.bounds) else {
            return false;
        };
        let crosses_other = |line| other.simplified.lines().any(|other| cross(line, other));
        bounds.intersects(&others) && self.simplified.lines().any(crosses_other)
    }
}

/// Whether two segments meet elsewhere than at a common end.
fn cross(a: Line, b: Line) -> bool {
    let share_an_end = [a.start, a.end]
        .iter()
        .any(|end| [b.start, b.end].contains(end));
    !share_an_end && a.intersects(&b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::line_string;

    #[test]
    fn small_corners_are_left_out_and_ends_stay() {
        let mut arcs = [line_string![
            (x: 0.0, y: 0.0), (x: 5.0, y: 0.1), (x: 10.0, y: 0.0), (x: 10.0, y: 9.0)
        ]];
        simplify(&mut arcs, 1.0);
        let expected = line_string![(x: 0.0, y: 0.0), (x: 10.0, y: 0.0), (x: 10.0, y: 9.0)];
        assert_eq!(arcs, [expected]);
    }

    #[test]
    fn arcs_do_not_come_to_cross() {
        let bend = line_string![(x: 0.0, y: 0.0), (x: 5.0, y: 2.0), (x: 10.0, y: 0.0)];
        let pier = line_string![(x: 5.0, y: 1.0), (x: 5.0, y: -9.0)];
        let mut arcs = [bend.clone(), pier.clone()];
        simplify(&mut arcs, 50.0);
        assert_eq!(arcs, [bend, pier]);
    }

    #[test]
    fn an_arc_does_not_come_to_cross_itself() {
        let loops = line_string![
            (x: 0.0, y: 0.0), (x: 5.0, y: 3.0), (x: 10.0, y: 0.0), (x: 10.0, y: -9.0),
            (x: 4.0, y: -9.0), (x: 5.0, y: 2.0)
        ];
        let mut arcs = [loops];
        simplify(&mut arcs, 20.0);
        let lines: Vec<Line> = arcs[0].lines().collect();
        let crossing = |a: &Line| lines.iter().any(|b| cross(*a, *b));
        assert!(!lines.iter().any(crossing), "{lines:?}");
        assert!(arcs[0].0.len() > 2, "{arcs:?}");
    }

    #[test]
    fn only_the_part_that_would_cross_keeps_its_detail() {
        let coast = line_string![
            (x: 0.0, y: 0.0), (x: 5.0, y: 1.0), (x: 10.0, y: 0.0), (x: 15.0, y: 1.0),
            (x: 20.0, y: 0.0), (x: 25.0, y: 1.0), (x: 30.0, y: 0.0), (x: 35.0, y: 4.0),
            (x: 40.0, y: 0.0)
        ];
        let pier = line_string![(x: 35.0, y: 2.0), (x: 35.0, y: -9.0)];
        let mut arcs = [coast, pier];
        simplify(&mut arcs, 50.0);
        let expected = line_string![
            (x: 0.0, y: 0.0), (x: 20.0, y: 0.0), (x: 30.0, y: 0.0), (x: 35.0, y: 4.0),
            (x: 40.0, y: 0.0)
        ];
        assert_eq!(arcs[0], expected);
    }

    #[test]
    fn arcs_that_cross_from_the_start_are_left_as_they_are() {
        let cross = [
            line_string![(x: 0.0, y: 0.0), (x: 9.0, y: 9.0)],
            line_string![(x: 0.0, y: 9.0), (x: 9.0, y: 0.0)],
        ];
        let mut arcs = cross.clone();
        simplify(&mut arcs, 50.0);
        assert_eq!(arcs, cross);
    }
}
