//! A preview that runs in a process of its own, and a browser's part of the talk with it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use super::SiteTest;

const PATIENCE: Duration = Duration::from_secs(60);

/// `shirube serve` on a free port, ended when dropped.
pub struct Preview {
    child: Child,
    pub url: String,
    pub address: String,
    told: Arc<Mutex<String>>,
}

impl Preview {
    pub fn of(site: &SiteTest) -> Self {
        Self::with(site, &[])
    }

    /// With variables in its environment.
    pub fn with(site: &SiteTest, env: &[(&'static str, &'static str)]) -> Self {
        let args = ["serve", "--messages", "en", "--port", "0"];
        let command = env
            .iter()
            .fold(site.prepare(&args), |command, (name, value)| {
                command.env(name, value)
            });
        let mut child = command.spawn();
        let mut stderr = BufReader::new(child.stderr.take().expect("piped"));
        let url = printed_url(&mut stderr);
        let rest = url.strip_prefix("http://").expect("an address");
        let address = rest.split('/').next().expect("a host").to_owned();
        Self {
            child,
            url,
            address,
            told: gather(stderr),
        }
    }

    /// What it has said on the terminal since it told its address.
    pub fn told(&self) -> String {
        self.told.lock().expect("no panic").clone()
    }

    /// The body at a path, which must be there.
    pub fn body(&self, path: &str) -> String {
        let (head, body) = get(&self.address, path);
        assert!(head.starts_with("HTTP/1.1 200"), "{path}: {head}");
        body
    }

    /// Asks until the body at a path satisfies, or fails.
    pub fn until(&self, path: &str, good: impl Fn(&str) -> bool) -> String {
        let end = Instant::now() + PATIENCE;
        loop {
            let (_, body) = get(&self.address, path);
            if good(&body) {
                return body;
            }
            assert!(Instant::now() < end, "{path} stays as it is:\n{body}");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// The stream of events, after its greeting.
    pub fn events(&self) -> BufReader<TcpStream> {
        let mut stream = connect(&self.address);
        let request = format!(
            "GET /_shirube/events HTTP/1.1\r\nHost: {}\r\n\r\n",
            self.address
        );
        stream.write_all(request.as_bytes()).expect("sent");
        let mut events = BufReader::new(stream);
        next_event(&mut events, "hello");
        events
    }
}

/// Reads on to the next event of a name, and gives its data.
pub fn next_event(events: &mut impl BufRead, name: &str) -> String {
    let wanted = format!("event: {name}");
    let mut named = false;
    loop {
        let mut line = String::new();
        let read = events.read_line(&mut line).expect("a line in time");
        assert!(read > 0, "the stream ended before {name:?}");
        let line = line.trim_end();
        match line.strip_prefix("data: ") {
            Some(data) if named => return data.to_owned(),
            _ => named = line == wanted || (named && !line.is_empty()),
        }
    }
}

/// Head and body of the answer to a GET.
pub fn get(address: &str, path: &str) -> (String, String) {
    request(address, path, &format!("Host: {address}\r\n"))
}

/// Head and body of the answer to a GET with these headers.
pub fn request(address: &str, path: &str, headers: &str) -> (String, String) {
    let mut stream = connect(address);
    let text = format!("GET {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
    stream.write_all(text.as_bytes()).expect("sent");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("an answer");
    let text = String::from_utf8_lossy(&bytes);
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    (head.to_owned(), body.to_owned())
}

fn connect(address: &str) -> TcpStream {
    let stream = TcpStream::connect(address).expect("a connection");
    stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
    stream
}

fn printed_url(stderr: &mut impl BufRead) -> String {
    let mut told = String::new();
    loop {
        let from = told.len();
        let read = stderr.read_line(&mut told).expect("UTF-8");
        assert!(read > 0, "serve ended: {told}");
        if let Some(rest) = told[from..].strip_prefix("the site is at ") {
            return rest.split(' ').next().expect("an address").to_owned();
        }
    }
}

fn gather(stderr: BufReader<ChildStderr>) -> Arc<Mutex<String>> {
    let told = Arc::new(Mutex::new(String::new()));
    let all = Arc::clone(&told);
    thread::spawn(move || {
        for line in stderr.lines().map_while(Result::ok) {
            all.lock().expect("no panic").push_str(&(line + "\n"));
        }
    });
    told
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
