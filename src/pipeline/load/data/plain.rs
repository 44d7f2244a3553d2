//! Data that layouts read as it is: YAML, JSON, and tables as CSV or TSV, which Excel in Japan writes in Shift_JIS.

use tera::{Map, Value};

use super::{Data, FOLDER, Kind, Reading, synonyms};
use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};
use crate::fields::{self, Node};
use crate::files::Found;
use crate::pipeline::error::Error;
use crate::source::{SourceFile, Span};

pub static DATA_SYNTAX: Rule = Rule {
    id: "data-syntax",
    severity: Severity::Error,
    message: Text::new(
        "データとして読めません（{detail}）",
        "this is not readable as data ({detail})",
    ),
    hint: Text::new(
        "この行の列の数や記号を確かめてください",
        "check this line's columns and punctuation",
    ),
    explain: Text::new(
        "content/_data/ には YAML、JSON、CSV、TSV を置けます。CSV は1行目が列の名前で、どの行も同じ数の列を持ちます。",
        "content/_data/ holds YAML, JSON, CSV and TSV. A table's first line names its columns, and each line has as many.",
    ),
};

pub(super) const KIND: Kind = Kind {
    takes: |_| true,
    read,
};

fn read(found: &[Found], reading: &mut Reading, data: &mut Data) -> Result<(), Error> {
    for found in found {
        let Some(parse) = parser(found) else {
            continue;
        };
        if let Some(file) = reading.text(found)? {
            let name = found.path.strip_prefix(FOLDER).unwrap_or_default();
            let value = parse(&file, reading.diagnostics);
            data.plain.insert(name.to_owned(), value);
        }
    }
    Ok(())
}

type Parser = fn(&SourceFile, &mut Diagnostics) -> Value;

fn parser(found: &Found) -> Option<Parser> {
    match found.path.extension().as_str() {
        "yaml" | "yml" => Some(yaml),
        "json" => Some(json),
        "txt" if synonyms::is_in(&found.path) => Some(synonyms::read),
        "csv" => Some(|file, diagnostics| table(file, b',', diagnostics)),
        "tsv" => Some(|file, diagnostics| table(file, b'\t', diagnostics)),
        _ => None,
    }
}

fn yaml(file: &SourceFile, diagnostics: &mut Diagnostics) -> Value {
    let all = Span::new(0, file.text.len());
    plain(&fields::parse_yaml(file, all, diagnostics))
}

fn plain(node: &Node) -> Value {
    use fields::Value as Written;
    match &node.value {
        Written::Null => Value::none(),
        Written::Bool(value) => Value::from(*value),
        Written::Number(text) => match (text.parse::<i64>(), text.parse::<f64>()) {
            // A number that starts with a zero is a code, such as a telephone or postal number.
            _ if text.len() > 1 && text.starts_with('0') && !text.contains('.') => {
                Value::normal_string(text)
            }
            (Ok(whole), _) => Value::from(whole),
            (_, Ok(decimal)) => Value::from(decimal),
            _ => Value::normal_string(text),
        },
        Written::Text(text) => Value::normal_string(text),
        Written::List(items) => Value::from(items.iter().map(plain).collect::<Vec<_>>()),
        Written::Map(entries) => {
            let entries = entries
                .iter()
                .map(|e| (e.key.clone().into(), plain(&e.value)));
            Value::from(entries.collect::<Map>())
        }
    }
}

fn json(file: &SourceFile, diagnostics: &mut Diagnostics) -> Value {
    match serde_json::from_str::<serde_json::Value>(&file.text) {
        Ok(value) => Value::from_serializable(&value),
        Err(error) => {
            let line = line_span(file, error.line() as u64);
            report(file, line, error, diagnostics);
            Value::none()
        }
    }
}

/// A table as a list of rows, each by the names in the first line.
fn table(file: &SourceFile, delimiter: u8, diagnostics: &mut Diagnostics) -> Value {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(file.text.as_bytes());
    let Ok(headers) = reader.headers().cloned() else {
        return Value::none();
    };
    let mut rows = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let cells = headers.iter().zip(record.iter());
                let row =
                    cells.map(|(name, cell)| (name.to_owned().into(), Value::normal_string(cell)));
                rows.push(Value::from(row.collect::<Map>()));
            }
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                report(file, line_span(file, line), error, diagnostics);
            }
        }
    }
    Value::from(rows)
}

fn line_span(file: &SourceFile, line: u64) -> Span {
    let line = usize::try_from(line).unwrap_or(1).max(1);
    let start = file
        .text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    file.line_range(start).into()
}

fn report(file: &SourceFile, at: Span, detail: impl ToString, diagnostics: &mut Diagnostics) {
    diagnostics.push(Diagnostic::at(&DATA_SYNTAX, file, at).arg("detail", detail));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::SitePath;

    fn file(text: &str) -> SourceFile {
        SourceFile::new(SitePath::new("content/_data/x"), text)
    }

    #[test]
    fn every_row_is_read_or_reported() {
        let mut found = Diagnostics::default();
        let value = table(
            &file("名前,電話\n窓口,0120\n一つだけ\n次,1\n"),
            b',',
            &mut found,
        );
        assert_eq!(value.len(), Some(2));
        let lines: Vec<_> = found
            .iter()
            .filter_map(|d| Some(d.place.as_ref()?.start.line))
            .collect();
        assert_eq!(lines, [3]);
    }

    #[test]
    fn codes_keep_their_zeros() {
        let mut found = Diagnostics::default();
        let value = yaml(&file("code: 0120\nn: 12\nx: 0.5\n"), &mut found);
        let text = |key: &str| value.get_from_path(key).map(ToString::to_string);
        assert_eq!(text("code").as_deref(), Some("0120"));
        assert!(
            value
                .get_from_path("n")
                .is_some_and(|n| n.as_i64() == Some(12))
        );
    }
}
