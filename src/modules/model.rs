//! What a unit is made of: sections, some of which ask.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::source::Span;

/// A unit as sections in order.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Quiz {
    pub sections: Vec<Section>,
    /// Whether the sections are the nodes of a branching case.
    pub branching: bool,
}

/// A heading and what stands below it: a screen of the player.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The heading's id in the page; empty before the first heading.
    pub id: String,
    pub heading: Part,
    /// What it says, unless it asks.
    pub text: Vec<Part>,
    pub question: Option<Question>,
    /// Whether a branching case may end here.
    pub ending: bool,
    /// The place of the heading in the file.
    pub span: Span,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// What stands between the heading and the answers.
    pub prompt: Vec<Part>,
    pub ask: Ask,
    /// Asked to know what learners think; it never counts.
    pub survey: bool,
    pub hints: Vec<Part>,
    /// What is told after the answer, whatever it was.
    pub explanation: Vec<Part>,
    /// What it counts, where it says so itself.
    pub points: Option<u32>,
    /// Changes when the words of the question change.
    pub mark: u64,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// One option of several, or all that are right.
    Choice { many: bool, options: Vec<Entry> },
    /// The same, on a picture: each option has its area.
    Hotspot { many: bool, options: Vec<Entry> },
    /// Options that lead on to other sections; scored if some are marked as right.
    Branch { scored: bool, options: Vec<Entry> },
    /// Entries to be put in order, given in the right one.
    Order { items: Vec<Entry> },
    /// What belongs to what.
    Match { pairs: Vec<Pair> },
    /// Gaps in the prompt, each with the answers that fill it.
    Gap { gaps: Vec<Entry> },
    /// A number, with how far off an answer may be, and its unit.
    Number {
        value: f64,
        tolerance: f64,
        unit: String,
        feedback: Vec<Part>,
    },
    /// Free text with a model answer, which learners compare theirs with.
    Free { model: Vec<Part> },
}

/// An option, an entry to order or a gap.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// What is to be chosen, within a line.
    pub label: Part,
    /// Its place in the file.
    pub span: Span,
    pub right: bool,
    /// What is told to whoever chose it.
    pub feedback: Vec<Part>,
    /// Where it is on the picture.
    pub area: Option<Area>,
    /// The id of the section that it leads to.
    pub to: Option<String>,
    /// The least points with which it is open.
    pub at_least: Option<u32>,
    /// The answers that fill a gap.
    pub answers: Vec<String>,
}

/// Two things that belong together.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    pub left: Part,
    pub right: Part,
    pub feedback: Option<Part>,
}

/// A rectangle on a picture, in per cent of its width and height.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// A piece of the document: its nodes and its words.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Part {
    from: u32,
    to: u32,
    /// Without markup and readings.
    pub text: String,
}

impl Part {
    pub(super) fn new(nodes: Range<usize>, text: String) -> Self {
        Self {
            from: u32::try_from(nodes.start).unwrap_or(u32::MAX),
            to: u32::try_from(nodes.end).unwrap_or(u32::MAX),
            text: text.trim().to_owned(),
        }
    }

    /// The nodes of the document that it was read from.
    pub fn nodes(&self) -> Range<usize> {
        self.from as usize..self.to as usize
    }
}

impl Quiz {
    /// The questions in order, each with its section.
    pub fn questions(&self) -> impl Iterator<Item = (&Section, &Question)> {
        let sections = self.sections.iter();
        sections.filter_map(|section| Some((section, section.question.as_ref()?)))
    }
}

impl Question {
    /// Whether answers to it count.
    pub fn is_scored(&self) -> bool {
        !self.survey && self.ask.is_scored()
    }

    /// What it counts in a unit whose questions count so much each.
    pub fn points(&self, each: u32) -> u32 {
        match self.is_scored() {
            true => self.points.unwrap_or(each),
            false => 0,
        }
    }
}

impl Ask {
    /// The name of the kind, which pages, packages and the record of ids use.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Choice { many: false, .. } => "single",
            Self::Choice { many: true, .. } => "multiple",
            Self::Hotspot { .. } => "hotspot",
            Self::Branch { .. } => "branch",
            Self::Order { .. } => "order",
            Self::Match { .. } => "match",
            Self::Gap { .. } => "gap",
            Self::Number { .. } => "number",
            Self::Free { .. } => "free",
        }
    }

    /// What can be chosen, ordered or filled; pairs and free answers have none.
    pub fn entries(&self) -> &[Entry] {
        match self {
            Self::Choice { options, .. }
            | Self::Hotspot { options, .. }
            | Self::Branch { options, .. } => options,
            Self::Order { items } => items,
            Self::Gap { gaps } => gaps,
            Self::Match { .. } | Self::Number { .. } | Self::Free { .. } => &[],
        }
    }

    /// The words of each thing whose id must last.
    pub fn labels(&self) -> Vec<&str> {
        match self {
            Self::Match { pairs } => pairs.iter().map(|pair| pair.left.text.as_str()).collect(),
            // Gaps are known by their place in the prompt.
            Self::Gap { .. } => Vec::new(),
            ask => {
                let entries = ask.entries().iter();
                entries.map(|entry| entry.label.text.as_str()).collect()
            }
        }
    }

    fn is_scored(&self) -> bool {
        match self {
            Self::Free { .. } => false,
            Self::Branch { scored, .. } => *scored,
            _ => true,
        }
    }
}
