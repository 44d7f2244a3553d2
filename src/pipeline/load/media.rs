//! Pictures and other files beside pages: only their hashes are kept.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostics::Diagnostics;
use crate::files::{Found as OnDisk, SitePath, content_hash};
use crate::panels::Withdrawn;
use crate::pipeline::error::Error;
use crate::site::MediaFile;

/// Looks at all of them.
pub(super) fn read(
    found: &[OnDisk],
    withdrawn: &Withdrawn,
    diagnostics: &mut Diagnostics,
) -> Result<BTreeMap<SitePath, MediaFile>, Error> {
    let read = |found| {
        let mut diagnostics = Diagnostics::default();
        let read = read_one(found, withdrawn, &mut diagnostics);
        Ok((read?, diagnostics))
    };
    let read: Vec<_> = found.par_iter().map(read).collect::<Result<_, Error>>()?;
    let mut media = BTreeMap::new();
    for ((path, file), found) in read {
        media.insert(path, file);
        diagnostics.extend(found);
    }
    Ok(media)
}

fn read_one(
    found: &OnDisk,
    withdrawn: &Withdrawn,
    diagnostics: &mut Diagnostics,
) -> Result<(SitePath, MediaFile), Error> {
    let bytes = found.read_bytes()?;
    withdrawn.report_file(&found.path, &bytes, diagnostics);
    let bytes = withdrawn.mask_bytes(&found.path, bytes);
    // With a name in it that cannot be blacked out, it is another file: what was made of it does not stand.
    let hash = match withdrawn.is_in(&bytes) {
        true => !content_hash(&bytes),
        false => content_hash(&bytes),
    };
    let media = MediaFile {
        hash: hash.max(1),
        bytes: bytes.len() as u64,
    };
    Ok((found.path.clone(), media))
}
