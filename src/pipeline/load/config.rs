//! The site's configuration.

use std::path::Path;
use std::sync::Arc;

use crate::config::{self, SiteConfig};
use crate::diagnostics::Diagnostics;
use crate::files::{self, SitePath};
use crate::panels::{NAME_COPIED, Withdrawn};
use crate::pipeline::error::Error;

/// Reads the configuration, without withdrawn names where they are known.
pub(super) fn read(
    root: &Path,
    withdrawn: &Withdrawn,
    diagnostics: &mut Diagnostics,
) -> Result<Arc<SiteConfig>, Error> {
    let path = SitePath::new(config::FILE_NAME);
    match files::read_text(root, &path, diagnostics) {
        Ok(Some(file)) => {
            let masked = withdrawn.mask(file, diagnostics);
            Ok(Arc::new(SiteConfig::parse(&masked, diagnostics)))
        }
        Ok(None) => Ok(Arc::new(SiteConfig::for_new_folder())),
        Err(error) if error.is_missing() => Err(Error::NoSite(root.to_owned())),
        Err(error) => Err(error.into()),
    }
}

/// Reads it again without withdrawn names, which are known only when panels were read with it. What else is wrong with it
/// was said the first time.
pub(super) fn read_unnamed(
    root: &Path,
    withdrawn: &Withdrawn,
    diagnostics: &mut Diagnostics,
) -> Result<Arc<SiteConfig>, Error> {
    let mut again = Diagnostics::default();
    let config = read(root, withdrawn, &mut again)?;
    let names = again
        .into_iter()
        .filter(|finding| finding.rule.id == NAME_COPIED.id);
    names.for_each(|finding| diagnostics.push(finding));
    Ok(config)
}
