//! Snapshots: what may be published of a source, and a lock that says how it came to be so.
//!
//! `content/_data/stats/<id>.json` is a gated JSON-stat 2.0 dataset, and `<id>.lock.json` beside it holds digests,
//! the source, the day, the policy, and all that was published before. Builds read nothing else, so that they need
//! no network and give the same site everywhere.
//!
//! Invariant: **whatever is in a snapshot may be published.** There is no way to make one but out of what the gate
//! let through, or out of figures that somebody else has published.

mod lock;
mod published;
mod read;
mod rules;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use super::cube::{About, Axis, Category, Cell, LicenceName, Origin, Role};
pub use lock::{
    Audit, Bands, FORMAT, Kept, Lock, PolicyUsed, Provenance, Release, SourceKind, digest,
};
pub use published::Published;
pub use read::read;
pub use rules::RULES;

use crate::files::SitePath;

/// Where snapshots are, below `content/`.
pub const FOLDER: &str = "_data/stats";

/// What the name of a lock ends in.
const LOCK_END: &str = ".lock.json";

/// A source's figures as they may be published, and how they came to be so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The source's name in `site.toml`, and the name of the files.
    pub id: String,
    /// The figures and their words.
    pub published: Published,
    /// Where they are from, on what day, and what was published before.
    pub lock: Lock,
}

/// All snapshots of a site, by id.
pub type Snapshots = BTreeMap<String, Arc<Snapshot>>;

impl Snapshot {
    /// Puts figures and lock together: the lock gets the digest of what is written.
    pub fn new(id: &str, published: Published, lock: Lock) -> Self {
        let lock = lock.sealed(&published);
        Self {
            id: id.to_owned(),
            published,
            lock,
        }
    }

    /// The text of its two files: figures and lock.
    pub fn texts(&self) -> (String, String) {
        (self.published.text(), self.lock.text())
    }

    /// What is published now, as later releases remember it.
    pub fn release(&self) -> Release {
        let threshold = self.lock.policy.threshold();
        Release::of(&self.published, self.lock.fetched, threshold)
    }

    /// A hash of all of it.
    pub fn hash(&self) -> u64 {
        crate::files::content_hash(self.lock.text().as_bytes())
    }
}

/// Where a snapshot's figures are.
pub fn figures_path(id: &str) -> SitePath {
    SitePath::new(&format!("content/{FOLDER}/{id}.json"))
}

/// Where a snapshot's lock is.
pub fn lock_path(id: &str) -> SitePath {
    SitePath::new(&format!("content/{FOLDER}/{id}{LOCK_END}"))
}

/// Whether a name may be that of a source: small letters, digits and hyphens.
pub fn is_id(id: &str) -> bool {
    crate::desks::is_id(id)
}
