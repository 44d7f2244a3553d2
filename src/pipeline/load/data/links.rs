//! What came of following links, as `shirube check --links` noted it.

use std::sync::Arc;

use super::{Data, Kind, Reading, is_at};
use crate::files::Found as OnDisk;
use crate::links::{self, Tried};
use crate::pipeline::error::Error;

pub(super) const KIND: Kind = Kind {
    takes: |found| is_at(found, links::FILE),
    read,
};

fn read(found: &[OnDisk], reading: &mut Reading, data: &mut Data) -> Result<(), Error> {
    for file in reading.texts(found)? {
        data.tried = Arc::new(Tried::read(&file, reading.diagnostics));
    }
    Ok(())
}
