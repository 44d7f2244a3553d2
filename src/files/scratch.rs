//! Folders for a moment: made empty, for this user only, and gone with what is in them.

use std::fs;
use std::path::{Path, PathBuf};

use super::FileError;

/// A folder that is removed when this is dropped.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// Makes one among the system's temporary files.
    pub fn new() -> Result<Self, FileError> {
        let mut random = [0_u8; 12];
        let folder = std::env::temp_dir();
        getrandom::fill(&mut random)
            .map_err(|error| FileError::write(&folder, std::io::Error::other(error)))?;
        let name: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
        let path = folder.join(format!("shirube-{name}"));
        let builder = &mut fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(builder, 0o700);
        builder
            .create(&path)
            .map_err(|error| FileError::write(&path, error))?;
        Ok(Self(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed is the system's to clear away.
        let _ = fs::remove_dir_all(&self.0);
    }
}
