//! The directory as vCards (RFC 6350, version 4.0), one a desk, for address books.

use super::Data;
use crate::desks::{Entry, Line, Localised};

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
        let numbers = record
            .telephone
            .iter()
            .filter_map(|line| line.number.as_ref());
        for (at, number) in numbers.enumerate() {
            let rank = (at + 1).min(100);
            card.line(
                &format!("TEL;VALUE=uri;TYPE=voice;PREF={rank}"),
                &number.href(),
            );
        }
        for line in &record.telephone {
            if let Some(cost) = cost(data, line) {
                card.line("NOTE", &escaped(&cost));
            }
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

/// What a call to a line costs, with its number.
fn cost(data: &Data<'_>, line: &Line) -> Option<String> {
    let number = line.number.as_ref()?;
    let cost = line.cost.or(number.known_cost());
    let cost = cost.map(|cost| data.world.label(data.lang, "desk-cost", cost.key()).label);
    let note = line
        .cost_note
        .pick(&data.tags())
        .map(|(_, text)| text.to_owned());
    let said: Vec<String> = cost.into_iter().chain(note).collect();
    (!said.is_empty()).then(|| format!("{}: {}", number.shown, said.join(" / ")))
}

#[derive(Default)]
struct Card(String);

impl Card {
    /// A text in each of its languages, the first of them preferred.
    fn texts(&mut self, data: &Data<'_>, name: &str, text: &Localised) {
        let tags = data.tags();
        let preferred = text.pick(&tags).map(|(tag, _)| tag);
        // Many address books show what comes first, whatever its rank.
        let mut all: Vec<(&str, &str)> = text.all().collect();
        all.sort_by_key(|(tag, _)| preferred != Some(*tag));
        for (tag, text) in all {
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
