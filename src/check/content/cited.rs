//! Pages by others that facts are cited from, cited facts, documents, outcomes,
//! pictures and help.

use super::Change;
use crate::{
    decoder::{Decoder, Rejected},
    excerpt,
    field::Field,
    object::object,
    problem::{Diagnostic, Rule},
    values::{
        Accessed, AltText, CitedPageReference, Count, Credit, Date, Id, Image, LanguageTag,
        Licence, Line, Moment, OrganisationReference, Paragraph, TermName, Web,
    },
};
use jsonc_parser::{ast::Value, common::Ranged};
use record::{DocumentKind, MembershipStatus};
use serde_json::Value as Schema;

object! {
    /// `sources/<id>.json`: a page or document by others that facts are cited from.
    CitedPage {
        id: Id,
        /// Letter for letter.
        title: Line,
        publisher: Line,
        url: Web,
        /// The address of an archived copy.
        archived: Option<Web>,
        /// The day on which you read it: `2026-11-25`.
        accessed: Accessed,
        /// BCP 47 tag, such as `sv`, where it is not English.
        language: Option<LanguageTag>,
        /// When it was published.
        date: Option<Date>,
    }
}

object! {
    /// A statement from another source than the report.
    CitedFact {
        /// Markdown, one paragraph.
        text: Paragraph,
        /// The id of a file in `sources/`.
        source: CitedPageReference,
    }
}

object! {
    /// What became of a conclusion or commitment.
    Outcome {
        /// Markdown, one paragraph.
        text: Paragraph,
        date: Option<Date>,
        /// The id of a file in `sources/`.
        source: CitedPageReference,
    }
}

object! {
    /// A budget, as a source gives it.
    Budget {
        /// With its currency: `850,871 euros`.
        amount: Line,
        /// The id of a file in `sources/`.
        source: CitedPageReference,
    }
}

object! {
    /// A document that can be read on the web.
    Document {
        /// Letter for letter.
        title: Line,
        url: Web,
        /// The address of an archived copy.
        archived: Option<Web>,
        kind: DocumentKind,
        /// BCP 47 tag, such as `sv`.
        language: Option<LanguageTag>,
        /// Their names, in the order of the document.
        authors: Vec<Line>,
        publisher: Option<Line>,
        /// The number of its pages.
        pages: Option<Count>,
        /// When it was published.
        date: Option<Date>,
        /// The day on which you read it: `2026-11-25`.
        accessed: Option<Accessed>,
    }
}

object! {
    /// A picture with what must be said of it.
    Picture {
        /// The file, from the site's root: `pictures/meeting.jpg`.
        file: Image,
        /// What it shows, for those who cannot see it.
        alt: AltText,
        /// Who made it.
        credit: Credit,
        /// The terms under which it may be used: `CC BY 4.0`.
        licence: Licence,
        caption: Option<Line>,
    }
}

object! {
    /// A place where readers find help.
    Help {
        /// `Child helpline`.
        name: Line,
        /// The telephone number, as it is dialled: `116 111`.
        number: Option<Line>,
        /// For whom it is, and what it does.
        text: Line,
        /// The id of a file in `sources/`.
        source: CitedPageReference,
    }
}

object! {
    /// The time for which a country or organisation had a status in an organisation.
    MembershipFields {
        /// The id of the organisation.
        of: OrganisationReference,
        status: MembershipStatus,
        /// When it began: EDTF, such as `1992` or `2022-03-03`.
        from: Option<Moment>,
        /// When it ended: EDTF.
        until: Option<Moment>,
        /// The id of a file in `sources/`.
        source: CitedPageReference,
    }
}

/// A membership that does not end before it begins.
#[derive(Debug)]
pub(crate) struct Membership(pub(crate) MembershipFields);

impl Field for Membership {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let fields = MembershipFields::decode(node, decoder)?;
        if let (Some(Moment(from)), Some(Moment(until))) = (&fields.from, &fields.until)
            && let (Some(first), Some(last)) = (from.first_day(), until.last_day())
            && last < first
        {
            let [until, from] = [until.edtf(), from.edtf()].map(excerpt);
            let message = format!("the membership ends in `{until}`, before it begins in `{from}`");
            let wrong = Diagnostic::new(Rule::BadDate, message, "exchange `from` and `until`");
            return Err(decoder.reject_at(node.start(), wrong));
        }
        Ok(Self(fields))
    }

    fn schema() -> Schema {
        MembershipFields::schema()
    }
}

object! {
    /// `terms/<id>.json`: an item of the glossary, with the anchor `#<id>`.
    GlossaryTerm {
        id: Id,
        /// The term: `CBRN`.
        term: TermName,
        /// What a short form stands for: `chemical, biological, radiological and nuclear`.
        long_form: Option<TermName>,
        /// In plain words: Markdown, one paragraph.
        explanation: Paragraph,
        /// Everyday words for it, by which it is found.
        everyday: Vec<Line>,
        /// The id of a file in `sources/`, where the explanation is from there.
        source: Option<CitedPageReference>,
        /// What changed after it was published, in any order.
        changes: Vec<Change>,
    }
}
