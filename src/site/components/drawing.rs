//! Drawings as SVG, by the geometry that `compose` worked out.

use super::{all, attribute, boxed, element, href, text};
use document::{Drawing, LabelKind, Outline, Shape, ShapeKind, Width};
use leptos::{prelude::*, svg};
use words::WORDS;

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
    let shapes: Vec<AnyView> = shapes
        .into_iter()
        .map(|shape| shape_view(shape, horizontal))
        .collect();
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
        .child(all(shapes))
        .into_any();
    if width != Width::Fluid {
        return boxed("div", "map", vec![drawn]);
    }
    let mut zoom = vec![text("legend", "zoom__name", WORDS.page.zoom)];
    zoom.extend(["1", "2", "4"].map(step));
    let window = vec![
        attribute("class", "year__window"),
        attribute("role", "region"),
        attribute("aria-label", WORDS.page.timeline),
        attribute("tabindex", "0"),
    ];
    let parts = vec![
        boxed("fieldset", "zoom", zoom),
        element("div", window, vec![drawn]),
        text("p", "year__key", WORDS.page.timeline_key),
    ];
    boxed("div", "year", parts)
}

/// A step in which a time line is enlarged.
fn step(step: &'static str) -> AnyView {
    view! {
        <label class="zoom__step">
            <input type="radio" name="zoom" value=step checked=step == "1"/>
            {step}
            "×"
        </label>
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
