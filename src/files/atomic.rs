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
    let failed = |e| FileError::write(path, e);
    let target = super::real_path(path).unwrap_or_else(|_| path.to_owned());
    let folder = target.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed)?;
    let draft = draft_name(&target);
    let done = write_draft(&draft, &target, bytes).and_then(|()| replace(&draft, &target));
    if done.is_err() {
        let _ = fs::remove_file(&draft);
    }
    done.map_err(failed)
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

fn replace(draft: &Path, target: &Path) -> io::Result<()> {
    patiently(|| fs::rename(draft, target))?;
    sync_folder(target.parent().unwrap_or(Path::new(".")));
    Ok(())
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
