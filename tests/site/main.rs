//! The published site: what it promises, checked on the files themselves.

mod accept;
mod addresses;
mod citeproc;
mod editing;
mod facts;
mod house;
mod ids;
mod keeping;
mod model;
mod offline;
mod pages;
mod presidencies;
mod scale;
mod searching;
mod site;
mod soundness;
mod style;
mod taken;
mod wasm;
