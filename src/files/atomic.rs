//! Single files written whole or not at all, for commands that change what people wrote.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::{FileError, content_hash};

/// On Windows a scanner or an indexer often holds a new file for a moment.
const PATIENCE: u32 = if cfg!(windows) { 10 } else { 0 };
const PAUSE: Duration = Duration::from_millis(50);

/// Replaces a file's contents as one, keeping its permissions; makes it and its folders if need be.
/// A link keeps pointing where it did: the file behind it is replaced.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    write_together(&[(path.to_owned(), bytes)])
}

/// Replaces several files that belong together: nothing is put in place before all of them are on the disk, so that a
/// full disk leaves the old ones as they were.
pub fn write_together(files: &[(PathBuf, &[u8])]) -> Result<(), FileError> {
    let mut drafts = Vec::new();
    for (path, bytes) in files {
        let draft = Draft::write(path, bytes).map_err(|e| FileError::write(path, e))?;
        drafts.push((path, draft));
    }
    for (path, draft) in drafts {
        draft
            .put_in_place()
            .map_err(|e| FileError::write(path, e))?;
    }
    Ok(())
}

/// New contents beside the file that they are to replace. They are gone unless they are put in its place.
struct Draft {
    draft: PathBuf,
    target: PathBuf,
}

impl Draft {
    fn write(path: &Path, bytes: &[u8]) -> io::Result<Self> {
        let target = super::real_path(path).unwrap_or_else(|_| path.to_owned());
        let folder = target.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder).map_err(|error| match error.kind() {
            // A file of the folder's own name.
            io::ErrorKind::AlreadyExists => io::ErrorKind::NotADirectory.into(),
            _ => error,
        })?;
        if target.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let draft = Self {
            draft: draft_name(&target),
            target,
        };
        write_draft(&draft.draft, &draft.target, bytes)?;
        Ok(draft)
    }

    fn put_in_place(self) -> io::Result<()> {
        patiently(|| fs::rename(&self.draft, &self.target))?;
        sync_folder(self.target.parent().unwrap_or(Path::new(".")));
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.draft);
    }
}

/// Hidden, so that walks and watchers pass it by, and short, since the name may be as long as names
/// can be.
fn draft_name(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().as_encoded_bytes();
    let hash = content_hash(name);
    target.with_file_name(format!(".shirube-{hash:016x}-{}.tmp", std::process::id()))
}

fn write_draft(draft: &Path, target: &Path, bytes: &[u8]) -> io::Result<()> {
    // What a killed run left behind.
    if fs::symlink_metadata(draft).is_ok() {
        fs::remove_file(draft)?;
    }
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(draft)?;
    file.write_all(bytes)?;
    if let Ok(old) = fs::metadata(target) {
        if old.permissions().readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        file.set_permissions(old.permissions())?;
    }
    // People's own words: on the disk before the old ones go.
    file.sync_all()
}

/// Makes a rename last through a power cut, where folders can be synced; elsewhere the system does.
pub(super) fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// Tries again for a moment where another program may hold what is to be moved.
pub(super) fn patiently(act: impl Fn() -> io::Result<()>) -> io::Result<()> {
    let mut tries_left = PATIENCE;
    loop {
        match act() {
            Err(e) if tries_left > 0 && is_passing(&e) => thread::sleep(PAUSE),
            done => return done,
        }
        tries_left -= 1;
    }
}

/// Access denied, sharing violation, lock violation: what Windows says of a file that is in use.
fn is_passing(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::PermissionDenied || matches!(error.raw_os_error(), Some(32 | 33))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_leaves_no_draft() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("new/a.md");
        for text in ["one", "two"] {
            write_atomic(&path, text.as_bytes()).expect("written");
            assert_eq!(fs::read_to_string(&path).expect("text"), text);
        }
        assert_eq!(
            fs::read_dir(dir.path().join("new"))
                .expect("folder")
                .count(),
            1
        );
    }

    #[test]
    fn files_that_belong_together_stay_as_they_were_where_one_cannot_be_written() {
        let dir = tempfile::tempdir().expect("a folder");
        let (first, second) = (dir.path().join("a.json"), dir.path().join("b.json"));
        fs::write(&first, "old").expect("a file");
        // A folder is where the second would go.
        fs::create_dir(dir.path().join("b.json")).expect("a folder");
        let blocked = dir.path().join("a.json/c.json");
        for other in [&second, &blocked] {
            let files: [(PathBuf, &[u8]); 2] = [(first.clone(), b"new"), (other.clone(), b"new")];
            assert!(write_together(&files).is_err(), "{}", other.display());
        }
        assert_eq!(fs::read(&first).expect("bytes"), b"old");
        assert_eq!(fs::read_dir(dir.path()).expect("folder").count(), 2);
        let files: [(PathBuf, &[u8]); 2] =
            [(first.clone(), b"new"), (dir.path().join("d/e"), b"new")];
        write_together(&files).expect("written");
        assert_eq!(fs::read(&first).expect("bytes"), b"new");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let dir = tempfile::tempdir().expect("a folder");
        let (path, link) = (dir.path().join("a.md"), dir.path().join("l.md"));
        fs::write(&path, "x").expect("a file");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("a mode");
        symlink("a.md", &link).expect("a link");
        write_atomic(&link, b"y").expect("written");
        assert_eq!(fs::read(&path).expect("bytes"), b"y");
        let mode = fs::metadata(&path).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
        assert!(link.is_symlink());
    }

    #[test]
    fn a_file_that_must_not_change_does_not() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("a.md");
        fs::write(&path, "x").expect("a file");
        let mut permissions = fs::metadata(&path).expect("a file").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).expect("a mode");
        assert!(write_atomic(&path, b"y").is_err());
        assert_eq!(fs::read(&path).expect("bytes"), b"x");
        assert_eq!(fs::read_dir(dir.path()).expect("folder").count(), 1);
    }
}
