//! The answers of each kind of question as HTML: what is chosen or written into, and what is told afterwards.

use std::fmt::Write;

use xxhash_rust::xxh3::xxh3_64;

use super::Page;
use super::choice;
use crate::markdown::escaped;
use crate::modules::model::{Ask, Entry, Pair, Part, Question};
use crate::search::spelling;

/// The least run of underscores that is a gap.
const GAP: &str = "___";

/// A question being written.
pub(super) struct Asking<'q> {
    pub id: &'q str,
    /// The ids of its options, entries or pairs.
    pub options: &'q [String],
    /// The id of its heading, which names what is to be answered.
    pub heading: &'q str,
    pub question: &'q Question,
}

impl Asking<'_> {
    /// The id of the option at a place.
    pub fn option(&self, at: usize) -> &str {
        self.options.get(at).map_or("", String::as_str)
    }

    /// Places in an order that gives nothing away, the same in every build.
    fn mixed(&self, count: usize) -> Vec<usize> {
        let mut places: Vec<usize> = (0..count).collect();
        places.sort_by_key(|at| xxh3_64(format!("{} {}", self.id, self.option(*at)).as_bytes()));
        if places.is_sorted() && count > 1 {
            places.rotate_left(1);
        }
        places
    }
}

/// Writes prompt, answers and what is told.
pub(super) fn write(page: &mut Page<'_, '_>, asking: &Asking<'_>) {
    let question = asking.question;
    if !matches!(question.ask, Ask::Gap { .. } | Ask::Hotspot { .. }) {
        page.parts(&question.prompt);
    }
    match &question.ask {
        Ask::Choice { many, options } => choice::options(page, asking, *many, options),
        Ask::Hotspot { many, options } => choice::hotspot(page, asking, *many, options),
        Ask::Branch { scored, options } => choice::branch(page, asking, *scored, options),
        Ask::Order { items } => order(page, asking, items),
        Ask::Match { pairs } => matching(page, asking, pairs),
        Ask::Gap { gaps } => gap(page, asking, gaps),
        Ask::Number {
            value,
            tolerance,
            unit,
            feedback,
        } => number(page, asking, (*value, *tolerance, unit), feedback),
        Ask::Free { model } => free(page, asking, model),
    }
}

fn order(page: &mut Page<'_, '_>, asking: &Asking<'_>, items: &[Entry]) {
    let right: Vec<&str> = (0..items.len()).map(|at| asking.option(at)).collect();
    page.push("<p class=\"how\">");
    page.word("module-order");
    page.push("</p>\n<ol class=\"order\"");
    page.attribute("aria-labelledby", asking.heading);
    page.attribute("data-right", &right.join(" "));
    page.push(">\n");
    for at in asking.mixed(items.len()) {
        page.push("<li");
        page.attribute("data-item", asking.option(at));
        page.push("><span>");
        page.label(&items[at].label);
        page.push("</span></li>\n");
    }
    page.push("</ol>\n");
    page.answer(asking.question, |page| {
        page.push("<ol>\n");
        for (at, item) in items.iter().enumerate() {
            let _ = write!(
                page.html,
                "<li data-for=\"{}\">",
                escaped(asking.option(at))
            );
            page.plain(&item.label);
            page.parts(&item.feedback);
            page.push("</li>\n");
        }
        page.push("</ol>\n");
    });
}

fn matching(page: &mut Page<'_, '_>, asking: &Asking<'_>, pairs: &[Pair]) {
    page.push("<ul class=\"pairs\">\n");
    let mixed = asking.mixed(pairs.len());
    for (at, pair) in pairs.iter().enumerate() {
        let id = format!("{}-{}", asking.id, asking.option(at));
        page.push("<li><label");
        page.attribute("for", &id);
        page.push(">");
        page.label(&pair.left);
        page.push("</label> <select");
        page.attribute("id", &id);
        page.attribute("data-pair", asking.option(at));
        page.push("><option value=\"\">");
        page.word("module-choose");
        page.push("</option>");
        for other in &mixed {
            page.push("<option");
            page.attribute("value", asking.option(*other));
            page.push(">");
            page.plain(&pairs[*other].right);
            page.push("</option>");
        }
        page.push("</select></li>\n");
    }
    page.push("</ul>\n");
    page.answer(asking.question, |page| {
        page.push("<ul class=\"told\">\n");
        for (at, pair) in pairs.iter().enumerate() {
            let _ = write!(
                page.html,
                "<li data-for=\"{}\"><p><span class=\"of\">",
                escaped(asking.option(at))
            );
            page.plain(&pair.left);
            page.push(" — ");
            page.plain(&pair.right);
            page.push("</span></p>");
            if let Some(feedback) = &pair.feedback {
                page.push("<p>");
                page.label(feedback);
                page.push("</p>");
            }
            page.push("</li>\n");
        }
        page.push("</ul>\n");
    });
}

fn gap(page: &mut Page<'_, '_>, asking: &Asking<'_>, gaps: &[Entry]) {
    let mut next = gaps.iter().enumerate();
    for part in &asking.question.prompt {
        let html = page.fragments.html(part.nodes());
        let mut rest = html.as_str();
        while let Some(at) = rest.find(GAP) {
            page.push(&rest[..at]);
            rest = rest[at..].trim_start_matches('_');
            match next.next() {
                Some((number, gap)) => input(page, asking, number, gap),
                None => page.push(GAP),
            }
        }
        page.push(rest);
    }
    page.answer(asking.question, |page| {
        page.push("<ol>\n");
        for (number, gap) in gaps.iter().enumerate() {
            let _ = write!(page.html, "<li data-for=\"{number}\"><p>");
            page.escaped(&gap.answers.join(" / "));
            page.push("</p>");
            page.parts(&gap.feedback);
            page.push("</li>\n");
        }
        page.push("</ol>\n");
    });
}

/// A gap to fill. The answers are folded as search folds, so that width, case, kana and okurigana do not matter.
fn input(page: &mut Page<'_, '_>, asking: &Asking<'_>, number: usize, gap: &Entry) {
    let name = (number + 1).to_string();
    let label = page.fragments.string("module-gap", &[("number", &name)]);
    let folded: Vec<String> = gap.answers.iter().map(|answer| spelling(answer)).collect();
    page.push("<input class=\"gap\" type=\"text\" autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\"");
    page.attribute("id", &format!("{}-{number}", asking.id));
    page.attribute("data-gap", &number.to_string());
    page.attribute("data-right", &folded.join("/"));
    page.attribute("aria-label", &label);
    page.push(">");
}

fn number(
    page: &mut Page<'_, '_>,
    asking: &Asking<'_>,
    (value, tolerance, unit): (f64, f64, &str),
    feedback: &[Part],
) {
    let id = format!("{}-number", asking.id);
    page.push("<p class=\"field\"><label");
    page.attribute("for", &id);
    page.push(">");
    page.word("module-number");
    page.push("</label> <input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\"");
    page.attribute("id", &id);
    page.attribute("data-right", &value.to_string());
    page.attribute("data-tolerance", &tolerance.to_string());
    page.push("> <span class=\"unit\">");
    page.escaped(unit);
    page.push("</span></p>\n");
    let mut right = value.to_string();
    if tolerance > 0.0 {
        let _ = write!(right, " ± {tolerance}");
    }
    page.answer(asking.question, |page| {
        page.push("<ul class=\"told\">\n<li data-for=\"number\"><p class=\"right\">");
        page.escaped(format!("{right} {unit}").trim());
        page.push("</p>\n");
        page.parts(feedback);
        page.push("</li>\n</ul>\n");
    });
}

fn free(page: &mut Page<'_, '_>, asking: &Asking<'_>, model: &[Part]) {
    let id = format!("{}-text", asking.id);
    page.push("<p class=\"field\"><label");
    page.attribute("for", &id);
    page.push(">");
    page.word("module-free");
    page.push("</label> <textarea rows=\"4\" autocomplete=\"off\"");
    page.attribute("id", &id);
    page.push("></textarea></p>\n");
    if !model.is_empty() || !asking.question.explanation.is_empty() {
        page.answer(asking.question, |page| page.parts(model));
    }
}
