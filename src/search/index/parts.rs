//! The parts of an index, and which of them an answer lacks.

use super::{PART_HEAD, reader::Index};
use crate::answer::MissingPart;
use std::ops::Range;

/// Where the bytes of a part are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// In the first file, at these places.
    Embedded(Range<usize>),
    /// In a file of its own that is not loaded yet.
    Missing,
    /// In a file of its own, with its head.
    Loaded(Vec<u8>),
}

impl Part {
    /// The bytes of the part; `None` while it is missing.
    pub(super) fn bytes<'a>(&'a self, first_file: &'a [u8]) -> Option<&'a [u8]> {
        match self {
            Self::Embedded(range) => first_file.get(range.clone()),
            Self::Missing => None,
            Self::Loaded(file) => file.get(PART_HEAD..),
        }
    }
}

/// The numbers of parts that an answer needs and that are not loaded.
#[derive(Clone, Debug, Default)]
pub(crate) struct MissingParts(Vec<usize>);

impl MissingParts {
    /// Adds a part.
    pub(crate) fn insert(&mut self, number: usize) {
        self.0.push(number);
    }

    /// Whether nothing is missing.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The files of the parts, each once, in order of their numbers.
    pub(crate) fn into_files(mut self, index: &Index) -> Vec<MissingPart> {
        self.0.sort_unstable();
        self.0.dedup();
        let file = |number: usize| {
            Some(MissingPart {
                number: number as u32,
                file: index.missing_file(number)?,
            })
        };
        self.0.into_iter().filter_map(file).collect()
    }
}
