//! The only room that reads and writes disk. Everything above it speaks of `SitePath`s and texts.
//!
//! Nothing here follows a link out of the site's root, and the last good site is never written to:
//! a build is staged beside it and takes its place as one.

mod atomic;
mod claims;
mod direction;
mod error;
mod locate;
mod manifest;
mod names;
mod path;
mod read;
mod real;
mod scratch;
mod stage;
mod swap;
mod walk;

pub use atomic::{write_atomic, write_together};
pub use error::{Collision, FileError, Foreign};
pub use locate::locate;
pub use manifest::{Entry, Manifest, content_hash, unchanged};
pub use names::{is_clutter, unportable_part};
pub use path::SitePath;
pub use read::{
    MAX_TABLE, MAX_TEXT, decode_table, decode_text, read_bytes, read_named, read_table_text,
    read_text,
};
pub use real::real_path;
pub use scratch::Scratch;
pub use stage::{Committed, Stage};
pub use walk::{Found, walk};

use crate::diagnostics::Rule;

/// What this room finds wrong with files and their names.
pub const RULES: &[&Rule] = &[
    &direction::TEXT_DIRECTION_MARK,
    &read::FILE_CONTROL_CHARACTER,
    &read::FILE_CONVERTED,
    &read::FILE_NOT_UTF8,
    &read::FILE_TOO_LARGE,
    &read::FILE_UTF8_BROKEN,
    &names::NAME_CASE,
    &names::NAME_NOT_PORTABLE,
    &names::NAME_NOT_UNICODE,
    &names::NAME_TWICE,
    &walk::LINK_BROKEN,
    &walk::LINK_LOOP,
    &walk::LINK_OUTSIDE,
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_rules_are_fit_to_be_shown() {
        assert_eq!(crate::diagnostics::flaws(super::RULES), [""; 0]);
    }
}
