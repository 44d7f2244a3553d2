//! Moodle XML, as Moodle's own question bank writes and reads it (question/format/xml of Moodle 4).

mod answers;
mod cloze;
mod read;
mod text;
mod tree;
mod write;

pub(super) use write::{names, path};

use super::Format;

/// The format.
pub(super) const FORMAT: Format = Format {
    name: "moodle-xml",
    looks_like: |text| text.trim_start().starts_with('<'),
    read: read::read,
    write: write::write,
    holds: |_| true,
};
