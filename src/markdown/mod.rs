//! Markdown: a body's source becomes a `Document`, and a `Document` becomes HTML.
//!
//! `Masked` covers our own syntax so that CommonMark leaves it alone, `parse` reads the events and
//! finds the syntax again, `Document::outline` says what the site must know of a page, and `write`
//! makes the HTML, asking the site through `Embeds`.
//!
//! Invariants: parsing cannot fail; every place points into the author's text; no text of an author is
//! lost; nothing an author writes becomes markup that is not on a list; time and memory grow in
//! proportion to the text.

mod blocks;
mod code;
pub mod directives;
mod document;
mod embeds;
mod findings;
mod glossary;
mod headings;
mod html;
mod mask;
mod outline;
mod plain;
mod raw;
mod recognise;
mod ruby;
mod rules;
mod slips;
mod stated;
mod statistics;
#[cfg(test)]
mod stub;
mod urls;
mod write;

pub use blocks::{Block, BlockKind};
pub use code::highlight_css;
pub use document::{Document, parse};
pub use embeds::{
    Embeds, FactAnswer, ImageAnswer, ImageMarkup, LinkAnswer, Missing, Shows, StatisticsAnswer,
    StatisticsFault, StatisticsUse, TermAnswer, UnresolvedLink, Withdrawn,
};
pub use glossary::{Glossary, GlossaryEntry};
pub use headings::slug;
pub use mask::Masked;
pub use outline::{Heading, LinkTarget, Outline};
pub use plain::SectionText;
pub use ruby::{ruby_html, strip_ruby};
pub(crate) use slips::numbered;
pub use slips::{RULES as SLIP_RULES, slips};
pub use stated::{Around, BareFigure, Stated, fill as fill_facts};
pub use statistics::unmarked as marked_statistics;
pub use write::{Fragments, WriteOptions, Written, image_html, write};

pub(crate) use html::{attribute, escaped};
pub(crate) use raw::scan::{Token, attributes, tokens};

use crate::diagnostics::{Diagnostics, Rule};
use crate::files::SitePath;
use crate::source::SourceFile;

/// Every rule of this room.
pub const RULES: &[&Rule] = &[
    &directives::DIRECTIVE_BRACES,
    &directives::DIRECTIVE_SIGNS,
    &directives::DIRECTIVE_KEY,
    &directives::DIRECTIVE_KEY_MISSING,
    &rules::RUBY_COUNT,
    &rules::RUBY_EMPTY,
    &rules::RUBY_FULL_WIDTH,
    &rules::DIRECTIVE_UNKNOWN,
    &rules::DIRECTIVE_FORM,
    &rules::DIRECTIVE_UNCLOSED,
    &rules::DIRECTIVE_UNMATCHED,
    &rules::DIRECTIVE_FULL_WIDTH,
    &rules::DIRECTIVE_BRACKET,
    &rules::DIRECTIVE_GLUED,
    &rules::DIRECTIVE_CROSSES,
    &rules::HEADING_FIGURE,
    &rules::HEADING_LEVEL_ONE,
    &rules::HEADING_ID_REPEATED,
    &rules::HEADING_ATTRIBUTES,
    &rules::NESTING_TOO_DEEP,
    &rules::FOOTNOTE_UNDEFINED,
    &write::rules::FOOTNOTE_UNUSED,
    &write::rules::FOOTNOTE_REPEATED,
    &write::rules::HTML_NOT_ALLOWED,
    &write::rules::HTML_MISPLACED,
    &write::rules::HTML_WITHIN_LINE,
    &write::rules::HTML_LOOKS,
    &write::rules::HTML_ATTRIBUTE,
    &write::rules::HTML_UNCLOSED,
    &write::rules::HTML_UNMATCHED,
    &write::rules::LINK_SCHEME,
    &write::rules::LINK_UNRESOLVED,
    &write::rules::LINK_BY_ADDRESS,
    &write::rules::ANCHOR_UNRESOLVED,
    &write::rules::ASSET_UNRESOLVED,
    &write::rules::IMAGE_UNRESOLVED,
    &write::rules::IMAGE_EXTERNAL,
    &write::rules::IMAGE_ALT_MISSING,
    &write::rules::CITATION_UNKNOWN,
    &write::rules::TERM_UNKNOWN,
    &write::rules::FACT_UNKNOWN,
    &write::rules::FACT_ALONE,
    &write::rules::FACT_LANGUAGE,
    &write::rules::FIGURE_BARE,
    &write::rules::INCLUDE_MISSING,
    &write::rules::INCLUDE_CYCLE,
    &write::rules::INCLUDE_TOO_DEEP,
    &write::rules::VIDEO_CAPTIONS_MISSING,
    &write::rules::LANG_TAG,
];

/// A text through masking, parsing and recognition, then written by the CommonMark library alone:
/// without heading ids, the HTML list, resolved links and whatever else a page adds. It is there to be
/// compared with the specification's examples.
pub fn commonmark(text: &str) -> String {
    let source = SourceFile::new(SitePath::new("spec.md"), text);
    let mut unused = Diagnostics::default();
    let masked = Masked::new(&source, 0..text.len());
    let document = parse(&masked, &source, &mut unused);
    write::vanilla(&document)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Beginnings without ends, and ends without beginnings.
    const HOSTILE: &[&str] = &[
        ">",
        "> ",
        "- ",
        "- 1. ",
        "[",
        "![",
        "]",
        "*",
        "**a ",
        "_a",
        "~~a",
        "`a ",
        "``",
        "<",
        "<a ",
        "<a \"",
        "<!--",
        "<?",
        "<b>",
        "</b>",
        "<details>\n",
        "<div>\n\n",
        "{",
        "{漢|",
        "{漢|か}",
        "｛漢｜",
        ":lang[",
        ":lang[a]{",
        ":lang[a]{lang=en}",
        ":cite[",
        ":term[遺伝子]",
        ":decorative[](",
        ":::",
        ":::figure\n",
        ":::figure\n:::\n",
        "：：：\n",
        "\0",
        "\u{1}",
        "# a\n",
        "# {#a}\n",
        "[^a]",
        "[^a]: b\n\n",
        "[a](b",
        "[a]: b\n",
        "![a](b)",
        "|a\n|-\n",
        "a|b\n-|-\n",
        "あ**「a」**",
        "𠮷**「",
        "*a :lang[b* c]{lang=en} ",
        "\\",
        "\r",
        "\t",
        "```\n",
        "> [!NOTE]\n",
        "<ruby><rt>",
        "&#1;",
    ];

    #[test]
    fn hostile_text_ends_in_bounded_output_and_findings() {
        for piece in HOSTILE {
            let text = piece.repeat(60_000 / piece.len());
            let (written, found) = stub::page(&text);
            assert!(written.html.len() < 60 * text.len(), "{piece:?}");
            assert!(found.len() <= 200, "{piece:?}: {} findings", found.len());
        }
    }

    #[test]
    fn nesting_is_bounded() {
        let (written, found) = stub::page(&format!("{}a", "> ".repeat(5000)));
        assert_eq!(written.html.matches("<blockquote>").count(), 100);
        assert!(written.html.contains('a'));
        assert!(found.contains(&"nesting-too-deep"));
    }

    #[test]
    fn a_very_long_line_is_a_line() {
        let line = "遺伝 {漢字|かんじ} **「a」** :lang[b]{lang=en} ".repeat(20_000);
        let (written, found) = stub::page(&line);
        assert_eq!(written.html.matches("<ruby").count(), 20_000);
        assert_eq!(
            written.html.matches("<strong>「a」</strong>").count(),
            20_000
        );
        assert_eq!(found, [""; 0]);
    }

    #[test]
    fn the_outline_has_no_readings_and_no_markup() {
        let text = "前置き {漢字|かんじ} **b** `c`\n\n## {漢字|かんじ}の *話*\n\n[a](b.md) ![d](e.png) :cite[s1]\n\n:::include{src=ja/x.md}\n:::\n";
        let source = SourceFile::new(SitePath::new("a.md"), format!("---\n---\n{text}"));
        let mut diags = Diagnostics::default();
        let masked = Masked::new(&source, 8..source.text.len());
        let outline = parse(&masked, &source, &mut diags).outline();
        assert_eq!(outline.summary, "前置き 漢字 b c");
        let heading = &outline.headings[0];
        assert_eq!(
            (heading.level, heading.id.as_str(), heading.text.as_str()),
            (2, "漢字の-話", "漢字の 話")
        );
        assert_eq!(
            &source.text[heading.span.range()],
            "## {漢字|かんじ}の *話*\n"
        );
        assert_eq!(outline.readings, [("漢字".to_owned(), "かんじ".to_owned())]);
        assert_eq!(outline.citations, ["s1"]);
        assert_eq!(outline.includes, [SitePath::new("content/_shared/ja/x.md")]);
        let links: Vec<_> = outline
            .links
            .iter()
            .map(|l| (l.dest.as_str(), l.image))
            .collect();
        assert_eq!(links, [("b.md", false), ("e.png", true)]);
        assert!(outline.has_text);
    }

    #[test]
    fn the_translation_hash_ignores_form() {
        let hash = |text: &str| {
            let source = SourceFile::new(SitePath::new("a.md"), text);
            let mut diags = Diagnostics::default();
            let masked = Masked::new(&source, 0..text.len());
            parse(&masked, &source, &mut diags)
                .outline()
                .translation_hash
        };
        assert_eq!(
            hash("遺伝**子**とは\n何か"),
            hash("{遺伝|い|でん}子とは何か\n")
        );
        assert_ne!(hash("遺伝子"), hash("遺伝"));
        assert_ne!(
            hash(":::figure{caption=a}\n:::"),
            hash(":::figure{caption=b}\n:::")
        );
    }

    #[test]
    fn every_rule_has_its_own_name() {
        let mut ids: Vec<_> = RULES.iter().map(|r| r.id).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }

    #[test]
    fn plain_commonmark_is_untouched() {
        assert_eq!(
            commonmark("# a\n\n*b* <i>c</i>\n"),
            "<h1>a</h1>\n<p><em>b</em> <i>c</i></p>\n"
        );
    }
}
