//! The table, with the headers that Shirube reads itself.

use super::Data;
use crate::desks::{DeskRecord, Entry, Line, Service};
use crate::outputs::open_data::{Table, joined};

pub(super) fn write(data: &Data<'_>) -> Vec<u8> {
    let mut table = Table::new(data.site(), data.entries());
    columns(data, &mut table);
    table.write()
}

fn columns<'c>(data: &'c Data<'c>, table: &mut Table<'c, Entry>) {
    table.column("id", |entry| entry.id.clone());
    table.texts("name", |entry| &entry.record.name);
    plain(table, "reading", |r| r.reading.clone().unwrap_or_default());
    plain(table, "type", |r| key(r.kind.map(|kind| kind.key())));
    table.texts("operator", |entry| &entry.record.operator);
    plain(table, "operator_type", |r| {
        key(r.operator_type.map(|kind| kind.key()))
    });
    table.texts("summary", |entry| &entry.record.summary);
    plain(table, "remit", |r| {
        joined(r.remit.iter().map(|remit| remit.key()))
    });
    table.lists("cannot", |entry| &entry.record.cannot);
    table.texts("legal_basis", |entry| &entry.record.legal_basis);
    plain(table, "who", |r| joined(r.who.iter().map(|who| who.key())));
    plain(table, "confidentiality", |r| {
        key(r.confidentiality.map(|how| how.key()))
    });
    table.texts("confidentiality_note", |entry| {
        &entry.record.confidentiality_note
    });
    plain(table, "anonymous", |r| {
        key(r.anonymous.map(|how| how.key()))
    });
    plain(table, "fee", |r| key(r.fee.map(|fee| fee.key())));
    table.texts("fee_note", |entry| &entry.record.fee_note);
    contacts(data, table);
    plain(table, "hours", |r| {
        r.hours
            .as_ref()
            .map_or(String::new(), |hours| hours.text.clone())
    });
    table.texts("hours_note", |entry| &entry.record.hours_note);
    plain(table, "languages", |r| {
        joined(r.languages.iter().map(|spoken| spoken.language.as_str()))
    });
    plain(table, "area", |r| {
        joined(r.area.iter().map(|area| area.code()))
    });
    plain(table, "postal_code", |r| {
        r.postal_code.clone().unwrap_or_default()
    });
    table.texts("address", |entry| &entry.record.address);
    plain(table, "latitude", |r| {
        r.latitude.map_or(String::new(), |n| n.to_string())
    });
    plain(table, "longitude", |r| {
        r.longitude.map_or(String::new(), |n| n.to_string())
    });
    table.lists("prepare", |entry| &entry.record.prepare);
    table.lists("next", |entry| &entry.record.next);
    plain(table, "website", |r| {
        r.website
            .as_ref()
            .map_or(String::new(), |link| link.0.clone())
    });
    plain(table, "source", |r| {
        r.source
            .as_ref()
            .map_or(String::new(), |link| link.0.clone())
    });
    plain(table, "verified_on", |r| {
        r.verified_on.map_or(String::new(), |day| day.to_string())
    });
    plain(table, "expires_on", |r| {
        r.expires_on.map_or(String::new(), |day| day.to_string())
    });
    table.column("state", |entry| data.state(entry).key().to_owned());
    table.column("page", |entry| data.page(entry));
    table.column("licence", |_| data.licence());
    table.column("generated_on", |_| data.today());
}

fn contacts<'c>(data: &'c Data<'c>, table: &mut Table<'c, Entry>) {
    let mut live = |header: &str, cell: fn(&DeskRecord) -> String| {
        let shown = move |entry: &Entry| match data.is_live(entry) {
            true => cell(&entry.record),
            false => String::new(),
        };
        table.column(header, shown);
    };
    live("telephone", |r| {
        joined(
            r.telephone
                .iter()
                .filter_map(|line| line.number.as_ref())
                .map(|number| number.shown.as_str()),
        )
    });
    live("telephone.cost", |r| {
        of_lines(r, |line| key(line.cost.map(|cost| cost.key())))
    });
    live("telephone.unreachable_from", |r| {
        of_lines(r, |line| {
            joined(line.unreachable_from.iter().map(|network| network.key()))
        })
    });
    live("telephone.alternative", |r| {
        of_lines(r, |line| {
            line.alternative
                .as_ref()
                .map_or(String::new(), |number| number.shown.clone())
        })
    });
    live("fax", |r| {
        joined(r.fax.iter().map(|fax| fax.shown.as_str()))
    });
    live("email", |r| r.email.clone().unwrap_or_default());
    live("form", |r| {
        r.form.as_ref().map_or(String::new(), |link| link.0.clone())
    });
    live("text_relay", |r| offered(&r.text_relay));
    live("sign_language", |r| offered(&r.sign_language));
    live("visit", |r| offered(&r.visit));
}

/// What the lines have in common; where they differ, each line's.
fn of_lines(record: &DeskRecord, cell: impl Fn(&Line) -> String) -> String {
    let mut cells: Vec<String> = record.telephone.iter().map(cell).collect();
    if cells.windows(2).all(|pair| pair[0] == pair[1]) {
        return cells.pop().unwrap_or_default();
    }
    joined(cells)
}

fn plain(table: &mut Table<'_, Entry>, header: &str, cell: fn(&DeskRecord) -> String) {
    table.column(header, move |entry| cell(&entry.record));
}

fn key(key: Option<&'static str>) -> String {
    key.unwrap_or_default().to_owned()
}

fn offered(service: &Option<Service>) -> String {
    let word = |service: &Service| if service.offered { "有" } else { "無" };
    service
        .as_ref()
        .map_or(String::new(), |service| word(service).to_owned())
}
