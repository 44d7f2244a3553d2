//! Marks a translation: writes the state of its source into its front matter, and nothing else.

use crate::diagnostics::{Diagnostics, MessageLang, Text};
use crate::files::{self, FileError, SitePath};
use crate::i18n::SourceHash;
use crate::site::Page;
use crate::source::SourceFile;
use crate::templates::World;

/// What marking did.
#[derive(Debug, PartialEq, Eq)]
pub struct Marked {
    pub path: SitePath,
    pub hash: String,
    /// Whether the file had to be written.
    pub changed: bool,
}

/// Why a file could not be marked.
#[derive(Debug)]
pub enum MarkError {
    /// It is no page of this site.
    NoPage(String),
    /// It is in the source language, or has no source.
    NoSource(SitePath),
    /// It has no front matter to write into.
    NoFrontMatter(SitePath),
    /// It could not be read or written.
    File(FileError),
}

/// Records in a translation that it was made from its source as it is now.
pub fn mark(world: &World, path: &SitePath) -> Result<Marked, MarkError> {
    let site = &world.site;
    let page = site
        .by_source(path)
        .ok_or_else(|| MarkError::NoPage(path.to_string()))?;
    let source = site.find(site.source_lang(), &page.key);
    let source = source.filter(|source| source.lang != page.lang && !source.is_fallback());
    let source: &Page = source.ok_or_else(|| MarkError::NoSource(path.clone()))?;
    let hash = SourceHash(source.parsed.outline.translation_hash).to_string();
    let file = files::read_text(&world.root, path, &mut Diagnostics::default())
        .map_err(MarkError::File)?;
    let file = file.ok_or_else(|| MarkError::NoPage(path.to_string()))?;
    let text = with_hash(&file, &hash).ok_or_else(|| MarkError::NoFrontMatter(path.clone()))?;
    let changed = text != *file.text;
    if changed {
        let disk = files::locate(&world.root, path).map_err(MarkError::File)?;
        files::write_atomic(&disk, text.as_bytes()).map_err(MarkError::File)?;
    }
    Ok(Marked {
        path: path.clone(),
        hash,
        changed,
    })
}

/// The file with `source_hash` set below `translation:`. Everything else stays as it was typed.
fn with_hash(file: &SourceFile, hash: &str) -> Option<String> {
    let raw = crate::content::split(file, &mut Diagnostics::default());
    let span = raw.front_matter?.range();
    let front = &file.text[span.clone()];
    let eol = if front.contains("\r\n") { "\r\n" } else { "\n" };
    let key = |line: &str, names: &[&str]| {
        names.iter().any(|name| {
            line.trim_start()
                .strip_prefix(name)
                .is_some_and(|rest| rest.trim_start().starts_with([':', '：']))
        })
    };
    let mut lines: Vec<String> = front.split_inclusive('\n').map(str::to_owned).collect();
    let block = lines
        .iter()
        .position(|line| !line.starts_with(' ') && key(line, &["translation", "翻訳"]));
    if let Some(at) = lines.iter().position(|line| key(line, &["source_hash"])) {
        let indent: String = lines[at].chars().take_while(|c| *c == ' ').collect();
        lines[at] = format!("{indent}source_hash: {hash}{eol}");
    } else if let Some(at) = block {
        if let Some((head, inner)) = lines[at].trim_end().split_once('{') {
            let inner = inner.trim_end_matches('}').trim().trim_end_matches(',');
            lines[at] = format!("{head}{{{inner}, source_hash: \"{hash}\"}}{eol}");
        } else if lines[at].trim_end().ends_with(':') {
            lines.insert(at + 1, format!("  source_hash: {hash}{eol}"));
        } else {
            // `translation: human` says the origin alone.
            let origin = lines[at].split_once([':', '：'])?.1.trim().to_owned();
            lines[at] =
                format!("translation:{eol}  origin: {origin}{eol}  source_hash: {hash}{eol}");
        }
    } else {
        lines.push(format!(
            "translation:{eol}  origin: human{eol}  source_hash: {hash}{eol}"
        ));
    }
    Some(format!(
        "{}{}{}",
        &file.text[..span.start],
        lines.concat(),
        &file.text[span.end..]
    ))
}

impl Marked {
    pub fn message(&self, lang: MessageLang) -> String {
        let text = match self.changed {
            true => Text::new(
                "{path} に source_hash: {hash} を書きました",
                "wrote source_hash: {hash} into {path}",
            ),
            false => Text::new(
                "{path} はもう今の原文と合っています",
                "{path} is marked with its source as it is already",
            ),
        };
        text.fill(
            lang,
            &[("path", self.path.to_string()), ("hash", self.hash.clone())],
        )
    }
}

impl MarkError {
    pub fn message(&self, lang: MessageLang) -> String {
        let (text, path) = match self {
            Self::File(error) => return error.message(lang),
            Self::NoPage(path) => (
                Text::new(
                    "{path} はこのサイトのページではありません。content/ の下にある訳のファイルを指定してください",
                    "{path} is no page of this site: name a translation's file below content/",
                ),
                path.clone(),
            ),
            Self::NoSource(path) => (
                Text::new(
                    "{path} には元になる原文がありません。原文の言語のファイルには印を付けられません",
                    "{path} has no source text: a page in the source language cannot be marked",
                ),
                path.to_string(),
            ),
            Self::NoFrontMatter(path) => (
                Text::new(
                    "{path} の先頭に --- で囲んだ部分がありません。題名などを先に書いてください",
                    "{path} does not begin with a part between --- lines: write its title there first",
                ),
                path.to_string(),
            ),
        };
        text.fill(lang, &[("path", path)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_hash_is_written() {
        for (front, want) in [
            (
                "title: a\n",
                "title: a\ntranslation:\n  origin: human\n  source_hash: H\n",
            ),
            (
                "title: a\ntranslation:\n  origin: machine\n# c\n",
                "title: a\ntranslation:\n  source_hash: H\n  origin: machine\n# c\n",
            ),
            (
                "translation:\n  source_hash: old\n  origin: human\n",
                "translation:\n  source_hash: H\n  origin: human\n",
            ),
            (
                "翻訳: {origin: human}\n",
                "翻訳: {origin: human, source_hash: \"H\"}\n",
            ),
            (
                "translation: machine\n",
                "translation:\n  origin: machine\n  source_hash: H\n",
            ),
            (
                "title: a\r\n",
                "title: a\r\ntranslation:\r\n  origin: human\r\n  source_hash: H\r\n",
            ),
        ] {
            let text = format!("---\n{front}---\nbody\n");
            let file = SourceFile::new(SitePath::new("a.md"), text);
            assert_eq!(
                with_hash(&file, "H"),
                Some(format!("---\n{want}---\nbody\n")),
                "{front}"
            );
        }
        let bare = SourceFile::new(SitePath::new("a.md"), "body");
        assert_eq!(with_hash(&bare, "H"), None);
    }
}
