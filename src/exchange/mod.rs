//! Question banks of other systems: Moodle XML and GIFT, out of a module and into one.
//!
//! `Bank` is what both formats and our Markdown have in common; texts in it are HTML of a few elements. `read`
//! makes one of a file, `write` makes a file of one, `pages` makes units of it.
//!
//! Invariants: any file is a bank, perhaps of no questions; what could not be taken is among the findings, with its
//! line; what is written and read again is the same bank, as far as the format can hold it.

mod asks;
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

/// A format of question banks; one folder each, one line in `FORMATS`.
#[derive(Clone, Copy)]
pub struct Format {
    /// The name it is asked for by.
    pub name: &'static str,
    /// Whether a text looks like it.
    looks_like: fn(&str) -> bool,
    read: fn(&SourceFile, &mut Diagnostics) -> Bank,
    write: fn(&Bank) -> Vec<u8>,
    holds: fn(&Item) -> bool,
}

/// Every format; the last one looks like any text.
pub const FORMATS: &[&Format] = &[&MOODLE_XML, &GIFT];

/// What Moodle exports and imports with everything in it.
pub const MOODLE_XML: Format = moodle::FORMAT;

/// Plain text that teachers write by hand, without pictures.
pub const GIFT: Format = gift::FORMAT;

impl Bank {
    /// How many questions there are, texts between them not counted.
    pub fn count(&self) -> usize {
        let items = self.groups.iter().flat_map(|group| &group.items);
        items.filter(|item| item.ask != Ask::Text).count()
    }
}

impl Format {
    /// The format that a text looks like.
    pub fn of(text: &str) -> Self {
        let found = FORMATS.iter().find(|format| (format.looks_like)(text));
        found.map_or(GIFT, |format| **format)
    }

    /// Reads a bank.
    pub fn read(self, file: &SourceFile, diags: &mut Diagnostics) -> Bank {
        (self.read)(file, diags)
    }

    /// Writes a bank. What the format cannot hold is left out.
    pub fn write(self, bank: &Bank) -> Vec<u8> {
        (self.write)(bank)
    }

    /// Whether the format can hold a question.
    pub fn holds(self, item: &Item) -> bool {
        (self.holds)(item)
    }
}

#[cfg(test)]
mod tests;
