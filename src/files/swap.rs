//! The moment in which a staged site takes the last one's place, and the mending of what a killed
//! run left behind.

use std::ffi::OsStr;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::atomic::{patiently, sync_folder};
use super::error::Foreign;
use super::stage::MARKER;
use super::{FileError, SitePath};

/// The names around an output folder `site`: all are hidden siblings of it, on the same disk.
#[derive(Debug)]
pub(super) struct Places {
    /// `site`: what the world sees.
    pub(super) out: PathBuf,
    /// `.site.staging-<pid>`: what is being made.
    pub(super) staging: PathBuf,
    /// `.site.old-<pid>`: the last site, for the moment of a swap without exchange.
    aside: PathBuf,
    parent: PathBuf,
    name: String,
}

impl Places {
    /// Finds the real folder if `out` is a link, and makes the folder that holds it.
    pub(super) fn around(out: &Path) -> Result<Self, FileError> {
        let failed = |e| FileError::write(out, e);
        let absolute = std::path::absolute(out).map_err(failed)?;
        let out = super::real_path(&absolute).unwrap_or(absolute);
        let (Some(parent), Some(name)) = (out.parent(), out.file_name().and_then(OsStr::to_str))
        else {
            return Err(not_ours(&out, Foreign::NotAFolder));
        };
        fs::create_dir_all(parent).map_err(failed)?;
        let (parent, name) = (parent.to_owned(), name.to_owned());
        let pid = std::process::id();
        Ok(Self {
            staging: parent.join(format!(".{name}.staging-{pid}")),
            aside: parent.join(format!(".{name}.old-{pid}")),
            out,
            parent,
            name,
        })
    }

    /// Keeps other builds out until the file is closed, be it by a kill. The empty file stays: were it
    /// removed, a third build could lock a new one while a second holds the old.
    pub(super) fn lock(&self) -> Result<File, FileError> {
        let path = self.parent.join(format!(".{}.lock", self.name));
        // Read as well: Windows locks no file that is open for appending only.
        let file = File::options()
            .read(true)
            .append(true)
            .create(true)
            .open(&path);
        let file = file.map_err(|e| FileError::write(&path, e))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(FileError::Busy {
                path: self.out.clone(),
            }),
            // A disk without locks, such as some network shares, must do without.
            Err(TryLockError::Error(e)) if e.kind() == io::ErrorKind::Unsupported => Ok(file),
            Err(TryLockError::Error(e)) => Err(FileError::write(&path, e)),
        }
    }

    /// Puts the last site back if a run died between the two renames, then clears what dead runs left.
    /// Only who holds the lock may do so.
    pub(super) fn recover(&self) -> Result<(), FileError> {
        let failed = |e| FileError::write(&self.parent, e);
        let entries = fs::read_dir(&self.parent).map_err(failed)?;
        let mut left: Vec<(String, PathBuf)> = entries
            .flatten()
            .filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.path())))
            .filter(|(name, _)| self.leftover(name).is_some())
            .collect();
        // `old` sorts before `staging`: first back, then away.
        left.sort();
        for (name, path) in left {
            let is_last_site = self.leftover(&name) == Some("old") && path.join(MARKER).is_file();
            if is_last_site && !self.out.exists() {
                patiently(|| fs::rename(&path, &self.out)).map_err(failed)?;
            } else {
                // What cannot be removed now, such as a folder that is open on Windows, waits for the
                // next run.
                let _ = fs::remove_dir_all(&path);
            }
        }
        Ok(())
    }

    /// `staging` or `old` if the name is `.site.staging-123` or `.site.old-123`.
    fn leftover<'a>(&self, name: &'a str) -> Option<&'a str> {
        let rest = name.strip_prefix('.')?.strip_prefix(&self.name)?;
        let (kind, pid) = rest.strip_prefix('.')?.split_once('-')?;
        let is_pid = !pid.is_empty() && pid.bytes().all(|b| b.is_ascii_digit());
        (is_pid && ["staging", "old"].contains(&kind)).then_some(kind)
    }

    /// Refuses a folder with anything in it that we did not write.
    pub(super) fn check_ours(&self) -> Result<(), FileError> {
        let failed = |e| FileError::read(&self.out, e);
        match fs::symlink_metadata(&self.out) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(e) => return Err(failed(e)),
            Ok(meta) if !meta.is_dir() => return Err(not_ours(&self.out, Foreign::NotAFolder)),
            Ok(_) => {}
        }
        // A marked folder may still be the work tree of a branch that is pushed.
        if fs::symlink_metadata(self.out.join(".git")).is_ok() {
            return Err(not_ours(&self.out, Foreign::Repository));
        }
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.out).map_err(failed)? {
            names.push(entry.map_err(failed)?.file_name());
        }
        match names.iter().min() {
            Some(first) if !names.iter().any(|name| name == MARKER) => {
                let first = first.to_string_lossy().into_owned();
                Err(not_ours(&self.out, Foreign::Unmarked(first)))
            }
            _ => Ok(()),
        }
    }

    /// Puts the staged site in place, as one step where the system can. Afterwards the last site is
    /// gone, or what remains of it is cleared by the next run.
    pub(super) fn swap(&self) -> Result<(), FileError> {
        let swapped = match fs::symlink_metadata(&self.out) {
            Err(_) => patiently(|| fs::rename(&self.staging, &self.out)),
            Ok(_) => match exchange(&self.staging, &self.out) {
                Err(e) if e.kind() == io::ErrorKind::Unsupported => {
                    self.swap_by_renames(&|from, to| patiently(|| fs::rename(from, to)))
                }
                done => done,
            },
        };
        swapped.map_err(|e| FileError::write(&self.out, e))?;
        sync_folder(&self.parent);
        for old in [&self.staging, &self.aside] {
            remove_tree(old);
        }
        Ok(())
    }

    /// Old away, new in. If the second fails, the old comes back; if we die in between, `recover`
    /// brings it back.
    fn swap_by_renames(&self, rename: &dyn Fn(&Path, &Path) -> io::Result<()>) -> io::Result<()> {
        rename(&self.out, &self.aside)?;
        rename(&self.staging, &self.out).inspect_err(|_| {
            let _ = rename(&self.aside, &self.out);
        })
    }
}

/// Lets two folders trade names in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    // Old kernels, and file systems that cannot. The last two are one on Linux and two on a Mac.
    let cannot = [Errno::INVAL, Errno::NOSYS, Errno::NOTSUP, Errno::OPNOTSUPP];
    match renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE) {
        Err(e) if cannot.contains(&e) => Err(io::ErrorKind::Unsupported.into()),
        done => Ok(done?),
    }
}

/// Windows and the rest have no such call.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Removes a folder, its parts side by side: of a site with a folder for each page, this takes longer
/// than writing it. What remains is cleared by the next run.
fn remove_tree(folder: &Path) {
    let folders_in = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let folders = entries.filter(|e| e.file_type().is_ok_and(|kind| kind.is_dir()));
        folders.map(|entry| entry.path()).collect()
    };
    let parts: Vec<PathBuf> = folders_in(folder)
        .iter()
        .flat_map(|f| folders_in(f))
        .collect();
    parts.par_iter().for_each(|part| {
        let _ = fs::remove_dir_all(part);
    });
    let _ = fs::remove_dir_all(folder);
}

fn not_ours(out: &Path, found: Foreign) -> FileError {
    FileError::NotOurs {
        path: out.to_owned(),
        found,
    }
}

/// The marker as a place in the site, so that nothing else is written there.
pub(super) fn marker_path() -> SitePath {
    SitePath::new(MARKER)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(folder: &Path, text: &str) {
        fs::create_dir_all(folder).expect("a folder");
        fs::write(folder.join("index.html"), text).expect("a file");
        fs::write(folder.join(MARKER), "").expect("a file");
    }

    fn shown(places: &Places) -> String {
        fs::read_to_string(places.out.join("index.html")).expect("a page")
    }

    fn places(dir: &tempfile::TempDir) -> Places {
        let places = Places::around(&dir.path().join("public")).expect("places");
        site(&places.out, "old");
        site(&places.staging, "new");
        places
    }

    #[test]
    fn either_way_the_new_site_is_shown() {
        let dir = tempfile::tempdir().expect("a folder");
        let places = places(&dir);
        places.swap().expect("swapped");
        assert_eq!(shown(&places), "new");
        assert_eq!(fs::read_dir(dir.path()).expect("a folder").count(), 1);
        site(&places.staging, "newer");
        places
            .swap_by_renames(&|a, b| fs::rename(a, b))
            .expect("swapped");
        assert_eq!(shown(&places), "newer");
    }

    #[test]
    fn a_failed_second_rename_brings_the_last_site_back() {
        let dir = tempfile::tempdir().expect("a folder");
        let places = places(&dir);
        let fails = |from: &Path, to: &Path| match from == places.staging {
            true => Err(io::Error::other("refused")),
            false => fs::rename(from, to),
        };
        assert!(places.swap_by_renames(&fails).is_err());
        assert_eq!(shown(&places), "old");
    }

    #[test]
    fn death_between_the_renames_is_mended() {
        let dir = tempfile::tempdir().expect("a folder");
        let places = places(&dir);
        fs::rename(&places.out, dir.path().join(".public.old-7")).expect("moved");
        for stranger in [
            ".public.old-x",
            ".public.staging",
            ".public2.staging-7",
            "staging-7",
        ] {
            fs::create_dir(dir.path().join(stranger)).expect("a folder");
        }
        places.recover().expect("mended");
        assert_eq!(shown(&places), "old");
        // The site and the four that only look like ours.
        assert_eq!(fs::read_dir(dir.path()).expect("a folder").count(), 5);
    }
}
