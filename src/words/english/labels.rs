//! Labels that several pages share.

use crate::Labels;

pub(super) const LABELS: Labels = Labels {
    home: "Home",
    timeline: "Timeline",
    pillar: "Pillar",
    area: "Area",
    areas: "Areas",
    date: "Date",
    not_stated: "Not stated",
    from_another_source: "from another source",
    sources: "Sources",
    part_of: "Part of",
    role: "Role",
    named_in: "Named in",
    entries: |count| match count {
        1 => "1 entry".to_owned(),
        many => format!("{many} entries"),
    },
    countries: |count| format!("{count} countries"),
};
