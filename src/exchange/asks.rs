//! The kinds of question as every format makes them once its answers are read; or why an answer makes none.

use super::bank::{Ask, Item, Opt, Pair, Rich};
use super::html::{Node, heading, parse, text_of};
use super::rules::Reading;
use crate::diagnostics::Text;
use crate::markdown::escaped;
use crate::source::Span;

/// What is said of a statement that is true or is not.
pub(super) fn truth(said: bool) -> Rich {
    Rich::plain(match said {
        true => "正しい（true）",
        false => "正しくない（false）",
    })
}

/// A choice, if there is one to make.
pub(super) fn choice(
    many: bool,
    shuffle: bool,
    options: Vec<Opt>,
    span: Span,
    reading: &mut Reading<'_>,
) -> Option<Ask> {
    let rights = options.iter().filter(|option| option.right).count();
    if options.len() < 2 || rights == 0 {
        return reading.refuse(span, NO_CHOICE);
    }
    Some(Ask::Choice {
        many: many && rights > 1,
        shuffle,
        options,
    })
}

/// Things in order, if there are several.
pub(super) fn order(items: Vec<Opt>, span: Span, reading: &mut Reading<'_>) -> Option<Ask> {
    match items.len() {
        0 | 1 => reading.refuse(span, FEW_ITEMS),
        _ => Some(Ask::Order { items }),
    }
}

/// Pairs, if there are several.
pub(super) fn matching(pairs: Vec<Pair>, span: Span, reading: &mut Reading<'_>) -> Option<Ask> {
    match pairs.len() {
        0 | 1 => reading.refuse(span, FEW_PAIRS),
        _ => Some(Ask::Match { pairs }),
    }
}

/// A number, its tolerance and what is told of it, if there is one that is right.
pub(super) fn number(
    right: Option<(f64, f64, Rich)>,
    unit: &str,
    span: Span,
    reading: &mut Reading<'_>,
) -> Option<Ask> {
    let Some((value, tolerance, feedback)) = right else {
        return reading.refuse(span, NO_ANSWER);
    };
    Some(Ask::Number {
        value,
        tolerance,
        unit: unit.to_owned(),
        feedback,
    })
}

/// The answers that count in full, and what is told of the first of them.
pub(super) fn filling(
    answers: Vec<(f64, String, Rich)>,
    span: Span,
    reading: &mut Reading<'_>,
) -> Option<(Vec<String>, Rich)> {
    let (mut kept, mut told) = (Vec::new(), Rich::default());
    for (weight, said, feedback) in answers {
        // A slash parts answers in our Markdown, a star stands for anything in Moodle's.
        if said.is_empty() || said.contains(['*', '/', '／', '\n']) {
            reading.lose(span, said);
        } else if weight >= 100.0 {
            if told.is_empty() {
                told = feedback;
            }
            kept.push(said);
        } else if weight > 0.0 {
            reading.weigh(span, &said, weight, false);
        } else if !feedback.is_empty() {
            reading.lose(span, format!("{said}: {}", text_of(&parse(&feedback.html))));
        }
    }
    if kept.is_empty() {
        return reading.refuse(span, NO_ANSWER);
    }
    Some((kept, told))
}

/// A gap after the question, where there is none in it; the first paragraph is never the one with the gap.
pub(super) fn with_gap(item: &mut Item) {
    let (head, rest) = heading(&item.text.html);
    let gap = |nodes: &[Node]| text_of(nodes).contains("___");
    if gap(&head) {
        let name = escaped(&item.name);
        item.text.html = format!("<p>{name}</p>{}", item.text.html);
    } else if !gap(&rest) {
        item.text.html.push_str("<p>（ ____ ）</p>");
    }
}

const NO_CHOICE: Text = Text::new(
    "正解がないか、選択肢が足りません（二つ以上要ります）",
    "no option is right, or there are fewer than two",
);
const FEW_ITEMS: Text = Text::new(
    "並べるものが足りません（二つ以上要ります）",
    "there are fewer than two things to put in order",
);
const FEW_PAIRS: Text = Text::new(
    "組が足りません（二つ以上要ります）",
    "there are fewer than two pairs",
);
const NO_ANSWER: Text = Text::new("正解がありません", "no answer is right");
