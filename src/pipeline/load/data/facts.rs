//! The register of facts.

use std::sync::Arc;

use super::{Data, Kind, Reading, is_at};
use crate::facts::{self, Register};
use crate::files::Found as OnDisk;
use crate::pipeline::error::Error;

pub(super) const KIND: Kind = Kind {
    takes: |found| is_at(found, facts::FILE),
    read,
};

fn read(found: &[OnDisk], reading: &mut Reading, data: &mut Data) -> Result<(), Error> {
    let languages = reading.config.languages.iter();
    let tags: Vec<&str> = languages.map(|lang| lang.tag.as_str()).collect();
    for file in reading.texts(found)? {
        let source = &reading.config.source_language;
        data.register = Arc::new(Register::read(&file, &tags, source, reading.diagnostics));
    }
    Ok(())
}
