//! What bad input gets: a problem with its place, and a mend that works. Each case is a change
//! that breaks a rule, its problem, and a change that follows the help.

use super::{problems, unchanged};

/// A change of a file: the first `from` becomes `to`. A file that does not exist yet becomes
/// `to`.
struct Edit {
    path: &'static str,
    from: &'static str,
    to: &'static str,
}

/// A rule that is broken and mended.
struct Case {
    broken: &'static [Edit],
    problems: &'static str,
    mended: &'static [Edit],
}

const SOURCE: Edit = Edit {
    path: "sources/news.json",
    from: "",
    to: r#"{ "id": "news", "title": "N", "publisher": "P", "url": "https://example.org/n", "accessed": "2026-11-20" }"#,
};

const SECOND_PRESIDENCY: Edit = Edit {
    path: "presidencies/second.json",
    from: "",
    to: r#"{ "id": "second", "name": "S", "country": "lithuania", "years": "2021", "summary": "S.", "pillars": ["calm"], "reports": [{ "title": "R", "publisher": "P", "url": "https://example.org/r", "sections": [{ "id": "three", "title": "T" }] }] }"#,
};

const SECOND_PILLAR: Edit = Edit {
    path: "pillars/calm.json",
    from: "",
    to: r#"{ "id": "calm", "name": "Calm", "summary": "S.", "areas": ["sea"] }"#,
};

const SECOND_AREA: Edit = Edit {
    path: "areas/sea.json",
    from: "",
    to: r#"{ "id": "sea", "name": "Sea", "summary": "S." }"#,
};

/// An edit of the event.
const fn event(from: &'static str, to: &'static str) -> Edit {
    Edit {
        path: "events/meeting.json",
        from,
        to,
    }
}

/// An edit of the organisation `council`.
const fn council(to: &'static str) -> Edit {
    Edit {
        path: "organisations/council.json",
        from: r#""name": "Council""#,
        to,
    }
}

/// A glossary term in a file of its own.
const fn term(path: &'static str, to: &'static str) -> Edit {
    Edit { path, from: "", to }
}

const CASES: &[Case] = &[
    // a fact with no source
    Case {
        broken: &[
            SOURCE,
            event(r#""notes""#, r#""facts": [{ "text": "T." }], "notes""#),
        ],
        problems: "events/meeting.json:15:13: missing field: a member of `facts` needs `source`\n  \
                   help: write the id of a file in `sources/`",
        mended: &[event(r#""T." }"#, r#""T.", "source": "news" }"#)],
    },
    // a role outside the list
    Case {
        broken: &[event(r#""role": "speaker""#, r#""role": "speakers""#)],
        problems: "events/meeting.json:12:42: unknown value: `role` cannot be `speakers`\n  \
                   help: did you mean `speaker`?",
        mended: &[event("speakers", "speaker")],
    },
    // a role stated twice
    Case {
        broken: &[event(
            r#""role": "speaker" }"#,
            r#""role": "speaker" }, { "person": "agne", "role": "speaker" }"#,
        )],
        problems: "events/meeting.json:12:55: duplicate item: `agne, speaker` is in `people` twice\n  \
                   help: delete one of them",
        mended: &[event(r#", { "person": "agne", "role": "speaker" }"#, "")],
    },
    // a membership that ends before it begins
    Case {
        broken: &[
            SOURCE,
            council(
                r#""name": "Council", "memberships": [{ "of": "cbss", "status": "member", "from": "2022", "until": "2021", "source": "news" }]"#,
            ),
        ],
        problems: "organisations/council.json:1:55: bad date: the membership ends in `2021`, before it begins in `2022`\n  \
                   help: exchange `from` and `until`",
        mended: &[Edit {
            path: "organisations/council.json",
            from: r#""from": "2022", "until": "2021""#,
            to: r#""from": "2021", "until": "2022""#,
        }],
    },
    // a status with no source
    Case {
        broken: &[
            SOURCE,
            council(
                r#""name": "Council", "memberships": [{ "of": "cbss", "status": "observer" }]"#,
            ),
        ],
        problems: "organisations/council.json:1:55: missing field: a member of `memberships` needs `source`\n  \
                   help: write the id of a file in `sources/`",
        mended: &[Edit {
            path: "organisations/council.json",
            from: r#""observer""#,
            to: r#""observer", "source": "news""#,
        }],
    },
    // a relation to itself
    Case {
        broken: &[event(
            r#""notes""#,
            r#""relations": [{ "relation": "part-of", "entry": "events/meeting" }], "notes""#,
        )],
        problems: "events/meeting.json:15:51: circular reference: `meeting` names itself\n  \
                   help: delete it",
        mended: &[event(
            r#""relations": [{ "relation": "part-of", "entry": "events/meeting" }], "#,
            "",
        )],
    },
    // relations in a circle of three
    Case {
        broken: &[
            event(
                r#""notes""#,
                r#""relations": [{ "relation": "results-in", "entry": "projects/thalia" }], "notes""#,
            ),
            Edit {
                path: "projects/thalia.json",
                from: r#""summary""#,
                to: r#""relations": [{ "relation": "results-in", "entry": "statements/words" }], "summary""#,
            },
            Edit {
                path: "statements/words.json",
                from: "",
                to: r#"{ "id": "words", "title": "W", "title_source": "report", "areas": ["children"], "summary": "S.", "relations": [{ "relation": "results-in", "entry": "events/meeting" }], "sections": ["one"] }"#,
            },
        ],
        problems: "events/meeting.json:15:17: circular reference: `events/meeting` has the relation `results-in` to `projects/thalia`, which has it to `statements/words`, which has it to `events/meeting`\n  \
                   help: delete one of these relations",
        mended: &[event(
            r#""relations": [{ "relation": "results-in", "entry": "projects/thalia" }], "#,
            "",
        )],
    },
    // a document without an address
    Case {
        broken: &[event(
            r#""notes""#,
            r#""documents": [{ "title": "Agenda", "kind": "agenda" }], "notes""#,
        )],
        problems: "events/meeting.json:15:17: missing field: a member of `documents` needs `url`\n  \
                   help: write the address, as in `\"url\": \"https://cbss.org/\"`",
        mended: &[event(
            r#""kind": "agenda""#,
            r#""kind": "agenda", "url": "https://cbss.org/""#,
        )],
    },
    // a picture without alternative text, credit or licence
    Case {
        broken: &[event(
            r#""notes""#,
            r#""pictures": [{ "file": "pictures/a.jpg" }], "notes""#,
        )],
        problems: "events/meeting.json:15:16: missing field: a member of `pictures` needs `alt`\n  \
                   help: write what the picture shows, as in `\"alt\": \"Delegates around a table\"`\n\
                   events/meeting.json:15:16: missing field: a member of `pictures` needs `credit`\n  \
                   help: write who made the picture, as in `\"credit\": \"CBSS Secretariat\"`\n\
                   events/meeting.json:15:16: missing field: a member of `pictures` needs `licence`\n  \
                   help: write the terms of use, as in `\"licence\": \"CC BY 4.0\"`",
        mended: &[event(
            r#""pictures/a.jpg""#,
            r#""pictures/a.jpg", "alt": "Delegates around a table", "credit": "CBSS Secretariat", "licence": "CC BY 4.0""#,
        )],
    },
    // a term explained twice
    Case {
        broken: &[
            term(
                "terms/cbrn.json",
                r#"{ "id": "cbrn", "term": "CBRN", "explanation": "E." }"#,
            ),
            term(
                "terms/hazards.json",
                r#"{ "id": "hazards", "term": "Hazards", "long_form": "cbrn", "explanation": "E." }"#,
            ),
        ],
        problems: "terms/hazards.json:1:52: duplicate id: `cbrn` is already explained in `terms/cbrn.json`\n  \
                   help: delete one of the explanations",
        mended: &[term("terms/hazards.json", "")],
    },
    // an entry that belongs nowhere
    Case {
        broken: &[event(r#""areas": ["children"],"#, "")],
        problems: "events/meeting.json:1:1: missing field: an event needs `areas` or `presidency`\n  \
                   help: write the ids of its areas as `areas`, or the id of its presidency as `presidency`",
        mended: &[event(
            r#""title_source""#,
            r#""presidency": "first", "title_source""#,
        )],
    },
    // an entry of two presidencies
    Case {
        broken: &[
            SECOND_PRESIDENCY,
            SECOND_PILLAR,
            SECOND_AREA,
            event(r#"["children"]"#, r#"["children", "sea"]"#),
        ],
        problems: "events/meeting.json:5:25: area placement: the area `sea` is of the presidency `second`, the area before it of another\n  \
                   help: write areas of one presidency, and name the other entry in `related`",
        mended: &[event(r#"["children", "sea"]"#, r#"["children"]"#)],
    },
    // an entry without a source
    Case {
        broken: &[event(r#""sections": ["one"]"#, r#""sections": []"#)],
        problems: "events/meeting.json:1:1: missing field: an event has no source: it needs `sections` or `facts` or `documents` or `cited_date`\n  \
                   help: write the ids of the report's sections that describe it as `sections`",
        mended: &[event(r#""sections": []"#, r#""sections": ["one"]"#)],
    },
    // a pillar that no presidency lists
    Case {
        broken: &[SECOND_PILLAR, SECOND_AREA],
        problems: "pillars/calm.json:1:9: area placement: no presidency lists the pillar `calm`\n  \
                   help: add it to `pillars` of a presidency",
        mended: &[Edit {
            path: "presidencies/first.json",
            from: r#"["safe"]"#,
            to: r#"["safe", "calm"]"#,
        }],
    },
    // a pillar of two presidencies
    Case {
        broken: &[
            SECOND_PRESIDENCY,
            SECOND_PILLAR,
            SECOND_AREA,
            Edit {
                path: "presidencies/first.json",
                from: r#"["safe"]"#,
                to: r#"["safe", "calm"]"#,
            },
        ],
        problems: "presidencies/second.json:1:102: area placement: the pillar `calm` is already in the presidency `first`\n  \
                   help: delete it here or there",
        mended: &[Edit {
            path: "presidencies/first.json",
            from: r#"["safe", "calm"]"#,
            to: r#"["safe"]"#,
        }],
    },
    // a section of two reports
    Case {
        broken: &[
            SECOND_PRESIDENCY,
            SECOND_PILLAR,
            SECOND_AREA,
            Edit {
                path: "presidencies/second.json",
                from: r#""three""#,
                to: r#""two""#,
            },
        ],
        problems: "presidencies/second.json:1:202: duplicate id: the section `two` is already in `presidencies/first.json`\n  \
                   help: give this section another id",
        mended: &[Edit {
            path: "presidencies/second.json",
            from: r#""two""#,
            to: r#""four""#,
        }],
    },
    // words that nobody said
    Case {
        broken: &[Edit {
            path: "quotations/space.json",
            from: r#""speaker": "agne","#,
            to: "",
        }],
        problems: "quotations/space.json:1:1: missing field: a quotation needs `speaker` or `organisation`\n  \
                   help: write the id of the person who said it as `speaker`, or of the body as `organisation`",
        mended: &[Edit {
            path: "quotations/space.json",
            from: r#""attribution""#,
            to: r#""organisation": "council", "attribution""#,
        }],
    },
    // a source that nobody read
    Case {
        broken: &[
            SOURCE,
            Edit {
                path: "sources/news.json",
                from: r#", "accessed": "2026-11-20""#,
                to: "",
            },
        ],
        problems: "sources/news.json:1:1: missing field: a source needs `accessed`\n  \
                   help: write the day on which you read it, as in `2026-11-25`",
        mended: &[Edit {
            path: "sources/news.json",
            from: r#""publisher""#,
            to: r#""accessed": "2026-11-25", "publisher""#,
        }],
    },
    // help with no source
    Case {
        broken: &[
            SOURCE,
            Edit {
                path: "areas/children.json",
                from: r#""summary""#,
                to: r#""help": [{ "name": "Line", "text": "T." }], "summary""#,
            },
        ],
        problems: "areas/children.json:1:50: missing field: a member of `help` needs `source`\n  \
                   help: write the id of a file in `sources/`",
        mended: &[Edit {
            path: "areas/children.json",
            from: r#""T." }"#,
            to: r#""T.", "source": "news" }"#,
        }],
    },
    // a contact that is no address
    Case {
        broken: &[Edit {
            path: "site.json",
            from: r#""published""#,
            to: r#""contact": "editors@example.org", "published""#,
        }],
        problems: "site.json:4:57: bad web address: `editors@example.org` is not an address to write to\n  \
                   help: write `mailto:` and a mail address, or the `https:` address of a form",
        mended: &[Edit {
            path: "site.json",
            from: "editors@",
            to: "mailto:editors@",
        }],
    },
    // an accent that does not stand out
    Case {
        broken: &[Edit {
            path: "site.json",
            from: r#""published""#,
            to: r##""look": { "accent_dark": "#1d4e89" }, "published""##,
        }],
        problems: "site.json:4:71: unknown value: `#1d4e89` does not stand out from the background of pages\n  \
                   help: choose a lighter colour: the contrast must be at least 3 to 1",
        mended: &[Edit {
            path: "site.json",
            from: "#1d4e89",
            to: "#9cc4f2",
        }],
    },
];

/// Applies edits. A file without text is removed.
fn apply(files: &mut Vec<(&'static str, String)>, edits: &[Edit]) {
    for edit in edits {
        match files.iter_mut().find(|(path, _)| *path == edit.path) {
            Some((path, text)) if !edit.from.is_empty() => {
                assert!(text.contains(edit.from), "{path} has {}", edit.from);
                *text = text.replacen(edit.from, edit.to, 1);
            }
            Some((_, text)) => edit.to.clone_into(text),
            None => files.push((edit.path, edit.to.to_owned())),
        }
    }
    files.retain(|(_, text)| !text.is_empty());
}

#[test]
fn every_broken_rule_is_a_problem_that_its_help_mends() {
    let mut wrong = Vec::new();
    for case in CASES {
        let mut files = unchanged();
        apply(&mut files, case.broken);
        let found = problems(&files);
        if found != case.problems {
            wrong.push(found);
        }
        apply(&mut files, case.mended);
        let left = problems(&files);
        if !left.is_empty() {
            wrong.push(format!("not mended: {left}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n---\n"));
}
