//! Moodle XML, as Moodle's own question bank writes and reads it (question/format/xml of Moodle 4).

mod cloze;
mod read;
mod tree;
mod write;

pub(super) use read::{filling, read, with_gap};
pub(super) use write::{names, path, write};
