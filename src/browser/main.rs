//! The half that runs in a reader's browser: how the app starts there, how it
//! moves from page to page, and what only a browser knows. It must never know
//! of files or of how pages are published.

mod ahead;
mod fetch;
mod finder;
mod follow;
mod json;
mod kept;
mod script;
mod scroll;
mod start;

fn main() {
    start::start();
}
