//! Raw HTML in Markdown: read tag by tag, limited to a list of harmless elements, and kept balanced
//! with the Markdown around it. What is not allowed is shown as text, never dropped and never obeyed.
//!
//! Invariants: what is written closes every element it opens before the surrounding block closes, and
//! contains no attribute that is not on the list.

mod allow;
mod instead;
pub(crate) mod scan;

use std::ops::Range;

use allow::{Element, Level};
pub(crate) use instead::instead_of;
use scan::{Tag, Token, tokens};

use super::html;
use crate::diagnostics::Rule;
use crate::markdown::write::rules::{
    HTML_ATTRIBUTE, HTML_LOOKS, HTML_MISPLACED, HTML_NOT_ALLOWED, HTML_UNCLOSED, HTML_UNMATCHED,
    HTML_WITHIN_LINE,
};

/// How many raw elements may be open at once.
const DEEPEST: usize = 50;

/// Something to report: the rule, the tag as written, an attribute's name, and the place in the text.
pub(crate) struct Problem {
    pub rule: &'static Rule,
    pub tag: String,
    pub attribute: String,
    pub range: Range<usize>,
}

/// The raw elements that are open, each with the depth of Markdown containers that it stands in.
#[derive(Default)]
pub(crate) struct Balance {
    open: Vec<(&'static Element, usize)>,
    /// Names of the tags that were refused, whose ends are no findings of their own.
    refused: Vec<String>,
    problems: Vec<Problem>,
}

impl Balance {
    /// Whether an element of that name is open.
    pub(crate) fn within(&self, name: &str) -> bool {
        self.open.iter().any(|(e, _)| e.name == name)
    }

    /// The safe form of `html`, which stands at `depth`, as a block or within a line.
    pub(crate) fn sanitise(&mut self, html: &str, depth: usize, block: bool) -> String {
        let mut out = String::with_capacity(html.len() + 16);
        let before = self.open.len();
        for (token, range) in tokens(html) {
            match token {
                Token::Text(text) => push_text(&mut out, text),
                Token::Comment => {}
                Token::Other(text) => {
                    html::escape(&mut out, text);
                    self.report(&HTML_NOT_ALLOWED, text, "", range);
                }
                Token::Tag(tag) if tag.closing => self.close(&mut out, &tag, depth, range),
                Token::Tag(tag) => self.open(&mut out, &tag, (depth, block), range),
            }
        }
        if block {
            self.end_spans(&mut out, before, html.len());
        }
        out
    }

    /// Closes what is open at `depth` or deeper, since the Markdown around it ends.
    pub(crate) fn leave(&mut self, depth: usize) -> String {
        let mut out = String::new();
        while self.open.last().is_some_and(|(_, d)| *d >= depth) {
            self.pop_unclosed(&mut out, 0);
        }
        out
    }

    /// What there is to report since the last call.
    pub(crate) fn problems(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.problems)
    }

    fn report(&mut self, rule: &'static Rule, tag: &str, attribute: &str, range: Range<usize>) {
        let (tag, attribute) = (shortened(tag), shortened(attribute));
        self.problems.push(Problem {
            rule,
            tag,
            attribute,
            range,
        });
    }

    fn refuse(&mut self, out: &mut String, tag: &Tag<'_>, range: Range<usize>) {
        html::escape(out, tag.raw);
        let name = tag.name.to_ascii_lowercase();
        match allow::find(&name).filter(|_| self.open.len() < DEEPEST) {
            // What a refused table holds is refused with it.
            Some(element) if element.within.iter().any(|w| self.refused(w)) => {}
            // The element itself is fine: it stands in the wrong place.
            Some(element) if !element.within.is_empty() => {
                let parents: Vec<_> = element.within.iter().map(|w| format!("<{w}>")).collect();
                self.report(&HTML_MISPLACED, &name, &parents.join(", "), range);
            }
            Some(element) if element.level == Level::Block => {
                self.report(&HTML_WITHIN_LINE, &name, "", range);
            }
            _ => self.report(&HTML_NOT_ALLOWED, &format!("<{name}>"), "", range),
        }
        if !self.refused(&name) && self.refused.len() < DEEPEST {
            self.refused.push(name);
        }
    }

    fn refused(&self, name: &str) -> bool {
        self.refused.iter().any(|r| r.eq_ignore_ascii_case(name))
    }

    fn open(
        &mut self,
        out: &mut String,
        tag: &Tag<'_>,
        (depth, block): (usize, bool),
        range: Range<usize>,
    ) {
        let element = allow::find(tag.name)
            .filter(|e| block || e.level == Level::Span)
            .filter(|e| e.within.is_empty() || e.within.iter().any(|w| self.within(w)))
            .filter(|_| self.open.len() < DEEPEST);
        let Some(element) = element else {
            return self.refuse(out, tag, range);
        };
        out.push('<');
        out.push_str(element.name);
        let (mut looks, mut others) = (Vec::new(), Vec::new());
        for (name, value) in scan::attributes(tag.attributes) {
            match element.attribute(name) {
                Some(name) => attribute(out, name, value),
                None if is_looks(name) => looks.push(name),
                None => others.push(name),
            }
        }
        out.push('>');
        for (rule, names) in [(&HTML_LOOKS, looks), (&HTML_ATTRIBUTE, others)] {
            if !names.is_empty() {
                self.report(rule, element.name, &names.join(", "), range.clone());
            }
        }
        if !element.void {
            self.open.push((element, depth));
        }
    }

    fn close(&mut self, out: &mut String, tag: &Tag<'_>, depth: usize, range: Range<usize>) {
        let at = self
            .open
            .iter()
            .rposition(|(e, d)| *d == depth && e.name.eq_ignore_ascii_case(tag.name));
        let Some(at) = at else {
            html::escape(out, tag.raw);
            if !self.refused(tag.name) {
                self.report(&HTML_UNMATCHED, tag.raw, "", range);
            }
            return;
        };
        while self.open.len() > at + 1 {
            self.pop_unclosed(out, range.start);
        }
        if let Some((element, _)) = self.open.pop() {
            end_tag(out, element);
        }
    }

    /// Spans opened in a block of HTML end with it.
    fn end_spans(&mut self, out: &mut String, before: usize, end: usize) {
        while self.open.len() > before
            && self
                .open
                .last()
                .is_some_and(|(e, _)| e.level == Level::Span)
        {
            self.pop_unclosed(out, end);
        }
    }

    fn pop_unclosed(&mut self, out: &mut String, at: usize) {
        if let Some((element, _)) = self.open.pop() {
            end_tag(out, element);
            if !element.end_optional {
                self.report(&HTML_UNCLOSED, element.name, "", at..at);
            }
        }
    }
}

/// What only says how something looks: readers lose nothing without it.
fn is_looks(attribute: &str) -> bool {
    const LOOKS: &[&str] = &[
        "align",
        "bgcolor",
        "border",
        "cellpadding",
        "cellspacing",
        "class",
        "color",
        "face",
        "height",
        "size",
        "style",
        "valign",
        "width",
    ];
    LOOKS.iter().any(|l| l.eq_ignore_ascii_case(attribute))
}

/// Enough of a text to know it again.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text.to_owned(),
    }
}

fn end_tag(out: &mut String, element: &Element) {
    out.push_str("</");
    out.push_str(element.name);
    out.push('>');
}

/// The author's entities stay; angle brackets that begin nothing are escaped.
fn push_text(out: &mut String, text: &str) {
    for part in text.split_inclusive(['<', '>']) {
        let plain = part.trim_end_matches(['<', '>']);
        out.push_str(plain);
        match &part[plain.len()..] {
            "<" => out.push_str("&lt;"),
            ">" => out.push_str("&gt;"),
            _ => {}
        }
    }
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    if !value.is_empty() {
        out.push_str("=\"");
        // Entities in the value stay as written; only what could end the value is escaped.
        for part in value.split_inclusive(['"', '<', '>']) {
            let plain = part.trim_end_matches(['"', '<', '>']);
            out.push_str(plain);
            html::escape(out, &part[plain.len()..]);
        }
        out.push('"');
    }
}

/// The name in a single tag, with a `/` before it if it closes; empty for anything else.
pub(crate) fn tag_name(html: &str) -> &str {
    let rest = html.strip_prefix('<').unwrap_or_default();
    let start = usize::from(rest.starts_with('/'));
    let len = rest[start..]
        .bytes()
        .take_while(u8::is_ascii_alphanumeric)
        .count();
    match len {
        0 => "",
        _ => &rest[..start + len],
    }
}

/// Whether a tag of `html` is refused, and so stands on the page as text.
pub(crate) fn is_shown(html: &str) -> bool {
    tokens(html).any(|(token, _)| match token {
        Token::Tag(tag) => allow::find(tag.name).is_none(),
        Token::Other(_) => true,
        Token::Text(_) | Token::Comment => false,
    })
}

/// Appends the words of a block of HTML, without readings.
pub(crate) fn text_of(html: &str, out: &mut String) {
    let mut quiet = false;
    for (token, _) in tokens(html) {
        match token {
            Token::Text(text) if !quiet => out.push_str(text),
            Token::Tag(tag) => match tag.name {
                "rt" | "rp" => quiet = !tag.closing,
                "ruby" => quiet = false,
                name if allow::find(name).is_none_or(|e| e.level == Level::Block) => out.push('\n'),
                _ => {}
            },
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(html: &str) -> (String, Vec<&'static str>) {
        let mut balance = Balance::default();
        let mut out = balance.sanitise(html, 0, true);
        out += &balance.leave(0);
        let rules = balance.problems().into_iter().map(|p| p.rule.id);
        (out, rules.collect())
    }

    #[test]
    fn harmless_html_stays_and_the_rest_is_shown() {
        for (html, want, rules) in [
            (
                "<kbd>a</kbd> &amp; <br/>",
                "<kbd>a</kbd> &amp; <br>",
                vec![],
            ),
            ("<!-- a -->b", "b", vec![]),
            (
                "<script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                vec!["html-not-allowed"],
            ),
            (
                "<b onclick=\"x\" title='a\"b'>c</b>",
                "<b title=\"a&quot;b\">c</b>",
                vec!["html-attribute"],
            ),
            ("<b><i>a</b>", "<b><i>a</i></b>", vec!["html-unclosed"]),
            ("a</div>", "a&lt;/div&gt;", vec!["html-unmatched"]),
            (
                "<details open><summary>a</summary>",
                "<details open><summary>a</summary></details>",
                vec!["html-unclosed"],
            ),
            (
                "<td>a</td>",
                "&lt;td&gt;a&lt;/td&gt;",
                vec!["html-misplaced"],
            ),
            (
                "<TABLE><tr><TD colspan=2>a</table>",
                "<table><tr><td colspan=\"2\">a</td></tr></table>",
                vec![],
            ),
            ("a < b > <3 <", "a &lt; b &gt; &lt;3 &lt;", vec![]),
            ("<?php a ?>", "&lt;?php a ?&gt;", vec!["html-not-allowed"]),
            (
                "<span style=a lang=en>b</span>",
                "<span lang=\"en\">b</span>",
                vec!["html-looks"],
            ),
            (
                "<p class=a style='b' id=c><o:p></o:p></p>",
                "<p>&lt;o:p&gt;&lt;/o:p&gt;</p>",
                vec!["html-looks", "html-attribute", "html-not-allowed"],
            ),
        ] {
            assert_eq!(block(html), (want.to_owned(), rules), "{html}");
        }
    }

    #[test]
    fn words_come_without_readings() {
        let mut out = String::new();
        text_of("<ruby>漢字<rt>かんじ</rt></ruby>です", &mut out);
        assert_eq!(out, "漢字です");
    }
}
