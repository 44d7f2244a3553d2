//! A bank as GIFT. Points, hints and pictures have no place in it.

use super::{BREAK, SIGNS};
use crate::exchange::bank::{Ask, Bank, Item, Opt, Rich};
use crate::exchange::moodle::path;
use crate::exchange::notes;

/// Whether GIFT can hold a question: it has no pictures, one gap in a text at most, and no sign by which an answer with
/// an arrow in it would be told from a pair.
pub(in crate::exchange) fn holds(item: &Item) -> bool {
    let gaps = match &item.ask {
        Ask::Gap { gaps } => gaps.as_slice(),
        _ => &[],
    };
    let arrow = gaps
        .iter()
        .flat_map(|(answers, _)| answers)
        .any(|answer| answer.contains("->"));
    !arrow && gaps.len() < 2 && item.texts().iter().all(|text| text.pictures.is_empty())
}

/// Writes a bank.
pub(in crate::exchange) fn write(bank: &Bank) -> String {
    let mut out = String::new();
    for group in &bank.groups {
        out.push_str(&format!("$CATEGORY: {}\n\n", escape(&path(bank, group))));
        for item in group.items.iter().filter(|item| holds(item)) {
            question(item, &mut out);
        }
    }
    out
}

fn question(item: &Item, out: &mut String) {
    if !item.id.is_empty() {
        out.push_str(&format!("// [id:{}]\n", item.id.replace(']', "\\]")));
    }
    out.push_str(&format!("::{}::", escape(&item.name)));
    let answers = answers(item);
    let text = rich(&notes::asked(item));
    let gap = match &item.ask {
        Ask::Gap { .. } => text.find("___"),
        _ => None,
    };
    match (answers, gap) {
        (None, _) => out.push_str(&text),
        (Some(answers), Some(at)) => {
            let rest = text[at..].trim_start_matches('_');
            out.push_str(&format!("{}{{{answers}}}{rest}", &text[..at]));
        }
        (Some(answers), None) => out.push_str(&format!("{text}{{{answers}}}")),
    }
    out.push_str("\n\n");
}

/// What stands in the braces; nothing, where nothing is asked.
fn answers(item: &Item) -> Option<String> {
    let lines = match &item.ask {
        Ask::Text => return None,
        Ask::Choice { many, options, .. } => choice(*many, options),
        Ask::Order { items } => {
            let head = format!(">{} ALL VERTICAL ALL_OR_NOTHING SHOW none", items.len());
            let lines = items
                .iter()
                .map(|item| escape(&item.label.html.replace('\n', " ")));
            std::iter::once(head).chain(lines).collect()
        }
        Ask::Match { pairs } => pairs
            .iter()
            .map(|pair| format!("={} -> {}", rich(&pair.left), escape(&pair.right)))
            .collect(),
        Ask::Gap { gaps } => {
            let gap = gaps.first()?;
            let answers = gap.0.iter();
            answers
                .map(|answer| format!("={}{}", escape(answer), told(&gap.1)))
                .collect()
        }
        Ask::Number {
            value,
            tolerance,
            feedback,
            ..
        } => vec![format!("#{value}:{tolerance}{}", told(feedback))],
        Ask::Free { .. } => Vec::new(),
    };
    let general = notes::general(item);
    let general = match general.is_empty() {
        true => Vec::new(),
        false => vec![format!("####{}", rich(&general))],
    };
    let lines: Vec<String> = lines.into_iter().chain(general).collect();
    Some(match lines.is_empty() {
        true => String::new(),
        false => format!("\n{}\n", lines.join("\n")),
    })
}

fn choice(many: bool, options: &[Opt]) -> Vec<String> {
    let rights = options.iter().filter(|option| option.right).count().max(1);
    let lines = options.iter().map(|option| {
        let mark = match (many, option.right) {
            (false, true) => "=".to_owned(),
            (false, false) => "~".to_owned(),
            (true, true) => format!("~%{}%", (1e7 / rights as f64).round() / 1e5),
            (true, false) => "~%-100%".to_owned(),
        };
        format!("{mark}{}{}", rich(&option.label), told(&option.feedback))
    });
    lines.collect()
}

fn told(feedback: &Rich) -> String {
    match feedback.is_empty() {
        true => String::new(),
        false => format!("#{}", rich(feedback)),
    }
}

fn rich(text: &Rich) -> String {
    match text.is_empty() {
        true => String::new(),
        false => format!("[html]{}", escape(&text.html)),
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.extend(['\\', BREAK.0]),
            '\r' => {}
            '\\' => out.push_str("\\\\"),
            c => {
                if SIGNS.iter().any(|(sign, _)| *sign == c) {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }
    out
}
