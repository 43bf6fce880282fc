//! The map of the Baltic Sea region: one small SVG, drawn from a TopoJSON file
//! of the countries of the world (Natural Earth 1:50m, public domain).
//!
//! A TopoJSON file keeps each border once, as an *arc* that the countries on
//! either side both refer to. Everything that loses detail is done to the arcs,
//! so neighbours always meet.

use super::plane::{Frame, Line, Point, area, azimuthal, clip, inside, pole, thin};
use super::topology::{Ring, Topology, Transform, dissolve, index, join, keep_only};

/// Longitude and latitude of the centre of the projection, in degrees.
const CENTRE: Point = [22.0, 58.5];
/// Where the centre stands in the drawing, and the size of the drawing.
const MIDDLE: Point = [200.0, 272.0];
const SIZE: [i32; 2] = [400, 544];
/// The radius of a sphere with the area of the Earth, and the scale, in km.
const RADIUS: f64 = 6371.007;
const KM_PER_UNIT: f64 = 5.4;
/// How far outlines run on beyond the frame, so that it cuts no stroke.
const MARGIN: f64 = 3.0;
/// Detail: the smallest corner and the smallest island that are drawn, in
/// square units.
const TOLERANCE: f64 = 4.5;
const ISLAND: f64 = 14.0;
/// The size of a name, and about how much of it one letter takes, in units.
const FONT: f64 = 11.0;
const LETTER: f64 = 5.8;
/// The room between a name and the frame, and from the middle of a name down
/// to its baseline, in units.
const PADDING: f64 = 2.0;
const BASELINE: i32 = 4;

/// A country that can be named on the map.
struct Country {
    /// ISO 3166-1 alpha-2, in lower case: the `id` of its path.
    code: &'static str,
    /// ISO 3166-1 numeric: the ids in the file that make it up.
    ids: &'static [&'static str],
    name: &'static str,
    /// By how much the eye moves the name from where [`pole`] puts it.
    nudge: [i32; 2],
}

const fn country(
    code: &'static str,
    ids: &'static [&'static str],
    name: &'static str,
    nudge: [i32; 2],
) -> Country {
    Country {
        code,
        ids,
        name,
        nudge,
    }
}

/// The named countries, by code. Finland has the Åland Islands (248) with it.
const COUNTRIES: [Country; 13] = [
    country("by", &["112"], "Belarus", [4, -16]),
    country("de", &["276"], "Germany", [0, 0]),
    country("dk", &["208"], "Denmark", [0, 0]),
    country("ee", &["233"], "Estonia", [2, 0]),
    country("fi", &["246", "248"], "Finland", [0, 0]),
    country("lt", &["440"], "Lithuania", [0, 0]),
    country("lv", &["428"], "Latvia", [0, 0]),
    country("md", &["498"], "Moldova", [0, 0]),
    country("no", &["578"], "Norway", [0, 0]),
    country("pl", &["616"], "Poland", [0, 0]),
    country("ru", &["643"], "Russia", [0, 0]),
    country("se", &["752"], "Sweden", [0, 0]),
    country("ua", &["804"], "Ukraine", [0, 0]),
];

/// A place in Crimea. The file has the peninsula under Russia (643), who holds
/// it; ISO 3166-2 has it under Ukraine (804, as UA-43), and so has the map.
const CRIMEA: Point = [34.1, 45.0];

/// Draws the map: the land around it first, then the countries by code.
pub(super) fn draw(topojson: &str) -> Result<String, String> {
    let world: Topology =
        serde_json::from_str(topojson).map_err(|e| format!("not a topojson of countries: {e}"))?;
    let mut arcs = world.lines();
    let mut outlines = world.outlines(&arcs)?;
    for outline in &mut outlines {
        outline.retain(|ring| area(&clip(&join(&arcs, ring), frame(0.0))) >= ISLAND);
    }
    keep_only(&mut arcs, &outlines);
    thin(&mut arcs, TOLERANCE);

    let drawn = |outline: &[Ring]| outline.iter().map(|r| join(&arcs, r)).collect();
    let rings: Vec<Vec<Line>> = outlines.iter().map(|o| drawn(o)).collect();
    let (land, countries) = rings.split_last().ok_or("no outlines")?;
    let mut svg = head() + &format!("<path class=\"land\" d=\"{}\"/>\n", path(land));
    for (country, rings) in COUNTRIES.iter().zip(countries) {
        let (code, d, [x, y]) = (country.code, path(rings), place(country, rings)?);
        svg += &format!("<path id=\"{code}\" d=\"{d}\" data-x=\"{x}\" data-y=\"{y}\"/>\n");
    }
    Ok(svg + "</svg>\n")
}

/// The opening tag, and where the map comes from.
fn head() -> String {
    let [width, height] = SIZE;
    let [east, north] = CENTRE;
    let atlas = "2.0.2";
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\">\n\
         <!-- provenance: Natural Earth 1:50m (public domain), by way of npm world-atlas {atlas}; \
         Lambert azimuthal equal-area about {north} N {east} E, {KM_PER_UNIT} km to a unit, \
         corners under {TOLERANCE} square units dropped; made by `cargo site map` -->\n"
    )
}

/// The frame of the drawing, widened by `margin` on every side.
fn frame(margin: f64) -> Frame {
    Frame {
        min: [-margin; 2],
        max: SIZE.map(|side| f64::from(side) + margin),
    }
}

/// Where a place, `[longitude, latitude]`, stands in the drawing, in whole units:
/// rounded before [`thin`] looks, lines do not come to cross by rounding after.
fn spot(place: Point) -> Point {
    let [east, north] = azimuthal(place, CENTRE).map(|v| v * RADIUS / KM_PER_UNIT);
    [MIDDLE[0] + east, MIDDLE[1] - north].map(f64::round)
}

impl Topology {
    /// Every arc as a line of the drawing: the steps summed up, scaled and
    /// moved (TopoJSON format specification, on transforms and arcs), then
    /// projected. An arc that misses the frame keeps only its two ends.
    fn lines(&self) -> Vec<Line> {
        let Transform { scale, translate } = self.transform;
        let degrees = |at: [i64; 2]| [0, 1].map(|k| at[k] as f64 * scale[k] + translate[k]);
        let line = |steps: &Vec<[i64; 2]>| {
            let sum = |at: &mut [i64; 2], step: &[i64; 2]| {
                *at = [at[0] + step[0], at[1] + step[1]];
                Some(spot(degrees(*at)))
            };
            let mut line: Line = steps.iter().scan([0, 0], sum).collect();
            if !frame(MARGIN).meets(&line) && line.len() > 2 {
                line.drain(1..line.len() - 1);
            }
            line
        };
        self.arcs.iter().map(line).collect()
    }

    /// The outlines of [`COUNTRIES`], in their order, and last that of all
    /// other land.
    fn outlines(&self, arcs: &[Line]) -> Result<Vec<Vec<Ring>>, String> {
        let mut refs = vec![Vec::new(); COUNTRIES.len() + 1];
        for geometry in &self.objects.countries.geometries {
            for ring in geometry.shape.rings() {
                if ring.iter().any(|&r| index(r) >= arcs.len()) {
                    return Err(format!("no such arc in ring {ring:?}"));
                }
                let crimea = inside(&join(arcs, ring), spot(CRIMEA));
                let id = if crimea {
                    Some("804")
                } else {
                    geometry.id.as_deref()
                };
                let owner = COUNTRIES
                    .iter()
                    .position(|c| c.ids.iter().any(|&i| Some(i) == id));
                refs[owner.unwrap_or(COUNTRIES.len())].extend(ring);
            }
        }
        refs.iter().map(|refs| dissolve(arcs, refs)).collect()
    }
}

/// Where a country's name stands, middle and baseline: in its largest ring, as
/// far from borders and frame as a box of the name's shape can be.
fn place(country: &Country, rings: &[Line]) -> Result<[i32; 2], String> {
    let visible = rings.iter().map(|ring| clip(ring, frame(-PADDING)));
    let largest = visible.max_by(|a, b| area(a).total_cmp(&area(b)));
    let aspect = country.name.len() as f64 * LETTER / FONT;
    let [x, y] = largest
        .and_then(|ring| pole(&ring, aspect))
        .ok_or_else(|| format!("{} is not in view", country.name))?;
    Ok([x + country.nudge[0], y + BASELINE + country.nudge[1]])
}

/// The path data of rings, clipped and moved to whole units: relative steps in
/// their shortest form.
fn path(rings: &[Line]) -> String {
    let mut d = String::new();
    let mut from = [0, 0];
    for ring in rings {
        let ring = whole(&clip(ring, frame(MARGIN)));
        let mut last = 'z';
        for &to in &ring {
            let step = [to[0] - from[0], to[1] - from[1]];
            let (command, numbers) = match step {
                _ if last == 'z' => ('m', &step[..]),
                [_, 0] => ('h', &step[..1]),
                [0, _] => ('v', &step[1..]),
                _ => ('l', &step[..]),
            };
            if command != 'l' || !"ml".contains(last) {
                d.push(command);
            }
            for number in numbers {
                let apart = *number < 0 || !d.ends_with(|c: char| c.is_ascii_digit());
                d += &format!("{}{number}", if apart { "" } else { " " });
            }
            (from, last) = (to, command);
        }
        if let Some(&start) = ring.first() {
            d.push('z');
            from = start;
        }
    }
    d
}

/// A ring in whole units, without points on a straight line between their
/// neighbours. A ring without area comes out empty.
fn whole(ring: &[Point]) -> Vec<[i32; 2]> {
    let mut ring: Vec<[i32; 2]> = ring.iter().map(|p| p.map(|v| v.round() as i32)).collect();
    let straight = |ring: &[[i32; 2]], k: usize| {
        let n = ring.len();
        let [a, b, c] = [ring[(k + n - 1) % n], ring[k], ring[(k + 1) % n]];
        (b[0] - a[0]) * (c[1] - a[1]) == (b[1] - a[1]) * (c[0] - a[0])
    };
    while let Some(k) = (0..ring.len()).find(|&k| straight(&ring, k)) {
        ring.remove(k);
    }
    ring
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A world of rectangles: numeric id, west, south, width, height in degrees.
    fn world(places: &[(&str, [i64; 4])]) -> String {
        let arc = |(_, [w, s, dx, dy]): &(&str, [i64; 4])| {
            format!("[[{w},{s}],[0,{dy}],[{dx},0],[0,-{dy}],[-{dx},0]]")
        };
        let geometry = |(k, (id, _)): (usize, &(&str, [i64; 4]))| {
            format!(r#"{{"type":"Polygon","arcs":[[{k}]],"id":"{id}","properties":{{}}}}"#)
        };
        let arcs: Vec<String> = places.iter().map(arc).collect();
        let geometries: Vec<String> = places.iter().enumerate().map(geometry).collect();
        format!(
            r#"{{"type":"Topology","transform":{{"scale":[1,1],"translate":[0,0]}},
            "arcs":[{}],"objects":{{"countries":{{"geometries":[{}]}}}}}}"#,
            arcs.join(","),
            geometries.join(",")
        )
    }

    /// Every country of the map as a rectangle in view, and one neighbour.
    fn small_world() -> Vec<(&'static str, [i64; 4])> {
        let cell = |k: i64| [12 + k % 4 * 5, 52 + k / 4 * 4, 4, 3];
        let named = COUNTRIES.iter().zip(0..);
        let named = named.map(|(country, k)| (country.ids[0], cell(k)));
        named.chain([("056", [12, 49, 4, 2])]).collect()
    }

    #[test]
    fn draws_land_then_countries_by_code() {
        let svg = draw(&world(&small_world())).expect("a map");
        let starts: Vec<&str> = svg
            .lines()
            .map(|l| l.split(" d=").next().unwrap())
            .collect();
        assert!(
            starts[0].ends_with("viewBox=\"0 0 400 544\">"),
            "{}",
            starts[0]
        );
        assert!(starts[1].starts_with("<!-- provenance: Natural Earth"));
        assert_eq!(
            starts[2..5],
            ["<path class=\"land\"", "<path id=\"by\"", "<path id=\"de\""]
        );
        assert_eq!(starts[15..], ["<path id=\"ua\"", "</svg>"]);
        assert!(COUNTRIES.is_sorted_by_key(|country| country.code));
    }

    #[test]
    fn says_what_is_wrong() {
        let error = draw("{}").expect_err("no map");
        assert!(
            error.starts_with("not a topojson of countries: "),
            "{error}"
        );
        let error = draw(&world(&small_world()[1..])).expect_err("no map");
        assert_eq!(error, "Belarus is not in view");
        let astray = world(&small_world()).replace("[[3]]", "[[-99]]");
        assert_eq!(draw(&astray), Err("no such arc in ring [-99]".into()));
    }

    #[test]
    fn gives_crimea_to_ukraine() {
        let source = world(&[("643", [33, 44, 3, 2]), ("643", [33, 50, 3, 2])]);
        let world: Topology = serde_json::from_str(&source).expect("a world");
        let outlines = world.outlines(&world.lines()).expect("outlines");
        let of = |code| &outlines[COUNTRIES.iter().position(|c| c.code == code).unwrap()];
        assert_eq!((of("ua"), of("ru")), (&vec![vec![0]], &vec![vec![1]]));
    }

    #[test]
    fn keeps_only_the_ends_of_arcs_out_of_view() {
        let source = world(&[("643", [33, 50, 3, 2]), ("36", [120, -30, 9, 9])]);
        let world: Topology = serde_json::from_str(&source).expect("a world");
        let lengths: Vec<usize> = world.lines().iter().map(Vec::len).collect();
        assert_eq!(lengths, [5, 2]);
    }

    /// Two squares side by side: arc 0 between them, 1 and 2 around them.
    fn neighbours() -> [Line; 3] {
        let (top, foot) = ([5.0, 0.0], [5.0, 5.0]);
        [
            vec![top, foot],
            vec![foot, [0.0, 5.0], [0.0, 0.0], top],
            vec![top, [10.0, 0.0], [10.0, 5.0], foot],
        ]
    }

    #[test]
    fn dissolves_inner_borders() {
        let arcs = neighbours();
        assert_eq!(dissolve(&arcs, &[0, 1, 2, !0]), Ok(vec![vec![1, 2]]));
        assert_eq!(dissolve(&arcs, &[2, !0]), Ok(vec![vec![2, !0]]));
        assert_eq!(dissolve(&arcs, &[1]), Err("a ring is not closed".into()));
    }

    #[test]
    fn joins_arcs_in_either_direction() {
        let ring = join(&neighbours(), &vec![2, !0]);
        assert_eq!(ring, [[5.0, 0.0], [10.0, 0.0], [10.0, 5.0], [5.0, 5.0]]);
    }

    #[test]
    fn writes_the_shortest_path() {
        let square = vec![[10.0, 10.0], [20.0, 10.0], [20.0, 20.0], [10.0, 20.0]];
        let kite = vec![[30.0, 10.0], [35.0, 15.0], [33.0, 25.0], [28.0, 22.0]];
        let d = path(&[square, kite]);
        assert_eq!(d, "m10 10h10v10h-10zm20 0 5 5-2 10-5-3z");
    }

    #[test]
    fn drops_straight_points_and_empty_rings() {
        let ring = [[0.0, 0.0], [4.0, 0.2], [9.0, 0.0], [9.0, 9.0], [9.0, 8.9]];
        assert_eq!(whole(&ring), [[0, 0], [9, 0], [9, 9]]);
        assert_eq!(path(&[vec![[0.0, 0.0], [9.0, 9.0], [3.0, 3.0]]]), "");
    }
}
