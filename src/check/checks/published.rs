//! Checks of all anchors, and of all addresses that were ever published.

use crate::{Addresses, file_set::FileSet, problem::Problem};

/// No two anchors of a page are equal.
pub(crate) fn anchors_are_unique(set: &FileSet<'_>, addresses: &Addresses) -> Vec<Problem> {
    addresses.duplicate_anchors(&set.sources.folder)
}

/// Every address in the ledger is still a page, an anchor or a redirect.
pub(crate) fn published_addresses_lead_somewhere(
    set: &FileSet<'_>,
    addresses: &Addresses,
) -> Vec<Problem> {
    set.sources.ledger.problems(addresses)
}
