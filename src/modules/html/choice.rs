//! Options as HTML: in a list, on a picture, or leading on.

use std::fmt::Write;

use super::Page;
use super::asks::Asking;
use crate::markdown::escaped;
use crate::modules::model::Entry;

pub(super) fn options(page: &mut Page<'_, '_>, asking: &Asking<'_>, many: bool, options: &[Entry]) {
    let (kind, role) = match many {
        true => ("checkbox", "group"),
        false => ("radio", "radiogroup"),
    };
    if many {
        page.push("<p class=\"how\">");
        page.word("module-several");
        page.push("</p>\n");
    }
    let _ = write!(page.html, "<div class=\"options\" role=\"{role}\"");
    page.attribute("aria-labelledby", asking.heading);
    page.push(">\n");
    for (at, option) in options.iter().enumerate() {
        page.push("<div class=\"option\"");
        page.attribute("data-option", asking.option(at));
        let _ = write!(page.html, "><label><input type=\"{kind}\"");
        page.attribute("name", asking.id);
        page.attribute("value", asking.option(at));
        if option.right && !asking.question.survey {
            page.push(" data-right");
        }
        page.push("> <span>");
        page.label(&option.label);
        page.push("</span></label></div>\n");
    }
    page.push("</div>\n");
    let survey = asking.question.survey;
    let says = options.iter().any(|option| !option.feedback.is_empty());
    if survey && !says && asking.question.explanation.is_empty() {
        return;
    }
    page.answer(asking.question, |page| told(page, asking, options));
}

/// What is told of each option; in a survey none is right, and there may be nothing to tell.
fn told(page: &mut Page<'_, '_>, asking: &Asking<'_>, options: &[Entry]) {
    let survey = asking.question.survey;
    page.push("<ul class=\"told\">\n");
    for (at, option) in options.iter().enumerate() {
        let verdict = match (survey, option.right) {
            (true, _) if option.feedback.is_empty() => continue,
            (true, _) => None,
            (false, true) => Some("module-right"),
            (false, false) => Some("module-wrong"),
        };
        page.told(asking.option(at), verdict, option);
    }
    page.push("</ul>\n");
}

/// The prompt with its picture, and over the picture the areas. They are for the pointer alone: the options below
/// say and do the same.
pub(super) fn hotspot(page: &mut Page<'_, '_>, asking: &Asking<'_>, many: bool, entries: &[Entry]) {
    for part in &asking.question.prompt {
        let html = page.fragments.html(part.nodes());
        if !html.contains("<img") {
            page.push(&html);
            continue;
        }
        page.push("<div class=\"hotspot\">\n");
        page.push(&html);
        page.push(
            "<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\">",
        );
        for (at, area) in entries
            .iter()
            .enumerate()
            .filter_map(|(at, entry)| Some((at, entry.area?)))
        {
            let _ = write!(
                page.html,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" data-area=\"{}\"/>",
                area.x,
                area.y,
                area.width,
                area.height,
                escaped(asking.option(at))
            );
        }
        page.push("</svg>\n</div>\n");
    }
    options(page, asking, many, entries);
}

/// Choices that lead on are links, which work without a script.
pub(super) fn branch(
    page: &mut Page<'_, '_>,
    asking: &Asking<'_>,
    scored: bool,
    options: &[Entry],
) {
    page.push("<ul class=\"branches\">\n");
    for (at, option) in options.iter().enumerate() {
        page.push("<li");
        page.attribute("data-option", asking.option(at));
        page.attribute("data-to", option.to.as_deref().unwrap_or_default());
        if let Some(points) = option.at_least {
            page.attribute("data-least", &points.to_string());
        }
        if option.right {
            page.push(" data-right");
        }
        page.push("><p>");
        page.label(&option.label);
        page.push("</p>\n");
        if scored || !option.feedback.is_empty() {
            page.push("<details class=\"answer\"><summary>");
            page.word("module-about-choice");
            page.push("</summary>\n");
            if scored {
                page.push("<p class=\"verdict\"><strong>");
                page.word(if option.right {
                    "module-better"
                } else {
                    "module-worse"
                });
                page.push("</strong></p>\n");
            }
            page.parts(&option.feedback);
            page.push("</details>");
        }
        page.push("</li>\n");
    }
    page.push("</ul>\n");
    if !asking.question.explanation.is_empty() {
        page.answer(asking.question, |_| {});
    }
}
