//! What the last site holds. It lies in the cache, not in the site, and tells a build what need not
//! be written again.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::path::Path;
use std::time::UNIX_EPOCH;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::stage::MARKER;
use super::{FileError, SitePath, write_atomic};

/// Changes whenever the form below does; another form is no manifest.
const FORMAT: &[u8] = b"shirube-manifest-1\n";

/// Every file of a site, with what it takes to see that it is still there and unchanged.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Manifest {
    files: BTreeMap<SitePath, Entry>,
}

/// One file of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub hash: u64,
    pub len: u64,
    /// Nanoseconds since 1970, where the system tells.
    pub modified: Option<u64>,
}

/// The hash by which contents are compared.
pub fn content_hash(bytes: &[u8]) -> u64 {
    xxh3_64(bytes)
}

/// Whether the site in `out_dir` is the one that the manifest describes, by lengths and times only.
pub fn unchanged(out_dir: &Path, manifest: &Manifest) -> bool {
    let as_listed = |(path, entry): (&SitePath, &Entry)| entry.is_at(&path.on_disk(out_dir));
    out_dir.join(MARKER).is_file() && manifest.files.par_iter().all(as_listed)
}

impl Manifest {
    /// The manifest kept at `path`; an empty one if there is none or it cannot be understood.
    pub fn load(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap_or_default();
        let body = bytes.strip_prefix(FORMAT);
        body.and_then(|body| postcard::from_bytes(body).ok())
            .unwrap_or_default()
    }

    /// Keeps the manifest at `path`.
    pub fn store(&self, path: &Path) -> Result<(), FileError> {
        let bytes = postcard::to_extend(self, FORMAT.to_vec());
        let bytes = bytes.expect("a map of plain values always serialises");
        write_atomic(path, &bytes)
    }

    /// What is known of one file.
    pub fn get(&self, path: &SitePath) -> Option<&Entry> {
        self.files.get(path)
    }

    /// All files, in order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&SitePath, &Entry)> {
        self.files.iter()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are no files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

impl FromIterator<(SitePath, Entry)> for Manifest {
    fn from_iter<T: IntoIterator<Item = (SitePath, Entry)>>(files: T) -> Self {
        Self {
            files: files.into_iter().collect(),
        }
    }
}

impl Entry {
    /// Whether a file of this length and time is there, and is a file rather than a link.
    pub(super) fn is_at(&self, disk: &Path) -> bool {
        fs::symlink_metadata(disk).is_ok_and(|meta| {
            meta.is_file() && meta.len() == self.len && modified(&meta) == self.modified
        })
    }
}

pub(super) fn modified(meta: &Metadata) -> Option<u64> {
    let since = meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    u64::try_from(since.as_nanos()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_kept_and_read_back() {
        let dir = tempfile::tempdir().expect("a folder");
        let at = dir.path().join("cache/site.manifest");
        assert!(Manifest::load(&at).is_empty());
        let entry = Entry {
            hash: content_hash(b"x"),
            len: 1,
            modified: Some(7),
        };
        let manifest: Manifest = [(SitePath::new("a.html"), entry)].into_iter().collect();
        manifest.store(&at).expect("stored");
        assert_eq!(Manifest::load(&at), manifest);
        fs::write(&at, "shirube-manifest-0\nxx").expect("a file");
        assert!(Manifest::load(&at).is_empty());
    }
}
