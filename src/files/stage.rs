//! The site being made. It grows beside the last one, takes its place as one, and vanishes without a
//! trace if it is never finished: after a failed build, a kill or a full disk, the last good site is
//! still whole.
//!
//! Files are not synced one by one: a site can be made again from its sources, and the manifest's
//! lengths show after a power cut whether it must be.

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use super::claims::Claims;
use super::manifest::{Entry, modified};
use super::swap::{Places, marker_path};
use super::{FileError, Manifest, SitePath, content_hash, unchanged};

/// The file by which we know a folder as ours to replace.
pub(super) const MARKER: &str = ".shirube-site";
const MARKER_TEXT: &[u8] =
    b"Made by shirube. Each build replaces this folder: keep nothing of your own in it.\n";

type WriteFile = fn(&Path, &[u8]) -> io::Result<()>;

/// A site on its way into `out_dir`. Shared by threads; each path is written once.
#[derive(Debug)]
pub struct Stage {
    places: Places,
    last: Manifest,
    claims: Mutex<Claims>,
    planned: Mutex<BTreeMap<SitePath, Planned>>,
    /// Folders made in the stage, so that each is made once.
    made: Mutex<HashSet<SitePath>>,
    /// Folders of the last site known to be no links.
    plain: Mutex<HashSet<SitePath>>,
    write_file: WriteFile,
    /// Held until the stage is gone.
    _lock: File,
}

#[derive(Debug, Clone, Copy)]
enum Planned {
    Written {
        hash: u64,
        len: u64,
    },
    /// To be linked from the last site, if there is a swap at all.
    Kept(Entry),
}

/// What a commit did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// What the site holds now, for the next build.
    pub manifest: Manifest,
    /// False if everything was as it should be already, and nothing on disk was touched.
    pub swapped: bool,
    /// How many files were written rather than kept.
    pub written: usize,
}

impl Stage {
    /// Begins a site that will stand at `out_dir`. Refuses a folder that is not ours, and a second
    /// build at the same time; clears what dead runs left.
    pub fn begin(out_dir: &Path) -> Result<Self, FileError> {
        let places = Places::around(out_dir)?;
        let lock = places.lock()?;
        places.recover()?;
        places.check_ours()?;
        fs::create_dir(&places.staging).map_err(|e| FileError::write(&places.staging, e))?;
        let mut claims = Claims::default();
        claims.take(&marker_path(), &marker_path())?;
        Ok(Self {
            places,
            last: Manifest::default(),
            claims: Mutex::new(claims),
            planned: Mutex::default(),
            made: Mutex::default(),
            plain: Mutex::default(),
            write_file: write_new,
            _lock: lock,
        })
    }

    /// Tells what the last build wrote. Without it nothing can be kept.
    pub fn after(mut self, last: Manifest) -> Self {
        self.last = last;
        self
    }

    /// Adds a file. If the last site has the same bytes there, they are kept instead.
    pub fn write(&self, path: &SitePath, bytes: &[u8]) -> Result<(), FileError> {
        self.write_from(path, path, bytes)
    }

    /// Adds a file that was made from `origin`, which is named if another wants the same place.
    pub fn write_from(
        &self,
        path: &SitePath,
        origin: &SitePath,
        bytes: &[u8],
    ) -> Result<(), FileError> {
        lock(&self.claims).take(path, origin)?;
        let (hash, len) = (content_hash(bytes), bytes.len() as u64);
        let same = |e: &Entry| e.hash == hash && e.len == len;
        if let Some(entry) = self.intact(path).filter(same) {
            self.plan(path, Planned::Kept(entry));
            return Ok(());
        }
        self.make_folder(&path.parent())?;
        let disk = path.on_disk(&self.places.staging);
        (self.write_file)(&disk, bytes).map_err(|e| FileError::write(&disk, e))?;
        self.plan(path, Planned::Written { hash, len });
        Ok(())
    }

    /// Keeps a file of the last site. False if it is not there as the last build left it: then it
    /// must be written.
    pub fn keep(&self, path: &SitePath) -> Result<bool, FileError> {
        self.keep_from(path, path)
    }

    /// Keeps a file that was made from `origin`.
    pub fn keep_from(&self, path: &SitePath, origin: &SitePath) -> Result<bool, FileError> {
        let Some(entry) = self.intact(path) else {
            return Ok(false);
        };
        lock(&self.claims).take(path, origin)?;
        self.plan(path, Planned::Kept(entry));
        Ok(true)
    }

    /// Puts the site in place. Where all is as it was, nothing is touched.
    pub fn commit(self) -> Result<Committed, FileError> {
        let planned = std::mem::take(&mut *lock(&self.planned));
        if self.is_last_site(&planned) {
            return Ok(Committed {
                manifest: self.last.clone(),
                swapped: false,
                written: 0,
            });
        }
        let kept: Vec<&SitePath> = planned
            .iter()
            .filter_map(|(path, plan)| matches!(plan, Planned::Kept(_)).then_some(path))
            .collect();
        kept.par_iter().try_for_each(|path| self.link(path))?;
        self.mark()?;
        self.places.swap()?;
        Ok(Committed {
            written: planned.len() - kept.len(),
            manifest: manifest_of(&self.places.out, &planned),
            swapped: true,
        })
    }

    fn is_last_site(&self, planned: &BTreeMap<SitePath, Planned>) -> bool {
        planned
            .values()
            .all(|plan| matches!(plan, Planned::Kept(_)))
            && planned.len() == self.last.len()
            && unchanged(&self.places.out, &self.last)
    }

    fn plan(&self, path: &SitePath, plan: Planned) {
        lock(&self.planned).insert(path.clone(), plan);
    }

    /// What the last build wrote there, if it is still so and no link leads elsewhere.
    fn intact(&self, path: &SitePath) -> Option<Entry> {
        let entry = self.last.get(path)?;
        let here = self.is_plain(&path.parent()) && entry.is_at(&path.on_disk(&self.places.out));
        here.then_some(*entry)
    }

    fn is_plain(&self, folder: &SitePath) -> bool {
        if folder.as_str().is_empty() || lock(&self.plain).contains(folder) {
            return true;
        }
        let disk = folder.on_disk(&self.places.out);
        let plain = fs::symlink_metadata(disk).is_ok_and(|meta| meta.is_dir())
            && self.is_plain(&folder.parent());
        if plain {
            lock(&self.plain).insert(folder.clone());
        }
        plain
    }

    fn make_folder(&self, folder: &SitePath) -> Result<(), FileError> {
        if folder.as_str().is_empty() || lock(&self.made).contains(folder) {
            return Ok(());
        }
        let disk = folder.on_disk(&self.places.staging);
        fs::create_dir_all(&disk).map_err(|e| FileError::write(&disk, e))?;
        lock(&self.made).insert(folder.clone());
        Ok(())
    }

    /// A second name for the last site's file, or a copy where the disk knows no second names.
    fn link(&self, path: &SitePath) -> Result<(), FileError> {
        self.make_folder(&path.parent())?;
        let (old, new) = (
            path.on_disk(&self.places.out),
            path.on_disk(&self.places.staging),
        );
        match fs::hard_link(&old, &new) {
            Ok(()) => Ok(()),
            Err(_) => copy_new(&old, &new).map_err(|e| FileError::write(&new, e)),
        }
    }

    fn mark(&self) -> Result<(), FileError> {
        let marker = self.places.staging.join(MARKER);
        write_new(&marker, MARKER_TEXT).map_err(|e| FileError::write(&marker, e))?;
        // Who may enter the last site may enter this one. Windows gives folders no such marks.
        if cfg!(unix)
            && let Ok(last) = fs::metadata(&self.places.out)
        {
            let _ = fs::set_permissions(&self.places.staging, last.permissions());
        }
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // After a swap there is nothing left here. If this fails, the next run clears it.
        let _ = fs::remove_dir_all(&self.places.staging);
    }
}

/// The site stands; a file that someone has taken away since is left out, and so made again.
fn manifest_of(out: &Path, planned: &BTreeMap<SitePath, Planned>) -> Manifest {
    let entry = |(path, plan): (&SitePath, &Planned)| {
        let meta = fs::symlink_metadata(path.on_disk(out)).ok()?;
        let (hash, len) = match plan {
            Planned::Written { hash, len } => (*hash, *len),
            Planned::Kept(entry) => (entry.hash, entry.len),
        };
        let modified = modified(&meta);
        Some((
            path.clone(),
            Entry {
                hash,
                len,
                modified,
            },
        ))
    };
    let entries: Vec<_> = planned.par_iter().filter_map(entry).collect();
    entries.into_iter().collect()
}

/// Fails if anything is there already, a link included.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::create_new(path)?.write_all(bytes)
}

fn copy_new(from: &Path, to: &Path) -> io::Result<()> {
    io::copy(&mut File::open(from)?, &mut File::create_new(to)?)?;
    Ok(())
}

/// A thread that panicked left the sets whole: each change to them is one insertion.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[path = "stage_tests.rs"]
mod tests;
