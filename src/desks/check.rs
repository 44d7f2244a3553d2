//! What can be wrong with one desk by itself, whatever day it is.

use super::entry::Entry;
use crate::config::SiteConfig;
use crate::diagnostics::Diagnostics;

/// Looks at one desk.
pub(super) fn one(_entry: &mut Entry, _config: &SiteConfig, _diagnostics: &mut Diagnostics) {}
