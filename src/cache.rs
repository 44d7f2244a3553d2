//! What one build leaves for the next: values by name, in a folder that may be deleted at any time.
//! A cache that another version of the program wrote, or that is damaged, counts as empty.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use xxhash_rust::xxh3::xxh3_64;

use crate::files;
use crate::images::VariantCache;

/// A folder of cached values. Without a folder, nothing is remembered.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: Option<PathBuf>,
    /// Tells one program from another: the same sources give other pages after an update.
    program: u64,
}

impl Cache {
    /// The cache of the site at `root`.
    pub fn at(root: &Path) -> Self {
        Self {
            folder: Some(root.join(".shirube").join("cache")),
            program: program(),
        }
    }

    /// A cache that forgets everything.
    pub fn none() -> Self {
        Self {
            folder: None,
            program: 0,
        }
    }

    /// Where a value of this name lies.
    pub fn path(&self, name: &str) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(name))
    }

    /// A value, if it is there, whole, and of this program.
    pub fn load<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let bytes = fs::read(self.path(name)?).ok()?;
        let (head, body) = bytes.split_at_checked(16)?;
        (head == self.head(body))
            .then(|| postcard::from_bytes(body).ok())
            .flatten()
    }

    /// Keeps a value. That it could not be kept costs time later and is no error now.
    pub fn store<T: Serialize>(&self, name: &str, value: &T) {
        let (Some(path), Ok(body)) = (self.path(name), postcard::to_stdvec(value)) else {
            return;
        };
        let mut bytes = self.head(&body).to_vec();
        bytes.extend(body);
        let made = path
            .parent()
            .is_some_and(|folder| fs::create_dir_all(folder).is_ok());
        if made {
            // A cache that cannot be written is a slow build, not a failed one.
            files::write_atomic(&path, &bytes).ok();
        }
    }

    fn head(&self, body: &[u8]) -> [u8; 16] {
        let mut head = [0; 16];
        head[..8].copy_from_slice(&self.program.to_le_bytes());
        head[8..].copy_from_slice(&xxh3_64(body).to_le_bytes());
        head
    }
}

/// Encoded pictures, one file each.
impl VariantCache for Cache {
    fn load(&self, key: &str) -> Option<Arc<[u8]>> {
        let bytes = fs::read(self.path("images")?.join(key)).ok()?;
        (!bytes.is_empty()).then(|| bytes.into())
    }

    fn store(&self, key: &str, bytes: &Arc<[u8]>) {
        if let Some(folder) = self.path("images")
            && fs::create_dir_all(&folder).is_ok()
        {
            files::write_atomic(&folder.join(key), bytes).ok();
        }
    }
}

/// Version, size and age of the program itself.
pub fn program() -> u64 {
    let data = std::env::current_exe().and_then(fs::metadata).ok();
    let len = data.as_ref().map_or(0, fs::Metadata::len);
    let time = data.and_then(|data| data.modified().ok());
    xxh3_64(format!("{} {len} {time:?}", env!("CARGO_PKG_VERSION")).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damaged_or_foreign_values_count_as_absent() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let cache = Cache::at(root.path());
        cache.store("x", &vec![1u32, 2, 3]);
        assert_eq!(cache.load::<Vec<u32>>("x"), Some(vec![1, 2, 3]));
        let other = Cache {
            program: 1,
            ..cache.clone()
        };
        assert_eq!(other.load::<Vec<u32>>("x"), None);
        let path = cache.path("x").expect("it has a folder");
        let mut bytes = fs::read(&path).expect("it was stored");
        *bytes.last_mut().expect("it is not empty") ^= 1;
        fs::write(&path, bytes).expect("it can be written");
        assert_eq!(cache.load::<Vec<u32>>("x"), None);
    }
}
