//! Snapshots of statistics. One with a withdrawn name in it no longer fits its lock, and is refused.

use std::sync::Arc;

use super::{Data, Kind, Reading, is_below};
use crate::files::Found as OnDisk;
use crate::pipeline::error::Error;
use crate::statistics::snapshot;

pub(super) const KIND: Kind = Kind {
    takes: |found| is_below(found, snapshot::FOLDER),
    read,
};

fn read(found: &[OnDisk], reading: &mut Reading, data: &mut Data) -> Result<(), Error> {
    let files = reading.texts(found)?;
    data.statistics = Arc::new(snapshot::read(&files, reading.diagnostics));
    Ok(())
}
