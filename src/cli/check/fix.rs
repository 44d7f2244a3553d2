//! `shirube check --fix`: writes the fixes that need no decision into the files, and says each.

use std::collections::BTreeMap;
use std::path::Path;

use crate::cli::console::Console;
use crate::diagnostics::{Applied, Diagnostic, Diagnostics, Text, apply, visible};
use crate::files::{self, FileError, SitePath};
use crate::source::SourceFile;

const BOM: &str = "\u{feff}";

/// Mends what it can of `found` in the files below `root`. How many places that was.
///
/// # Errors
/// A file cannot be written; then none is changed.
pub fn mend(root: &Path, found: &Diagnostics, console: &Console) -> Result<usize, FileError> {
    let mended: Vec<_> = by_file(found)
        .into_iter()
        .filter_map(|(path, findings)| Mended::of(root, path, &findings))
        .collect();
    let files: Vec<_> = mended
        .iter()
        .map(|file| (file.path.on_disk(root), file.text.as_bytes()))
        .collect();
    files::write_together(&files)?;
    mended.iter().for_each(|file| file.tell(console));
    Ok(mended.iter().map(|file| file.applied.len()).sum())
}

/// A file with its fixes put in.
struct Mended<'a> {
    path: &'a SitePath,
    text: String,
    applied: Vec<Applied>,
}

impl<'a> Mended<'a> {
    /// Files that are not UTF-8 are left alone: there is a finding for them, and it comes first.
    fn of(root: &Path, path: &'a SitePath, findings: &[&Diagnostic]) -> Option<Self> {
        let whole = std::fs::read_to_string(path.on_disk(root)).ok()?;
        let body = whole.strip_prefix(BOM).unwrap_or(&whole);
        let file = SourceFile::new(path.clone(), body);
        let (text, applied) = apply(&file, findings.iter().copied());
        let mark = &whole[..whole.len() - body.len()];
        (!applied.is_empty()).then(|| Self {
            path,
            text: format!("{mark}{text}"),
            applied,
        })
    }

    fn tell(&self, console: &Console) {
        let line = Text::new(
            "{path}:{line}: 『{old}』→『{new}』",
            "{path}:{line}: `{old}` → `{new}`",
        );
        for Applied {
            line: number,
            written,
            mended,
        } in &self.applied
        {
            let args = [
                ("path", self.path.to_string()),
                ("line", number.to_string()),
                ("old", visible(written).into_owned()),
                ("new", visible(mended).into_owned()),
            ];
            console.say(line, &args);
        }
    }
}

fn by_file(found: &Diagnostics) -> BTreeMap<&SitePath, Vec<&Diagnostic>> {
    let mut files = BTreeMap::<_, Vec<_>>::new();
    for finding in found.iter() {
        if let Some(fix) = &finding.fix {
            files.entry(&fix.path).or_default().push(finding);
        }
    }
    files
}
