//! Consultation desks, and what is noted of their checks.

use std::sync::Arc;

use super::{Data, Kind, Reading, is_at, is_below};
use crate::desks::{self, Verified};
use crate::diagnostics::Diagnostic;
use crate::files::Found as OnDisk;
use crate::pipeline::error::Error;

pub(super) const KIND: Kind = Kind {
    takes: |found| is_below(found, desks::FOLDER) || is_verified(found),
    read,
};

/// Desks and what is noted of their checks.
#[derive(Default)]
pub(in crate::pipeline) struct Desks {
    pub entries: Arc<Vec<desks::Entry>>,
    pub verified: Arc<Verified>,
}

fn is_verified(found: &OnDisk) -> bool {
    is_at(found, desks::VERIFIED_FILE)
}

fn read(found: &[OnDisk], reading: &mut Reading, data: &mut Data) -> Result<(), Error> {
    let (mut files, mut verified) = (Vec::new(), Verified::default());
    for found in found {
        if !desks::EXTENSIONS.contains(&found.path.extension().as_str()) {
            let unread = Diagnostic::about(&desks::FILE_UNREAD, &found.path);
            reading.diagnostics.push(unread);
            continue;
        }
        match (reading.text(found)?, is_verified(found)) {
            (Some(file), true) => verified = Verified::parse(&file, reading.diagnostics),
            (file, _) => files.extend(file),
        }
    }
    data.desks = Desks {
        entries: Arc::new(desks::read(&files, reading.config, reading.diagnostics)),
        verified: Arc::new(verified),
    };
    Ok(())
}
