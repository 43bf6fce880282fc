//! The roles of people, organisations and countries in an entry, and relations
//! between entries.

use super::{EntryRef, Format};
use crate::{Coded, Slug, coded::coded};

coded! {
    /// A role in an entry.
    Role {
        /// It organised the event.
        Organiser = "organiser", "Organiser";
        /// It hosted the event.
        Host = "host", "Host";
        /// It was in the chair.
        Chair = "chair", "Chair";
        /// It opened the event.
        Opened = "opened", "Opened the event";
        /// Someone who gave a keynote speech.
        Keynote = "keynote", "Keynote speaker";
        /// Someone who presented something.
        Presenter = "presenter", "Presenter";
        /// A speaker.
        Speaker = "speaker", "Speaker";
        /// A member of a panel.
        Panellist = "panellist", "Panellist";
        /// A participant.
        Participant = "participant", "Participant";
        /// The lead of a project.
        Lead = "lead", "Lead";
        /// A partner in a project.
        Partner = "partner", "Partner";
        /// A funder.
        Funder = "funder", "Funder";
        /// An author.
        Author = "author", "Author";
        /// A publisher.
        Publisher = "publisher", "Publisher";
        /// A party that adopted a statement.
        Adopter = "adopter", "Adopted it";
        /// A party that signed a statement.
        Signatory = "signatory", "Signatory";
        /// What the entry is about.
        Subject = "subject", "Subject";
        /// The body or country that a person named here belongs to.
        Affiliation = "affiliation", "Affiliation of a person named here";
        /// Where something comes from.
        Origin = "origin", "Origin";
    }
}

/// The role of a person, organisation or country in an entry.
#[derive(Clone, Debug)]
pub struct Participation {
    /// The id of the person, organisation or country.
    pub who: Slug,
    /// The role.
    pub role: Role,
    /// In the editors' words, where the label of the role would say too little:
    /// `Opened the meeting with two others`.
    pub part: Option<String>,
    /// As the report prints it: a person's office, or the words for the role.
    pub as_printed: Option<String>,
    /// How it took part, where participants differ.
    pub format: Option<Format>,
}

impl Participation {
    /// The role in words: the editors' words if there are any, else the label; with
    /// the format where it is given.
    pub fn words(&self) -> String {
        let words = self.part.as_deref().unwrap_or(self.role.label());
        match self.format {
            None => words.to_owned(),
            Some(format) => format!("{words} ({})", format.label().to_lowercase()),
        }
    }
}

/// The roles of one thing in words, as sentences, one after the other.
pub fn role_words<'a>(all: impl IntoIterator<Item = &'a Participation>) -> String {
    let words = all.into_iter().map(Participation::words);
    words.collect::<Vec<_>>().join(". ")
}

/// How an entry relates to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// The kind.
    pub kind: RelationKind,
    /// The other entry.
    pub entry: EntryRef,
}

coded! {
    /// A kind of relation, from the entry that states it.
    RelationKind {
        /// The other entry contains this one.
        PartOf = "part-of", "Part of";
        /// The other entry came before this one.
        Follows = "follows", "Follows";
        /// This entry led to the other.
        ResultsIn = "results-in", "Resulted in";
        /// This was launched at the other entry.
        LaunchedAt = "launched-at", "Launched at";
        /// This was presented at the other entry.
        PresentedAt = "presented-at", "Presented at";
    }
}

impl RelationKind {
    /// The label of the relation from the other entry: `Launched here`.
    pub fn inverse_label(self) -> &'static str {
        match self {
            Self::PartOf => "Includes",
            Self::Follows => "Followed by",
            Self::ResultsIn => "Resulted from",
            Self::LaunchedAt => "Launched here",
            Self::PresentedAt => "Presented here",
        }
    }

    /// Whether a chain of such relations must not lead back to its start.
    pub fn is_ordered(self) -> bool {
        matches!(self, Self::PartOf | Self::Follows | Self::ResultsIn)
    }
}
