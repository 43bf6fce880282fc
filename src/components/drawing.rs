//! Drawings: typed shapes, with a link for each that stands for something. The
//! geometry is worked out where pages are made; here it only becomes SVG, so
//! readers need no charting script.

use super::{Link, href};
use leptos::{prelude::*, svg};
use serde::{Deserialize, Serialize};

/// A drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    /// What it shows, for those who do not see it (WCAG 1.1.1).
    pub label: String,
    /// In units of its own, which grow and shrink with it. 0: as wide as there
    /// is room, places across are thousandths of that, and readers may zoom.
    pub width: u32,
    /// In the same units; in pixels where the width is 0.
    pub height: u32,
    /// From the back to the front.
    pub shapes: Vec<Shape>,
}

/// One shape, or all that stands for one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    pub look: Look,
    /// Where it leads; its text is the name that is read aloud.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outline: Option<Outline>,
    /// Where it is pointed at (WCAG 2.5.8), beyond its outline: x, y, width, height.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<[u32; 4]>,
    /// What its field is painted with, such as `var(--amber)`; else nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paint: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Words>,
}

/// What a shape stands for, and hence how it looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Where a month begins, and the like.
    #[default]
    Grid,
    /// The day is known.
    Day,
    /// Some time within this span: a month, or an inferred date.
    Span,
    /// It lasted all this time.
    Bar,
    /// Land that is not spoken of.
    Land,
    /// A country that is.
    Country,
}

/// The line that a shape follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outline {
    /// A path, as SVG has it.
    Path(String),
    /// A straight line between two places.
    Line { x: [u32; 2], y: [u32; 2] },
}

/// Words in a drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    pub setting: Setting,
    pub x: u32,
    pub y: u32,
    pub text: String,
}

/// How words are set at their place, and when they are seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// From their place on.
    Scale,
    /// Centred on their place.
    Name,
    /// From their place on, in a wide window.
    Long,
    /// Up to their place, in a wide window.
    LongBefore,
    /// From their place on, in a narrow window.
    Short,
    /// Up to their place, in a narrow window.
    ShortBefore,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Grid => "shape shape--grid",
            Self::Day => "shape shape--day",
            Self::Span => "shape shape--span",
            Self::Bar => "shape shape--bar",
            Self::Land => "shape shape--land",
            Self::Country => "shape shape--country",
        }
    }
}

impl Setting {
    fn class(self) -> &'static str {
        match self {
            Self::Scale => "words",
            Self::Name => "words words--name",
            Self::Long => "words words--long",
            Self::LongBefore => "words words--long words--before",
            Self::Short => "words words--short",
            Self::ShortBefore => "words words--short words--before",
        }
    }
}

#[component]
pub fn DrawingView(drawing: Drawing) -> impl IntoView {
    let Drawing {
        label,
        width,
        height,
        shapes,
    } = drawing;
    let across = match width {
        0 => |x: u32| format!("{}.{}%", x / 10, x % 10),
        _ => |x: u32| x.to_string(),
    };
    let shapes = shapes
        .into_iter()
        .map(|shape| shape_view(shape, across))
        .collect_view();
    let drawn = svg::svg()
        .attr("role", "group")
        .attr("aria-label", label)
        .attr("height", (width == 0).then_some(height))
        .attr(
            "viewBox",
            (width > 0).then(|| format!("0 0 {width} {height}")),
        )
        .child(shapes)
        .into_any();
    if width > 0 {
        return view! { <div class="map">{drawn}</div> }.into_any();
    }
    let steps = ["1", "2", "4"]
        .into_iter()
        .map(|step| {
            view! {
                <label class="zoom__step">
                    <input type="radio" name="zoom" value=step checked=step == "1"/>
                    {step}
                    "×"
                </label>
            }
        })
        .collect_view();
    view! {
        <div class="year">
            <fieldset class="zoom">
                <legend class="zoom__name">"Zoom"</legend>
                {steps}
            </fieldset>
            <div class="year__window" role="region" aria-label="Timeline" tabindex="0">
                {drawn}
            </div>
            <p class="year__key">
                "A dot: the day is known. Hatched: some time within it. A bar: all that time."
            </p>
        </div>
    }
    .into_any()
}

fn shape_view(shape: Shape, across: fn(u32) -> String) -> AnyView {
    let class = shape.look.class();
    let field = shape.field.map(|[x, y, width, height]| {
        svg::rect()
            .attr("class", "shape__field")
            .attr("x", across(x))
            .attr("y", y)
            .attr("width", across(width))
            .attr("height", height)
            .attr(
                "fill",
                shape.paint.unwrap_or_else(|| "transparent".to_owned()),
            )
    });
    let outline = shape.outline.map(|outline| match outline {
        Outline::Path(path) => svg::path().attr("class", class).attr("d", path).into_any(),
        Outline::Line { x, y } => svg::line()
            .attr("class", class)
            .attr("x1", across(x[0]))
            .attr("x2", across(x[1]))
            .attr("y1", y[0])
            .attr("y2", y[1])
            .into_any(),
    });
    let words = shape
        .words
        .into_iter()
        .map(|words| {
            svg::text()
                .attr("class", words.setting.class())
                .attr("x", across(words.x))
                .attr("y", words.y)
                .child(words.text)
        })
        .collect_view();
    let inside = (field, outline, words);
    match shape.link {
        Some(link) => svg::a()
            .attr("class", "shape__link")
            .attr("href", href(&link.route))
            .attr("aria-label", link.text)
            .child(inside)
            .into_any(),
        None => svg::g()
            .attr("aria-hidden", "true")
            .child(inside)
            .into_any(),
    }
}
