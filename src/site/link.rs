//! What a link in a page's text means: the file or address that an author wrote, resolved to a page
//! in the reader's language.

use percent_encoding::percent_decode_str;

use super::{LangId, Page, PageId, PageKey, Site};
use crate::content;
use crate::files::SitePath;
use crate::text::nearest;

/// Where a link leads.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// A page, at one of its headings or at its top.
    Page(PageId, Option<String>),
    /// A place on the page itself.
    Here(String),
    /// A file beside the pages.
    Media(SitePath),
    /// A file in `assets/`, by its path there.
    Asset(String),
    /// Another site, or `mailto:` and `tel:`.
    External,
}

/// A link that leads nowhere, and what may have been meant.
#[derive(Debug, Clone, PartialEq)]
pub enum Unresolved {
    Page(Option<String>),
    Anchor(Option<String>),
}

impl Site {
    /// Resolves a link as written in the file that `page` shows. On a fallback page the file is in
    /// another language, but the link stays in the reader's.
    pub fn resolve_link(&self, page: &Page, dest: &str) -> Result<Target, Unresolved> {
        if is_external(dest) {
            return Ok(Target::External);
        }
        let (path, anchor) = match dest.split_once('#') {
            Some((path, anchor)) => (path, Some(decode(anchor))),
            None => (dest, None),
        };
        let path = decode(path.split('?').next().unwrap_or_default());
        if path.is_empty() {
            return self
                .check_anchor(page, anchor.unwrap_or_default())
                .map(Target::Here);
        }
        if let Some(asset) = path.strip_prefix("/assets/") {
            return Ok(Target::Asset(asset.to_owned()));
        }
        if let Some(media) = self.find_media(page, &path) {
            return Ok(Target::Media(media));
        }
        let found = self
            .find_linked(page, &path)
            .ok_or_else(|| self.suggest(page, &path))?;
        let anchor = anchor.filter(|a| !a.is_empty());
        let anchor = anchor.map(|a| self.check_anchor(found, a)).transpose()?;
        Ok(Target::Page(found.id, anchor))
    }

    /// A file of `content/` that is not a page. One that a translation lacks is its source's.
    pub fn find_media(&self, page: &Page, path: &str) -> Option<SitePath> {
        let wanted = source_path(&page.parsed.path, path);
        if self.media.contains_key(&wanted) {
            return Some(wanted);
        }
        let below = below_language(&wanted)?.1.to_owned();
        let langs = std::iter::once(self.source_lang()).chain(self.lang_ids());
        langs
            .map(|lang| {
                SitePath::new(&format!(
                    "{}/{}/{below}",
                    content::FOLDER,
                    self.lang(lang).tag
                ))
            })
            .find(|path| self.media.contains_key(path))
    }

    fn find_linked(&self, page: &Page, path: &str) -> Option<&Page> {
        match path.strip_prefix('/') {
            Some(site_path) => self.find_site_path(page.lang, site_path),
            None => {
                let wanted = source_path(&page.parsed.path, path);
                let (_, below) = below_language(&wanted)?;
                self.find_in(page.lang, below)
            }
        }
    }

    /// `/lessons/gene/` in the reader's language, or `/en/lessons/gene/` in a named one.
    fn find_site_path(&self, lang: LangId, path: &str) -> Option<&Page> {
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        match self.lang_by_tag(first) {
            Some(named) => self.find_in(named, rest),
            None => self.find_in(lang, path),
        }
    }

    fn find_in(&self, lang: LangId, below: &str) -> Option<&Page> {
        let key = if below.ends_with(".md") || below.ends_with(".markdown") {
            PageKey::of_file(below)
        } else {
            PageKey::new(below)
        };
        self.find(lang, &key)
    }

    fn check_anchor(&self, page: &Page, anchor: String) -> Result<String, Unresolved> {
        let headings = &page.parsed.outline.headings;
        let made_by_us = ["source-", "footnote-", "fn-", "term-", "main", "sources"];
        if anchor.is_empty()
            || headings.iter().any(|h| h.id == anchor)
            || made_by_us.iter().any(|prefix| anchor.starts_with(prefix))
        {
            return Ok(anchor);
        }
        let near = nearest(&anchor, headings.iter().map(|h| h.id.as_str()));
        Err(Unresolved::Anchor(near.map(|id| format!("#{id}"))))
    }

    /// A page of the language whose file name or path is near what was written.
    fn suggest(&self, page: &Page, path: &str) -> Unresolved {
        let wanted = PageKey::of_file(path.trim_start_matches('/'));
        let name = wanted.rsplit('/').next().unwrap_or_default().to_owned();
        let keys = || self.by_key[page.lang.index()].keys();
        let same_name = keys()
            .filter(|key| key.rsplit('/').next() == Some(&name))
            .min();
        let near = match same_name {
            Some(key) if !name.is_empty() => Some(key.as_str()),
            // Comparing with every page of a large site for every broken link would be slow.
            _ if keys().len() <= 2000 => {
                let mut sorted: Vec<&str> = keys().map(PageKey::as_str).collect();
                sorted.sort_unstable();
                let last = |key: &&str| key.rsplit('/').next().unwrap_or_default().to_owned();
                let names: Vec<String> = sorted.iter().map(last).collect();
                let near = nearest(&name, names.iter().map(String::as_str));
                near.and_then(|near| sorted.into_iter().find(|key| last(key) == near))
            }
            _ => None,
        };
        Unresolved::Page(near.map(|key| format!("/{key}/")))
    }
}

/// Whether a link has a scheme or a host.
fn is_external(dest: &str) -> bool {
    let scheme = dest.split([':', '/', '?', '#']).next().unwrap_or_default();
    let has_scheme = dest[scheme.len()..].starts_with(':')
        && scheme.len() > 1
        && scheme
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
    dest.starts_with("//") || has_scheme
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The path below the site's root of what is written relative to a file, or from `content/<lang>`.
fn source_path(from: &SitePath, written: &str) -> SitePath {
    match (written.strip_prefix('/'), below_language(from)) {
        (Some(rest), Some((lang, _))) => {
            SitePath::new(&format!("{}/{lang}/{rest}", content::FOLDER))
        }
        _ => from.parent().join(written),
    }
}

/// Language tag and the rest of a path in `content/`.
fn below_language(path: &SitePath) -> Option<(&str, &str)> {
    let below = path.strip_prefix(content::FOLDER)?;
    Some(below.split_once('/').unwrap_or((below, "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_and_hosts_are_external() {
        for (dest, want) in [
            ("https://a.example/", true),
            ("mailto:a@b.example", true),
            ("tel:0312345678", true),
            ("//host/a", true),
            ("../a.md", false),
            ("/ja/a/", false),
            ("a:b.md", false),
            ("#見出し", false),
        ] {
            assert_eq!(is_external(dest), want, "{dest}");
        }
    }

    #[test]
    fn written_paths_are_relative_to_the_file_or_its_language() {
        let from = SitePath::new("content/ja/lessons/a.md");
        for (written, want) in [
            ("b.md", "content/ja/lessons/b.md"),
            ("../glossary/gene.md", "content/ja/glossary/gene.md"),
            ("/about.md", "content/ja/about.md"),
        ] {
            assert_eq!(source_path(&from, written).as_str(), want);
        }
    }
}
