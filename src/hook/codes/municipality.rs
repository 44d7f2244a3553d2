//! Municipalities, JIS X 0402 with the two digits of the prefecture before it. Their names come from the data: they
//! change with every merger.

use super::{Codes, Known, prefecture};
use crate::config::CodeList;
use crate::desks::AreaCode;
use crate::fields::Localised;
use crate::statistics::cube::Role;

pub(super) const CODES: Codes = Codes {
    read,
    role: Some(Role::Geo),
};

fn read(text: &str) -> Option<Known> {
    match AreaCode::parse(text) {
        Some(AreaCode::Municipality(code)) => Some(Known {
            code,
            label: Localised::default(),
        }),
        Some(AreaCode::Prefecture(_)) => (super::of(CodeList::Prefecture).read)(text),
        _ => prefecture::nationwide(text),
    }
}
