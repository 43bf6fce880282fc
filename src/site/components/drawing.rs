//! Drawings: typed shapes, with a link for each that stands for something. The
//! geometry is worked out where pages are made; here it only becomes SVG, so
//! readers need no charting script.

use super::href;
use document::{Drawing, Look, Outline, Setting, Shape};
use leptos::{prelude::*, svg};

fn look_class(look: Look) -> &'static str {
    match look {
        Look::Grid => "shape shape--grid",
        Look::Day => "shape shape--day",
        Look::Span => "shape shape--span",
        Look::Bar => "shape shape--bar",
        Look::Land => "shape shape--land",
        Look::Country => "shape shape--country",
    }
}

fn setting_class(setting: Setting) -> &'static str {
    match setting {
        Setting::Scale => "words",
        Setting::Name => "words words--name",
        Setting::Long => "words words--long",
        Setting::LongBefore => "words words--long words--before",
        Setting::Short => "words words--short",
        Setting::ShortBefore => "words words--short words--before",
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
    let class = look_class(shape.look);
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
                .attr("class", setting_class(words.setting))
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
