//! The words of the style page, besides its samples.

use crate::Style;

pub(super) const STYLE: Style = Style {
    title: "Style",
    lead: "Every part that pages are made of, in every state. The texts are samples.",
    kind: "Kind of page",
    remark: "A remark on the title",
    content_note: "A note on what the page is about.",
    colours: "Colours",
    text: "Text",
    sentences: "Sentences",
    dates: "Dates",
    cards: "Cards",
    roles: "Roles",
    links: "Links in a row",
    figures: "Figures",
    names: "Names",
    year: "The year",
    map: "The map",
    notes: "Notes",
    pictures: "Pictures",
    pages: "Pages of a list",
    searching: "Searching",
    sharing: "Sharing",
    load_failed: "A page that could not be loaded",
    occasion: "The occasion",
    role: "A role",
    countries: "Some countries",
};
