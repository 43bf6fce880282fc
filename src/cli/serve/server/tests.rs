//! Over real HTTP, against folders of a few files.

use super::*;
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    sync::atomic::{AtomicUsize, Ordering},
};

/// A small site that is removed at the end.
struct Small(PathBuf);

impl Small {
    fn new(files: &[(&str, &str)]) -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("server-{}-{number}", std::process::id()));
        for (name, text) in files {
            let file = folder.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        Self(folder)
    }

    fn site(&self) -> Site {
        Site::new(&self.0)
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

const FILES: &[(&str, &str)] = &[
    ("index.html", "home"),
    ("404.html", "nothing here"),
    ("events/x/index.html", "an event"),
    ("app/a.wasm", "0123456789"),
    ("app/a.wasm.br", "brotli"),
    ("app/a.wasm.gz", "gzip"),
    (
        "_headers",
        "/*\n  X-Policy: strict\n  Cache-Control: max-age=0\n/app/*\n  Cache-Control: immutable\n",
    ),
];

fn open(server: &Server, request: &str) -> BufReader<TcpStream> {
    let host = server.url.split('/').nth(2).unwrap().to_owned();
    let mut stream = TcpStream::connect(&host).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    let request = request.replace('\n', "\r\n");
    write!(
        stream,
        "{request}\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    BufReader::new(stream)
}

/// `request` is a request line and further headers; the answer's head comes in lower case.
fn ask(server: &Server, request: &str) -> (String, String) {
    let mut bytes = Vec::new();
    _ = open(server, request).read_to_end(&mut bytes);
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    (head.to_lowercase(), body.to_owned())
}

fn get(server: &Server, path: &str) -> (String, String) {
    ask(server, &format!("GET {path} HTTP/1.1"))
}

#[track_caller]
fn assert_has(head: &str, lines: &[&str]) {
    for line in lines {
        assert!(head.contains(line), "`{line}` is not in\n{head}");
    }
}

#[test]
fn folders_are_pages_and_their_address_ends_with_a_slash() {
    let small = Small::new(FILES);
    let server = Server::start(small.site(), 0).unwrap();
    let (head, body) = get(&server, "/events/x/?q=1");
    assert_has(
        &head,
        &[
            "200 ok",
            "content-type: text/html; charset=utf-8",
            "x-policy: strict",
        ],
    );
    assert_eq!(body, "an event");
    let (head, _) = get(&server, "/events/x?q=1");
    assert_has(&head, &["308 permanent", "location: /events/x/?q=1"]);
}

#[test]
fn a_missing_page_is_404_html() {
    let small = Small::new(FILES);
    let server = Server::start(small.site(), 0).unwrap();
    for path in ["/events/y/", "/events/", "/../Cargo.toml", "/%2e%2e/"] {
        let (head, body) = ask(&server, &format!("GET {path} HTTP/1.1\nRange: bytes=0-1"));
        assert_has(&head, &["404 not found", "x-policy: strict"]);
        assert_eq!(body, "nothing here");
    }
    let server = Server::start(Site::new(small.0.join("none")), 0).unwrap();
    assert_has(&get(&server, "/").0, &["404 not found"]);
}

#[test]
fn some_hosts_answer_everything_with_the_home_page() {
    let small = Small::new(FILES);
    let fallback = Fallback::IndexForEverything;
    let site = Site {
        fallback,
        base: Base::new("/b/"),
        ..small.site()
    };
    let server = Server::start(site, 0).unwrap();
    assert!(server.url().ends_with("/b/"));
    let (head, body) = get(&server, "/b/events/y/index.json");
    assert_has(&head, &["200 ok", "content-type: text/html"]);
    assert_eq!(body, "home");
    assert_has(&get(&server, "/elsewhere/").0, &["404 not found"]);
}

#[test]
fn some_hosts_redirect_pages_to_shorter_addresses() {
    let small = Small::new(FILES);
    let site = Site {
        addressing: Addressing::WithoutExtension,
        ..small.site()
    };
    let server = Server::start(site, 0).unwrap();
    let (head, _) = get(&server, "/404.html?q=1");
    assert_has(&head, &["308 permanent", "location: /404?q=1"]);
    assert_eq!(get(&server, "/404").1, "nothing here");
}

#[test]
fn compressed_twins_are_sent_where_they_are_accepted() {
    let small = Small::new(FILES);
    let server = Server::start(small.site(), 0).unwrap();
    for (accept, body) in [
        ("br, gzip", "brotli"),
        ("gzip", "gzip"),
        ("identity", "0123456789"),
    ] {
        let answer = ask(
            &server,
            &format!("GET /app/a.wasm HTTP/1.1\nAccept-Encoding: {accept}"),
        );
        assert_has(
            &answer.0,
            &[
                "content-type: application/wasm",
                "vary: accept-encoding",
                "cache-control: immutable",
            ],
        );
        assert_eq!(answer.1, body);
    }
}

#[test]
fn heads_and_ranges_are_answered_and_other_methods_refused() {
    let small = Small::new(FILES);
    let server = Server::start(small.site(), 0).unwrap();
    let (head, body) = ask(&server, "HEAD /app/a.wasm HTTP/1.1");
    assert_has(&head, &["200 ok", "content-length: 10"]);
    assert_eq!(body, "");
    let (head, body) = ask(&server, "GET /app/a.wasm HTTP/1.1\nRange: bytes=2-4");
    assert_has(&head, &["206 partial", "content-range: bytes 2-4/10"]);
    assert_eq!(body, "234");
    assert_has(
        &ask(&server, "POST / HTTP/1.1").0,
        &["405 method", "allow: get, head"],
    );
}

#[test]
fn a_probe_records_requests_and_injects_faults() {
    let small = Small::new(FILES);
    let probe = Probe::default();
    let server = Server::start(
        Site {
            probe: Some(probe.clone()),
            ..small.site()
        },
        0,
    )
    .unwrap();
    probe.inject(|path| {
        path.ends_with(".wasm")
            .then_some(InjectedFault::Status(503))
    });
    assert_has(&get(&server, "/app/a.wasm").0, &["503 service"]);
    assert_eq!(get(&server, "/").1, "home");
    probe.inject(|_| Some(InjectedFault::Cut));
    let (head, body) = get(&server, "/app/a.wasm");
    assert_has(&head, &["content-length: 10"]);
    assert_eq!(body, "01234");
    probe.inject(|_| Some(InjectedFault::Body("{")));
    assert_eq!(get(&server, "/").1, "{");
    probe.inject(|_| Some(InjectedFault::Redirect(302, "/log-in")));
    assert_has(&get(&server, "/").0, &["302 found", "location: /log-in"]);
    probe.inject(|_| Some(InjectedFault::Held));
    thread::scope(|scope| {
        let answer = scope.spawn(|| get(&server, "/").1);
        thread::sleep(Duration::from_millis(100));
        assert!(!answer.is_finished(), "the answer is held");
        probe.clear();
        assert_eq!(answer.join().unwrap(), "home");
    });
    assert_eq!(get(&server, "/app/a.wasm").1, "0123456789");
    assert_eq!(
        probe.requests(),
        [
            "/app/a.wasm",
            "/",
            "/app/a.wasm",
            "/",
            "/",
            "/",
            "/app/a.wasm"
        ]
    );
    assert!(probe.requests().is_empty());
}

#[test]
fn a_preview_notifies_open_pages_and_is_never_kept() {
    let small = Small::new(FILES);
    let build = BuildId::now();
    let live = Live::new(Status {
        build: Some(build.clone()),
        problems: None,
    });
    let server = Server::start(
        Site {
            live: Some(live.clone()),
            ..small.site()
        },
        0,
    )
    .unwrap();
    let (head, _) = get(&server, "/app/a.wasm");
    assert_has(&head, &["cache-control: no-cache", "x-policy: strict"]);
    assert!(!head.contains("last-modified"), "{head}");

    let mut events = open(&server, "GET /.site/events HTTP/1.1")
        .lines()
        .map(Result::unwrap);
    let mut next = || events.find(|line| line.starts_with("data: ")).unwrap();
    assert!(next().ends_with(r#""problems":null}"#));
    let problems = Some(Overlay {
        title: "Broken",
        text: "a\nb".to_owned(),
    });
    live.send(Status {
        build: Some(build),
        problems,
    });
    assert!(next().ends_with(r#""problems":{"title":"Broken","text":"a\nb"}}"#));
}

#[test]
fn before_the_first_good_build_every_page_shows_the_problems() {
    let small = Small::new(&[]);
    let problems = Some(Overlay {
        title: "Broken",
        text: "<b>".to_owned(),
    });
    let live = Live::new(Status {
        build: None,
        problems,
    });
    let server = Server::start(
        Site {
            live: Some(live),
            ..small.site()
        },
        0,
    )
    .unwrap();
    for path in ["/", "/events/x", "/index.json"] {
        let (head, body) = get(&server, path);
        assert_has(
            &head,
            &[
                "503 service",
                "content-type: text/html",
                "script-src 'sha256-",
            ],
        );
        assert!(body.contains("&lt;b&gt;"), "{body}");
    }
}

#[test]
fn a_server_frees_its_port_though_pages_listen() {
    let small = Small::new(FILES);
    let live = Live::new(Status {
        build: Some(BuildId::now()),
        problems: None,
    });
    let server = Server::start(
        Site {
            live: Some(live),
            ..small.site()
        },
        0,
    )
    .unwrap();
    let port = server
        .url
        .split([':', '/'])
        .nth(4)
        .unwrap()
        .parse()
        .unwrap();
    assert!(
        Server::start(small.site(), port).is_err(),
        "the port is taken"
    );
    let mut page = open(&server, "GET /.site/events HTTP/1.1");
    page.read_line(&mut String::new()).unwrap();
    drop(server);
    assert!(Server::start(small.site(), port).is_ok());
}
