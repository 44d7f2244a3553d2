//! Drawings in SVG: passed through as text, but only with what a drawing needs. An SVG is a document
//! that can carry scripts, style sheets, links and foreign content; the site's policy
//! (`default-src 'self'`, no inline style) would block these at best. Elements are allowed by name,
//! so that what a future browser invents is left out too.

mod attributes;
mod cleaner;
mod rules;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::SitePath;
use crate::source::{SourceFile, Span};

use super::fault::ImageFault;
use super::options::ImageLimits;
use super::plan::clean;
use cleaner::Cleaner;
pub use rules::{SVG_BROKEN, SVG_REMOVED, SVG_STYLE_REMOVED, SVG_WITHOUT_SIZE};

/// A drawing that is safe to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg {
    pub text: String,
    /// In pixels, for the place to be reserved on the page.
    pub width: u32,
    pub height: u32,
}

/// The name to publish a drawing under.
pub fn name(stem: &str, bytes_hash: u64) -> String {
    format!("{}.{:08x}.svg", clean(stem), bytes_hash >> 32)
}

/// Takes a drawing apart and writes it anew with what is allowed. Nothing comes back if it cannot be
/// read; what was left out is told in the findings.
pub fn sanitise(
    bytes: &[u8],
    path: &SitePath,
    limits: &ImageLimits,
    findings: &mut Diagnostics,
) -> Option<Svg> {
    if bytes.len() as u64 > limits.max_svg_bytes {
        let (bytes, max) = (bytes.len() as u64, limits.max_svg_bytes);
        findings.push(ImageFault::TooManyBytes { bytes, max }.about(path));
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else {
        let finding = Diagnostic::about(&SVG_BROKEN, path).arg("file", path.file_name());
        findings.push(finding.arg("reason", "not UTF-8"));
        return None;
    };
    let file = SourceFile::new(path.clone(), text);
    let mut cleaner = Cleaner::new(&file);
    match cleaner.run() {
        Ok(svg) => {
            findings.extend(cleaner.findings);
            Some(svg)
        }
        Err((at, reason)) => {
            let finding = Diagnostic::at(&SVG_BROKEN, &file, Span::new(at, at + 1));
            let finding = finding.arg("file", path.file_name());
            findings.push(finding.arg("reason", reason));
            None
        }
    }
}

#[cfg(test)]
mod tests;
