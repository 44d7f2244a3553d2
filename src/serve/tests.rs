//! The preview over real loopback sockets: what a browser, and what a foe, would get.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::*;

const PATIENCE: Duration = Duration::from_secs(10);

/// A site of a few pages.
pub(super) struct Fixed {
    version: AtomicU64,
}

impl Default for Fixed {
    fn default() -> Self {
        Self {
            version: AtomicU64::new(1),
        }
    }
}

impl Pages for Fixed {
    fn get(&self, path: &str) -> Option<Page> {
        const HTML: &str = "text/html; charset=utf-8";
        let (mime, text) = match path {
            "/" | "/ja/" | "/ja/遺伝/" => (HTML, "<!doctype html><head><title>遺</title></head>"),
            "/a.svg" => ("image/svg+xml", "<svg><head></head></svg>"),
            "/panic" => panic!("a page that cannot be made"),
            _ => return None,
        };
        Some(page(text, mime))
    }

    fn not_found(&self, _: &str) -> Page {
        page("<head></head>no such page", "text/html; charset=utf-8")
    }

    fn findings_json(&self) -> String {
        r#"[{"severity":"error"}]"#.to_owned()
    }

    fn search(&self, parameters: &[(String, String)]) -> Result<Page, String> {
        let query = parameters.iter().find(|(name, _)| name == "q");
        let (_, query) = query.ok_or("q=")?;
        Ok(page(&format!("[{query:?}]"), "application/json"))
    }

    fn version(&self) -> u64 {
        self.version.load(Ordering::Relaxed)
    }
}

fn page(text: &str, mime: &'static str) -> Page {
    Page {
        bytes: text.as_bytes().into(),
        mime,
    }
}

/// A running preview, stopped when dropped.
struct Running {
    address: SocketAddr,
    hub: ReloadHub,
    stopper: Stopper,
    thread: Option<JoinHandle<Result<(), ServeError>>>,
}

impl Running {
    fn new(hub: ReloadHub) -> Self {
        let options = ServeOptions {
            port: Some(0),
            ..ServeOptions::default()
        };
        let server = Server::bind(&options).expect("a port");
        let (address, stopper) = (server.address(), server.stopper());
        let theirs = hub.clone();
        let thread = thread::spawn(move || server.run(Arc::new(Fixed::default()), theirs));
        Self {
            address,
            hub,
            stopper,
            thread: Some(thread),
        }
    }

    fn open(&self, request: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(self.address).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        stream.write_all(request.as_bytes()).expect("a request");
        BufReader::new(stream)
    }

    /// The whole response to a request that closes its connection.
    fn ask(&self, line: &str, headers: &str) -> String {
        let mut text = String::new();
        self.open(&format!(
            "{line} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"
        ))
        .read_to_string(&mut text)
        .expect("a response");
        text
    }

    fn get(&self, target: &str) -> String {
        self.ask(&format!("GET {target}"), "Host: localhost\r\n")
    }

    fn events(&self) -> BufReader<TcpStream> {
        let mut events = self.open("GET /_shirube/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
        wait_for(&mut events, "event: hello");
        events
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stopper.stop();
        let thread = self.thread.take().expect("dropped once");
        let result = thread.join().expect("no panic in the server");
        assert!(result.is_ok());
    }
}

/// Reads lines until one begins with `start`; fails when the stream ends or stays silent.
fn wait_for(events: &mut impl BufRead, start: &str) -> String {
    loop {
        let mut line = String::new();
        let read = events.read_line(&mut line).expect("a line in time");
        assert!(read > 0, "the stream ended before {start:?}");
        if line.starts_with(start) {
            return line;
        }
    }
}

#[test]
fn statuses() {
    let server = Running::new(ReloadHub::new());
    for (target, status) in [
        ("/ja/", 200),
        ("/ja/%E9%81%BA%E4%BC%9D/", 200),
        ("/ja/?a=../..", 200),
        ("/ja", 302),
        ("/none/", 404),
        ("/_shirube/reload.js", 200),
        ("/_shirube/overlay.css", 200),
        ("/_shirube/findings.json", 200),
        ("/_shirube/", 404),
        ("/../etc/passwd", 400),
        ("/%2e%2e/etc/passwd", 400),
        ("/ja/%2e%2e/%2e%2e/etc/passwd", 400),
        ("/%252e%252e/etc/passwd", 400),
        ("/..%5c..%5cboot.ini", 400),
        ("/..\\boot.ini", 400),
        ("/%00", 400),
        ("/a%0d%0aX:1", 400),
        ("*", 400),
        ("http://localhost/ja/", 400),
        ("/panic", 500),
        ("/ja/", 200),
    ] {
        let response = server.get(target);
        assert!(
            response.starts_with(&format!("HTTP/1.1 {status} ")),
            "{target}: {response}"
        );
    }
}

#[test]
fn headers_go_with_every_answer() {
    let server = Running::new(ReloadHub::new());
    for target in ["/ja/", "/none", "/%00", "/a.svg"] {
        let response = server.get(target);
        for (name, value) in answer::HEADERS {
            assert!(
                response.contains(&format!("\r\n{name}: {value}\r\n")),
                "{target} {name}"
            );
        }
    }
    assert!(
        server
            .get("/a.svg")
            .contains("\r\nContent-Type: image/svg+xml\r\n")
    );
    assert!(server.get("/ja").contains("\r\nLocation: /ja/\r\n"));
}

#[test]
fn foreign_hosts_and_origins_get_nothing() {
    let server = Running::new(ReloadHub::new());
    let port = server.address.port();
    for (headers, status) in [
        (format!("Host: 127.0.0.1:{port}\r\n"), 200),
        (
            format!("Host: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n"),
            200,
        ),
        (
            format!("Host: localhost:{port}\r\nOrigin: http://evil.example\r\n"),
            403,
        ),
        (format!("Host: localhost:{port}\r\nOrigin: null\r\n"), 403),
        ("Host: evil.example\r\n".to_owned(), 403),
        ("Host: localhost\r\nHost: evil.example\r\n".to_owned(), 403),
        (String::new(), 403),
    ] {
        let response = server.ask("GET /ja/", &headers);
        assert!(
            response.starts_with(&format!("HTTP/1.1 {status} ")),
            "{headers}{response}"
        );
        assert_eq!(response.contains("<title>"), status == 200);
    }
}

#[test]
fn only_reading_is_allowed_and_heads_have_no_body() {
    let server = Running::new(ReloadHub::new());
    let host = "Host: localhost\r\n";
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"] {
        let response = server.ask(&format!("{method} /ja/"), host);
        assert!(response.starts_with("HTTP/1.1 405 "), "{response}");
        assert!(response.contains("\r\nAllow: GET, HEAD\r\n"));
    }
    let length = |text: &str| {
        let lines = text.lines();
        lines
            .filter_map(|line| line.strip_prefix("Content-Length: "))
            .next()
            .map(str::to_owned)
    };
    let head = server.ask("HEAD /ja/", host);
    assert!(head.starts_with("HTTP/1.1 200 ") && head.ends_with("\r\n\r\n"));
    assert_eq!(length(&head), length(&server.get("/ja/")));
    let head = server.ask("HEAD /_shirube/events", host);
    assert!(head.starts_with("HTTP/1.1 200 ") && head.ends_with("\r\n\r\n"));
}

#[test]
fn a_claimed_body_neither_blocks_nor_breaks() {
    let server = Running::new(ReloadHub::new());
    let waiting: Vec<_> = (0..6)
        .map(|_| {
            let request =
                "POST /ja/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999\r\n\r\n";
            let mut response = server.open(request);
            wait_for(&mut response, "HTTP/1.1 413 ");
            response
        })
        .collect();
    assert!(server.get("/ja/").starts_with("HTTP/1.1 200 "));
    drop(waiting);
}

#[test]
fn only_pages_are_injected_into_and_once() {
    let server = Running::new(ReloadHub::new());
    for (target, times) in [
        ("/ja/", 1),
        ("/none", 1),
        ("/a.svg", 0),
        ("/_shirube/findings.json", 0),
        ("/%00", 0),
    ] {
        let response = server.get(target);
        assert_eq!(
            response.matches("/_shirube/reload.js").count(),
            times,
            "{target}"
        );
        assert_eq!(
            response.matches("/_shirube/overlay.css").count(),
            times,
            "{target}"
        );
    }
}

#[test]
fn events_arrive() {
    let server = Running::new(ReloadHub::new());
    let mut events = server.events();
    assert!(wait_for(&mut events, "data:").contains("\"version\":1"));
    server.hub.notify(Event::Rebuilt {
        version: 2,
        changed: vec!["/ja/遺伝/".to_owned()],
    });
    wait_for(&mut events, "event: rebuilt");
    let data = wait_for(&mut events, "data:");
    assert_eq!(data, "data: {\"version\":2,\"changed\":[\"/ja/遺伝/\"]}\n");
}

#[test]
fn silence_is_broken_by_heartbeats_and_the_dead_are_dropped() {
    let server = Running::new(ReloadHub::with_heartbeat(Duration::from_millis(5)));
    let mut events = server.events();
    wait_for(&mut events, ": still here");
    assert_eq!(server.hub.open(), 1);
    drop(events);
    let start = std::time::Instant::now();
    while server.hub.open() > 0 {
        assert!(
            start.elapsed() < PATIENCE,
            "a dead connection is still held"
        );
        thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn connections_are_bounded_and_the_oldest_is_told() {
    let server = Running::new(ReloadHub::new());
    let mut oldest = server.events();
    let newer: Vec<_> = (0..32).map(|_| server.events()).collect();
    wait_for(&mut oldest, "0\r\n");
    assert_eq!(server.hub.open(), 32);
    assert!(server.get("/ja/").starts_with("HTTP/1.1 200 "));
    drop(newer);
}

#[test]
fn stopping_ends_streams() {
    let server = Running::new(ReloadHub::new());
    let mut events = server.events();
    drop(server);
    wait_for(&mut events, "0\r\n");
}
