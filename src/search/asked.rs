//! What an address of the search page asks for. Everything that can be chosen
//! on the page stands in it, so that every view can be linked to.

use super::record::Day;
use super::weights;

/// The part of an address after `?`, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What was typed.
    pub q: String,
    /// Facets and the codes of their values, in the order of the address.
    pub filters: Vec<(String, String)>,
    pub from: Option<Day>,
    pub to: Option<Day>,
    /// `None` where the address does not say.
    pub sort: Option<Sort>,
    /// How many hits are shown.
    pub show: usize,
    /// Facets whose values are wanted now; no address has them.
    pub open: Vec<String>,
}

/// What stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Relevance,
    Newest,
    Oldest,
}

impl Sort {
    pub(super) const ALL: [Self; 3] = [Self::Relevance, Self::Newest, Self::Oldest];

    /// As addresses have it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
        }
    }

    /// As readers see it.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Relevance => "Best match first",
            Self::Newest => "Newest first",
            Self::Oldest => "Oldest first",
        }
    }
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            q: String::new(),
            filters: Vec::new(),
            from: None,
            to: None,
            sort: None,
            show: weights::HITS,
            open: Vec::new(),
        }
    }
}

impl Asked {
    /// Reads an address, with or without its `?`. What it does not know it
    /// leaves out: links of others may carry marks of their own.
    pub fn read(address: &str) -> Self {
        let mut asked = Self::default();
        let parts = address.trim_start_matches('?').split('&');
        for (key, value) in parts.filter_map(|part| part.split_once('=')) {
            let value = decode(value);
            match key {
                "q" => asked.q = value,
                "from" => asked.from = Day::parse(&value),
                "to" => asked.to = Day::parse(&value),
                "sort" => asked.sort = Sort::ALL.into_iter().find(|sort| sort.key() == value),
                "show" => asked.show = value.parse().unwrap_or(0).max(weights::HITS),
                "open" => asked.open.push(value),
                _ if !value.is_empty() => {
                    let filter = (key.to_owned(), lower(value));
                    if !asked.filters.contains(&filter) {
                        asked.filters.push(filter);
                    }
                }
                _ => {}
            }
        }
        asked
    }

    /// The same with `key=code` if it was not there, and else without it.
    pub(super) fn toggled(&self, key: &str, code: &str) -> Self {
        let mut asked = self.first_page();
        let there = asked.filters.len();
        asked
            .filters
            .retain(|(k, c)| (k.as_str(), c.as_str()) != (key, code));
        if asked.filters.len() == there {
            asked.filters.push((key.to_owned(), code.to_owned()));
        }
        asked
    }

    /// The same with only the first hits.
    pub(super) fn first_page(&self) -> Self {
        Self {
            show: weights::HITS,
            ..self.clone()
        }
    }

    /// The address, with its `?`; empty when nothing is asked for.
    pub fn address(&self) -> String {
        let mut parts: Vec<(&str, String)> = Vec::new();
        if !self.q.is_empty() {
            parts.push(("q", encode(&self.q)));
        }
        for (key, code) in &self.filters {
            parts.push((key, encode(code)));
        }
        parts.extend(self.from.map(|day| ("from", day.to_string())));
        parts.extend(self.to.map(|day| ("to", day.to_string())));
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
}

/// Codes are in lower case.
fn lower(mut code: String) -> String {
    code.make_ascii_lowercase();
    code
}

/// Percent-decodes a value of a form (WHATWG URL, `application/x-www-form-urlencoded`).
fn decode(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let after = rest.clone();
                let digits = [rest.next(), rest.next()].map(|digit| digit.and_then(hex));
                if let [Some(high), Some(low)] = digits {
                    bytes.push(high << 4 | low);
                } else {
                    bytes.push(byte);
                    rest = after;
                }
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|digit| digit as u8)
}

/// Percent-encodes all but the letters, digits and marks that no address needs
/// to hide (RFC 3986, unreserved).
fn encode(value: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.push(char::from(DIGITS[usize::from(digit)]));
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_all_that_was_chosen() {
        let address = "?q=labour%20%22net%22&country=lv&country=lt&kind=event\
                       &from=2021-03-01&to=2021-05-31&sort=newest&show=40";
        let asked = Asked::read(address);
        assert_eq!(asked.q, "labour \"net\"");
        assert_eq!(asked.filters.len(), 3);
        assert_eq!(asked.sort, Some(Sort::Newest));
        assert_eq!(asked.address(), address);
        assert_eq!(Asked::read("").address(), "");
        assert_eq!(Asked::read("?").address(), "");
    }

    #[test]
    fn what_no_address_should_say_is_left_out() {
        for (address, read) in [
            ("q=a+b%C3%A9", "?q=a%20b%C3%A9"),
            ("?q=%zz%4", "?q=%25zz%254"),
            ("?q=%ff", "?q=%EF%BF%BD"),
            ("?from=yesterday&to=2021-99-01&sort=best&show=-4", ""),
            ("?country=LV&country=lv", "?country=lv"),
            ("?q&&=&country=", ""),
        ] {
            assert_eq!(Asked::read(address).address(), read, "{address}");
        }
    }

    #[test]
    fn choosing_twice_is_not_choosing() {
        let asked = Asked::read("?q=a&show=60");
        let chosen = asked.toggled("country", "lv");
        assert_eq!(chosen.address(), "?q=a&country=lv");
        assert_eq!(chosen.toggled("country", "lv").address(), "?q=a");
    }
}
