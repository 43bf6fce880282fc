//! Drawings as typed shapes. `compose` works out the geometry, and the view only
//! turns it into SVG, so that readers need no charting script.

use crate::Link;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// A drawing: a time line, a map or samples of colours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    /// The text alternative (WCAG 1.1.1).
    pub label: String,
    /// The width, which decides the units of the shapes.
    pub width: Width,
    /// The height: in units of a [`Width::Units`], in pixels of a
    /// [`Width::Fluid`].
    pub height: u32,
    /// From the back to the front.
    pub shapes: Vec<Shape>,
}

/// The width of a drawing. The twins write [`Self::Fluid`] as 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u32", into = "u32")]
pub enum Width {
    /// As wide as the page allows; readers may zoom. Horizontal coordinates are
    /// thousandths of the width (0 to 1000), vertical ones pixels.
    Fluid,
    /// So many units, in which all coordinates are; they scale with the page.
    Units(NonZeroU32),
}

impl From<u32> for Width {
    fn from(width: u32) -> Self {
        NonZeroU32::new(width).map_or(Self::Fluid, Self::Units)
    }
}

impl From<Width> for u32 {
    fn from(width: Width) -> Self {
        match width {
            Width::Fluid => 0,
            Width::Units(units) => units.get(),
        }
    }
}

/// A shape, with its link, its target and its labels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    /// What it depicts, which decides its style.
    #[serde(rename = "look")]
    pub kind: ShapeKind,
    /// The page that it links to; the text is the accessible name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
    /// The line or area that is drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outline: Option<Outline>,
    /// The area that takes pointer input, beyond the outline (WCAG 2.5.8).
    #[serde(default, skip_serializing_if = "Option::is_none", rename = "field")]
    pub target: Option<Rect>,
    /// The CSS colour of the target, such as `var(--amber)`; `None` is
    /// transparent.
    #[serde(default, skip_serializing_if = "Option::is_none", rename = "paint")]
    pub fill: Option<String>,
    /// The texts beside the shape.
    #[serde(default, skip_serializing_if = "Vec::is_empty", rename = "words")]
    pub labels: Vec<Label>,
}

/// What a shape depicts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShapeKind {
    /// A line of the grid, such as the beginning of a month.
    #[default]
    Grid,
    /// An event on a known day.
    Day,
    /// An event at some time within a span: a month, or an inferred date.
    Span,
    /// What lasted from the beginning to the end of a span.
    Bar,
    /// Land that the page does not name.
    Land,
    /// A country that the page names.
    Country,
}

/// A rectangle: left, top, width and height, which is their order in the twins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "[u32; 4]", into = "[u32; 4]")]
pub struct Rect {
    /// The left edge.
    pub x: u32,
    /// The top edge.
    pub y: u32,
    /// The width.
    pub width: u32,
    /// The height.
    pub height: u32,
}

impl From<[u32; 4]> for Rect {
    fn from([x, y, width, height]: [u32; 4]) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }
}

impl From<Rect> for [u32; 4] {
    fn from(rect: Rect) -> Self {
        [rect.x, rect.y, rect.width, rect.height]
    }
}

/// The line or area of a shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outline {
    /// The `d` attribute of an SVG path.
    Path(String),
    /// A straight line between two points.
    Line {
        /// The horizontal coordinates of both ends.
        x: [u32; 2],
        /// The vertical coordinates of both ends.
        y: [u32; 2],
    },
}

/// A text in a drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// How it is aligned, and in which windows it is shown.
    #[serde(rename = "setting")]
    pub kind: LabelKind,
    /// The horizontal coordinate that it is aligned to.
    pub x: u32,
    /// The baseline.
    pub y: u32,
    /// The text.
    pub text: String,
}

/// How a label is aligned, and in which windows it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LabelKind {
    /// A month or year of the scale: begins at its coordinate.
    Scale,
    /// The name of a country: centred on its coordinate.
    Name,
    /// Begins at its coordinate; shown in wide windows.
    Long,
    /// Ends at its coordinate; shown in wide windows.
    LongBefore,
    /// Begins at its coordinate; shown in narrow windows.
    Short,
    /// Ends at its coordinate; shown in narrow windows.
    ShortBefore,
}
