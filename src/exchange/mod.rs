//! Question banks of other systems: Moodle XML and GIFT, out of a module and into one.
//!
//! `Bank` is what both formats and our Markdown have in common; texts in it are HTML of a few elements. `read`
//! makes one of a file, `write` makes a file of one, `pages` makes units of it.
//!
//! Invariants: any file is a bank, perhaps of no questions; what could not be taken is among the findings, with its
//! line; what is written and read again is the same bank, as far as the format can hold it.

mod bank;
mod gift;
mod html;
mod moodle;
mod notes;
mod pages;
mod rules;

use crate::diagnostics::Diagnostics;
use crate::source::SourceFile;

pub use bank::{Ask, Bank, Group, Item, Opt, Pair, Picture, Rich};
pub use html::{Carry, portable};
pub use notes::note;
pub use pages::{Front, Made, pages};
pub use rules::RULES;

/// A format of question banks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// What Moodle exports and imports with everything in it.
    MoodleXml,
    /// Plain text that teachers write by hand, without pictures.
    Gift,
}

impl Bank {
    /// How many questions there are, texts between them not counted.
    pub fn count(&self) -> usize {
        let items = self.groups.iter().flat_map(|group| &group.items);
        items.filter(|item| item.ask != Ask::Text).count()
    }
}

impl Format {
    /// Every format, with the name it is asked for by.
    pub const ALL: &'static [(&'static str, Self)] =
        &[("moodle-xml", Self::MoodleXml), ("gift", Self::Gift)];

    /// The format that a text looks like.
    pub fn of(text: &str) -> Self {
        match text.trim_start().starts_with('<') {
            true => Self::MoodleXml,
            false => Self::Gift,
        }
    }

    /// Reads a bank.
    pub fn read(self, file: &SourceFile, diags: &mut Diagnostics) -> Bank {
        match self {
            Self::MoodleXml => moodle::read(file, diags),
            Self::Gift => gift::read(file, diags),
        }
    }

    /// Writes a bank. What the format cannot hold is left out.
    pub fn write(self, bank: &Bank) -> Vec<u8> {
        match self {
            Self::MoodleXml => moodle::write(bank),
            Self::Gift => gift::write(bank).into_bytes(),
        }
    }

    /// Whether the format can hold a question.
    pub fn holds(self, item: &Item) -> bool {
        match self {
            Self::MoodleXml => true,
            Self::Gift => gift::holds(item),
        }
    }
}

#[cfg(test)]
mod tests;
