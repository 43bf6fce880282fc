//! The countries of an entry, an area or the whole record, on a map and as a
//! table.

use super::Pages;
use document::{Body, Cell, Drawing, Link, Look, Outline, Rows, Setting, Shape, Table, Words};
use record::Slug;

/// Drawn by `cargo site map`, which says in it where its lines come from.
const DRAWN: &str = include_str!("../../public/pictures/baltic-sea-region.svg");

/// The outlines of the countries that the record names, and of the land
/// around them.
#[derive(Debug)]
pub(super) struct Map<'a> {
    width: u32,
    height: u32,
    land: &'a str,
    countries: Vec<Territory<'a>>,
}

/// A country as it is drawn.
#[derive(Debug)]
struct Territory<'a> {
    /// ISO 3166-1 alpha-2, lower case.
    code: &'a str,
    outline: &'a str,
    /// Where its name stands.
    name: [u32; 2],
}

impl Map<'static> {
    /// The map of the Baltic Sea region.
    pub(super) fn drawn() -> Self {
        Self::parse(DRAWN).expect("`cargo site map` draws what is read here")
    }
}

impl<'a> Map<'a> {
    /// Reads the one form in which `cargo site map` draws: a path of land, and
    /// one line for each country.
    fn parse(svg: &'a str) -> Option<Self> {
        let mut size = attribute(svg, "viewBox")?.split(' ').skip(2);
        let number = |text: &str| text.parse::<u32>().ok();
        let paths = || svg.lines().filter(|line| line.starts_with("<path"));
        let country = |line: &'a str| {
            Some(Territory {
                code: attribute(line, "id")?,
                outline: attribute(line, "d")?,
                name: [
                    number(attribute(line, "data-x")?)?,
                    number(attribute(line, "data-y")?)?,
                ],
            })
        };
        Some(Self {
            width: number(size.next()?)?,
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

/// The value of an attribute of the first element that has it.
fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

impl Pages {
    /// Countries, each with what it is to this page, on a map and as a table.
    /// What the map does not show stands in the table alone.
    pub(super) fn on_map(&self, countries: &[(&Slug, String)], part: &str, caption: &str) -> Body {
        let rows = countries
            .iter()
            .map(|(id, part)| [Cell::link(self.country_link(id)), Cell::text(part)]);
        let table = Table {
            caption: caption.to_owned(),
            columns: ["Country".to_owned(), part.to_owned()],
            groups: vec![Rows {
                name: String::new(),
                rows: rows.collect(),
            }],
            folded: false,
        };
        Body::Map(self.map(countries, caption), table)
    }

    fn map(&self, countries: &[(&Slug, String)], caption: &str) -> Drawing {
        let map = &self.map;
        let code = |id: &Slug| self.report.countries[id].code.as_str();
        let named =
            |territory: &Territory| countries.iter().any(|(id, _)| code(id) == territory.code);
        let land = |outline: &str| Shape {
            look: Look::Land,
            outline: Some(Outline::Path(outline.to_owned())),
            ..Shape::default()
        };
        let others = map.countries.iter().filter(|it| !named(it));
        let mut shapes = vec![land(map.land)];
        let mut names = Shape::default();
        shapes.extend(others.map(|it| land(it.outline)));
        for (id, part) in countries {
            let Some(territory) = map.countries.iter().find(|it| it.code == code(id)) else {
                continue;
            };
            let link = self.country_link(id);
            let [x, y] = territory.name;
            names.words.push(Words {
                setting: Setting::Name,
                x,
                y,
                text: link.text.clone(),
            });
            shapes.push(Shape {
                look: Look::Country,
                outline: Some(Outline::Path(territory.outline.to_owned())),
                link: Some(Link {
                    text: format!("{}: {part}", link.text),
                    ..link
                }),
                ..Shape::default()
            });
        }
        // no neighbour covers a name
        shapes.push(names);
        Drawing {
            label: format!("Map of the Baltic Sea region: {caption}"),
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
    fn the_map_is_read_as_it_is_drawn() {
        let svg = "<svg viewBox=\"0 0 400 500\">\n<path class=\"land\" d=\"m1 1z\"/>\n\
                   <path id=\"lt\" d=\"m2 2z\" data-x=\"30\" data-y=\"40\"/>\n</svg>";
        let map = Map::parse(svg).unwrap();
        assert_eq!((map.width, map.height, map.land), (400, 500, "m1 1z"));
        assert_eq!(map.countries[0].code, "lt");
        assert_eq!(map.countries[0].outline, "m2 2z");
        assert_eq!(map.countries[0].name, [30, 40]);
        assert!(Map::parse("<svg>").is_none());
    }

    #[test]
    fn the_committed_map_has_the_members_of_the_record() {
        let map = Map::drawn();
        assert!(map.countries.iter().any(|it| it.code == "lt"));
    }
}
