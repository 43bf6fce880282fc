//! Faulty content is reported and breaks nothing: copies of the specimen with one
//! fault at a time, malicious folders, and random changes.

use baltic_presidency_record::{copy, record, specimen};
use check::{Problem, Rule, Sources, assemble, read};
use std::{
    fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

/// A copy of the specimen in a temporary folder, which is deleted when dropped.
struct Content(PathBuf);

impl Content {
    fn copy() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("bad-content-{}-{number}", process::id());
        let folder = std::env::temp_dir().join(name);
        copy(&specimen(), &folder);
        Self(folder)
    }

    fn path(&self, file: &str) -> PathBuf {
        self.0.join(file)
    }

    fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(file), bytes).expect("the copy can be written");
    }

    fn problems(&self) -> Vec<Problem> {
        assemble(&read(&self.0))
            .err()
            .map_or_else(Vec::new, Vec::from)
    }

    /// The problems as the command line shows them, with paths from this folder.
    fn messages(&self) -> String {
        let folder = format!("{}/", self.0.display());
        let problems = self.problems();
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        problems.join("\n").replace(&folder, "")
    }
}

impl Drop for Content {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_record_is_sound() {
    if let Err(problems) = assemble(&read(&record())) {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", problems.join("\n"));
    }
}

#[test]
fn each_new_file_with_one_fault_gets_one_exact_message() {
    let event = |change: &str| {
        let all = r#"{
  "id": "x",
  "title": "X",
  "title_source": "editors",
  "areas": ["civil-security"],
  "summary": "S.",
  "body": ["B."],
  "sections": ["cascade"]
}"#;
        let (from, to) = change.split_once(" => ").unwrap_or_default();
        assert!(all.contains(from), "{from}");
        all.replacen(from, to, 1)
    };
    for (change, expected) in [
        (
            r#""civil-security" => "civil-securty""#,
            "events/x.json:5:13: unknown reference: no area has the id `civil-securty`\n  \
             help: did you mean `civil-security`?",
        ),
        (
            r#""title": => "titel":"#,
            "events/x.json:3:3: unknown field: an event has no `titel`\n  \
             help: did you mean `title`?",
        ),
        (
            r#""body": ["B."] => "body": "B.""#,
            "events/x.json:7:11: wrong type: `body` takes a list, not the text `B.`",
        ),
        (
            r#""B." => "See [it](/events/no-such-page/).""#,
            "events/x.json:7:12: broken link: there is no page at `/events/no-such-page/`\n  \
             help: open the page and copy its address",
        ),
        (
            r#""B." => "<script>alert(1)</script>""#,
            "events/x.json:7:12: raw HTML: `<script>alert(1)</script>` is HTML, and texts are \
             Markdown only\n  help: for a plain `<` write `\\\\<`",
        ),
        (
            r#""S.", => "S.", "aliases": ["https://old.example.org/x.php?id=5"],"#,
            "events/x.json:6:32: bad address: `https://old.example.org/x.php?id=5` is not an address of this site: it names a host\n  help: write `/x.php?id=5`",
        ),
        (
            r#""S.", => "S.", "aliases": ["/events/index.json"],"#,
            "events/x.json:6:32: duplicate address: `/events/index.json` is already an address of this site\n  \
             help: delete it: a page or file of the site has this address",
        ),
        (
            r#""B." => "See [](https://e.org/) here.""#,
            "events/x.json:7:12: empty text: the link to `https://e.org/` holds no text\n  \
             help: write words between its brackets: `[words](https://e.org/)`",
        ),
        (
            r#""title" => "date": { "edtf": "?2020", "as_printed": "2020" }, "title""#,
            "events/x.json:3:21: bad date: `?2020`: it needs EDTF level 2, and only levels 0 and 1 \
             are taken\n  help: write `2020?`",
        ),
        (
            r#""id": "x" => "id": "x", "aliases": ["/app/x/"]"#,
            "events/x.json:2:26: duplicate address: `/app/x/` is already an address of this site\n  \
             help: a published address is not reused: give the present page another id, or delete this if it was never published",
        ),
        (
            r#""S.", => "S.""#,
            "events/x.json:7:3: syntax error: expected `,` or `}`",
        ),
    ] {
        let content = Content::copy();
        content.write("events/x.json", event(change));
        assert_eq!(content.messages(), expected, "{change}");
    }
}

#[test]
fn a_change_in_the_future_is_rejected() {
    let content = Content::copy();
    let path = "events/cape-webinar.json";
    let text = fs::read_to_string(content.path(path)).expect("the event is there");
    let change = r#"{"changes": [{ "date": "9999-12-31", "what": "It changed." }],"#;
    content.write(path, text.replacen('{', change, 1));
    let messages = content.messages();
    let expected = "events/cape-webinar.json:1:24: bad date: `9999-12-31` is in the future\n  \
                    help: write the day on which it changed: `";
    assert!(messages.starts_with(expected), "{messages}");
}

#[test]
fn pages_cannot_have_the_names_of_files_that_a_build_writes() {
    for id in ["app", "icons", "worker", "offline", "index", "404", "con"] {
        let content = Content::copy();
        let page = format!(r#"{{"id": "{id}", "title": "T", "summary": "S.", "body": ["B."]}}"#);
        content.write(&format!("pages/{id}.json"), page);
        let messages = content.messages();
        let expected = format!("pages/{id}.json:1:8: ");
        assert!(messages.starts_with(&expected), "{id}: {messages}");
        assert_eq!(content.problems().len(), 1, "{messages}");
    }
}

#[test]
fn a_removed_person_is_reported_at_each_reference_and_nowhere_else() {
    let content = Content::copy();
    fs::remove_file(content.path("people/ceslovas-mulma.json")).expect("the person is there");
    let messages = content.messages();
    assert!(messages.contains("unknown reference: no person has the id `ceslovas-mulma`"));
    for problem in content.problems() {
        assert_eq!(problem.rule, Rule::UnknownReference, "{problem}");
    }
}

#[test]
fn files_that_are_not_content_are_reported_and_the_rest_is_read() {
    let content = Content::copy();
    content.write("events/empty.json", "");
    content.write("events/latin-1.json", b"{\n  \"title\": \"K\xf6ln\" }");
    content.write("events/bom.json", "\u{feff}{}");
    content.write("events/deep.json", "[".repeat(100_000));
    content.write("events/deep-object.json", "{\"a\":".repeat(100_000));
    content.write("events/nul.json", "{ \"id\": \"a\0\" }");
    content.write("events/surrogate.json", r#"{ "id": "\ud800\ud800" }"#);
    content.write("events/number.json", r#"{ "id": 1e400 }"#);
    content.write("events/array.json", "[]");
    content.write("events/notes.txt", "a");
    content.write("EVENTS.md", "a");
    // files that text editors and systems leave behind are ignored
    content.write("events/.x.json.swp", "a");
    content.write("events/x.json~", "a");
    content.write(".DS_Store", "a");
    let large = fs::File::create(content.path("events/large.json")).expect("a file");
    large.set_len(50 << 20).expect("a large file");
    drop(large);
    fs::create_dir(content.path("events/folder.json")).expect("a folder");
    fs::create_dir(content.path("event")).expect("a folder");
    let messages = content.messages();
    for expected in [
        "EVENTS.md: unexpected file: a file of this name does not belong here\n  \
         help: the content folder holds `site.json`, `addresses.txt` and the folders `presidencies`",
        "event: unexpected file: a folder of this name does not belong here\n  \
         help: did you mean `events`?",
        "events/array.json:1:1: wrong type: an event is an object, not a list",
        "events/bom.json:1:1: missing field: an event needs `id`",
        "events/bom.json:1:1: invisible character: the file starts with U+FEFF (byte order mark)\n  \
         help: save the file as UTF-8 without a byte order mark (BOM)",
        "events/deep.json:1:128: syntax error: brackets nest too deeply",
        "events/deep-object.json:1:636: syntax error: brackets nest too deeply",
        "events/empty.json:1:1: syntax error: the file is empty",
        "events/folder.json: unexpected file: a folder of this name does not belong here\n  \
         help: a name ending in `.json` is for files",
        "events/large.json: file too large: 52428800 bytes, and at most 1048576 are read",
        "events/latin-1.json:2:14: not UTF-8: the byte `0xf6` is not valid UTF-8\n  \
         help: save the file as UTF-8",
        "events/notes.txt: unexpected file: a file of this name does not belong here\n  \
         help: content files end in `.json`, in small letters",
        "events/nul.json:1:11: syntax error: a line break or control character in a text",
        "events/number.json:1:9: wrong type: `id` takes a text, not the number `1e400`",
        "events/surrogate.json:1:21: syntax error: an incomplete character",
    ] {
        assert!(
            messages.contains(expected),
            "{expected}\nis not in\n{messages}"
        );
    }
    for ignored in [".swp", "x.json~", ".DS_Store"] {
        assert!(!messages.contains(ignored), "{messages}");
    }
}

#[cfg(unix)]
#[test]
fn symbolic_links_and_pipes_neither_block_nor_loop() {
    use std::os::unix::fs::symlink;
    let content = Content::copy();
    symlink("loop.json", content.path("events/loop.json")).expect("a link");
    symlink("/dev/zero", content.path("events/zero.json")).expect("a link");
    symlink("nowhere", content.path("events/nowhere.json")).expect("a link");
    symlink("..", content.path("events/up")).expect("a link");
    let made = process::Command::new("mkfifo")
        .arg(content.path("events/pipe.json"))
        .status();
    assert!(made.is_ok_and(|status| status.success()));
    let messages = content.messages();
    for expected in [
        "events/loop.json: unreadable file: the file cannot be read: ",
        "events/nowhere.json: unreadable file: the file cannot be read: it does not exist",
        "events/pipe.json: unreadable file: it is not a regular file",
        "events/up: unexpected file: a folder of this name does not belong here\n  \
         help: content folders hold no other folders",
        "events/zero.json: unreadable file: it is not a regular file",
    ] {
        assert!(
            messages.contains(expected),
            "{expected}\nis not in\n{messages}"
        );
    }
}

#[test]
fn a_missing_folder_is_one_problem() {
    let problems = assemble(&read(Path::new("/no/such/content"))).unwrap_err();
    let messages: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        messages,
        ["/no/such/content: unreadable file: the folder cannot be read: it does not exist"]
    );
}

#[test]
fn ten_thousand_problems_in_one_file_are_all_reported() {
    let content = Content::copy();
    let aims: Vec<String> = (0..10_000).map(|n| format!("{n}")).collect();
    let file = format!("{{\"aims\": [{}]}}", aims.join(",\n"));
    content.write("events/x.json", file);
    let wrong = content
        .problems()
        .into_iter()
        .filter(|p| p.rule == Rule::WrongType);
    assert_eq!(wrong.count(), 10_000);
}

#[test]
fn a_file_of_maximum_size_is_read_with_any_content() {
    let content = Content::copy();
    let max = 1 << 20;
    for filling in [
        "\"", "[", "{\"a\":[", "\\", "*a _b ", "[a](", "<", "> - ", "é", "`", "&#0;",
    ] {
        let mut body = filling.repeat(max / filling.len() / 3);
        body = body.replace('\\', "\\\\").replace('"', "\\\"");
        let file = format!(
            "{{\"id\": \"x\", \"title\": \"X\", \"summary\": \"S\", \"body\": [\"{body}\"]}}"
        );
        content.write("pages/x.json", &file);
        content.problems();
        content.write("pages/x.json", filling.repeat(max / filling.len()));
        content.problems();
    }
}

/// A xorshift64 generator: its numbers are the same on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap_or_default()
    }
}

#[test]
fn no_change_of_bytes_makes_the_check_panic() {
    let content = Content::copy();
    let sources = read(&content.0);
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let odd: [&[u8]; 14] = [
        b"\"",
        b"\\",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b"null",
        b"\\u0000",
        b"-1e9",
        "\u{202e}".as_bytes(),
        b"](/",
        b"\\n> - <",
    ];
    // each round checks a few changed files of the folder
    for _ in 0..1_000 {
        let mut changed = Sources::default();
        for _ in 0..4 {
            let mut file = sources.files[random.below(sources.files.len())].clone();
            let mut bytes = file.text.unwrap_or_default().into_bytes();
            for _ in 0..=random.below(3) {
                let place = random.below(bytes.len());
                match random.below(4) {
                    0 => bytes.truncate(place),
                    1 => drop(bytes.splice(place..place, odd[random.below(odd.len())].to_vec())),
                    2 if place < bytes.len() => drop(bytes.remove(place)),
                    _ if place < bytes.len() => bytes[place] = b' ' + random.below(95) as u8,
                    _ => {}
                }
            }
            file.text = Ok(String::from_utf8_lossy(&bytes).into_owned());
            changed.files.push(file);
        }
        if let Err(problems) = assemble(&changed) {
            assert!(problems.is_sorted());
            assert!(!problems.is_empty());
        }
    }
}
