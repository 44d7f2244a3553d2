//! The client: no proxy, no cookies, few redirects, limits on time and size, and a resolver that looks at addresses.

use std::fmt;
use std::net::{SocketAddr, ToSocketAddrs};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::thread;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};

use super::address::is_public;
use super::{Asked, PRIVATE};
use crate::diagnostics::Text;
use crate::hook::{Fault, Limits};

const MOST_REDIRECTS: u32 = 5;
/// As many addresses of a host as ureq tries.
const MOST_ADDRESSES: usize = 16;

pub(super) fn get(asked: &Asked, limits: &Limits) -> Result<Vec<u8>, Fault> {
    // What follows may be a secret, which may be in any script.
    let host = asked.address.split(['?', '#']).next().unwrap_or_default();
    if !host.is_ascii() {
        return Err(Fault::new(NOT_ASCII));
    }
    let uri: Uri = asked.address.parse().map_err(|_| Fault::new(NO_ADDRESS))?;
    let scheme = uri.scheme_str().unwrap_or_default();
    let plain = uri
        .authority()
        .is_some_and(|host| !host.as_str().contains('@'));
    if !["http", "https"].contains(&scheme) || !plain {
        return Err(Fault::new(NO_ADDRESS));
    }
    if asked.with_secret && scheme != "https" && !named(asked, &uri) {
        return Err(Fault::new(IN_THE_CLEAR));
    }
    let mut request = agent(asked, limits, scheme == "https").get(&uri);
    if let Some(authorization) = &asked.authorization {
        request = request.header("Authorization", authorization);
    }
    let told = |error: Error| fault(&error, limits);
    let mut response = request.call().map_err(told)?;
    let body = response.body_mut().with_config();
    body.limit(limits.bytes as u64).read_to_vec().map_err(told)
}

fn named(asked: &Asked, uri: &Uri) -> bool {
    uri.host()
        .is_some_and(|host| asked.private_hosts.iter().any(|named| named == host))
}

/// What began as https stays so, wherever it is led on to.
fn agent(asked: &Asked, limits: &Limits, secure: bool) -> Agent {
    let config = Agent::config_builder()
        .https_only(secure)
        .proxy(None)
        .timeout_global(Some(limits.time))
        .max_redirects(MOST_REDIRECTS)
        .max_idle_connections(0)
        .user_agent(concat!("shirube/", env!("CARGO_PKG_VERSION")))
        .build();
    let resolver = Looking {
        private_hosts: asked.private_hosts.clone(),
    };
    Agent::with_parts(config, DefaultConnector::default(), resolver)
}

/// Looks up hosts, and gives no address but those that may be asked.
#[derive(Debug)]
struct Looking {
    private_hosts: Vec<String>,
}

/// An address that may not be asked.
#[derive(Debug)]
struct Private;

impl fmt::Display for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PRIVATE.en)
    }
}

impl std::error::Error for Private {}

impl Resolver for Looking {
    fn resolve(
        &self,
        uri: &Uri,
        _config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let (Some(scheme), Some(authority)) = (uri.scheme(), uri.authority()) else {
            return Err(Error::HostNotFound);
        };
        let host = authority
            .host()
            .trim_start_matches('[')
            .trim_end_matches(']');
        let name = DefaultResolver::host_and_port(scheme, authority).ok_or(Error::HostNotFound)?;
        let found = look_up(name, &timeout)?;
        let is_named = |name: &str| self.private_hosts.iter().any(|named| named == name);
        let allowed = |address: &SocketAddr| {
            let ip = address.ip().to_canonical();
            is_public(ip) || is_named(host) || is_named(&ip.to_string())
        };
        // One address that is not allowed among several is a trick, or soon will be.
        if !found.iter().all(allowed) {
            return Err(Error::Other(Box::new(Private)));
        }
        let mut addresses = self.empty();
        for address in found.into_iter().take(MOST_ADDRESSES) {
            addresses.push(address);
        }
        match addresses.is_empty() {
            true => Err(Error::HostNotFound),
            false => Ok(addresses),
        }
    }
}

/// Asks the system, which knows every way to spell an address, and does not wait for ever.
fn look_up(name: String, timeout: &NextTimeout) -> Result<Vec<SocketAddr>, Error> {
    let (give, found) = sync_channel(1);
    thread::spawn(move || give.send(name.to_socket_addrs()).is_ok());
    match found.recv_timeout(*timeout.after) {
        Ok(found) => Ok(found.map_err(|_| Error::HostNotFound)?.collect()),
        Err(RecvTimeoutError::Timeout) => Err(Error::Timeout(timeout.reason)),
        Err(RecvTimeoutError::Disconnected) => Err(Error::HostNotFound),
    }
}

/// In words that repeat nothing of address or answer.
fn fault(error: &Error, limits: &Limits) -> Fault {
    match error {
        Error::Other(_) => Fault::new(PRIVATE),
        Error::StatusCode(status) => Fault::new(STATUS).arg("status", status),
        Error::Timeout(_) => Fault::new(SLOW).arg("seconds", limits.time.as_secs_f32()),
        Error::BodyExceedsLimit(_) => Fault::new(FLOOD).arg("most", limits.bytes >> 20),
        Error::HostNotFound => Fault::new(NO_HOST),
        Error::RequireHttpsOnly(_) => Fault::new(DOWN),
        Error::TooManyRedirects => Fault::new(CIRCLES).arg("most", MOST_REDIRECTS),
        _ => Fault::new(BROKEN),
    }
}

const NO_ADDRESS: Text = Text::new(
    "アドレスが http:// か https:// の形ではありません（名前とパスワードは authorization に書いてください）",
    "the address is not of the form http:// or https:// (names and passwords belong into authorization)",
);
const NOT_ASCII: Text = Text::new(
    "アドレスに、全角の文字や日本語の文字があります。半角の英数字と記号で書いてください（日本語のドメイン名は xn-- で始まる形、ほかは %E6 のような形にします）",
    "the address has full-width or other letters beyond ASCII; write digits and letters half-width (names of hosts as xn--…, the rest with per cent signs)",
);
const IN_THE_CLEAR: Text = Text::new(
    "秘密を、暗号化されない http:// で送ることになります。https:// にしてください",
    "a secret would be sent over http:// for all to read; use https://",
);
const STATUS: Text = Text::new(
    "サーバーが {status} と答えました",
    "the server answered {status}",
);
const SLOW: Text = Text::new(
    "{seconds}秒たっても届かないので、やめました",
    "nothing came within {seconds} s",
);
const FLOOD: Text = Text::new(
    "届いたものが大きすぎます（{most} MiBまで）",
    "what came is too large (up to {most} MiB)",
);
const NO_HOST: Text = Text::new(
    "アドレスのサーバーが見つかりません",
    "the address's host was not found",
);
const DOWN: Text = Text::new(
    "https:// のアドレスが、暗号化されない http:// へ転送しています。やめました",
    "the address leads on from https:// to http://, which anybody on the way could change; it was not followed",
);
const CIRCLES: Text = Text::new(
    "転送が多すぎます（{most}回まで）",
    "the address leads on too often (up to {most} times)",
);
const BROKEN: Text = Text::new(
    "サーバーにつながらないか、答えが途中で切れました",
    "the server could not be reached, or its answer broke off",
);
