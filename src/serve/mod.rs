//! The local preview: a small server that shows pages from memory, tells the browser when they
//! change, and watches the folders that they come from. It knows nothing of how pages are made.
//!
//! Invariant: nothing reaches `Pages` before the request's host, origin, method and path have been
//! checked, and what `serve` adds to a page is added on the way out, so a built site never holds it.

mod address;
mod answer;
mod error;
mod events;
mod guard;
mod listen;
mod watch;

#[cfg(test)]
mod tests;

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

pub use error::ServeError;
pub use events::{Event, ReloadHub};
pub use listen::{Server, Stopper};
pub use watch::{Watcher, watch};

/// The first port that is tried when nobody asked for one.
pub const DEFAULT_PORT: u16 = 7470;

/// What the server shows; the pipeline implements it. All from memory or on demand.
pub trait Pages: Send + Sync + 'static {
    /// The response for a decoded absolute path below the base path, such as `/ja/lessons/gene/`
    /// (`index.html` implied). `None` means that there is no such page.
    fn get(&self, path: &str) -> Option<Page>;

    /// The 404 page in the language of the path.
    fn not_found(&self, path: &str) -> Page;

    /// The findings for the overlay, a JSON array of
    /// `{severity, rule, path, line, column, message, hint, frame}`. A finding may also carry
    /// `page`, the path of the page that it concerns, where that cannot be read off its file.
    fn findings_json(&self) -> String;

    /// What the site's search finds, as JSON, or what is wrong with the question in words. The
    /// parameters are those of `/_search?q=…`, decoded.
    fn search(&self, parameters: &[(String, String)]) -> Result<Page, String>;

    /// Grows by one with each finished rebuild.
    fn version(&self) -> u64;
}

/// One response's body.
#[derive(Debug, Clone)]
pub struct Page {
    pub bytes: Arc<[u8]>,
    /// The whole `Content-Type`, with its charset where it is text.
    pub mime: &'static str,
}

/// Where and for whom to listen.
#[derive(Debug, Clone)]
pub struct ServeOptions {
    pub host: IpAddr,
    /// A port that was asked for is used or refused; with none, the first free one from
    /// `DEFAULT_PORT` is taken. Zero lets the system choose.
    pub port: Option<u16>,
    /// The path that the site will be hosted under, such as `/` or `/genome/`.
    pub base_path: String,
    /// Host names beyond the local ones that the browser may use, such as that of a tunnel.
    pub allowed_hosts: Vec<String>,
}

impl Default for ServeOptions {
    fn default() -> Self {
        Self {
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: None,
            base_path: "/".to_owned(),
            allowed_hosts: Vec::new(),
        }
    }
}
