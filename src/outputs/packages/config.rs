//! All about a package that its scripts need to keep a learner's state in few letters, as JSON: languages, units,
//! questions in order with their kinds, options and right answers. `docs/packages.md` tells what is in it.

use serde_json::{Map, Value as Json, json};

use super::places::unit_file;
use super::{Edition, Package};
use crate::markdown::strip_ruby;
use crate::modules::{Ask, Given, Question};
use crate::site::{Page, in_words, unit_id};

/// The data of a package.
pub(super) fn json(package: &Package<'_>, format: &str) -> String {
    let (Some(module), Some(first)) = (package.module(), package.first()) else {
        return String::new();
    };
    let units = first.units.iter().enumerate();
    let units: Vec<Json> = units
        .map(|(at, unit)| self::unit(package, at, unit))
        .collect();
    let versions = module.versions.iter().map(|version| &version.version);
    let langs = package.editions.iter().map(|edition| edition.lang);
    let data = json!({
        "format": format,
        "id": package.id,
        "iri": package.iri(),
        "version": module.version,
        "versions": versions.collect::<Vec<_>>(),
        "mastery": package.mastery(),
        "attempts": module.attempts,
        "worst": package.world.site.state_size(first.cover, langs),
        "languages": package.editions.iter().map(|edition| language(package, edition)).collect::<Vec<_>>(),
        "units": units,
        "words": words(package),
    });
    data.to_string()
}

/// What the page around the others may have to say, by language.
const WORDS: &[&str] = &[
    "package-no-lms",
    "package-closed",
    "package-read-only",
    "package-waiting",
    "package-exit",
    "package-not-kept",
    "package-refused",
    "package-unsaved",
];

fn words(package: &Package<'_>) -> Json {
    let world = package.world;
    let words = |edition: &Edition<'_>| {
        let words = WORDS.iter().map(|key| {
            let name = key.trim_start_matches("package-");
            (name.to_owned(), Json::from(world.word(edition.lang, key)))
        });
        let tag = world.site.lang(edition.lang).tag.clone();
        (tag, words.collect::<Map<_, _>>().into())
    };
    package
        .editions
        .iter()
        .map(words)
        .collect::<Map<_, _>>()
        .into()
}

fn language(package: &Package<'_>, edition: &Edition<'_>) -> Json {
    let lang = package.world.site.lang(edition.lang);
    json!({
        "tag": lang.tag,
        "lang": lang.html_lang,
        "dir": lang.dir,
        "name": lang.name,
        "title": strip_ruby(edition.cover.title()),
        "start": format!("{}/index.html", lang.tag),
    })
}

/// A unit, with the questions of the first language and then those that only others have.
fn unit(package: &Package<'_>, at: usize, unit: &Page) -> Json {
    let site = &package.world.site;
    let (points, branching) = site.unit(unit).map_or((1, false), |(record, quiz)| {
        (record.points.unwrap_or(1), quiz.branching)
    });
    let mut questions: IndexMap = Vec::new();
    for edition in &package.editions {
        let tag = &site.lang(edition.lang).tag;
        let same = edition.units.iter().find(|other| other.key == unit.key);
        let Some(page) = same else { continue };
        let asked = page.parsed.quiz.questions();
        for (given, (section, asked)) in site.given(page).iter().zip(asked) {
            let known = questions.iter().position(|(id, _)| *id == given.id);
            let known = known.unwrap_or_else(|| {
                questions.push((given.id.clone(), question(given, asked, points)));
                questions.len() - 1
            });
            let text = in_words(&section.heading.text, &site.register, tag);
            let text: String = text.chars().take(LONGEST_TEXT).collect();
            questions[known].1["text"][tag.as_str()] = text.into();
        }
    }
    json!({
        "id": unit_id(unit),
        "file": unit_file(at, unit),
        "title": strip_ruby(unit.title()),
        "branching": branching,
        "questions": questions.into_iter().map(|(_, json)| json).collect::<Vec<_>>(),
    })
}

/// Questions by their ids, in order.
type IndexMap = Vec<(String, Json)>;

/// SCORM 2004 4th Edition (RTE 4.2.9, `description`) keeps 250 characters of what was asked.
const LONGEST_TEXT: usize = 250;

fn question(given: &Given, question: &Question, points: u32) -> Json {
    let parts = match &question.ask {
        Ask::Gap { gaps } => gaps.len(),
        Ask::Match { .. } | Ask::Order { .. } => given.options.len(),
        _ => 1,
    };
    json!({
        "id": given.id,
        "kind": question.ask.key(),
        "text": {},
        "points": question.points(points),
        "survey": question.survey,
        "options": given.options,
        "parts": parts,
        "right": right(given, question),
    })
}

/// What is right: ids of options, in their order where that counts; the answers of each gap; a range.
fn right(given: &Given, question: &Question) -> Json {
    if question.survey {
        return json!([]);
    }
    match &question.ask {
        Ask::Choice { options, .. }
        | Ask::Hotspot { options, .. }
        | Ask::Branch { options, .. } => {
            let options = given.options.iter().zip(options);
            let right = options.filter(|(_, entry)| entry.right);
            json!(right.map(|(id, _)| id).collect::<Vec<_>>())
        }
        Ask::Order { .. } | Ask::Match { .. } => json!(given.options),
        Ask::Gap { gaps } => json!(gaps.iter().map(|gap| &gap.answers).collect::<Vec<_>>()),
        Ask::Number {
            value, tolerance, ..
        } => json!({"min": value - tolerance, "max": value + tolerance}),
        Ask::Free { .. } => json!([]),
    }
}
