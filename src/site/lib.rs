//! The views that every page is rendered with: on disk by the crate `publish`,
//! and in the browser by the crate `browser`. A page is a plain function of its
//! [`document::Document`].
//!
//! Nothing here knows where its values come from, or which of the two renders
//! it.

pub mod app;
pub mod components;
pub mod pages;
