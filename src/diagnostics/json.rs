//! Findings for other programs: one JSON array, one finding to a line, fields always in this order.

use serde::Serialize;

use super::visible::escape_json;
use super::{Diagnostic, Diagnostics, Fix, MessageLang, Place, Severity};
use crate::files::SitePath;
use crate::source::{Position, Span};

/// One finding as a JSON object. Every finding has every field; what is absent is `null`.
#[derive(Debug, Serialize)]
pub struct JsonDiagnostic<'a> {
    rule: &'static str,
    severity: Severity,
    message: String,
    hint: String,
    path: Option<&'a SitePath>,
    /// Bytes of the decoded text, without byte order mark.
    span: Option<Span>,
    start: Option<Position>,
    end: Option<Position>,
    related: Vec<JsonRelated<'a>>,
    fix: Option<&'a Fix>,
}

#[derive(Debug, Serialize)]
struct JsonPlace<'a> {
    path: &'a SitePath,
    span: Span,
    start: Position,
    end: Position,
}

#[derive(Debug, Serialize)]
struct JsonRelated<'a> {
    message: &'a str,
    #[serde(flatten)]
    place: JsonPlace<'a>,
}

impl Diagnostics {
    /// All findings as one JSON array that ends in a line end.
    pub fn to_json(&self, lang: MessageLang) -> String {
        let line = |d| escape_json(&to_line(&JsonDiagnostic::new(d, lang)));
        let lines: Vec<String> = self.iter().map(line).collect();
        match lines.is_empty() {
            true => "[]\n".to_owned(),
            false => format!("[\n{}\n]\n", lines.join(",\n")),
        }
    }
}

fn to_line(finding: &JsonDiagnostic<'_>) -> String {
    serde_json::to_string(finding).expect("keys are strings and no value can fail")
}

impl<'a> JsonDiagnostic<'a> {
    /// The finding in one of the tool's languages.
    pub fn new(finding: &'a Diagnostic, lang: MessageLang) -> Self {
        let place = finding.place.as_ref();
        let related = finding.related.iter().map(|r| JsonRelated {
            message: match lang {
                MessageLang::Ja => &r.ja,
                MessageLang::En => &r.en,
            },
            place: JsonPlace::new(&r.place),
        });
        Self {
            rule: finding.rule.id,
            severity: finding.severity,
            message: finding.message(lang),
            hint: finding.hint(lang),
            path: place.map(|p| &p.path),
            span: place.map(|p| p.span),
            start: place.map(|p| p.start),
            end: place.map(|p| p.end),
            related: related.collect(),
            fix: finding.fix.as_ref(),
        }
    }
}

impl<'a> JsonPlace<'a> {
    fn new(place: &'a Place) -> Self {
        Self {
            path: &place.path,
            span: place.span,
            start: place.start,
            end: place.end,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Rule, Text};
    use crate::source::SourceFile;

    static RULE: Rule = Rule {
        id: "key-unknown",
        severity: Severity::Warning,
        message: Text::new("{key} は知りません", "unknown key {key}"),
        hint: Text::new("消してください", "remove it"),
        explain: Text::new("説明", "words"),
    };

    #[test]
    fn findings_are_an_array_of_lines() {
        let file = SourceFile::new(SitePath::new("a.md"), "一\n題：x");
        let mut all = Diagnostics::default();
        assert_eq!(all.to_json(MessageLang::En), "[]\n");
        let place = Place::new(&file, Span::new(0, 3));
        let at = Diagnostic::at(&RULE, &file, 4..7).arg("key", "\u{1b}");
        all.push(at.related(place, "ここ", "here").fix("t\u{9b}"));
        all.push(Diagnostic::new(&RULE).arg("key", "k"));
        assert_eq!(
            all.to_json(MessageLang::En),
            r#"[
{"rule":"key-unknown","severity":"warning","message":"unknown key ␛","hint":"remove it","path":"a.md","span":{"start":4,"end":7},"start":{"line":2,"column":1},"end":{"line":2,"column":2},"related":[{"message":"here","path":"a.md","span":{"start":0,"end":3},"start":{"line":1,"column":1},"end":{"line":1,"column":2}}],"fix":{"path":"a.md","span":{"start":4,"end":7},"replacement":"t\u009b"}},
{"rule":"key-unknown","severity":"warning","message":"unknown key k","hint":"remove it","path":null,"span":null,"start":null,"end":null,"related":[],"fix":null}
]
"#
        );
    }
}
