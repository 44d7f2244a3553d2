//! What the rest of the site needs to know of a page without reading it again.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, LinkType, Tag};
use serde::{Deserialize, Serialize};

use super::directives::{cite, include};
use super::document::{Document, Node};
use super::statistics::figure_in;
use super::{headings, raw};
use crate::files::SitePath;
use crate::source::Span;
use crate::text;

/// How long a summary may be, in characters.
const SUMMARY: usize = 200;

/// A page in short: kept for every page between parsing and rendering.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// Headings in order.
    pub headings: Vec<Heading>,
    /// Every link and image, as written.
    pub links: Vec<LinkTarget>,
    /// The first paragraph as plain text, 200 characters at most.
    pub summary: String,
    /// Whether a figure of statistics stands in what the summary was made of, and not in it.
    pub summary_lacks_figure: bool,
    /// Characters to read, white space left out.
    pub chars: u32,
    /// Words between white space.
    pub words: u32,
    /// Changes when the words change, and not with markup, readings, width or line breaks.
    pub translation_hash: u64,
    /// Words with their readings, each once, in the order of their first use, as far as search reads them.
    pub readings: Vec<(String, String)>,
    /// Ids of the sources cited, each once, in the order of their first use.
    pub citations: Vec<String>,
    /// Shared fragments included here.
    pub includes: Vec<SitePath>,
    /// Ids of the facts stated, each once, in the order of their first use.
    pub facts: Vec<String>,
    /// Names of the tables of statistics that something is shown of, each once.
    pub statistics: Vec<String>,
    /// Whether there is anything to read.
    pub has_text: bool,
}

/// A heading, as a table of contents needs it.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// The id in the page.
    pub id: String,
    /// The text without readings.
    pub text: String,
    /// Whether it stands in a part that search leaves out.
    pub unsearched: bool,
    /// The place in the file.
    pub span: Span,
}

/// The destination of a link or an image.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub struct LinkTarget {
    /// As written.
    pub dest: String,
    /// The place in the file.
    pub span: Span,
    /// Whether it is an image.
    pub image: bool,
}

impl Document<'_> {
    /// Reads the outline off the document.
    pub fn outline(&self) -> Outline {
        let text = self.running_text();
        let (chars, words) = count(&text);
        let mut outline = Outline {
            chars,
            words,
            translation_hash: text::hash(&text),
            has_text: chars + words > 0,
            statistics: self.statistics(),
            ..Outline::default()
        };
        let mut readings = BTreeSet::new();
        let mut in_note = 0;
        for (at, placed, searched) in self.nodes_for_search() {
            match &placed.node {
                Node::Md(Event::Start(Tag::FootnoteDefinition(_))) => in_note += 1,
                Node::Md(Event::End(pulldown_cmark::TagEnd::FootnoteDefinition)) => in_note -= 1,
                Node::Md(Event::Start(Tag::Paragraph))
                    if outline.summary.is_empty() && in_note == 0 =>
                {
                    outline.summary = summary(&self.inline_text(at));
                    outline.summary_lacks_figure =
                        figure_in(&self.nodes[at..], &self.usages).is_some();
                }
                Node::Md(Event::Start(tag)) => {
                    self.tag(tag, at, &mut outline);
                    if let (Tag::Heading { .. }, Some(last)) = (tag, outline.headings.last_mut()) {
                        last.unsearched = !searched;
                    }
                }
                Node::Md(Event::Html(html) | Event::InlineHtml(html)) if raw::is_shown(html) => {
                    outline.has_text = true;
                }
                Node::Ruby(ruby) if searched => {
                    let pair = (ruby.base.to_owned(), ruby.reading().trim().to_owned());
                    if !pair.1.is_empty() && readings.insert(pair.clone()) {
                        outline.readings.push(pair);
                    }
                }
                _ => {}
            }
        }
        self.directives(&mut outline);
        for stated in self.stated() {
            if !outline.facts.contains(&stated.id) {
                outline.facts.push(stated.id);
            }
        }
        outline
    }

    fn tag(&self, tag: &Tag<'_>, at: usize, outline: &mut Outline) {
        let span = Span::from(self.nodes[at].range()).shifted(self.base);
        match tag {
            Tag::Heading {
                level,
                id: Some(id),
                ..
            } => outline.headings.push(Heading {
                level: headings::level(*level) as u8,
                id: id.to_string(),
                text: self.inline_text(at),
                unsearched: false,
                span,
            }),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } if *link_type != LinkType::Email => outline.links.push(LinkTarget {
                dest: dest_url.to_string(),
                span,
                image: false,
            }),
            Tag::Image { dest_url, .. } => {
                outline.has_text = true;
                outline.links.push(LinkTarget {
                    dest: dest_url.to_string(),
                    span,
                    image: true,
                });
            }
            _ => {}
        }
    }

    fn directives(&self, outline: &mut Outline) {
        for usage in &self.usages {
            outline.has_text = true;
            for id in cite::ids(usage) {
                if !outline.citations.iter().any(|c| c == id) {
                    outline.citations.push(id.to_owned());
                }
            }
            if let Some(path) = include::path(usage) {
                outline.includes.push(path);
            }
            let own = include::path(usage).is_none();
            let keys = ["src", "captions", "transcript"]
                .into_iter()
                .filter(|_| own);
            for dest in keys.filter_map(|key| usage.find(key)) {
                outline.links.push(LinkTarget {
                    dest: dest.value.to_owned(),
                    span: Span::from(dest.span.clone()).shifted(self.base),
                    image: usage.directive.name() != "video",
                });
            }
        }
    }
}

/// Characters of scripts that put no space between words, and words of the others. The first bytes
/// E3 to E9 begin U+3000 to U+9FFF: kana, Han and their punctuation, but not Hangul.
fn count(text: &str) -> (u32, u32) {
    let mut chars = 0;
    let mut words = 0;
    let mut in_word = false;
    for b in text.bytes().filter(|b| b & 0xc0 != 0x80) {
        let unspaced = (0xe3..=0xe9).contains(&b);
        let part_of_word = !unspaced && (b.is_ascii_alphanumeric() || !b.is_ascii());
        chars += u32::from(unspaced);
        words += u32::from(part_of_word && !in_word);
        in_word = part_of_word || in_word && b == b'\'';
    }
    (chars, words)
}

fn summary(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(SUMMARY) {
        None => text.to_owned(),
        Some(_) => {
            let short: String = text.chars().take(SUMMARY - 1).collect();
            format!("{}…", short.trim_end())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_and_words_are_counted_by_script() {
        for (text, want) in [
            ("", (0, 0)),
            ("ゲノムとは、何。", (8, 0)),
            ("What's a genome?", (0, 3)),
            ("DNAという物質", (5, 1)),
            ("유전체란 무엇인가요", (0, 2)),
            ("hệ gen", (0, 2)),
            ("体を つくる", (5, 0)),
        ] {
            assert_eq!(count(text), want, "{text}");
        }
    }
}
