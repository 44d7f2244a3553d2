//! JSON-stat 2.0. <https://json-stat.org/full/>

use super::{Format, Hints};
use crate::hook::Fault;
use crate::statistics::cube::{self, Cube};

pub(super) const FORMAT: Format = Format {
    name: "json-stat",
    endings: &[".json"],
    read,
};

fn read(bytes: &[u8], hints: &Hints<'_>) -> Result<Cube, Fault> {
    Ok(cube::read(bytes, hints.language)?)
}
