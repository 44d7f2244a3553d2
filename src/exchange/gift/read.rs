//! GIFT as a bank: blank lines part questions, braces hold answers.

use super::answers::{Asking, Format, format_of};
use super::text::{Chunk, chunks, uncovered};
use crate::diagnostics::{Diagnostics, Text};
use crate::exchange::bank::{Bank, Group, Item};
use crate::exchange::html::{heading, text_of};
use crate::exchange::moodle::names;
use crate::exchange::notes;
use crate::exchange::rules::{BANK_EMPTY, Reading};
use crate::modules::own_points;
use crate::source::{SourceFile, Span};

/// Reads a bank.
pub(in crate::exchange) fn read(file: &SourceFile, diags: &mut Diagnostics) -> Bank {
    let mut reading = Reading { file, diags };
    let mut bank = Bank::default();
    for chunk in chunks(&file.text) {
        if let Some(path) = chunk.text.strip_prefix("$CATEGORY:") {
            category(path, &mut bank);
            continue;
        }
        let item = question(&chunk, &mut reading);
        if bank.groups.is_empty() {
            bank.groups.push(Group::default());
        }
        if let (Some(item), Some(group)) = (item, bank.groups.last_mut()) {
            group.items.push(item);
        }
    }
    bank.groups.retain(|group| !group.items.is_empty());
    if bank.count() == 0 {
        reading.find(&BANK_EMPTY, Span::default(), |d| d);
    }
    bank
}

fn category(path: &str, bank: &mut Bank) {
    let (title, group) = names(&uncovered(path));
    if bank.title.is_empty() {
        bank.title = title;
    }
    bank.groups.push(Group {
        title: group,
        ..Group::default()
    });
}

fn question(chunk: &Chunk, reading: &mut Reading<'_>) -> Option<Item> {
    let mut rest = chunk.text.as_str();
    let mut name = String::new();
    if let Some((said, after)) = rest
        .strip_prefix("::")
        .and_then(|rest| rest.split_once("::"))
    {
        name = uncovered(said);
        rest = after.trim_start();
    }
    let Some((text, answers)) = braces(rest) else {
        return reading.refuse(chunk.span, UNCLOSED);
    };
    if answers.is_none() && has_wide_braces(&text) {
        return reading.refuse(chunk.span, WIDE);
    }
    let format = format_of(&text).map_or(Format::Moodle, |(format, _)| format);
    let mut asking = Asking {
        span: chunk.span,
        format,
        reading,
    };
    let text = asking.rich(&text);
    // There is no place for points but the words themselves.
    let (head, _) = heading(&text.html);
    let (_, points) = own_points(&text_of(&head));
    let mut item = Item {
        id: chunk.id.clone(),
        text,
        name,
        points: points.unwrap_or(1),
        span: chunk.span,
        ..Item::default()
    };
    let Some(answers) = answers else {
        return Some(item);
    };
    let (answers, general) = answers.rsplit_once("####").unwrap_or((&answers, ""));
    item.general = asking.rich(general);
    item.ask = asking.ask(answers.trim(), &mut item)?;
    notes::restore(&mut item);
    Some(item)
}

/// A text without its braces, and what is in them. A gap is left where words follow.
fn braces(text: &str) -> Option<(String, Option<String>)> {
    match (text.find('{'), text.find('}')) {
        (None, None) => Some((text.to_owned(), None)),
        (Some(from), Some(to)) if from < to => {
            let after = &text[to + 1..];
            // Braces twice are two gaps, or two questions without a blank line between them.
            if after.contains(['{', '}']) {
                return None;
            }
            let gap = if after.trim().is_empty() { "" } else { "____" };
            let around = format!("{}{gap}{after}", &text[..from]);
            Some((around, Some(text[from + 1..to].to_owned())))
        }
        _ => None,
    }
}

/// Whether answers stand in braces as a Japanese keyboard types them; so does ruby, without an answer's sign.
fn has_wide_braces(text: &str) -> bool {
    let mut opened = text.split('｛').skip(1);
    opened.any(|inside| {
        inside
            .trim_start()
            .starts_with(['＝', '=', '～', '~', '＃', '#'])
    })
}

const UNCLOSED: Text = Text::new(
    "かっこ { } が閉じていないか、二組あります",
    "its braces { } are not closed, or there are two pairs of them",
);
const WIDE: Text = Text::new(
    "かっこ ｛ ｝ が全角です。半角の { } で書きます",
    "its braces ｛ ｝ are full-width; they have to be { }",
);
