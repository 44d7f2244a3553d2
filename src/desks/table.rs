//! Desks in a table, as Excel exports one: a desk a row, with a header.

use super::entry::Entry;
use crate::config::SiteConfig;
use crate::diagnostics::Diagnostics;
use crate::source::SourceFile;

/// Reads a table.
pub(super) fn read(
    _file: &SourceFile,
    _delimiter: u8,
    _config: &SiteConfig,
    _diagnostics: &mut Diagnostics,
) -> Vec<Entry> {
    Vec::new()
}
