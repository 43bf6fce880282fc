//! A page as a whole.

use super::{Fact, Frame, Link, Opening, Section};
use record::{Slug, WebUrl, route::Route};
use serde::{Deserialize, Serialize};

/// A page with everything that it shows; its JSON twin is this value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The page's address in the site.
    pub route: Route,
    /// The page's own title, without the name of the site.
    pub title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// Masthead and colophon.
    pub frame: Frame,
    /// The breadcrumbs: from the home page to the page above this one.
    pub above: Vec<Link>,
    /// What is said beside the title.
    pub opening: Opening,
    /// The margin; empty for a page that has none.
    pub facts: Vec<Fact>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// Changes with what the page says: `3f2a9c1b`. A page that is composed of
    /// many files gets its version when it is published.
    #[serde(with = "crate::absent")]
    pub version: Option<String>,
    /// Anchors that the page had before, which lead to its beginning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<Slug>,
    /// The address that “Exit this page” leads to, where readers may have to
    /// leave quickly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit: Option<WebUrl>,
}

/// What identifies a page, and is needed as long as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// See [`Document::route`].
    pub route: Route,
    /// See [`Document::title`].
    pub title: String,
    /// See [`Document::description`].
    pub description: String,
    /// See [`Document::frame`].
    pub frame: Frame,
    /// See [`Document::version`].
    pub version: Option<String>,
}

/// What a page shows beside its title. A view takes it by value, since it may be
/// large and is shown once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// See [`Document::above`].
    pub above: Vec<Link>,
    /// See [`Document::opening`].
    pub opening: Opening,
    /// See [`Document::facts`].
    pub facts: Vec<Fact>,
    /// See [`Document::sections`].
    pub sections: Vec<Section>,
    /// See [`Document::former`].
    pub former: Vec<Slug>,
    /// See [`Document::exit`].
    pub exit: Option<WebUrl>,
}

impl Document {
    /// The title with the page number and the name of the site, as a browser's tab
    /// shows it.
    pub fn full_title(&self) -> String {
        full_title(&self.route, &self.title, &self.frame)
    }

    /// The page in two parts: what stays while it is shown, and what is shown.
    pub fn into_parts(self) -> (Heading, Content) {
        let heading = Heading {
            route: self.route,
            title: self.title,
            description: self.description,
            frame: self.frame,
            version: self.version,
        };
        let content = Content {
            above: self.above,
            opening: self.opening,
            facts: self.facts,
            sections: self.sections,
            former: self.former,
            exit: self.exit,
        };
        (heading, content)
    }
}

impl Heading {
    /// The title with the page number and the name of the site, as a browser's tab
    /// shows it.
    pub fn full_title(&self) -> String {
        full_title(&self.route, &self.title, &self.frame)
    }
}

/// The title with the page number and the name of the site.
fn full_title(route: &Route, title: &str, frame: &Frame) -> String {
    if *route == Route::Home {
        return title.to_owned();
    }
    let page = match route.page().get() {
        1 => String::new(),
        page => format!(", page {page}"),
    };
    format!("{title}{page} – {}", frame.name)
}
