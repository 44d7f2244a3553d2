//! What a file is, told by its first bytes. The name is not asked: phones, mail programs and people
//! rename pictures freely.

use serde::{Deserialize, Serialize};

/// A format that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    Jpeg,
    Png,
    Gif,
    WebP,
}

/// A format that is known by sight but not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// What an iPhone takes by default.
    Heic,
    /// A picture made for printing or for another program; its name for people.
    Picture(&'static str),
    /// Not a picture at all; its name for people, Japanese and English.
    Other(&'static str, &'static str),
}

/// What the first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    Known(Format),
    Foreign(Foreign),
    Unknown,
}

impl Format {
    /// File extensions that go with the format, the usual one first.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png", "apng"],
            Self::Gif => &["gif"],
            Self::WebP => &["webp"],
        }
    }

    /// The name people know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Gif => "GIF",
            Self::WebP => "WebP",
        }
    }

    pub(super) fn for_decoder(self) -> image::ImageFormat {
        match self {
            Self::Jpeg => image::ImageFormat::Jpeg,
            Self::Png => image::ImageFormat::Png,
            Self::Gif => image::ImageFormat::Gif,
            Self::WebP => image::ImageFormat::WebP,
        }
    }
}

/// First bytes, at offset zero, and what they mean.
const MAGIC: &[(&[u8], Seen)] = &[
    (b"\xFF\xD8\xFF", Seen::Known(Format::Jpeg)),
    (b"\x89PNG\r\n\x1A\n", Seen::Known(Format::Png)),
    (b"GIF87a", Seen::Known(Format::Gif)),
    (b"GIF89a", Seen::Known(Format::Gif)),
    (b"8BPS", picture("Photoshop (PSD)")),
    (b"II*\0", picture("TIFF")),
    (b"MM\0*", picture("TIFF")),
    (b"II+\0", picture("TIFF")),
    (b"%!PS", picture("EPS")),
    (b"BM", picture("BMP")),
    (b"\0\0\x01\0", picture("ICO")),
    (b"\xFF\x0A", picture("JPEG XL")),
    (b"\0\0\0\x0CJXL ", picture("JPEG XL")),
    (b"\0\0\0\x0CjP  ", picture("JPEG 2000")),
    (b"gimp xcf", picture("GIMP (XCF)")),
    (b"%PDF", other("PDF ファイル", "a PDF")),
    (
        b"PK\x03\x04",
        other(
            "ZIP か Office のファイル（Word、PowerPoint など）",
            "a ZIP or Office file (Word, PowerPoint …)",
        ),
    ),
    (
        b"\xD0\xCF\x11\xE0",
        other("古い Office のファイル", "an old Office file"),
    ),
    (b"<!DOCTYPE html", HTML),
    (b"<!doctype html", HTML),
    (b"<html", HTML),
    (
        b"version https://git-lfs",
        other(
            "Git LFS の目印（画像の本体はまだ届いていません）",
            "a Git LFS pointer (the picture itself has not been downloaded)",
        ),
    ),
];

const HTML: Seen = other(
    "ウェブページ（画像ではなくページを保存したもの）",
    "a web page (the page was saved, not the picture)",
);
const VIDEO: Seen = other("動画", "a video");

const fn picture(name: &'static str) -> Seen {
    Seen::Foreign(Foreign::Picture(name))
}

const fn other(ja: &'static str, en: &'static str) -> Seen {
    Seen::Foreign(Foreign::Other(ja, en))
}

/// Looks at the first bytes of a file.
pub fn recognise(bytes: &[u8]) -> Seen {
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Seen::Known(Format::WebP);
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return bytes.get(8..12).map_or(VIDEO, by_brand);
    }
    MAGIC
        .iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map_or(Seen::Unknown, |(_, seen)| *seen)
}

/// HEIC, AVIF and video share one container and differ by its brand (ISO/IEC 23008-12, annex B).
fn by_brand(brand: &[u8]) -> Seen {
    match brand {
        b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"hevm" | b"hevs" | b"mif1"
        | b"msf1" => Seen::Foreign(Foreign::Heic),
        b"avif" | b"avis" => picture("AVIF"),
        b"crx " => picture("RAW (CR3)"),
        _ => VIDEO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        let heic = Seen::Foreign(Foreign::Heic);
        for (bytes, want) in [
            (&b"\0\0\0\x24ftypheic\0\0\0\0"[..], heic),
            (b"\0\0\0\x18ftypmif1", heic),
            (b"\0\0\0\x18ftypavif", picture("AVIF")),
            (b"\0\0\0\x18ftypqt  ", VIDEO),
            (b"\0\0\0\x18ftyp", VIDEO),
            (b"RIFF\0\0\0\0WEBPVP8 ", Seen::Known(Format::WebP)),
            (b"RIFF\0\0\0\0WAVE", Seen::Unknown),
            (b"MM\0*\0\0", picture("TIFF")),
            (b"\xFF\xD8", Seen::Unknown),
            (b"", Seen::Unknown),
        ] {
            assert_eq!(recognise(bytes), want, "{bytes:?}");
        }
    }
}
