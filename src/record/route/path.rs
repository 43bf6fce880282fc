//! The path of a route, written and parsed.

use super::{Collection, PageNumber, Route};
use crate::Slug;
use std::fmt;

/// The canonical path from the site's root: it starts and ends with a slash.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("/")?,
            Self::Pillar(pillar) => write!(f, "/pillars/{pillar}/")?,
            Self::Area { pillar, area, .. } => write!(f, "/pillars/{pillar}/{area}/")?,
            Self::Collection(collection, _) => write!(f, "/{}/", collection.segment())?,
            Self::Item(collection, id, _) => write!(f, "/{}/{id}/", collection.segment())?,
            Self::Cite(collection, id) => write!(f, "/{}/{id}/cite/", collection.segment())?,
            Self::Timeline(None, _) => f.write_str("/timeline/")?,
            Self::Timeline(Some(area), _) => write!(f, "/timeline/{area}/")?,
            Self::Search => f.write_str("/search/")?,
            Self::Style => f.write_str("/about/style/")?,
            Self::Text(id) => write!(f, "/{id}/")?,
            Self::NotFound => f.write_str("/404.html")?,
            Self::Offline => f.write_str("/offline.html")?,
            Self::File(path) => f.write_str(path)?,
        }
        match self.page() {
            PageNumber::FIRST => Ok(()),
            page => write!(f, "page/{}/", page.get()),
        }
    }
}

impl From<Route> for String {
    fn from(route: Route) -> Self {
        route.to_string()
    }
}

impl TryFrom<String> for Route {
    type Error = &'static str;

    fn try_from(path: String) -> Result<Self, Self::Error> {
        Self::parse(&path).ok_or("no address of this site")
    }
}

impl Route {
    /// The route of a path from the site's root, with or without the last slash;
    /// `None` for a path that no page of this site can have. Whether the page
    /// exists depends on the report.
    pub fn parse(path: &str) -> Option<Self> {
        let path = path
            .strip_prefix('/')
            .filter(|path| !path.starts_with('/'))?;
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let whole = path;
        let path = path.strip_suffix('/').unwrap_or(path);
        let segments: Vec<&str> = path.split('/').collect();
        let (segments, page) = match segments.as_slice() {
            [rest @ .., "page", number] if !rest.is_empty() => {
                // page 1 has the list's own address, and only that
                let number: u32 = number.parse().ok().filter(|n| *n > 1)?;
                (rest, PageNumber::new(number)?)
            }
            all => (all, PageNumber::FIRST),
        };
        let slug = |text: &str| Slug::parse(text).ok();
        let route = match segments {
            [""] => Self::Home,
            ["404.html"] => Self::NotFound,
            ["offline.html"] => Self::Offline,
            // any file: which ones exist is not known here
            [.., file] if file.contains('.') => Self::File(format!("/{whole}")),
            ["search"] => Self::Search,
            ["about", "style"] => Self::Style,
            ["timeline"] => Self::Timeline(None, page),
            ["timeline", area] => Self::Timeline(Some(slug(area)?), page),
            ["pillars", pillar] => Self::Pillar(slug(pillar)?),
            ["pillars", pillar, area] => Self::Area {
                pillar: slug(pillar)?,
                area: slug(area)?,
                page,
            },
            ["pillars"] => return None,
            [one] => match Collection::parse(one) {
                Some(collection) => Self::Collection(collection, page),
                None => Self::Text(slug(one)?),
            },
            [folder, id] => Self::Item(Collection::parse(folder)?, slug(id)?, page),
            [folder, id, "cite"] => {
                let collection = Collection::parse(folder).filter(|all| all.is_cited())?;
                Self::Cite(collection, slug(id)?)
            }
            _ => return None,
        };
        (route.page() == page).then_some(route)
    }
}
