//! The published site: what it promises, checked on the files themselves.

mod accept;
mod addresses;
mod citeproc;
mod content;
mod house;
mod keeping;
mod links;
mod offline;
mod pages;
mod scale;
mod searching;
mod site;
mod style;
mod taken;
mod weight;
mod zotero;
