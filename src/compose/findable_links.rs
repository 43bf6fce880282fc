//! What a findable has because of other things: the roles of a name, its presidency, and the
//! terms of the glossary that its text links to.

use super::{Pages, findable::Collected};
use record::{Coded, Entry, Participation, Role, Slug, Text, route::Collection};
use search::{Facet, Field};
use std::collections::BTreeSet;

impl Pages {
    /// Adds the roles that a person, organisation or country had in entries.
    pub(super) fn add_roles(&self, collection: Collection, id: &Slug, collected: &mut Collected) {
        let (named, parts): (_, fn(&Entry) -> &[Participation]) = match collection {
            Collection::People => (self.mentions.person(id), |entry| &entry.people),
            Collection::Organisations => {
                (self.mentions.organisation(id), |entry| &entry.organisations)
            }
            Collection::Countries => (self.mentions.country(id), |entry| &entry.countries),
            _ => return,
        };
        let entries = named.entries.iter().map(|at| &self.report.entries[at]);
        let own = entries.flat_map(parts).filter(|part| part.who == *id);
        let roles: BTreeSet<Role> = own.map(|part| part.role).collect();
        for role in roles {
            collected.add_facet(Facet::Role, role.code());
        }
    }

    /// Adds the other words for the terms of the glossary that a text links to.
    pub(super) fn add_terms_of(&self, text: &Text, collected: &mut Collected) {
        let Some(glossary) = self.glossary_route() else {
            return;
        };
        let terms = text.anchors_on(&glossary).into_iter();
        for term in terms.filter_map(|id| self.report.terms.get(id)) {
            let words = [&term.term].into_iter().chain(&term.long_form);
            for words in words.chain(&term.everyday) {
                collected.hide(Field::Body, words.clone());
            }
        }
    }

    /// Adds the presidency of an entry or quotation, if there are several to choose from.
    pub(super) fn add_presidency(&self, presidency: &Slug, collected: &mut Collected) {
        if self.report.presidencies.len() > 1 {
            collected.add_facet(Facet::Presidency, presidency);
        }
    }
}
