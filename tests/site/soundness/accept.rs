//! Parsers and validators of others read what is published.

use crate::{accept::faults, site::RECORD};

#[test]
fn third_parties_accept_every_output() {
    assert_eq!(faults(&RECORD), "");
}
