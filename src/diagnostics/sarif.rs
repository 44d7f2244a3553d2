//! Findings as SARIF 2.1.0, which code hosts and editors show beside the lines they are about.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use super::visible::escape_json;
use super::{Diagnostic, Diagnostics, Fix, MessageLang, Place, Rule, Severity};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// What may not stand in the path of a relative URI reference (RFC 3986, 3.3). A colon in the first
/// part would read as a scheme.
const NOT_IN_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b':')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// One SARIF log with one run; it describes the rules that have findings.
pub fn to_sarif(findings: &Diagnostics, lang: MessageLang) -> String {
    let rules: BTreeMap<&str, &Rule> = findings.iter().map(|d| (d.rule.id, d.rule)).collect();
    let index = |id: &str| rules.keys().position(|known| *known == id);
    let results: Vec<Value> = findings
        .iter()
        .map(|d| result(d, index(d.rule.id), lang))
        .collect();
    let descriptors: Vec<Value> = rules.values().map(|rule| descriptor(rule, lang)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "shirube",
                "version": env!("CARGO_PKG_VERSION"),
                "language": lang.tag(),
                "rules": descriptors,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    escape_json(&format!("{log:#}\n"))
}

fn descriptor(rule: &Rule, lang: MessageLang) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": braces(&rule.message.blank(lang)) },
        "fullDescription": { "text": braces(rule.explain.get(lang)) },
        "help": { "text": braces(&rule.hint.blank(lang)) },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn result(finding: &Diagnostic, rule: Option<usize>, lang: MessageLang) -> Value {
    let text = format!("{}\n{}", finding.message(lang), finding.hint(lang));
    let mut result = json!({
        "ruleId": finding.rule.id,
        "ruleIndex": rule,
        "level": level(finding.severity),
        "message": { "text": braces(&text) },
        "locations": finding.place.iter().map(location).collect::<Vec<_>>(),
    });
    if !finding.related.is_empty() {
        let related = finding.related.iter().enumerate().map(|(n, related)| {
            let words = match lang {
                MessageLang::Ja => &related.ja,
                MessageLang::En => &related.en,
            };
            let mut place = location(&related.place);
            place["id"] = json!(n + 1);
            place["message"] = json!({ "text": braces(words) });
            place
        });
        result["relatedLocations"] = related.collect();
    }
    if let Some(fix) = &finding.fix {
        result["fixes"] = json!([fix_object(fix, finding.place.as_ref())]);
    }
    result
}

fn location(place: &Place) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(place.path.as_str()) } });
    if !place.is_whole_file() {
        physical["region"] = region(place);
    }
    json!({ "physicalLocation": physical })
}

fn region(place: &Place) -> Value {
    json!({
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    })
}

fn fix_object(fix: &Fix, place: Option<&Place>) -> Value {
    // Only a finding's own place has lines and columns; any other span is given in bytes.
    let own = place.filter(|p| p.path == fix.path && p.span == fix.span);
    let deleted = own.map_or_else(
        || json!({ "byteOffset": fix.span.start, "byteLength": fix.span.range().len() }),
        region,
    );
    json!({
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(fix.path.as_str()) },
            "replacements": [{
                "deletedRegion": deleted,
                "insertedContent": { "text": fix.replacement },
            }],
        }],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// Braces open placeholders in a SARIF message, so they are doubled (SARIF 2.1.0, 3.11.5).
fn braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

fn uri(path: &str) -> String {
    utf8_percent_encode(path, NOT_IN_PATH).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Text;
    use crate::files::SitePath;
    use crate::source::{SourceFile, Span};

    static RULE: Rule = Rule {
        id: "ruby-unclosed",
        severity: Severity::Info,
        message: Text::new("{key} は閉じていません", "{key} is not closed"),
        hint: Text::new("`}` を書いてください", "write `}`"),
        explain: Text::new("説明", "words"),
    };

    fn log() -> Value {
        let file = SourceFile::new(SitePath::new("content/水 1.md"), "一\n𝄞{題|x");
        let mut all = Diagnostics::default();
        let here = Place::new(&file, Span::new(0, 3));
        let at = Diagnostic::at(&RULE, &file, 8..14).arg("key", "{題");
        all.push(at.related(here, "ここ", "here").fix("{題|x}"));
        all.push(Diagnostic::about(&RULE, &SitePath::new("b.md")));
        serde_json::from_str(&to_sarif(&all, MessageLang::En)).expect("JSON")
    }

    #[test]
    fn a_result_names_its_rule_and_region() {
        let result = log()["runs"][0]["results"][0].clone();
        let place = |line, from, to| {
            json!({
                "artifactLocation": { "uri": "content/%E6%B0%B4%201.md" },
                "region": { "startLine": line, "startColumn": from, "endLine": line, "endColumn": to },
            })
        };
        assert_eq!(
            result,
            json!({
                "ruleId": "ruby-unclosed",
                "ruleIndex": 0,
                "level": "note",
                "message": { "text": "{{題 is not closed\nwrite `}}`" },
                "locations": [{ "physicalLocation": place(2, 2, 6) }],
                "relatedLocations": [{
                    "physicalLocation": place(1, 1, 2),
                    "id": 1,
                    "message": { "text": "here" },
                }],
                "fixes": [{ "artifactChanges": [{
                    "artifactLocation": { "uri": "content/%E6%B0%B4%201.md" },
                    "replacements": [{
                        "deletedRegion": place(2, 2, 6)["region"],
                        "insertedContent": { "text": "{題|x}" },
                    }],
                }]}],
            })
        );
    }

    #[test]
    fn a_run_describes_its_rules_once() {
        let log = log();
        let run = &log["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        assert_eq!(
            run["tool"]["driver"]["rules"],
            json!([{
                "id": "ruby-unclosed",
                "shortDescription": { "text": "… is not closed" },
                "fullDescription": { "text": "words" },
                "help": { "text": "write `}}`" },
                "defaultConfiguration": { "level": "note" },
            }])
        );
    }

    #[test]
    fn a_whole_file_has_no_region() {
        let location = log()["runs"][0]["results"][1]["locations"][0].clone();
        let bare = json!({ "artifactLocation": { "uri": "b.md" } });
        assert_eq!(location, json!({ "physicalLocation": bare }));
    }
}
