//! Pages use the terms of the report, by which experts and journalists search.

use crate::site::{RECORD, words};

/// The terms that the report uses for the matter of each page.
const TERMS: &[(&str, &[&str])] = &[
    (
        "pillars/safe-secure-region",
        &[
            "TF-THB",
            "human trafficking",
            "children at risk",
            "civil security",
        ],
    ),
    (
        "pillars/safe-secure-region/trafficking-in-human-beings",
        &["TF-THB", "labour exploitation", "Joint Statement"],
    ),
    (
        "pillars/safe-secure-region/children-at-risk",
        &[
            "Expert Group on Children at Risk",
            "emotional health",
            "technology",
        ],
    ),
    (
        "pillars/safe-secure-region/civil-security",
        &["Civil Protection Network", "nuclear risk", "COVID-19"],
    ),
    (
        "statements/joint-statement",
        &[
            "reaffirmed their commitment",
            "combat and prevent",
            "labour exploitation",
            "fundamental values",
            "freedom, equality and dignity",
            "research",
            "consultations",
            "relevant state authorities",
            "civil society organisations",
            "national goals and action plans",
            "road map",
        ],
    ),
    (
        "events/tf-thb-meeting",
        &[
            "TF-THB",
            "regional challenges into opportunities",
            "most vulnerable",
            "at risk of human trafficking for labour exploitation",
            "children at risk of violence",
        ],
    ),
    (
        "projects/thalia",
        &[
            "long-term cooperation",
            "stakeholders",
            "universities",
            "competence",
            "future journalists",
        ],
    ),
    (
        "events/thalia-first-meeting",
        &[
            "teachers of journalism",
            "mass media",
            "journalistic theories",
            "awareness",
            "organised crime",
        ],
    ),
    (
        "projects/cape",
        &[
            "national and local authorities",
            "combating and prosecuting",
            "forced labour",
            "labour exploitation",
            "assisting victims",
        ],
    ),
    (
        "events/hidden-truths",
        &[
            "police",
            "social services",
            "NGOs",
            "migration agencies",
            "recruitment practices",
            "labour migrants",
        ],
    ),
    (
        "publications/four-studies",
        &[
            "recruitment practices",
            "labour migrants",
            "countries of origin",
            "destination countries",
        ],
    ),
    (
        "events/cape-webinar",
        &[
            "Migration Agency",
            "Prosecution Authority",
            "police",
            "social services",
            "Swedish stakeholders",
        ],
    ),
    (
        "publications/swedish-court-cases",
        &["overview", "international law", "Swedish law", "courts"],
    ),
    (
        "events/digital-era",
        &[
            "technology",
            "trafficking in children",
            "identification",
            "investigation",
            "recovery",
            "justice",
            "youth panel",
            "decision-making",
            "problem-solving",
        ],
    ),
    (
        "events/childrens-emotional-health",
        &["Pupil’s Union", "UNICEF", "World Health Organization"],
    ),
    (
        "events/children-at-risk-expert-group",
        &[
            "good practices",
            "lessons learnt",
            "national data",
            "emotional wellbeing",
            "resilient",
            "child protection services",
            "crisis",
        ],
    ),
    (
        "projects/online-road-safety",
        &["Protect Children", "partner", "stay safe online"],
    ),
    (
        "projects/chyresilience",
        &[
            "youth",
            "children and young people",
            "societal resilience",
            "barriers",
            "prevention, preparedness, response",
            "recovery",
        ],
    ),
    (
        "events/cpn-senior-experts-meeting",
        &[
            "Senior Experts Meeting",
            "lessons learned",
            "cooperation",
            "national agencies",
            "public and private sector",
            "neighbouring countries",
        ],
    ),
    (
        "events/directors-general-meeting",
        &[
            "preparedness and prevention",
            "nuclear risk",
            "lessons learned",
            "COVID-19",
            "chairmanship",
        ],
    ),
    (
        "events/nuclear-risk-seminar",
        &[
            "Information Management",
            "protective measures",
            "Recommendations to the public",
            "practical arrangements",
            "information sharing",
            "communication to the public",
            "Expert Group on Nuclear and Radiation Safety",
        ],
    ),
    (
        "projects/cascade",
        &[
            "policy dialogue",
            "Sendai Framework for Disaster Risk Reduction",
            "droughts, wildfires and floods",
        ],
    ),
    (
        "publications/climate-risk-toolbox",
        &["checklists", "templates", "climate-related risk assessment"],
    ),
    (
        "projects/net-cbrn-reac",
        &[
            "Knowledge Network",
            "inclusive platform",
            "good practices",
            "prevention, preparedness and response",
            "disaster risk management",
            "CBRN",
        ],
    ),
];

/// Letters of either case count as the same, since a term may begin a sentence.
#[test]
fn every_page_uses_the_terms_of_the_report() {
    let mut missing = Vec::new();
    for (page, terms) in TERMS {
        let words = words(&RECORD.read(&format!("{page}/index.html"))).to_lowercase();
        let lost = terms
            .iter()
            .filter(|term| !words.contains(&term.to_lowercase()));
        missing.extend(lost.map(|term| format!("{page}: {term}")));
    }
    assert_eq!(missing, [""; 0]);
}
