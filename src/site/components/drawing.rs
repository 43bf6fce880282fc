//! Drawings as SVG, by the geometry that `compose` worked out.

use super::href;
use document::{Drawing, LabelKind, Outline, Shape, ShapeKind, Width};
use leptos::{prelude::*, svg};

fn shape_class(kind: ShapeKind) -> &'static str {
    match kind {
        ShapeKind::Grid => "shape shape--grid",
        ShapeKind::Day => "shape shape--day",
        ShapeKind::Span => "shape shape--span",
        ShapeKind::Bar => "shape shape--bar",
        ShapeKind::Land => "shape shape--land",
        ShapeKind::Country => "shape shape--country",
    }
}

fn label_class(kind: LabelKind) -> &'static str {
    match kind {
        LabelKind::Scale => "words",
        LabelKind::Name => "words words--name",
        LabelKind::Long => "words words--long",
        LabelKind::LongBefore => "words words--long words--before",
        LabelKind::Short => "words words--short",
        LabelKind::ShortBefore => "words words--short words--before",
    }
}

/// A drawing: a map as wide as its place, a time line that readers can zoom.
#[component]
pub(crate) fn DrawingView(drawing: Drawing) -> impl IntoView {
    let Drawing {
        label,
        width,
        height,
        shapes,
    } = drawing;
    let horizontal = match width {
        Width::Fluid => |x: u32| format!("{}.{}%", x / 10, x % 10),
        Width::Units(_) => |x: u32| x.to_string(),
    };
    let shapes = shapes
        .into_iter()
        .map(|shape| shape_view(shape, horizontal))
        .collect_view();
    let drawn = svg::svg()
        .attr("role", "group")
        .attr("aria-label", label)
        .attr("height", (width == Width::Fluid).then_some(height))
        .attr(
            "viewBox",
            match width {
                Width::Fluid => None,
                Width::Units(width) => Some(format!("0 0 {width} {height}")),
            },
        )
        .child(shapes)
        .into_any();
    if width != Width::Fluid {
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

/// A shape, whose horizontal coordinates `horizontal` writes.
fn shape_view(shape: Shape, horizontal: fn(u32) -> String) -> AnyView {
    let class = shape_class(shape.kind);
    let target = shape.target.map(|target| {
        svg::rect()
            .attr("class", "shape__field")
            .attr("x", horizontal(target.x))
            .attr("y", target.y)
            .attr("width", horizontal(target.width))
            .attr("height", target.height)
            .attr(
                "fill",
                shape.fill.unwrap_or_else(|| "transparent".to_owned()),
            )
    });
    let outline = shape.outline.map(|outline| match outline {
        Outline::Path(path) => svg::path().attr("class", class).attr("d", path).into_any(),
        Outline::Line { x, y } => svg::line()
            .attr("class", class)
            .attr("x1", horizontal(x[0]))
            .attr("x2", horizontal(x[1]))
            .attr("y1", y[0])
            .attr("y2", y[1])
            .into_any(),
    });
    let labels = shape
        .labels
        .into_iter()
        .map(|label| {
            svg::text()
                .attr("class", label_class(label.kind))
                .attr("x", horizontal(label.x))
                .attr("y", label.y)
                .child(label.text)
        })
        .collect_view();
    let content = (target, outline, labels);
    match shape.link {
        Some(link) => svg::a()
            .attr("class", "shape__link")
            .attr("href", href(&link.route))
            .attr("aria-label", link.text)
            .child(content)
            .into_any(),
        None => svg::g()
            .attr("aria-hidden", "true")
            .child(content)
            .into_any(),
    }
}
