//! No link leads nowhere, at the root and under a sub-path.

use crate::site::{ADDRESS, RECORD, Site, specimen};

/// Follows every `href` and `src` of every page, and every address of the site
/// in its metadata, to a file and to the anchor in it.
fn broken(site: &Site, base: &str) -> Vec<String> {
    let pages = site.files(".html");
    let mut broken = Vec::new();
    for (path, html) in &pages {
        for attribute in [
            " href=\"",
            " src=\"",
            " action=\"",
            " content=\"",
            " data-to=\"",
        ] {
            for rest in html.split(attribute).skip(1) {
                let link = rest.split('"').next().unwrap_or_default();
                let own = link
                    .strip_prefix(ADDRESS)
                    .map(|inner| format!("{base}{inner}"));
                let link = own.as_deref().unwrap_or(link);
                let is_no_link = attribute == " content=\"" && own.is_none();
                if link.contains("://") || is_no_link {
                    continue;
                }
                // a text fragment leads to words, not to a place
                let link = link.split(":~:").next().unwrap_or_default();
                let (target, anchor) = link.split_once('#').unwrap_or((link, ""));
                // the page of a question is the same for every question
                let target = target.split('?').next().unwrap_or_default();
                let file = match target.strip_prefix(base) {
                    _ if target.is_empty() => path.clone(),
                    Some(inner) if inner.is_empty() || inner.ends_with('/') => {
                        format!("{inner}index.html")
                    }
                    Some(inner) => inner.to_owned(),
                    None => {
                        broken.push(format!("{path}: {link} is outside {base}"));
                        continue;
                    }
                };
                let there = site.folder.join(&file).is_file();
                let anchored = anchor.is_empty()
                    || pages
                        .get(&file)
                        .is_some_and(|p| p.contains(&format!(" id=\"{anchor}\"")));
                if !there || !anchored {
                    broken.push(format!("{path}: {link}"));
                }
            }
        }
    }
    broken
}

#[test]
fn every_link_leads_somewhere() {
    assert_eq!(broken(&RECORD, "/"), [""; 0]);
}

#[test]
fn every_link_leads_somewhere_under_a_sub_path_too() {
    let site = Site::publish("sub-path", specimen(), "/some/sub-path/");
    assert_eq!(broken(&site, "/some/sub-path/"), [""; 0]);
}

#[test]
fn the_sitemap_lists_every_page_and_nothing_else() {
    let sitemap = RECORD.read("sitemap.xml");
    let mut listed: Vec<String> = sitemap
        .split(&format!("<loc>{ADDRESS}"))
        .skip(1)
        .map(|rest| {
            format!(
                "{}index.html",
                rest.split("</loc>").next().unwrap_or_default()
            )
        })
        .collect();
    listed.sort();
    let pages: Vec<String> = RECORD
        .files(".html")
        .into_keys()
        .filter(|path| path != "404.html" && path != "offline.html")
        .collect();
    assert_eq!(listed, pages);
    assert_eq!(RECORD.summary.pages, pages.len());
    assert!(
        RECORD
            .read("robots.txt")
            .contains("Sitemap: https://record.example.org/sitemap.xml")
    );
    assert!(RECORD.folder.join(".nojekyll").is_file());
}
