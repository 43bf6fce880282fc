//! The app in a reader's browser: how it starts there, how it moves from page to
//! page, and what only a browser knows.

mod ahead;
mod engine;
mod failure;
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
