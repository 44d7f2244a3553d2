//! Gaps: `____` in the prompt, and a list with the answers of each, alternatives parted by a slash.

use super::{entry, is_number, items};
use crate::diagnostics::Rule;
use crate::markdown::BlockKind;
use crate::modules::model::{Ask, Entry};
use crate::modules::read::{Parts, Reading};
use crate::modules::rules::{GAP_BRACKET, GAP_COMMA, GAP_COUNT, GAP_WIDE};
use crate::source::Span;

/// How many underscores make a gap at least.
pub(in crate::modules) const SHORTEST: usize = 3;

pub(super) fn read(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> Option<Ask> {
    let prompt = reading.parts(&parts.prompt);
    let count: usize = prompt.iter().map(|part| gaps(&part.text)).sum();
    if parts.answers.is_empty() {
        return None;
    }
    let wide = mended(reading, parts, &GAP_WIDE, narrowed);
    let empty = match count + wide {
        0 if is_plain(reading, parts) => mended(reading, parts, &GAP_BRACKET, filled),
        _ => 0,
    };
    if count + empty == 0 {
        return None;
    }
    let items = items(parts);
    let entries: Vec<Entry> = items.iter().map(|item| gap(entry(reading, item))).collect();
    for entry in &entries {
        commas(reading, entry);
    }
    let (gaps, answers) = (count + wide + empty, entries.len());
    if answers != gaps {
        reading.find(&GAP_COUNT, parts.span, |d| {
            d.arg("gaps", gaps).arg("answers", answers)
        });
    }
    Some(Ask::Gap { gaps: entries })
}

/// Whether the answers are a list of hyphens in which nothing says of what kind they are.
fn is_plain(reading: &Reading<'_, '_>, parts: &Parts<'_>) -> bool {
    let bullets = BlockKind::List { ordered: false };
    parts
        .answers
        .iter()
        .all(|block| block.kind == bullets && !is_number(&reading.part(block).text))
}

/// Reports answers that were parted as a sentence parts them: learners would have to type them all.
fn commas(reading: &mut Reading<'_, '_>, entry: &Entry) {
    let label = entry.label.text.trim();
    let parted: Vec<&str> = label.split(['、', '､']).map(str::trim).collect();
    if parted.len() < 2 || parted.contains(&"") {
        return;
    }
    let line = format!("- {}", parted.join(" / "));
    reading.find(&GAP_COMMA, entry.span, |d| {
        d.arg("answer", label).arg("line", line)
    });
}

/// Reports gaps of another form, each line as it should be; says how many there are.
fn mended(
    reading: &mut Reading<'_, '_>,
    parts: &Parts<'_>,
    rule: &'static Rule,
    form: fn(&str) -> Option<(String, usize)>,
) -> usize {
    let mut all = 0;
    for block in &parts.prompt {
        let mut start = block.span.start as usize;
        for line in reading.source(block.span).to_owned().split_inclusive('\n') {
            let written = line.trim_end();
            if let Some((mended, count)) = form(written) {
                all += count;
                let span = Span::new(start, start + written.len());
                reading.find(rule, span, |d| d.arg("line", &mended).fix(mended));
            }
            start += line.len();
        }
    }
    all
}

/// A line whose full-width gaps are half-width, and how many there were.
fn narrowed(line: &str) -> Option<(String, usize)> {
    let (mut out, mut count) = (String::new(), 0);
    let mut rest = line;
    while let Some(at) = rest.find(['_', '＿']) {
        let behind = rest[at..].trim_start_matches(['_', '＿']);
        let run = &rest[at..rest.len() - behind.len()];
        // One sign alone is a name such as `a_b`.
        let wide = run.contains('＿') && run.chars().count() > 1;
        // One with three half-width signs in it is a gap already.
        count += usize::from(wide && gaps(run) == 0);
        out.push_str(&rest[..at]);
        out.push_str(if wide { "____" } else { run });
        rest = behind;
    }
    out.push_str(rest);
    (out != line).then_some((out, count))
}

/// Brackets, and what closes each.
const BRACKETS: [(char, char); 7] = [
    ('（', '）'),
    ('(', ')'),
    ('【', '】'),
    ('［', '］'),
    ('〔', '〕'),
    ('「', '」'),
    ('『', '』'),
];

/// A line whose brackets with nothing but blanks in them are gaps, and how many there were.
fn filled(line: &str) -> Option<(String, usize)> {
    let (mut out, mut count) = (String::new(), 0);
    let mut rest = line;
    while let Some(open) = rest.chars().next() {
        let inside = &rest[open.len_utf8()..];
        let bare = inside.trim_start();
        let close = BRACKETS.iter().find(|(begin, _)| *begin == open);
        let is_gap =
            bare.len() < inside.len() && close.is_some_and(|(_, end)| bare.starts_with(*end));
        out.push(open);
        if is_gap {
            out.push_str("____");
            count += 1;
        }
        rest = if is_gap { bare } else { inside };
    }
    (count > 0).then_some((out, count))
}

fn gap(entry: Entry) -> Entry {
    let parted = entry.label.text.split(['/', '／']).map(str::trim);
    let answers = parted
        .filter(|answer| !answer.is_empty())
        .map(str::to_owned)
        .collect();
    Entry { answers, ..entry }
}

/// How many gaps there are in a text.
fn gaps(text: &str) -> usize {
    let runs = text.split(|c| c != '_');
    runs.filter(|run| run.len() >= SHORTEST).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_with_nothing_in_them_are_gaps() {
        for (line, want) in [
            ("本体は（　　　）です", Some(("本体は（____）です", 1))),
            (
                "【 】と「　」と(  )",
                Some(("【____】と「____」と(____)", 3)),
            ),
            ("（ア）と（）", None),
            ("（　　」", None),
        ] {
            let want = want.map(|(line, count): (&str, usize)| (line.to_owned(), count));
            assert_eq!(filled(line), want, "{line}");
        }
    }

    #[test]
    fn full_width_gaps_are_narrowed_and_half_width_ones_stay() {
        for (line, want) in [
            ("本体は＿＿＿＿です", Some(("本体は____です", 1))),
            ("＿＿と_____と＿＿＿", Some(("____と_____と____", 2))),
            ("_＿＿_です", Some(("____です", 1))),
            ("____＿です", Some(("____です", 0))),
            ("a_bと＿と____", None),
        ] {
            let want = want.map(|(line, count): (&str, usize)| (line.to_owned(), count));
            assert_eq!(narrowed(line), want, "{line}");
        }
    }
}
