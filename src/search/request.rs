//! Requests: what the address of a search page asks for. Every choice on the page
//! is a part of the address, so every view of it can be linked to.

use crate::{DateRange, Day, Facet, FacetCode, percent, weights};

/// The query string of an address, parsed.
///
/// ```
/// use search::{Day, Facet, Request, Sort};
///
/// let request = Request::parse("?q=labour&country=lv&from=2021-03-01&sort=newest");
/// assert_eq!(request.query, "labour");
/// assert_eq!(request.filters[0].facet, Facet::Country);
/// assert_eq!(request.dates.from, Day::parse("2021-03-01"));
/// assert_eq!(request.sort, Some(Sort::Newest));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The text that was typed.
    pub query: String,
    /// The values to filter by, without duplicates, in the order of the address.
    pub filters: Vec<FacetCode>,
    /// The days to filter by.
    pub dates: DateRange,
    /// The order of the hits; `None` for the default, which depends on the query.
    pub sort: Option<Sort>,
    /// The number of hits to show, at least 10.
    pub show: usize,
    /// Facets whose values are to be loaded. Never part of a link.
    pub open: Vec<Facet>,
}

/// The order of hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The best match first.
    Relevance,
    /// The latest date first, records without a date last.
    Newest,
    /// The earliest date first, records without a date last.
    Oldest,
}

impl Sort {
    /// All orders, as they are offered.
    pub(crate) const ALL: [Self; 3] = [Self::Relevance, Self::Newest, Self::Oldest];

    /// The name in addresses.
    fn key(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
        }
    }

    /// The name that readers see.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Relevance => "Best match first",
            Self::Newest => "Newest first",
            Self::Oldest => "Oldest first",
        }
    }
}

impl Default for Request {
    fn default() -> Self {
        Self {
            query: String::new(),
            filters: Vec::new(),
            dates: DateRange::default(),
            sort: None,
            show: weights::HITS,
            open: Vec::new(),
        }
    }
}

impl Request {
    /// Parses a query string, with or without its `?`. Unknown keys and values
    /// that do not parse are ignored, since addresses may carry the parameters of
    /// other programs.
    pub fn parse(address: &str) -> Self {
        let mut request = Self::default();
        let parts = address.trim_start_matches('?').split('&');
        for (key, value) in parts.filter_map(|part| part.split_once('=')) {
            request.set(key, percent::decode(value));
        }
        request
    }

    /// The query string, with its `?`; empty for the default request. Parsing it
    /// gives the same request, except for `open`.
    ///
    /// ```
    /// use search::Request;
    ///
    /// let request = Request {
    ///     query: "labour net".to_owned(),
    ///     ..Request::default()
    /// };
    /// assert_eq!(request.address(), "?q=labour%20net");
    /// ```
    pub fn address(&self) -> String {
        let mut parts: Vec<(&str, String)> = Vec::new();
        if !self.query.is_empty() {
            parts.push(("q", percent::encode(&self.query)));
        }
        for FacetCode { facet, code } in &self.filters {
            parts.push((facet.key(), percent::encode(code)));
        }
        let DateRange { from, to } = self.dates;
        parts.extend(from.map(|day| ("from", day.to_string())));
        parts.extend(to.map(|day| ("to", day.to_string())));
        parts.extend(self.sort.map(|sort| ("sort", sort.key().to_owned())));
        if self.show > weights::HITS {
            parts.push(("show", self.show.to_string()));
        }
        let mut address = String::new();
        for (key, value) in parts {
            address.push(if address.is_empty() { '?' } else { '&' });
            address.push_str(key);
            address.push('=');
            address.push_str(&value);
        }
        address
    }

    /// The request with this filter added, or removed when it is there; the first
    /// hits only.
    pub(crate) fn toggled(&self, filter: &FacetCode) -> Self {
        let mut request = self.first_page();
        let count = request.filters.len();
        request.filters.retain(|it| it != filter);
        if request.filters.len() == count {
            request.filters.push(filter.clone());
        }
        request
    }

    /// The request without limits on dates; the first hits only.
    pub(crate) fn without_dates(&self) -> Self {
        Self {
            dates: DateRange::default(),
            ..self.first_page()
        }
    }

    /// The request for the first hits only.
    pub(crate) fn first_page(&self) -> Self {
        Self {
            show: weights::HITS,
            ..self.clone()
        }
    }

    fn set(&mut self, key: &str, value: String) {
        match key {
            "q" => self.query = value,
            "from" => self.dates.from = Day::parse(&value),
            "to" => self.dates.to = Day::parse(&value),
            "sort" => self.sort = Sort::ALL.into_iter().find(|sort| sort.key() == value),
            "show" => self.show = value.parse().unwrap_or(0).max(weights::HITS),
            "open" => self.open.extend(Facet::from_key(&value)),
            _ => self.add_filter(key, value),
        }
    }

    fn add_filter(&mut self, key: &str, mut code: String) {
        code.make_ascii_lowercase();
        let facet = Facet::from_key(key).filter(|_| !code.is_empty());
        let filter = facet.map(|facet| FacetCode { facet, code });
        let new = filter.filter(|filter| !self.filters.contains(filter));
        self.filters.extend(new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_all_that_was_chosen() {
        let address = "?q=labour%20%22net%22&country=lv&country=lt&kind=event\
                       &from=2021-03-01&to=2021-05-31&sort=newest&show=40";
        let request = Request::parse(address);
        assert_eq!(request.query, "labour \"net\"");
        assert_eq!(request.filters.len(), 3);
        assert_eq!(request.sort, Some(Sort::Newest));
        assert_eq!(request.address(), address);
        assert_eq!(Request::parse("").address(), "");
        assert_eq!(Request::parse("?").address(), "");
    }

    #[test]
    fn unknown_and_invalid_parameters_are_ignored() {
        for (address, parsed) in [
            ("q=a+b%C3%A9", "?q=a%20b%C3%A9"),
            ("?q=%zz%4", "?q=%25zz%254"),
            ("?q=%ff", "?q=%EF%BF%BD"),
            ("?from=yesterday&to=2021-99-01&sort=best&show=-4", ""),
            ("?country=LV&country=lv", "?country=lv"),
            ("?q&&=&country=", ""),
            ("?utm_source=x&kind=event", "?kind=event"),
        ] {
            assert_eq!(Request::parse(address).address(), parsed, "{address}");
        }
    }

    #[test]
    fn toggling_a_filter_twice_removes_it() {
        let filter = FacetCode {
            facet: Facet::Country,
            code: "lv".to_owned(),
        };
        let chosen = Request::parse("?q=a&show=60").toggled(&filter);
        assert_eq!(chosen.address(), "?q=a&country=lv");
        assert_eq!(chosen.toggled(&filter).address(), "?q=a");
    }
}
