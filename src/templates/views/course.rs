//! An e-learning module as its pages and the player see it.

use serde::Serialize;
use serde_json::json;

use crate::content::KindFields;
use crate::content::kinds::Module;
use crate::content::kinds::module::{FeedbackTime, ModuleVersion};
use crate::i18n::Arg;
use crate::markdown::strip_ruby;
use crate::modules::{Given, version_code};
use crate::site::{LangId, Page, module_id, unit_id};
use crate::templates::shapes::{DateText, Label, LinkText};
use crate::templates::{View, World};

/// Answers with the module that the page at an address is, or is a unit of.
pub struct CourseView;

/// Answers with the ids of a unit's questions, and what each counts.
pub struct UnitIds;

/// A module in the words of its page's language.
#[derive(Debug, Serialize)]
pub struct CourseText {
    pub id: String,
    pub title: String,
    pub url: String,
    /// The page of the certificate.
    pub certificate: String,
    pub course: Option<Label>,
    pub version: String,
    /// The newest first.
    pub versions: Vec<VersionText>,
    pub goals: Vec<GoalText>,
    pub profession: Vec<String>,
    pub minutes: Option<u32>,
    pub prerequisites: Vec<String>,
    pub credits: Option<String>,
    /// Per cent of the points that pass; none, where nothing counts.
    pub mastery: Option<u32>,
    pub attempts: Option<u32>,
    pub units: Vec<UnitText>,
    /// All that the player needs, as the text of a script element.
    pub json: String,
}

/// A version, and what is new in it.
#[derive(Debug, Serialize)]
pub struct VersionText {
    pub version: String,
    pub date: Option<DateText>,
    pub changed: String,
    /// The units to take again.
    pub units: Vec<LinkText>,
    /// By which a certificate of this version is known.
    pub code: String,
}

/// A goal by its id.
#[derive(Debug, Serialize)]
pub struct GoalText {
    pub id: String,
    pub text: String,
}

/// A unit as the list of units shows it.
#[derive(Debug, Serialize)]
pub struct UnitText {
    pub id: String,
    pub link: LinkText,
    pub description: String,
    pub minutes: u32,
    /// How many questions count.
    pub questions: usize,
    pub branching: bool,
}

impl View for UnitIds {
    type Answer = (Vec<Given>, u32);
    const NAME: &'static str = "unit-ids";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let page = world.site.at(arg);
        let points = world.site.unit(page).and_then(|(unit, _)| unit.points);
        (world.site.given(page).to_vec(), points.unwrap_or(1))
    }
}

impl View for CourseView {
    type Answer = Option<CourseText>;
    const NAME: &'static str = "course";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let page = world.site.module_of(world.site.at(arg))?;
        let KindFields::Module(module) = &page.parsed.content.fields else {
            return None;
        };
        let units = world.site.units(page);
        let telling = Telling { world, page, units };
        Some(telling.course(module))
    }
}

struct Telling<'w> {
    world: &'w World,
    page: &'w Page,
    units: Vec<&'w Page>,
}

impl Telling<'_> {
    fn course(&self, module: &Module) -> CourseText {
        let (world, page) = (self.world, self.page);
        let mut versions: Vec<&ModuleVersion> = module.versions.iter().collect();
        versions.sort_by_key(|version| std::cmp::Reverse(version.date));
        let versions = versions
            .into_iter()
            .map(|version| self.version(version))
            .collect();
        let goals = module.goals.iter().map(|goal| GoalText {
            id: goal.id.clone().unwrap_or_default(),
            text: goal.text.clone(),
        });
        let mut course = CourseText {
            id: module_id(page).to_owned(),
            title: strip_ruby(page.title()),
            url: world.url(page),
            certificate: world.site.href(&page.route.join("certificate/")),
            course: module
                .course
                .map(|course| world.label(page.lang, "module-course", course.key())),
            version: module.version.clone(),
            versions,
            goals: goals.collect(),
            profession: module.profession.clone(),
            minutes: module.minutes,
            prerequisites: module.prerequisites.clone(),
            credits: module.credits.clone(),
            mastery: world.site.mastery(page),
            attempts: module.attempts,
            units: self.units.iter().map(|unit| self.unit(unit)).collect(),
            json: String::new(),
        };
        course.json = self.json(&course, module.feedback == Some(FeedbackTime::AtEnd));
        course
    }

    fn version(&self, version: &ModuleVersion) -> VersionText {
        let named = |page: &&&Page| version.units.iter().any(|unit| unit == unit_id(page));
        let units = self.units.iter().filter(named);
        VersionText {
            version: version.version.clone(),
            date: version
                .date
                .map(|date| self.world.date(self.page.lang, date)),
            changed: version.changed.clone(),
            units: units.map(|unit| self.world.link_to(unit)).collect(),
            code: version_code(module_id(self.page), &version.version),
        }
    }

    fn unit(&self, page: &Page) -> UnitText {
        let quiz = &page.parsed.quiz;
        let drawn = self.world.site.unit(page).and_then(|(unit, _)| unit.draw);
        let scored = quiz
            .questions()
            .filter(|(_, question)| question.is_scored())
            .count();
        UnitText {
            id: unit_id(page).to_owned(),
            link: self.world.link_to(page),
            description: strip_ruby(page.description()),
            minutes: page.parsed.minutes(),
            questions: drawn.map_or(scored, |drawn| scored.min(drawn as usize)),
            branching: quiz.branching,
        }
    }

    /// What the player reads. `<` is escaped, so that no text can end the element.
    fn json(&self, course: &CourseText, at_end: bool) -> String {
        let versions = course.versions.iter().map(|version| {
            let units = version.units.iter().map(|unit| &unit.title);
            json!({
                "version": version.version,
                "date": version.date.as_ref().map(|date| &date.iso),
                "changed": version.changed,
                "units": units.collect::<Vec<_>>(),
                "code": version.code,
            })
        });
        let data = json!({
            "id": course.id,
            "title": course.title,
            "version": course.version,
            "versions": versions.collect::<Vec<_>>(),
            "mastery": course.mastery,
            "attempts": course.attempts,
            "atEnd": at_end,
            "goals": course.goals,
            "url": course.url,
            "certificate": course.certificate,
            "units": self.units.iter().map(|unit| self.unit_json(unit)).collect::<Vec<_>>(),
            "words": words(self.world, self.page.lang),
        });
        data.to_string().replace('<', "\\u003c")
    }

    fn unit_json(&self, page: &Page) -> serde_json::Value {
        let Some((unit, quiz)) = self.world.site.unit(page) else {
            return json!(null);
        };
        let given = self.world.site.given(page);
        let points = unit.points.unwrap_or(1);
        let questions = given
            .iter()
            .zip(quiz.questions())
            .map(|(given, (section, question))| {
                json!({
                    "id": given.id,
                    "screen": section.id,
                    "points": question.points(points),
                    "survey": question.survey,
                })
            });
        json!({
            "id": unit_id(page),
            "title": strip_ruby(page.title()),
            "url": self.world.url(page),
            "goal": unit.goal,
            "draw": unit.draw,
            "shuffle": unit.shuffle,
            "branching": quiz.branching,
            "questions": questions.collect::<Vec<_>>(),
        })
    }
}

/// The player's strings, and the variables in each, which the player fills.
const WORDS: &[(&str, &[&str])] = &[
    ("module-check", &[]),
    ("module-record", &[]),
    ("module-next", &[]),
    ("module-back", &[]),
    ("module-right", &[]),
    ("module-partly", &[]),
    ("module-wrong", &[]),
    ("module-recorded", &[]),
    ("module-answer-first", &[]),
    ("module-compare", &[]),
    ("module-up", &["item"]),
    ("module-down", &["item"]),
    ("module-moved", &["item", "place"]),
    ("module-screen", &["now", "all"]),
    ("module-unit-done", &[]),
    ("module-unanswered", &["count"]),
    ("module-unit-next", &["title"]),
    ("module-results", &[]),
    ("module-continue", &[]),
    ("module-fresh", &[]),
    ("module-somebody", &["answered"]),
    ("module-state-open", &[]),
    ("module-state-begun", &["done", "all"]),
    ("module-state-done", &[]),
    ("module-score", &["score", "mastery"]),
    ("module-passed", &[]),
    ("module-failed", &[]),
    ("module-unfinished", &["left"]),
    ("module-retry", &[]),
    ("module-no-retry", &[]),
    ("module-certificate-open", &[]),
    ("module-erased", &[]),
    ("module-erase-sure", &[]),
    ("module-import-wrong", &[]),
    ("module-imported", &[]),
    ("module-import-partly", &["count"]),
    ("module-not-kept", &[]),
    ("module-changed", &["version", "now"]),
    ("module-repeat", &["units"]),
    ("module-seen", &[]),
    ("module-later", &["version", "now"]),
    ("module-code-good", &["version", "date", "score"]),
    ("module-code-wrong", &[]),
    ("module-none-yet", &[]),
];

fn words(world: &World, lang: LangId) -> serde_json::Map<String, serde_json::Value> {
    let word = |(key, names): &(&str, &[&str])| {
        let holes: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
        let args = names
            .iter()
            .zip(&holes)
            .map(|(name, hole)| (*name, Arg::from(hole.as_str())));
        let text = world.text(lang, key, &args.collect::<Vec<_>>());
        let name = key.trim_start_matches("module-").to_owned();
        (name, json!(text))
    };
    WORDS.iter().map(word).collect()
}
