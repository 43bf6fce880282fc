//! Checks of references between files.

use crate::{
    decoder::Spanned,
    excerpt,
    file::File,
    file_set::FileSet,
    kind::FileKind,
    problem::{Diagnostic, Problem, Rule},
    values::{FileKey, Reference, ReferenceKind},
};
use record::{Coded, EntryRef, RelationKind};
use std::collections::{BTreeMap, BTreeSet};

/// The most similar names that are looked up for one check, since that is slow
/// among thousands of names.
const MAX_SUGGESTIONS: usize = 200;

/// Every reference names something that exists, faulty or not.
pub(crate) fn references_resolve(set: &FileSet<'_>) -> Vec<Problem> {
    let mut suggestions = MAX_SUGGESTIONS;
    let mut problems = Vec::new();
    for file in &set.files {
        for reference in &file.outline.references {
            if set.has(&reference.value) {
                continue;
            }
            let message = reference.value.unknown();
            let mut problem = file.problem(reference, Rule::UnknownReference, message);
            problem.help = help(set, &reference.value, &mut suggestions);
            problems.push(problem);
        }
    }
    problems
}

/// How to mend a reference that names nothing. `suggestions` is the number of
/// similar names that may still be looked up.
fn help(set: &FileSet<'_>, reference: &Reference, suggestions: &mut usize) -> Option<String> {
    if let Some(present) = set.renamed(reference) {
        return Some(format!("it is `{present}` now"));
    }
    if let Some(present) = set.probably_renamed(reference) {
        return Some(format!(
            "one was published; if it is `{present}` now, write that here, and \
             `\"former_ids\": [\"{}\"]` into its file",
            excerpt(&reference.name)
        ));
    }
    if *suggestions > 0 {
        *suggestions -= 1;
        if let Some(near) = set.closest(reference) {
            return Some(format!("did you mean `{near}`?"));
        }
    }
    let is_without_kind = reference.kind == ReferenceKind::Entry && reference.file().is_none();
    is_without_kind.then(|| "write the kind and the id, as in `projects/thalia`".to_owned())
}

/// Nothing is its own project or related to itself. Organisations are left to
/// [`organisations_are_not_part_of_themselves`].
pub(crate) fn nothing_refers_to_itself(set: &FileSet<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in &set.files {
        let Some(own) = file.outline.id.as_ref() else {
            continue;
        };
        if file.kind == FileKind::Organisation {
            continue;
        }
        let key = FileKey {
            kind: file.kind,
            id: &own.value,
        };
        for reference in &file.outline.references {
            if reference.value.file() == Some(key) {
                let message = format!("`{}` names itself", excerpt(&own.value));
                let wrong = Diagnostic::new(Rule::CircularReference, message, "delete it");
                problems.push(file.diagnosed(reference, wrong));
            }
        }
    }
    problems
}

/// A reference from one file to another, as an edge of a graph.
struct Edge<'a> {
    file: &'a File<'a>,
    /// The position of the reference in the file.
    at: Spanned<()>,
    to: String,
}

/// No organisation is part of itself, directly or through others.
pub(crate) fn organisations_are_not_part_of_themselves(set: &FileSet<'_>) -> Vec<Problem> {
    let kind = FileKind::Organisation;
    let mut graph: Graph<'_> = BTreeMap::new();
    for file in set.files.iter().filter(|file| file.kind == kind) {
        let Some(id) = &file.outline.id else { continue };
        let edges = file.outline.part_of.iter().map(|whole| Edge {
            file,
            at: whole.clone().map(|_| ()),
            to: whole.value.clone(),
        });
        graph.insert(id.value.clone(), edges.collect());
    }
    cycles(&graph)
        .into_iter()
        .map(|cycle| {
            let message = circular(&cycle, "is part of", "part of");
            circle(&cycle, message, "delete one of these `part_of`")
        })
        .collect()
}

/// No chain of the relations `part-of`, `follows` or `results-in` leads back to its
/// start. Relations of an entry to itself are left to [`nothing_refers_to_itself`].
pub(crate) fn relations_are_not_circular(set: &FileSet<'_>) -> Vec<Problem> {
    let kinds = RelationKind::ALL.iter().filter(|kind| kind.is_ordered());
    kinds
        .flat_map(|kind| {
            let graph = relations(set, *kind);
            let cycles = cycles(&graph);
            let problems = cycles.iter().filter(|cycle| cycle.len() > 1).map(|cycle| {
                let message = circular(
                    cycle,
                    &format!("has the relation `{}` to", kind.code()),
                    "which has it to",
                );
                circle(cycle, message, "delete one of these relations")
            });
            problems.collect::<Vec<_>>()
        })
        .collect()
}

/// The relations of one kind, by the names of the entries that state them.
fn relations<'a>(set: &'a FileSet<'_>, kind: RelationKind) -> Graph<'a> {
    let mut graph: Graph<'_> = BTreeMap::new();
    for file in &set.files {
        let (FileKind::Entry(_), Some(id)) = (file.kind, &file.outline.id) else {
            continue;
        };
        let own = file
            .outline
            .relations
            .iter()
            .filter(|it| it.value.0 == kind);
        let edges = own.map(|relation| Edge {
            file,
            at: relation.clone().map(|_| ()),
            to: entry_name(&relation.value.1),
        });
        graph.insert(
            format!("{}/{}", file.kind.folder(), id.value),
            edges.collect(),
        );
    }
    graph
}

fn entry_name(entry: &EntryRef) -> String {
    format!("{}/{}", entry.kind.segment(), entry.id)
}

/// References between files, by the names of those that they start from.
type Graph<'a> = BTreeMap<String, Vec<Edge<'a>>>;

/// Circles in a graph: each a list of edges, of which each leads to the start of the
/// next. Every edge is visited once, and of circles that share edges one is found.
fn cycles<'g, 'a>(graph: &'g Graph<'a>) -> Vec<Vec<(&'g str, &'g Edge<'a>)>> {
    let mut done: BTreeSet<&str> = BTreeSet::new();
    let mut found = Vec::new();
    for start in graph.keys() {
        // the path from the start, and for each step the edges that are left
        let mut path: Vec<(&str, std::slice::Iter<'_, Edge<'_>>)> = Vec::new();
        let mut steps: Vec<(&str, &Edge<'_>)> = Vec::new();
        if done.insert(start) {
            path.push((start, graph[start].iter()));
        }
        while let Some((node, edges)) = path.last_mut() {
            let node = *node;
            let Some(edge) = edges.next() else {
                path.pop();
                steps.pop();
                continue;
            };
            let target = edge.to.as_str();
            if let Some(first) = path.iter().position(|(node, _)| *node == target) {
                let mut cycle = steps[first..].to_vec();
                cycle.push((node, edge));
                found.push(cycle);
            } else if let Some((target, edges)) = graph.get_key_value(target)
                && done.insert(target)
            {
                steps.push((node, edge));
                path.push((target, edges.iter()));
            }
        }
    }
    found
}

/// The problem of a circle, at its first edge.
fn circle(cycle: &[(&str, &Edge<'_>)], message: String, help: &str) -> Problem {
    let (_, edge) = cycle[0];
    let wrong = Diagnostic::new(Rule::CircularReference, message, help);
    edge.file.diagnosed(&edge.at, wrong)
}

/// The message for a circle: `` `a` is part of `b`, part of `a` ``.
fn circular(cycle: &[(&str, &Edge<'_>)], first: &str, then: &str) -> String {
    let others: Vec<String> = cycle
        .iter()
        .map(|(_, edge)| format!("`{}`", excerpt(&edge.to)))
        .collect();
    format!(
        "`{}` {first} {}",
        excerpt(cycle[0].0),
        others.join(&format!(", {then} "))
    )
}
