//! The directory as vCards (RFC 6350, version 4.0), one a desk, for address books.

use super::Data;
use crate::desks::{Entry, Localised};

/// Octets after which a line is folded, its line ending left out (RFC 6350, 3.2).
const LONGEST: usize = 75;

pub(super) fn write(data: &Data<'_>) -> String {
    data.entries().map(|entry| card(data, entry)).collect()
}

fn card(data: &Data<'_>, entry: &Entry) -> String {
    let record = &entry.record;
    let mut card = Card::default();
    card.line("BEGIN", "VCARD");
    card.line("VERSION", "4.0");
    card.line("KIND", "org");
    card.line("UID", &data.page(entry));
    card.texts(data, "FN", &record.name);
    card.texts(data, "ORG", &record.operator);
    card.texts(data, "NOTE", &record.summary);
    if data.is_live(entry) {
        for number in record
            .telephone
            .iter()
            .filter_map(|line| line.number.as_ref())
        {
            card.line("TEL;VALUE=uri;TYPE=voice", &number.href());
        }
        for fax in &record.fax {
            card.line("TEL;VALUE=uri;TYPE=fax", &fax.href());
        }
        if let Some(email) = &record.email {
            card.line("EMAIL", &escaped(email));
        }
    }
    if let Some((_, address)) = record.address.pick(&data.tags()) {
        let code = record.postal_code.as_deref().unwrap_or_default();
        card.line(
            "ADR",
            &format!(";;{};;;{};Japan", escaped(address), escaped(code)),
        );
    }
    if let Some((latitude, longitude)) = record.latitude.zip(record.longitude) {
        card.line("GEO", &format!("geo:{latitude},{longitude}"));
    }
    if let Some(link) = record.official() {
        card.line("URL", &link.0);
    }
    for spoken in &record.languages {
        card.line("LANG", &spoken.language);
    }
    card.line("SOURCE", &data.page(entry));
    card.line("X-LICENCE", &escaped(&data.licence()));
    card.line("X-STATE", data.state(entry).key());
    card.line("REV", &format!("{}T000000Z", data.today().replace('-', "")));
    card.line("END", "VCARD");
    card.0
}

#[derive(Default)]
struct Card(String);

impl Card {
    /// A text in each of its languages, the first of them preferred.
    fn texts(&mut self, data: &Data<'_>, name: &str, text: &Localised) {
        let preferred = text.pick(&data.tags()).map(|(tag, _)| tag);
        for (tag, text) in text.all() {
            // Private subtags are of no use to an address book.
            let (tag, first) = (
                tag.split("-x-").next().unwrap_or(tag),
                preferred == Some(tag),
            );
            let rank = if first { 1 } else { 2 };
            self.line(
                &format!("{name};LANGUAGE={tag};ALTID=1;PREF={rank}"),
                &escaped(text),
            );
        }
    }

    /// One property, folded between characters.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for c in format!("{name}:{value}").chars() {
            if length + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Backslash, comma, semicolon and line feed stand for themselves only behind a backslash (RFC 6350, 3.4).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_characters_and_escaped() {
        let mut card = Card::default();
        card.line("NOTE", &escaped(&format!("a,b;c\\d\n{}", "相".repeat(40))));
        assert!(card.0.starts_with("NOTE:a\\,b\\;c\\\\d\\n相"));
        assert!(card.0.split("\r\n").all(|line| line.len() <= LONGEST));
        let unfolded = card.0.replace("\r\n ", "");
        assert_eq!(unfolded.matches('相').count(), 40);
    }
}
