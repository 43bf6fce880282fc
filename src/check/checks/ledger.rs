//! Checks of all places, of now and of before.

use crate::{Addresses, folder::Folder, problem::Problem};

/// No two places in a page have one name.
pub(crate) fn places_of_a_page_differ(folder: &Folder<'_>, addresses: &Addresses) -> Vec<Problem> {
    addresses.repeated(&folder.sources.folder)
}

/// Every address and place in the ledger still leads somewhere.
pub(crate) fn what_was_published_leads_somewhere(
    folder: &Folder<'_>,
    addresses: &Addresses,
) -> Vec<Problem> {
    folder.sources.ledger.problems(addresses)
}
