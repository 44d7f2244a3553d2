//! What is wrong between the pages of modules: units without a module, goals that are not there, ids in doubt, answers
//! that no longer stand, translations that score otherwise.

use std::collections::BTreeMap;

use super::ids::{Home, is_raised, pending};
use super::unit_id;
use crate::content::kinds::Module;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::modules::{
    Ask, Break, Broken, GOAL_UNKNOWN, Given, OPTION_GONE, QUESTION_GONE, QUESTION_UNRECORDED,
    Question, Quiz, REPEAT_UNNAMED, RIGHT_CHANGED, STATE_LIMIT, STATE_LONG, TRANSLATION_DIFFERS,
    UNIT_ALONE, VERSION_STANDS, VERSION_UNRECORDED, right,
};
use crate::site::{LangId, Page, Site};

/// Reports all of it.
pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for page in site.pages().filter(|page| !page.is_fallback()) {
        let Some((unit, quiz)) = site.unit(page) else {
            continue;
        };
        let path = &page.parsed.path;
        let Some(module_page) = site.module_of(page) else {
            diagnostics.push(Diagnostic::about(&UNIT_ALONE, path));
            continue;
        };
        let goals = site
            .module(module_page)
            .map_or(&[][..], |module| &module.goals);
        if let Some(name) = &unit.goal
            && !goals.iter().any(|goal| goal.id.as_ref() == Some(name))
        {
            diagnostics.push(Diagnostic::about(&GOAL_UNKNOWN, path).arg("name", name));
        }
        unrecorded(site, (page, quiz), diagnostics);
        translated(site, (page, module_page), diagnostics);
    }
    for (key, home) in &site.asked.homes {
        let Some(module) = site.find(home.lang, key) else {
            continue;
        };
        state(site, module, diagnostics);
        for broken in &home.learned.broken {
            report(site, module, broken, diagnostics);
        }
        version(site, module, home, diagnostics);
    }
}

/// Reports a module whose learners' state may be longer than SCORM 1.2 allows.
fn state(site: &Site, module: &Page, diagnostics: &mut Diagnostics) {
    let written = |lang: &LangId| {
        let page = site.find(*lang, &module.key);
        page.is_some_and(|page| !page.is_fallback())
    };
    let langs: Vec<LangId> = site.lang_ids().filter(written).collect();
    let size = site.state_size(module, langs.into_iter());
    if size > STATE_LIMIT {
        let finding = Diagnostic::about(&STATE_LONG, &module.parsed.path);
        diagnostics.push(finding.arg("size", size).arg("limit", STATE_LIMIT));
    }
}

fn unrecorded(site: &Site, (page, quiz): (&Page, &Quiz), diagnostics: &mut Diagnostics) {
    let given = site.given(page).iter().zip(quiz.questions());
    let mut new = given.filter(|(given, _)| !given.recorded);
    if let Some((_, (section, _))) = new.next() {
        let finding = Diagnostic::about(&QUESTION_UNRECORDED, &page.parsed.path)
            .arg("count", 1 + new.count())
            .arg("first", &section.heading.text);
        diagnostics.push(finding);
    }
}

fn report(site: &Site, module: &Page, broken: &Broken, diagnostics: &mut Diagnostics) {
    let rule = match broken.what {
        Break::Question => &QUESTION_GONE,
        Break::Option => &OPTION_GONE,
        Break::Right => &RIGHT_CHANGED,
    };
    let units = site.units(module);
    let unit = units.into_iter().find(|unit| unit_id(unit) == broken.unit);
    let path = &unit.unwrap_or(module).parsed.path;
    let finding = Diagnostic::about(rule, path)
        .arg("id", &broken.id)
        .arg("words", &broken.words);
    diagnostics.push(finding.arg("unit", &broken.unit));
}

/// Reports a version that does not tell what has to be taken again, or that the record does not know.
fn version(site: &Site, module: &Page, home: &Home, diagnostics: &mut Diagnostics) {
    let Some(record) = site.module(module) else {
        return;
    };
    let (learned, path) = (&home.learned, &module.parsed.path);
    let units: Vec<String> = pending(site, module, learned).into_iter().collect();
    let raised = is_raised(site, module, &learned.ledger);
    let finding = match (units.is_empty(), raised) {
        (true, false) => return,
        (true, true) => {
            let finding = Diagnostic::about(&VERSION_UNRECORDED, path);
            diagnostics.push(finding.arg("old", &learned.ledger.version));
            return;
        }
        (false, false) => Diagnostic::about(&VERSION_STANDS, path),
        (false, true) => Diagnostic::about(&REPEAT_UNNAMED, path),
    };
    let finding = finding
        .arg("units", units.join(", "))
        .arg("version", &record.version)
        .arg("line", line(site, record, units, raised));
    diagnostics.push(finding);
}

/// A line of `versions` that names units.
fn line(site: &Site, module: &Module, mut units: Vec<String>, raised: bool) -> String {
    let known = module
        .versions
        .iter()
        .find(|version| version.version == module.version);
    let known = known.filter(|_| raised);
    units.extend(
        known
            .iter()
            .flat_map(|version| version.units.iter().cloned()),
    );
    let date = known
        .and_then(|version| version.date)
        .unwrap_or(site.date.0);
    let changed = known.map_or("…", |version| &version.changed);
    let version = match raised {
        true => module.version.clone(),
        false => next(&module.version),
    };
    let units = units.join(", ");
    format!("{{version: \"{version}\", date: {date}, changed: {changed}, units: [{units}]}}")
}

/// The version after another: its last number, one more.
fn next(version: &str) -> String {
    let digits = version.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    match version[digits..].parse::<u64>() {
        Ok(number) => format!("{}{}", &version[..digits], number.saturating_add(1)),
        Err(_) => format!("{version}.1"),
    }
}

/// Reports questions that score otherwise than in the language that the module is written in first. A translation that
/// is known to lag behind is left in peace.
fn translated(site: &Site, (page, module): (&Page, &Page), diagnostics: &mut Diagnostics) {
    let Some(home) = site.asked.homes.get(&module.key) else {
        return;
    };
    let source = site
        .find(home.lang, &page.key)
        .filter(|_| home.lang != page.lang && !page.outdated);
    let Some(source) = source.filter(|source| !source.is_fallback()) else {
        return;
    };
    let theirs: BTreeMap<&str, (&Given, &Question)> = questions(site, source)
        .map(|(given, question)| (given.id.as_str(), (given, question)))
        .collect();
    let each = |page: &Page| {
        site.unit(page)
            .and_then(|(unit, _)| unit.points)
            .unwrap_or(1)
    };
    let sections = page.parsed.quiz.questions().map(|(section, _)| section);
    for ((given, question), section) in questions(site, page).zip(sections) {
        let Some((id, other)) = theirs.get(given.id.as_str()) else {
            continue;
        };
        let what = if question.points(each(page)) != other.points(each(source)) {
            ("配点", "points")
        } else if differs((given, question), (id, other)) {
            ("正解", "right answers")
        } else {
            continue;
        };
        let finding = Diagnostic::about(&TRANSLATION_DIFFERS, &page.parsed.path)
            .arg("id", &given.id)
            .arg("words", &section.heading.text)
            .arg("path", &source.parsed.path);
        diagnostics.push(finding.arg("what_ja", what.0).arg("what_en", what.1));
    }
}

fn questions<'s>(
    site: &'s Site,
    page: &'s Page,
) -> impl Iterator<Item = (&'s Given, &'s Question)> {
    let asked = page.parsed.quiz.questions().map(|(_, question)| question);
    site.given(page).iter().zip(asked)
}

/// Whether something else is right. Words that are right are each language's own.
fn differs((given, question): (&Given, &Question), (id, other): (&Given, &Question)) -> bool {
    if matches!(question.ask, Ask::Match { .. } | Ask::Gap { .. }) || question.survey {
        return false;
    }
    let number = |ask: &Ask| match ask {
        Ask::Number {
            value, tolerance, ..
        } => Some((*value, *tolerance)),
        _ => None,
    };
    match number(&question.ask) {
        Some(own) => number(&other.ask).is_some_and(|other| own != other),
        None => right(&question.ask, &given.options) != right(&other.ask, &id.options),
    }
}
