//! Records of patient panels. They are read with nothing blacked out, since they tell what is to be.

use std::sync::Arc;

use super::is_below;
use crate::config::SiteConfig;
use crate::diagnostics::Diagnostics;
use crate::files::Found as OnDisk;
use crate::panels::{self, Panels};
use crate::pipeline::error::Error;
use crate::site::BuildDate;

/// Whether a data file is about patient panels.
pub(super) fn is_panel(found: &OnDisk) -> bool {
    let record = ["yaml", "yml", "jsonl"].contains(&found.path.extension().as_str());
    record && is_below(found, panels::FOLDER)
}

/// Reads the files about panels.
pub(super) fn read(
    found: &[OnDisk],
    today: BuildDate,
    config: &SiteConfig,
    diagnostics: &mut Diagnostics,
) -> Result<Arc<Panels>, Error> {
    let mut files = Vec::new();
    for found in found {
        files.extend(found.read_table(diagnostics)?);
    }
    Ok(Arc::new(panels::read(&files, today.0, config, diagnostics)))
}
