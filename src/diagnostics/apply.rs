//! Putting fixes into a text where nobody has to decide anything: fixes that keep every letter and digit, and change
//! only widths, blanks and signs. Any other fix is a proposal and stays one.

use std::cmp::Reverse;

use super::{Diagnostic, Fix, Place};
use crate::source::SourceFile;
use crate::text::narrow;

/// A fix as it was put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// Line of the text as it was, one-based.
    pub line: u32,
    pub written: String,
    pub mended: String,
}

/// `file`'s text with the fixes of `findings` that need no decision, and these in order. Of fixes that overlap the
/// first is taken; one whose place has changed since it was found is left out.
pub fn apply<'a>(
    file: &SourceFile,
    findings: impl IntoIterator<Item = &'a Diagnostic>,
) -> (String, Vec<Applied>) {
    let mut fixes: Vec<_> = findings
        .into_iter()
        .filter_map(|finding| sure(file, finding))
        .collect();
    fixes.sort_by_key(|fix| (fix.span.start, Reverse(fix.span.end)));
    let (mut text, mut applied, mut end) = (String::new(), Vec::new(), 0);
    for fix in fixes {
        let range = fix.span.range();
        if range.start < end {
            continue;
        }
        let replacement = with_line_ends(&fix.replacement, file);
        text += &file.text[end..range.start];
        text += &replacement;
        applied.push(Applied {
            line: file.position(range.start).line,
            written: file.text[range.clone()].to_owned(),
            mended: replacement,
        });
        end = range.end;
    }
    text += &file.text[end..];
    (text, applied)
}

/// A replacement whose lines end as the others of the file do.
fn with_line_ends(replacement: &str, file: &SourceFile) -> String {
    match file.text.contains("\r\n") {
        true => replacement.replace("\r\n", "\n").replace('\n', "\r\n"),
        false => replacement.to_owned(),
    }
}

fn sure<'a>(file: &SourceFile, finding: &'a Diagnostic) -> Option<&'a Fix> {
    let fix = finding.fix.as_ref()?;
    let place = finding.place.as_ref()?;
    let same = fix.replaces_all_of(place) && Place::new(file, fix.span) == *place;
    let written = file.text.get(fix.span.range())?;
    (same && written != fix.replacement && words(written) == words(&fix.replacement)).then_some(fix)
}

/// What nobody may change unasked: letters, digits and pictures, of any width.
fn words(text: &str) -> String {
    let narrow = narrow(text);
    let kept =
        |c: &char| c.is_alphanumeric() || *c >= '\u{2600}' && !matches!(c, '\u{3000}'..='\u{30ff}');
    narrow.chars().filter(kept).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Rule, Severity, Text};
    use crate::files::SitePath;

    static RULE: Rule = Rule {
        id: "key-unknown",
        severity: Severity::Warning,
        message: Text::new("", ""),
        hint: Text::new("", ""),
        explain: Text::new("", ""),
    };

    fn file(text: &str) -> SourceFile {
        SourceFile::new(SitePath::new("content/ja/a.md"), text)
    }

    fn mended(text: &str, fixes: &[(&str, &str)]) -> String {
        let file = file(text);
        let finding = |(written, replacement): &(&str, &str)| {
            let start = text.find(written).expect("it is there");
            Diagnostic::at(&RULE, &file, start..start + written.len()).fix(*replacement)
        };
        let findings: Vec<_> = fixes.iter().map(finding).collect();
        apply(&file, &findings).0
    }

    #[test]
    fn widths_blanks_and_signs_are_mended() {
        for (text, written, replacement, want) in [
            (
                "＃見出し\r\n本文",
                "＃見出し",
                "# 見出し",
                "# 見出し\r\n本文",
            ),
            ("・一つ", "・", "- ", "- 一つ"),
            ("一\r\n　二", "　", "\n", "一\r\n\r\n二"),
            ("一\n　二", "　", "\n", "一\n\n二"),
            ("１．一つ", "１．", "1. ", "1. 一つ"),
            (
                "これは** 太字**です",
                "** 太字**",
                "**太字**",
                "これは**太字**です",
            ),
        ] {
            assert_eq!(mended(text, &[(written, replacement)]), want);
        }
    }

    #[test]
    fn what_changes_words_is_left() {
        for (text, written, replacement) in [
            ("- [x] [話](#kiku)", "- [x] [話](#kiku)", "- [話](#kiku)"),
            ("12人", "12", "21"),
            ("ハート🧡です", "🧡", ""),
            ("★印", "★", "*"),
            ("が", "が", "か"),
        ] {
            assert_eq!(mended(text, &[(written, replacement)]), text);
        }
    }

    #[test]
    fn of_fixes_that_overlap_the_first_is_taken() {
        let fixes = [("＊＊太字＊＊", "**太字**"), ("＊", "*"), ("＃", "#")];
        assert_eq!(mended("＊＊太字＊＊と＃", &fixes), "**太字**と#");
    }

    #[test]
    fn a_place_that_has_changed_is_left() {
        let finding = Diagnostic::at(&RULE, &file("＃ 題"), 0..3).fix("#");
        let now = file("前\n＃ 題");
        assert_eq!(apply(&now, [&finding]), (now.text.to_string(), vec![]));
    }
}
