//! What stands between a directive's braces: `{key=value key="two words"}`.

use std::ops::Range;

use super::signs::{self, DIRECTIVE_SIGNS};
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
        "書き方の例：{caption=\"細胞の中の DNA\" credit=\"山田花子\"}",
        "For example: {caption=\"DNA in a cell\" credit=\"A. Author\"}",
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
        let open = text.chars().next().filter(|c| matches!(c, '{' | '｛'))?;
        let near = &text[..text.floor_char_boundary(LONGEST)];
        let mut at = open.len_utf8();
        while let Some(c) = near[at..].chars().next() {
            at += c.len_utf8();
            match c {
                '\n' | '{' => return None,
                '}' | '｝' => return Some(at),
                '=' | '＝' => match signs::quoted(&near[at..]) {
                    Some((_, len)) => at += len,
                    // No later quote of the kind is closed either.
                    None if near[at..].starts_with(signs::is_quote) => {
                        let end = at + near[at..].find(['}', '｝', '{', '\n'])?;
                        let close = near[end..].chars().next()?;
                        let closed = matches!(close, '}' | '｝');
                        return closed.then_some(end + close.len_utf8());
                    }
                    None => {}
                },
                _ => {}
            }
        }
        None
    }

    /// The values between the braces that stand at `span` of the body.
    pub(crate) fn read<'a>(&mut self, body: &'a str, span: Range<usize>) -> Vec<Value<'a>> {
        let braces = &body[span.clone()];
        let wide = |brace: Option<char>| brace.map_or(1, char::len_utf8);
        let mut at = span.start + wide(braces.chars().next());
        let end = span.end - wide(braces.chars().next_back());
        let (mut values, mut pairs, mut broken) = (Vec::new(), Vec::new(), false);
        let mut plain = at == span.start + 1 && end + 1 == span.end;
        while at < end {
            let rest = &body[at..end];
            let blank = rest.len() - rest.trim_start().len();
            if blank > 0 {
                at += blank;
                continue;
            }
            if let Some(pair) = signs::pair(rest) {
                let span = at + pair.value.start..at + pair.value.end;
                let (key, value) = (&rest[..pair.key], &rest[pair.value]);
                plain &= pair.plain;
                pairs.push((key, value, pair.quoted));
                if self.knows(key, at) {
                    values.push(Value { key, value, span });
                }
                at += pair.len;
            } else {
                let len = rest.find(char::is_whitespace).unwrap_or(rest.len());
                self.unreadable(&rest[..len], at);
                broken = true;
                at += len;
            }
        }
        if !plain && !broken {
            let wanted = signs::mended(pairs.into_iter());
            self.findings.with(&DIRECTIVE_SIGNS, span, |d| {
                d.arg("wanted", &wanted).fix(wanted)
            });
        }
        values
    }

    fn unreadable(&mut self, part: &str, at: usize) {
        self.findings
            .with(&DIRECTIVE_BRACES, at..at + part.len(), |d| {
                d.arg("part", part)
            });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Diagnostics;
    use crate::files::SitePath;
    use crate::markdown::directives::{Form, find};
    use crate::source::SourceFile;

    fn source(text: &str) -> SourceFile {
        SourceFile::new(SitePath::new("a.md"), text)
    }

    fn values<'a>(text: &'a str, source: &SourceFile, diags: &mut Diagnostics) -> Vec<Value<'a>> {
        let mut findings = Findings::new(source, 0, diags);
        let mut attributes = Attributes {
            directive: find("figure", Form::Block).expect("a figure is a directive"),
            findings: &mut findings,
        };
        attributes.read(text, 0..text.len())
    }

    fn read(text: &str) -> (Vec<(String, String)>, Vec<&'static str>) {
        let (source, mut diags) = (source(text), Diagnostics::default());
        let values = values(text, &source, &mut diags);
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
            ("{alt＝a}", vec![pair("alt", "a")], vec!["directive-signs"]),
            (
                "{alt=“a b”　credit＝‘c’}",
                vec![pair("alt", "a b"), pair("credit", "c")],
                vec!["directive-signs"],
            ),
            (
                "{alt=“いわゆる“a”です”}",
                vec![pair("alt", "いわゆる“a”です")],
                vec!["directive-signs"],
            ),
            ("{alt=\"“a” b\"}", vec![pair("alt", "“a” b")], vec![]),
            (
                "｛alt=\"a”｝",
                vec![pair("alt", "a")],
                vec!["directive-signs"],
            ),
            ("{alt=“a}", vec![], vec!["directive-braces"]),
            ("{alt=\"a}", vec![], vec!["directive-braces"]),
            ("{}", vec![], vec![]),
        ] {
            assert_eq!(read(text), (values, found), "{text}");
        }
    }

    #[test]
    fn what_is_mended_says_the_same() {
        for (text, want) in [
            ("｛alt＝“a b” src=c.png｝", "{alt=\"a b\" src=c.png}"),
            ("{alt=“a \"b\"”}", "{alt='a \"b\"'}"),
            ("{alt=‘a \"b\" 'c'’}", "{alt=\"a 'b' 'c'\"}"),
        ] {
            let (source, mut diags) = (source(text), Diagnostics::default());
            values(text, &source, &mut diags);
            let found: Vec<_> = diags.into_iter().collect();
            let fix = found.iter().find_map(|d| d.fix.as_ref());
            assert_eq!(
                fix.map(|fix| fix.replacement.as_str()),
                Some(want),
                "{text}"
            );
            assert_eq!(found.len(), 1, "{text}");
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
            ("{a=“}”} b", Some("{a=“}”}".len())),
            ("｛a＝b｝", Some("｛a＝b｝".len())),
            ("{a=“b} c", Some("{a=“b}".len())),
        ] {
            assert_eq!(Attributes::measure(text), want, "{text}");
        }
    }
}
