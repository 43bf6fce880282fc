//! `/glossary/`: the terms of the record, explained.

use super::{Page, Pages, cited::plain, sharing::changes_of};
use document::{Body, Opening, Section};
use record::{Block, Inline, Slug, Term, Text, route::Route};
use words::WORDS;

/// The id of the text page that introduces the glossary, and the name of its page.
pub const GLOSSARY: &str = "glossary";

impl Pages {
    /// Adds the terms to the text page with this id, if it is the glossary.
    pub(super) fn add_terms(&self, id: &Slug, page: &mut Page) {
        if id.as_str() == GLOSSARY {
            let mut terms: Vec<&Term> = self.report.terms.values().collect();
            terms.sort_by_cached_key(|term| search::fold(&term.term));
            page.sections
                .extend(terms.into_iter().map(|term| self.term(term)));
        }
    }

    /// A term: its explanation, its long form, everyday words for it, and where the explanation
    /// is from.
    fn term(&self, term: &Term) -> Section {
        let mut blocks = term.explanation.0.clone();
        if let Some(long) = &term.long_form
            && let Some(Block::Paragraph(inlines)) = blocks.first_mut()
        {
            inlines.insert(0, plain(" "));
            inlines.insert(
                0,
                Inline::Strong(vec![plain(format!("{}.", capitalised(long)))]),
            );
        }
        if !term.everyday.is_empty() {
            let line = (WORDS.glossary.also)(&term.everyday.join(", "));
            blocks.push(Block::Paragraph(vec![plain(line)]));
        }
        if let Some(source) = &term.source {
            let mut line = vec![plain(WORDS.glossary.source)];
            line.extend(self.citation_of(source));
            blocks.push(Block::Paragraph(line));
        }
        let changes = changes_of(&term.edition).into_iter();
        blocks.extend(changes.map(|line| Block::Paragraph(vec![plain(line)])));
        Section::new(term.id.clone(), &term.term, vec![Body::Text(Text(blocks))])
    }

    /// The glossary where editors wrote no introduction; `None` if there are no terms.
    pub(super) fn bare_glossary(&self, id: &Slug) -> Option<Page> {
        (id.as_str() == GLOSSARY && !self.report.terms.is_empty()).then(|| Page {
            title: WORDS.glossary.title.to_owned(),
            description: WORDS.glossary.lead.to_owned(),
            opening: Opening {
                lead: Some(WORDS.glossary.lead.to_owned()),
                ..Opening::default()
            },
            ..Page::default()
        })
    }

    /// The route of the glossary; `None` if there are no terms.
    pub(super) fn glossary_route(&self) -> Option<Route> {
        let id = Slug::parse(GLOSSARY).ok()?;
        (!self.report.terms.is_empty()).then_some(Route::Text(id))
    }
}

/// A text with its first letter in upper case.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars.as_str().chars()).collect()
}
