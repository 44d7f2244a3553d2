//! What all open data has in common: tables for Excel, texts in all their languages, the licence.

use serde_json::{Map, Value as Json, json};

use crate::fields::{Localised, LocalisedList};
use crate::site::Site;

/// What makes a row's cell.
type Cell<'t, R> = Box<dyn Fn(&R) -> String + 't>;

/// What stands between several words of a cell.
const BETWEEN: &str = "、";

/// A table in UTF-8 with a byte order mark, so that Excel reads it.
pub(super) struct Table<'t, R> {
    rows: Vec<&'t R>,
    tags: Vec<&'t str>,
    columns: Vec<(String, Cell<'t, R>)>,
}

impl<'t, R> Table<'t, R> {
    pub fn new(site: &'t Site, rows: impl Iterator<Item = &'t R>) -> Self {
        Self {
            rows: rows.collect(),
            tags: site.langs.iter().map(|lang| lang.tag.as_str()).collect(),
            columns: Vec::new(),
        }
    }

    pub fn column(&mut self, header: &str, cell: impl Fn(&R) -> String + 't) {
        self.columns.push((header.to_owned(), Box::new(cell)));
    }

    /// A column that is left out where no row has anything in it.
    pub fn optional(&mut self, header: &str, cell: impl Fn(&R) -> String + 't) {
        if self.rows.iter().any(|row| !cell(row).is_empty()) {
            self.column(header, cell);
        }
    }

    /// A column for each language that any row has the text in.
    pub fn texts(&mut self, header: &str, text: impl Fn(&R) -> &Localised + Copy + 't) {
        self.texts_of(header, move |row| Some(text(row)));
    }

    /// The same for a text that a row may not have at all.
    pub fn texts_of(&mut self, header: &str, text: impl Fn(&R) -> Option<&Localised> + Copy + 't) {
        for tag in self.tags.clone() {
            let cell = move |row: &R| {
                let text = text(row).and_then(|text| text.get(tag));
                text.unwrap_or_default().to_owned()
            };
            self.optional(&format!("{header}.{tag}"), cell);
        }
    }

    /// The same for lists, an item a line.
    pub fn lists(&mut self, header: &str, list: impl Fn(&R) -> &LocalisedList + Copy + 't) {
        for tag in self.tags.clone() {
            let cell = move |row: &R| list(row).get(tag).unwrap_or_default().join("\n");
            self.optional(&format!("{header}.{tag}"), cell);
        }
    }

    pub fn write(self) -> Vec<u8> {
        let mut table = ::csv::WriterBuilder::new()
            .terminator(::csv::Terminator::CRLF)
            .from_writer("\u{feff}".as_bytes().to_vec());
        let header = self.columns.iter().map(|(header, _)| header);
        // Writing into memory cannot fail, and every row has the header's length.
        table.write_record(header).ok();
        for row in self.rows {
            let cells = self.columns.iter().map(|(_, cell)| cell(row));
            table.write_record(cells).ok();
        }
        table.into_inner().unwrap_or_default()
    }
}

/// Several words in one cell.
pub(super) fn joined(words: impl IntoIterator<Item = impl Into<String>>) -> String {
    words
        .into_iter()
        .map(Into::into)
        .collect::<Vec<String>>()
        .join(BETWEEN)
}

/// A JSON object without what is not known.
#[derive(Default)]
pub(super) struct Object(Map<String, Json>);

impl Object {
    pub fn put(&mut self, key: &str, value: Json) {
        if !matches!(&value, Json::Null) && value != json!([]) && value != json!({}) {
            self.0.insert(key.to_owned(), value);
        }
    }

    pub fn json(self) -> Json {
        Json::Object(self.0)
    }
}

/// A text by language.
pub(super) fn texts(text: &Localised) -> Json {
    text.all()
        .map(|(tag, text)| (tag.to_owned(), json!(text)))
        .collect::<Map<_, _>>()
        .into()
}

pub(super) fn pretty(json: &Json) -> Vec<u8> {
    format!("{json:#}\n").into_bytes()
}

/// The licence of the site's data: its address, or its name.
pub(super) fn licence(site: &Site) -> String {
    let licence = site.config.licence.as_ref();
    let text = |licence: &crate::config::Licence| {
        licence
            .url
            .as_ref()
            .map_or(licence.name.clone(), |url| url.0.clone())
    };
    licence.map_or(String::new(), text)
}
