//! A module as a bank: a group a unit, an item a question or a text between questions. Surveys and cases stay behind,
//! since other systems have no place for them, and the group says so.

use super::texts::Texts;
use crate::diagnostics::Diagnostics;
use crate::exchange::{self, Bank, Group, Item, Opt, Pair, Rich};
use crate::i18n::Arg;
use crate::markdown::strip_ruby;
use crate::modules::{self, Ask, Entry, Given, Question, Section};
use crate::outputs::Making;
use crate::outputs::body::{Dress, pieces};
use crate::outputs::packages::package::{Edition, Package};
use crate::outputs::packages::places::Places;
use crate::site::{Page, unit_id};

/// A module in a format of question banks.
pub(super) fn written(
    format: exchange::Format,
    package: &Package<'_>,
    making: &Making<'_>,
) -> Option<Vec<u8>> {
    let places = Places::new(package);
    let mut bank = Bank {
        title: package.title(),
        groups: Vec::new(),
    };
    for edition in &package.editions {
        for unit in &edition.units {
            let collecting = Collecting {
                format,
                package,
                edition,
                unit,
                making,
                places: &places,
            };
            bank.groups.extend(collecting.group());
        }
    }
    Some(format.write(&bank))
}

struct Collecting<'c> {
    format: exchange::Format,
    package: &'c Package<'c>,
    edition: &'c Edition<'c>,
    unit: &'c Page,
    making: &'c Making<'c>,
    places: &'c Places,
}

impl Collecting<'_> {
    fn group(&self) -> Option<Group> {
        let site = &self.making.world().site;
        let (record, _) = site.unit(self.unit)?;
        // Its endings say nothing without the ways to them.
        if record.branching {
            return None;
        }
        let given = site.given(self.unit);
        let scope = &self.making.scope;
        pieces(
            scope,
            self.unit,
            Dress::Feed,
            |document, embeds, options| {
                let quiz = modules::read(document, record, &mut Diagnostics::default());
                let mut found = Diagnostics::default();
                let mut texts = Texts::new(
                    (document, embeds, options),
                    self.unit,
                    self.making,
                    self.places,
                    &mut found,
                );
                let mut given = given.iter();
                let (mut items, mut left) = (Vec::new(), 0);
                for section in &quiz.sections {
                    let item = match &section.question {
                        Some(question) => {
                            self.question(section, question, given.next(), &mut texts)
                        }
                        None => Some(self.text(section, &mut texts)),
                    };
                    match item.filter(|item| self.format.holds(item)) {
                        Some(item) => items.push(item),
                        None => left += 1,
                    }
                }
                Group {
                    id: self.id(),
                    title: strip_ruby(self.unit.title()),
                    about: self.about(record.draw, left),
                    items,
                }
            },
        )
    }

    /// Unique in the whole of a course, as Moodle wants it.
    fn id(&self) -> String {
        let id = format!("{}-{}", self.package.id, unit_id(self.unit));
        match self.package.editions.len() {
            1 => id,
            _ => format!(
                "{id}-{}",
                self.making.world().site.lang(self.edition.lang).tag
            ),
        }
    }

    /// What the unit is about, how many questions it draws, and how much of it is not here.
    fn about(&self, draw: Option<u32>, left: u32) -> Rich {
        let world = self.making.world();
        let say = |key: &str, count: u32| {
            let text = world.text(
                self.edition.lang,
                key,
                &[("count", Arg::from(i64::from(count)))],
            );
            exchange::note(&text)
        };
        let about = &self.unit.common().description;
        let mut out = Rich::plain(&strip_ruby(about));
        if let Some(draw) = draw {
            out = out.then(say("bank-draw", draw));
        }
        if left > 0 {
            out = out.then(say("bank-left-out", left));
        }
        out
    }

    fn text(&self, section: &Section, texts: &mut Texts<'_, '_>) -> Item {
        let name = match section.id.is_empty() {
            true => strip_ruby(self.unit.title()),
            false => texts.words(&section.heading),
        };
        let heading = match section.id.is_empty() {
            true => Rich::default(),
            false => texts.wrapped("h3", &section.heading),
        };
        Item {
            name,
            text: heading.then(texts.blocks(&section.text)),
            ..Item::default()
        }
    }

    fn question(
        &self,
        section: &Section,
        question: &Question,
        given: Option<&Given>,
        texts: &mut Texts<'_, '_>,
    ) -> Option<Item> {
        if question.survey {
            return None;
        }
        let site = &self.making.world().site;
        let (record, _) = site.unit(self.unit)?;
        Some(Item {
            id: given.map_or_else(String::new, |given| given.id.clone()),
            name: texts.words(&section.heading),
            text: texts
                .wrapped("p", &section.heading)
                .then(texts.blocks(&question.prompt)),
            ask: ask(&question.ask, record.shuffle, texts)?,
            points: question.points(record.points.unwrap_or(1)),
            hints: question
                .hints
                .iter()
                .map(|hint| texts.quoted(std::slice::from_ref(hint)))
                .collect(),
            general: texts.quoted(&question.explanation),
            ..Item::default()
        })
    }
}

/// How it is answered; nothing, where no other system can ask that.
fn ask(ask: &Ask, shuffle: bool, texts: &mut Texts<'_, '_>) -> Option<exchange::Ask> {
    Some(match ask {
        Ask::Choice { many, options } | Ask::Hotspot { many, options } => exchange::Ask::Choice {
            many: *many,
            shuffle,
            options: options.iter().map(|option| entry(option, texts)).collect(),
        },
        // Cases were left out as a whole.
        Ask::Branch { .. } => return None,
        Ask::Order { items } => exchange::Ask::Order {
            items: items.iter().map(|item| entry(item, texts)).collect(),
        },
        Ask::Match { pairs } => exchange::Ask::Match {
            pairs: pairs
                .iter()
                .map(|pair| Pair {
                    left: texts.line(&pair.left),
                    right: texts.words(&pair.right),
                    feedback: pair
                        .feedback
                        .as_ref()
                        .map_or_else(Rich::default, |told| texts.line(told)),
                })
                .collect(),
        },
        Ask::Gap { gaps } => exchange::Ask::Gap {
            gaps: gaps
                .iter()
                .map(|gap| (gap.answers.clone(), texts.quoted(&gap.feedback)))
                .collect(),
        },
        Ask::Number {
            value,
            tolerance,
            unit,
            feedback,
        } => exchange::Ask::Number {
            value: *value,
            tolerance: *tolerance,
            unit: unit.clone(),
            feedback: texts.quoted(feedback),
        },
        Ask::Free { model } => exchange::Ask::Free {
            model: texts.quoted(model),
        },
    })
}

fn entry(entry: &Entry, texts: &mut Texts<'_, '_>) -> Opt {
    let mut label = texts.line(&entry.label);
    if let Some(area) = entry.area {
        let (x, y, w, h) = (area.x, area.y, area.width, area.height);
        label.html = format!(
            "<span data-area=\"x={x} y={y} w={w} h={h}\">{}</span>",
            label.html
        );
    }
    Opt {
        label,
        right: entry.right,
        feedback: texts.quoted(&entry.feedback),
    }
}
