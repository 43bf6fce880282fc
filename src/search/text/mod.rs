//! Text analysis: from a text to the folded tokens that are indexed and looked
//! up. Texts and queries pass the same steps, so they cannot differ.
//!
//! [`unicode`] derives a [`fold::Folding`] from Unicode's data when an index is
//! written; [`token`] cuts a text into tokens with it, and [`digit_groups`]
//! joins the digits of one number.

pub(crate) mod char_map;
pub(crate) mod digit_groups;
pub(crate) mod fold;
pub(crate) mod token;
pub(crate) mod unicode;
