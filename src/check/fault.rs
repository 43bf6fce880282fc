//! A fault before its line is known.
//!
//! Lines are looked up only in files with faults, once per file, so that good
//! content costs nothing.

use super::places::Places;
use crate::{
    problem::{Problem, Rule},
    read::SourceFile,
};
use rayon::prelude::*;
use std::{collections::BTreeMap, fmt};

/// What is wrong in a file, and where.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) spot: Spot,
    pub(super) rule: Rule,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

/// A place in a file.
#[derive(Debug)]
pub(super) enum Spot {
    /// A byte of its text.
    Byte(usize),
    /// A value, by its JSON Pointer (RFC 6901).
    Value(String),
    /// The name of a field, by the JSON Pointer of its value.
    Name(String),
}

/// A value in the raw types: a field, perhaps the member of a list, perhaps a
/// field of that. It is written as a JSON Pointer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place(
    pub(super) &'static str,
    pub(super) Option<usize>,
    pub(super) &'static str,
);

impl Place {
    pub(super) fn field(field: &'static str) -> Self {
        Self(field, None, "")
    }

    pub(super) fn member(list: &'static str, number: usize) -> Self {
        Self(list, Some(number), "")
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(field, number, inner) = self;
        write!(f, "/{field}")?;
        if let Some(number) = number {
            write!(f, "/{number}")?;
        }
        if !inner.is_empty() {
            write!(f, "/{inner}")?;
        }
        Ok(())
    }
}

impl Fault {
    pub(super) fn new(spot: Spot, rule: Rule, message: impl Into<String>) -> Self {
        Self {
            spot,
            rule,
            message: message.into(),
            help: None,
        }
    }

    pub(super) fn at(place: Place, rule: Rule, message: impl Into<String>) -> Self {
        Self::new(Spot::Value(place.to_string()), rule, message)
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// The faults found so far, by the number of their file.
#[derive(Default)]
pub(super) struct Faults(BTreeMap<usize, Vec<Fault>>);

impl Faults {
    pub(super) fn add(&mut self, file: usize, fault: Fault) {
        self.0.entry(file).or_default().push(fault);
    }

    /// Looks up the lines of all faults.
    pub(super) fn into_problems(self, files: &[SourceFile]) -> Vec<Problem> {
        let by_file: Vec<(usize, Vec<Fault>)> = self.0.into_iter().collect();
        by_file
            .into_par_iter()
            .flat_map_iter(|(number, faults)| {
                let file = &files[number];
                let places = Places::of(file.text.as_deref().unwrap_or_default());
                let problem = |fault: Fault| {
                    let found = places.find(&fault.spot);
                    Problem {
                        file: file.path.clone(),
                        line: found.map(|(line, _)| line),
                        column: found.map(|(_, column)| column),
                        rule: fault.rule,
                        message: fault.message,
                        help: fault.help,
                    }
                };
                faults.into_iter().map(problem).collect::<Vec<_>>()
            })
            .collect()
    }
}
