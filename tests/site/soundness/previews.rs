//! What is shown where pages are shared.

use crate::site::{RECORD, record};

#[test]
fn every_entry_quotation_area_and_pillar_has_a_small_picture() {
    let report = record();
    let mut pages: Vec<String> = Vec::new();
    let entries = report.entries.keys();
    pages.extend(entries.map(|at| format!("{}/{}", at.kind.segment(), at.id)));
    pages.extend(
        report
            .quotations
            .keys()
            .map(|id| format!("quotations/{id}")),
    );
    let areas = report.areas.values();
    pages.extend(areas.map(|area| format!("pillars/{}/{}", area.pillar, area.id)));
    pages.extend(report.pillars.keys().map(|id| format!("pillars/{id}")));
    for page in pages {
        let file = RECORD.folder.join(&page).join("preview.png");
        let picture = std::fs::read(&file).unwrap_or_else(|e| panic!("{page}: {e}"));
        assert!(picture.len() < 100_000, "{page}: {} bytes", picture.len());
        let decoder = png::Decoder::new(std::io::Cursor::new(picture));
        let info = decoder.read_info().expect("a picture");
        assert_eq!(info.info().size(), (1200, 630), "{page}");
    }
}
