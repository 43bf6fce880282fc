//! What does not come from the report: facts from other sources, documents, outcomes, help and
//! membership. Each has its citation beside it.

use super::{Page, Pages, shared::section_unless_empty};
use document::{Anchor, Body, Folded, Picture, Section};
use record::{
    Block, CitedDate, CitedFact, CitedPage, Coded, Document, Entry, Help, Inline, Membership,
    Outcome, Slug, Text, WebUrl, day_words, language_name,
};
use words::WORDS;

/// The address of the Internet Archive's list of copies of a page, without that of the page.
const ARCHIVE: &str = "https://web.archive.org/web/*/";

/// Statements from other sources, while they are collected: those of one source together, in
/// the order in which sources are first cited.
#[derive(Default)]
pub(super) struct Statements<'a> {
    groups: Vec<(&'a Slug, Vec<Vec<Block>>)>,
}

impl<'a> Statements<'a> {
    /// Adds facts.
    pub(super) fn facts(&mut self, facts: &'a [CitedFact]) {
        for fact in facts {
            self.add(&fact.source, fact.text.0.clone());
        }
    }

    /// Adds a date, with the words of its source.
    pub(super) fn date(&mut self, term: &str, date: Option<&'a CitedDate>) {
        let Some(CitedDate { period, source }) = date else {
            return;
        };
        let words = period.words();
        let label = words.label.as_deref().unwrap_or(term);
        let line = (WORDS.cited.date)(label, &words.words, &words.as_printed);
        self.add(source, paragraph(line));
    }

    /// Adds the budgets of a project.
    pub(super) fn budget(&mut self, entry: &'a Entry) {
        for budget in &entry.budget {
            self.add(
                &budget.source,
                paragraph((WORDS.cited.budget)(&budget.amount)),
            );
        }
    }

    fn add(&mut self, source: &'a Slug, statement: Vec<Block>) {
        match self.groups.iter_mut().find(|(id, _)| *id == source) {
            Some((_, statements)) => statements.push(statement),
            None => self.groups.push((source, vec![statement])),
        }
    }
}

impl Pages {
    /// The section with statements from other sources; `None` if there are none.
    pub(super) fn other_sources(&self, statements: Statements<'_>) -> Option<Section> {
        let mut blocks = Vec::new();
        for (source, items) in statements.groups {
            let mut line = self.citation_of(source);
            line.push(plain(":"));
            blocks.push(Block::Paragraph(line));
            blocks.push(Block::List {
                ordered: false,
                items,
            });
        }
        let title = WORDS.cited.title;
        (!blocks.is_empty())
            .then(|| Section::new(Anchor::OtherSources, title, vec![Body::Text(Text(blocks))]))
    }

    /// The section with what became of conclusions and commitments.
    pub(super) fn outcomes(&self, outcomes: &[Outcome]) -> Option<Section> {
        let items: Vec<Vec<Block>> = outcomes
            .iter()
            .map(|outcome| {
                let mut blocks = outcome.text.0.clone();
                if let Some(date) = &outcome.date {
                    prepend(&mut blocks, format!("{}: ", date.words().words));
                }
                append(&mut blocks, self.in_brackets(&outcome.source));
                blocks
            })
            .collect();
        list_section(Anchor::Outcomes, WORDS.cited.outcomes, items)
    }

    /// The section with places where readers find help.
    pub(super) fn help<'a>(&self, help: impl IntoIterator<Item = &'a Help>) -> Option<Section> {
        let items: Vec<Vec<Block>> = help
            .into_iter()
            .map(|help| {
                // a number is not broken between lines
                let number = help.number.as_ref();
                let number = number.map(|number| number.replace(' ', "\u{a0}"));
                let number = number
                    .map(|number| format!(", {number}"))
                    .unwrap_or_default();
                let mut line = vec![
                    Inline::Strong(vec![plain(format!("{}{number}", help.name))]),
                    plain(format!(": {} ", help.text)),
                ];
                line.extend(self.in_brackets(&help.source));
                vec![Block::Paragraph(line)]
            })
            .collect();
        list_section(Anchor::Help, WORDS.cited.help, items)
    }

    /// The statements about the membership of a country or organisation.
    pub(super) fn memberships<'a>(
        &self,
        memberships: &'a [Membership],
        statements: &mut Statements<'a>,
    ) {
        for membership in memberships {
            let of = self.organisation_link(&membership.of);
            let line = vec![
                plain((WORDS.cited.status_in)(membership.status.label())),
                Inline::Page {
                    route: of.route,
                    anchor: None,
                    inlines: vec![plain(of.text)],
                },
                plain(format!("{}.", time_of(membership))),
            ];
            statements.add(&membership.source, vec![Block::Paragraph(line)]);
        }
    }

    /// The section with the members and observers of an organisation.
    pub(super) fn members(&self, id: &Slug) -> Option<Section> {
        let report = &self.report;
        let countries = report.countries.iter().flat_map(|(country, it)| {
            let link = self.country_link(country);
            it.memberships
                .iter()
                .map(move |membership| (link.clone(), membership))
        });
        let organisations = report.organisations.iter().flat_map(|(organisation, it)| {
            let link = self.organisation_link(organisation);
            it.memberships
                .iter()
                .map(move |membership| (link.clone(), membership))
        });
        let mut members: Vec<_> = countries
            .chain(organisations)
            .filter(|(_, membership)| membership.of == *id)
            .collect();
        members.sort_by_cached_key(|(link, it)| (it.status, search::fold(&link.text)));
        let items: Vec<Vec<Block>> = members
            .into_iter()
            .map(|(link, membership)| {
                let status = membership.status.label().to_lowercase();
                let mut line = vec![
                    Inline::Page {
                        route: link.route,
                        anchor: None,
                        inlines: vec![plain(link.text)],
                    },
                    plain(format!(": {status}{} ", time_of(membership))),
                ];
                line.extend(self.in_brackets(&membership.source));
                vec![Block::Paragraph(line)]
            })
            .collect();
        list_section(Anchor::Members, WORDS.cited.members, items)
    }

    /// The citation of another source: `CBSS, “Title” (read on 26 November 2026; archived copies)`.
    pub(super) fn citation_of(&self, id: &Slug) -> Vec<Inline> {
        let page = &self.report.cited_pages[id];
        let mut line = vec![plain(format!("{}, ", page.publisher))];
        line.push(web_link(page));
        let published = page.date.as_ref().map(|date| date.words().words);
        let published = published.map(|day| format!("{day}; ")).unwrap_or_default();
        let read = (WORDS.cited.read_on)(&day_words(page.accessed));
        line.push(plain(format!(" ({published}{read}; ")));
        line.extend(archived(page.archived.as_ref(), &page.url));
        line.push(plain(")"));
        line
    }

    /// A short citation in brackets: the title of the source, which links to it.
    fn in_brackets(&self, id: &Slug) -> Vec<Inline> {
        let page = &self.report.cited_pages[id];
        let read = (WORDS.cited.read_on)(&day_words(page.accessed));
        vec![
            plain(format!("({}, ", page.publisher)),
            web_link(page),
            plain(format!(", {read})")),
        ]
    }
}

/// The section with documents.
pub(super) fn documents(documents: &[Document]) -> Option<Section> {
    let items = documents.iter().map(document).collect();
    list_section(Anchor::Documents, WORDS.cited.documents, items)
}

/// The section with the documents of an entry, and the website of a project.
pub(super) fn documents_of(entry: &Entry) -> Option<Section> {
    let Some(url) = &entry.website else {
        return documents(&entry.documents);
    };
    let mut website = vec![plain(WORDS.cited.website)];
    website.push(Inline::Web {
        url: url.clone(),
        inlines: vec![plain(url.host())],
    });
    let items = [vec![Block::Paragraph(website)]].into_iter();
    let items = items.chain(entry.documents.iter().map(document)).collect();
    list_section(Anchor::Documents, WORDS.cited.documents_and_website, items)
}

/// A document with what is known of it.
pub(super) fn document(document: &Document) -> Vec<Block> {
    let mut title = vec![in_language(&document.title, document.language.as_ref())];
    title = vec![Inline::Web {
        url: document.url.clone(),
        inlines: title,
    }];
    let mut details = vec![document.kind.label().to_owned()];
    if !document.authors.is_empty() {
        details.push((WORDS.cited.by)(&document.authors.join(", ")));
    }
    details.extend(document.publisher.clone());
    details.extend(document.date.as_ref().map(|date| date.words().words));
    details.extend(
        document
            .language
            .as_deref()
            .map(|it| (WORDS.cited.in_language)(&language_name(it))),
    );
    details.extend(document.pages.map(WORDS.cited.pages));
    let read = document.accessed.map(day_words);
    details.extend(read.map(|day| (WORDS.cited.read_on)(&day)));
    title.push(plain(format!(". {}; ", details.join(", "))));
    title.extend(archived(document.archived.as_ref(), &document.url));
    vec![Block::Paragraph(title)]
}

/// Pictures with their captions and credits; `None` if there are none.
pub(super) fn pictures(pictures: &[record::Picture]) -> Option<Section> {
    let pictures: Vec<Picture> = pictures.iter().map(picture).collect();
    (!pictures.is_empty()).then(|| Section::untitled(vec![Body::Pictures(pictures)]))
}

/// A picture with its caption and credit.
pub(super) fn picture(picture: &record::Picture) -> Picture {
    let credit = format!("{}, {}", picture.credit, picture.licence);
    Picture {
        file: picture.file.clone(),
        alt: picture.alt.clone(),
        caption: match &picture.caption {
            None => credit,
            Some(caption) => format!("{caption} ({credit})"),
        },
    }
}

/// How the report prints things, folded; `None` if there is nothing to say.
pub(super) fn as_printed(notes: &[Text]) -> Option<Section> {
    let folded = Folded {
        title: WORDS.cited.as_printed.to_owned(),
        texts: notes.to_vec(),
    };
    (!notes.is_empty()).then(|| Section::untitled(vec![Body::Folded(folded)]))
}

/// ` from 1992 until 17 May 2022`, as far as the times are known.
fn time_of(membership: &Membership) -> String {
    let from = membership.from.as_ref();
    let from = from.map(|from| (WORDS.cited.from)(&from.words().words));
    let until = membership.until.as_ref();
    let until = until.map(|until| (WORDS.cited.until)(&until.words().words));
    [from, until].into_iter().flatten().collect()
}

/// A section that is one list; `None` if it has no items.
fn list_section(id: Anchor, title: &str, items: Vec<Vec<Block>>) -> Option<Section> {
    section_unless_empty(id, title, items, |items| {
        Body::Text(Text(vec![Block::List {
            ordered: false,
            items,
        }]))
    })
}

/// The title of a page by others, which links to it.
fn web_link(page: &CitedPage) -> Inline {
    Inline::Web {
        url: page.url.clone(),
        inlines: vec![in_language(&page.title, page.language.as_ref())],
    }
}

/// A link to an archived copy, or to the Internet Archive's list of copies.
fn archived(archived: Option<&WebUrl>, url: &WebUrl) -> Option<Inline> {
    let (url, words) = match archived {
        Some(archived) => (archived.clone(), WORDS.cited.archived_copy),
        None => (
            WebUrl::parse(&format!("{ARCHIVE}{url}"))?,
            WORDS.cited.archived_copies,
        ),
    };
    Some(Inline::Web {
        url,
        inlines: vec![plain(words)],
    })
}

/// A title, marked with its language where that is not English.
fn in_language(title: &str, language: Option<&String>) -> Inline {
    match language.filter(|tag| *tag != "en" && !tag.starts_with("en-")) {
        None => plain(title),
        Some(lang) => Inline::Foreign {
            lang: lang.clone(),
            text: title.to_owned(),
        },
    }
}

pub(super) fn plain(text: impl Into<String>) -> Inline {
    Inline::Text(text.into())
}

/// A paragraph of plain text.
pub(super) fn paragraph(text: impl Into<String>) -> Vec<Block> {
    vec![Block::Paragraph(vec![plain(text)])]
}

/// Puts words before the first paragraph.
fn prepend(blocks: &mut [Block], words: String) {
    if let Some(Block::Paragraph(inlines)) = blocks.first_mut() {
        inlines.insert(0, plain(words));
    }
}

/// Puts a citation after the last paragraph.
fn append(blocks: &mut [Block], citation: Vec<Inline>) {
    if let Some(Block::Paragraph(inlines)) = blocks.last_mut() {
        inlines.push(plain(" "));
        inlines.extend(citation);
    }
}

impl Page {
    /// Adds a section, if there is one.
    pub(super) fn add(&mut self, section: impl Into<Option<Section>>) {
        self.sections.extend(section.into());
    }
}
