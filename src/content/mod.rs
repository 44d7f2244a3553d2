//! What people write: files of `content/<language>/`, their front matter, and the typed kinds.
//!
//! Invariant: a page leaves this room with its front matter read, whatever was wrong in it; what was
//! wrong is among the findings.

mod common;
mod facets;
mod front_matter;
pub mod kinds;
mod rules;
mod title;

use serde::{Deserialize, Serialize};

pub use common::{
    Audience, Author, Common, Level, Origin, PageImage, Reviewer, Role, Series, SourceRef,
    Translation,
};
pub use facets::{FACETS, Facet, FacetText, PREFECTURE};
pub use front_matter::{RawPage, split};
pub use kinds::{Kind, KindFields};
pub use rules::RULES;
use rules::{FRONT_MATTER_MISSING, FRONT_MATTER_NOT_KEYS};
use title::TITLE_FROM_HEADING;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::{self, Reader, Record};
use crate::files::SitePath;
use crate::source::SourceFile;

/// The folder that holds the language trees.
pub const FOLDER: &str = "content";

/// A page's front matter: what all kinds share, and what its kind adds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Content {
    pub common: Common,
    pub fields: KindFields,
    /// Whether the title is the heading that the text begins with, which is then not shown twice.
    pub titled_by_heading: bool,
}

impl Content {
    /// Reads the front matter of a page. The kind comes from `kind:`, else from the file's place.
    pub fn parse(file: &SourceFile, raw: &RawPage, diagnostics: &mut Diagnostics) -> Self {
        let mut node = match raw.front_matter {
            Some(span) => fields::parse_yaml(file, span, diagnostics),
            // An empty file lacks more than a title; that it has no text is found elsewhere.
            None if file.text.trim().is_empty() => {
                fields::Node::new(raw.opening, fields::Value::Null)
            }
            None => fields::Node::empty_map(raw.opening),
        };
        if !matches!(node.value, fields::Value::Map(_) | fields::Value::Null) {
            diagnostics.push(Diagnostic::at(&FRONT_MATTER_NOT_KEYS, file, raw.opening));
        }
        let titled_by_heading = add_title(&mut node, file, raw, diagnostics);
        if raw.front_matter.is_none() && !titled_by_heading && !file.text.trim().is_empty() {
            let first = file.line_range(raw.first_words(file));
            diagnostics.push(Diagnostic::at(&FRONT_MATTER_MISSING, file, first));
            node.value = fields::Value::Null;
        }
        let mut reader = Reader::new(file, diagnostics);
        let named = ["kind", "種類"].iter().find_map(|key| node.get(key));
        reader.key = "kind".to_owned();
        let named = named.and_then(|n| fields::read_choice::<Kind>(n, &mut reader));
        let kind = named.unwrap_or_else(|| Kind::of_path(&file.path));
        let mut content = Self {
            common: Common::default(),
            fields: kind.new_fields(),
            titled_by_heading,
        };
        let records: &mut [&mut dyn Record] =
            &mut [&mut content.common, content.fields.record_mut()];
        let node = fields::Node::new(raw.opening, node.value);
        fields::read_records(&node, records, &mut reader);
        content.settle(file, raw, diagnostics);
        if content.kind().data().is_some() {
            // Its pages are made from data, as was found just now; this one is shown as it is.
            content.fields = Kind::Article.new_fields();
        }
        content
    }

    pub fn kind(&self) -> Kind {
        self.fields.kind()
    }

    fn settle(&mut self, file: &SourceFile, raw: &RawPage, diagnostics: &mut Diagnostics) {
        if self.common.title.is_empty() {
            self.common.title = fallback_title(&file.path);
        }
        self.common.check(file, raw, diagnostics);
        self.fields.check(&self.common, (file, raw), diagnostics);
    }
}

/// Gives front matter without a title the heading that the text begins with.
fn add_title(
    node: &mut fields::Node,
    file: &SourceFile,
    raw: &RawPage,
    diagnostics: &mut Diagnostics,
) -> bool {
    let written = ["title", "題名", "タイトル"]
        .iter()
        .any(|key| node.get(key).is_some());
    let (fields::Value::Map(entries), Some(heading), false) =
        (&mut node.value, &raw.heading, written)
    else {
        return false;
    };
    entries.push(fields::Entry {
        key: "title".to_owned(),
        key_span: heading.span,
        value: fields::Node::new(heading.span, fields::Value::Text(heading.text.clone())),
    });
    let finding = Diagnostic::at(&TITLE_FROM_HEADING, file, heading.span);
    diagnostics.push(finding.arg("title", &heading.text));
    true
}

/// A title for a page that has none: its file's name, or its folder's.
fn fallback_title(path: &SitePath) -> String {
    match path.stem() {
        "_index" | "index" => path.parent().file_name().to_owned(),
        stem => stem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(path: &str, text: &str) -> (Content, Vec<String>) {
        let file = SourceFile::new(SitePath::new(path), text);
        let mut found = Diagnostics::default();
        let raw = split(&file, &mut found);
        let content = Content::parse(&file, &raw, &mut found);
        let ids = found
            .sorted()
            .iter()
            .map(|d| d.rule.id.to_owned())
            .collect();
        (content, ids)
    }

    #[test]
    fn japanese_keys_mean_the_same() {
        let text = "---\n題名: ゲノムとは\n対象: [患者, 家族]\n見直し期限: 2027-04-01\n---\n本文\n";
        let (content, found) = parse("content/ja/lessons/genome.md", text);
        assert!(found.is_empty(), "{found:?}");
        assert_eq!(content.kind(), Kind::Lesson);
        assert_eq!(content.common.title, "ゲノムとは");
        assert_eq!(
            content.common.audience,
            [Audience::Patient, Audience::Family]
        );
    }

    #[test]
    fn every_mistake_is_found_at_once() {
        let text = "---\ntitle: t\ntagz: a\ndate: 2026-02-30\naudience: patiant\ndraft: maybe\n---\n本文\n";
        let (_, found) = parse("content/ja/a.md", text);
        assert_eq!(
            found,
            [
                "key-unknown",
                "date-impossible",
                "value-unknown",
                "value-type"
            ]
        );
    }

    #[test]
    fn a_file_without_front_matter_says_what_it_needs() {
        let (content, found) = parse("content/ja/memo.md", "本文だけ\n");
        assert_eq!(found, ["front-matter-missing"]);
        assert_eq!(content.common.title, "memo");
        let (content, found) = parse("content/ja/memo.md", "\n# {遺伝|いでん}の話\n\n本文\n");
        assert_eq!(found, ["title-from-heading"]);
        assert_eq!(content.common.title, "{遺伝|いでん}の話");
        assert!(content.titled_by_heading);
    }

    #[test]
    fn kinds_come_from_folders_and_names() {
        for (path, want) in [
            ("content/ja/glossary/gene.md", Kind::Term),
            ("content/ja/events/2027/a.md", Kind::Event),
            ("content/ja/_index.md", Kind::Section),
            ("content/ja/lessons/gene/index.md", Kind::Lesson),
            ("content/ja/about.md", Kind::Article),
        ] {
            assert_eq!(Kind::of_path(&SitePath::new(path)), want, "{path}");
        }
    }
}
