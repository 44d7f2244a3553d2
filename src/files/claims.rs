//! Who writes what in the site: each place once, also where `A` and `a` are one name.

use std::collections::HashMap;

use super::error::Collision;
use super::{FileError, SitePath};

/// Places taken so far. Looked up by name, never listed, so the map's order shows nowhere.
#[derive(Debug, Default)]
pub(super) struct Claims(HashMap<String, Claim>);

#[derive(Debug)]
struct Claim {
    path: SitePath,
    origin: SitePath,
    is_folder: bool,
}

impl Claims {
    /// Takes `path` for what was made from `origin`, or says who has it.
    pub(super) fn take(&mut self, path: &SitePath, origin: &SitePath) -> Result<(), FileError> {
        let parent = path.parent();
        if !parent.as_str().is_empty() {
            self.take_folder(&parent, origin)
                .map_err(|holder| collision(path, origin, holder))?;
        }
        let key = path.as_str().to_lowercase();
        if let Some(holder) = self.0.get(&key) {
            return Err(collision(path, origin, holder));
        }
        self.0.insert(key, Claim::new(path, origin, false));
        Ok(())
    }

    /// Many may share a folder, as long as they spell it alike.
    fn take_folder(&mut self, path: &SitePath, origin: &SitePath) -> Result<(), &Claim> {
        let mut here = path.clone();
        let mut new = Vec::new();
        while !here.as_str().is_empty() {
            let key = here.as_str().to_lowercase();
            match self.0.get(&key) {
                // Its own folders were checked when it was taken.
                Some(holder) if holder.is_folder && holder.path == here => break,
                Some(_) => return Err(&self.0[&key]),
                None => new.push((key, Claim::new(&here, origin, true))),
            }
            here = here.parent();
        }
        self.0.extend(new);
        Ok(())
    }
}

impl Claim {
    fn new(path: &SitePath, origin: &SitePath, is_folder: bool) -> Self {
        Self {
            path: path.clone(),
            origin: origin.clone(),
            is_folder,
        }
    }
}

fn collision(path: &SitePath, origin: &SitePath, holder: &Claim) -> FileError {
    FileError::Collision(Box::new(Collision {
        path: path.clone(),
        origin: origin.clone(),
        other: holder.path.clone(),
        other_origin: holder.origin.clone(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_taken_once() {
        for (first, second, free) in [
            ("a/b.html", "a/c.html", true),
            ("a/b.html", "a/b.html", false),
            ("a/b.html", "a/B.html", false),
            ("a/b", "a/b/c", false),
            ("a/b/c", "a/b", false),
            ("a/b/c", "A/x/d", false),
        ] {
            let mut claims = Claims::default();
            let path = SitePath::new;
            claims.take(&path(first), &path("one.md")).expect("free");
            let second = claims.take(&path(second), &path("two.md"));
            assert_eq!(second.is_ok(), free, "{second:?}");
            if let Err(FileError::Collision(c)) = second {
                assert_eq!((c.origin, c.other_origin), (path("two.md"), path("one.md")));
            }
        }
    }
}
