//! Citations that the tests of this module use.

use record::{Author, Citation, Period};

/// A text with characters that some format or style treats specially.
pub(super) const HOSTILE: &str =
    r"“Who’s <b>_next_</b>?” <…> R&D: 100% #1 $5 {x ~y^ \z 'q' McX 2021.";

pub(super) fn event() -> Citation {
    Citation {
        key: "events-directors-general-meeting".to_owned(),
        kind: "Event".to_owned(),
        title: "19th Meeting of the Directors General for Civil Protection in the Baltic Sea Region"
            .to_owned(),
        author: None,
        container: "Baltic presidency record".to_owned(),
        url: "https://record.example.org/events/directors-general-meeting/".to_owned(),
        version: "3f2a9c1b".to_owned(),
        issued: period("2026-11-25"),
        happened: period("2021-05"),
        place: Some("Vilnius".to_owned()),
        summary: "The directors met\nonline.".to_owned(),
        keywords: vec!["Safe & Secure Region".to_owned(), "Civil protection".to_owned()],
        source: "After: Council of the Baltic Sea States, Lithuanian Presidency 2020-2021: Safe & Secure Region".to_owned(),
    }
}

pub(super) fn quotation() -> Citation {
    Citation {
        key: "quotations-agne-bilotaite".to_owned(),
        kind: "Quotation".to_owned(),
        title: "Agnė Bilotaitė: a quotation".to_owned(),
        author: Some(Author {
            name: "Agnė Bilotaitė".to_owned(),
            family: Some("Bilotaitė".to_owned()),
        }),
        url: "https://record.example.org/quotations/agne-bilotaite/".to_owned(),
        issued: None,
        happened: None,
        place: None,
        ..event()
    }
}

/// [`event`] with this EDTF date of publication.
pub(super) fn issued(issued: &str) -> Citation {
    Citation {
        issued: Some(period(issued).expect(issued)),
        ..event()
    }
}

/// A period by its EDTF expression; `None` if that is not valid.
pub(super) fn period(edtf: &str) -> Option<Period> {
    Period::parse(edtf, edtf, None).ok()
}
