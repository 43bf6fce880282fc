//! The addresses of the site. Nothing else spells a path: links are made from
//! a [`Route`], and an address is understood by [`Route::parse`].

use crate::{EntryKind, EntryRef, Slug};
use serde::{Deserialize, Serialize};
use std::{fmt, num::NonZeroU32};

/// One address of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Route {
    Home,
    Pillar(Slug),
    Area {
        pillar: Slug,
        area: Slug,
        page: PageNumber,
    },
    /// The list of everything of a kind.
    Collection(Collection, PageNumber),
    /// One member of a collection.
    Item(Collection, Slug, PageNumber),
    /// How an entry or a quotation is cited.
    Cite(Collection, Slug),
    /// The entries in order of time: all, or those of one area.
    Timeline(Option<Slug>, PageNumber),
    Search,
    /// Every part that pages are made of.
    Style,
    /// A page of running text.
    Text(Slug),
    /// What hosts answer with when nothing else is there.
    NotFound,
    /// What the service worker answers with when there is no network.
    Offline,
    /// A file that is no page, by its path from the site's root.
    File(String),
}

/// What has a list page, and a page for each of its members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Collection {
    Entries(EntryKind),
    Quotations,
    People,
    Organisations,
    Countries,
}

/// The number of a page of a long list, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PageNumber(NonZeroU32);

impl PageNumber {
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// `None` for 0, which is no page.
    pub fn new(number: u32) -> Option<Self> {
        NonZeroU32::new(number).map(Self)
    }

    pub fn get(self) -> u32 {
        self.0.get()
    }
}

impl Collection {
    pub const ALL: [Self; 8] = [
        Self::Entries(EntryKind::Event),
        Self::Entries(EntryKind::Project),
        Self::Entries(EntryKind::Statement),
        Self::Entries(EntryKind::Publication),
        Self::Quotations,
        Self::People,
        Self::Organisations,
        Self::Countries,
    ];

    /// Its folder and address segment.
    pub fn segment(self) -> &'static str {
        match self {
            Self::Entries(kind) => kind.segment(),
            Self::Quotations => "quotations",
            Self::People => "people",
            Self::Organisations => "organisations",
            Self::Countries => "countries",
        }
    }

    /// The title of its list.
    pub fn label(self) -> &'static str {
        match self {
            Self::Entries(kind) => kind.plural(),
            Self::Quotations => "Quotations",
            Self::People => "People",
            Self::Organisations => "Organisations",
            Self::Countries => "Countries",
        }
    }

    /// The label of one member: `Event`.
    pub fn singular(self) -> &'static str {
        match self {
            Self::Entries(kind) => kind.label(),
            Self::Quotations => "Quotation",
            Self::People => "Person",
            Self::Organisations => "Organisation",
            Self::Countries => "Country",
        }
    }

    /// Whether its members have a page that says how they are cited.
    pub fn is_cited(self) -> bool {
        matches!(self, Self::Entries(_) | Self::Quotations)
    }

    fn parse(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.segment() == segment)
    }
}

impl Route {
    /// The first page of a collection's list.
    pub fn collection(collection: Collection) -> Self {
        Self::Collection(collection, PageNumber::FIRST)
    }

    /// The first page of a collection's member.
    pub fn item(collection: Collection, id: &Slug) -> Self {
        Self::Item(collection, id.clone(), PageNumber::FIRST)
    }

    pub fn entry(at: &EntryRef) -> Self {
        Self::item(Collection::Entries(at.kind), &at.id)
    }

    /// The first page of the timeline: of everything, or of one area.
    pub fn timeline(area: Option<&Slug>) -> Self {
        Self::Timeline(area.cloned(), PageNumber::FIRST)
    }

    pub fn area(pillar: &Slug, area: &Slug) -> Self {
        Self::Area {
            pillar: pillar.clone(),
            area: area.clone(),
            page: PageNumber::FIRST,
        }
    }

    /// Whether this is the page of a person, whose name no translator should
    /// change.
    pub fn is_person(&self) -> bool {
        matches!(self, Self::Item(Collection::People, ..))
    }

    /// The entry or quotation whose page this is.
    pub fn cited(&self) -> Option<(Collection, &Slug)> {
        match self {
            Self::Item(collection, id, _) if collection.is_cited() => Some((*collection, id)),
            _ => None,
        }
    }

    /// The file `name` in the folder of this page.
    pub fn beside(&self, name: &str) -> Self {
        Self::File(format!("{self}{name}"))
    }

    /// The same list at another page; routes without pages stay as they are.
    pub fn at_page(&self, number: PageNumber) -> Self {
        let mut route = self.clone();
        match &mut route {
            Self::Area { page, .. }
            | Self::Collection(_, page)
            | Self::Item(_, _, page)
            | Self::Timeline(_, page) => *page = number,
            _ => {}
        }
        route
    }

    /// Which page of a long list this is.
    pub fn page(&self) -> PageNumber {
        match self {
            Self::Area { page, .. }
            | Self::Collection(_, page)
            | Self::Item(_, _, page)
            | Self::Timeline(_, page) => *page,
            _ => PageNumber::FIRST,
        }
    }

    /// The file of the page's JSON twin, from the site's root.
    pub fn twin(&self) -> String {
        match self {
            Self::NotFound => "/404.json".to_owned(),
            Self::Offline => "/offline.json".to_owned(),
            route => format!("{route}index.json"),
        }
    }

    /// The file of the page itself, from the site's root.
    pub fn file(&self) -> String {
        match self {
            Self::NotFound | Self::Offline | Self::File(_) => self.to_string(),
            route => format!("{route}index.html"),
        }
    }

    /// Understands a path that starts at the site's root, with or without the
    /// last slash. Whether anything stands there is the report's to say.
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
            // which files there are is not for an address to say
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

/// The path under which the whole site stands, such as `/` or `/record/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// Takes `record`, `/record` or `/record/` alike.
    pub fn new(path: &str) -> Self {
        let inner = path.trim_matches('/');
        Self(if inner.is_empty() {
            "/".to_owned()
        } else {
            format!("/{inner}/")
        })
    }

    /// Starts and ends with a slash.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a link to `route` says.
    pub fn href(&self, route: &Route) -> String {
        self.file(&route.to_string())
    }

    /// What a link to the file at `path`, counted from the site's root, says.
    pub fn file(&self, path: &str) -> String {
        format!("{}{}", self.0, path.trim_start_matches('/'))
    }

    /// The page at a path of the host, or `None` when it is not under this
    /// base or no page of the site. Paths are understood as hosts serve them:
    /// with doubled slashes, and in capitals where file names know no case.
    pub fn route(&self, path: &str) -> Option<Route> {
        self.exact(path).or_else(|| {
            let parts = path.split('/').filter(|part| !part.is_empty());
            let plain: String = parts.flat_map(|part| ["/", part]).collect();
            Self(self.0.to_ascii_lowercase()).exact(&plain.to_ascii_lowercase())
        })
    }

    fn exact(&self, path: &str) -> Option<Route> {
        let inner = path.strip_prefix(self.0.trim_end_matches('/'))?;
        Route::parse(if inner.is_empty() { "/" } else { inner })
            .filter(|route| !matches!(route, Route::File(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_found_again_at_its_path() {
        let slug = |s: &str| Slug::parse(s).unwrap();
        let two = PageNumber::new(2).unwrap();
        let mut routes = vec![
            (Route::Home, "/".to_owned()),
            (Route::Pillar(slug("p")), "/pillars/p/".into()),
            (Route::area(&slug("p"), &slug("a")), "/pillars/p/a/".into()),
            (
                Route::area(&slug("p"), &slug("a")).at_page(two),
                "/pillars/p/a/page/2/".into(),
            ),
            (Route::Timeline(None, two), "/timeline/page/2/".into()),
            (
                Route::Timeline(Some(slug("a")), two),
                "/timeline/a/page/2/".into(),
            ),
            (Route::Search, "/search/".into()),
            (Route::Style, "/about/style/".into()),
            (Route::Text(slug("about")), "/about/".into()),
            (Route::NotFound, "/404.html".into()),
            (Route::Offline, "/offline.html".into()),
            (Route::File("/feed.xml".into()), "/feed.xml".into()),
            (
                Route::entry(&EntryRef {
                    kind: EntryKind::Event,
                    id: slug("x"),
                })
                .beside("cite.bib"),
                "/events/x/cite.bib".into(),
            ),
            (
                Route::Cite(Collection::Quotations, slug("x")),
                "/quotations/x/cite/".into(),
            ),
        ];
        for collection in Collection::ALL {
            let segment = collection.segment();
            routes.push((Route::collection(collection), format!("/{segment}/")));
            routes.push((
                Route::Collection(collection, two),
                format!("/{segment}/page/2/"),
            ));
            routes.push((
                Route::item(collection, &slug("page")),
                format!("/{segment}/page/"),
            ));
        }
        for (route, path) in routes {
            assert_eq!(route.to_string(), path);
            assert_eq!(Route::parse(&path), Some(route.clone()), "{path}");
            assert_eq!(
                Route::parse(path.trim_end_matches('/')).is_some(),
                path != "/"
            );
        }
    }

    #[test]
    fn what_is_no_address_has_no_route() {
        for path in [
            "",
            "events",
            "//",
            "/events//",
            "/Events/",
            "/events/a/b/",
            "/pillars/",
            "/events/page/1/",
            "/events/page/0/",
            "/events/page/x/",
            "/search/page/2/",
            "/about/page/2/",
            "/../etc/",
            "/a b/",
            "/events/%C5%BE/",
            "/people/x/cite/",
            "/events/cite/cite/page/2/",
        ] {
            assert_eq!(Route::parse(path), None, "{path}");
        }
    }

    #[test]
    fn paths_are_understood_as_hosts_serve_them() {
        for (base, path, route) in [
            ("/", "//about/", "/about/"),
            ("/", "/about//", "/about/"),
            ("/", "/events//cape-webinar/", "/events/cape-webinar/"),
            ("/", "/EVENTS/Cape-Webinar/", "/events/cape-webinar/"),
            ("/", "/Events/INDEX.HTML", "/events/"),
            ("/", "//", "/"),
            ("/Sub/", "/sub//Events", "/events/"),
            ("/Sub/", "//SUB//", "/"),
        ] {
            let found = Base::new(base).route(path);
            assert_eq!(found, Route::parse(route), "{path}");
        }
    }

    #[test]
    fn a_base_leads_to_a_route_and_back() {
        for base in ["/", "record", "/some/sub-path/"] {
            let base = Base::new(base);
            let route = Route::parse("/events/x/").unwrap();
            assert_eq!(base.route(&base.href(&route)), Some(route));
            assert_eq!(base.route(base.as_str()), Some(Route::Home));
        }
        assert_eq!(Base::new("/a").route("/abc/events/"), None);
        assert_eq!(Base::new("/a").route("//abc/events/"), None);
        assert_eq!(Base::new("/a").route("/a"), Some(Route::Home));
    }
}
