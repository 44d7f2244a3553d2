//! One `.ftl` file as separate messages, each with its place, and what its writer got wrong.
//!
//! The file is cut into entries before it is parsed, at every line that begins with a letter, `-` or
//! `#`. That is where Fluent's own recovery resumes too, so one broken entry spoils no other; and it
//! bounds the parser's recursion, which follows the brackets of one entry.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_syntax::ast::{self, Entry as Node};
use fluent_syntax::parser::{ErrorKind, ParserError, parse};

use super::shape::Shape;
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Rule, Severity, Text};
use crate::source::{SourceFile, Span};

pub static STRING_SYNTAX: Rule = Rule {
    id: "string-syntax",
    severity: Severity::Error,
    message: Text::new(
        "文言の書き方に誤りがあり、ここから先を読めません",
        "this string cannot be read from here on",
    ),
    hint: Text::new(
        "「名前 = 文」の形になっているか、= と { } が半角か、{ と } の数が合っているか、2行目以降の行頭に空白があるかを確かめてください",
        "write `name = text`, with `=` and balanced `{ }` in ASCII, and indent every further line",
    ),
    explain: Text::new(
        "文言のファイル（i18n/*.ftl）は Fluent という書式です。1つの文言は「名前 = 文」と書き、名前は半角の英数字とハイフンです。読めない文言は飛ばし、ほかの言語の文言で補います。\n\n例：\nnext-page = 次のページ\nminutes = { $minutes }分",
        "String files (i18n/*.ftl) are written in Fluent: `name = text`, where a name is made of ASCII letters, digits and hyphens. A string that cannot be read is skipped, and another language's stands in.\n\nFor example:\nnext-page = Next page\nminutes = { $minutes } min",
    ),
};

pub static STRING_EMPTY: Rule = Rule {
    id: "string-empty",
    severity: Severity::Error,
    message: Text::new(
        "文言の「=」のあとに文がありません",
        "nothing follows the `=` of this string",
    ),
    hint: Text::new(
        "文を書くか、ほかの言語の文言で補うときは行ごと消してください",
        "write the text, or remove the line to let another language's string stand in",
    ),
    explain: Text::new(
        "空の文言は画面に何も出さず、ボタンやリンクが読めなくなります。まだ訳せない文言は、書かずにおけば補われます。",
        "An empty string would leave a button or link without a name. A string that is not translated yet is best left out: another language's stands in.",
    ),
};

pub static STRING_WITHOUT_DEFAULT: Rule = Rule {
    id: "string-without-default",
    severity: Severity::Error,
    message: Text::new(
        "場合分けに「*」の付いた行が1つだけ必要です",
        "a choice needs exactly one variant marked with `*`",
    ),
    hint: Text::new(
        "ほかのどれにも当てはまらないときの行を「*[other]」と書いてください",
        "mark the variant for all other cases: `*[other]`",
    ),
    explain: Text::new(
        "数や種類で文を変えるとき、どれにも当てはまらない値のために、既定の行が要ります。\n\n例：\nminutes = { $minutes ->\n    [one] 1 minute\n   *[other] { $minutes } minutes\n}",
        "Where the text depends on a number or a kind, one variant has to serve every value that the others do not.\n\nFor example:\nminutes = { $minutes ->\n    [one] 1 minute\n   *[other] { $minutes } minutes\n}",
    ),
};

pub static STRING_DUPLICATE: Rule = Rule {
    id: "string-duplicate",
    severity: Severity::Warning,
    message: Text::new(
        "文言「{key}」が同じファイルに2つあります",
        "the string `{key}` is in this file twice",
    ),
    hint: Text::new(
        "どちらかを消してください。いまは、あとのほうを使います",
        "remove one of the two; the later one is used for now",
    ),
    explain: Text::new(
        "同じ名前の文言が2つあると、片方だけを直しても画面が変わらないことがあります。",
        "With two strings of one name, mending the wrong one changes nothing on the site.",
    ),
};

pub static STRING_TOO_COMPLEX: Rule = Rule {
    id: "string-too-complex",
    severity: Severity::Error,
    message: Text::new(
        "この文言は込み入りすぎています",
        "this string is too complex",
    ),
    hint: Text::new(
        "かっこの数を減らし、短い文言に分けてください。数は15桁までです",
        "use fewer brackets, or several shorter strings; numbers may have 15 digits",
    ),
    explain: Text::new(
        "1つの文言に入れられる { } や ( ) の数と、参照をたどったときの大きさには上限があります。壊れたファイルのために全体が止まることを防ぐためです。",
        "There is a limit to the brackets of one string, and to its size once references are followed, so that a broken file cannot stall the whole site.",
    ),
};

/// Opening brackets in one entry; each may be a level of the parser's recursion. The longest of our
/// own strings has fewer than ten.
const MAX_BRACKETS: usize = 100;

/// Findings of one file, or of one language's references. A broken file says the same thing on every
/// line, and each place costs a look through the file.
pub(super) const MAX_FINDINGS: usize = 100;

/// One message or term.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its Fluent source, with `\n` line ends.
    pub source: String,
    /// False for terms, and for messages of which only attributes are given.
    pub is_string: bool,
    pub file: SourceFile,
    /// The whole entry in its file.
    pub span: Span,
    /// The name in its file.
    pub name: Span,
    pub shape: Shape,
}

impl Entry {
    /// A finding at a part of this entry.
    pub fn finding(&self, rule: &'static Rule, part: &Range<usize>) -> Diagnostic {
        let span = Span::from(part.clone()).shifted(self.span.start as usize);
        Diagnostic::at(rule, &self.file, span)
    }
}

/// The entries of a file by name; terms have their `-`.
pub(super) fn read(file: &SourceFile, diags: &mut Diagnostics) -> BTreeMap<String, Entry> {
    let mut entries = BTreeMap::new();
    let mut found = Vec::new();
    for range in cut(&file.text) {
        let text = &file.text[range.clone()];
        if text.bytes().filter(|b| matches!(b, b'{' | b'(')).count() > MAX_BRACKETS {
            let end = range.start + text.find('\n').unwrap_or(text.len());
            report(&mut found, || {
                Diagnostic::at(&STRING_TOO_COMPLEX, file, range.start..end)
            });
            continue;
        }
        let (resource, errors) = match parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        for error in &errors {
            report(&mut found, || syntax(file, &range, error));
        }
        for node in &resource.body {
            if let Some((key, entry)) = entry(file, &range, node) {
                if let Some(first) = entries.get(&key) {
                    report(&mut found, || duplicate(&key, first, &entry));
                }
                entries.insert(key, entry);
            }
        }
    }
    diags.extend(found);
    entries
}

fn cut(text: &str) -> Vec<Range<usize>> {
    let mut entries: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begins = line.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '-' | '#'));
        match entries.last_mut() {
            Some(last) if !begins => last.end = at + line.len(),
            _ => entries.push(at..at + line.len()),
        }
        at += line.len();
    }
    entries
}

fn entry(file: &SourceFile, range: &Range<usize>, node: &Node<&str>) -> Option<(String, Entry)> {
    let text = &file.text[range.clone()];
    let (prefix, id, value, attributes) = match node {
        Node::Message(m) => ("", m.id.name, m.value.as_ref(), &m.attributes),
        Node::Term(t) => ("-", t.id.name, Some(&t.value), &t.attributes),
        _ => return None,
    };
    let key = format!("{prefix}{id}");
    let entry = Entry {
        source: text.replace("\r\n", "\n"),
        is_string: prefix.is_empty() && value.is_some_and(|v| !is_blank(v)),
        file: file.clone(),
        span: range.clone().into(),
        name: Span::new(range.start, range.start + key.len()),
        shape: Shape::of(text, value, attributes),
    };
    Some((key, entry))
}

fn is_blank(pattern: &ast::Pattern<&str>) -> bool {
    pattern.elements.is_empty()
}

fn syntax(file: &SourceFile, range: &Range<usize>, error: &ParserError) -> Diagnostic {
    let rule = match error.kind {
        ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => {
            &STRING_WITHOUT_DEFAULT
        }
        ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::ExpectedTermField { .. }
        | ErrorKind::MissingValue => &STRING_EMPTY,
        _ => &STRING_SYNTAX,
    };
    // At the end of an entry the parser points past it, at the line below: stay on this one.
    let last = range.start + file.text[range.clone()].trim_end().len();
    let start = (range.start + error.pos.start).min(last);
    let line = file.line_range(start);
    Diagnostic::at(rule, file, start..line.end.max(start))
}

fn duplicate(key: &str, first: &Entry, second: &Entry) -> Diagnostic {
    let place = Place::new(&first.file, first.name);
    Diagnostic::at(&STRING_DUPLICATE, &second.file, second.name)
        .arg("key", key)
        .related(place, "1つめはここです", "the first one is here")
}

fn report(found: &mut Vec<Diagnostic>, finding: impl FnOnce() -> Diagnostic) {
    if found.len() < MAX_FINDINGS {
        found.push(finding());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::SitePath;

    /// Keys that were read, and findings as `line:column rule`.
    fn run(text: &str) -> (Vec<String>, Vec<String>) {
        let file = SourceFile::new(SitePath::new("i18n/ja.ftl"), text);
        let mut diags = Diagnostics::default();
        let entries = read(&file, &mut diags);
        let findings = diags.sorted().into_iter().map(|d| {
            let start = d.place.expect("every finding has a place").start;
            format!("{}:{} {}", start.line, start.column, d.rule.id)
        });
        (entries.into_keys().collect(), findings.collect())
    }

    #[test]
    fn a_broken_entry_spoils_no_other() {
        let table: &[(&str, &[&str], &[&str])] = &[
            (
                "a = x\r\nb =\r\n    y\r\n# c\r\n-t = z\r\n",
                &["-t", "a", "b"],
                &[],
            ),
            ("a ＝ x\nb = y\n", &["b"], &["1:3 string-syntax"]),
            ("題名 = x\nb = y\n", &["b"], &["1:1 string-syntax"]),
            ("a = { $x\nb = y\n", &["b"], &["1:9 string-syntax"]),
            ("a = x }\nb = y\n", &["b"], &["1:7 string-syntax"]),
            ("a =\nb = y\n", &["b"], &["1:1 string-empty"]),
            (
                "a = { $n ->\n    [one] x\n }\nb = y",
                &["b"],
                &["3:2 string-without-default"],
            ),
            (
                "a = x\nb = y\na = z\n",
                &["a", "b"],
                &["3:1 string-duplicate"],
            ),
            ("\u{0}\n", &[], &["1:1 string-syntax"]),
            ("", &[], &[]),
            ("\n   \n", &[], &[]),
        ];
        for (text, keys, findings) in table {
            let (read, found) = run(text);
            assert_eq!(
                (&read[..], &found[..]),
                (&keys.map_to_strings()[..], &findings.map_to_strings()[..]),
                "{text:?}"
            );
        }
    }

    trait Strings {
        fn map_to_strings(&self) -> Vec<String>;
    }

    impl Strings for &[&str] {
        fn map_to_strings(&self) -> Vec<String> {
            self.iter().map(|s| (*s).to_owned()).collect()
        }
    }

    #[test]
    fn deep_nesting_ends_in_a_finding() {
        for open in ["{", "{ A(", "{ $x ->\n *[a] ", "{\nA(", "{ -t(a, "] {
            let text = format!("a = {}\nb = y\n", open.repeat(20_000));
            let (keys, findings) = run(&text);
            assert!(keys.contains(&"b".to_owned()), "{open}");
            assert!(!findings.is_empty(), "{open}");
        }
    }
}
