//! The views that every page is rendered with: on disk by the crate `publish`,
//! and in the browser by the crate `browser`. A page is a plain function of its
//! [`document::Document`].
//!
//! | to change | see |
//! | --- | --- |
//! | a card, a table, a time line, the masthead | `components/` |
//! | how a page is laid out of its parts | `pages/mod.rs`, `pages/section.rs` |
//! | the title of a page | `pages/opening.rs` |
//! | the search page | `pages/search.rs`, `pages/found.rs` |
//! | what is shown while or after a page is fetched | `app.rs`, `pages/failed.rs` |

pub mod app;
#[allow(
    unreachable_pub,
    reason = "`#[component]` derives builders that are `pub`"
)]
pub mod components;
#[allow(
    unreachable_pub,
    reason = "`#[component]` derives builders that are `pub`"
)]
pub mod pages;
