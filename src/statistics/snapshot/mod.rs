//! Snapshots: what may be published of a source, and a lock that says how it came to be so.
//!
//! `content/_data/stats/<id>.json` is a gated JSON-stat 2.0 dataset, `<id>.report.json` beside it the audit report that
//! the site publishes with it, and `<id>.lock.json` holds digests, the source, the day, the policy, and all that was
//! published before. Builds read nothing else, so that they need no network and give the same site everywhere.
//!
//! Invariant: **whatever is in a snapshot may be published.** There is no way to make one but out of what the gate
//! let through, or out of figures that somebody else has published.

mod lock;
mod published;
mod read;
mod report;
mod rules;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

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

/// How the names of a snapshot's files end: figures, report, lock.
const ENDS: [&str; 3] = [".json", ".report.json", ".lock.json"];

/// A source's figures as they may be published, and how they came to be so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The source's name in `site.toml`, and the name of the files.
    pub id: String,
    /// The figures and their words.
    pub published: Published,
    /// The audit report, as it is published beside the figures.
    pub report: String,
    /// Where they are from, on what day, and what was published before.
    pub lock: Lock,
}

/// All snapshots of a site, by id.
pub type Snapshots = BTreeMap<String, Arc<Snapshot>>;

impl Snapshot {
    /// Puts figures, what the gate reported of them, and lock together: the lock gets the digests of what is written.
    pub fn new(id: &str, published: Published, gate: Option<&Value>, lock: Lock) -> Self {
        let report = report::text(&published, &lock, gate);
        let lock = lock.sealed(&published, &report);
        Self {
            id: id.to_owned(),
            published,
            report,
            lock,
        }
    }

    /// Where its figures are.
    pub fn path(&self) -> SitePath {
        self.paths()[0].clone()
    }

    fn paths(&self) -> [SitePath; 3] {
        ENDS.map(|end| SitePath::new(&format!("content/{FOLDER}/{}{end}", self.id)))
    }

    /// Its files, in the order in which they are written: without a lock that fits, the others are not used.
    pub fn files(&self) -> [(SitePath, String); 3] {
        let [figures, report, lock] = self.paths();
        [
            (figures, self.published.text()),
            (report, self.report.clone()),
            (lock, self.lock.text()),
        ]
    }

    /// Whether the audit report is about these figures, and says what the lock says.
    pub fn is_reported(&self) -> bool {
        report::belongs(&self.report, &self.published, &self.lock)
    }

    /// What is published now, as later releases remember it.
    pub fn release(&self) -> Release {
        Release::of(&self.published, self.lock.fetched, &self.lock.policy)
    }

    /// A hash of all of it.
    pub fn hash(&self) -> u64 {
        crate::files::content_hash(self.lock.text().as_bytes())
    }
}

/// Whether a name may be that of a source: small letters, digits and hyphens.
pub fn is_id(id: &str) -> bool {
    crate::desks::is_id(id)
}
