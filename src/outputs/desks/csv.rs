//! The table, with the headers that Shirube reads itself.

mod contacts;

use super::Data;
use crate::desks::{DeskRecord, Entry};
use crate::fields::{Localised, LocalisedList};
use crate::outputs::open_data::{Table, joined};

/// The table's columns, as they are put together.
struct Columns<'c> {
    data: &'c Data<'c>,
    table: Table<'c, Entry>,
}

pub(super) fn write(data: &Data<'_>) -> Vec<u8> {
    columns(data).table.write()
}

fn columns<'c>(data: &'c Data<'c>) -> Columns<'c> {
    let mut columns = Columns {
        data,
        table: Table::new(data.site(), data.entries()),
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
        self.table.column(header, cell);
    }

    fn plain(&mut self, header: &str, cell: fn(&DeskRecord) -> String) {
        self.push(header, move |entry| cell(&entry.record));
    }

    fn texts(&mut self, header: &str, text: fn(&DeskRecord) -> &Localised) {
        self.table.texts(header, move |entry| text(&entry.record));
    }

    fn lists(&mut self, header: &str, list: fn(&DeskRecord) -> &LocalisedList) {
        self.table.lists(header, move |entry| list(&entry.record));
    }
}

fn key(key: Option<&'static str>) -> String {
    key.unwrap_or_default().to_owned()
}
