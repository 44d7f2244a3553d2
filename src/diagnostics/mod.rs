//! What an author got wrong, and where: findings are values, collected and never printed from inside
//! a room. Each carries its rule, the words to fill in, and the excerpt that it points at, so that it
//! can be shown, cached or sent to a browser without the file at hand.

mod apply;
mod digest;
mod drawn;
mod explain;
mod flaws;
mod frame;
mod json;
mod lang;
mod rule;
mod sarif;
mod stored;
mod summary;
mod visible;

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

pub use apply::{Applied, apply};
pub use digest::Digest;
pub use explain::{UnknownRule, explain};
pub use flaws::flaws;
pub use frame::{Frame, Paint};
pub use json::JsonDiagnostic;
pub use lang::{LangHints, UnknownMessageLang};
pub use rule::{MessageLang, Rule, Severity, Text};
pub use sarif::to_sarif;
pub use stored::StoredDiagnostic;
pub use summary::Summary;
pub use visible::visible;

use crate::files::SitePath;
use crate::source::{Position, SourceFile, Span};

/// How much of a long line an excerpt keeps on each side of the place, in characters.
const EXCERPT_REACH: usize = 60;

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    pub rule: &'static Rule,
    pub severity: Severity,
    /// Values for the `{name}` places in the rule's texts.
    pub args: Vec<(&'static str, String)>,
    pub place: Option<Place>,
    /// Further places that explain the finding, each with its own words.
    pub related: Vec<Related>,
    pub fix: Option<Fix>,
}

/// A span in a file, with what is needed to draw it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    pub path: SitePath,
    pub span: Span,
    pub start: Position,
    pub end: Position,
    pub excerpt: Excerpt,
}

/// The first line of a place, cut to a readable length, and the part of it that is meant.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Excerpt {
    pub text: String,
    /// Byte range of the marked part in `text`.
    pub mark: (usize, usize),
}

/// A second place, such as "first defined here".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Related {
    pub place: Place,
    pub ja: String,
    pub en: String,
}

/// A replacement that makes the finding go away.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fix {
    pub path: SitePath,
    pub span: Span,
    pub replacement: String,
}

impl Diagnostic {
    /// A finding without a place, such as one about the site as a whole.
    pub fn new(rule: &'static Rule) -> Self {
        Self {
            rule,
            severity: rule.severity,
            args: Vec::new(),
            place: None,
            related: Vec::new(),
            fix: None,
        }
    }

    /// A finding at a place in a file.
    pub fn at(rule: &'static Rule, file: &SourceFile, span: impl Into<Span>) -> Self {
        Self {
            place: Some(Place::new(file, span.into())),
            ..Self::new(rule)
        }
    }

    /// A finding about a whole file, such as one that could not be decoded.
    pub fn about(rule: &'static Rule, path: &SitePath) -> Self {
        Self::at(rule, &SourceFile::new(path.clone(), ""), Span::default())
    }

    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    pub fn related(mut self, place: Place, ja: &str, en: &str) -> Self {
        let (ja, en) = (ja.to_owned(), en.to_owned());
        self.related.push(Related { place, ja, en });
        self
    }

    /// Offers to replace the finding's own span.
    pub fn fix(mut self, replacement: impl Into<String>) -> Self {
        self.fix = self.place.as_ref().map(|place| Fix {
            path: place.path.clone(),
            span: place.span,
            replacement: replacement.into(),
        });
        self
    }

    /// Path, then place, then rule: the order in which findings are shown.
    fn order(&self, other: &Self) -> Ordering {
        self.place
            .as_ref()
            .map(|p| (&p.path, p.span))
            .cmp(&other.place.as_ref().map(|p| (&p.path, p.span)))
            .then_with(|| self.rule.id.cmp(other.rule.id))
            .then_with(|| self.shown_args().cmp(other.shown_args()))
    }

    /// The values that the rule's texts ask for. Others are never shown, nor kept in the cache, so
    /// they must not decide which findings are the same.
    fn shown_args(&self) -> impl Iterator<Item = &(&'static str, String)> {
        let args = self.args.iter();
        args.filter(|(name, _)| self.rule.placeholder(name).is_some())
    }

    /// Whether both look the same wherever they are shown.
    fn same(&self, other: &Self) -> bool {
        self.rule == other.rule
            && self.severity == other.severity
            && self.shown_args().eq(other.shown_args())
            && self.place == other.place
            && self.related == other.related
            && self.fix == other.fix
    }

    /// What is wrong, in one line.
    pub fn message(&self, lang: MessageLang) -> String {
        self.rule.message.fill(lang, &self.visible_args())
    }

    /// What to do about it. The first line is the one to show where there is room for one only.
    pub fn hint(&self, lang: MessageLang) -> String {
        self.rule.hint.fill(lang, &self.visible_args())
    }

    fn visible_args(&self) -> Vec<(&'static str, String)> {
        let visible = |(name, value): &(_, String)| (*name, visible(value).into_owned());
        self.args.iter().map(visible).collect()
    }
}

impl Place {
    pub fn new(file: &SourceFile, span: Span) -> Self {
        let start = file.floor(span.start as usize);
        let end = file.floor(span.end as usize).max(start);
        Self {
            path: file.path.clone(),
            span: Span::new(start, end),
            start: file.position(start),
            end: file.position(end),
            excerpt: Excerpt::cut(file, start, end),
        }
    }

    /// Whether this is about a file as a whole: there is no line to show.
    pub fn is_whole_file(&self) -> bool {
        self.span == Span::default() && self.excerpt.text.is_empty()
    }
}

impl Excerpt {
    fn cut(file: &SourceFile, start: usize, end: usize) -> Self {
        let line = file.line_range(start);
        // A place may begin behind its line's text, on the line ending.
        let start = start.min(line.end);
        let end = end.clamp(start, line.end);
        let before = tail(&file.text[line.start..start]);
        let marked = head(&file.text[start..end]);
        let after = head(&file.text[end..line.end]);
        let mark = (before.len(), before.len() + marked.len());
        let text = format!("{before}{marked}{after}");
        Self { text, mark }
    }

    /// What stands before the marked part, the part, and what follows it.
    pub fn parts(&self) -> (&str, &str, &str) {
        let end = self.text.floor_char_boundary(self.mark.1);
        let start = self.text.floor_char_boundary(self.mark.0.min(end));
        (
            &self.text[..start],
            &self.text[start..end],
            &self.text[end..],
        )
    }
}

/// The beginning of a text; `…` stands for what is cut off.
fn head(text: &str) -> String {
    match text.char_indices().nth(EXCERPT_REACH) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text.to_owned(),
    }
}

/// The end of a text; `…` stands for what is cut off.
fn tail(text: &str) -> String {
    match text.char_indices().rev().nth(EXCERPT_REACH) {
        Some((cut, c)) => format!("…{}", &text[cut + c.len_utf8()..]),
        None => text.to_owned(),
    }
}

/// Findings on their way to the person who can act on them.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    pub fn extend(&mut self, more: impl IntoIterator<Item = Diagnostic>) {
        self.0.extend(more);
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.iter().filter(|d| d.severity == severity).count()
    }

    /// Whether any is of this rule.
    pub fn has(&self, rule: &Rule) -> bool {
        self.iter().any(|found| found.rule == rule)
    }

    /// Turns warnings into errors, for `--strict`.
    pub fn promote_warnings(&mut self) {
        for d in &mut self.0 {
            if d.severity == Severity::Warning {
                d.severity = Severity::Error;
            }
        }
    }

    /// In reading order, each once.
    pub fn sorted(mut self) -> Self {
        self.0.sort_by(Diagnostic::order);
        self.0.dedup_by(|a, b| a.same(b));
        self
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_marks_its_span_on_one_line() {
        let file = SourceFile::new(SitePath::new("a.md"), "一行目\n題名：ゲノム\n三");
        let place = Place::new(&file, Span::new(10, 25));
        assert_eq!(place.excerpt.text, "題名：ゲノム");
        let (from, to) = place.excerpt.mark;
        assert_eq!(&place.excerpt.text[from..to], "題名：ゲノ");
        assert_eq!(place.start.line, 2);
    }

    #[test]
    fn long_lines_are_cut() {
        let text = "あ".repeat(100_000);
        let file = SourceFile::new(SitePath::new("a.md"), text);
        let place = Place::new(&file, Span::new(150_000, 150_003));
        assert!(place.excerpt.text.chars().count() <= 3 * EXCERPT_REACH);
    }
}
