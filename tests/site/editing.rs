//! An editor's new entry passes every test of the record.

use crate::site::scratch;
use baltic_presidency_record::copy_with_example_event;
use check::Addresses;
use compose::{Pages, without_citations};
use std::{env, process::Command};

#[test]
fn the_example_event_of_the_readme_passes_every_test_of_the_record() {
    let content = scratch("edited-content");
    copy_with_example_event(&content);
    let report = crate::site::report(&check::read(&content));
    let addresses = Addresses::of(&Pages::of(report, without_citations));
    // as `cargo site build` does
    publish::extend_ledger(&content, &addresses).expect("the ledger is written");

    let tests = Command::new(env::current_exe().expect("this program"))
        .arg("soundness::")
        .env("SITE_CONTENT", &content)
        .env("SITE_SCRATCH", scratch("edited"))
        .output()
        .expect("the tests run");
    let said = String::from_utf8_lossy(&tests.stdout);
    assert!(tests.status.success(), "{said}");
    assert!(
        said.contains("soundness::pages::every_page_has_its_json_twin"),
        "{said}"
    );
}
