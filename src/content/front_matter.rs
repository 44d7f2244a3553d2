//! Splits a file into front matter and body, forgiving what keyboards and word processors do to `---`.

use std::ops::Range;

use super::Content;
use super::rules::{FRONT_MATTER_FENCE, FRONT_MATTER_UNCLOSED};
use super::title::{self, TitleHeading};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::source::{SourceFile, Span};

/// Where the two parts of a file are.
#[derive(Debug, Clone, PartialEq)]
pub struct RawPage {
    /// The opening fence, where a missing key is reported.
    pub opening: Span,
    /// The YAML between the fences.
    pub front_matter: Option<Span>,
    /// The Markdown after them.
    pub body: Range<usize>,
    /// The heading that the body begins with, if it could be a title.
    pub heading: Option<TitleHeading>,
}

impl RawPage {
    fn new(opening: Span, front_matter: Option<Span>, body: Range<usize>, text: &str) -> Self {
        Self {
            opening,
            front_matter,
            heading: title::find(text, &body),
            body,
        }
    }

    /// The Markdown to show: without the heading that is the page's title already.
    pub fn text(&self, content: &Content) -> Range<usize> {
        match &self.heading {
            Some(heading) if content.titled_by_heading => {
                heading.span.range().end.max(self.body.start)..self.body.end
            }
            _ => self.body.clone(),
        }
    }

    /// Where the body's first words are.
    pub fn first_words(&self, file: &SourceFile) -> usize {
        let body = &file.text[self.body.clone()];
        self.body.start + body.len() - body.trim_start().len()
    }

    /// The line of a top-level key, for findings about what it says; else the opening.
    pub fn key_span(&self, file: &SourceFile, key: &str) -> Span {
        let Some(part) = self.front_matter else {
            return self.opening;
        };
        let text = &file.text[part.range()];
        let mut at = part.start as usize;
        for line in text.split_inclusive('\n') {
            let rest = line.strip_prefix(key).map(str::trim_start);
            if rest.is_some_and(|rest| rest.starts_with([':', '：'])) {
                return Span::new(at, at + line.trim_end().len());
            }
            at += line.len();
        }
        self.opening
    }
}

/// Finds the front matter. Without one, everything is body.
pub fn split(file: &SourceFile, diagnostics: &mut Diagnostics) -> RawPage {
    let text = &file.text;
    let start = text.len() - text.trim_start_matches(['\n', '\r', ' ', '\u{3000}']).len();
    let first = file.line_range(start);
    let line = text[first.clone()].trim();
    if !is_fence(line) {
        return RawPage::new(Span::new(0, 0), None, 0..text.len(), text);
    }
    report_odd_fence(line, first.clone(), file, diagnostics);
    let inner = next_line(text, first.end);
    let mut at = inner;
    while at < text.len() {
        let range = file.line_range(at);
        let line = text[range.clone()].trim_end();
        let next = next_line(text, range.end);
        if is_fence(line) || line == "..." {
            report_odd_fence(line, range.clone(), file, diagnostics);
            let keys = (inner..range.start).into();
            return RawPage::new(first.into(), Some(keys), next..text.len(), text);
        }
        at = next;
    }
    let finding = Diagnostic::at(&FRONT_MATTER_UNCLOSED, file, first.clone());
    diagnostics.push(finding);
    let end = end_of_keys(text, inner);
    RawPage::new(
        first.into(),
        Some((inner..end).into()),
        end..text.len(),
        text,
    )
}

/// Three or more dashes of any width and nothing else; a single long dash is what Word makes of them.
fn is_fence(line: &str) -> bool {
    let dashes = line
        .chars()
        .filter(|c| "-－ー―—–‐−‑─━﹣".contains(*c))
        .count();
    let only = dashes == line.chars().count();
    only && (dashes >= 3 || (dashes >= 1 && line.starts_with(['—', '―'])))
}

fn report_odd_fence(
    line: &str,
    at: Range<usize>,
    file: &SourceFile,
    diagnostics: &mut Diagnostics,
) {
    if line.bytes().any(|b| b != b'-') && line != "..." {
        let finding = Diagnostic::at(&FRONT_MATTER_FENCE, file, at);
        diagnostics.push(finding.arg("found", line).fix("---"));
    }
}

fn next_line(text: &str, line_end: usize) -> usize {
    text[line_end..]
        .find('\n')
        .map_or(text.len(), |n| line_end + n + 1)
}

/// Where keys seem to end when nothing closes them: at the first blank line.
fn end_of_keys(text: &str, from: usize) -> usize {
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        if line.trim().is_empty() {
            break;
        }
        at += line.len();
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::SitePath;

    fn parts(text: &str) -> (Option<String>, String, Vec<&'static str>) {
        let file = SourceFile::new(SitePath::new("a.md"), text);
        let mut found = Diagnostics::default();
        let raw = split(&file, &mut found);
        let front = raw.front_matter.map(|span| text[span.range()].to_owned());
        let ids = found.iter().map(|d| d.rule.id).collect();
        (front, text[raw.body].to_owned(), ids)
    }

    #[test]
    fn front_matter_is_found_however_it_was_typed() {
        for (text, front, body, findings) in [
            ("---\na: b\n---\nx\n", Some("a: b\n"), "x\n", &[][..]),
            ("\r\n---\r\na: b\r\n---\r\nx", Some("a: b\r\n"), "x", &[]),
            ("--- \na: b\n---  \nx", Some("a: b\n"), "x", &[]),
            ("---\n---\nx", Some(""), "x", &[]),
            ("x\n---\n", None, "x\n---\n", &[]),
            (
                "－－－\na: b\n---\nx",
                Some("a: b\n"),
                "x",
                &["front-matter-fence"],
            ),
            (
                "—\na: b\n—\nx",
                Some("a: b\n"),
                "x",
                &["front-matter-fence", "front-matter-fence"],
            ),
            (
                "---\na: b\n\nx\n",
                Some("a: b\n"),
                "\nx\n",
                &["front-matter-unclosed"],
            ),
            ("", None, "", &[]),
        ] {
            let want = (front.map(str::to_owned), body.to_owned(), findings.to_vec());
            assert_eq!(parts(text), want, "{text:?}");
        }
    }
}
