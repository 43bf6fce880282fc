//! The countries of an entry, an area or the whole record, on a map and as a
//! table.

use super::Pages;
use document::{
    Body, Cell, Drawing, Label, LabelKind, Link, Outline, RowGroup, Shape, ShapeKind, Table, Width,
};
use record::{Slug, route::Collection};
use words::WORDS;

/// The map, an SVG that `cargo site map` writes; the file names its sources.
const SVG: &str = include_str!("../../public/pictures/baltic-sea-region.svg");

/// The outlines of the countries that the record names, and of the land
/// around them.
#[derive(Debug)]
pub(super) struct Map<'a> {
    width: Width,
    height: u32,
    land: &'a str,
    countries: Vec<Territory<'a>>,
}

/// The outline of a country.
#[derive(Debug)]
struct Territory<'a> {
    /// ISO 3166-1 alpha-2, lower case.
    code: &'a str,
    outline: &'a str,
    /// The horizontal centre of its name, in the units of the map.
    x: u32,
    /// The baseline of its name, in the units of the map.
    y: u32,
}

/// A country and a note about it: its part in an entry, or the number of entries that name it.
pub(super) struct CountryNote<'a> {
    pub(super) country: &'a Slug,
    pub(super) note: String,
}

impl Map<'static> {
    /// The map of the Baltic Sea region.
    pub(super) fn drawn() -> Self {
        Self::parse(SVG).expect("a test parses the committed map")
    }
}

impl<'a> Map<'a> {
    /// Parses the SVG that `cargo site map` writes: a `path` of land, and one for each country,
    /// each on a line of its own. `None` if an element or attribute is missing.
    fn parse(svg: &'a str) -> Option<Self> {
        let mut size = attribute(svg, "viewBox")?.split(' ').skip(2);
        let number = |text: &str| text.parse::<u32>().ok();
        let paths = || svg.lines().filter(|line| line.starts_with("<path"));
        let country = |line: &'a str| {
            Some(Territory {
                code: attribute(line, "id")?,
                outline: attribute(line, "d")?,
                x: number(attribute(line, "data-x")?)?,
                y: number(attribute(line, "data-y")?)?,
            })
        };
        Some(Self {
            width: Width::from(number(size.next()?)?),
            height: number(size.next()?)?,
            land: paths()
                .find(|line| line.contains("class=\"land\""))
                .and_then(|line| attribute(line, "d"))?,
            countries: paths()
                .filter(|line| line.contains(" id="))
                .map(country)
                .collect::<Option<_>>()?,
        })
    }
}

/// The value of an attribute of the first element that has it. The value must not contain
/// references.
fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

impl Pages {
    /// Countries on a map and in a table, whose second column has the heading `heading`.
    /// Countries that the map does not show are in the table alone.
    pub(super) fn on_map(
        &self,
        countries: &[CountryNote<'_>],
        heading: &str,
        caption: &str,
    ) -> Body {
        let rows = countries.iter().map(|it| {
            [
                Cell::link(self.country_link(it.country)),
                Cell::text(&it.note),
            ]
        });
        let table = Table {
            caption: caption.to_owned(),
            columns: [
                Collection::Countries.singular().to_owned(),
                heading.to_owned(),
            ],
            groups: vec![RowGroup {
                name: None,
                rows: rows.collect(),
            }],
            folded: false,
        };
        Body::Map(self.map(countries, caption), table)
    }

    /// The map with its land and the given countries, each a link with its note.
    fn map(&self, countries: &[CountryNote<'_>], caption: &str) -> Drawing {
        let map = &self.map;
        let code = |id: &Slug| self.report.countries[id].code.as_str();
        let named = |territory: &Territory| {
            let mut named = countries.iter().map(|it| code(it.country));
            named.any(|code| code == territory.code)
        };
        let land = |outline: &str| Shape {
            kind: ShapeKind::Land,
            outline: Some(Outline::Path(outline.to_owned())),
            ..Shape::default()
        };
        let others = map.countries.iter().filter(|it| !named(it));
        let mut shapes = vec![land(map.land)];
        let mut names = Shape::default();
        shapes.extend(others.map(|it| land(it.outline)));
        for CountryNote { country, note } in countries {
            let code = code(country);
            let Some(territory) = map.countries.iter().find(|it| it.code == code) else {
                continue;
            };
            let link = self.country_link(country);
            names.labels.push(Label {
                kind: LabelKind::Name,
                x: territory.x,
                y: territory.y,
                text: link.text.clone(),
            });
            shapes.push(Shape {
                kind: ShapeKind::Country,
                outline: Some(Outline::Path(territory.outline.to_owned())),
                link: Some(Link {
                    text: format!("{}: {note}", link.text),
                    ..link
                }),
                ..Shape::default()
            });
        }
        // last, so that no outline covers a name
        shapes.push(names);
        Drawing {
            label: (WORDS.map.drawing)(caption),
            width: map.width,
            height: map.height,
            shapes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawn_map_is_parsed() {
        let svg = "<svg viewBox=\"0 0 400 500\">\n<path class=\"land\" d=\"m1 1z\"/>\n\
                   <path id=\"lt\" d=\"m2 2z\" data-x=\"30\" data-y=\"40\"/>\n</svg>";
        let map = Map::parse(svg).unwrap();
        assert_eq!(map.width, Width::from(400));
        assert_eq!((map.height, map.land), (500, "m1 1z"));
        assert_eq!(map.countries[0].code, "lt");
        assert_eq!(map.countries[0].outline, "m2 2z");
        assert_eq!((map.countries[0].x, map.countries[0].y), (30, 40));
        assert!(Map::parse("<svg>").is_none());
    }

    #[test]
    fn the_committed_map_shows_lithuania() {
        let map = Map::drawn();
        assert!(map.countries.iter().any(|it| it.code == "lt"));
    }
}
