//! What a link in a page's text means: the file or address that an author wrote, resolved to a page
//! in the reader's language.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use super::{LangId, Page, PageId, PageKey, Site};
use crate::content;
use crate::files::SitePath;
use crate::text::{narrow, nearest};

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
    /// A page or a file found from the page's address, not from its file, and how it is written from
    /// the file. Hugo's authors write so, and who copies a link out of the browser.
    ByAddress(Box<Target>, String),
}

impl Target {
    /// The file beside the pages that this is, if it is one.
    pub fn into_media(self) -> Option<SitePath> {
        match self {
            Self::Media(path) => Some(path),
            Self::ByAddress(target, _) => target.into_media(),
            _ => None,
        }
    }
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
        let from = &page.parsed.path;
        if let Some(found) = self.resolve_from(page, from, &path, anchor.as_deref()) {
            return found;
        }
        let found = self.resolve_from(page, &below_stem(from), &path, anchor.as_deref());
        let target = found.ok_or_else(|| self.suggest(page, &path))??;
        let to = match &target {
            Target::Media(file) => file,
            Target::Page(id, _) => &self.page(*id).parsed.path,
            _ => from,
        };
        let hash = anchor.map_or(String::new(), |a| format!("#{a}"));
        let better = format!("{}{hash}", relative(from, to));
        Ok(Target::ByAddress(Box::new(target), better))
    }

    /// How a file is to be written that was written from the page's address.
    pub fn media_by_address(&self, page: &Page, path: &str) -> Option<String> {
        let from = &page.parsed.path;
        let found = self.find_media(&below_stem(from), path)?;
        Some(relative(from, &found))
    }

    /// What a path means, seen from a file: a file, a page, or a page without that heading.
    fn resolve_from(
        &self,
        page: &Page,
        from: &SitePath,
        path: &str,
        anchor: Option<&str>,
    ) -> Option<Result<Target, Unresolved>> {
        if let Some(media) = self.find_media(from, path) {
            return Some(Ok(Target::Media(media)));
        }
        let found = self.find_linked(page.lang, from, path)?;
        let anchor = anchor.filter(|a| !a.is_empty());
        let anchor = anchor.map(|a| self.check_anchor(found, a.to_owned()));
        Some(
            anchor
                .transpose()
                .map(|anchor| Target::Page(found.id, anchor)),
        )
    }

    /// A file of `content/` that is not a page. One that a translation lacks is its source's.
    pub fn find_media(&self, from: &SitePath, path: &str) -> Option<SitePath> {
        let wanted = source_path(from, path);
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

    fn find_linked(&self, lang: LangId, from: &SitePath, path: &str) -> Option<&Page> {
        match path.strip_prefix('/') {
            Some(site_path) => self.find_site_path(lang, site_path),
            None => {
                let wanted = source_path(from, path);
                let (_, below) = below_language(&wanted)?;
                self.find_in(lang, below)
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
        // A page of thousands of headings and wrong links to them would take long.
        let some = headings.iter().take(500);
        let near = nearest(&anchor, some.map(|h| h.id.as_str()));
        Err(Unresolved::Anchor(near.map(|id| format!("#{id}"))))
    }

    /// The pages of a language by the last parts of their keys, made when first asked for.
    fn keys_by_name(&self, lang: LangId) -> &BTreeMap<String, PageKey> {
        self.names[lang.index()].get_or_init(|| {
            let mut names = BTreeMap::new();
            let mut keys: Vec<&PageKey> = self.by_key[lang.index()].keys().collect();
            keys.sort_unstable();
            for key in keys {
                let name = key.rsplit('/').next().unwrap_or_default();
                names.entry(name.to_owned()).or_insert_with(|| key.clone());
            }
            names
        })
    }

    /// A page of the language whose file name or path is near what was written.
    fn suggest(&self, page: &Page, path: &str) -> Unresolved {
        if is_host(path.split('/').next().unwrap_or_default()) {
            return Unresolved::Page(Some(format!("https://{path}")));
        }
        // `http：//` was typed without leaving Japanese input.
        let narrow = narrow(path);
        if narrow != path && narrow.contains("://") {
            return Unresolved::Page(Some(narrow));
        }
        let wanted = PageKey::of_file(path.trim_start_matches('/'));
        let name = wanted.rsplit('/').next().unwrap_or_default().to_owned();
        let keys = self.keys_by_name(page.lang);
        let same_name = keys.get(&name).filter(|_| !name.is_empty());
        // Comparing with every page of a large site for every broken link would be slow.
        let near = || match keys.len() {
            0..=2000 => nearest(&name, keys.keys().map(String::as_str)).and_then(|n| keys.get(n)),
            _ => None,
        };
        let near = same_name.or_else(near).map(PageKey::as_str);
        // As the file is written from here, unless there is no file.
        let written = |key: &str| match self.find(page.lang, key) {
            Some(found) if found.parsed.hash != 0 => {
                relative(&page.parsed.path, &found.parsed.path)
            }
            _ => format!("/{key}/"),
        };
        Unresolved::Page(near.map(written))
    }
}

/// Whether a link has a scheme or a host, and so leads off the site whatever the site is.
pub fn is_external(dest: &str) -> bool {
    let scheme = dest.split([':', '/', '?', '#']).next().unwrap_or_default();
    let has_scheme = dest[scheme.len()..].starts_with(':')
        && scheme.len() > 1
        && scheme
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
    dest.starts_with("//") || has_scheme
}

/// `www.example.jp`, which is a file's name unless `https://` stands before it.
fn is_host(name: &str) -> bool {
    let ends = [".jp", ".com", ".org", ".net", ".info", ".edu", ".gov"];
    name.starts_with("www.") || ends.iter().any(|end| name.ends_with(end))
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

/// A file as if it stood in a folder of its own, as its page's address has it.
fn below_stem(path: &SitePath) -> SitePath {
    match path.stem() {
        "index" | "_index" => path.clone(),
        stem => path.parent().join(stem).join(path.file_name()),
    }
}

/// How a file is written in another, in whichever language's tree each is.
fn relative(from: &SitePath, to: &SitePath) -> String {
    let below = |path| below_language(path).map_or("", |(_, below)| below);
    let (from, to) = (below(from), below(to));
    let folder: Vec<&str> = from.split('/').collect();
    let folder = &folder[..folder.len() - 1];
    let target: Vec<&str> = to.split('/').collect();
    let shared = folder.iter().zip(&target[..target.len() - 1]);
    let shared = shared.take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..", folder.len() - shared);
    up.chain(target[shared..].iter().copied())
        .collect::<Vec<_>>()
        .join("/")
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
    fn paths_are_written_from_file_to_file() {
        for (from, to, want) in [
            ("a.md", "b.md", "b.md"),
            ("d/a.md", "d/b.md", "b.md"),
            ("d/a.md", "e/f/b.png", "../e/f/b.png"),
            ("d/e/a.md", "b.md", "../../b.md"),
            ("a.md", "d/_index.md", "d/_index.md"),
        ] {
            let path = |below: &str| SitePath::new(&format!("content/ja/{below}"));
            assert_eq!(relative(&path(from), &path(to)), want, "{from} {to}");
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
