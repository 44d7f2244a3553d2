//! Slips of the keyboard that CommonMark takes for plain text, so that a page shows the signs instead
//! of what they were to do: `#見出し` without its blank, `**太字 **`, `・` for a list, an image whose
//! file name holds blanks. One file per kind; each is a row of `SLIPS`.
//!
//! Invariant: looking changes nothing; what is shown is what CommonMark says.

mod code;
mod comment;
mod emphasis;
mod footnote;
mod foreign;
mod heading;
mod indent;
mod line;
mod link;
mod list;
mod ruby;
mod table;

use std::ops::Range;

use memchr::{memchr2, memchr3, memmem};
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::document::{Document, Node};
use super::findings::Findings;
use crate::diagnostics::{Diagnostics, Rule};

pub(super) use heading::odd_id;
pub(crate) use list::numbered;

/// Every rule of slips.
pub const RULES: &[&Rule] = &[
    &heading::HEADING_SPACE,
    &heading::HEADING_FULL_WIDTH,
    &heading::HEADING_ID_FULL_WIDTH,
    &emphasis::EMPHASIS_SPACE,
    &emphasis::EMPHASIS_UNCLOSED,
    &emphasis::EMPHASIS_FULL_WIDTH,
    &list::LIST_MARKER,
    &link::LINK_FULL_WIDTH,
    &link::LINK_HASH_FULL_WIDTH,
    &ruby::RUBY_UNCLOSED,
    &link::LINK_BLANK,
    &table::TABLE_FULL_WIDTH,
    &table::TABLE_RULE_MISSING,
    &link::LINK_GAP,
    &link::LINK_WIKI,
    &link::LINK_UNCLOSED,
    &footnote::FOOTNOTE_FULL_WIDTH,
    &code::CODE_FULL_WIDTH,
    &ruby::RUBY_AOZORA,
    &line::QUOTE_FULL_WIDTH,
    &line::DIVIDER_FULL_WIDTH,
    &line::START_INVISIBLE,
    &line::PARAGRAPH_JOINED,
    &comment::COMMENT_UNCLOSED,
    &indent::TEXT_INDENTED,
    &foreign::FOREIGN_MARKUP,
    &foreign::WORD_MARKUP,
    &foreign::MERGE_CONFLICT,
];

const SLIPS: &[Slip] = &[
    Slip::Line(heading::space),
    Slip::Line(heading::full_width),
    Slip::In(Piece::Heading, heading::id),
    Slip::Line(list::marker),
    Slip::Line(table::full_width),
    Slip::Line(table::rule_missing),
    Slip::Line(line::quote),
    Slip::Line(line::divider),
    Slip::Line(line::invisible),
    Slip::Line(line::joined),
    Slip::Line(foreign::block),
    Slip::In(Piece::Text, emphasis::space),
    Slip::In(Piece::Text, emphasis::unclosed),
    Slip::In(Piece::Text, emphasis::full_width),
    Slip::In(Piece::Text, link::full_width),
    Slip::In(Piece::Text, ruby::unclosed),
    Slip::In(Piece::Link, link::hash),
    Slip::In(Piece::Text, link::blank),
    Slip::In(Piece::Text, link::gap),
    Slip::In(Piece::Text, link::wiki),
    Slip::In(Piece::Text, link::unclosed),
    Slip::In(Piece::Text, footnote::full_width),
    Slip::In(Piece::Text, code::full_width),
    Slip::In(Piece::Text, ruby::aozora),
    Slip::In(Piece::Text, foreign::tag),
    Slip::In(Piece::Text, foreign::word),
    Slip::In(Piece::Text, foreign::conflict),
    Slip::In(Piece::Code, indent::prose),
    Slip::In(Piece::Html, comment::unclosed),
];

/// Where to look, and for what.
enum Slip {
    /// At the lines of a paragraph, as written.
    Line(fn(&Line<'_>) -> Option<Found>),
    /// At a piece of the body.
    In(Piece, fn(&str) -> Option<Found>),
}

/// A piece of a body.
#[derive(Clone, Copy, PartialEq)]
enum Piece {
    /// Text that is left when all markup has been read.
    Text,
    /// A heading, as written.
    Heading,
    /// A link whose address begins with a full-width sign, as written.
    Link,
    /// Code that is code for its indent only.
    Code,
    /// A block of HTML.
    Html,
}

/// A line of a paragraph, and one beside it.
struct Line<'a> {
    text: &'a str,
    beside: Option<&'a str>,
    /// Whether the paragraph begins with it.
    first: bool,
}

/// What was found: a place in the text, and the words that the rule's texts ask for.
struct Found {
    rule: &'static Rule,
    range: Range<usize>,
    args: Vec<(&'static str, String)>,
    fix: Option<String>,
    /// Whether once in a page is enough: the rest has the same cause.
    once: bool,
}

impl Found {
    fn new(rule: &'static Rule, range: Range<usize>) -> Self {
        Self {
            rule,
            range,
            args: Vec::new(),
            fix: None,
            once: false,
        }
    }

    fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    fn fix(mut self, replacement: impl Into<String>) -> Self {
        self.fix = Some(replacement.into());
        self
    }

    fn once(mut self) -> Self {
        self.once = true;
        self
    }
}

/// Looks through a body.
pub fn slips(document: &Document<'_>, diags: &mut Diagnostics) {
    let body = &document.source.text[document.base..];
    let mut looker = Looker {
        findings: Findings::new(document.source, document.base, diags),
        once: Vec::new(),
    };
    let mut code = 0_usize;
    for placed in &document.nodes {
        let range = placed.range();
        let Some(written) = body.get(range.clone()) else {
            continue;
        };
        match &placed.node {
            Node::Md(Event::Start(Tag::CodeBlock(_))) => code += 1,
            Node::Md(Event::End(TagEnd::CodeBlock)) => code = code.saturating_sub(1),
            Node::Md(Event::Start(Tag::Paragraph)) => looker.paragraph(written, range.start),
            // Text that is not a slice of the body, such as an entity, has no place of its own.
            Node::Md(Event::Text(text)) if code == 0 && written == text.as_ref() => {
                looker.text(written, range.start);
            }
            _ => {}
        }
        if let Node::Md(Event::Start(tag)) = &placed.node
            && let Some(piece) = piece(tag)
        {
            looker.piece(piece, written, range.start);
        }
    }
}

fn piece(tag: &Tag<'_>) -> Option<Piece> {
    match tag {
        Tag::CodeBlock(CodeBlockKind::Indented) => Some(Piece::Code),
        Tag::HtmlBlock => Some(Piece::Html),
        Tag::Heading { .. } => Some(Piece::Heading),
        Tag::Link { dest_url, .. } => dest_url.starts_with('＃').then_some(Piece::Link),
        _ => None,
    }
}

struct Looker<'d> {
    findings: Findings<'d>,
    once: Vec<&'static str>,
}

impl Looker<'_> {
    fn paragraph(&mut self, text: &str, start: usize) {
        let mut seen: Vec<&'static str> = Vec::new();
        let mut at = start;
        let mut before = None;
        let mut lines = text.split_inclusive('\n').peekable();
        while let Some(whole) = lines.next() {
            let indent = whole.len() - whole.trim_start_matches([' ', '\t', '>']).len();
            let bare = |line: &'_ str| -> usize { line.trim_end().len() };
            let line = &whole[indent..bare(whole).max(indent)];
            let next = lines
                .peek()
                .map(|l| l.trim_start_matches([' ', '\t', '>']).trim_end());
            let beside = next.or(before);
            for slip in SLIPS {
                let Slip::Line(look) = slip else { continue };
                let first = before.is_none();
                let found = look(&Line {
                    text: line,
                    beside,
                    first,
                });
                // One slip goes on from line to line.
                if let Some(found) = found.filter(|f| !seen.contains(&f.rule.id)) {
                    seen.push(found.rule.id);
                    self.report(found, at + indent);
                }
            }
            before = Some(line);
            at += whole.len();
        }
    }

    fn text(&mut self, text: &str, start: usize) {
        // Each slip shows by one of these signs, the full-width ones by their first byte.
        let bytes = text.as_bytes();
        let signs = memchr3(b'*', b']', b'{', bytes).or_else(|| memchr2(b'<', 0xef, bytes));
        if signs.is_none() && memmem::find(bytes, "《".as_bytes()).is_none() {
            return;
        }
        self.piece(Piece::Text, text, start);
    }

    fn piece(&mut self, piece: Piece, text: &str, start: usize) {
        for slip in SLIPS {
            if let Slip::In(place, look) = slip
                && *place == piece
                && let Some(found) = look(text)
            {
                self.report(found, start);
            }
        }
    }

    fn report(&mut self, found: Found, at: usize) {
        if found.once {
            if self.once.contains(&found.rule.id) {
                return;
            }
            self.once.push(found.rule.id);
        }
        let range = at + found.range.start..at + found.range.end;
        self.findings.with(found.rule, range, |mut d| {
            d.args.extend(found.args);
            match found.fix {
                Some(fix) => d.fix(fix),
                None => d,
            }
        });
    }
}

/// Whether a letter is one of a script that Japanese is written in.
fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff10}'..='\u{ff9f}')
}

#[cfg(test)]
mod tests;
