//! The table: UTF-8 with a byte order mark, so that Excel reads it, and with the headers that Shirube reads itself.

mod contacts;

use super::Data;
use crate::desks::{DeskRecord, Entry, Localised, LocalisedList};

/// What a desk has in a column.
type Cell<'c> = Box<dyn Fn(&Entry) -> String + 'c>;

/// One column.
struct Column<'c> {
    header: String,
    cell: Cell<'c>,
    /// Left out where no desk has anything in it.
    optional: bool,
}

/// The columns, as they are put together.
struct Columns<'c> {
    data: &'c Data<'c>,
    all: Vec<Column<'c>>,
}

/// What stands between several words of a cell.
const BETWEEN: &str = "、";

pub(super) fn write(data: &Data<'_>) -> Vec<u8> {
    let mut columns = columns(data).all;
    columns.retain(|column| {
        !column.optional || data.entries().any(|entry| !(column.cell)(entry).is_empty())
    });
    let mut table = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    // Writing into memory cannot fail, and every row has the header's length.
    table
        .write_record(columns.iter().map(|column| &column.header))
        .ok();
    for entry in data.entries() {
        table
            .write_record(columns.iter().map(|column| (column.cell)(entry)))
            .ok();
    }
    table.into_inner().unwrap_or_default()
}

fn columns<'c>(data: &'c Data<'c>) -> Columns<'c> {
    let mut columns = Columns {
        data,
        all: Vec::new(),
    };
    columns.push("id", |entry| entry.id.clone());
    columns.texts("name", |record| &record.name);
    columns.plain("reading", |r| r.reading.clone().unwrap_or_default());
    columns.plain("type", |r| key(r.kind.map(|kind| kind.key())));
    columns.texts("operator", |record| &record.operator);
    columns.plain("operator_type", |r| {
        key(r.operator_type.map(|kind| kind.key()))
    });
    columns.texts("summary", |record| &record.summary);
    columns.plain("remit", |r| joined(r.remit.iter().map(|remit| remit.key())));
    columns.lists("cannot", |record| &record.cannot);
    columns.texts("legal_basis", |record| &record.legal_basis);
    columns.plain("who", |r| joined(r.who.iter().map(|who| who.key())));
    columns.plain("confidentiality", |r| {
        key(r.confidentiality.map(|how| how.key()))
    });
    columns.texts("confidentiality_note", |record| {
        &record.confidentiality_note
    });
    columns.plain("anonymous", |r| key(r.anonymous.map(|how| how.key())));
    columns.plain("fee", |r| key(r.fee.map(|fee| fee.key())));
    columns.texts("fee_note", |record| &record.fee_note);
    columns.contacts();
    columns.plain("hours", |r| {
        r.hours
            .as_ref()
            .map_or(String::new(), |hours| hours.text.clone())
    });
    columns.texts("hours_note", |record| &record.hours_note);
    columns.languages();
    columns.plain("area", |r| joined(r.area.iter().map(|area| area.code())));
    columns.plain("postal_code", |r| r.postal_code.clone().unwrap_or_default());
    columns.texts("address", |record| &record.address);
    columns.plain("latitude", |r| {
        r.latitude.map_or(String::new(), |n| n.to_string())
    });
    columns.plain("longitude", |r| {
        r.longitude.map_or(String::new(), |n| n.to_string())
    });
    columns.lists("prepare", |record| &record.prepare);
    columns.lists("next", |record| &record.next);
    columns.plain("website", |r| {
        r.website
            .as_ref()
            .map_or(String::new(), |link| link.0.clone())
    });
    columns.plain("source", |r| {
        r.source
            .as_ref()
            .map_or(String::new(), |link| link.0.clone())
    });
    columns.plain("verified_on", |r| {
        r.verified_on.map_or(String::new(), |day| day.to_string())
    });
    columns.plain("expires_on", |r| {
        r.expires_on.map_or(String::new(), |day| day.to_string())
    });
    columns.push("state", |entry| data.state(entry).key().to_owned());
    columns.push("page", |entry| data.page(entry));
    columns.push("licence", |_| data.licence());
    columns.push("generated_on", |_| data.today());
    columns
}

impl<'c> Columns<'c> {
    fn push(&mut self, header: &str, cell: impl Fn(&Entry) -> String + 'c) {
        self.all.push(Column {
            header: header.to_owned(),
            cell: Box::new(cell),
            optional: false,
        });
    }

    /// A column that is left out where it is empty.
    fn push_optional(&mut self, header: String, cell: impl Fn(&Entry) -> String + 'c) {
        self.all.push(Column {
            header,
            cell: Box::new(cell),
            optional: true,
        });
    }

    fn plain(&mut self, header: &str, cell: fn(&DeskRecord) -> String) {
        self.push(header, move |entry| cell(&entry.record));
    }

    /// A column for each language that any desk has the text in.
    fn texts(&mut self, header: &str, text: fn(&DeskRecord) -> &Localised) {
        self.texts_of(header, move |entry| Some(text(&entry.record)));
    }

    /// The same for a text that a desk may not have at all.
    fn texts_of(&mut self, header: &str, text: impl Fn(&Entry) -> Option<&Localised> + Copy + 'c) {
        for lang in &self.data.site().langs {
            let tag = lang.tag.as_str();
            self.push_optional(format!("{header}.{tag}"), move |entry| {
                let text = text(entry).and_then(|text| text.get(tag));
                text.unwrap_or_default().to_owned()
            });
        }
    }

    fn lists(&mut self, header: &str, list: fn(&DeskRecord) -> &LocalisedList) {
        for lang in &self.data.site().langs {
            let tag = lang.tag.as_str();
            self.push_optional(format!("{header}.{tag}"), move |entry| {
                list(&entry.record).get(tag).unwrap_or_default().join("\n")
            });
        }
    }
}

fn key(key: Option<&'static str>) -> String {
    key.unwrap_or_default().to_owned()
}

fn joined(words: impl IntoIterator<Item = impl Into<String>>) -> String {
    words
        .into_iter()
        .map(Into::into)
        .collect::<Vec<String>>()
        .join(BETWEEN)
}
