//! Tests of preview images.

mod cache;
mod lines;

use std::{path::PathBuf, sync::LazyLock};

use super::{HEIGHT, Preview, Renderer, WIDTH};

static RENDERER: LazyLock<Renderer> = LazyLock::new(|| Renderer::new(no_cache()));

/// A folder that cannot be created, so that nothing is cached.
fn no_cache() -> PathBuf {
    PathBuf::from("/dev/null/previews")
}
const BOAT: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="#4e8589" d="M8 32h48v9H8z"/></svg>"##;
const LETTERS: &str = "Česlovas Mulma, Kornelija Jurgaitienė, Grzegorz Poznański, Märta Johansson, \
    Södertörn, Örebro, Dzūkija, ł ė ų ū č š ž ģ ķ ļ ņ “ ” ‘ ’ – … < > &";

fn preview(title: &str) -> Preview {
    Preview {
        kind: "Event".into(),
        title: title.into(),
        subtitle: Some("May 2021".into()),
        site: "Baltic presidency record".into(),
        emblem: None,
    }
}

/// The width and height of a PNG.
fn size(png: &[u8]) -> (u32, u32) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    (frame.width, frame.height)
}

#[test]
fn a_preview_has_the_size_that_readers_expect() {
    assert_eq!(size(&RENDERER.png(&preview("A meeting"))), (WIDTH, HEIGHT));
}

#[test]
fn the_longest_preview_stays_below_100_kb() {
    let mut longest = preview(&"Wāģķļņ Čšž. ".repeat(200));
    longest.subtitle = Some(longest.title.clone());
    longest.site.clone_from(&longest.title);
    longest.kind = "Quotation ".repeat(20);
    longest.emblem = Some(BOAT.into());
    let bytes = RENDERER.png(&longest).len();
    assert!(bytes < 80_000, "{bytes}");
}

#[test]
fn the_same_preview_is_the_same_bytes() {
    let other = Renderer::new(no_cache());
    assert_eq!(
        RENDERER.png(&preview(LETTERS)),
        other.png(&preview(LETTERS))
    );
}

#[test]
fn no_text_is_too_strange_to_draw() {
    let long = "ab ".repeat(3_334);
    let word = "ž".repeat(10_000);
    let marks = "e\u{301}".repeat(600);
    let strange = [
        "",
        " \n\t ",
        "👩‍👩‍👧 🇱🇹",
        "שלום עולם",
        "مرحبا بالعالم",
        "\u{202e}abc\0\u{1b}[1m",
        "]]>&amp;</text>",
        "\u{fffe}\u{ffff}",
        "Минск",
        "“",
        "”",
        "-",
        "…",
        "\u{301}",
        &long,
        &word,
        &marks,
    ];
    for text in strange {
        let mut preview = preview(text);
        preview.emblem = Some(BOAT.into());
        RENDERER.png(&preview);
        let all = Preview {
            kind: text.into(),
            subtitle: Some(text.into()),
            site: text.into(),
            ..preview
        };
        RENDERER.png(&all);
    }
}

#[test]
fn characters_of_xml_are_escaped() {
    assert!(
        RENDERER
            .svg(&preview("a < b & c"))
            .contains(">a &lt; b &amp; c</text>")
    );
}

#[test]
fn an_invalid_emblem_is_left_out() {
    for broken in [
        "",
        "<svg",
        "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>",
        "\0",
        "text",
    ] {
        let with = Preview {
            emblem: Some(broken.into()),
            ..preview("Area")
        };
        assert_eq!(
            RENDERER.png(&with),
            RENDERER.png(&preview("Area")),
            "{broken}"
        );
    }
}

#[test]
fn an_emblem_is_left_out_where_the_title_needs_its_space() {
    let with = |title: &str| Preview {
        emblem: Some(BOAT.into()),
        ..preview(title)
    };
    assert!(RENDERER.svg(&with("Area")).contains("<image"));
    assert!(
        !RENDERER
            .svg(&with(&"Civil security ".repeat(30)))
            .contains("<image")
    );
}

#[test]
fn an_image_of_many_colours_keeps_them_all() {
    let stripe = |at: u16| {
        format!(
            r#"<path fill="rgb({},{},9)" d="M{at} 0h1v64h-1z"/>"#,
            at % 256,
            at / 256
        )
    };
    let stripes: String = (0..300).map(stripe).collect();
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="64">{stripes}</svg>"#
    );
    let png = RENDERER.rasterise(&svg);
    assert_eq!(size(&png), (WIDTH, HEIGHT));
}

#[test]
fn threads_share_a_renderer() {
    fn shared<T: Send + Sync>() {}
    shared::<Renderer>();
}
