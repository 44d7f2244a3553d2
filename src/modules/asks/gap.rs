//! Gaps: `____` in the prompt, and a list with the answers of each, alternatives parted by a slash.

use super::{entry, items};
use crate::modules::model::{Ask, Entry};
use crate::modules::read::{Parts, Reading};
use crate::modules::rules::{GAP_COUNT, GAP_WIDE};
use crate::source::Span;

/// How many underscores make a gap at least.
pub(in crate::modules) const SHORTEST: usize = 3;

pub(super) fn read(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> Option<Ask> {
    let prompt = reading.parts(&parts.prompt);
    let count: usize = prompt.iter().map(|part| gaps(&part.text)).sum();
    if parts.answers.is_empty() {
        return None;
    }
    let wide = full_width(reading, parts);
    if count == 0 {
        return None;
    }
    let entries: Vec<Entry> = items(parts)
        .iter()
        .map(|item| gap(entry(reading, item)))
        .collect();
    let (gaps, answers) = (count + wide, entries.len());
    if answers != gaps {
        reading.find(&GAP_COUNT, parts.span, |d| {
            d.arg("gaps", gaps).arg("answers", answers)
        });
    }
    Some(Ask::Gap { gaps: entries })
}

/// Reports gaps that were typed in full-width signs, each line as it should be; says how many there are.
fn full_width(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> usize {
    let mut all = 0;
    for block in &parts.prompt {
        let mut start = block.span.start as usize;
        for line in reading.source(block.span).to_owned().split_inclusive('\n') {
            let written = line.trim_end();
            if let Some((mended, count)) = narrowed(written) {
                all += count;
                let span = Span::new(start, start + written.len());
                reading.find(&GAP_WIDE, span, |d| d.arg("line", &mended).fix(mended));
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
