//! TOML into nodes, with every mistake of the file at once.

use toml::de::{DeTable, DeValue};

use super::node::{Entry, Node, Value};
use super::rules::TOML_SYNTAX;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::source::{SourceFile, Span};

/// Parses a whole file as TOML.
pub fn parse_toml(file: &SourceFile, diagnostics: &mut Diagnostics) -> Node {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let finding = Diagnostic::at(&TOML_SYNTAX, file, span);
        diagnostics.push(finding.arg("detail", error.message()));
    }
    let span = Span::from(table.span());
    Node::new(span, table_value(table.get_ref()))
}

fn table_value(table: &DeTable<'_>) -> Value {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            key_span: key.span().into(),
            value: Node::new(value.span().into(), convert(value.get_ref())),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    Value::Map(entries)
}

fn convert(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => Value::Number(number.to_string()),
        DeValue::Float(number) => Value::Number(number.to_string()),
        DeValue::Boolean(value) => Value::Bool(*value),
        DeValue::Datetime(value) => Value::Text(value.to_string()),
        DeValue::Array(items) => Value::List(
            items
                .iter()
                .map(|item| Node::new(item.span().into(), convert(item.get_ref())))
                .collect(),
        ),
        DeValue::Table(table) => table_value(table),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::SitePath;

    #[test]
    fn values_keep_their_places_and_all_errors_are_found() {
        let text = "title = \"標\"\nlanguages = [1, 2]\nbad = \nworse = 'x\n";
        let file = SourceFile::new(SitePath::new("site.toml"), text);
        let mut found = Diagnostics::default();
        let node = parse_toml(&file, &mut found);
        let title = node.get("title").expect("title was read");
        assert_eq!(&text[title.span.range()], "\"標\"");
        assert!(found.iter().count() >= 2);
    }
}
