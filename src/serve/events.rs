//! Live reload by server-sent events. Each open page holds one connection and one thread; both are
//! bounded, since a preview left open in many tabs must not fill the machine.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use serde_json::json;
use tiny_http::{HTTPVersion, Request};

use super::answer::HEADERS;

/// Pages that are told at the same time; one more, and the one connected longest is let go.
const MAX_CLIENTS: usize = 32;

/// Threads may outlive their place in the list while a connection refuses to take bytes.
const MAX_THREADS: usize = 2 * MAX_CLIENTS;

/// Events that a slow connection may fall behind before it is dropped. It reconnects, sees the
/// version, and has missed nothing.
const BACKLOG: usize = 16;

/// A silent connection is written to this often, so that a dead one is noticed.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// What open pages are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A rebuild finished. `changed` holds the paths of what it changed, as `Pages::get` knows
    /// them; an empty list means that it may be anything.
    Rebuilt { version: u64, changed: Vec<String> },
    /// The findings are others than before, whether or not any page changed.
    Findings { errors: usize, warnings: usize },
}

/// The open pages. Clones speak to the same ones.
#[derive(Clone)]
pub struct ReloadHub(Arc<Hub>);

struct Hub {
    clients: Mutex<Clients>,
    threads: AtomicUsize,
    heartbeat: Duration,
}

#[derive(Default)]
struct Clients {
    next: u64,
    /// Oldest first.
    open: VecDeque<(u64, SyncSender<Arc<str>>)>,
}

impl ReloadHub {
    /// A hub without pages.
    pub fn new() -> Self {
        Self::with_heartbeat(HEARTBEAT)
    }

    pub(super) fn with_heartbeat(heartbeat: Duration) -> Self {
        Self(Arc::new(Hub {
            clients: Mutex::default(),
            threads: AtomicUsize::new(0),
            heartbeat,
        }))
    }

    /// Tells every open page, without waiting for any of them.
    pub fn notify(&self, event: Event) {
        let frame: Arc<str> = event.frame().into();
        self.clients().open.retain(|(_, client)| {
            !matches!(
                client.try_send(frame.clone()),
                Err(TrySendError::Full(_) | TrySendError::Disconnected(_))
            )
        });
    }

    /// How many pages are open.
    pub fn open(&self) -> usize {
        self.clients().open.len()
    }

    /// Lets every page go; each is told that its stream has ended.
    pub(super) fn close(&self) {
        self.clients().open.clear();
    }

    /// Answers a request with a stream of events, from a thread of its own. `version` is asked
    /// after the page is listed, so that no rebuild falls between the two. A request that finds no
    /// thread free is handed back.
    pub(super) fn connect(
        &self,
        request: Request,
        version: impl FnOnce() -> u64,
    ) -> Result<(), Box<Request>> {
        if self.0.threads.fetch_add(1, Ordering::AcqRel) >= MAX_THREADS {
            self.0.threads.fetch_sub(1, Ordering::AcqRel);
            return Err(Box::new(request));
        }
        let (id, events) = self.enlist();
        let hub = self.clone();
        let chunked = *request.http_version() >= HTTPVersion(1, 1);
        let hello = format!(
            "retry: 1000\nevent: hello\ndata: {}\n\n",
            json!({ "version": version() })
        );
        let out = request.into_writer();
        let stream = move || {
            // A write that fails is how a closed tab looks from here.
            let _ = Stream { out, chunked }.run(&hello, &events, hub.0.heartbeat);
            hub.leave(id);
        };
        let name = "preview events".to_owned();
        if thread::Builder::new().name(name).spawn(stream).is_err() {
            self.leave(id);
        }
        Ok(())
    }

    fn enlist(&self) -> (u64, Receiver<Arc<str>>) {
        let (sender, receiver) = sync_channel(BACKLOG);
        let mut clients = self.clients();
        let id = clients.next;
        clients.next += 1;
        clients.open.push_back((id, sender));
        if clients.open.len() > MAX_CLIENTS {
            clients.open.pop_front();
        }
        (id, receiver)
    }

    fn leave(&self, id: u64) {
        self.clients().open.retain(|(other, _)| *other != id);
        self.0.threads.fetch_sub(1, Ordering::AcqRel);
    }

    fn clients(&self) -> MutexGuard<'_, Clients> {
        self.0
            .clients
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for ReloadHub {
    fn default() -> Self {
        Self::new()
    }
}

impl Event {
    fn frame(&self) -> String {
        let (name, data) = match self {
            Self::Rebuilt { version, changed } => {
                ("rebuilt", json!({ "version": version, "changed": changed }))
            }
            Self::Findings { errors, warnings } => (
                "findings",
                json!({ "errors": errors, "warnings": warnings }),
            ),
        };
        // JSON holds no raw line break, so one `data:` line is the whole of it.
        format!("event: {name}\ndata: {data}\n\n")
    }
}

/// One connection, written by hand: the server library holds a response back until its buffer
/// fills, and it keeps the socket open after the writer is gone. The end is therefore told by the
/// last chunk.
struct Stream {
    out: Box<dyn Write + Send>,
    chunked: bool,
}

impl Stream {
    fn run(
        mut self,
        hello: &str,
        events: &Receiver<Arc<str>>,
        heartbeat: Duration,
    ) -> io::Result<()> {
        self.head()?;
        self.send(hello)?;
        loop {
            match events.recv_timeout(heartbeat) {
                Ok(frame) => self.send(&frame)?,
                Err(RecvTimeoutError::Timeout) => self.send(": still here\n\n")?,
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        if self.chunked {
            self.out.write_all(b"0\r\n\r\n")?;
        }
        self.out.flush()
    }

    fn head(&mut self) -> io::Result<()> {
        let mut head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n".to_owned();
        for (name, value) in HEADERS {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if self.chunked {
            head.push_str("Transfer-Encoding: chunked\r\n");
        }
        head.push_str("Connection: close\r\n\r\n");
        self.out.write_all(head.as_bytes())
    }

    fn send(&mut self, text: &str) -> io::Result<()> {
        if self.chunked {
            write!(self.out, "{:x}\r\n{text}\r\n", text.len())?;
        } else {
            self.out.write_all(text.as_bytes())?;
        }
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_one_line_of_json() {
        let event = Event::Rebuilt {
            version: 3,
            changed: vec!["/ja/\n遺伝/".to_owned()],
        };
        assert_eq!(
            event.frame(),
            "event: rebuilt\ndata: {\"version\":3,\"changed\":[\"/ja/\\n遺伝/\"]}\n\n"
        );
    }

    #[test]
    fn the_oldest_makes_room() {
        let hub = ReloadHub::new();
        let all: Vec<_> = (0..=MAX_CLIENTS).map(|_| hub.enlist().1).collect();
        assert_eq!(hub.open(), MAX_CLIENTS);
        assert_eq!(
            all[0].recv_timeout(Duration::ZERO),
            Err(RecvTimeoutError::Disconnected)
        );
        assert_eq!(
            all[1].recv_timeout(Duration::ZERO),
            Err(RecvTimeoutError::Timeout)
        );
    }

    #[test]
    fn one_that_falls_behind_is_dropped() {
        let hub = ReloadHub::new();
        let (_, _slow) = hub.enlist();
        let findings = Event::Findings {
            errors: 0,
            warnings: 1,
        };
        for _ in 0..BACKLOG {
            hub.notify(findings.clone());
        }
        assert_eq!(hub.open(), 1);
        hub.notify(findings);
        assert_eq!(hub.open(), 0);
    }
}
