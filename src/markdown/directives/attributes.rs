//! What stands between a directive's braces: `{key=value key="two words"}`.

use std::ops::Range;

use super::{Directive, Value};
use crate::diagnostics::{Rule, Severity, Text};
use crate::markdown::findings::Findings;
use crate::text::nearest;

/// A key that the directive does not have.
pub static DIRECTIVE_KEY: Rule = Rule {
    id: "directive-key",
    severity: Severity::Warning,
    message: Text::new(
        "『{name}』に『{key}』という項目はありません",
        "“{name}” has no key “{key}”",
    ),
    hint: Text::new(
        "使える項目：{keys}{nearest}",
        "the keys are: {keys}{nearest}",
    ),
    explain: Text::new(
        "波かっこの中に書ける項目は、名前ごとに決まっています。つづりを確かめてください。この項目は無視されます。",
        "Each directive understands certain keys between its braces. Check the spelling. The key is ignored.",
    ),
};

/// A key that must be there and is not.
pub static DIRECTIVE_KEY_MISSING: Rule = Rule {
    id: "directive-key-missing",
    severity: Severity::Warning,
    message: Text::new(
        "『{name}』には『{key}』が必要です",
        "“{name}” needs “{key}”",
    ),
    hint: Text::new("例：{example}", "for example: {example}"),
    explain: Text::new(
        "この項目がないと、読者に見せるものを作れません。中に書いた文章はそのまま表示されます。",
        "Without this key there is nothing to show. The text inside is shown as it is.",
    ),
};

/// Braces that could not be read.
pub static DIRECTIVE_BRACES: Rule = Rule {
    id: "directive-braces",
    severity: Severity::Warning,
    message: Text::new(
        "波かっこの中の『{part}』を読み取れません",
        "cannot read “{part}” between the braces",
    ),
    hint: Text::new(
        "『項目=値』を半角スペースで区切り、空白を含む値は半角の \" \" で囲んでください",
        "write key=value, with spaces between, and put values that contain spaces in \"straight quotes\"",
    ),
    explain: Text::new(
        "書き方の例：{caption=\"細胞の中の DNA\" credit=\"山田花子\"}。『＝』や『“ ”』のような全角の記号は使えません。",
        "For example: {caption=\"DNA in a cell\" credit=\"A. Author\"}. Full-width signs and curly quotes do not work.",
    ),
};

/// How many bytes a pair of braces may span, which bounds the search for the closing one.
const LONGEST: usize = 4000;

/// Reader of one pair of braces.
pub(crate) struct Attributes<'f, 'd> {
    pub directive: &'static dyn Directive,
    pub findings: &'f mut Findings<'d>,
}

impl Attributes<'_, '_> {
    /// The length of the braces at the start of `text`, both included. They end on their line.
    pub(crate) fn measure(text: &str) -> Option<usize> {
        let bytes = text.as_bytes();
        if bytes.first() != Some(&b'{') {
            return None;
        }
        let mut quote = None;
        for (at, b) in bytes.iter().enumerate().take(LONGEST).skip(1) {
            match (b, quote) {
                (b'\n', _) | (b'{', None) => return None,
                (b'}', None) => return Some(at + 1),
                (b'"' | b'\'', None) if bytes[at - 1] == b'=' => quote = Some(*b),
                (b, Some(q)) if *b == q => quote = None,
                _ => {}
            }
        }
        None
    }

    /// The values between the braces that stand at `span` of the body.
    pub(crate) fn read<'a>(&mut self, body: &'a str, span: Range<usize>) -> Vec<Value<'a>> {
        let mut values: Vec<Value<'a>> = Vec::new();
        let (mut at, end) = (span.start + 1, span.end - 1);
        while at < end {
            let rest = &body[at..end];
            let blank = rest.len() - rest.trim_start().len();
            if blank > 0 {
                at += blank;
                continue;
            }
            match pair(rest) {
                Some((key, value, len)) => {
                    let span = at + value.start..at + value.end;
                    let (key, value) = (&rest[..key], &rest[value]);
                    if self.knows(key, at) {
                        values.push(Value { key, value, span });
                    }
                    at += len;
                }
                None => {
                    let len = rest.find(char::is_whitespace).unwrap_or(rest.len());
                    let part = &rest[..len];
                    self.findings
                        .with(&DIRECTIVE_BRACES, at..at + len, |d| d.arg("part", part));
                    at += len;
                }
            }
        }
        values
    }

    /// Reports keys that must be there and are not.
    pub(crate) fn require(&mut self, values: &[Value<'_>], span: Range<usize>) {
        for key in self.directive.keys().iter().filter(|k| k.required) {
            if !values.iter().any(|v| v.key == key.name) {
                let d = self.directive;
                self.findings
                    .with(&DIRECTIVE_KEY_MISSING, span.clone(), |f| {
                        f.arg("name", d.name())
                            .arg("key", key.name)
                            .arg("example", d.example())
                    });
            }
        }
    }

    fn knows(&mut self, key: &str, at: usize) -> bool {
        let names = || self.directive.keys().iter().map(|k| k.name);
        if names().any(|n| n == key) {
            return true;
        }
        let near = nearest(key, names()).map_or(String::new(), |n| format!(" → {n}"));
        let keys = names().collect::<Vec<_>>().join(", ");
        let name = self.directive.name();
        self.findings.with(&DIRECTIVE_KEY, at..at + key.len(), |d| {
            d.arg("name", name)
                .arg("key", key)
                .arg("keys", keys)
                .arg("nearest", near)
        });
        false
    }
}

/// The key's length, the value's range and the whole length of the `key=value` at the start.
fn pair(text: &str) -> Option<(usize, Range<usize>, usize)> {
    let key = text.find('=')?;
    let name = &text[..key];
    let plain = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    if name.is_empty() || !name.chars().all(plain) {
        return None;
    }
    let rest = &text[key + 1..];
    let start = key + 1;
    match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let len = rest[1..].find(quote)?;
            Some((key, start + 1..start + 1 + len, start + len + 2))
        }
        Some('“' | '”' | '„') | None => None,
        Some(_) => {
            let len = rest.find(char::is_whitespace).unwrap_or(rest.len());
            (len > 0).then_some((key, start..start + len, start + len))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Diagnostics;
    use crate::files::SitePath;
    use crate::markdown::directives::{Form, find};
    use crate::source::SourceFile;

    fn read(text: &str) -> (Vec<(String, String)>, Vec<&'static str>) {
        let source = SourceFile::new(SitePath::new("a.md"), text);
        let mut diags = Diagnostics::default();
        let mut findings = Findings::new(&source, 0, &mut diags);
        let values = Attributes {
            directive: find("figure", Form::Block).expect("a figure is a directive"),
            findings: &mut findings,
        }
        .read(text, 0..text.len());
        let pairs = values.iter().map(|v| (v.key.into(), v.value.into()));
        (pairs.collect(), diags.iter().map(|d| d.rule.id).collect())
    }

    #[test]
    fn values_are_read_and_the_rest_is_found() {
        let pair = |k: &str, v: &str| (k.to_owned(), v.to_owned());
        for (text, values, found) in [
            ("{alt=a}", vec![pair("alt", "a")], vec![]),
            (
                "{alt=\"a } b\"  credit='c d'}",
                vec![pair("alt", "a } b"), pair("credit", "c d")],
                vec![],
            ),
            ("{captoin=a}", vec![], vec!["directive-key"]),
            ("{alt＝a}", vec![], vec!["directive-braces"]),
            ("{alt=\"a}", vec![], vec!["directive-braces"]),
            ("{}", vec![], vec![]),
        ] {
            assert_eq!(read(text), (values, found), "{text}");
        }
    }

    #[test]
    fn braces_are_measured_through_quotes() {
        for (text, want) in [
            ("{a=\"}\"} b", Some(7)),
            ("{a=b}", Some(5)),
            ("{a\n}", None),
            ("a", None),
            ("{it's}", Some(6)),
            ("{a={b}}", None),
        ] {
            assert_eq!(Attributes::measure(text), want, "{text}");
        }
    }
}
