use super::{CalendarEvent, calendar};
use chrono::NaiveDate;
use record::route::Route;

const HOSTILE: &str =
    "<script>]]>&amp;\r\nEND:VCALENDAR\nBEGIN:X\rY;,\\ \\n\u{0}\u{7}\u{1b}\u{7f}\u{85}🌊";

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, month, day).unwrap()
}

fn event() -> CalendarEvent {
    CalendarEvent {
        route: Route::Home,
        uid: "tag:record.example.org,2026:events/x".into(),
        url: "https://record.example.org/events/x".into(),
        title: "Handover".into(),
        summary: "One; two, three".into(),
        place: Some("Vilnius, Lithuania".into()),
        first_day: day(6, 30),
        last_day: day(6, 30),
        changed: day(7, 2),
        areas: vec!["Youth".into(), "Safe, secure".into()],
    }
}

fn hostile() -> String {
    let event = CalendarEvent {
        uid: HOSTILE.into(),
        url: HOSTILE.into(),
        title: HOSTILE.into(),
        summary: HOSTILE.repeat(9),
        place: Some(HOSTILE.into()),
        areas: vec![HOSTILE.into(); 3],
        ..event()
    };
    calendar(HOSTILE, HOSTILE, HOSTILE, &[event])
}

fn unfold(text: &str) -> String {
    text.replace("\r\n ", "")
}

#[test]
fn an_event_of_one_day_is_written_in_full() {
    let text = unfold(&calendar("Record", "Record", "All", &[event()]));
    let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Record//EN\r\n\
        NAME:Record\r\nX-WR-CALNAME:Record\r\nDESCRIPTION:All\r\nX-WR-CALDESC:All\r\n\
        BEGIN:VEVENT\r\nUID:tag:record.example.org\\,2026:events/x\r\nDTSTAMP:20200702T000000Z\r\n\
        LAST-MODIFIED:20200702T000000Z\r\nDTSTART;VALUE=DATE:20200630\r\n\
        DTEND;VALUE=DATE:20200701\r\nTRANSP:TRANSPARENT\r\nSTATUS:CONFIRMED\r\n\
        SUMMARY:Handover\r\nDESCRIPTION:One\\; two\\, three\r\nLOCATION:Vilnius\\, Lithuania\r\n\
        CATEGORIES:Youth,Safe\\, secure\r\nURL:https://record.example.org/events/x\r\n\
        END:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(text, expected);
}

#[test]
fn the_end_is_the_day_after_the_last() {
    let on = |day| {
        let (first_day, last_day) = (day, day);
        let one = CalendarEvent {
            first_day,
            last_day,
            ..event()
        };
        calendar("Record", "", "", &[one])
    };
    let leap = on(day(2, 28));
    assert!(leap.contains("DTSTART;VALUE=DATE:20200228\r\nDTEND;VALUE=DATE:20200229\r\n"));
    assert!(on(day(12, 31)).contains("DTEND;VALUE=DATE:20210101\r\n"));
    let last = on(NaiveDate::from_ymd_opt(9999, 12, 31).unwrap());
    assert!(last.contains("DTSTART;VALUE=DATE:99991231\r\nTRANSP:"));
    let last_but_one = on(NaiveDate::from_ymd_opt(9999, 12, 30).unwrap());
    assert!(last_but_one.contains("DTEND;VALUE=DATE:99991231\r\n"));
    let first = on(NaiveDate::from_ymd_opt(1, 1, 1).unwrap());
    assert!(first.contains("DTSTART;VALUE=DATE:00010101\r\nDTEND;VALUE=DATE:00010102\r\n"));
    let last_day = day(7, 2);
    let days = calendar(
        "Record",
        "",
        "",
        &[CalendarEvent {
            last_day,
            ..event()
        }],
    );
    assert!(days.contains("DTSTART;VALUE=DATE:20200630\r\nDTEND;VALUE=DATE:20200703\r\n"));
}

#[test]
fn a_line_is_never_longer_than_75_octets() {
    for count in 0..300 {
        for letter in ["x", "ė", "€", "🌊"] {
            let text = letter.repeat(count);
            let folded = calendar("Record", &text, "", &[]);
            assert!(
                folded.split("\r\n").all(|line| line.len() <= 75),
                "{folded}"
            );
            assert!(unfold(&folded).contains(&format!("\r\nNAME:{text}\r\n")));
        }
    }
}

#[test]
fn a_line_that_fits_is_not_folded() {
    let name = "ė".repeat(35);
    assert!(calendar("Record", &name, "", &[]).contains(&format!("\r\nNAME:{name}\r\n")));
}

#[test]
fn text_cannot_begin_a_property() {
    let text = hostile();
    assert_eq!(text.matches("\r\nEND:VCALENDAR").count(), 1);
    assert_eq!(text.matches("\r\nBEGIN:").count(), 1);
    assert!(!text.replace("\r\n", "").contains(char::is_control));
    assert!(unfold(&text).contains(
        "\r\nSUMMARY:<script>]]>&amp\\;\\nEND:VCALENDAR\\nBEGIN:X\\nY\\;\\,\\\\ \\\\n🌊\r\n"
    ));
}

#[test]
fn unknown_properties_are_left_out() {
    let bare = CalendarEvent {
        place: None,
        areas: Vec::new(),
        ..event()
    };
    let text = calendar("Record", "", "", &[bare]);
    assert!(!text.contains("LOCATION") && !text.contains("CATEGORIES"));
}

#[test]
fn a_calendar_may_be_empty() {
    let text = calendar("Record", "A", "B", &[]);
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    assert!(!text.contains("VEVENT"));
}
