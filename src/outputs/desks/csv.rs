//! The table: UTF-8 with a byte order mark, so that Excel reads it, and with the headers that Shirube reads itself.

use super::Data;
use crate::desks::{DeskRecord, Entry, Line, Localised, LocalisedList, Service};

/// One column: its header, and what a desk has in it.
type Column<'c> = (String, Box<dyn Fn(&Entry) -> String + 'c>);

/// What stands between several words of a cell.
const BETWEEN: &str = "、";

pub(super) fn write(data: &Data<'_>) -> Vec<u8> {
    let columns = columns(data);
    let mut table = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let header = columns.iter().map(|(header, _)| header.clone());
    // Writing into memory cannot fail, and every row has the header's length.
    table.write_record(header).ok();
    for entry in data.entries() {
        table
            .write_record(columns.iter().map(|(_, cell)| cell(entry)))
            .ok();
    }
    table.into_inner().unwrap_or_default()
}

fn columns<'c>(data: &'c Data<'c>) -> Vec<Column<'c>> {
    let mut columns: Vec<Column<'c>> = Vec::new();
    columns.push(("id".to_owned(), Box::new(|entry| entry.id.clone())));
    texts(data, &mut columns, "name", |record| &record.name);
    plain(&mut columns, "reading", |r| {
        r.reading.clone().unwrap_or_default()
    });
    plain(&mut columns, "type", |r| key(r.kind.map(|kind| kind.key())));
    texts(data, &mut columns, "operator", |record| &record.operator);
    plain(&mut columns, "operator_type", |r| {
        key(r.operator_type.map(|kind| kind.key()))
    });
    texts(data, &mut columns, "summary", |record| &record.summary);
    plain(&mut columns, "remit", |r| {
        joined(r.remit.iter().map(|remit| remit.key()))
    });
    lists(data, &mut columns, "cannot", |record| &record.cannot);
    texts(data, &mut columns, "legal_basis", |record| {
        &record.legal_basis
    });
    plain(&mut columns, "who", |r| {
        joined(r.who.iter().map(|who| who.key()))
    });
    plain(&mut columns, "confidentiality", |r| {
        key(r.confidentiality.map(|how| how.key()))
    });
    texts(data, &mut columns, "confidentiality_note", |record| {
        &record.confidentiality_note
    });
    plain(&mut columns, "anonymous", |r| {
        key(r.anonymous.map(|how| how.key()))
    });
    plain(&mut columns, "fee", |r| key(r.fee.map(|fee| fee.key())));
    texts(data, &mut columns, "fee_note", |record| &record.fee_note);
    contacts(data, &mut columns);
    plain(&mut columns, "hours", |r| {
        r.hours
            .as_ref()
            .map_or(String::new(), |hours| hours.text.clone())
    });
    texts(data, &mut columns, "hours_note", |record| {
        &record.hours_note
    });
    plain(&mut columns, "languages", |r| {
        joined(r.languages.iter().map(|spoken| spoken.language.as_str()))
    });
    plain(&mut columns, "area", |r| {
        joined(r.area.iter().map(|area| area.code()))
    });
    plain(&mut columns, "postal_code", |r| {
        r.postal_code.clone().unwrap_or_default()
    });
    texts(data, &mut columns, "address", |record| &record.address);
    plain(&mut columns, "latitude", |r| {
        r.latitude.map_or(String::new(), |n| n.to_string())
    });
    plain(&mut columns, "longitude", |r| {
        r.longitude.map_or(String::new(), |n| n.to_string())
    });
    lists(data, &mut columns, "prepare", |record| &record.prepare);
    lists(data, &mut columns, "next", |record| &record.next);
    plain(&mut columns, "website", |r| {
        r.website
            .as_ref()
            .map_or(String::new(), |link| link.0.clone())
    });
    plain(&mut columns, "source", |r| {
        r.source
            .as_ref()
            .map_or(String::new(), |link| link.0.clone())
    });
    plain(&mut columns, "verified_on", |r| {
        r.verified_on.map_or(String::new(), |day| day.to_string())
    });
    plain(&mut columns, "expires_on", |r| {
        r.expires_on.map_or(String::new(), |day| day.to_string())
    });
    columns.push((
        "state".to_owned(),
        Box::new(|entry| data.state(entry).key().to_owned()),
    ));
    columns.push(("page".to_owned(), Box::new(|entry| data.page(entry))));
    columns.push(("licence".to_owned(), Box::new(|_| data.licence())));
    columns.push(("generated_on".to_owned(), Box::new(|_| data.today())));
    columns
}

fn contacts<'c>(data: &'c Data<'c>, columns: &mut Vec<Column<'c>>) {
    let mut live = |header: &str, cell: fn(&DeskRecord) -> String| {
        let shown = move |entry: &Entry| match data.is_live(entry) {
            true => cell(&entry.record),
            false => String::new(),
        };
        columns.push((header.to_owned(), Box::new(shown)));
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

fn plain<'c>(columns: &mut Vec<Column<'c>>, header: &str, cell: fn(&DeskRecord) -> String) {
    columns.push((
        header.to_owned(),
        Box::new(move |entry| cell(&entry.record)),
    ));
}

/// A column for each language that any desk has the text in.
fn texts<'c>(
    data: &'c Data<'c>,
    columns: &mut Vec<Column<'c>>,
    header: &str,
    text: fn(&DeskRecord) -> &Localised,
) {
    for lang in &data.site().langs {
        let tag = lang.tag.as_str();
        if data
            .entries()
            .any(|entry| text(&entry.record).get(tag).is_some())
        {
            let cell =
                move |entry: &Entry| text(&entry.record).get(tag).unwrap_or_default().to_owned();
            columns.push((format!("{header}.{tag}"), Box::new(cell)));
        }
    }
}

fn lists<'c>(
    data: &'c Data<'c>,
    columns: &mut Vec<Column<'c>>,
    header: &str,
    list: fn(&DeskRecord) -> &LocalisedList,
) {
    for lang in &data.site().langs {
        let tag = lang.tag.as_str();
        if data
            .entries()
            .any(|entry| list(&entry.record).get(tag).is_some())
        {
            let cell =
                move |entry: &Entry| list(&entry.record).get(tag).unwrap_or_default().join("\n");
            columns.push((format!("{header}.{tag}"), Box::new(cell)));
        }
    }
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

fn joined(words: impl IntoIterator<Item = impl Into<String>>) -> String {
    words
        .into_iter()
        .map(Into::into)
        .collect::<Vec<String>>()
        .join(BETWEEN)
}
