//! Pictures made in code for this room's tests.

use std::io::Cursor;

use image::codecs::gif::GifEncoder;
use image::{DynamicImage, Frame, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

/// Something as busy as a photo, the same on every run.
pub fn photo(width: u32, height: u32) -> DynamicImage {
    let mut seed = 7_u32;
    RgbImage::from_fn(width, height, |x, y| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = (seed >> 27) as u8;
        let [r, g, b] = [
            x * 200 / width,
            y * 200 / height,
            (x + y) * 100 / (width + height),
        ];
        Rgb([r as u8 + noise, g as u8 + noise, b as u8 + noise])
    })
    .into()
}

/// A figure of a few flat colours, as drawing programs make them.
pub fn drawing(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, y| match (x / 12 % 3, y / 12 % 3) {
        (0, 0) => Rgb([0, 90, 160]),
        (1, 1) => Rgb([220, 60, 40]),
        (2, 2) => Rgb([20, 20, 20]),
        _ => Rgb([255, 255, 255]),
    })
    .into()
}

/// Four quarters: red and green above, blue and white below.
pub fn quarters(size: u32) -> DynamicImage {
    RgbImage::from_fn(size, size / 2, |x, y| match (x < size / 2, y < size / 4) {
        (true, true) => Rgb([255, 0, 0]),
        (false, true) => Rgb([0, 255, 0]),
        (true, false) => Rgb([0, 0, 255]),
        (false, false) => Rgb([255, 255, 255]),
    })
    .into()
}

/// A picture in a format.
pub fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).expect("samples encode");
    out.into_inner()
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(&photo(width, height), ImageFormat::Jpeg)
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(&drawing(width, height), ImageFormat::Png)
}

/// A drawing on a see-through ground.
pub fn see_through(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbaImage::from_fn(width, height, |x, y| {
        let inside = (x > width / 4 && x < width / 2) && y > height / 4;
        Rgba(if inside {
            [200, 0, 0, 255]
        } else {
            [0, 0, 0, 0]
        })
    });
    encoded(&picture.into(), ImageFormat::Png)
}

pub fn gif(frames: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = GifEncoder::new(&mut out);
    for frame in 0..frames {
        let picture = RgbaImage::from_pixel(20, 10, Rgba([frame * 90, 10, 200, 255]));
        encoder
            .encode_frame(Frame::new(picture))
            .expect("samples encode");
    }
    drop(encoder);
    out
}

/// A block of camera data in TIFF form, little-endian: the orientation, the phone's name and, if
/// asked for, the latitude of the place.
pub fn exif(orientation: u8, gps: bool) -> Vec<u8> {
    let entries: u8 = if gps { 3 } else { 2 };
    let after = 8 + 2 + 12 * entries + 4;
    let mut out = b"II*\0\x08\0\0\0".to_vec();
    out.extend([entries, 0]);
    // Make: eight characters, kept after the directory.
    out.extend([0x0F, 0x01, 2, 0, 8, 0, 0, 0, after, 0, 0, 0]);
    out.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    if gps {
        out.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, after + 8, 0, 0, 0]);
    }
    out.extend([0; 4]);
    out.extend(b"MakerXY\0");
    if gps {
        out.extend(b"\x02\0\x01\0\x02\0\x02\0\0\0N\0\0\0");
        out.extend([2, 0, 5, 0, 3, 0, 0, 0, after + 38, 0, 0, 0]);
        out.extend([0; 4]);
        for part in [35_u32, 1, 41, 1, 2200, 100] {
            out.extend(part.to_le_bytes());
        }
    }
    out
}

/// The JPEG with camera data, as a phone writes them: first thing after the start.
pub fn with_exif(jpeg: &[u8], orientation: u8, gps: bool) -> Vec<u8> {
    let block = [b"Exif\0\0".as_slice(), &exif(orientation, gps)].concat();
    with_segment(jpeg, 0xE1, &block)
}

/// The JPEG with a segment after its start.
pub fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let len = u16::try_from(content.len() + 2).expect("a short segment");
    let mut out = jpeg[..2].to_vec();
    out.extend([0xFF, marker]);
    out.extend(len.to_be_bytes());
    out.extend(content);
    out.extend(&jpeg[2..]);
    out
}
