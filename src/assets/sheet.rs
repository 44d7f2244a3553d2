//! One style sheet: its text read, its addresses led to published files, its mistakes told.

use std::ops::Range;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use crate::diagnostics::{Diagnostic, Diagnostics, Rule};
use crate::files::SitePath;
use crate::source::SourceFile;

use super::css::{Event, rewrite};
use super::{AssetSet, FOLDER, on_site, rules};

/// How many findings one file may give: enough to see what is wrong with it, and a bound on the work
/// for a file that is no style sheet at all.
const MAX_FINDINGS: usize = 50;

/// What must not stand in an address between double quotes.
const UNSAFE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'\\')
    .add(b'#')
    .add(b'?')
    .add(b'%');

/// A style sheet with its path below `assets/`.
pub(super) struct Sheet {
    file: SourceFile,
    folder: SitePath,
}

impl Sheet {
    /// Reads a file as text.
    pub fn read(path: &SitePath, bytes: &[u8], findings: &mut Diagnostics) -> Option<Self> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let Ok(text) = std::str::from_utf8(bytes) else {
            let finding = Diagnostic::about(&rules::ASSET_CSS_NOT_UTF8, &on_site(path));
            findings.push(finding.arg("file", path.file_name()));
            return None;
        };
        Some(Self {
            file: SourceFile::new(on_site(path), text),
            folder: path.parent(),
        })
    }

    /// The text to publish in a folder below `assets/`.
    pub fn rewritten(
        &self,
        assets: &AssetSet,
        published_in: &SitePath,
        findings: &mut Diagnostics,
    ) -> String {
        let mut told = 0;
        let mut tell = |finding: Diagnostic| {
            told += 1;
            if told <= MAX_FINDINGS {
                findings.push(finding);
            }
        };
        rewrite(&self.file.text, &mut |event, place| match event {
            Event::Url(url) => match self.resolve(&url, assets, place) {
                Ok(found) => found.map(|found| found.relative_to(published_in)),
                Err(finding) => {
                    tell(*finding);
                    None
                }
            },
            Event::Import => {
                tell(self.finding(&rules::ASSET_CSS_IMPORT, place));
                None
            }
            Event::Unclosed | Event::Unopened => {
                tell(self.finding(&rules::ASSET_CSS_UNBALANCED, place));
                None
            }
        })
    }

    fn finding(&self, rule: &'static Rule, place: Range<usize>) -> Diagnostic {
        Diagnostic::at(rule, &self.file, place)
    }

    /// The published file that an address means, or nothing if the address is to stay as it is.
    fn resolve(
        &self,
        url: &str,
        assets: &AssetSet,
        place: Range<usize>,
    ) -> Result<Option<Target>, Box<Diagnostic>> {
        if url.starts_with('#') || url.is_empty() {
            return Ok(None);
        }
        if url.starts_with("//") || has_scheme(url) {
            let finding = self.finding(&rules::ASSET_CSS_BLOCKED, place);
            let shown: String = url.chars().take(60).collect();
            return Err(Box::new(finding.arg("url", shown)));
        }
        let end = url.find(['?', '#']).unwrap_or(url.len());
        let (path, suffix) = url.split_at(end);
        let path = percent_decode_str(path).decode_utf8_lossy();
        let name = match path.strip_prefix('/') {
            Some(path) => {
                let path = SitePath::new(path);
                match path.strip_prefix(FOLDER) {
                    Some(below) => below.to_owned(),
                    None => format!("root/{path}"),
                }
            }
            None => self.folder.join(&path).as_str().to_owned(),
        };
        match assets.url_path(&name) {
            Some(path) => Ok(Some(Target {
                path: path.to_owned(),
                suffix: suffix.to_owned(),
            })),
            None => Err(Box::new(assets.unknown(&name, &self.file, place.into()))),
        }
    }
}

/// Whether an address begins with a scheme, such as `https:` or `data:`.
fn has_scheme(url: &str) -> bool {
    url.split_once(':').is_some_and(|(scheme, _)| {
        let letter = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
        letter
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

/// A published file, and the query or fragment to go with it.
struct Target {
    path: String,
    suffix: String,
}

impl Target {
    /// Its address as seen from a style sheet in a folder below `assets/`, which works wherever the
    /// site is hosted.
    fn relative_to(&self, folder: &SitePath) -> String {
        let from = SitePath::new(FOLDER).join(folder.as_str());
        let from: Vec<&str> = from.as_str().split('/').collect();
        let to: Vec<&str> = self.path.split('/').collect();
        let shared = from
            .iter()
            .zip(&to[..to.len() - 1])
            .take_while(|(a, b)| a == b)
            .count();
        let up = std::iter::repeat_n("..", from.len() - shared);
        let parts: Vec<&str> = up.chain(to[shared..].iter().copied()).collect();
        let path = parts.join("/");
        let suffix = self.suffix.replace(['"', '\\', '\n'], "");
        format!("{}{suffix}", utf8_percent_encode(&path, UNSAFE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_relative_to_the_published_sheet() {
        for (path, folder, want) in [
            ("assets/f/a.1.woff", "", "f/a.1.woff"),
            ("assets/f/a.1.woff", "f", "a.1.woff"),
            ("assets/f/a.1.woff", "p/q", "../../f/a.1.woff"),
            ("favicon.svg", "", "../favicon.svg"),
            ("assets/x y%.svg", "", "x%20y%25.svg"),
        ] {
            let target = Target {
                path: path.to_owned(),
                suffix: "#i".to_owned(),
            };
            let found = target.relative_to(&SitePath::new(folder));
            assert_eq!(found, format!("{want}#i"));
        }
    }

    #[test]
    fn schemes_are_told_from_paths() {
        for (url, want) in [
            ("data:x", true),
            ("HTTPS://x", true),
            ("a/b:c", false),
            ("図:x", false),
        ] {
            assert_eq!(has_scheme(url), want, "{url}");
        }
    }
}
