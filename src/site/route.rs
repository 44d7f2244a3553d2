//! Addresses. A `Route` is where a page is on the site, free of base path and encoding; `href` is the
//! one place that prints it.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};

use crate::files::SitePath;

/// What a path segment may hold unencoded (RFC 3986, `pchar`).
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@')
    .remove(b'/');

/// A page's name, the same in all languages: its path below `content/<language>`, without extension.
/// A section's is its folder's, and the home page's is empty.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PageKey(Arc<str>);

/// An address below the site's root: `ja/lessons/genome/` for a page, `ja/atom.xml` for a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Route(Arc<str>);

impl PageKey {
    /// The key of a source file, given its path below the language's folder.
    pub fn of_file(below: &str) -> Self {
        let stem = below.rsplit_once('.').map_or(below, |(stem, _)| stem);
        let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
        match name {
            "_index" | "index" => Self::new(folder),
            _ => Self::new(stem),
        }
    }

    pub fn new(key: &str) -> Self {
        Self(key.trim_matches('/').into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::ops::Deref for PageKey {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for PageKey {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// The key of the section that holds a page.
pub(super) fn parent_key(key: &str) -> &str {
    key.rsplit_once('/').map_or("", |(parent, _)| parent)
}

impl Route {
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        Self(path.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An address below this one.
    pub fn join(&self, below: &str) -> Self {
        Self(format!("{}{below}", self.0).into())
    }

    /// The address, percent-encoded, below a base path that ends in a slash.
    pub fn href(&self, base_path: &str) -> String {
        format!("{base_path}{}", utf8_percent_encode(&self.0, SEGMENT))
    }

    /// The file that answers it.
    pub fn file(&self) -> SitePath {
        if self.0.is_empty() || self.0.ends_with('/') {
            SitePath::new(&format!("{}index.html", self.0))
        } else {
            SitePath::new(&self.0)
        }
    }
}

impl Borrow<str> for Route {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_forget_what_index_files_are_called() {
        for (below, key) in [
            ("lessons/genome.md", "lessons/genome"),
            ("lessons/genome/index.md", "lessons/genome"),
            ("lessons/_index.md", "lessons"),
            ("_index.md", ""),
            ("a.b.md", "a.b"),
        ] {
            assert_eq!(PageKey::of_file(below).as_str(), key, "{below}");
        }
    }

    #[test]
    fn addresses_are_encoded_once() {
        let route = Route::new("ja/用語 集/100%/");
        assert_eq!(
            route.href("/sub/"),
            "/sub/ja/%E7%94%A8%E8%AA%9E%20%E9%9B%86/100%25/"
        );
        assert_eq!(route.file().as_str(), "ja/用語 集/100%/index.html");
        assert_eq!(Route::new("").file().as_str(), "index.html");
    }
}
