//! Ids that last: a file that `shirube module ids` writes keeps, for each question and option, its id and what its
//! words were in each language. Rewording, reordering and translating find the same ids again.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::model::{Question, Quiz};
use crate::diagnostics::{Diagnostics, Rule, Severity, Text};
use crate::fields::{self, Node, Reader, Record};
use crate::record;
use crate::source::SourceFile;

/// The folder of the files, below `content/_data/`; each has the name of its module's folder.
pub const FOLDER: &str = "modules";

pub static QUESTION_UNRECORDED: Rule = Rule {
    id: "module-question-unrecorded",
    severity: Severity::Warning,
    message: Text::new(
        "ことばが新しい問題が{count}問あり、番号がまだ記録されていません（『{first}』など）",
        "{count} questions are new or reworded and not recorded yet (“{first}” and so on)",
    ),
    hint: Text::new(
        "聞くことが同じなら `shirube module ids` を実行してください。別の問題に取りかえたなら、先に記録から古い問題の行を消します",
        "run `shirube module ids` if they still ask the same; if one was replaced, take its old entry out of the record first",
    ),
    explain: Text::new(
        "学ぶ人の途中経過と点数は、問題の番号に結びついています。番号は content/_data/modules/ の記録にあり、build は書きかえません。記録のないまま問題を直したり並べかえたりすると、前の答えが別の問題のものになるおそれがあります。",
        "Learners' progress and scores hang on ids. They are recorded in content/_data/modules/, which a build never writes. An edit without a record may give old answers to another question.",
    ),
};

pub static QUESTION_GONE: Rule = Rule {
    id: "module-question-gone",
    severity: Severity::Warning,
    message: Text::new(
        "記録にある問題『{id}』が、単元『{unit}』にありません",
        "question “{id}” is recorded, and unit “{unit}” no longer has it",
    ),
    hint: Text::new(
        "消してよければ `shirube module ids` を実行し、module の version を上げてください。学んでいる途中の人の答えは失われます",
        "if it may go, run `shirube module ids` and raise the module's `version`; learners lose their answers to it",
    ),
    explain: Text::new(
        "途中まで学んだ人は、その問題の答えを保存しています。",
        "Learners who are half way through have stored an answer to it.",
    ),
};

pub static UNIT_ALONE: Rule = Rule {
    id: "module-unit-alone",
    severity: Severity::Error,
    message: Text::new(
        "この単元のフォルダに、研修の index.md がありません",
        "the folder of this unit has no module in its index.md",
    ),
    hint: Text::new(
        "同じフォルダに『kind: module』の index.md を作ってください（`shirube new module` で作れます）",
        "make an index.md of `kind: module` in the same folder; `shirube new module` does",
    ),
    explain: Text::new("単元は、研修の一部です。", "A unit is a part of a module."),
};

pub static GOAL_UNKNOWN: Rule = Rule {
    id: "module-goal-unknown",
    severity: Severity::Error,
    message: Text::new(
        "ねらい『{name}』が、研修の index.md にありません",
        "the module's index.md has no goal “{name}”",
    ),
    hint: Text::new(
        "index.md の goals に『- {id: …, text: …}』を足すか、名前を直してください",
        "add `- {id: …, text: …}` to its `goals`, or mend the name",
    ),
    explain: Text::new(
        "結果は、ねらいごとに示されます。",
        "Results are shown by goal.",
    ),
};

record! {
    /// The record of a module's questions.
    pub struct Ledger {
        /// Questions by their ids
        "questions" => questions: Vec<Known>;
        /// Ids of questions that are gone, which are never given again
        "retired" => retired: Vec<String>;
    }
}

record! {
    /// A question that has an id.
    pub struct Known {
        /// Id
        "id" => id: String, required;
        /// Unit, by the name of its file
        "unit" => unit: String, required;
        /// Kind of question
        "kind" => kind: String, required;
        /// State of its words, in each language
        "texts" => texts: Vec<String>;
        /// Options by their ids
        "options" => options: Vec<KnownOption>;
    }
}

record! {
    /// An option that has an id.
    pub struct KnownOption {
        /// Id
        "id" => id: String, required;
        /// State of its words, in each language
        "texts" => texts: Vec<String>;
    }
}

/// The ids of a question as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Given {
    pub id: String,
    /// Of its options, entries or pairs, in the order of the file.
    pub options: Vec<String>,
    /// Whether the record knows all its words as they are.
    pub recorded: bool,
}

impl Ledger {
    /// Reads a record.
    pub fn read(node: &Node, file: &SourceFile, diagnostics: &mut Diagnostics) -> Self {
        let mut ledger = Self::default();
        let mut reader = Reader::new(file, diagnostics);
        fields::read_records(node, &mut [&mut ledger as &mut dyn Record], &mut reader);
        ledger
    }

    /// The ids of a unit's questions in one language.
    pub fn given(&self, unit: &str, lang: &str, quiz: &Quiz) -> Vec<Given> {
        let mut ledger = self.clone();
        let before: Vec<Known> = self.questions.clone();
        let indices = ledger.learn(unit, lang, quiz);
        let now = indices.iter().zip(quiz.questions());
        now.map(|(index, (_, question))| {
            let known = &ledger.questions[*index];
            let options = option_order(known, lang, question);
            let old = before.iter().find(|old| old.id == known.id);
            Given {
                id: known.id.clone(),
                options: options
                    .iter()
                    .map(|at| known.options[*at].id.clone())
                    .collect(),
                recorded: old == Some(known),
            }
        })
        .collect()
    }

    /// Ids that the record has for a unit, and its questions do not use.
    pub fn gone(&self, unit: &str, given: &[Given]) -> Vec<&str> {
        let used = |known: &&Known| given.iter().any(|given| given.id == known.id);
        let of_unit = self.questions.iter().filter(|known| known.unit == unit);
        of_unit
            .filter(|known| !used(known))
            .map(|known| known.id.as_str())
            .collect()
    }

    /// Records the words of a unit's questions as they are. Says which entry each question has.
    pub fn learn(&mut self, unit: &str, lang: &str, quiz: &Quiz) -> Vec<usize> {
        let questions: Vec<&Question> = quiz.questions().map(|(_, question)| question).collect();
        let mut taken = BTreeSet::new();
        let mut found: Vec<Option<usize>> = questions
            .iter()
            .map(|question| {
                let same = |known: &Known| has(&known.texts, lang, question.mark);
                self.find(unit, question, &mut taken, same)
            })
            .collect();
        for (question, slot) in questions.iter().zip(&mut found) {
            if slot.is_none() {
                *slot = self.find(unit, question, &mut taken, |_| true);
            }
        }
        let indices = questions.iter().zip(found).map(|(question, slot)| {
            let index = slot.unwrap_or_else(|| self.begin(unit, question));
            self.questions[index].learn(lang, question);
            index
        });
        indices.collect()
    }

    /// Takes out what is gone; its ids are kept from being given again.
    pub fn retire(&mut self, used: &BTreeSet<usize>) {
        let all = std::mem::take(&mut self.questions).into_iter().enumerate();
        let (kept, gone) = all.partition::<Vec<_>, _>(|(at, _)| used.contains(at));
        self.questions = kept.into_iter().map(|(_, known)| known).collect();
        self.retired
            .extend(gone.into_iter().map(|(_, known)| known.id));
        self.retired.sort();
        self.retired.dedup();
    }

    fn find(
        &self,
        unit: &str,
        question: &Question,
        taken: &mut BTreeSet<usize>,
        fits: impl Fn(&Known) -> bool,
    ) -> Option<usize> {
        let fits =
            |known: &Known| known.unit == unit && known.kind == question.ask.key() && fits(known);
        let mut indices = (0..self.questions.len()).filter(|at| fits(&self.questions[*at]));
        let index = indices.find(|at| !taken.contains(at))?;
        taken.insert(index);
        Some(index)
    }

    fn begin(&mut self, unit: &str, question: &Question) -> usize {
        let taken: BTreeSet<String> = self
            .questions
            .iter()
            .map(|known| known.id.clone())
            .chain(self.retired.iter().cloned())
            .collect();
        let mut ids = (1..).map(|n: u32| format!("{unit}-{n}"));
        let id = ids.find(|id| !taken.contains(id)).unwrap_or_default();
        self.questions.push(Known {
            id,
            unit: unit.to_owned(),
            kind: question.ask.key().to_owned(),
            ..Known::default()
        });
        self.questions.len() - 1
    }

    /// The record as YAML.
    pub fn to_yaml(&self) -> String {
        let mut out = String::from(
            "# 問題の番号の記録です。`shirube module ids` が書きます。手で直さないでください。\n\
             # Ids of questions, written by `shirube module ids`; not to be edited by hand.\nquestions:\n",
        );
        for known in &self.questions {
            let _ = writeln!(
                out,
                "  - id: {}\n    unit: {}\n    kind: {}\n    texts: [{}]\n    options:",
                known.id,
                known.unit,
                known.kind,
                known.texts.join(", ")
            );
            if known.options.is_empty() {
                out.pop();
                out.push_str(" []\n");
            }
            for option in &known.options {
                let _ = writeln!(
                    out,
                    "      - {{id: {}, texts: [{}]}}",
                    option.id,
                    option.texts.join(", ")
                );
            }
        }
        let _ = writeln!(out, "retired: [{}]", self.retired.join(", "));
        out
    }
}

impl Known {
    fn learn(&mut self, lang: &str, question: &Question) {
        note(&mut self.texts, lang, question.mark);
        let marks = question.ask.marks();
        let order = option_order(self, lang, question);
        for (at, mark) in order.iter().zip(marks) {
            if self.options.len() <= *at {
                let id = free_letter(&self.options);
                self.options.push(KnownOption {
                    id,
                    texts: Vec::new(),
                });
            }
            note(&mut self.options[*at].texts, lang, mark);
        }
    }
}

/// Which entry of the record each option has: first by its words, then in order; the rest come after.
fn option_order(known: &Known, lang: &str, question: &Question) -> Vec<usize> {
    let marks = question.ask.marks();
    let mut taken = BTreeSet::new();
    let mut found: Vec<Option<usize>> = Vec::new();
    for mark in &marks {
        let mut same =
            (0..known.options.len()).filter(|at| has(&known.options[*at].texts, lang, *mark));
        let at = same.find(|at| !taken.contains(at));
        taken.extend(at);
        found.push(at);
    }
    let fill = |slot: Option<usize>| {
        slot.unwrap_or_else(|| {
            let free = (0..).find(|at| !taken.contains(at)).unwrap_or(0);
            taken.insert(free);
            free
        })
    };
    found.into_iter().map(fill).collect()
}

fn free_letter(options: &[KnownOption]) -> String {
    let letters = ('a'..='z').map(String::from);
    let numbered = (1..).map(|n: u32| format!("o{n}"));
    let taken = |id: &String| options.iter().any(|option| option.id == *id);
    letters
        .chain(numbered)
        .find(|id| !taken(id))
        .unwrap_or_default()
}

fn has(texts: &[String], lang: &str, mark: u64) -> bool {
    texts.contains(&entry(lang, mark))
}

fn note(texts: &mut Vec<String>, lang: &str, mark: u64) {
    let begins = format!("{lang} ");
    texts.retain(|text| !text.starts_with(&begins));
    texts.push(entry(lang, mark));
    texts.sort();
}

fn entry(lang: &str, mark: u64) -> String {
    format!("{lang} {mark:016x}")
}
