//! What the decoders do not tell about a file: whether a JPEG has an end, how many frames a GIF has,
//! and whether camera data name a place. Each walk stops at the file's end whatever its lengths say.

use image::metadata::Orientation;
use memchr::{memchr, memmem};

/// The tag in a photo's first directory that points to where it was taken.
const GPS_DIRECTORY: u16 = 0x8825;

/// How often a JPEG passes over its picture, or nothing if its end is missing. Decoders fill what is
/// missing with grey and report success.
pub fn jpeg_scans(bytes: &[u8]) -> Option<u32> {
    let mut at = 2;
    let mut scans = 0;
    loop {
        at += memchr(0xFF, bytes.get(at..)?)? + 1;
        match *bytes.get(at)? {
            0xD9 => return Some(scans),
            // Stuffing, fill bytes and marks without a length.
            0x00 | 0x01 | 0xD0..=0xD8 => at += 1,
            0xFF => {}
            marker => {
                scans += u32::from(marker == 0xDA);
                let len = bytes.get(at + 1..at + 3)?;
                at += 1 + usize::from(u16::from_be_bytes([len[0], len[1]])).max(2);
            }
        }
    }
}

/// Whether a GIF has more than one frame.
pub fn gif_is_animated(bytes: &[u8]) -> bool {
    second_gif_frame(bytes).is_some()
}

fn second_gif_frame(bytes: &[u8]) -> Option<usize> {
    let mut at = 13 + color_table(*bytes.get(10)?);
    let mut frames = 0;
    loop {
        match *bytes.get(at)? {
            0x2C => {
                frames += 1;
                if frames == 2 {
                    return Some(at);
                }
                // The descriptor, its own colour table, and the byte before the compressed data.
                at = sub_blocks(bytes, at + 11 + color_table(*bytes.get(at + 9)?))?;
            }
            0x21 => at = sub_blocks(bytes, at + 2)?,
            _ => return None,
        }
    }
}

fn color_table(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// The place after a chain of length-prefixed blocks, which an empty one ends.
fn sub_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let len = usize::from(*bytes.get(at)?);
        at += 1 + len;
        if len == 0 {
            return Some(at);
        }
    }
}

/// How an Exif block says the picture is to be turned. Some programs keep JPEG's `Exif` prefix in
/// WebP and PNG, where it does not belong.
pub fn orientation(exif: &[u8]) -> Orientation {
    Orientation::from_exif_chunk(without_prefix(exif)).unwrap_or(Orientation::NoTransforms)
}

/// Whether camera data tell where the photo was taken.
pub fn names_a_place(exif: Option<&[u8]>, xmp: Option<&[u8]>) -> bool {
    exif.is_some_and(|exif| gps_entry(without_prefix(exif)).is_some())
        || xmp.is_some_and(|xmp| memmem::find(xmp, b"GPSLatitude").is_some())
}

fn without_prefix(exif: &[u8]) -> &[u8] {
    exif.strip_prefix(b"Exif\0\0").unwrap_or(exif)
}

/// The place of the GPS entry in an Exif block's first directory (TIFF 6.0, section 2).
fn gps_entry(tiff: &[u8]) -> Option<usize> {
    let little = match tiff.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let b = tiff.get(at..at.checked_add(2)?)?;
        let b = [b[0], b[1]];
        Some(if little {
            u16::from_le_bytes(b)
        } else {
            u16::from_be_bytes(b)
        })
    };
    let (low, high) = (usize::from(short(4)?), usize::from(short(6)?));
    let start = if little {
        low | high << 16
    } else {
        high | low << 16
    };
    let entries = usize::from(short(start)?);
    (0..entries)
        .map(|entry| start + 2 + entry * 12)
        .find(|at| short(*at) == Some(GPS_DIRECTORY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::images::samples;

    #[test]
    fn a_jpeg_without_its_end_is_told_apart() {
        let whole = samples::jpeg(40, 30);
        assert_eq!(jpeg_scans(&whole), Some(1));
        for keep in [0, 3, 200, whole.len() / 2, whole.len() - 2] {
            assert_eq!(jpeg_scans(&whole[..keep]), None, "{keep}");
        }
    }

    #[test]
    fn a_thumbnail_inside_camera_data_does_not_count_as_the_end() {
        let mut photo = samples::with_exif(&samples::jpeg(8, 8), 1, true);
        let end = photo.len() - 2;
        photo.splice(2..2, *b"\xFF\xE1\x00\x06\xFF\xDA\xFF\xD9");
        assert_eq!(jpeg_scans(&photo), Some(1));
        assert_eq!(jpeg_scans(&photo[..end]), None);
    }

    #[test]
    fn frames_of_a_gif_are_counted() {
        assert!(!gif_is_animated(&samples::gif(1)));
        assert!(gif_is_animated(&samples::gif(3)));
        assert!(!gif_is_animated(b"GIF89a"));
    }

    #[test]
    fn a_place_is_found_in_either_byte_order_and_lies_do_no_harm() {
        let block = samples::exif(6, true);
        assert!(names_a_place(Some(&block), None));
        assert!(!names_a_place(Some(&samples::exif(6, false)), None));
        let big = b"MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1A";
        assert!(names_a_place(Some(big), None));
        assert!(!names_a_place(Some(b"MM\0*\xFF\xFF\xFF\xFF"), None));
        assert!(!names_a_place(Some(b"II*\0\x08\0\0\0\xFF\xFF"), None));
        assert!(names_a_place(None, Some(b"<x exif:GPSLatitude='1'/>")));
    }
}
