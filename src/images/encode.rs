//! From pixels to the files that a plan names. Metadata cannot slip in here: every encoder is given
//! pixels and nothing else.

use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ExtendedColorType};
use ravif::{Img, RGB8, RGBA8};
use rayon::prelude::*;
use webp::{PixelLayout, WebPConfig};

use super::decode::{Picture, decode};
use super::fault::ImageFault;
use super::indexed::encode_png;
use super::options::ImageOptions;
use super::plan::{AVIF, PNG, Plan, VariantSpec, WEBP};
use super::probe::probe;

/// AVIF's effort, 1 (most) to 10. Measured without assembler: 6 to 8 take twice the time of 9 for a
/// file no smaller; 10 makes larger files.
const AVIF_SPEED: u8 = 9;

/// Makes every file that a plan names, in the plan's order.
pub fn encode(
    bytes: &[u8],
    plan: &Plan,
    options: &ImageOptions,
) -> Result<Vec<(String, Vec<u8>)>, ImageFault> {
    let specs: Vec<&VariantSpec> = plan.specs().collect();
    let made = encode_some(bytes, plan, &specs, options)?;
    let names = specs.iter().map(|spec| spec.name.clone());
    Ok(names.zip(made).collect())
}

/// Makes some of a plan's files, in the order given.
pub(super) fn encode_some(
    bytes: &[u8],
    plan: &Plan,
    specs: &[&VariantSpec],
    options: &ImageOptions,
) -> Result<Vec<Vec<u8>>, ImageFault> {
    let probe = probe(bytes, &options.limits)?;
    if (probe.width, probe.height) != plan.intrinsic {
        let reason = "the file changed while it was read".to_owned();
        return Err(ImageFault::Broken(reason));
    }
    // Always the same size, whichever files are asked for, so that a file's bytes do not depend on
    // what the cache held.
    let largest = plan.specs().max_by_key(|spec| spec.width);
    let size = largest.map_or(plan.intrinsic, |spec| (spec.width, spec.height));
    let picture = decode(bytes, &probe, size, &options.limits)?;
    let source = Source {
        picture,
        native: size == plan.intrinsic,
        bytes: bytes.len(),
    };
    specs
        .par_iter()
        .map(|spec| source.variant(spec, size, options))
        .collect()
}

struct Source {
    picture: Picture,
    /// Whether the pixels are the original's, not scaled.
    native: bool,
    bytes: usize,
}

impl Source {
    fn variant(
        &self,
        spec: &VariantSpec,
        size: (u32, u32),
        options: &ImageOptions,
    ) -> Result<Vec<u8>, ImageFault> {
        let pixels = self.picture.resized(spec.width, spec.height)?;
        match spec.mime.as_str() {
            AVIF => avif(&pixels, options.avif_quality),
            WEBP if self.picture.drawing => {
                let native = self.native && size == (spec.width, spec.height);
                self.drawing(&pixels, native, options.webp_quality)
            }
            WEBP => webp(&pixels, false, options.webp_quality),
            PNG => encode_png(&pixels).map_err(|e| ImageFault::Broken(e.to_string())),
            _ => jpeg(&pixels, options.jpeg_quality),
        }
    }

    /// A drawing keeps its sharp edges: at its own size unless that makes it larger than it came,
    /// at other sizes where it costs nothing.
    fn drawing(
        &self,
        pixels: &DynamicImage,
        native: bool,
        quality: u8,
    ) -> Result<Vec<u8>, ImageFault> {
        let exact = webp(pixels, true, quality)?;
        if native && exact.len() <= self.bytes {
            return Ok(exact);
        }
        let lossy = webp(pixels, false, quality)?;
        Ok(if exact.len() <= lossy.len() {
            exact
        } else {
            lossy
        })
    }
}

fn webp(pixels: &DynamicImage, lossless: bool, quality: u8) -> Result<Vec<u8>, ImageFault> {
    let broken = |reason: &str| ImageFault::Broken(format!("WebP: {reason}"));
    let layout = match pixels {
        DynamicImage::ImageRgba8(_) => PixelLayout::Rgba,
        _ => PixelLayout::Rgb,
    };
    let mut config = WebPConfig::new().map_err(|()| broken("version"))?;
    config.lossless = i32::from(lossless);
    config.quality = if lossless {
        75.0
    } else {
        f32::from(quality.clamp(1, 100))
    };
    webp::Encoder::new(pixels.as_bytes(), layout, pixels.width(), pixels.height())
        .encode_advanced(&config)
        .map(|made| made.to_vec())
        .map_err(|e| broken(&format!("{e:?}")))
}

fn jpeg(pixels: &DynamicImage, quality: u8) -> Result<Vec<u8>, ImageFault> {
    let rgb = pixels.to_rgb8();
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, quality.clamp(1, 100))
        .encode(&rgb, rgb.width(), rgb.height(), ExtendedColorType::Rgb8)
        .map_err(|e| ImageFault::Broken(e.to_string()))?;
    Ok(out)
}

/// One thread, and so the same tiles and bytes on every machine; variants run beside each other
/// instead. The guard is for an encoder with many assertions on odd sizes.
fn avif(pixels: &DynamicImage, quality: u8) -> Result<Vec<u8>, ImageFault> {
    let encoder = ravif::Encoder::new()
        .with_quality(f32::from(quality.clamp(1, 100)))
        .with_alpha_quality(f32::from(quality.clamp(1, 100)))
        .with_speed(AVIF_SPEED)
        .with_num_threads(Some(1));
    let (width, height) = (pixels.width() as usize, pixels.height() as usize);
    let raw = pixels.as_bytes();
    let made = catch_unwind(AssertUnwindSafe(|| match pixels {
        DynamicImage::ImageRgba8(_) => {
            let pixel = |p: &[u8]| RGBA8::new(p[0], p[1], p[2], p[3]);
            let pixels: Vec<RGBA8> = raw.chunks_exact(4).map(pixel).collect();
            encoder.encode_rgba(Img::new(&pixels, width, height))
        }
        _ => {
            let pixel = |p: &[u8]| RGB8::new(p[0], p[1], p[2]);
            let pixels: Vec<RGB8> = raw.chunks_exact(3).map(pixel).collect();
            encoder.encode_rgb(Img::new(&pixels, width, height))
        }
    }));
    match made {
        Ok(Ok(made)) => Ok(made.avif_file),
        Ok(Err(e)) => Err(ImageFault::Broken(format!("AVIF: {e}"))),
        Err(_) => Err(ImageFault::Broken("AVIF: encoder stopped".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::images::{Format, plan, samples};
    use image::{GenericImageView, ImageFormat};
    use memchr::memmem::find;

    fn made(bytes: &[u8], options: &ImageOptions) -> (Plan, Vec<(String, Vec<u8>)>) {
        let found = probe(bytes, &options.limits).unwrap();
        let plan = plan("p", 1, &found, options);
        let files = encode(bytes, &plan, options).unwrap();
        (plan, files)
    }

    fn small() -> ImageOptions {
        ImageOptions {
            widths: vec![40, 80],
            ..ImageOptions::default()
        }
    }

    #[test]
    fn nothing_of_the_camera_reaches_an_output() {
        let xmp = b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='35,41.2N'/>";
        let photo = samples::with_exif(&samples::jpeg(120, 90), 6, true);
        let photo = samples::with_segment(&photo, 0xE1, xmp);
        let photo = samples::with_segment(&photo, 0xFE, b"a comment by Hanako");
        let options = ImageOptions {
            avif: true,
            ..small()
        };
        let (plan, files) = made(&photo, &options);
        assert_eq!(plan.intrinsic, (90, 120));
        assert_eq!(files.len(), 5);
        for (name, bytes) in &files {
            for trace in ["Exif", "EXIF", "GPS", "MakerXY", "Hanako", "xap/1.0"] {
                assert!(find(bytes, trace.as_bytes()).is_none(), "{trace} in {name}");
            }
        }
    }

    #[test]
    fn files_are_what_the_plan_says() {
        for bytes in [
            samples::with_exif(&samples::jpeg(120, 90), 8, false),
            samples::png(120, 90),
            samples::see_through(120, 90),
            samples::gif(2),
            samples::encoded(&samples::photo(90, 33), ImageFormat::WebP),
            samples::png(1, 1),
            samples::jpeg(300, 1),
        ] {
            let (plan, files) = made(&bytes, &small());
            for (spec, (name, bytes)) in plan.specs().zip(&files) {
                assert_eq!(&spec.name, name);
                let picture = image::load_from_memory(bytes).unwrap();
                assert_eq!(picture.dimensions(), (spec.width, spec.height), "{name}");
                let format = image::guess_format(bytes).unwrap();
                assert_eq!(format.to_mime_type(), spec.mime);
            }
        }
    }

    #[test]
    fn the_same_input_gives_the_same_bytes() {
        let options = ImageOptions {
            avif: true,
            ..small()
        };
        for bytes in [
            samples::jpeg(90, 70),
            samples::png(90, 70),
            samples::see_through(90, 70),
        ] {
            let first = made(&bytes, &options);
            let one = rayon::ThreadPoolBuilder::new().num_threads(1).build();
            let again = one.unwrap().install(|| made(&bytes, &options));
            assert!(first == again);
        }
    }

    #[test]
    fn odd_sizes_encode_as_avif() {
        for (width, height) in [(1, 1), (1, 90), (17, 3), (33, 65)] {
            let file = avif(&samples::photo(width, height), 60).unwrap();
            assert_eq!(file.get(4..12), Some(&b"ftypavif"[..]), "{width}×{height}");
        }
    }

    #[test]
    fn a_drawing_stays_sharp_and_does_not_grow() {
        let drawing = samples::drawing(300, 200);
        let original = encode_png(&drawing).unwrap();
        let (plan, files) = made(&original, &ImageOptions::default());
        for (name, bytes) in &files {
            assert!(bytes.len() <= original.len(), "{name}: {}", bytes.len());
            let back = image::load_from_memory(bytes).unwrap();
            assert_eq!(back.into_rgb8(), drawing.to_rgb8(), "{name}");
        }
        assert_eq!(plan.fallback.mime, PNG);
    }

    #[test]
    fn a_photo_is_smaller_at_lower_quality() {
        let photo = samples::jpeg(200, 150);
        let of = |quality| {
            let options = ImageOptions {
                webp_quality: quality,
                ..ImageOptions::default()
            };
            made(&photo, &options).1[0].1.len()
        };
        assert!(of(30) < of(78) && of(78) < of(95));
    }

    #[test]
    fn a_plan_for_another_picture_is_refused() {
        let options = small();
        let mut found = probe(&samples::png(20, 20), &options.limits).unwrap();
        assert_eq!(found.format, Format::Png);
        found.width = 30;
        let wrong = plan("p", 1, &found, &options);
        assert!(encode(&samples::png(20, 20), &wrong, &options).is_err());
    }
}
