//! The frame of all pages: the name of the site, the menu and the foot.

use super::{cited::plain, text_page};
use document::{Frame, Link, ReportLink};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use record::{Block, Contact, Inline, Report, Site, Text, WebUrl, route::Route};
use words::WORDS;

/// The frame of all pages.
pub(super) fn frame(report: &Report) -> Frame {
    let pillars = report
        .pillars_in_order()
        .map(|pillar| Link::new(Route::Pillar(pillar.id.clone()), &pillar.name));
    Frame {
        name: report.site.name.clone(),
        base_url: report.site.base_url.clone(),
        menu: pillars.chain(text_page::lists()).collect(),
        colophon: report
            .texts
            .values()
            .map(|text| Link::new(Route::Text(text.id.clone()), &text.title))
            .collect(),
        credits: credits(report),
        report: report.site.contact.as_ref().map(report_link),
    }
}

/// Where the facts are from; who publishes the site, and under which licence.
fn credits(report: &Report) -> Text {
    let mut facts = vec![plain(WORDS.frame.facts_from)];
    for (number, source) in report.sources().enumerate() {
        if number > 0 {
            facts.push(plain("; "));
        }
        facts.push(plain(format!("{}, ", source.publisher)));
        facts.push(web(&source.url, &source.title));
    }
    facts.push(plain("."));
    let mut paragraphs = vec![Block::Paragraph(facts)];
    paragraphs.push(Block::Paragraph(publisher_and_licence(&report.site)));
    Text(paragraphs)
}

fn publisher_and_licence(site: &Site) -> Vec<Inline> {
    let (Some(publisher), Some(licence)) = (&site.publisher, &site.licence) else {
        return vec![plain(WORDS.frame.no_publisher)];
    };
    let name = match &publisher.url {
        Some(url) => web(url, &publisher.name),
        None => plain(&publisher.name),
    };
    vec![
        plain(WORDS.frame.published_by),
        name,
        plain(WORDS.frame.licence_for),
        web(&licence.url, &licence.name),
        plain(WORDS.frame.not_licensed),
    ]
}

fn web(url: &WebUrl, words: &str) -> Inline {
    Inline::Web {
        url: url.clone(),
        inlines: vec![plain(words)],
    }
}

/// The address of a form has the page's address where it says `{address}`; a mail has it in its
/// text (RFC 6068).
fn report_link(contact: &Contact) -> ReportLink {
    let text = WORDS.frame.report_error;
    let address = &contact.0;
    let (before, after) = match address.split_once("{address}") {
        Some((before, after)) => (before.to_owned(), after.to_owned()),
        None if address.starts_with("mailto:") => {
            let subject = utf8_percent_encode(text, NON_ALPHANUMERIC);
            (format!("{address}?subject={subject}&body="), String::new())
        }
        None => (format!("{address}#"), String::new()),
    };
    ReportLink {
        text: text.to_owned(),
        before,
        after,
    }
}
