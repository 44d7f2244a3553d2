//! GIFT, the plain text of Moodle (question/format/gift of Moodle 4, and the ordering type's own form).

mod answers;
mod read;
mod text;
mod write;

use super::Format;

/// The format.
pub(super) const FORMAT: Format = Format {
    name: "gift",
    looks_like: |_| true,
    read: read::read,
    write: |bank| write::write(bank).into_bytes(),
    holds: write::holds,
};

/// Signs that are markup, which a backslash makes text; what stands for each while a text is taken apart. The
/// stand-ins are no characters of any language.
const SIGNS: &[(char, char)] = &[
    (':', '\u{fdd0}'),
    ('#', '\u{fdd1}'),
    ('=', '\u{fdd2}'),
    ('{', '\u{fdd3}'),
    ('}', '\u{fdd4}'),
    ('~', '\u{fdd5}'),
];

/// What a line break within a text is written as, and what stands for it.
const BREAK: (char, char) = ('n', '\u{fdd6}');
