//! What question banks have in common, whatever they are written in.

use crate::source::Span;

/// Questions in groups; a module.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bank {
    /// Its name for people; may be empty.
    pub title: String,
    pub groups: Vec<Group>,
}

/// The questions of a unit; Moodle's category.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    /// Its name for machines; may be empty.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// What it is about.
    pub about: Rich,
    pub items: Vec<Item>,
}

/// A question, or a text between questions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item {
    /// Its name for machines, which lasts; may be empty.
    pub id: String,
    /// Its name in lists: plain text.
    pub name: String,
    /// What is asked. The first paragraph is the question itself; runs of underscores are the gaps of `Ask::Gap`.
    pub text: Rich,
    pub ask: Ask,
    pub points: u32,
    pub hints: Vec<Rich>,
    /// What is told after the answer, whatever it was.
    pub general: Rich,
    /// Where it was read.
    pub span: Span,
}

/// How a question is answered.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Ask {
    /// Not at all.
    #[default]
    Text,
    /// By one option, or by all that are right.
    Choice {
        many: bool,
        shuffle: bool,
        options: Vec<Opt>,
    },
    /// By putting into order; given in the right one.
    Order { items: Vec<Opt> },
    /// By saying what belongs to what.
    Match { pairs: Vec<Pair> },
    /// By filling the gaps of the text, each with one of the answers; what is told of each.
    Gap { gaps: Vec<(Vec<String>, Rich)> },
    /// By a number.
    Number {
        value: f64,
        tolerance: f64,
        unit: String,
        feedback: Rich,
    },
    /// By writing; with a model answer.
    Free { model: Rich },
}

/// An option or an entry to order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opt {
    pub label: Rich,
    pub right: bool,
    /// What is told to whoever chose it.
    pub feedback: Rich,
}

/// Two things that belong together; the second is plain text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pair {
    pub left: Rich,
    pub right: String,
    pub feedback: Rich,
}

/// HTML of a few elements, with its pictures. Their addresses are `@@PLUGINFILE@@/name`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rich {
    pub html: String,
    pub pictures: Vec<Picture>,
}

/// A picture.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Picture {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Rich {
    /// HTML without pictures.
    pub fn html(html: impl Into<String>) -> Self {
        Self {
            html: html.into(),
            pictures: Vec::new(),
        }
    }

    /// Text as HTML.
    pub fn plain(text: &str) -> Self {
        Self::html(crate::markdown::escaped(text))
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.html.trim().is_empty()
    }

    /// One after the other.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.html.push_str(&other.html);
        for picture in other.pictures {
            if !self.pictures.contains(&picture) {
                self.pictures.push(picture);
            }
        }
        self
    }
}

impl Item {
    /// Every text of the item.
    pub fn texts(&self) -> Vec<&Rich> {
        let mut texts = vec![&self.text, &self.general];
        texts.extend(&self.hints);
        match &self.ask {
            Ask::Text => {}
            Ask::Choice { options, .. } | Ask::Order { items: options } => {
                texts.extend(options.iter().flat_map(|opt| [&opt.label, &opt.feedback]));
            }
            Ask::Match { pairs } => {
                texts.extend(pairs.iter().flat_map(|pair| [&pair.left, &pair.feedback]));
            }
            Ask::Gap { gaps } => texts.extend(gaps.iter().map(|(_, feedback)| feedback)),
            Ask::Number { feedback, .. } => texts.push(feedback),
            Ask::Free { model } => texts.push(model),
        }
        texts
    }
}
