//! Markdown: a body's source becomes a `Document`, and a `Document` becomes HTML.
//!
//! `Masked` covers our own syntax so that CommonMark leaves it alone, `parse` reads the events and
//! finds the syntax again, `Document::outline` says what the site must know of a page, and `write`
//! makes the HTML, asking the site through `Embeds`.
//!
//! Invariants: parsing cannot fail; every place points into the author's text; no text of an author is
//! lost; nothing an author writes becomes markup that is not on a list; time and memory grow in
//! proportion to the text.

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
#[cfg(test)]
mod stub;
mod urls;
mod write;

pub use code::highlight_css;
pub use document::{Document, parse};
pub use embeds::{
    Embeds, ImageAnswer, ImageMarkup, LinkAnswer, Missing, TermAnswer, UnresolvedLink,
};
pub use glossary::{Glossary, GlossaryEntry};
pub use headings::slug;
pub use mask::Masked;
pub use outline::{Heading, LinkTarget, Outline};
pub use ruby::{ruby_html, strip_ruby};
pub use write::{WriteOptions, Written, image_html, write};

use crate::diagnostics::{Diagnostics, Rule};
use crate::files::SitePath;
use crate::source::SourceFile;

/// The rules about masking and about directives' braces.
const OWN: &[&Rule] = &[
    &mask::CONTROL_CHARACTER,
    &directives::DIRECTIVE_BRACES,
    &directives::DIRECTIVE_KEY,
    &directives::DIRECTIVE_KEY_MISSING,
];

/// Every rule of this room.
pub const RULES: &[&[&Rule]] = &[OWN, rules::RULES, write::rules::RULES];

/// A text through masking, parsing and recognition, then written by the CommonMark library alone:
/// without heading ids, the HTML list, resolved links and whatever else a page adds. It is there to be
/// compared with the specification's examples.
pub fn commonmark(text: &str) -> String {
    let source = SourceFile::new(SitePath::new("spec.md"), text);
    let mut unused = Diagnostics::default();
    let masked = Masked::new(&source, 0..text.len(), &mut unused);
    let document = parse(&masked, &source, &mut unused);
    write::vanilla(&document)
}
