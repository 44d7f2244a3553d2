//! Learning what a module asks: every question gets its id back, or a new one.
//!
//! The language that the module is written in first decides. A translation's questions are those of the record that
//! have its words, then those that the first language has at the same place.

use std::collections::{BTreeMap, BTreeSet};

use super::breaks::{self, Broken};
use super::matching::Pairing;
use super::{
    Copy, Given, Known, KnownOption, Ledger, Sheet, entry, has, in_lang, likeness, note, words,
};
use crate::modules::model::{Ask, Question, Section};

/// How alike a question or an option has to be so that it is the same in other words.
const ALIKE: f64 = 0.5;

/// A record as it should be, and what came of the old one.
#[derive(Debug, Default)]
pub struct Learned {
    pub ledger: Ledger,
    /// Of each language: of each unit: of each question.
    pub given: Vec<Vec<Vec<Given>>>,
    /// What learners' answers no longer stand for.
    pub broken: Vec<Broken>,
}

/// A question and where it is asked.
struct Asked<'q> {
    unit: &'q str,
    section: &'q Section,
    question: &'q Question,
    /// What is recorded of its options.
    options: Vec<String>,
    /// What is recorded of its words.
    entry: String,
}

impl Ledger {
    /// Finds the id of every question of a module; its first language comes first.
    pub fn learned(&self, copies: &[Copy<'_>]) -> Learned {
        let mut learning = Learning {
            before: self,
            ledger: self.clone(),
            first: None,
            used: BTreeMap::new(),
        };
        let given = copies.iter().map(|copy| learning.copy(copy)).collect();
        let first = copies.first();
        let broken = first.map_or_else(Vec::new, |copy| {
            breaks::between(self, &learning.ledger, copy.lang, &learning.used)
        });
        learning.retire();
        Learned {
            ledger: learning.ledger,
            given,
            broken,
        }
    }
}

struct Learning<'l> {
    before: &'l Ledger,
    ledger: Ledger,
    /// The questions that the first language asks, in its order.
    first: Option<Vec<usize>>,
    /// Questions and their options that some language has.
    used: BTreeMap<usize, BTreeSet<usize>>,
}

impl Learning<'_> {
    fn copy(&mut self, copy: &Copy<'_>) -> Vec<Vec<Given>> {
        let asked: Vec<Asked<'_>> = copy
            .units
            .iter()
            .flat_map(|sheet| all_asked(sheet, copy.lang))
            .collect();
        let places = self.places(copy.lang, &asked);
        let mut kept = Vec::new();
        let mut units = Vec::new();
        for (at, place) in asked.iter().zip(places) {
            let place = place.unwrap_or_else(|| self.begin(at));
            kept.push(place);
            units.push((at.unit, self.learn(copy.lang, at, place)));
        }
        self.forget(copy.lang, &kept);
        self.first.get_or_insert(kept);
        let of = |sheet: &Sheet<'_>| {
            let own = units.iter().filter(|(unit, _)| *unit == sheet.unit);
            own.map(|(_, given)| given.clone()).collect()
        };
        copy.units.iter().map(of).collect()
    }

    /// The entries of the record that the questions have.
    fn places(&self, lang: &str, asked: &[Asked<'_>]) -> Vec<Option<usize>> {
        let known = &self.ledger.questions;
        let evidence = Evidence::of(known);
        let mut pairing = Pairing::new(asked.len());
        let mut by_stamp: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (place, known) in known.iter().enumerate() {
            for text in &known.texts {
                by_stamp.entry(super::stamp(text)).or_default().push(place);
            }
        }
        let near = |at: &Asked<'_>, place: usize| f64::from(u8::from(known[place].unit == at.unit));
        let mut pairs = Vec::new();
        for (n, at) in asked.iter().enumerate() {
            let same = by_stamp.get(super::stamp(&at.entry)).into_iter().flatten();
            for place in same.filter(|place| at.is_kin(&known[**place])) {
                let sure = 2.0 * near(at, *place) + evidence.share(at, &known[*place]);
                pairs.push((sure, n, *place));
            }
        }
        pairing.take_best(pairs);
        let mut pairs = Vec::new();
        let left: Vec<usize> = (0..known.len())
            .filter(|place| pairing.is_free(*place))
            .collect();
        for n in pairing.open() {
            for place in left.iter().filter(|place| asked[n].is_kin(&known[**place])) {
                let said = in_lang(&known[*place].texts, lang).map_or("", words);
                let sure = likeness(said, &asked[n].section.heading.text)
                    + evidence.share(&asked[n], &known[*place]);
                let near = near(&asked[n], *place);
                // In another unit, words that are somewhat alike are no sign.
                if sure >= ALIKE * (2.0 - near) {
                    pairs.push((sure + near, n, *place));
                }
            }
        }
        pairing.take_best(pairs);
        let at_home = |n: usize, place: usize| {
            known[place].unit == asked[n].unit && asked[n].is_kin(&known[place])
        };
        let others = || {
            self.first
                .clone()
                .unwrap_or_else(|| (0..known.len()).collect())
        };
        pairing.take_in_order(others(), |n, place| {
            at_home(n, place) && in_lang(&known[place].texts, lang).is_none()
        });
        if self.first.is_some() {
            pairing.take_in_order(others(), at_home);
        }
        pairing.found
    }

    /// Gives a question an id that was never used.
    fn begin(&mut self, at: &Asked<'_>) -> usize {
        let known = self.ledger.questions.iter().map(|known| &known.id);
        let taken: BTreeSet<&String> = known.chain(&self.ledger.retired).collect();
        let mut ids = (1..).map(|n: u32| format!("{}-{n}", at.unit));
        let id = ids.find(|id| !taken.contains(id)).unwrap_or_default();
        self.ledger.questions.push(Known {
            id,
            ..Known::default()
        });
        self.ledger.questions.len() - 1
    }

    /// Records a question's words as they are, and tells its ids.
    fn learn(&mut self, lang: &str, at: &Asked<'_>, place: usize) -> Given {
        let is_first = self.first.is_none();
        let known = &mut self.ledger.questions[place];
        let options = options(known, lang, at, is_first);
        note(&mut known.texts, lang, Some(at.entry.clone()));
        for (n, option) in known.options.iter_mut().enumerate() {
            let entry = options.iter().position(|place| *place == n);
            note(
                &mut option.texts,
                lang,
                entry.map(|n| at.options[n].clone()),
            );
        }
        let ids: Vec<String> = options
            .iter()
            .map(|place| known.options[*place].id.clone())
            .collect();
        if is_first || known.unit.is_empty() {
            known.unit = at.unit.to_owned();
            known.kind = at.question.ask.key().to_owned();
            known.right = breaks::right(&at.question.ask, &ids);
        }
        self.used.entry(place).or_default().extend(options);
        let known = &self.ledger.questions[place];
        let old = self.before.questions.iter().find(|old| old.id == known.id);
        Given {
            id: known.id.clone(),
            recorded: old.is_some_and(|old| old.knows(known, lang)),
            options: ids,
        }
    }

    /// Takes the words of a language off what it no longer asks.
    fn forget(&mut self, lang: &str, kept: &[usize]) {
        for (place, known) in self.ledger.questions.iter_mut().enumerate() {
            if kept.contains(&place) {
                continue;
            }
            note(&mut known.texts, lang, None);
            known
                .options
                .iter_mut()
                .for_each(|option| note(&mut option.texts, lang, None));
        }
    }

    /// Takes out what no language has; its ids are kept from being given again.
    fn retire(&mut self) {
        for (place, mut known) in std::mem::take(&mut self.ledger.questions)
            .into_iter()
            .enumerate()
        {
            let Some(used) = self.used.get(&place) else {
                self.ledger.retired.push(known.id);
                continue;
            };
            for (n, option) in std::mem::take(&mut known.options).into_iter().enumerate() {
                match used.contains(&n) {
                    true => known.options.push(option),
                    false => known.retired.push(option.id),
                }
            }
            known.retired.sort();
            self.ledger.questions.push(known);
        }
        self.ledger.retired.sort();
        self.ledger.retired.dedup();
    }
}

impl Known {
    /// Whether an older entry has all the words that a newer one has in a language. What is right is told by itself.
    fn knows(&self, newer: &Self, lang: &str) -> bool {
        let same = |old: &[String], new: &[String]| {
            in_lang(old, lang).map(super::stamp) == in_lang(new, lang).map(super::stamp)
        };
        let options = newer.options.iter().all(|option| {
            let old = self.options.iter().find(|old| old.id == option.id);
            old.is_some_and(|old| same(&old.texts, &option.texts))
                || in_lang(&option.texts, lang).is_none()
        });
        let here = (&self.unit, &self.kind) == (&newer.unit, &newer.kind);
        same(&self.texts, &newer.texts) && options && here
    }
}

impl Asked<'_> {
    /// Whether it can be a recorded question at all: choices may come to have one right answer, several, or areas.
    fn is_kin(&self, known: &Known) -> bool {
        const CHOICES: [&str; 3] = ["single", "multiple", "hotspot"];
        let kind = self.question.ask.key();
        kind == known.kind || (CHOICES.contains(&kind) && CHOICES.contains(&known.kind.as_str()))
    }
}

/// The questions of a unit, in order.
fn all_asked<'q>(sheet: &Sheet<'q>, lang: &str) -> Vec<Asked<'q>> {
    let asked = sheet.quiz.questions().map(|(section, question)| {
        let labels = question.ask.labels();
        Asked {
            unit: sheet.unit,
            section,
            question,
            options: labels
                .iter()
                .map(|label| entry(lang, crate::text::hash(label), label))
                .collect(),
            entry: entry(lang, question.mark, &section.heading.text),
        }
    });
    asked.collect()
}

/// What options tell of whose they are: the fewer questions have their words, the more.
struct Evidence<'k>(BTreeMap<&'k str, u32>);

impl<'k> Evidence<'k> {
    fn of(known: &'k [Known]) -> Self {
        let mut counts = BTreeMap::new();
        for known in known {
            let texts = known.options.iter().flat_map(|option| &option.texts);
            for stamp in texts.map(|text| super::stamp(text)) {
                *counts.entry(stamp).or_default() += 1;
            }
        }
        Self(counts)
    }

    /// How far a question's options are those of a recorded one; of one without options, whether the same is right.
    /// “Yes” and “no”, which many have, say little.
    fn share(&self, at: &Asked<'_>, known: &Known) -> f64 {
        if at.options.is_empty() {
            let answers = matches!(at.question.ask, Ask::Gap { .. } | Ask::Number { .. });
            let same = answers
                && !known.right.is_empty()
                && breaks::right(&at.question.ask, &[]) == known.right;
            return f64::from(u8::from(same));
        }
        let shared = at
            .options
            .iter()
            .filter(|text| known.options.iter().any(|option| has(&option.texts, text)));
        let weights = shared.map(|text| {
            let count = self.0.get(super::stamp(text)).copied().unwrap_or(1);
            1.0 / f64::from(count).powi(2)
        });
        let all = at.options.len().max(known.options.len());
        weights.sum::<f64>() / all as f64
    }
}

/// Which recorded option each option is; new ones are added.
fn options(known: &mut Known, lang: &str, at: &Asked<'_>, is_first: bool) -> Vec<usize> {
    let mut pairing = Pairing::new(at.options.len());
    let mut pairs = Vec::new();
    for (n, text) in at.options.iter().enumerate() {
        for (place, option) in known.options.iter().enumerate() {
            let said = in_lang(&option.texts, lang);
            let sure = match has(&option.texts, text) {
                true => 2.0,
                false => said.map_or(0.0, |said| likeness(words(said), words(text))),
            };
            if sure >= ALIKE {
                pairs.push((sure, n, place));
            }
        }
    }
    pairing.take_best(pairs);
    pairing.take_in_order(0..known.options.len(), |_, place| {
        in_lang(&known.options[place].texts, lang).is_none()
    });
    if !is_first {
        pairing.take_in_order(0..known.options.len(), |_, _| true);
    }
    let place = |found: Option<usize>| found.unwrap_or_else(|| known.add_option());
    pairing.found.into_iter().map(place).collect()
}

impl Known {
    fn add_option(&mut self) -> usize {
        let taken = |id: &String| {
            self.retired.contains(id) || self.options.iter().any(|option| option.id == *id)
        };
        let letters = ('a'..='z').map(String::from);
        let numbered = (1..).map(|n: u32| format!("o{n}"));
        let id = letters
            .chain(numbered)
            .find(|id| !taken(id))
            .unwrap_or_default();
        self.options.push(KnownOption {
            id,
            texts: Vec::new(),
        });
        self.options.len() - 1
    }
}
