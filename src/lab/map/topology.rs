//! What a TopoJSON file holds, and the rings that its arcs join to (TopoJSON
//! format specification, version 1).

use super::plane::{Line, Point};
use serde::Deserialize;
use std::collections::{HashSet, VecDeque};

/// The parts of a TopoJSON file that the map needs.
#[derive(Deserialize)]
pub(super) struct Topology {
    pub(super) transform: Transform,
    pub(super) arcs: Vec<Vec<[i64; 2]>>,
    pub(super) objects: Objects,
}

#[derive(Deserialize)]
pub(super) struct Transform {
    pub(super) scale: Point,
    pub(super) translate: Point,
}

#[derive(Deserialize)]
pub(super) struct Objects {
    pub(super) countries: Collection,
}

#[derive(Deserialize)]
pub(super) struct Collection {
    pub(super) geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
pub(super) struct Geometry {
    pub(super) id: Option<String>,
    #[serde(flatten)]
    pub(super) shape: Shape,
}

/// Rings of arc references: outer ring first, holes after it.
#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
pub(super) enum Shape {
    Polygon(Vec<Ring>),
    MultiPolygon(Vec<Vec<Ring>>),
}

/// Arcs end to end. A reference `!i` (that is, `-1 - i`) is arc `i` reversed.
pub(super) type Ring = Vec<i64>;

impl Shape {
    pub(super) fn rings(&self) -> Vec<&Ring> {
        match self {
            Shape::Polygon(rings) => rings.iter().collect(),
            Shape::MultiPolygon(polygons) => polygons.iter().flatten().collect(),
        }
    }
}

/// The index of the arc that a reference means.
pub(super) fn index(reference: i64) -> usize {
    reference.max(!reference) as usize
}

/// The first and the last point of an arc, in the direction of a reference.
pub(super) fn ends(arcs: &[Line], reference: i64) -> [Option<Point>; 2] {
    let arc = &arcs[index(reference)];
    let (first, last) = (arc.first().copied(), arc.last().copied());
    if reference < 0 {
        [last, first]
    } else {
        [first, last]
    }
}

/// The rings around everything that `refs` go around: arcs that are passed in
/// both directions are inner borders and fall away; the rest is joined anew.
pub(super) fn dissolve(arcs: &[Line], refs: &[i64]) -> Result<Vec<Ring>, String> {
    let passed: HashSet<i64> = refs.iter().copied().collect();
    let outer = refs.iter().copied().filter(|&r| !passed.contains(&!r));
    let mut open: VecDeque<i64> = outer.collect();
    let mut rings = Vec::new();
    while let Some(first) = open.pop_front() {
        let (mut ring, [start, mut end]) = (vec![first], ends(arcs, first));
        while end != start {
            let next = open.iter().position(|&r| ends(arcs, r)[0] == end);
            let next = next
                .and_then(|k| open.remove(k))
                .ok_or("a ring is not closed")?;
            ring.push(next);
            end = ends(arcs, next)[1];
        }
        rings.push(ring);
    }
    Ok(rings)
}

/// The points of a ring, each once.
pub(super) fn join(arcs: &[Line], ring: &Ring) -> Line {
    let mut line: Line = Vec::new();
    for &reference in ring {
        let arc = arcs[index(reference)].iter().copied();
        if reference < 0 {
            line.extend(arc.rev());
        } else {
            line.extend(arc);
        }
        line.pop();
    }
    line
}

/// Empties the arcs that no outline refers to.
pub(super) fn keep_only(arcs: &mut [Line], outlines: &[Vec<Ring>]) {
    let used: HashSet<usize> = outlines
        .iter()
        .flatten()
        .flatten()
        .map(|&r| index(r))
        .collect();
    for (k, arc) in arcs.iter_mut().enumerate() {
        if !used.contains(&k) {
            arc.clear();
        }
    }
}
