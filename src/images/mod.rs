//! Pictures: from the bytes an author gives to the variants a reader's browser picks from.
//!
//! Everything here is a pure function of bytes and options and knows nothing of sites or pages. The
//! invariant: **no byte of an original reaches an output**. Every picture is decoded and encoded
//! again, so that a place (GPS), a camera's serial number or a thumbnail of the uncropped photo
//! cannot slip through in a container that we did not think of.
//!
//! The order is `probe` (header only) → `plan` (names and sizes, so that markup never waits) →
//! `variants` (decodes and encodes what the cache does not hold). Drawings in SVG take their own
//! way, `svg::sanitise`.

mod cache;
mod containers;
mod decode;
mod encode;
mod fault;
mod format;
mod indexed;
mod markup;
mod options;
mod plan;
mod probe;
#[cfg(test)]
mod samples;
pub mod svg;

pub use cache::{Files, VariantCache, variants};
pub use encode::encode;
pub use fault::ImageFault;
pub use format::{Foreign, Format};
pub use markup::{ImageMarkup, Shown, markup};
pub use options::{ImageLimits, ImageOptions};
pub use plan::{Plan, VariantSpec, plan};
pub use probe::{Probe, probe};

use crate::diagnostics::Rule;

/// Every rule this room raises.
pub const RULES: &[&Rule] = &[
    &fault::IMAGE_BROKEN,
    &fault::IMAGE_FOREIGN_FORMAT,
    &fault::IMAGE_HEIC,
    &fault::IMAGE_NOT_A_PICTURE,
    &fault::IMAGE_TOO_LARGE,
    &fault::IMAGE_TOO_MANY_BYTES,
    &fault::IMAGE_TRUNCATED,
    &probe::IMAGE_ANIMATED,
    &probe::IMAGE_LOCATION_IN_SOURCE,
    &probe::IMAGE_WRONG_EXTENSION,
    &svg::SVG_BROKEN,
    &svg::SVG_REMOVED,
    &svg::SVG_STYLE_REMOVED,
    &svg::SVG_WITHOUT_SIZE,
];
