//! Guided paths: a tree of questions in `content/_data/`, whose answers lead from page to page and in the end to a desk.
//!
//! Invariant: a `Tree` is read whole, whatever is wrong with it; what is wrong with its shape is among the findings,
//! and walking it never needs a step that is not there.

mod check;
mod rules;

use crate::desks::Remit;
use crate::diagnostics::Diagnostics;
use crate::fields::{self, Node, Reader, Record, Reference};
use crate::record;
use crate::source::SourceFile;

pub use crate::fields::Said;
pub use rules::RULES;
pub use rules::{
    ANSWER_UNTRANSLATED, LEAF_UNREACHED, LEAF_WITHOUT_DESK, TREE_LANGUAGE, TREE_TEXT_MISSING,
};

/// The folder of the trees, below `content/_data/`.
pub const FOLDER: &str = "guides";

/// The longest id of a step, which is a part of its page's address.
const LONGEST_ID: usize = 60;

record! {
    /// A file with a guided path.
    pub struct Tree {
        /// Id of the first step
        "start" | "はじめ" => start: Option<Reference>, required;
        /// The steps, in any order
        "steps" | "段階" => steps: Vec<Step>, required;
    }
}

record! {
    /// A question with its answers, or the end of a path with its desks.
    pub struct Step {
        /// Id, the last part of its page's address: small letters, digits and hyphens
        "id" => id: Option<Reference>, required;
        /// The question, or what to do at the end of a path, by language
        "title" | "見出し" => title: Said, required;
        /// A few words below it
        "help" | "説明" => help: Said;
        /// Answers to choose from
        "answers" | "答え" => answers: Vec<Answer>;
        /// Desks that a path ends at, by their ids
        "desks" | "相談先" => desks: Vec<Reference>;
        /// Field of life in which the directory shows further desks
        "situation" | "場面" => situation: Option<Remit>;
        /// Lessons that help here, such as lessons/consent.md
        "lessons" | "教材" => lessons: Vec<Reference>;
    }
}

record! {
    /// An answer and the step that it leads to.
    pub struct Answer {
        /// The answer, by language
        "text" | "ことば" => text: Said, required;
        /// Id of the next step
        "to" | "次" => to: Option<Reference>, required;
    }
}

impl Tree {
    /// Reads a tree out of YAML that was parsed, and checks its shape. A text without a tag is in the language `source`.
    pub fn read(
        node: &Node,
        file: &SourceFile,
        source: &str,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut tree = Self::default();
        let mut reader = Reader::new(file, diagnostics);
        fields::read_records(node, &mut [&mut tree as &mut dyn Record], &mut reader);
        for step in &mut tree.steps {
            let answers = step.answers.iter_mut().map(|answer| &mut answer.text);
            let texts = [&mut step.title, &mut step.help].into_iter().chain(answers);
            texts.for_each(|said| said.text.source_is(source));
        }
        check::shape(&tree, diagnostics);
        tree
    }

    /// The step of an id; of several, the first.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id() == id)
    }

    /// Where the path begins.
    pub fn first(&self) -> Option<&Step> {
        let start = self.start.as_ref()?;
        self.step(&start.name)
    }

    /// The steps that have a page of their own: all but the first, each id once.
    pub fn others(&self) -> impl Iterator<Item = &Step> {
        let first = self.first().map_or("", Step::id);
        let whole = move |step: &&Step| is_id(step.id()) && step.id() != first;
        let once = |step: &&Step| {
            self.step(step.id())
                .is_some_and(|own| std::ptr::eq(own, *step))
        };
        self.steps.iter().filter(whole).filter(once)
    }

    /// The one step that leads to this one, if it is only one.
    pub fn before(&self, id: &str) -> Option<&Step> {
        let mut before = self
            .steps
            .iter()
            .filter(|step| step.next().any(|to| to.name == id));
        before.next().filter(|_| before.next().is_none())
    }
}

impl Step {
    pub fn id(&self) -> &str {
        self.id.as_ref().map_or("", |id| &id.name)
    }

    /// Where its answers lead.
    pub fn next(&self) -> impl Iterator<Item = &Reference> {
        self.answers.iter().filter_map(|answer| answer.to.as_ref())
    }

    /// Whether a path ends here.
    pub fn is_leaf(&self) -> bool {
        self.answers.is_empty()
    }

    /// All that is written in it for readers.
    pub fn texts(&self) -> impl Iterator<Item = &Said> {
        let answers = self.answers.iter().map(|answer| &answer.text);
        [&self.title, &self.help].into_iter().chain(answers)
    }
}

/// Whether an id can stand in an address.
fn is_id(id: &str) -> bool {
    let fine = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(fine)
}

/// The JSON Schema of a tree.
pub fn schema() -> serde_json::Value {
    let mut schema = fields::object_schema(&Tree::default().fields());
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["title"] = "Shirube: a guided path".into();
    schema
}
