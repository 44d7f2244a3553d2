//! Code lists whose labels are known: one file each, one line in `of`.

mod fiscal_year;
mod icd_o;
mod municipality;
mod prefecture;
mod sex;

pub(super) use sex::TOTAL as BOTH_SEXES;

use crate::config::CodeList;
use crate::fields::Localised;
use crate::statistics::cube::Role;

/// A list of codes.
pub(super) struct Codes {
    /// The code as the list has it and what it is called, for whatever spelling people use.
    pub read: fn(&str) -> Option<Known>,
    /// What a dimension of such codes is of.
    pub role: Option<Role>,
}

/// A code of a list.
pub(super) struct Known {
    pub code: String,
    /// Empty where the list has no names of its own.
    pub label: Localised,
}

/// The list of a name.
pub(super) fn of(list: CodeList) -> Codes {
    match list {
        CodeList::Prefecture => prefecture::CODES,
        CodeList::Municipality => municipality::CODES,
        CodeList::IcdO => icd_o::CODES,
        CodeList::FiscalYear => fiscal_year::CODES,
        CodeList::Sex => sex::CODES,
    }
}

fn label(texts: &[(&str, &str)]) -> Localised {
    let own = |(tag, text): &(&str, &str)| ((*tag).to_owned(), (*text).to_owned());
    texts.iter().map(own).collect()
}
