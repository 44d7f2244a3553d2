//! From a file to pixels: upright, in sRGB, eight bits per channel, no larger than needed.
//!
//! The order matters for speed: a photo is scaled down as stored and only then turned and converted,
//! so that these walk over two megapixels instead of twelve.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, Resizer};
use image::{DynamicImage, ImageDecoder, RgbImage, RgbaImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::fault::ImageFault;
use super::format::Format;
use super::options::ImageLimits;
use super::probe::{Probe, open, read_fault, swaps_sides};

/// A picture with at most so many colours is a drawing, and kept without loss where that is smaller.
const DRAWING_COLORS: usize = 2048;

/// Pixels, always `ImageRgb8` or `ImageRgba8`.
pub(super) struct Picture {
    pub pixels: DynamicImage,
    pub drawing: bool,
}

impl Picture {
    /// The same picture at another size.
    pub fn resized(&self, width: u32, height: u32) -> Result<DynamicImage, ImageFault> {
        resize(&self.pixels, width, height)
    }
}

/// Decodes a picture at the given upright size. A decoder that panics on hostile data costs that
/// one picture, not the build; nothing it leaves behind is used again.
pub(super) fn decode(
    bytes: &[u8],
    probe: &Probe,
    size: (u32, u32),
    limits: &ImageLimits,
) -> Result<Picture, ImageFault> {
    catch_unwind(AssertUnwindSafe(|| {
        decode_unguarded(bytes, probe, size, limits)
    }))
    .unwrap_or_else(|_| Err(ImageFault::Broken("decoder stopped".to_owned())))
}

pub(super) fn decode_unguarded(
    bytes: &[u8],
    probe: &Probe,
    size: (u32, u32),
    limits: &ImageLimits,
) -> Result<Picture, ImageFault> {
    let (stored, icc) = read(bytes, probe.format, limits)?;
    let drawing = probe.format != Format::Jpeg && has_few_colors(&stored);
    let turn = probe.turn();
    let (width, height) = if swaps_sides(turn) {
        (size.1, size.0)
    } else {
        size
    };
    let mut pixels = resize(&stored, width, height)?;
    drop(stored);
    if let Some(icc) = icc {
        pixels = to_srgb(pixels, &icc);
    }
    pixels.apply_orientation(turn);
    if let DynamicImage::ImageRgba8(rgba) = &pixels
        && rgba.as_raw().chunks_exact(4).all(|pixel| pixel[3] == 255)
    {
        pixels = pixels.into_rgb8().into();
    }
    Ok(Picture { pixels, drawing })
}

fn read(
    bytes: &[u8],
    format: Format,
    limits: &ImageLimits,
) -> Result<(DynamicImage, Option<Vec<u8>>), ImageFault> {
    let mut decoder = open(bytes, format, limits)?;
    let icc = decoder.icc_profile().ok().flatten();
    let picture = DynamicImage::from_decoder(decoder).map_err(read_fault)?;
    let picture = if picture.color().has_alpha() {
        picture.into_rgba8().into()
    } else {
        picture.into_rgb8().into()
    };
    Ok((picture, icc))
}

fn resize(picture: &DynamicImage, width: u32, height: u32) -> Result<DynamicImage, ImageFault> {
    if (picture.width(), picture.height()) == (width, height) {
        return Ok(picture.clone());
    }
    let broken = |e: &dyn std::fmt::Display| ImageFault::Broken(e.to_string());
    let kind = match picture {
        DynamicImage::ImageRgba8(_) => PixelType::U8x4,
        _ => PixelType::U8x3,
    };
    let (from_width, from_height) = (picture.width(), picture.height());
    let from =
        ImageRef::new(from_width, from_height, picture.as_bytes(), kind).map_err(|e| broken(&e))?;
    let mut to = Image::new(width, height, kind);
    // Lanczos with three lobes, colours weighted by their alpha: the crate's defaults.
    Resizer::new()
        .resize(&from, &mut to, None)
        .map_err(|e| broken(&e))?;
    Ok(from_raw(
        kind == PixelType::U8x4,
        width,
        height,
        to.into_vec(),
    ))
}

fn from_raw(alpha: bool, width: u32, height: u32, raw: Vec<u8>) -> DynamicImage {
    const WHOLE: &str = "as many bytes as pixels need";
    if alpha {
        RgbaImage::from_raw(width, height, raw).expect(WHOLE).into()
    } else {
        RgbImage::from_raw(width, height, raw).expect(WHOLE).into()
    }
}

/// Pixels in sRGB. A profile that cannot be read, or is not for RGB (the decoder has turned CMYK
/// into RGB by then), leaves them as they are.
fn to_srgb(picture: DynamicImage, icc: &[u8]) -> DynamicImage {
    let (alpha, layout) = match &picture {
        DynamicImage::ImageRgba8(_) => (true, Layout::Rgba),
        _ => (false, Layout::Rgb),
    };
    let transform = ColorProfile::new_from_slice(icc)
        .ok()
        .filter(|profile| profile.color_space == DataColorSpace::Rgb)
        .and_then(|profile| {
            let srgb = ColorProfile::new_srgb();
            let options = TransformOptions::default();
            profile
                .create_transform_8bit(layout, &srgb, layout, options)
                .ok()
        });
    let mut raw = vec![0; picture.as_bytes().len()];
    match transform.map(|t| t.transform(picture.as_bytes(), &mut raw)) {
        Some(Ok(())) => from_raw(alpha, picture.width(), picture.height(), raw),
        _ => picture,
    }
}

fn has_few_colors(picture: &DynamicImage) -> bool {
    let step = usize::from(picture.color().channel_count());
    let mut seen: HashSet<&[u8]> = HashSet::new();
    let mut last: &[u8] = &[];
    picture.as_bytes().chunks_exact(step).all(|pixel| {
        // Drawings have long runs of one colour.
        if pixel != last {
            last = pixel;
            seen.insert(pixel);
        }
        seen.len() <= DRAWING_COLORS
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::images::{probe, samples};
    use image::{GenericImageView, ImageFormat, Rgba};

    fn decoded(bytes: &[u8]) -> Result<Picture, ImageFault> {
        let limits = ImageLimits::default();
        let found = probe(bytes, &limits)?;
        decode_unguarded(bytes, &found, (found.width, found.height), &limits)
    }

    #[test]
    fn pixels_are_turned_upright() {
        let stored = samples::quarters(64);
        let jpeg = samples::encoded(&stored, ImageFormat::Jpeg);
        let names = |picture: &DynamicImage| -> String {
            let (w, h) = picture.dimensions();
            let corners = [(3, 3), (w - 4, 3), (3, h - 4), (w - 4, h - 4)];
            let name = |(x, y)| match picture.get_pixel(x, y).0 {
                [200..=255, 200..=255, 200..=255, _] => 'w',
                [200..=255, ..] => 'r',
                [_, 200..=255, ..] => 'g',
                _ => 'b',
            };
            corners.into_iter().map(name).collect()
        };
        // Stored: red, green above blue, white. What each orientation shows is from the Exif
        // standard's own table (JEITA CP-3451, tag 0x0112).
        for (orientation, want) in [
            (1, "rgbw"),
            (2, "grwb"),
            (3, "wbgr"),
            (4, "bwrg"),
            (5, "rbgw"),
            (6, "brwg"),
            (7, "wgbr"),
            (8, "gwrb"),
        ] {
            let photo = samples::with_exif(&jpeg, orientation, true);
            let picture = decoded(&photo).unwrap().pixels;
            assert_eq!(names(&picture), want, "orientation {orientation}");
            assert_eq!(picture.width() == 32, orientation >= 5);
        }
    }

    #[test]
    fn see_through_pixels_do_not_darken_edges() {
        let limits = ImageLimits::default();
        let png = samples::see_through(80, 80);
        let found = probe(&png, &limits).unwrap();
        let small = decode_unguarded(&png, &found, (20, 20), &limits).unwrap();
        for (_, _, Rgba([r, _, _, a])) in small.pixels.pixels() {
            assert!(a < 16 || r > 190, "red {r} at alpha {a}");
        }
    }

    #[test]
    fn display_p3_becomes_srgb() {
        let profile = ColorProfile::new_display_p3().encode().unwrap();
        let block = [b"ICC_PROFILE\0\x01\x01".as_slice(), &profile].concat();
        let flat = RgbImage::from_pixel(16, 16, image::Rgb([120, 180, 120]));
        let jpeg = samples::encoded(&flat.into(), ImageFormat::Jpeg);
        let photo = samples::with_segment(&jpeg, 0xE2, &block);
        let Rgba([r, g, _, _]) = decoded(&photo).unwrap().pixels.get_pixel(8, 8);
        assert!(
            r < 112 && g > 178,
            "green is stronger in sRGB's numbers: {r} {g}"
        );
    }

    #[test]
    fn broken_and_cut_off_data_never_panic() {
        let webp = samples::encoded(&samples::photo(30, 20), ImageFormat::WebP);
        let jpeg = samples::with_exif(&samples::jpeg(30, 20), 6, true);
        let mut seed = 1_u32;
        for whole in [jpeg, samples::png(30, 20), samples::gif(2), webp] {
            for keep in (0..whole.len()).step_by(13) {
                let _ = decoded(&whole[..keep]);
            }
            for _ in 0..150 {
                let mut bytes = whole.clone();
                for _ in 0..3 {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    let at = (seed >> 8) as usize % bytes.len();
                    bytes[at] = seed as u8;
                }
                let _ = decoded(&bytes);
            }
        }
    }

    #[test]
    fn half_a_picture_is_a_fault() {
        let webp = samples::encoded(&samples::photo(60, 40), ImageFormat::WebP);
        for whole in [samples::jpeg(60, 40), samples::png(60, 40), webp] {
            assert!(decoded(&whole).is_ok());
            assert!(decoded(&whole[..whole.len() * 2 / 3]).is_err());
        }
    }
}
