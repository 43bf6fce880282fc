//! The words of the style page, besides its samples.

/// The words of the style page, besides its samples. Each section shows one part of pages.
#[derive(Debug)]
pub struct Style {
    /// The title.
    pub title: &'static str,
    /// What the page shows.
    pub lead: &'static str,
    /// A sample of the kind of a page.
    pub kind: &'static str,
    /// A sample of a remark on a title.
    pub remark: &'static str,
    /// A sample of a content note.
    pub content_note: &'static str,
    /// The section with colours.
    pub colours: &'static str,
    /// The section with running text.
    pub text: &'static str,
    /// The section with sentences.
    pub sentences: &'static str,
    /// The section with dates.
    pub dates: &'static str,
    /// The section with cards.
    pub cards: &'static str,
    /// The section with roles.
    pub roles: &'static str,
    /// The section with links in a row.
    pub links: &'static str,
    /// The section with figures.
    pub figures: &'static str,
    /// The section with names.
    pub names: &'static str,
    /// The section with a time line.
    pub year: &'static str,
    /// The section with a map.
    pub map: &'static str,
    /// The section with notes.
    pub notes: &'static str,
    /// The section with pictures.
    pub pictures: &'static str,
    /// The section with links to the pages of a list.
    pub pages: &'static str,
    /// The section with the search.
    pub searching: &'static str,
    /// The section with the button that shares the page.
    pub sharing: &'static str,
    /// The section with what is shown in place of a page that could not be loaded.
    pub load_failed: &'static str,
    /// A sample of the link from a quotation to the entry at which it was said.
    pub occasion: &'static str,
    /// A sample of a role on the map.
    pub role: &'static str,
    /// A sample of the caption of a map.
    pub countries: &'static str,
}
