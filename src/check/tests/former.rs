//! Aliases and former ids.

use super::{assemble, problems_of, published::problems_after, sources, unchanged, with_aliases};
use crate::{
    addresses::{Addresses, Ledger},
    check,
};
use compose::{Pages, without_citations};

#[test]
fn aliases_of_other_sites_are_stored_in_their_normal_form() {
    let report = assemble(&sources(&with_aliases(
        r#""/old_page.html", "/Events/Old", "/wiki/Page_name", "/old.php", "/résumé/", "/?p=123""#,
    )));
    let report = report.expect("no problem");
    let addresses = Addresses::of(&Pages::of(report, without_citations));
    let text = Ledger::default()
        .extended(&addresses)
        .expect("new addresses");
    for line in [
        "/old_page.html",
        "/Events/Old/",
        "/wiki/Page_name/",
        "/old.php",
        "/r%C3%A9sum%C3%A9/",
        "/?p=123",
    ] {
        assert!(text.lines().any(|it| it == line), "{line} in {text}");
    }
    // what the ledger holds of them it understands again, and adds to nothing
    let ledger = Ledger::new("a".to_owned(), text);
    assert_eq!(ledger.extended(&addresses), None);
}

#[test]
fn a_published_alias_of_another_site_is_lost_when_it_is_removed() {
    let published = "/index.php?id=5\n/old_page.html\n";
    for (aliases, lost) in [
        (r#""/old_page.html", "/index.php?id=5""#, ""),
        (r#""/old_page.html""#, "/index.php?id=5"),
        (r#""/index.php?id=5""#, "/old_page.html"),
    ] {
        let mut sources = sources(&with_aliases(aliases));
        sources.ledger = Ledger::new("a".to_owned(), published.to_owned());
        let found = problems_of(&sources);
        let expected = format!(
            "`{lost}` was published, and leads nowhere now\n  help: write `{lost}` into `aliases` of \
             what it became, or of what replaces it"
        );
        assert_eq!(found.len(), usize::from(!lost.is_empty()), "{found:?}");
        assert!(found.iter().all(|it| it.ends_with(&expected)), "{found:?}");
    }
}

#[test]
fn an_anchor_of_another_site_can_have_an_alias_of_its_own() {
    let mut files = with_aliases(r#""/old.html""#);
    for (path, text) in &mut files {
        if *path == "projects/thalia.json" {
            let alias = r#""id": "thalia", "aliases": ["/old.html#project"],"#;
            *text = text.replace(r#""id": "thalia","#, alias);
        }
    }
    let report = assemble(&sources(&files)).expect("no problem");
    let addresses = Addresses::of(&Pages::of(report, without_citations));
    for address in ["/old.html", "/old.html#project", "/events/meeting/#project"] {
        assert!(addresses.has(&address.parse().unwrap()), "{address}");
    }
}

#[test]
fn redirects_that_not_every_host_supports_are_noted() {
    let files = with_aliases(r#""/Projects/", "/old/", "/?p=123", "/Old.pdf""#);
    let checked = check(&sources(&files)).expect("no problem");
    assert_eq!(
        checked.notes,
        [
            "`/?p=123` leads to `/events/meeting/` on Netlify alone: no file, and no line of \
             `_redirects` elsewhere, answers a query",
            "`/Projects/` leads to `/events/meeting/` only on hosts that read `_redirects`: where \
             capitals are not told from small letters, its page would take the place of another",
        ]
    );
}

#[test]
fn an_alias_for_a_removed_page_redirects_its_other_pages_and_built_anchors() {
    // all are redirected but the anchors that authors wrote
    let mut files = unchanged();
    files.retain(|(path, _)| *path != "events/meeting.json");
    for (path, text) in &mut files {
        *text = text.replace(r#""entry": "events/meeting","#, "");
        if *path == "projects/thalia.json" {
            let alias = r#""id": "thalia", "aliases": ["/events/meeting/"],"#;
            *text = text.replace(r#""id": "thalia","#, alias);
        }
    }
    let lost = problems_after(&files, None);
    assert_eq!(lost.matches("lost address").count(), 1, "{lost}");
    assert!(
        lost.contains("`/events/meeting/#space` was published"),
        "{lost}"
    );
    for (path, text) in &mut files {
        if *path == "quotations/space.json" {
            let alias = r#""id": "space", "aliases": ["/events/meeting/#space"],"#;
            *text = text.replace(r#""id": "space","#, alias);
        }
    }
    assert_eq!(problems_after(&files, None), "");
}
