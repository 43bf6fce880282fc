//! The base path of the site on its host.

use super::Route;

/// The base path of the site on its host, such as `/` or `/record/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// The base path `/record/`, from `record`, `/record` or `/record/`.
    pub fn new(path: &str) -> Self {
        let inner = path.trim_matches('/');
        Self(if inner.is_empty() {
            "/".to_owned()
        } else {
            format!("/{inner}/")
        })
    }

    /// The path, which starts and ends with a slash.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The `href` of a link to `route`.
    pub fn href(&self, route: &Route) -> String {
        self.file(&route.to_string())
    }

    /// The `href` of a link to the file at `path`, from the site's root.
    pub fn file(&self, path: &str) -> String {
        format!("{}{}", self.0, path.trim_start_matches('/'))
    }

    /// The route of a path on the host; `None` when it is not under this base or
    /// no page of the site can have it. Doubled slashes and capitals are accepted,
    /// since hosts serve such paths.
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
    fn doubled_slashes_and_capitals_are_accepted() {
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
