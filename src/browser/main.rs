//! The app in the browser: how it starts, how it moves from page to page, and what
//! it needs of the browser.

mod engine;
mod failure;
mod fetch;
mod finder;
mod follow;
mod json;
mod page_cache;
mod prefetch;
mod script;
mod scroll;
mod start;

fn main() {
    start::start();
}
