//! What a picture is, from its header alone.

use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{ImageDecoder, ImageError, ImageReader};
use serde::{Deserialize, Serialize};

use crate::diagnostics::{Diagnostic, Rule, Severity, Text};
use crate::files::SitePath;

use super::containers;
use super::fault::ImageFault;
use super::format::{Format, Seen, recognise};
use super::options::ImageLimits;

/// The longest side that WebP can hold.
pub(super) const MAX_SIDE: u32 = 16_383;

/// What a picture is. Width and height are those of the picture turned upright.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Probe {
    pub format: Format,
    pub width: u32,
    pub height: u32,
    /// How the stored pixels are to be turned, as Exif counts it: 1 to 8.
    pub orientation: u8,
    /// Whether it has more than one frame, of which only the first is used.
    pub animated: bool,
    /// Whether its pixels may be see-through.
    pub alpha: bool,
    /// Whether it was saved without loss, as drawings are.
    pub lossless: bool,
    pub bytes: u64,
    /// Whether camera data tell where it was taken.
    pub has_location: bool,
}

impl Probe {
    pub(super) fn turn(&self) -> Orientation {
        Orientation::from_exif(self.orientation).unwrap_or(Orientation::NoTransforms)
    }

    /// What its author should know about a picture that can be used.
    pub fn findings(&self, path: &SitePath) -> Vec<Diagnostic> {
        let about = |rule| Diagnostic::about(rule, path).arg("file", path.file_name());
        let mut findings = Vec::new();
        if self.animated {
            findings.push(about(&IMAGE_ANIMATED));
        }
        if self.has_location {
            findings.push(about(&IMAGE_LOCATION_IN_SOURCE));
        }
        let extensions = self.format.extensions();
        if !extensions.contains(&path.extension().as_str()) {
            let finding = about(&IMAGE_WRONG_EXTENSION)
                .arg("format", self.format.name())
                .arg("name", format!("{}.{}", path.stem(), extensions[0]));
            findings.push(finding);
        }
        findings
    }
}

/// Reads a picture's header, and refuses what is not a picture or is beyond the limits.
pub fn probe(bytes: &[u8], limits: &ImageLimits) -> Result<Probe, ImageFault> {
    let len = bytes.len() as u64;
    if len > limits.max_bytes {
        let (bytes, max) = (len, limits.max_bytes);
        return Err(ImageFault::TooManyBytes { bytes, max });
    }
    if bytes.is_empty() {
        return Err(ImageFault::Truncated);
    }
    let format = match recognise(bytes) {
        Seen::Known(format) => format,
        Seen::Foreign(foreign) => return Err(foreign.into()),
        Seen::Unknown => {
            return Err(ImageFault::NotAPicture(
                "知られていない形式のデータ",
                "data in an unknown format",
            ));
        }
    };
    header(bytes, format, limits)
}

fn header(bytes: &[u8], format: Format, limits: &ImageLimits) -> Result<Probe, ImageFault> {
    let mut decoder = open(bytes, format, limits)?;
    let (width, height) = decoder.dimensions();
    check_size(width, height, limits)?;
    if format == Format::Jpeg {
        check_scans(bytes, limits)?;
    }
    // Camera data that cannot be read are not worth losing a picture over: they are dropped anyway.
    let exif = decoder.exif_metadata().ok().flatten();
    let xmp = decoder.xmp_metadata().ok().flatten();
    let turn = exif
        .as_deref()
        .map_or(Orientation::NoTransforms, containers::orientation);
    let (width, height) = if swaps_sides(turn) {
        (height, width)
    } else {
        (width, height)
    };
    Ok(Probe {
        format,
        width,
        height,
        orientation: turn.to_exif(),
        animated: is_animated(bytes, format),
        alpha: decoder.color_type().has_alpha(),
        lossless: is_lossless(bytes, format),
        bytes: bytes.len() as u64,
        has_location: containers::names_a_place(exif.as_deref(), xmp.as_deref()),
    })
}

/// A decoder with limits set, at the picture's header.
pub(super) fn open<'a>(
    bytes: &'a [u8],
    format: Format,
    limits: &ImageLimits,
) -> Result<impl ImageDecoder + 'a, ImageFault> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format.for_decoder());
    let mut bounds = image::Limits::no_limits();
    // Sixteen bits for each of four channels, and room for tables.
    bounds.max_alloc = Some(limits.max_pixels.saturating_mul(8).saturating_add(64 << 20));
    reader.limits(bounds);
    reader.into_decoder().map_err(read_fault)
}

/// The fault behind a decoder's error.
pub(super) fn read_fault(error: ImageError) -> ImageFault {
    match &error {
        ImageError::IoError(io) if io.kind() == std::io::ErrorKind::UnexpectedEof => {
            ImageFault::Truncated
        }
        _ => ImageFault::Broken(error.to_string()),
    }
}

fn check_size(width: u32, height: u32, limits: &ImageLimits) -> Result<(), ImageFault> {
    let (short, long) = (width.min(height), width.max(height));
    if short == 0 {
        return Err(ImageFault::Broken(format!("{width}×{height}")));
    }
    // A strip so thin that, scaled to fit, it would be less than a pixel wide.
    let thin = long / short > MAX_SIDE;
    if thin || u64::from(width) * u64::from(height) > limits.max_pixels {
        return Err(ImageFault::TooLarge {
            width,
            height,
            max_pixels: limits.max_pixels,
        });
    }
    Ok(())
}

fn check_scans(bytes: &[u8], limits: &ImageLimits) -> Result<(), ImageFault> {
    match containers::jpeg_scans(bytes) {
        None => Err(ImageFault::Truncated),
        Some(scans) if scans > limits.max_scans => {
            Err(ImageFault::Broken(format!("{scans} progressive scans")))
        }
        Some(_) => Ok(()),
    }
}

pub(super) fn swaps_sides(turn: Orientation) -> bool {
    turn.to_exif() >= 5
}

fn is_animated(bytes: &[u8], format: Format) -> bool {
    let cursor = Cursor::new(bytes);
    match format {
        Format::Jpeg => false,
        Format::Gif => containers::gif_is_animated(bytes),
        Format::Png => PngDecoder::new(cursor).is_ok_and(|png| png.is_apng().unwrap_or(false)),
        Format::WebP => WebPDecoder::new(cursor).is_ok_and(|webp| webp.has_animation()),
    }
}

fn is_lossless(bytes: &[u8], format: Format) -> bool {
    match format {
        Format::Jpeg => false,
        Format::Gif | Format::Png => true,
        // The plain lossless form; the extended one with alpha gets a PNG fallback by its alpha.
        Format::WebP => bytes.get(12..16) == Some(b"VP8L"),
    }
}

/// A moving picture, of which the first frame is shown.
pub static IMAGE_ANIMATED: Rule = Rule {
    id: "image-animated",
    severity: Severity::Warning,
    message: Text::new(
        "「{file}」は動く画像ですが、最初のひとこまだけを表示します",
        "“{file}” is animated; only its first frame is shown",
    ),
    hint: Text::new(
        "動きを見せたいときは、動画（MP4 など）にして動画の書き方で載せてください。止まった画像でよければ、そのひとこまを PNG で保存します",
        "to show movement, make a video of it and use the video directive; if a still will do, save that frame as PNG",
    ),
    explain: Text::new(
        "動き続ける画像は読む人が止められず、読むことに集中しにくい人や、光の点滅で体調をくずす人がいます（WCAG 2.2.2「一時停止、停止、非表示」）。動画なら、読む人が再生も停止もできます。",
        "A picture that keeps moving cannot be stopped by the reader. It keeps some people from reading and makes others ill (WCAG 2.2.2, Pause, Stop, Hide). A video can be started and stopped.",
    ),
};

/// A photo that tells where it was taken.
pub static IMAGE_LOCATION_IN_SOURCE: Rule = Rule {
    id: "image-location-in-source",
    severity: Severity::Info,
    message: Text::new(
        "写真「{file}」には撮影場所が記録されています（サイトに載る画像からは取り除きます）",
        "the photo “{file}” records where it was taken (what the site shows does not)",
    ),
    hint: Text::new(
        "元のファイルも人に渡したり公開したりするなら、位置情報を消してください。iPhone では写真を開き、共有の「オプション」で「位置情報」を切って保存し直せます",
        "if the original file is shared or published too, remove the location: on an iPhone, turn Location off under Options when sharing and save it again",
    ),
    explain: Text::new(
        "写真には、撮影した場所、日時、機種などが入っていることがあります。サイトの画像は作り直しているので、これらは一切残りません。\nしかし、原稿のフォルダーをインターネット上で公開していると、元の写真から自宅や病院が分かることがあります。",
        "A photo may hold the place, the time and the camera. Pictures on the site are made anew, and nothing of it remains.\nBut where the folder of sources is public, the original photo may show where somebody lives or is treated.",
    ),
};

/// A picture whose name says another format.
pub static IMAGE_WRONG_EXTENSION: Rule = Rule {
    id: "image-wrong-extension",
    severity: Severity::Info,
    message: Text::new(
        "「{file}」の中身は {format} 形式で、ファイル名の末尾と合っていません",
        "“{file}” is a {format} picture, which its name does not say",
    ),
    hint: Text::new(
        "ファイル名を「{name}」に変え、本文で使っている名前も直してください",
        "rename it to “{name}”, and mend the text that shows it",
    ),
    explain: Text::new(
        "表示には問題ありませんが、ほかのソフトでは開けないことがあります。",
        "The site shows it, but other programs may not open it.",
    ),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::images::samples;
    use image::ImageFormat;

    fn look(bytes: &[u8]) -> Result<Probe, ImageFault> {
        probe(bytes, &ImageLimits::default())
    }

    #[test]
    fn sides_are_those_of_the_upright_picture() {
        let jpeg = samples::jpeg(40, 30);
        for (orientation, size) in [(1, (40, 30)), (3, (40, 30)), (6, (30, 40)), (8, (30, 40))] {
            let found = look(&samples::with_exif(&jpeg, orientation, false)).unwrap();
            assert_eq!((found.width, found.height), size, "{orientation}");
            assert_eq!(found.orientation, orientation);
        }
    }

    #[test]
    fn formats_alpha_and_frames_are_seen() {
        let webp = samples::encoded(&samples::photo(20, 10), ImageFormat::WebP);
        for (bytes, format, alpha, animated) in [
            (samples::jpeg(8, 8), Format::Jpeg, false, false),
            (samples::png(8, 8), Format::Png, false, false),
            (samples::see_through(8, 8), Format::Png, true, false),
            (samples::gif(1), Format::Gif, true, false),
            (samples::gif(2), Format::Gif, true, true),
            (webp, Format::WebP, false, false),
        ] {
            let found = look(&bytes).unwrap();
            assert_eq!(
                (found.format, found.alpha, found.animated),
                (format, alpha, animated)
            );
        }
    }

    #[test]
    fn a_photo_with_a_place_is_told_to_its_author() {
        let photo = samples::with_exif(&samples::jpeg(8, 8), 1, true);
        let found = look(&photo).unwrap();
        let rules = |name: &str| -> Vec<_> {
            let findings = found.findings(&SitePath::new(name));
            findings.iter().map(|f| f.rule.id).collect()
        };
        assert_eq!(rules("a.JPG"), ["image-location-in-source"]);
        assert_eq!(
            rules("a.png"),
            ["image-location-in-source", "image-wrong-extension"]
        );
    }

    #[test]
    fn lies_about_size_are_refused_by_the_header() {
        let mut png = samples::png(8, 8);
        // IHDR: width at 16, height at 20, and the chunk's checksum after 13 bytes.
        for (width, height) in [(1_u32, 1_000_000_000_u32), (60_000, 60_000), (1, 16_384)] {
            png[16..20].copy_from_slice(&width.to_be_bytes());
            png[20..24].copy_from_slice(&height.to_be_bytes());
            let crc = crc32(&png[12..29]);
            png[29..33].copy_from_slice(&crc.to_be_bytes());
            assert!(
                matches!(look(&png), Err(ImageFault::TooLarge { .. })),
                "{width}×{height}: {:?}",
                look(&png)
            );
        }
    }

    #[test]
    fn bytes_and_scans_are_bounded() {
        let limits = ImageLimits {
            max_bytes: 100,
            ..ImageLimits::default()
        };
        let jpeg = samples::jpeg(20, 20);
        assert!(matches!(
            probe(&jpeg, &limits),
            Err(ImageFault::TooManyBytes { max: 100, .. })
        ));
        let mut many = jpeg.clone();
        let end = many.len() - 2;
        many.splice(end..end, b"\xFF\xDA\x00\x02".repeat(300));
        assert!(matches!(look(&many), Err(ImageFault::Broken(_))));
    }

    #[test]
    fn what_is_not_a_picture_is_named() {
        assert_eq!(look(b""), Err(ImageFault::Truncated));
        assert_eq!(look(b"\0\0\0\x24ftypheic"), Err(ImageFault::Heic));
        assert!(matches!(
            look(b"%PDF-1.7"),
            Err(ImageFault::NotAPicture(..))
        ));
        assert!(matches!(look(b"hello"), Err(ImageFault::NotAPicture(..))));
        assert_eq!(
            look(b"8BPS"),
            Err(ImageFault::ForeignFormat("Photoshop (PSD)"))
        );
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |c, _| {
                (c >> 1) ^ (0xEDB8_8320 & (c & 1).wrapping_neg())
            })
        })
    }
}
