//! Colours that the content chooses, and whether they stand out.

use std::fmt;

/// An opaque colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// The colours of pages that an accent is seen on, in light windows: those of
    /// `--ground` and `--surface` in `style/tokens.css`.
    pub const LIGHT_GROUNDS: [Self; 2] = [Self([0xf5, 0xf1, 0xe7]), Self([0xfd, 0xfb, 0xf6])];
    /// The same in dark windows, with `--band`, the colour of the masthead.
    pub const DARK_GROUNDS: [Self; 3] = [
        Self([0x0d, 0x19, 0x1e]),
        Self([0x16, 0x27, 0x2e]),
        Self([0x0f, 0x2f, 0x3a]),
    ];
    /// The least contrast of an accent, which marks and underlines (WCAG 2.2, 1.4.11).
    pub const LEAST_CONTRAST: f64 = 3.0;

    /// The colour in `#` and six hexadecimal digits; `None` for another text.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// The contrast ratio with another colour, from 1 to 21 (WCAG 2.2, definition of
    /// contrast ratio).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// The least contrast with any of `grounds`.
    pub fn least_contrast(self, grounds: &[Self]) -> f64 {
        let contrasts = grounds.iter().map(|ground| self.contrast(*ground));
        contrasts.fold(f64::INFINITY, f64::min)
    }

    /// The relative luminance, from 0 to 1 (WCAG 2.2, definition of relative luminance).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| match f64::from(part) / 255.0 {
            low if low <= 0.04045 => low / 12.92,
            high => ((high + 0.055) / 1.055).powf(2.4),
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// `#` and six hexadecimal digits.
impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn a_colour_is_written_as_it_is_read() {
        assert_eq!(colour("#1D4e89").to_string(), "#1d4e89");
        for text in ["1d4e89", "#1d4e8", "#1d4e8g", "#+d4e89", "#1d4e890", "red"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let close = |a: &str, b: &str, expected: f64| {
            let found = colour(a).contrast(colour(b));
            assert!((found - expected).abs() < 0.005, "{a} on {b}: {found}");
        };
        close("#000000", "#ffffff", 21.0);
        close("#ffffff", "#ffffff", 1.0);
        // the grey nearest to the limit for text on white
        close("#767676", "#ffffff", 4.54);
        close("#ff0000", "#ffffff", 4.0);
    }

    #[test]
    fn the_least_contrast_is_that_with_the_nearest_ground() {
        let grounds = [colour("#000000"), colour("#ffffff")];
        assert!(colour("#ffffff").least_contrast(&grounds) < 1.01);
        assert!(colour("#a86800").least_contrast(&Colour::LIGHT_GROUNDS) > Colour::LEAST_CONTRAST);
        assert!(colour("#e3a23c").least_contrast(&Colour::DARK_GROUNDS) > Colour::LEAST_CONTRAST);
    }
}
