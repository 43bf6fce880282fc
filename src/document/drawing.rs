//! Drawings: typed shapes, with a link for each that stands for something. The
//! geometry is worked out where pages are made; here it only becomes SVG, so
//! readers need no charting script.

use crate::Link;
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
