//! A value as it was written: a tree in which each part knows its place in the file.

use crate::source::Span;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub span: Span,
    pub value: Value,
}

/// What YAML and TOML have in common.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    /// As written, so that `0120` keeps its zero where text is wanted.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// One key of a map, in the order written.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub key: String,
    pub key_span: Span,
    pub value: Node,
}

impl Node {
    pub fn new(span: Span, value: Value) -> Self {
        Self { span, value }
    }

    /// An empty map, for a file without front matter.
    pub fn empty_map(span: Span) -> Self {
        Self::new(span, Value::Map(Vec::new()))
    }

    /// The value of a key, if this is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|e| e.key == key).map(|e| &e.value),
            _ => None,
        }
    }

    /// The text, if this is one.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl Value {
    /// What to call it in a message, in Japanese and English.
    pub fn kind(&self) -> (&'static str, &'static str) {
        match self {
            Self::Null => ("空", "nothing"),
            Self::Bool(_) => ("真偽値（true / false）", "true or false"),
            Self::Number(_) => ("数", "a number"),
            Self::Text(_) => ("文字列", "text"),
            Self::List(_) => ("一覧", "a list"),
            Self::Map(_) => ("項目のまとまり", "a group of keys"),
        }
    }
}
