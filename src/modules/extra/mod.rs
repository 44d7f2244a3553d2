//! What was meant as part of a question and is none: answers below a heading that does not ask, answers of a second kind,
//! a line that says which is right, a hint that is no quotation.

pub(super) mod rules;

use unicode_normalization::UnicodeNormalization;

use super::asks;
use super::model::{Ask, Part};
use super::read::{Parts, Reading};
use super::words::{Mark, mark};
use crate::markdown::{Block, BlockKind};
use crate::source::Span;
use rules::{ANSWERS_TWO, BOXES_LOOSE, CASE_UNMARKED, KEY_LINE, MARK_UNQUOTED};

/// Reports what a section that asks nothing has of a question, or of a branching case.
pub(super) fn no_question(
    reading: &mut Reading<'_, '_>,
    (heading, marked): (&Block, Option<Mark>),
    body: &[Block],
) {
    if marked == Some(Mark::Ending) {
        return reading.find(&CASE_UNMARKED, heading.span, |d| d);
    }
    boxes(reading, Some(heading), body);
}

/// Reports options below a heading of another level than `###`, or below none. A list of things to do has no right ones.
pub(super) fn boxes(reading: &mut Reading<'_, '_>, heading: Option<&Block>, body: &[Block]) {
    let is_option = |item: &Block| {
        let told = |part: &Block| part.kind == BlockKind::Quote;
        item.kind == BlockKind::Item { task: Some(true) } || item.children.iter().any(told)
    };
    let asks =
        |block: &Block| asks::has_options(reading, block) && block.children.iter().any(is_option);
    let Some(at) = body.iter().position(asks) else {
        return;
    };
    let is_heading = |block: &&Block| matches!(block.kind, BlockKind::Heading { .. });
    let above = body[..at].iter().rfind(is_heading).or(heading);
    let mut links = reading.doc.links_in(body[at].nodes.clone());
    if links.any(|to| asks::branch::node(to).is_some()) {
        let span = above.map_or(body[at].span, |above| above.span);
        return reading.find(&CASE_UNMARKED, span, |d| d);
    }
    let (span, line) = match above {
        Some(above) => reading.asking(above),
        None => (body[at].span, "### …".to_owned()),
    };
    reading.find(&BOXES_LOOSE, span, |d| {
        let told = d.arg("line", &line);
        if above.is_some() {
            told.fix(line)
        } else {
            told
        }
    });
}

/// Reports hints and model answers that are no quotations: the one is no answer, the other is seen by everybody.
pub(super) fn unquoted(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) {
    let told = parts.prompt.iter().chain(&parts.explanation);
    let paragraphs = told.filter(|block| block.kind == BlockKind::Paragraph);
    let marked: Vec<Span> = paragraphs
        .filter(|block| {
            let found = mark(&reading.part(block).text);
            matches!(found, Some(Mark::Hint | Mark::Model))
        })
        .map(|block| block.span)
        .collect();
    for span in marked {
        let source = reading.source(span).trim_end().to_owned();
        let lines: Vec<String> = source
            .lines()
            .map(|line| format!("> {}", line.trim()))
            .collect();
        let start = span.start as usize;
        let span = Span::new(start, start + source.len());
        reading.find(&MARK_UNQUOTED, span, |d| {
            d.arg("line", lines.first().cloned().unwrap_or_default())
                .fix(lines.join("\n"))
        });
    }
}

/// Reports answers of a second kind: they would be told as an explanation, or not at all.
pub(super) fn answers(reading: &mut Reading<'_, '_>, parts: &Parts<'_>, ask: Option<&Ask>) {
    let Some(ask) = ask else { return };
    let other = match ask {
        Ask::Free { .. } => None,
        _ => parts.model.first().copied(),
    };
    let Some(block) = other.or_else(|| second(parts, ask)) else {
        return;
    };
    let span = block.span;
    reading.find(&ANSWERS_TWO, span, |d| d);
}

/// The list or table right below the answers that would have been some by itself.
fn second<'b>(parts: &Parts<'b>, ask: &Ask) -> Option<&'b Block> {
    let end = parts.answers.iter().map(|block| block.span.end).max()?;
    let next = parts
        .explanation
        .iter()
        .min_by_key(|block| block.span.start)?;
    let asks = match next.kind {
        BlockKind::List { ordered } => ordered,
        // Below a list, a table is there to be read.
        BlockKind::Table => matches!(ask, Ask::Match { .. }),
        _ => false,
    };
    (next.span.start >= end && asks).then_some(*next)
}

/// The words before the colon of a line that says what is right.
const KEYS: &[&str] = &[
    "正解",
    "正答",
    "答え",
    "答",
    "解答",
    "こたえ",
    "answer",
    "correct answer",
    "key",
];

/// Reports a line that says which of the items above is right, `正解：2`, where no box does.
pub(super) fn key(reading: &mut Reading<'_, '_>, parts: &Parts<'_>, ask: Option<&Ask>) {
    let right = |ask: &Ask| ask.entries().iter().any(|entry| entry.right);
    let meant = match ask {
        None | Some(Ask::Order { .. }) => true,
        Some(Ask::Choice { .. }) => !ask.is_some_and(right) && parts.mark.is_none(),
        _ => false,
    };
    let told = parts.prompt.iter().chain(&parts.explanation);
    let found = told
        .filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Quote))
        .find_map(|block| Some((block.span, said(&reading.part(block))?)));
    let Some((span, key)) = found.filter(|_| meant && !parts.answers.is_empty()) else {
        return;
    };
    let labels = labels(reading, parts);
    let label = named(&labels, &key).unwrap_or(&key);
    let line = format!("- [x] {label}");
    reading.find(&KEY_LINE, span, |d| d.arg("line", line));
}

/// What such a line says is right.
fn said(part: &Part) -> Option<String> {
    let plain: String = part.text.lines().next()?.nfkc().collect();
    let (word, key) = plain.split_once(':')?;
    let word = word.trim().to_lowercase();
    let key = key.trim();
    (KEYS.contains(&word.as_str()) && !key.is_empty()).then(|| key.to_owned())
}

/// The words of each item, without boxes.
fn labels(reading: &Reading<'_, '_>, parts: &Parts<'_>) -> Vec<String> {
    let lists = parts.answers.iter().filter(|block| block.is_list());
    let items = lists.flat_map(|list| &list.children);
    items
        .map(|item| asks::entry(reading, item).label.text)
        .collect()
}

/// The item that a key names, by its place or by its words.
fn named<'l>(labels: &'l [String], key: &str) -> Option<&'l String> {
    const LETTERS: [&str; 4] = [
        "アイウエオカキクケコ",
        "あいうえおかきくけこ",
        "abcdefghij",
        "イロハニホヘトチリヌ",
    ];
    let first = key.chars().next()?.to_ascii_lowercase();
    let by_letter = || {
        LETTERS
            .iter()
            .find_map(|row| row.chars().position(|c| c == first))
    };
    let digits: String = key.chars().take_while(char::is_ascii_digit).collect();
    let number = digits.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let short = key.chars().count() <= 2;
    let by_words = labels.iter().position(|label| label.trim() == key);
    let place = by_words.or(number).or_else(|| short.then(by_letter)?);
    labels.get(place?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_an_item_by_place_or_words() {
        let labels = ["本人", "病院", "家族"].map(str::to_owned);
        for (key, want) in [
            ("2", Some("病院")),
            ("3番", Some("家族")),
            ("ア", Some("本人")),
            ("B", Some("病院")),
            ("家族", Some("家族")),
            ("9", None),
            ("そのほか", None),
        ] {
            assert_eq!(named(&labels, key).map(String::as_str), want, "{key}");
        }
    }

    #[test]
    fn a_line_with_a_key_begins_with_its_word() {
        let said = |text: &str| said(&Part::new(0..1, text.to_owned()));
        for (text, want) in [
            ("正解：２", Some("2")),
            ("答え: 病院\n次の行", Some("病院")),
            ("Answer: b", Some("b")),
            ("正解：", None),
            ("解説：2", None),
            ("正解は2です", None),
        ] {
            assert_eq!(said(text).as_deref(), want, "{text}");
        }
    }
}
