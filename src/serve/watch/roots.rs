//! What is watched: each root by itself, and the folder it lies in, since a file that is saved by
//! renaming and a folder that is removed and made again are lost to their own watch.

use std::collections::BTreeSet;
use std::fs;
use std::path::{self, Path, PathBuf};

/// The roots, each as it was given and as the system reports it.
pub(super) struct Roots(Vec<Root>);

struct Root {
    given: PathBuf,
    /// Absolute; on systems that report paths with links resolved, resolved.
    real: PathBuf,
}

impl Roots {
    /// Roots below other roots are covered by those.
    pub fn new(given: &[PathBuf]) -> Self {
        let all: Vec<_> = given
            .iter()
            .map(|given| (given.clone(), real(given)))
            .collect();
        let covered = |real: &Path| {
            all.iter()
                .any(|(_, other)| real != other && real.starts_with(other))
        };
        let mut roots: Vec<_> = all
            .iter()
            .filter(|(_, real)| !covered(real))
            .map(|(given, real)| Root {
                given: given.clone(),
                real: real.clone(),
            })
            .collect();
        roots.dedup_by(|a, b| a.real == b.real);
        Self(roots)
    }

    /// The folders that hold the roots, each once.
    pub fn parents(&self) -> BTreeSet<&Path> {
        let parents = self.0.iter().filter_map(|root| root.real.parent());
        // A parent that lies below another root is watched already.
        parents
            .filter(|parent| !self.0.iter().any(|root| parent.starts_with(&root.real)))
            .collect()
    }

    /// The roots that are folders now.
    pub fn folders(&self) -> impl Iterator<Item = &Path> {
        let roots = self.0.iter().map(|root| root.real.as_path());
        roots.filter(|root| root.is_dir())
    }

    /// A reported path in the words of the caller, if it lies in a root.
    pub fn as_given(&self, path: &Path) -> Option<PathBuf> {
        self.0.iter().find_map(|root| {
            let below = path.strip_prefix(&root.real).ok()?;
            if below.as_os_str().is_empty() {
                return Some(root.given.clone());
            }
            Some(root.given.join(below))
        })
    }
}

/// macOS reports `/private/var/…` for `/var/…`. Windows reports what it was given, and its resolved
/// form (`\\?\C:\…`) is one that other programs do not understand.
fn real(given: &Path) -> PathBuf {
    let absolute = path::absolute(given).unwrap_or_else(|_| given.to_owned());
    if cfg!(windows) {
        return absolute;
    }
    if let (Some(parent), Some(name)) = (absolute.parent(), absolute.file_name()) {
        let parent = fs::canonicalize(parent).unwrap_or_else(|_| parent.to_owned());
        return parent.join(name);
    }
    absolute
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_roots_are_covered_and_paths_come_back_as_given() {
        let folder = tempfile::tempdir().expect("a folder");
        let site = folder.path().join("site");
        let roots = Roots::new(&[site.join("content"), site.clone(), site.clone()]);
        assert_eq!(roots.parents().len(), 1);
        let real = roots.0[0].real.join("content").join("a.md");
        let given = site.join("content").join("a.md");
        assert_eq!(roots.as_given(&real), Some(given));
        assert_eq!(roots.as_given(&site), Some(site.clone()));
        assert_eq!(roots.as_given(folder.path()), None);
    }
}
