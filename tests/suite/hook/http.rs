//! Addresses: what they lead to is looked at before a connection is made.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use shirube::hook::{Asked, Limits, get};

/// A server on this computer that answers everything with one text, and counts.
struct Server {
    port: u16,
    asked: Arc<AtomicUsize>,
}

impl Server {
    fn answering(answer: impl Fn(u16) -> String + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("bound").port();
        let asked = Arc::new(AtomicUsize::new(0));
        let count = asked.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { break };
                count.fetch_add(1, Ordering::SeqCst);
                let mut buffer = [0; 4096];
                let _ = stream.read(&mut buffer);
                let _ = stream.write_all(answer(port).as_bytes());
            }
        });
        Self { port, asked }
    }

    fn count(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

fn ok(body: &str) -> String {
    format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}

fn limits() -> Limits {
    Limits {
        time: Duration::from_secs(10),
        bytes: 1 << 20,
        ..Limits::default()
    }
}

fn ask(address: String, private: &[&str]) -> Result<String, String> {
    let asked = Asked {
        address,
        private_hosts: private.iter().map(|host| (*host).to_owned()).collect(),
        ..Asked::default()
    };
    let got = get(&asked, &limits()).map_err(|fault| fault.to_string())?;
    Ok(String::from_utf8(got).expect("UTF-8"))
}

#[test]
fn this_computer_is_asked_only_when_it_is_named() {
    let server = Server::answering(|_| ok("fine"));
    let port = server.port;
    let spellings = [
        "127.0.0.1",
        "localhost",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "0",
        "0.0.0.0",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::]",
        "[64:ff9b::7f00:1]",
    ];
    for host in spellings {
        let told = ask(format!("http://{host}:{port}/"), &[]).expect_err(host);
        // A spelling that the system does not know leads nowhere, which is as good.
        let refused = [
            "inside a private network",
            "was not found",
            "not of the form",
        ];
        assert!(
            refused.iter().any(|want| told.contains(want)),
            "{host}: {told}"
        );
    }
    assert_eq!(server.count(), 0);
    assert_eq!(
        ask(format!("http://127.0.0.1:{port}/"), &["127.0.0.1"]),
        Ok("fine".to_owned())
    );
    assert_eq!(server.count(), 1);
}

#[test]
fn a_redirect_leads_nowhere_else() {
    for to in [
        "http://127.0.0.1:PORT/in",
        "http://2130706433:PORT/in",
        "http://169.254.169.254/latest",
        "http://[::1]:PORT/",
    ] {
        let to = to.to_owned();
        let server = Server::answering(move |port| {
            let to = to.replace("PORT", &port.to_string());
            format!(
                "HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            )
        });
        // The first host is named, by a name that resolves to this computer; where it leads to is not.
        let told =
            ask(format!("http://localhost:{}/", server.port), &["localhost"]).expect_err("refused");
        assert!(told.contains("inside a private network"), "{told}");
        assert_eq!(server.count(), 1);
    }
}

#[test]
fn answers_have_limits() {
    let flood = Server::answering(|_| ok(&"x".repeat(2 << 20)));
    let told =
        ask(format!("http://127.0.0.1:{}/", flood.port), &["127.0.0.1"]).expect_err("too much");
    assert!(told.contains("too large"), "{told}");
    let circle = Server::answering(|port| {
        format!(
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{port}/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        )
    });
    let told =
        ask(format!("http://127.0.0.1:{}/", circle.port), &["127.0.0.1"]).expect_err("endless");
    assert!(told.contains("leads on too often"), "{told}");
    let missing = Server::answering(|_| {
        "HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\nConnection: close\r\n\r\n40507".to_owned()
    });
    let told = ask(
        format!("http://127.0.0.1:{}/", missing.port),
        &["127.0.0.1"],
    )
    .expect_err("missing");
    assert_eq!(told, "the server answered 404");
    let slow = TcpListener::bind("127.0.0.1:0").expect("a port");
    let asked = Asked {
        address: format!("http://{}/", slow.local_addr().expect("bound")),
        private_hosts: vec!["127.0.0.1".to_owned()],
        ..Asked::default()
    };
    let short = Limits {
        time: Duration::from_millis(300),
        ..limits()
    };
    let told = get(&asked, &short).expect_err("slow").to_string();
    assert!(told.contains("nothing came within"), "{told}");
}

#[test]
fn addresses_that_are_none() {
    for address in [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "example.org",
        "http://user:secret@example.org/",
        "",
    ] {
        let told = ask(address.to_owned(), &[]).expect_err(address);
        assert!(told.contains("not of the form"), "{address}: {told}");
        assert!(!told.contains("secret"), "{told}");
    }
    let asked = Asked {
        address: "http://example.org/".to_owned(),
        authorization: Some("Bearer correct-horse-battery".to_owned()),
        with_secret: true,
        ..Asked::default()
    };
    let told = get(&asked, &limits())
        .expect_err("in the clear")
        .to_string();
    assert!(
        told.contains("use https://") && !told.contains("horse"),
        "{told}"
    );
}

#[test]
fn letters_that_no_address_has_are_told() {
    for address in [
        "http://１２７．０．０．１/",
        "http://標.example/",
        "https://example.org/表.csv",
    ] {
        let told = ask(address.to_owned(), &[]).expect_err(address);
        assert!(
            told.contains("full-width or other letters beyond ASCII"),
            "{told}"
        );
    }
    let told = ask("ftp://example.org/".to_owned(), &[]).expect_err("no http");
    assert!(told.contains("not of the form"), "{told}");
}
