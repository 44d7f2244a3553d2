//! A file of public figures.

use std::path::Path;

use super::{Fault, Limits};
use crate::diagnostics::{MessageLang, Text};
use crate::files;

/// Reads a file that is named from the site's folder.
pub(super) fn read(root: &Path, name: &str, limits: &Limits) -> Result<Vec<u8>, Fault> {
    let bytes = files::read_named(&root.join(name)).map_err(|error| {
        let text = Text::new("{ja}", "{en}");
        let fault = Fault::new(text).arg("ja", error.message(MessageLang::Ja));
        fault.arg("en", error.message(MessageLang::En))
    })?;
    match bytes.len() <= limits.bytes {
        true => Ok(bytes),
        false => Err(Fault::new(TOO_LARGE).arg("most", limits.bytes >> 20)),
    }
}

const TOO_LARGE: Text = Text::new(
    "ファイルが大きすぎます（{most} MiBまで）",
    "the file is too large (up to {most} MiB)",
);
