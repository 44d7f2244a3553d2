//! What a site may set about its pictures, with defaults that suit a lesson on a phone.

use serde::{Deserialize, Serialize};

/// What is refused before any pixel is decoded.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ImageLimits {
    /// Bytes of a file.
    pub max_bytes: u64,
    /// Pixels of a picture: width times height.
    pub max_pixels: u64,
    /// Passes over a progressive JPEG. Each costs a walk over the whole picture while it may take
    /// only a few bytes of the file, so their number must be bounded too.
    pub max_scans: u32,
    /// Bytes of a drawing in SVG, which browsers have to walk through as text.
    pub max_svg_bytes: u64,
}

/// Which variants are made, and how good they are.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ImageOptions {
    /// Widths in pixels; those wider than the picture are left out.
    pub widths: Vec<u32>,
    /// 1 to 100.
    pub webp_quality: u8,
    /// Whether AVIF is made too: a fifth smaller than WebP, but slow to make.
    pub avif: bool,
    /// 1 to 100.
    pub avif_quality: u8,
    /// Of the fallback for browsers that know neither; 1 to 100.
    pub jpeg_quality: u8,
    pub limits: ImageLimits,
}

impl Default for ImageLimits {
    fn default() -> Self {
        Self {
            max_bytes: 40 * 1024 * 1024,
            max_pixels: 60_000_000,
            max_scans: 200,
            max_svg_bytes: 4 * 1024 * 1024,
        }
    }
}

impl Default for ImageOptions {
    fn default() -> Self {
        Self {
            widths: vec![480, 800, 1200, 1600],
            webp_quality: 78,
            avif: false,
            avif_quality: 60,
            jpeg_quality: 82,
            limits: ImageLimits::default(),
        }
    }
}
