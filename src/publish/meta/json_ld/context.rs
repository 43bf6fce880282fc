//! What surrounds a thing: the sittings of an event and the event that it is part of,
//! membership, pictures, and the original of a translation.

use super::{Builder, attendance_mode, object};
use record::{
    Entry, EntryKind, MembershipStatus, Organisation, Original, Period, Picture, RelationKind,
    Sitting, route::Route,
};
use serde_json::Value;

impl Builder<'_> {
    /// The sittings of an event, as events of their own.
    pub(super) fn sittings(entry: &Entry) -> Value {
        let sitting = |sitting: &Sitting| {
            let days = sitting.date.as_ref().and_then(Period::exact_days);
            let [first, last] = match days {
                Some(days) => days.map(|day| Value::from(day.to_string())),
                None => [Value::Null, Value::Null],
            };
            let place = sitting.place.as_ref();
            let place = place.map(|name| object("Place", [("name", name.clone().into())]));
            let mode = sitting.format.map(attendance_mode);
            let fields = [
                ("name", entry.title.clone().into()),
                ("startDate", first),
                ("endDate", last),
                ("location", place.into()),
                ("eventAttendanceMode", mode.into()),
            ];
            object("Event", fields)
        };
        entry.sittings.iter().map(sitting).collect()
    }

    /// The events that an event is part of.
    pub(super) fn wholes(&self, entry: &Entry) -> Value {
        let relations = entry.relations.iter();
        let wholes = relations
            .filter(|it| it.kind == RelationKind::PartOf && it.entry.kind == EntryKind::Event);
        let event = |whole: &record::Relation| {
            let title = self.pages.report().entries[&whole.entry].title.clone();
            let url = self.address(&Route::entry(&whole.entry));
            object("Event", [("name", title.into()), ("url", url.into())])
        };
        wholes.map(event).collect()
    }

    /// The organisations of which an organisation is a member, as far as is known.
    pub(super) fn memberships(&self, organisation: &Organisation) -> Value {
        let memberships = organisation.memberships.iter();
        let present =
            memberships.filter(|it| it.status == MembershipStatus::Member && it.until.is_none());
        present.map(|it| self.organisation_name(&it.of)).collect()
    }

    /// Pictures, with who made them.
    pub(super) fn pictures(&self, pictures: &[Picture]) -> Value {
        let picture = |picture: &Picture| {
            let address = self.address(&Route::File(format!("/{}", picture.file)));
            let fields = [
                ("contentUrl", address.into()),
                ("description", picture.alt.clone().into()),
                ("caption", picture.caption.clone().into()),
                ("creditText", picture.credit.clone().into()),
            ];
            object("ImageObject", fields)
        };
        pictures.iter().map(picture).collect()
    }

    /// The original of a quotation that was translated.
    pub(super) fn original(original: &Original) -> Value {
        let fields = [
            ("text", Value::from(original.text.clone())),
            ("inLanguage", original.language.clone().into()),
        ];
        object("Quotation", fields)
    }
}
