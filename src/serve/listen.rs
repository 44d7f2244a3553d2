//! The sockets: finding a port, a fixed number of workers, and stopping.

use std::io::{self, Cursor};
use std::mem;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;
use std::time::Duration;

use tiny_http::{Header, Request, Response};

use super::answer::{self, Answer, Ask, HEADERS, Site, Whole};
use super::events::ReloadHub;
use super::guard::Guard;
use super::{DEFAULT_PORT, Pages, ServeError, ServeOptions, address};

/// Requests answered at the same time.
const WORKERS: usize = 4;

/// Ports tried when nobody asked for one.
const PORTS_TRIED: u16 = 20;

/// How long a worker waits before it looks whether it should stop.
const IDLE: Duration = Duration::from_millis(500);

/// Bodies up to this length have been read by the library before we see the request.
const SMALL_BODY: usize = 1024;

/// A bound preview server.
pub struct Server {
    http: Arc<tiny_http::Server>,
    address: SocketAddr,
    base: String,
    guard: Guard,
    stopping: Arc<AtomicBool>,
}

/// Stops a running server from another thread.
#[derive(Clone)]
pub struct Stopper {
    http: Weak<tiny_http::Server>,
    stopping: Arc<AtomicBool>,
}

impl Server {
    /// Takes the port, so that the address can be shown before anything is built.
    pub fn bind(options: &ServeOptions) -> Result<Self, ServeError> {
        let listener = listen(options)?;
        let wanted = SocketAddr::new(options.host, options.port.unwrap_or(DEFAULT_PORT));
        let failed = |source| ServeError::Listen {
            address: wanted,
            source,
        };
        let address = listener.local_addr().map_err(failed)?;
        let http = tiny_http::Server::from_listener(listener, None)
            .map_err(|cause| failed(io::Error::other(cause)))?;
        Ok(Self {
            http: Arc::new(http),
            address,
            base: address::base(&options.base_path),
            guard: Guard::new(address.ip(), &options.allowed_hosts),
            stopping: Arc::default(),
        })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What to type into a browser on this machine.
    pub fn url(&self) -> String {
        let mut address = self.address;
        if address.ip().is_unspecified() {
            address.set_ip(match address.ip() {
                IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
                IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
            });
        }
        format!("http://{address}{}", address::encode(&self.base))
    }

    /// Something that can stop `run`.
    pub fn stopper(&self) -> Stopper {
        Stopper {
            http: Arc::downgrade(&self.http),
            stopping: self.stopping.clone(),
        }
    }

    /// Answers requests until it is stopped, or until the system hands over no more connections.
    pub fn run(self, pages: Arc<dyn Pages>, reload: ReloadHub) -> Result<(), ServeError> {
        let site = Site {
            pages,
            guard: self.guard.clone(),
            base: self.base.clone(),
        };
        let failure = Mutex::new(None);
        thread::scope(|scope| {
            for _ in 0..WORKERS {
                scope.spawn(|| {
                    if let Err(source) = self.work(&site, &reload) {
                        let mut failure = failure.lock().unwrap_or_else(PoisonError::into_inner);
                        failure.get_or_insert(source);
                        self.stopper().stop();
                    }
                });
            }
        });
        reload.close();
        let failure = failure.into_inner().unwrap_or_else(PoisonError::into_inner);
        failure.map_or(Ok(()), |source| Err(ServeError::Accept { source }))
    }

    fn work(&self, site: &Site, reload: &ReloadHub) -> io::Result<()> {
        while !self.stopping.load(Ordering::Acquire) {
            if let Some(request) = self.http.recv_timeout(IDLE)? {
                respond(request, site, reload);
            }
        }
        Ok(())
    }
}

impl Stopper {
    /// Asks the server to stop; `run` returns as soon as the requests at hand are answered.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Release);
        if let Some(http) = self.http.upgrade() {
            (0..WORKERS).for_each(|_| http.unblock());
        }
    }
}

fn listen(options: &ServeOptions) -> Result<TcpListener, ServeError> {
    if let Some(port) = options.port {
        let address = SocketAddr::new(options.host, port);
        return TcpListener::bind(address).map_err(|source| match source.kind() {
            io::ErrorKind::AddrInUse => ServeError::PortInUse { address },
            _ => ServeError::Listen { address, source },
        });
    }
    first_free(options.host, DEFAULT_PORT)
}

fn first_free(host: IpAddr, first: u16) -> Result<TcpListener, ServeError> {
    let last = first.saturating_add(PORTS_TRIED - 1);
    for port in first..=last {
        let address = SocketAddr::new(host, port);
        match TcpListener::bind(address) {
            Ok(listener) => return Ok(listener),
            // Windows reserves ranges of ports and then denies them.
            Err(e)
                if matches!(
                    e.kind(),
                    io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied
                ) => {}
            Err(source) => return Err(ServeError::Listen { address, source }),
        }
    }
    Err(ServeError::NoFreePort { first, last })
}

fn respond(request: Request, site: &Site, reload: &ReloadHub) {
    if waits_for_a_body(&request) {
        return refuse_body(request);
    }
    // A page that cannot be made must not take the server with it.
    let answer = catch_unwind(AssertUnwindSafe(|| site.answer(&ask(&request))))
        .unwrap_or_else(|_| answer::plain(500, answer::BROKEN).into());
    match answer {
        Answer::Whole(whole) => send(request, whole),
        Answer::Events => {
            if let Err(request) = reload.connect(request, || site.pages.version()) {
                send(*request, answer::plain(503, answer::BUSY));
            }
        }
    }
}

fn ask(request: &Request) -> Ask<'_> {
    Ask {
        method: request.method().as_str(),
        target: request.url(),
        hosts: header(request, "Host"),
        origins: header(request, "Origin"),
    }
}

fn header<'a>(request: &'a Request, name: &'static str) -> Vec<&'a str> {
    let headers = request.headers().iter();
    headers
        .filter(|header| header.field.equiv(name))
        .map(|header| header.value.as_str())
        .collect()
}

fn send(request: Request, whole: Whole) {
    // A browser that went away meanwhile is no failure of ours.
    let _ = request.respond(response(whole));
}

fn response(whole: Whole) -> Response<Cursor<Arc<[u8]>>> {
    let length = whole.body.len();
    let headers = HEADERS
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .chain([("Content-Type", whole.mime.to_owned())])
        .chain(whole.extra)
        .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
        .collect();
    Response::new(
        whole.status.into(),
        headers,
        Cursor::new(whole.body),
        Some(length),
        None,
    )
    .with_chunked_threshold(usize::MAX)
}

/// Whether the library would wait for a body when it lets go of the request, with a buffer of the
/// size that the request claims.
fn waits_for_a_body(request: &Request) -> bool {
    request.body_length().is_some_and(|n| n > SMALL_BODY) || !header(request, "Expect").is_empty()
}

/// Answers and forgets. Dropping the request would block a worker on bytes that may never come, or
/// ask for memory that is not there; browsers never send a body here, so what leaks is one socket
/// per attempt to do harm.
fn refuse_body(request: Request) {
    let refusal = response(answer::plain(413, answer::BODY));
    mem::forget(request.upgrade("close", refusal));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_passed_over_unless_asked_for() {
        let host = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let taken = TcpListener::bind((host, 0)).expect("a port");
        let port = taken.local_addr().expect("an address").port();
        let other = first_free(host, port).expect("another port");
        let found = other.local_addr().expect("an address").port();
        assert!(found > port && found - port < PORTS_TRIED);
        let options = ServeOptions {
            port: Some(port),
            ..ServeOptions::default()
        };
        let error = Server::bind(&options).err().expect("the port is taken");
        assert!(matches!(error, ServeError::PortInUse { .. }), "{error}");
    }

    #[test]
    fn the_url_is_one_that_a_browser_can_open() {
        let options = ServeOptions {
            host: Ipv4Addr::UNSPECIFIED.into(),
            port: Some(0),
            base_path: "遺伝".to_owned(),
            ..ServeOptions::default()
        };
        let server = Server::bind(&options).expect("a port");
        let port = server.address().port();
        let want = format!("http://127.0.0.1:{port}/%E9%81%BA%E4%BC%9D/");
        assert_eq!(server.url(), want);
    }
}
