//! Questions in words: what a bank says, and what a unit's page says, to compare them.

use std::fmt::Write;

use crate::content::kinds::Unit;
use crate::diagnostics::Diagnostics;
use crate::exchange::bank::{Ask, Item, Rich};
use crate::exchange::html::{heading, parse, text_of};
use crate::files::SitePath;
use crate::markdown::{self, Masked};
use crate::modules;
use crate::source::SourceFile;

/// A unit's page read as a unit: its questions in words, to compare with the bank's.
pub(super) fn in_words(page: &str) -> Vec<String> {
    let source = SourceFile::new(SitePath::new("unit.md"), page.to_owned());
    let raw = crate::content::split(&source, &mut Diagnostics::default());
    let masked = Masked::new(&source, raw.body.clone());
    let document = markdown::parse(&masked, &source, &mut Diagnostics::default());
    let mut found = Diagnostics::default();
    let quiz = modules::read(&document, &Unit::default(), &mut found);
    let found = found.iter().map(|finding| finding.rule.id);
    // What chance makes may stand twice in one question or table.
    let chance = ["module-option-twice", "module-pair-twice"];
    let found: Vec<&str> = found.filter(|id| !chance.contains(id)).collect();
    assert_eq!(found, [""; 0], "{page}");
    let said = |parts: &[modules::Part]| -> String {
        let parts = parts.iter().map(|part| bare(&part.text));
        parts.collect()
    };
    let mut out = Vec::new();
    for section in &quiz.sections {
        let Some(question) = &section.question else {
            out.push(format!(
                "text {} | {}",
                bare(&section.heading.text),
                said(&section.text)
            ));
            continue;
        };
        let mut line = format!(
            "{} {} | {}",
            question.ask.key(),
            bare(&section.heading.text),
            said(&question.prompt)
        );
        match &question.ask {
            modules::Ask::Match { pairs } => {
                for pair in pairs {
                    let told = pair.feedback.as_ref().map_or("", |told| &told.text);
                    let _ = write!(
                        line,
                        " / {} = {} ({})",
                        bare(&pair.left.text),
                        bare(&pair.right.text),
                        bare(told)
                    );
                }
            }
            modules::Ask::Number {
                value,
                tolerance,
                unit,
                feedback,
            } => {
                let _ = write!(line, " / {value} {tolerance} {unit} ({})", said(feedback));
            }
            modules::Ask::Free { model } => {
                let _ = write!(line, " / {}", said(model).replace("模範解答：", "").trim());
            }
            ask => {
                for entry in ask.entries() {
                    let label = match ask {
                        modules::Ask::Gap { .. } => bare(&entry.answers.join(" / ")),
                        _ => bare(&entry.label.text),
                    };
                    let _ = write!(
                        line,
                        " / {} {label} ({})",
                        entry.right,
                        said(&entry.feedback)
                    );
                }
            }
        }
        let general = said(&question.explanation).replace("解説：", "");
        let _ = write!(line, " || {}", general.trim());
        out.push(line);
    }
    out
}

/// Without blanks, which Markdown and HTML see differently beside Japanese, and with wide underscores for runs.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

fn words(text: &Rich) -> String {
    bare(&text_of(&parse(&text.html)))
}

/// What a bank says of one.
pub(super) fn expected(item: &Item) -> String {
    let (head, rest) = heading(&item.text.html);
    let (head, rest) = (bare(&text_of(&head)), bare(&text_of(&rest)));
    let kind = match &item.ask {
        Ask::Text => return format!("text {head} | {rest}"),
        Ask::Choice { many: true, .. } => "multiple",
        Ask::Choice { .. } => "single",
        Ask::Order { .. } => "order",
        Ask::Match { .. } => "match",
        Ask::Gap { .. } => "gap",
        Ask::Number { .. } => "number",
        Ask::Free { .. } => "free",
    };
    let mut line = format!("{kind} {head} | {rest}");
    match &item.ask {
        Ask::Choice { options, .. } | Ask::Order { items: options } => {
            for option in options {
                let _ = write!(
                    line,
                    " / {} {} ({})",
                    option.right,
                    words(&option.label),
                    words(&option.feedback)
                );
            }
        }
        Ask::Match { pairs } => {
            for pair in pairs {
                let _ = write!(
                    line,
                    " / {} = {} ({})",
                    words(&pair.left),
                    bare(&pair.right),
                    words(&pair.feedback)
                );
            }
        }
        Ask::Gap { gaps } => {
            for (answers, told) in gaps {
                let _ = write!(
                    line,
                    " / false {} ({})",
                    bare(&answers.join(" / ")),
                    words(told)
                );
            }
        }
        Ask::Number {
            value,
            tolerance,
            unit,
            feedback,
        } => {
            let _ = write!(line, " / {value} {tolerance} {unit} ({})", words(feedback));
        }
        Ask::Free { model } => {
            let said = words(model);
            let _ = write!(
                line,
                " / {}",
                if said.is_empty() {
                    "（例はありません）"
                } else {
                    &said
                }
            );
        }
        Ask::Text => {}
    }
    let _ = write!(line, " || {}", words(&item.general));
    line
}
