//! Languages: their tags, the strings of the site in each, and dates, numbers and lists as each
//! writes them. Invariant: asking for a string always gives text, and says which language it is in;
//! whatever a catalog holds, formatting it neither fails nor loops.

mod catalog;
mod catalogs;
mod dates;
mod entries;
mod formats;
mod links;
mod locale;
mod numbers;
mod shape;
#[cfg(test)]
mod tests;
mod translation;

pub use catalog::Arg;
pub use catalogs::{Catalogs, Text};
pub use dates::DateStyle;
pub use formats::Formats;
pub use locale::{Direction, InvalidTag, Locale};
pub use translation::{Freshness, InvalidHash, SourceHash};

use crate::diagnostics::Rule;

/// Every rule that this room raises.
pub const RULES: &[&Rule] = &[
    &catalogs::CATALOG_MISSING,
    &catalogs::STRING_MISSING,
    &catalogs::STRING_UNKNOWN,
    &catalogs::STRING_VARIABLE_UNKNOWN,
    &entries::STRING_DUPLICATE,
    &entries::STRING_EMPTY,
    &entries::STRING_SYNTAX,
    &entries::STRING_TOO_COMPLEX,
    &entries::STRING_WITHOUT_DEFAULT,
    &links::STRING_CYCLE,
    &links::STRING_REFERENCE_UNKNOWN,
];
