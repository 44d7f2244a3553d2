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
    &emphasis::EMPHASIS_SPACE,
    &emphasis::EMPHASIS_UNCLOSED,
    &emphasis::EMPHASIS_FULL_WIDTH,
    &list::LIST_MARKER,
    &link::LINK_FULL_WIDTH,
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
    Slip::Line(list::marker),
    Slip::Line(table::full_width),
    Slip::Line(table::rule_missing),
    Slip::Line(line::quote),
    Slip::Line(line::divider),
    Slip::Line(line::invisible),
    Slip::Line(line::joined),
    Slip::Line(foreign::block),
    Slip::Text(emphasis::space),
    Slip::Text(emphasis::unclosed),
    Slip::Text(emphasis::full_width),
    Slip::Text(link::full_width),
    Slip::Text(ruby::unclosed),
    Slip::Text(link::blank),
    Slip::Text(link::gap),
    Slip::Text(link::wiki),
    Slip::Text(link::unclosed),
    Slip::Text(footnote::full_width),
    Slip::Text(code::full_width),
    Slip::Text(ruby::aozora),
    Slip::Text(foreign::tag),
    Slip::Text(foreign::word),
    Slip::Text(foreign::conflict),
    Slip::Code(indent::prose),
    Slip::Html(comment::unclosed),
];

/// Where to look, and for what.
enum Slip {
    /// At the lines of a paragraph, as written.
    Line(fn(&Line<'_>) -> Option<Found>),
    /// At the text that is left when all markup has been read.
    Text(fn(&str) -> Option<Found>),
    /// At code that is code for its indent only.
    Code(fn(&str) -> Option<Found>),
    /// At a block of HTML.
    Html(fn(&str) -> Option<Found>),
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
        match &placed.node {
            Node::Md(Event::Start(Tag::CodeBlock(kind))) => {
                code += 1;
                if let (CodeBlockKind::Indented, Some(text)) = (kind, body.get(placed.range())) {
                    looker.code(text, placed.range().start);
                }
            }
            Node::Md(Event::End(TagEnd::CodeBlock)) => code = code.saturating_sub(1),
            Node::Md(Event::Start(Tag::HtmlBlock)) => {
                if let Some(text) = body.get(placed.range()) {
                    looker.html(text, placed.range().start);
                }
            }
            Node::Md(Event::Start(Tag::Paragraph)) => {
                if let Some(text) = body.get(placed.range()) {
                    looker.paragraph(text, placed.range().start);
                }
            }
            // Text that is not a slice of the body, such as an entity, has no place of its own.
            Node::Md(Event::Text(text)) if code == 0 && body.get(placed.range()) == Some(text) => {
                looker.text(text, placed.range().start);
            }
            _ => {}
        }
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
        for slip in SLIPS {
            let Slip::Text(look) = slip else { continue };
            if let Some(found) = look(text) {
                self.report(found, start);
            }
        }
    }

    fn code(&mut self, text: &str, start: usize) {
        for slip in SLIPS {
            let Slip::Code(look) = slip else { continue };
            if let Some(found) = look(text) {
                self.report(found, start);
            }
        }
    }

    fn html(&mut self, text: &str, start: usize) {
        for slip in SLIPS {
            let Slip::Html(look) = slip else { continue };
            if let Some(found) = look(text) {
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
