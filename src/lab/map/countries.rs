//! The countries that the map names.

use geo::Coord;

/// A country that the map names.
#[derive(Debug)]
pub(super) struct Country {
    /// ISO 3166-1 alpha-2, in lower case: the `id` of its path.
    pub(super) code: &'static str,
    /// ISO 3166-1 numeric: the territories of the file that it consists of.
    pub(super) ids: &'static [&'static str],
    /// Its English short name.
    pub(super) name: &'static str,
    /// By how many units its name is moved by hand from where it is placed.
    pub(super) nudge: Coord<i32>,
}

/// All countries that the map names, by code. Finland includes the Åland
/// Islands (248).
pub(super) const COUNTRIES: [Country; 13] = [
    country("by", &["112"], "Belarus").nudged(4, -16),
    country("de", &["276"], "Germany"),
    country("dk", &["208"], "Denmark"),
    country("ee", &["233"], "Estonia").nudged(2, 0),
    country("fi", &["246", "248"], "Finland"),
    country("lt", &["440"], "Lithuania"),
    country("lv", &["428"], "Latvia"),
    country("md", &["498"], "Moldova"),
    country("no", &["578"], "Norway"),
    country("pl", &["616"], "Poland"),
    country("ru", &["643"], "Russia"),
    country("se", &["752"], "Sweden"),
    country("ua", &[CRIMEA_ID], "Ukraine"),
];

/// A place in Crimea, longitude and latitude in degrees. The file includes the
/// peninsula in Russia; ISO 3166-2 lists it under Ukraine, as UA-43, and so does
/// the map.
pub(super) const CRIMEA: Coord = Coord { x: 34.1, y: 45.0 };
/// The id of the territory that Crimea is counted with.
pub(super) const CRIMEA_ID: &str = "804";

const fn country(code: &'static str, ids: &'static [&'static str], name: &'static str) -> Country {
    Country {
        code,
        ids,
        name,
        nudge: Coord { x: 0, y: 0 },
    }
}

impl Country {
    /// The country with its name moved to the right and down.
    const fn nudged(mut self, x: i32, y: i32) -> Self {
        self.nudge = Coord { x, y };
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_sorted_by_code() {
        assert!(COUNTRIES.is_sorted_by_key(|country| country.code));
    }

    #[test]
    fn crimea_is_counted_with_ukraine() {
        let owner = COUNTRIES
            .iter()
            .find(|country| country.ids.contains(&CRIMEA_ID));
        assert_eq!(owner.map(|country| country.name), Some("Ukraine"));
    }
}
