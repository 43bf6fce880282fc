//! Arcs, the lines that countries share, and the rings that they form.

use super::{error::MapError, topology::Ring};
use geo::{Coord, LineString};
use serde::Deserialize;
use std::collections::{HashSet, VecDeque};

/// A reference to an arc and to the direction in which it is passed. As a
/// number `i`, it means the arc `i`; as `-1 - i`, the same arc reversed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq)]
#[serde(transparent)]
pub(super) struct ArcRef(i64);

/// All arcs, by index.
#[derive(Debug)]
pub(super) struct Arcs(pub(super) Vec<LineString>);

impl ArcRef {
    /// The index of the arc.
    pub(super) fn index(self) -> usize {
        let index = if self.is_reversed() { !self.0 } else { self.0 };
        usize::try_from(index).unwrap_or(usize::MAX)
    }

    fn is_reversed(self) -> bool {
        self.0 < 0
    }

    fn reversed(self) -> Self {
        Self(!self.0)
    }
}

impl Arcs {
    /// Checks that all references of a ring lead to an arc.
    ///
    /// # Errors
    /// [`MapError::NoSuchArc`] for the first that does not.
    pub(super) fn check(&self, ring: &Ring) -> Result<(), MapError> {
        match ring.iter().find(|arc| arc.index() >= self.0.len()) {
            Some(arc) => Err(MapError::NoSuchArc(arc.0)),
            None => Ok(()),
        }
    }

    /// The closed line of a ring.
    pub(super) fn line(&self, ring: &Ring) -> LineString {
        let mut line: Vec<Coord> = Vec::new();
        for arc in ring {
            // arcs share the position at which they meet
            line.pop();
            line.extend(self.positions(*arc));
        }
        line.into()
    }

    /// The rings around everything that the rings of `arcs` enclose. An arc
    /// that is passed in both directions is an inner border and is left out.
    ///
    /// # Errors
    /// [`MapError::OpenRing`], when the other arcs do not form closed rings.
    pub(super) fn dissolve(&self, arcs: &[ArcRef]) -> Result<Vec<Ring>, MapError> {
        let passed: HashSet<ArcRef> = arcs.iter().copied().collect();
        let is_outer = |arc: &ArcRef| !passed.contains(&arc.reversed());
        let mut left: VecDeque<ArcRef> = arcs.iter().copied().filter(is_outer).collect();
        let mut rings = Vec::new();
        while let Some(first) = left.pop_front() {
            let mut ring = vec![first];
            let mut end = self.end(first);
            while end != self.start(first) {
                let next = left.iter().position(|arc| self.start(*arc) == end);
                let next = next.and_then(|at| left.remove(at));
                let next = next.ok_or(MapError::OpenRing)?;
                ring.push(next);
                end = self.end(next);
            }
            rings.push(ring);
        }
        Ok(rings)
    }

    /// Empties the arcs that none of `rings` refers to.
    pub(super) fn keep_only<'a>(&mut self, rings: impl Iterator<Item = &'a Ring>) {
        let used: HashSet<usize> = rings.flatten().map(|arc| arc.index()).collect();
        for (index, arc) in self.0.iter_mut().enumerate() {
            if !used.contains(&index) {
                *arc = LineString::empty();
            }
        }
    }

    fn positions(&self, arc: ArcRef) -> Vec<Coord> {
        let mut positions = self.0[arc.index()].0.clone();
        if arc.is_reversed() {
            positions.reverse();
        }
        positions
    }

    fn start(&self, arc: ArcRef) -> Option<&Coord> {
        let positions = &self.0[arc.index()].0;
        if arc.is_reversed() {
            positions.last()
        } else {
            positions.first()
        }
    }

    fn end(&self, arc: ArcRef) -> Option<&Coord> {
        self.start(arc.reversed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::line_string;

    /// Two squares side by side: arc 0 between them, 1 and 2 around them.
    fn neighbours() -> Arcs {
        Arcs(vec![
            line_string![(x: 5.0, y: 0.0), (x: 5.0, y: 5.0)],
            line_string![(x: 5.0, y: 5.0), (x: 0.0, y: 5.0), (x: 0.0, y: 0.0), (x: 5.0, y: 0.0)],
            line_string![(x: 5.0, y: 0.0), (x: 10.0, y: 0.0), (x: 10.0, y: 5.0), (x: 5.0, y: 5.0)],
        ])
    }

    fn ring<const N: usize>(arcs: [i64; N]) -> Ring {
        arcs.map(ArcRef).to_vec()
    }

    #[test]
    fn inner_borders_are_left_out() {
        let dissolved = |arcs: Ring| neighbours().dissolve(&arcs).unwrap();
        assert_eq!(dissolved(ring([0, 1, 2, -1])), [ring([1, 2])]);
        assert_eq!(dissolved(ring([2, -1])), [ring([2, -1])]);
    }

    #[test]
    fn a_ring_that_is_not_closed_is_refused() {
        let open = neighbours().dissolve(&ring([1]));
        assert!(matches!(open, Err(MapError::OpenRing)), "{open:?}");
    }

    #[test]
    fn a_ring_passes_arcs_in_either_direction() {
        let line = neighbours().line(&ring([2, -1]));
        let expected = line_string![
            (x: 5.0, y: 0.0), (x: 10.0, y: 0.0), (x: 10.0, y: 5.0), (x: 5.0, y: 5.0), (x: 5.0, y: 0.0)
        ];
        assert_eq!(line, expected);
    }

    #[test]
    fn a_reference_to_no_arc_is_refused() {
        let arcs = neighbours();
        assert!(arcs.check(&ring([2, -3])).is_ok());
        for reference in [3, -4] {
            let message = arcs.check(&ring([0, reference])).unwrap_err().to_string();
            let expected = format!("no arc for the reference `{reference}` in a ring");
            assert_eq!(message, expected);
        }
    }

    #[test]
    fn arcs_of_no_ring_are_emptied() {
        let mut arcs = neighbours();
        arcs.keep_only([ring([-1])].iter());
        let lengths: Vec<usize> = arcs.0.iter().map(|arc| arc.0.len()).collect();
        assert_eq!(lengths, [2, 0, 0]);
    }
}
