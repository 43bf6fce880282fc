//! The record is complete and letter for letter: every fact of the report is
//! found in the pages.

use crate::site::{RECORD, record, words};
use record::TitleSource;

/// What a reader must find, by the page to find it on.
const FACTS: &[(&str, &[&str])] = &[
    (
        "statements/joint-statement",
        &[
            "Joint Statement to Combat Trafficking for Labour Exploitation",
            "freedom, equality and dignity",
            "research",
            "civil society organisations",
            "road map",
        ],
    ),
    (
        "events/tf-thb-meeting",
        &[
            "Expert Group Meeting",
            "9 November 2020",
            "Česlovas Mulma",
            "Vice Minister of the Ministry of Interior of Lithuania",
            "Kornelija Jurgaitienė",
            "Ambassador-at-Large and chair of the Lithuanian Presidency of the CBSS",
            "Grzegorz Poznański",
            "Director General of the CBSS Secretariat",
            "opportunities",
            "most vulnerable",
        ],
    ),
    (
        "projects/thalia",
        &[
            "Towards thoughtful, informed, and compassionate journalism in covering human trafficking (THALIA)",
            "October 2020",
            "Introduced",
            "Estonia",
            "Finland",
            "Latvia",
            "Norway",
            "Russia",
            "Sweden",
            "Ukraine",
            "Swedish Institute",
            "CBSS Project Support Facility",
            "Editors’ notes",
        ],
    ),
    (
        "events/thalia-first-meeting",
        &[
            "March 2021 (year not stated; inferred)",
            "“in March”",
            "Södertörn University",
            "Estonia",
            "Finland",
            "Latvia",
            "Lithuania",
            "Norway",
            "Russia",
            "Sweden",
            "Ukraine",
            "journalistic theories",
            "organised crime",
            "Editors’ notes",
        ],
    ),
    (
        "projects/cape",
        &[
            "“Competence building, Assistance provision and Prosecution of labour exploitation cases in the Baltic Sea Region” (CAPE)",
            "national and local",
            "victims",
            "CAPE final conference",
        ],
    ),
    (
        "events/hidden-truths",
        &[
            "Hidden Truths: Recruitment Practices and Human Trafficking",
            "approximately 50",
            "approximately 50 professionals from the CBSS Member states",
            "Germany",
            "Latvia",
            "Lithuania",
            "Poland",
            "Date not stated in the report",
            "fromn",
        ],
    ),
    (
        "events/cape-webinar",
        &[
            "October 2020 (year not stated; inferred)",
            "Swedish",
            "Online",
            "Märta Johansson",
            "Associate Professor at Örebro Universitet",
            "approximately 30",
            "Migration Agency",
            "Prosecution Authority",
            "police",
            "social services",
        ],
    ),
    (
        "publications/swedish-court-cases",
        &[
            "Human Trafficking for forced labour and labour exploitation in the Swedish labour market: An overview of Swedish court cases",
            "international",
        ],
    ),
    (
        "publications/four-studies",
        &["recruit", "Germany", "Latvia", "Lithuania", "Poland"],
    ),
    (
        "events/digital-era",
        &[
            "Trafficking in the Digital Era",
            "Agnė Bilotaitė",
            "Lithuanian Minister of Interior",
            "Ylva Johansson",
            "European Commissioner for Home Affairs",
            "Petya Nestorova",
            "Executive Secretary of the Council of Europe Convention on Action against Trafficking in Human Beings",
            "Cathal Delaney",
            "Head of Team Analysis Project Twins at Europol",
            "youth panel",
            "identification",
            "investigation",
            "recovery",
            "justice",
        ],
    ),
    (
        "quotations/bilotaite-digital-space",
        &[
            "“In the context of the recent pandemic, the digital space has become one of the main means of communication for children. <…> Human trafficking has once again revealed its unpredictable nature. It is our common responsibility to act appropriately and protect the minors”",
            "Minister of Interior of Lithuania",
        ],
    ),
    (
        "events/childrens-emotional-health",
        &[
            "Conference on Children’s Emotional Health",
            "Linas Kukuraitis",
            "Minister of Social Security and Labour",
            "Lithuanian Pupil’s Union",
            "Lithuanian University of Health Sciences",
            "UNICEF",
            "World Health Organization",
            "Finnish Institute for Health and Welfare",
            "Ministry of Health of the Republic of Lithuania",
        ],
    ),
    (
        "events/children-at-risk-expert-group",
        &[
            "CBSS Expert Group on Children at Risk",
            "two-day",
            "emotional wellbeing",
            "child protection",
        ],
    ),
    (
        "projects/online-road-safety",
        &[
            "Online Road Safety",
            "Protect Children",
            "Finland",
            "Children at Risk Unit",
        ],
    ),
    (
        "projects/chyresilience",
        &[
            "CHYresilience",
            "Civil Security",
            "Children at Risk",
            "prevention",
            "preparedness",
            "response",
            "recovery",
        ],
    ),
    (
        "events/cpn-senior-experts-meeting",
        &[
            "17 March 2021",
            "Online",
            "Covid-19 outbreak: challenges for civil protection and lessons learned",
            "Saulius Greičius",
            "Director of the Lithuanian Fire and Rescue Service",
            "Grzegorz Poznański",
            "public",
            "private",
        ],
    ),
    (
        "events/directors-general-meeting",
        &[
            "19th Meeting of the Directors General for Civil Protection in the Baltic Sea Region",
            "2 June 2021",
            "Online",
            "nuclear risk",
            "COVID-19",
            "Saulius Greičius",
            "Grzegorz Poznański",
        ],
    ),
    (
        "events/nuclear-risk-seminar",
        &[
            "Baltic Sea Region: Acting Together Against Nuclear Risk",
            "Information Management",
            "Edgaras Geda",
            "Chief of the Civil Protection Board",
            "Decision making and protective measures",
            "Ernestas Trunovas",
            "Chief of the Population Protection Division",
            "Recommendations to the public",
            "Ieva Gatelytė",
            "Chief Specialist of the Population Protection Division",
            "CBSS Expert Group on Nuclear and Radiation Safety",
        ],
    ),
    (
        "projects/cascade",
        &[
            "CASCADE",
            "2019 to 2021",
            "CBSS Secretariat",
            "UN Sendai Framework for Disaster Risk Reduction",
            "droughts",
            "wildfires",
            "floods",
        ],
    ),
    (
        "events/cascade-final-conference",
        &[
            "8 June 2021",
            "Andrew Bower",
            "Climate Risk Preparedness Toolbox",
        ],
    ),
    (
        "publications/climate-risk-toolbox",
        &[
            "Climate Risk Preparedness Toolbox",
            "Checklists",
            "templates",
            "examples",
        ],
    ),
    (
        "quotations/bower-sendai-framework",
        &[
            "“I cannot emphasise enough the importance of the work the CBSS does in the Baltic Sea Region regionalising the Sendai Framework… We would like to encourage the CBSS to continue regional cooperation around local resilience!”",
            "ANDREW BOWER, UN DRR REGIONAL OFFICE FOR EUROPE AND CENTRAL ASIA, KEYNOTE SPEECH AT THE CASCADE FINAL CONFERENCE",
        ],
    ),
    (
        "projects/net-cbrn-reac",
        &[
            "NET-CBRN-REAC",
            "European Union Civil Protection",
            "International Centre for Chemical Safety and Security",
            "Poland",
            "Ukraine",
            "Belarus",
            "Germany",
            "Lithuania",
            "Moldova",
            "Latvia",
            "Knowledge Network",
            "hazardous substances",
        ],
    ),
];

#[test]
fn every_fact_of_the_report_is_found_in_the_pages() {
    let mut missing = Vec::new();
    for (page, facts) in FACTS {
        let words = words(&RECORD.read(&format!("{page}/index.html")));
        let lost = facts.iter().filter(|fact| !words.contains(*fact));
        missing.extend(lost.map(|fact| format!("{page}: {fact}")));
    }
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_section_of_the_report_is_a_source_of_an_entry() {
    let report = record();
    for section in &report.site.source.sections {
        let told = report
            .entries
            .values()
            .any(|entry| entry.sections.contains(&section.id));
        assert!(told, "{}", section.title);
    }
}

#[test]
fn the_two_called_johansson_stay_two() {
    for (page, role) in [
        (
            "people/marta-johansson",
            "Associate Professor at Örebro Universitet",
        ),
        (
            "people/ylva-johansson",
            "European Commissioner for Home Affairs",
        ),
    ] {
        assert!(
            words(&RECORD.read(&format!("{page}/index.html"))).contains(role),
            "{page}"
        );
    }
}

#[test]
fn lithuania_is_in_one_list_of_thalia_and_not_in_the_other() {
    let lists_lithuania = |page: &str| {
        let html = RECORD.read(&format!("{page}/index.html"));
        html.contains("<a href=\"/countries/lithuania/\">Lithuania<")
    };
    assert!(!lists_lithuania("projects/thalia"));
    assert!(lists_lithuania("events/thalia-first-meeting"));
}

#[test]
fn a_title_that_the_report_does_not_give_says_so() {
    let report = record();
    for (at, entry) in &report.entries {
        let page = format!("{}/{}/index.html", at.kind.segment(), at.id);
        let says_so = RECORD.read(&page).contains("this one is the editors’");
        assert_eq!(
            says_so,
            entry.title_source == TitleSource::Editors,
            "{page}"
        );
    }
}

#[test]
fn undated_entries_stand_by_themselves_at_the_end_of_the_timeline() {
    let words = words(&RECORD.read("timeline/index.html"));
    let (dated, undated) = words
        .split_once("Date not stated in the report")
        .expect("the group");
    assert!(dated.contains("CASCADE final conference"));
    assert!(undated.contains("Trafficking in the Digital Era"));
    assert!(!words.contains("1 January"));
}
