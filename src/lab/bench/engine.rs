//! The search engines that are measured.

use clap::ValueEnum;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A search engine: this project's or a peer. Serialized, it has its name in
/// `js/engines.mjs`.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Engine {
    /// This project's.
    Ours,
    /// Another one.
    #[serde(untagged)]
    Peer(Peer),
}

/// A search engine to compare with, set up in one way.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Peer {
    /// `MiniSearch`: all words, else all with typing errors, else any
    Minisearch,
    /// `MiniSearch`: any word
    MinisearchOr,
    /// `FlexSearch`: finds words by their beginnings
    Flexsearch,
    /// `FlexSearch`: knows which words are neighbours
    FlexsearchContext,
    /// Pagefind as it is
    Pagefind,
    /// Pagefind over text without diacritics
    PagefindFolded,
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ours => f.write_str("ours"),
            Self::Peer(peer) => match peer.to_possible_value() {
                Some(value) => f.write_str(value.get_name()),
                None => Ok(()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_has_one_name_everywhere() {
        let peers = Peer::value_variants().iter().copied().map(Engine::Peer);
        for engine in [Engine::Ours].into_iter().chain(peers) {
            let json = serde_json::to_string(&engine).unwrap();
            assert_eq!(json, format!("\"{engine}\""));
            assert_eq!(serde_json::from_str::<Engine>(&json).unwrap(), engine);
        }
    }

    #[test]
    fn the_scripts_know_every_engine() {
        let scripts = concat!(
            include_str!("js/engines.mjs"),
            include_str!("js/peers.mjs"),
            include_str!("js/pagefind.mjs")
        );
        for peer in Peer::value_variants() {
            let name = Engine::Peer(*peer).to_string();
            let is_known = [format!("\n    {name}: "), format!("\n    \"{name}\": ")];
            assert!(is_known.iter().any(|key| scripts.contains(key)), "{name}");
        }
    }
}
