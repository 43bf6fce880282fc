//! The public record of a presidency of the Council of the Baltic Sea States,
//! as pre-rendered pages that come alive in the browser.
//!
//! ARCHITECTURE.md draws the house; each module's own page says what it is
//! for and what it must never know.

pub mod content;
pub mod search;

// what pages are made of, for both halves and not for the search engine
#[cfg(any(feature = "hydrate", feature = "ssr"))]
pub mod app;
#[cfg(any(feature = "hydrate", feature = "ssr"))]
pub mod components;
#[cfg(any(feature = "hydrate", feature = "ssr"))]
pub mod pages;
pub mod route;

#[cfg(feature = "hydrate")]
pub mod browser;

#[cfg(feature = "ssr")]
pub mod command;
#[cfg(feature = "ssr")]
pub mod publish;
