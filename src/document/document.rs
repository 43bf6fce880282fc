//! A page as a whole.

use super::{Fact, Frame, Link, Opening, Section};
use record::{WebUrl, route::Route};
use serde::{Deserialize, Serialize};

/// A page with all that it shows; its JSON twin is this value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The address of the page.
    pub route: Route,
    /// The page's own title, without the name of the site.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// What all pages of the site share.
    pub frame: Frame,
    /// The way from the home page down to the page above this one.
    pub above: Vec<Link>,
    /// How the page begins.
    pub opening: Opening,
    /// The margin; empty for a page that has none.
    pub facts: Vec<Fact>,
    /// The main part of the page, in reading order.
    pub sections: Vec<Section>,
    /// Changes with what the page says: `3f2a9c1b`.
    pub version: String,
    /// Places that this page had before, which now are its beginning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<String>,
    /// Where a reader who must leave quickly is led.
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
    pub version: String,
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
    pub former: Vec<String>,
    /// See [`Document::exit`].
    pub exit: Option<WebUrl>,
}

impl Document {
    /// The title as a browser's tab shows it.
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
    /// The title as a browser's tab shows it.
    pub fn full_title(&self) -> String {
        full_title(&self.route, &self.title, &self.frame)
    }
}

/// Title, number of the page in a list that goes on, and name of the site.
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
