//! The public record of a presidency of the Council of the Baltic Sea States,
//! as pre-rendered pages that come alive in the browser.
//!
//! ARCHITECTURE.md draws the house; each module's own page says what it is
//! for and what it must never know.

pub mod app;
pub mod components;
pub mod content;
pub mod pages;
pub mod route;
pub mod search;

#[cfg(feature = "hydrate")]
pub mod browser;

#[cfg(feature = "ssr")]
pub mod command;
#[cfg(feature = "ssr")]
pub mod publish;
