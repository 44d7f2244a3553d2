//! Paths below the site's root, the same on every system: `/` between parts, no `..`, NFC.

use std::fmt;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// A path relative to the site's root, such as `content/ja/lessons/gene.md`. Names typed on a Mac
/// arrive decomposed (NFD); they are composed here, so that a link typed elsewhere still finds them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SitePath(Arc<str>);

impl SitePath {
    /// Normalises separators and `.`/`..` parts; a `..` past the root is dropped.
    pub fn new(path: &str) -> Self {
        let mut parts: Vec<&str> = Vec::new();
        for part in path.split(['/', '\\']) {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop();
                }
                part => parts.push(part),
            }
        }
        Self(parts.join("/").nfc().collect::<String>().into())
    }

    /// The path of `file` below `root`, or nothing if it lies elsewhere or is not Unicode.
    pub fn below(root: &Path, file: &Path) -> Option<Self> {
        let mut parts = Vec::new();
        for component in file.strip_prefix(root).ok()?.components() {
            match component {
                Component::Normal(part) => parts.push(part.to_str()?),
                _ => return None,
            }
        }
        Some(Self::new(&parts.join("/")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder that holds this path; the root's is empty.
    pub fn parent(&self) -> Self {
        let end = self.0.rfind('/').unwrap_or(0);
        Self(self.0[..end].into())
    }

    /// A path below this one.
    pub fn join(&self, below: &str) -> Self {
        Self::new(&format!("{}/{below}", self.0))
    }

    /// The last part.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// The last part without what follows its last dot.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// What follows the last dot of the last part, in lower case.
    pub fn extension(&self) -> String {
        let name = self.file_name();
        name.rsplit_once('.')
            .map_or(String::new(), |(_, ext)| ext.to_lowercase())
    }

    /// What remains below `folder`, if this path is in it.
    pub fn strip_prefix(&self, folder: &str) -> Option<&str> {
        if folder.is_empty() {
            return Some(&self.0);
        }
        self.0.strip_prefix(folder)?.strip_prefix('/')
    }

    /// Where it is on disk.
    pub fn on_disk(&self, root: &Path) -> PathBuf {
        self.0
            .split('/')
            .fold(root.to_owned(), |p, part| p.join(part))
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_normalised() {
        for (given, want) in [
            ("content/ja/./a.md", "content/ja/a.md"),
            ("content\\ja\\a.md", "content/ja/a.md"),
            ("content/ja/../en/a.md", "content/en/a.md"),
            ("../../etc/passwd", "etc/passwd"),
            ("か\u{3099}ん.md", "がん.md"),
        ] {
            assert_eq!(SitePath::new(given).as_str(), want);
        }
    }

    #[test]
    fn parts_are_read_off() {
        let p = SitePath::new("content/ja/a.b.MD");
        assert_eq!((p.file_name(), p.stem()), ("a.b.MD", "a.b"));
        assert_eq!(p.extension(), "md");
        assert_eq!(p.parent().as_str(), "content/ja");
        assert_eq!(p.strip_prefix("content/ja"), Some("a.b.MD"));
        assert_eq!(p.strip_prefix("content/j"), None);
    }
}
