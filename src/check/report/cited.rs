//! Linking cited pages, cited facts, documents, outcomes and pictures.

use super::{edition, text, texts};
use crate::content;
use record::{
    Budget, CitedDate, CitedFact, CitedPage, Document, Help, Membership, Outcome, Picture, Report,
    Term,
};

pub(super) fn add_cited_page(page: content::CitedPage, report: &mut Report) {
    let id = page.id.0;
    let page = CitedPage {
        id: id.clone(),
        title: page.title.0,
        publisher: page.publisher.0,
        url: page.url.0,
        archived: page.archived.map(|url| url.0),
        accessed: page.accessed.0,
        language: page.language.map(|tag| tag.0),
        date: page.date.map(|date| date.0),
    };
    report.cited_pages.insert(id, page);
}

pub(super) fn add_term(term: content::GlossaryTerm, version: String, report: &mut Report) {
    let id = term.id.0;
    let term = Term {
        id: id.clone(),
        term: term.term.0,
        long_form: term.long_form.map(|form| form.0),
        explanation: term.explanation.0,
        everyday: texts(term.everyday),
        source: term.source.map(|source| source.0),
        edition: edition(version, term.changes),
    };
    report.terms.insert(id, term);
}

pub(super) fn facts(facts: Vec<content::CitedFact>) -> Vec<CitedFact> {
    let fact = |fact: content::CitedFact| CitedFact {
        text: fact.text.0,
        source: fact.source.0,
    };
    facts.into_iter().map(fact).collect()
}

pub(super) fn date(date: crate::values::CitedDate) -> CitedDate {
    CitedDate {
        period: date.period,
        source: date.source,
    }
}

pub(super) fn outcomes(outcomes: Vec<content::Outcome>) -> Vec<Outcome> {
    let outcome = |outcome: content::Outcome| Outcome {
        text: outcome.text.0,
        date: outcome.date.map(|date| date.0),
        source: outcome.source.0,
    };
    outcomes.into_iter().map(outcome).collect()
}

pub(super) fn budget(budget: Vec<content::Budget>) -> Vec<Budget> {
    let amount = |budget: content::Budget| Budget {
        amount: budget.amount.0,
        source: budget.source.0,
    };
    budget.into_iter().map(amount).collect()
}

pub(super) fn documents(documents: Vec<content::Document>) -> Vec<Document> {
    documents.into_iter().map(document).collect()
}

pub(super) fn document(document: content::Document) -> Document {
    Document {
        title: document.title.0,
        url: document.url.0,
        archived: document.archived.map(|url| url.0),
        kind: document.kind,
        language: document.language.map(|tag| tag.0),
        authors: texts(document.authors),
        publisher: text(document.publisher),
        pages: document.pages.map(|pages| pages.0),
        date: document.date.map(|date| date.0),
        accessed: document.accessed.map(|day| day.0),
    }
}

pub(super) fn pictures(pictures: Vec<content::Picture>) -> Vec<Picture> {
    pictures.into_iter().map(picture).collect()
}

pub(super) fn picture(picture: content::Picture) -> Picture {
    Picture {
        file: picture.file.0,
        alt: picture.alt.0,
        credit: picture.credit.0,
        licence: picture.licence.0,
        caption: text(picture.caption),
    }
}

pub(super) fn help(help: Vec<content::Help>) -> Vec<Help> {
    let place = |help: content::Help| Help {
        name: help.name.0,
        number: text(help.number),
        text: help.text.0,
        source: help.source.0,
    };
    help.into_iter().map(place).collect()
}

pub(super) fn memberships(memberships: Vec<content::Membership>) -> Vec<Membership> {
    let membership = |content::Membership(fields)| Membership {
        of: fields.of.0,
        status: fields.status,
        from: fields.from.map(|moment| moment.0),
        until: fields.until.map(|moment| moment.0),
        source: fields.source.0,
    };
    memberships.into_iter().map(membership).collect()
}
