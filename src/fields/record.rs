//! Records: the `record!` macro, and reading a map of keys into one or more of them.

use serde_json::Value as Json;

use super::node::{Entry, Node, Value};
use super::rules::{DUPLICATE_KEY, EMPTY_KEY, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Rule};
use crate::source::{SourceFile, Span};

/// What reading needs besides the node: the file, for places, and somewhere to put findings.
pub struct Reader<'a> {
    pub file: &'a SourceFile,
    pub diagnostics: &'a mut Diagnostics,
    /// The key being read, as the author wrote it.
    pub key: String,
}

/// One key of a record, as tools see it.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    pub key: &'static str,
    /// Further names that authors may use, mostly Japanese.
    pub aliases: &'static [&'static str],
    /// What authors write for it that is spelled quite differently: not read, but known in findings.
    pub mistaken: &'static [&'static str],
    pub doc: &'static str,
    pub required: bool,
    pub schema: fn() -> Json,
}

/// A struct that `record!` made.
pub trait Record {
    fn fields(&self) -> Vec<Field>;
    /// Reads one key, given by its canonical name.
    fn set(&mut self, key: &str, node: &Node, reader: &mut Reader<'_>);
}

/// Declares a struct whose fields are read from keys: `"key" | "alias" ~ "mistaken" => field: Type, required;`. A doc comment
/// is required for each, and becomes the description in the schema.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident {
        $($(#[doc = $doc:literal])+ $key:literal $(| $alias:literal)* $(~ $mistaken:literal)* => $field:ident: $ty:ty $(, $required:ident)?;)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        $vis struct $name { $($(#[doc = $doc])+ pub $field: $ty,)* }

        impl $crate::fields::Record for $name {
            fn fields(&self) -> Vec<$crate::fields::Field> {
                vec![$($crate::fields::Field {
                    key: $key,
                    aliases: &[$($alias),*],
                    mistaken: &[$($mistaken),*],
                    doc: concat!($($doc),+).trim_ascii(),
                    required: false $(|| stringify!($required) == "required")?,
                    schema: <$ty as $crate::fields::FieldValue>::schema,
                }),*]
            }

            #[allow(unused_variables)]
            fn set(&mut self, key: &str, node: &$crate::fields::Node, reader: &mut $crate::fields::Reader<'_>) {
                match key {
                    $($key => if let Some(value) = $crate::fields::FieldValue::read(node, reader) {
                        self.$field = value;
                    },)*
                    _ => {}
                }
            }
        }

        impl $crate::fields::FieldValue for $name {
            fn read(node: &$crate::fields::Node, reader: &mut $crate::fields::Reader<'_>) -> Option<Self> {
                $crate::fields::read_record(node, reader)
            }

            fn schema() -> serde_json::Value {
                $crate::fields::nested_schema(&Self::default())
            }
        }
    };
}

impl<'a> Reader<'a> {
    pub fn new(file: &'a SourceFile, diagnostics: &'a mut Diagnostics) -> Self {
        Self {
            file,
            diagnostics,
            key: String::new(),
        }
    }

    /// Whether the file is TOML rather than YAML.
    fn is_toml(&self) -> bool {
        self.file.path.as_str().ends_with(".toml")
    }

    /// Begins a finding at a place in the file being read.
    pub fn find(&self, rule: &'static Rule, span: Span) -> Diagnostic {
        Diagnostic::at(rule, self.file, span).arg("key", &self.key)
    }

    /// Says that a value is not of the wanted kind, and shows one that would be.
    pub fn wrong_type(&mut self, node: &Node, wanted: (&str, &str), example: &str) {
        let (found_ja, found_en) = node.value.kind();
        let finding = self
            .find(&WRONG_TYPE, node.span)
            .arg("wanted_ja", wanted.0)
            .arg("wanted_en", wanted.1)
            .arg("found_ja", found_ja)
            .arg("found_en", found_en)
            .arg("example", example);
        self.diagnostics.push(finding);
    }
}

/// Reads a map into a new record. Plain text stands for the first required key alone, so that
/// `licence: CC BY 4.0` and `authors: [標の会]` need no nesting.
pub fn read_record<R: Record + Default>(node: &Node, reader: &mut Reader<'_>) -> Option<R> {
    let mut record = R::default();
    let shorthand = record.fields().into_iter().find(|f| f.required);
    if let Value::Map(_) = node.value {
        read_records(node, &mut [&mut record], reader);
        Some(record)
    } else if let (Value::Text(_) | Value::Number(_), Some(field)) = (&node.value, shorthand) {
        let entry = Entry {
            key: field.key.to_owned(),
            key_span: node.span,
            value: node.clone(),
        };
        let map = Node::new(node.span, Value::Map(vec![entry]));
        read_records(&map, &mut [&mut record], reader);
        Some(record)
    } else {
        let keys: Vec<_> = record.fields().iter().take(2).map(|f| f.key).collect();
        let example = match reader.is_toml() {
            true => format!("{{{} = \"…\"}}", keys.join(" = \"…\", ")),
            false => format!("{{{}: …}}", keys.join(": …, ")),
        };
        reader.wrong_type(node, ("項目のまとまり", "a group of keys"), &example);
        None
    }
}

/// Reads the keys of one map into several records at once, such as the front matter that all pages
/// share and that of one kind.
pub fn read_records(node: &Node, records: &mut [&mut dyn Record], reader: &mut Reader<'_>) {
    let fields: Vec<(usize, Field)> = records
        .iter()
        .enumerate()
        .flat_map(|(i, r)| r.fields().into_iter().map(move |f| (i, f)))
        .collect();
    // Front matter that could not be read at all was reported; what it lacks is not known.
    let Value::Map(entries) = &node.value else {
        return;
    };
    let mut seen: Vec<(&'static str, Span)> = Vec::new();
    let outer = std::mem::take(&mut reader.key);
    for entry in entries {
        let Some((at, field)) = find_field(&fields, &entry.key) else {
            unknown_key(entry, &fields, reader);
            continue;
        };
        reader.key = entry.key.clone();
        if let Some((_, first)) = seen.iter().find(|(key, _)| *key == field.key) {
            duplicate_key(entry, *first, reader);
            continue;
        }
        seen.push((field.key, entry.key_span));
        if entry.value.value != Value::Null {
            records[*at].set(field.key, &entry.value, reader);
        } else if field.required {
            let finding = reader.find(&EMPTY_KEY, entry.key_span);
            reader.diagnostics.push(finding);
        }
    }
    report_missing(node, &fields, &seen, reader);
    reader.key = outer;
}

fn find_field<'f>(fields: &'f [(usize, Field)], key: &str) -> Option<&'f (usize, Field)> {
    fields
        .iter()
        .find(|(_, f)| f.key == key || f.aliases.contains(&key))
}

fn duplicate_key(entry: &Entry, first: Span, reader: &mut Reader<'_>) {
    let place = Place::new(reader.file, first);
    let finding = reader.find(&DUPLICATE_KEY, entry.key_span).related(
        place,
        "最初はここです",
        "first written here",
    );
    reader.diagnostics.push(finding);
}

fn unknown_key(entry: &Entry, fields: &[(usize, Field)], reader: &mut Reader<'_>) {
    let names = fields
        .iter()
        .flat_map(|(_, f)| std::iter::once(f.key).chain(f.aliases.iter().copied()));
    let near = crate::text::nearest(&crate::text::narrow(&entry.key), names);
    let meant = |field: &Field| {
        let mut mistaken = field.mistaken.iter();
        mistaken.any(|key| entry.key.eq_ignore_ascii_case(key))
    };
    let keys: Vec<&str> = match near {
        Some(near) => vec![near],
        None => fields
            .iter()
            .filter(|(_, f)| meant(f))
            .map(|(_, f)| f.key)
            .collect(),
    };
    let (ja, en) = match keys.is_empty() {
        false => (
            format!("『{}』のことでしょうか", keys.join("』か『")),
            format!("did you mean “{}”?", keys.join("” or “")),
        ),
        true => (
            "要らなければこの行を消してください".to_owned(),
            "delete the line if it is not needed".to_owned(),
        ),
    };
    let mut finding = Diagnostic::at(&UNKNOWN_KEY, reader.file, entry.key_span)
        .arg("key", &entry.key)
        .arg("suggestion_ja", ja)
        .arg("suggestion_en", en);
    if let Some(near) = near {
        finding = finding.fix(near);
    }
    reader.diagnostics.push(finding);
}

fn report_missing(
    node: &Node,
    fields: &[(usize, Field)],
    seen: &[(&'static str, Span)],
    reader: &mut Reader<'_>,
) {
    for (_, field) in fields.iter().filter(|(_, f)| f.required) {
        if !seen.iter().any(|(key, _)| *key == field.key) {
            let start = node.span.start as usize;
            let how = to_write(node, field, reader);
            let meaning = field.aliases.first();
            let meaning = meaning.map_or(String::new(), |alias| format!("（{alias}）"));
            let finding = Diagnostic::at(&MISSING_KEY, reader.file, Span::new(start, start + 3))
                .arg("key", field.key)
                .arg("how_ja", how.ja)
                .arg("how_en", how.en)
                .arg("meaning_ja", meaning)
                .arg("meaning_en", field.doc);
            reader.diagnostics.push(finding);
        }
    }
}

/// A hint in both languages.
struct Hint {
    ja: String,
    en: String,
}

/// How a missing key is written, and where: as the file's format has it.
fn to_write(node: &Node, field: &Field, reader: &Reader<'_>) -> Hint {
    let Field { key, schema, .. } = field;
    let toml = reader.is_toml();
    let written = match toml {
        true if is_list_of_tables(&schema()) => format!("[[{key}]]"),
        true => format!("{key} = \"…\""),
        false => format!("{key}: …"),
    };
    if toml || is_nested(node, reader) {
        return Hint {
            ja: format!("「{written}」を書き足してください"),
            en: format!("add `{written}`"),
        };
    }
    Hint {
        ja: format!("--- と --- の間に「{written}」の行を書いてください"),
        en: format!("add a line `{written}` between the --- lines"),
    }
}

/// Whether a value is a list whose items are records.
fn is_list_of_tables(schema: &Json) -> bool {
    let items = &schema["anyOf"][0]["items"];
    items["type"] == "object" || items["anyOf"][0]["type"] == "object"
}

/// Whether a map stands inside another: the keys of front matter follow the fence that is its place.
fn is_nested(node: &Node, reader: &Reader<'_>) -> bool {
    let Value::Map(entries) = &node.value else {
        return false;
    };
    let here = &reader.file.text[node.span.range()];
    let own = |entry: &Entry| entry.key_span.start < node.span.end;
    here.starts_with('{') || entries.first().is_some_and(own)
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::{Diagnostics, MessageLang};
    use crate::fields::{Record, parse_toml, parse_yaml, read_records};
    use crate::files::SitePath;
    use crate::source::{SourceFile, Span};

    crate::record! {
        /// A page.
        struct Page {
            /// Its name
            "title" | "題名" => title: String, required;
            /// Its pictures
            "images" => images: Vec<Picture>, required;
        }
    }

    crate::record! {
        /// A picture.
        struct Picture {
            /// Its file
            "src" | "ファイル" ~ "url" => src: String, required;
            /// Its place
            "id" => id: String, required;
        }
    }

    /// The hints of all findings, in both languages.
    fn hints(path: &str, text: &str) -> Vec<(String, String)> {
        let file = SourceFile::new(SitePath::new(path), text);
        let mut found = Diagnostics::default();
        let mut node = match path {
            "site.toml" => parse_toml(&file, &mut found),
            _ => parse_yaml(&file, Span::new(4, text.len()), &mut found),
        };
        if path == "a.md" {
            node.span = Span::new(0, 3);
        }
        let mut page = Page::default();
        let mut reader = super::Reader::new(&file, &mut found);
        read_records(&node, &mut [&mut page as &mut dyn Record], &mut reader);
        let both = |d: &super::Diagnostic| (d.hint(MessageLang::Ja), d.hint(MessageLang::En));
        found.iter().map(both).collect()
    }

    #[test]
    fn what_is_missing_is_shown_in_the_files_own_format() {
        for (path, text, want) in [
            (
                "a.md",
                "---\nimages: [{src: a}]\n",
                [
                    ("「id: …」を書き足してください", "add `id: …` (Its place)"),
                    (
                        "--- と --- の間に「title: …」の行を書いてください（題名）",
                        "add a line `title: …` between the --- lines (Its name)",
                    ),
                ],
            ),
            (
                "site.toml",
                "\n",
                [
                    (
                        "「title = \"…\"」を書き足してください（題名）",
                        "add `title = \"…\"` (Its name)",
                    ),
                    (
                        "「[[images]]」を書き足してください",
                        "add `[[images]]` (Its pictures)",
                    ),
                ],
            ),
        ] {
            let want = want.map(|(ja, en)| (ja.to_owned(), en.to_owned()));
            assert_eq!(hints(path, text), want, "{path}");
        }
    }

    #[test]
    fn keys_that_people_write_for_others_are_known_where_those_are() {
        for (text, want) in [
            (
                "---\ntitle: a\nimages: [{url: a, src: a, id: a}]\n",
                "did you mean “src”?",
            ),
            (
                "---\ntitle: a\nurl: a\nimages: [{src: a, id: a}]\n",
                "delete the line if it is not needed",
            ),
        ] {
            let told = hints("a.md", text);
            let told: Vec<&str> = told.iter().map(|(_, en)| en.as_str()).collect();
            assert_eq!(told, [want], "{text}");
        }
    }
}
