//! Which variants a picture gets and what they are called, decided before any pixel is decoded, so
//! that a page never waits for its pictures.

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::format::Format;
use super::options::ImageOptions;
use super::probe::{MAX_SIDE, Probe};

/// Raised whenever the same input would be encoded to other bytes, so that names change with them.
const ENCODER_VERSION: u8 = 1;

/// How wide the fallback for old browsers may be.
const FALLBACK_MAX: u32 = 1600;

/// How many characters of a file's name its variants keep. A name has 255 bytes on most systems.
const STEM_MAX: usize = 60;

/// The type of each encoder's output.
pub(super) const AVIF: &str = "image/avif";
pub(super) const WEBP: &str = "image/webp";
pub(super) const JPEG: &str = "image/jpeg";
pub(super) const PNG: &str = "image/png";

/// What is to be made of a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Width and height of the picture turned upright.
    pub intrinsic: (u32, u32),
    /// Best format first, then narrowest first.
    pub variants: Vec<VariantSpec>,
    /// For browsers that know none of the variants' formats.
    pub fallback: VariantSpec,
    /// Identifies content and options: the part of a cache key that is shared by all variants.
    pub key: u64,
}

/// One file to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariantSpec {
    /// `<stem>-<width>.<hash>.<extension>`.
    pub name: String,
    pub mime: String,
    pub width: u32,
    pub height: u32,
}

impl Plan {
    /// Every file to be made.
    pub fn specs(&self) -> impl Iterator<Item = &VariantSpec> {
        self.variants.iter().chain([&self.fallback])
    }

    /// Under which key a variant is cached; the picture's own name plays no part in it.
    pub fn cache_key(&self, spec: &VariantSpec) -> String {
        format!("{:016x}-{}.{}", self.key, spec.width, extension(&spec.mime))
    }
}

/// Decides what is to be made of a picture whose bytes have the given hash.
pub fn plan(stem: &str, bytes_hash: u64, probe: &Probe, options: &ImageOptions) -> Plan {
    let key = key(bytes_hash, options);
    let stem = clean(stem);
    let spec = |mime: &str, width: u32| VariantSpec {
        name: format!("{stem}-{width}.{:08x}.{}", key >> 32, extension(mime)),
        mime: mime.to_owned(),
        width,
        height: scaled_height(probe, width),
    };
    let widths = widths(probe, options);
    let formats: &[&str] = if options.avif { &[AVIF, WEBP] } else { &[WEBP] };
    let fallback = last(probe, options).min(FALLBACK_MAX);
    Plan {
        intrinsic: (probe.width, probe.height),
        variants: formats
            .iter()
            .flat_map(|mime| widths.iter().map(|width| spec(mime, *width)))
            .collect(),
        fallback: spec(fallback_mime(probe), fallback),
        key,
    }
}

fn key(bytes_hash: u64, options: &ImageOptions) -> u64 {
    let mut input = vec![
        ENCODER_VERSION,
        options.webp_quality,
        options.avif_quality,
        options.jpeg_quality,
    ];
    input.extend(bytes_hash.to_le_bytes());
    // Narrow variants are made from the widest one, so all widths count.
    input.extend(options.widths.iter().flat_map(|width| width.to_le_bytes()));
    xxh3_64(&input)
}

/// Widths in rising order. A width within a tenth of the widest is left out: it would cost a file
/// and save nobody anything.
fn widths(probe: &Probe, options: &ImageOptions) -> Vec<u32> {
    let last = last(probe, options);
    let mut widths: Vec<u32> = options
        .widths
        .iter()
        .copied()
        .filter(|width| *width > 0 && u64::from(*width) * 10 < u64::from(last) * 9)
        .collect();
    widths.push(last);
    widths.sort_unstable();
    widths.dedup();
    widths
}

/// The widest variant.
fn last(probe: &Probe, options: &ImageOptions) -> u32 {
    let wished = options.widths.iter().copied().max().unwrap_or(FALLBACK_MAX);
    widest(probe).min(wished).max(1)
}

/// The widest the picture can be without being enlarged or growing taller than WebP allows.
fn widest(probe: &Probe) -> u32 {
    let fits = u64::from(MAX_SIDE) * u64::from(probe.width) / u64::from(probe.height.max(1));
    probe
        .width
        .min(MAX_SIDE)
        .min(u32::try_from(fits).unwrap_or(u32::MAX))
        .max(1)
}

fn scaled_height(probe: &Probe, width: u32) -> u32 {
    let (w, h) = (u64::from(probe.width.max(1)), u64::from(probe.height));
    let height = (u64::from(width) * h + w / 2) / w;
    u32::try_from(height).unwrap_or(MAX_SIDE).clamp(1, MAX_SIDE)
}

/// PNG for what may be see-through and for drawings; JPEG for photos. Whether an opaque PNG is a
/// photo shows in its size: drawings stay well under a byte per pixel, photos well above.
fn fallback_mime(probe: &Probe) -> &'static str {
    let pixels = u64::from(probe.width) * u64::from(probe.height);
    let photo = probe.format != Format::Gif && pixels > 10_000 && probe.bytes > pixels;
    if probe.alpha || (probe.lossless && !photo) {
        PNG
    } else {
        JPEG
    }
}

fn extension(mime: &str) -> &'static str {
    match mime {
        AVIF => "avif",
        WEBP => "webp",
        PNG => "png",
        _ => "jpg",
    }
}

/// A stem that is safe in a URL's path, in `srcset` and as a file name: letters of any script and
/// digits, the rest as hyphens.
pub(super) fn clean(stem: &str) -> String {
    let mut out = String::new();
    for c in stem.chars().take(STEM_MAX) {
        if c.is_alphanumeric() || c == '_' {
            out.extend(c.to_lowercase());
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    let out = out.trim_end_matches('-');
    if out.is_empty() {
        "image".to_owned()
    } else {
        out.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(width: u32, height: u32) -> Probe {
        Probe {
            format: Format::Jpeg,
            width,
            height,
            orientation: 1,
            animated: false,
            alpha: false,
            lossless: false,
            bytes: 1000,
            has_location: false,
        }
    }

    fn planned(probe: &Probe) -> Plan {
        plan("図 1,本", 5, probe, &ImageOptions::default())
    }

    #[test]
    fn nothing_is_enlarged_and_near_doubles_are_left_out() {
        for (size, want) in [
            (
                (4032, 3024),
                vec![(480, 360), (800, 600), (1200, 900), (1600, 1200)],
            ),
            ((1600, 1), vec![(480, 1), (800, 1), (1200, 1), (1600, 1)]),
            ((1000, 500), vec![(480, 240), (800, 400), (1000, 500)]),
            ((810, 405), vec![(480, 240), (810, 405)]),
            ((300, 200), vec![(300, 200)]),
            ((1, 1), vec![(1, 1)]),
            ((1000, 20_000), vec![(480, 9600), (819, 16_380)]),
        ] {
            let plan = planned(&of(size.0, size.1));
            let sizes: Vec<_> = plan.variants.iter().map(|v| (v.width, v.height)).collect();
            assert_eq!(sizes, want);
            assert_eq!(plan.intrinsic, size);
        }
    }

    #[test]
    fn names_are_safe_and_change_with_content_and_options() {
        let first = planned(&of(300, 200)).variants.remove(0);
        assert!(first.name.starts_with("図-1-本-300."), "{}", first.name);
        let options = ImageOptions {
            webp_quality: 50,
            ..ImageOptions::default()
        };
        let other = plan("図 1,本", 5, &of(300, 200), &options);
        assert_ne!(other.variants[0].name, first.name);
        let other = plan("図 1,本", 6, &of(300, 200), &ImageOptions::default());
        assert_ne!(other.variants[0].name, first.name);
        assert_eq!(clean("../ "), "image");
    }

    #[test]
    fn avif_comes_first_and_the_fallback_is_for_everybody() {
        let options = ImageOptions {
            avif: true,
            widths: vec![2400, 480],
            ..ImageOptions::default()
        };
        let plan = plan("a", 1, &of(3000, 3000), &options);
        let mimes: Vec<_> = plan.variants.iter().map(|v| v.mime.as_str()).collect();
        assert_eq!(mimes, [AVIF, AVIF, WEBP, WEBP]);
        assert_eq!(
            (plan.fallback.mime.as_str(), plan.fallback.width),
            (JPEG, 1600)
        );
    }

    #[test]
    fn drawings_fall_back_to_png_and_photos_to_jpeg() {
        let png = |bytes, alpha| Probe {
            format: Format::Png,
            lossless: true,
            bytes,
            alpha,
            ..of(1000, 1000)
        };
        assert_eq!(planned(&png(20_000, false)).fallback.mime, PNG);
        assert_eq!(planned(&png(2_000_000, false)).fallback.mime, JPEG);
        assert_eq!(planned(&png(2_000_000, true)).fallback.mime, PNG);
    }
}
