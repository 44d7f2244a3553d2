//! YAML into nodes. What a Japanese input method or a tab key does to YAML's own characters is mended
//! first, each with a finding, so that one slip does not hide the rest of the file.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{DuplicateKeyPolicy, Location, Options, Spanned};

use super::node::{Entry, Node, Value};
use super::rules::YAML_SYNTAX;
use super::{yaml_lookalikes, yaml_slips};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::source::{SourceFile, Span};

/// Nesting deeper than this is a mistake or an attack; it is a syntax finding.
const MAX_DEPTH: usize = 32;
/// Front matter and desks are far smaller; a bomb of aliases stops here.
const MAX_NODES: usize = 100_000;

/// Parses a part of a file as YAML. After a syntax error the node is null, so that
/// nothing is said to be missing.
pub fn parse_yaml(file: &SourceFile, part: Span, diagnostics: &mut Diagnostics) -> Node {
    let offset = part.start as usize;
    let mut text = yaml_lookalikes::mend(file, part, diagnostics);
    yaml_slips::silent(file, part, &mut text, diagnostics);
    if text.trim().is_empty() {
        return Node::empty_map(part);
    }
    match serde_saphyr::from_str_with_options::<Spanned<Raw>>(&text, options()) {
        Ok(root) => {
            let mut node = convert(root, &text, offset);
            node.span = part;
            // `title:遺伝子` is a text.
            let is_text = matches!(node.value, Value::Text(_));
            if is_text && yaml_slips::causes(file, part, diagnostics) {
                return Node::new(part, Value::Null);
            }
            // Nothing but comments.
            if node.value == Value::Null {
                return Node::empty_map(part);
            }
            node
        }
        Err(error) => {
            if yaml_slips::causes(file, part, diagnostics) {
                return Node::new(part, Value::Null);
            }
            let at = error.location().map_or(0..0, |place| range(&place, &text));
            let finding = Diagnostic::at(&YAML_SYNTAX, file, Span::from(at).shifted(offset));
            diagnostics.push(finding.arg("detail", plain_message(&error)));
            Node::new(part, Value::Null)
        }
    }
}

fn options() -> Options {
    let mut options = Options::default();
    options.duplicate_keys = DuplicateKeyPolicy::LastWins;
    options.strict_booleans = true;
    if let Some(budget) = &mut options.budget {
        budget.max_depth = MAX_DEPTH;
        budget.max_nodes = MAX_NODES;
        budget.max_events = 4 * MAX_NODES;
        budget.max_aliases = 100;
    }
    options
}

fn plain_message(error: &serde_saphyr::Error) -> String {
    let text = error.without_snippet().to_string();
    let line = text.lines().next().unwrap_or_default();
    line.split(" at line ").next().unwrap_or(line).to_owned()
}

/// A YAML value before its places are known.
enum Raw {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<Raw>, Spanned<Raw>)>),
}

impl fmt::Debug for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Raw")
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Number(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Number(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Number(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

fn convert(raw: Spanned<Raw>, text: &str, offset: usize) -> Node {
    let at = range(&raw.referenced, text);
    let written = text.get(at.clone()).unwrap_or_default().trim();
    let value = match raw.value {
        Raw::Null => Value::Null,
        Raw::Bool(value) => Value::Bool(value),
        // As written: `0120` and `1.0` mean what their author sees.
        Raw::Number(number) => match written.as_bytes().first() {
            Some(b'0'..=b'9' | b'-' | b'+' | b'.') => Value::Number(written.to_owned()),
            _ => Value::Number(number),
        },
        Raw::Text(text) => Value::Text(text),
        Raw::List(items) => Value::List(
            items
                .into_iter()
                .map(|i| convert(i, text, offset))
                .collect(),
        ),
        Raw::Map(entries) => Value::Map(
            entries
                .into_iter()
                .map(|(key, value)| entry(key, value, text, offset))
                .collect(),
        ),
    };
    Node::new(Span::from(at).shifted(offset), value)
}

fn entry(key: Spanned<Raw>, value: Spanned<Raw>, text: &str, offset: usize) -> Entry {
    let key = convert(key, text, offset);
    let name = match key.value {
        Value::Text(name) | Value::Number(name) => name,
        Value::Bool(value) => value.to_string(),
        _ => String::new(),
    };
    Entry {
        key: name,
        key_span: key.span,
        value: convert(value, text, offset),
    }
}

/// The bytes that a location covers, never past its line's end for a scalar that has no length.
fn range(location: &Location, text: &str) -> std::ops::Range<usize> {
    let span = location.span();
    let bytes = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    let start = text.floor_char_boundary(bytes(span.byte_offset()));
    let end = text.floor_char_boundary(start + bytes(span.byte_len()));
    if end > start {
        let len = text[start..end].trim_end().len();
        return start..start + len;
    }
    let line = text[start..].find('\n').unwrap_or(text.len() - start);
    start..start + text[start..start + line].trim_end().len()
}

/// Whether the lines below this one are text as it stands (`key: |`).
pub(super) fn opens_block(line: &str) -> bool {
    let line = line.trim_end();
    let line = line.trim_end_matches(['+', '-']);
    line.ends_with(": |") || line.ends_with(": >") || line.ends_with("- |") || line.ends_with("- >")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::SitePath;

    fn parse(text: &str) -> (Node, Vec<&'static str>) {
        let file = SourceFile::new(SitePath::new("a.md"), text);
        let mut found = Diagnostics::default();
        let node = parse_yaml(&file, Span::new(0, text.len()), &mut found);
        (node, found.iter().map(|d| d.rule.id).collect())
    }

    #[test]
    fn places_are_bytes_of_the_file() {
        let text = "題名: ゲノムとは\ntags: [a, 遺伝子]\nphone: 0120\n";
        let (node, found) = parse(text);
        assert!(found.is_empty(), "{found:?}");
        let at = |key| &text[node.get(key).expect("key is there").span.range()];
        assert_eq!((at("題名"), at("phone")), ("ゲノムとは", "0120"));
        let number = Value::Number("0120".into());
        assert_eq!(node.get("phone").map(|n| &n.value), Some(&number));
    }

    #[test]
    fn duplicate_keys_reach_the_record() {
        let (node, found) = parse("title: a\ntitle: b\n");
        assert!(found.is_empty());
        assert!(matches!(&node.value, Value::Map(entries) if entries.len() == 2));
    }

    #[test]
    fn hostile_input_is_a_finding() {
        let deep = format!("a: {}{}\n", "[".repeat(5000), "]".repeat(5000));
        let bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n";
        for (text, rule) in [
            (deep.as_str(), "yaml-syntax"),
            (bomb, "yaml-syntax"),
            ("a: [1\n", "yaml-quotes-needed"),
            ("a: \"x\n", "yaml-quote-unclosed"),
            ("- b\na: c\n", "yaml-syntax"),
            ("a: b: c\n", "yaml-quotes-needed"),
        ] {
            let (_, found) = parse(text);
            assert_eq!(found, [rule], "{}", &text[..text.len().min(40)]);
        }
    }
}
