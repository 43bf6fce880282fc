//! How every kind of page looks, held by pictures an eighth as large: too small
//! for letters, large enough for columns, colours and spaces. They show the
//! invented content, which has the longest and emptiest of everything.
//!
//! `SITE_SNAPSHOTS=write cargo site test -- snapshots` takes them anew.

use crate::{
    chrome::{Chrome, DESKTOP},
    served::invented,
};
use serde_json::json;
use std::{
    env, fs,
    path::{Path, PathBuf},
};

const PAGES: [&str; 16] = [
    "",
    "pillars/calm-sea/",
    "pillars/calm-sea/harbours/",
    "events/",
    "events/long-meeting/",
    "projects/lamp/",
    "quotations/tide/",
    "quotations/tide/cite/",
    "people/",
    "people/marta-specimen/",
    "countries/",
    "timeline/",
    "search/",
    "search/?q=lamp&sort=oldest",
    "about/",
    "about/style/",
];
const WIDTHS: [u32; 3] = [360, 768, 1440];
const SCALE: f64 = 0.125;

/// How far two pictures may be apart. Letters of another rasteriser change a
/// few of the 255 steps of a pixel; another space or colour changes many.
const MEAN: f64 = 2.5;
/// A pixel that is this many steps off is another, and how many may be.
const OFF: u8 = 40;
const FEW: f64 = 0.004;

/// Fonts that `cargo site setup` installs, so that lines break alike everywhere.
const FONTS: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:root {
        --serif: 'Liberation Serif' !important;
        --sans: 'Liberation Sans' !important;
        --mono: 'Liberation Mono' !important;
    }`);
    document.adoptedStyleSheets = [sheet];
    const width = (font) => {
        const context = document.createElement('canvas').getContext('2d');
        context.font = `40px ${font}`;
        return context.measureText('Kornelija Jurgaitienė').width;
    };
    return width('Liberation Serif, monospace') !== width('monospace');";

/// A picture as rows of red, green and blue.
#[derive(Debug)]
struct Picture {
    width: usize,
    bytes: Vec<u8>,
}

impl Picture {
    fn read(png: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().expect("a picture");
        let mut bytes = vec![0; reader.output_buffer_size().expect("of this world")];
        let info = reader.next_frame(&mut bytes).expect("a picture");
        let bytes = match info.color_type {
            png::ColorType::Rgba => bytes.chunks(4).flat_map(|p| [p[0], p[1], p[2]]).collect(),
            png::ColorType::Rgb => bytes,
            other => panic!("a picture in {other:?}"),
        };
        Self {
            width: info.width as usize,
            bytes,
        }
    }

    /// The difference from `other`, if there is any.
    fn differs(&self, other: &Self) -> Option<String> {
        let rows = |picture: &Self| picture.bytes.len() / 3 / picture.width;
        let (own, others) = (rows(self), rows(other));
        // one row more or less comes of rounding
        if self.width != other.width || own.abs_diff(others) > 1 {
            let width = [self.width, other.width];
            return Some(format!("{} x {own}, not {} x {others}", width[0], width[1]));
        }
        let steps: Vec<u8> = self
            .bytes
            .iter()
            .zip(&other.bytes)
            .map(|(a, b)| a.abs_diff(*b))
            .collect();
        let count = steps.len() as f64;
        let mean = steps.iter().map(|step| f64::from(*step)).sum::<f64>() / count;
        let off = steps.iter().filter(|step| **step > OFF).count() as f64 / count;
        (mean > MEAN || off > FEW)
            .then(|| format!("{mean:.2} steps apart on average, {:.2} % far", off * 100.0))
    }
}

async fn taken(chrome: &Chrome) -> Vec<u8> {
    let size = chrome
        // whole eighths: the rest of a last row would be a matter of chance
        .run("return [innerWidth, document.documentElement.scrollHeight & ~7]")
        .await;
    let shot = json!({
        "format": "png",
        "captureBeyondViewport": true,
        "clip": { "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": SCALE },
    });
    let answer = chrome.devtools("Page.captureScreenshot", shot).await;
    let data = answer["data"].as_str().expect("a picture");
    base64::Engine::decode(&base64::engine::general_purpose::STANDARD, data).expect("base64")
}

/// Compares a picture with the one that is kept, or keeps it.
fn compare(name: &str, png: &[u8]) -> Option<String> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/browser/snapshots")
        .join(name);
    if env::var("SITE_SNAPSHOTS").is_ok_and(|wish| wish == "write") {
        fs::create_dir_all(kept.parent().expect("a folder")).expect("a folder");
        fs::write(&kept, png).expect("written");
        return None;
    }
    let Ok(before) = fs::read(&kept) else {
        return Some(format!("{name}: there is no picture to compare with"));
    };
    let difference = Picture::read(png).differs(&Picture::read(&before))?;
    let now = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("snapshots");
    fs::create_dir_all(&now).expect("a folder");
    fs::write(now.join(name), png).expect("written");
    Some(format!("{name}: {difference}"))
}

async fn every_kind_of_page_looks_as_before(scheme: &str, media: &str, widths: &[u32]) {
    let server = invented();
    let chrome = Chrome::open(DESKTOP).await;
    let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
    chrome
        .devtools(
            "Emulation.setEmulatedMedia",
            json!({ "media": media, "features": features }),
        )
        .await;
    chrome
        .devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true }))
        .await;
    let mut all = Vec::new();
    for page in PAGES {
        chrome.visit(&format!("{}{page}", server.url())).await;
        let there = chrome.run(FONTS).await;
        assert_eq!(
            there, true,
            "install the fonts Liberation, as `cargo site setup` does"
        );
        for width in widths {
            chrome.set_width(*width, 900).await;
            let page = page
                .trim_end_matches('/')
                .replace(['/', '?', '=', '&'], "-");
            let name = format!("{page}-{width}-{media}-{scheme}.png")
                .trim_start_matches('-')
                .to_owned();
            all.extend(compare(&name, &taken(&chrome).await));
        }
    }
    assert!(
        all.is_empty(),
        "pages look otherwise than in tests/browser/snapshots; as they look now: target/tmp/snapshots\n\
         {}\nif that is meant: `SITE_SNAPSHOTS=write cargo site test -- snapshots`",
        all.join("\n")
    );
}

#[tokio::test]
async fn every_kind_of_page_looks_as_before_by_day() {
    every_kind_of_page_looks_as_before("light", "screen", &WIDTHS).await;
}

#[tokio::test]
async fn every_kind_of_page_looks_as_before_by_night() {
    every_kind_of_page_looks_as_before("dark", "screen", &WIDTHS).await;
}

#[tokio::test]
async fn every_kind_of_page_looks_as_before_on_paper() {
    every_kind_of_page_looks_as_before("light", "print", &[768]).await;
}

#[test]
fn pictures_are_told_apart_by_colour_and_place_but_not_by_letters() {
    let picture = |shade: fn(usize) -> u8| Picture {
        width: 40,
        bytes: (0..40 * 40 * 3).map(|at| shade(at / 3)).collect(),
    };
    let page = picture(|at| if at / 40 % 10 < 2 { 40 } else { 240 });
    let letters = picture(|at| {
        let noise = (at % 3) as u8;
        if at / 40 % 10 < 2 {
            41 + noise
        } else {
            239 - noise
        }
    });
    let lower = picture(|at| if (at / 40 + 1) % 10 < 2 { 40 } else { 240 });
    let pale = picture(|at| if at / 40 % 10 < 2 { 60 } else { 240 });
    assert_eq!(page.differs(&letters), None);
    assert!(page.differs(&lower).is_some());
    assert!(page.differs(&pale).is_some());
}
