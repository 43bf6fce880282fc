//! Facts from other sources than the report, documents, outcomes and pictures.

use crate::{Period, Slug, Text, WebUrl, coded::coded};

/// A page or document by others that facts are cited from.
#[derive(Clone, Debug)]
pub struct CitedPage {
    /// What facts refer to it by.
    pub id: Slug,
    /// Its title, letter for letter.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: WebUrl,
    /// The address of an archived copy.
    pub archived: Option<WebUrl>,
    /// The day on which the editors read it.
    pub accessed: chrono::NaiveDate,
    /// The BCP 47 tag of its language, where it is not English.
    pub language: Option<String>,
    /// The day on which it was published.
    pub date: Option<Period>,
}

/// A statement from another source than the report.
#[derive(Clone, Debug)]
pub struct CitedFact {
    /// The statement, in the editors' words.
    pub text: Text,
    /// The id of the [`CitedPage`].
    pub source: Slug,
}

/// A date from another source than the report.
#[derive(Clone, Debug)]
pub struct CitedDate {
    /// The date, with the words of that source.
    pub period: Period,
    /// The id of the [`CitedPage`].
    pub source: Slug,
}

/// What became of a conclusion or commitment.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What happened, in the editors' words.
    pub text: Text,
    /// When it happened.
    pub date: Option<Period>,
    /// The id of the [`CitedPage`].
    pub source: Slug,
}

/// A budget of a project, as a source gives it.
#[derive(Clone, Debug)]
pub struct Budget {
    /// The amount with its currency: `850,871 euros`.
    pub amount: String,
    /// The id of the [`CitedPage`].
    pub source: Slug,
}

/// A document that can be read on the web.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its title, letter for letter.
    pub title: String,
    /// Its address.
    pub url: WebUrl,
    /// The address of an archived copy.
    pub archived: Option<WebUrl>,
    /// What it is.
    pub kind: DocumentKind,
    /// The BCP 47 tag of its language.
    pub language: Option<String>,
    /// The names of its authors, in its order.
    pub authors: Vec<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The number of its pages, from 1.
    pub pages: Option<u32>,
    /// When it was published.
    pub date: Option<Period>,
    /// The day on which the editors read it.
    pub accessed: Option<chrono::NaiveDate>,
}

coded! {
    /// What a document is.
    DocumentKind {
        /// The text of a statement or declaration.
        Text = "text", "Text";
        /// A report.
        Report = "report", "Report";
        /// A study.
        Study = "study", "Study";
        /// The agenda of an event.
        Agenda = "agenda", "Agenda";
        /// The minutes of an event.
        Minutes = "minutes", "Minutes";
        /// Slides.
        Slides = "slides", "Slides";
        /// A recording.
        Recording = "recording", "Recording";
        /// A press release.
        PressRelease = "press-release", "Press release";
        /// A page on the web.
        WebPage = "web-page", "Web page";
    }
}

/// A picture with what must be said of it.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its file, from the site's root: `pictures/meeting.jpg`.
    pub file: String,
    /// What it shows, for those who cannot see it (WCAG 1.1.1).
    pub alt: String,
    /// Who made it.
    pub credit: String,
    /// Under which terms it may be used.
    pub licence: String,
    /// What is said below it.
    pub caption: Option<String>,
}

/// A place where readers find help.
#[derive(Clone, Debug)]
pub struct Help {
    /// Its name: `Child helpline`.
    pub name: String,
    /// Its telephone number, as it is dialled.
    pub number: Option<String>,
    /// For whom it is, and what it does.
    pub text: String,
    /// The id of the [`CitedPage`].
    pub source: Slug,
}

/// The time for which a country or organisation had a status in an organisation.
#[derive(Clone, Debug)]
pub struct Membership {
    /// The id of the organisation that it is or was a member of.
    pub of: Slug,
    /// The status.
    pub status: MembershipStatus,
    /// When it began.
    pub from: Option<Period>,
    /// When it ended; `None` while it lasts, or where the end is not known.
    pub until: Option<Period>,
    /// The id of the [`CitedPage`].
    pub source: Slug,
}

coded! {
    /// A status in an organisation.
    MembershipStatus {
        /// A member.
        Member = "member", "Member";
        /// An observer.
        Observer = "observer", "Observer";
        /// A member whose participation is suspended.
        Suspended = "suspended", "Suspended member";
    }
}
