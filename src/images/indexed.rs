//! PNG with a palette where the colours allow it, so that a drawing does not grow by being written
//! again. Nothing but pixels is written: no text, no time, no camera data.

use std::collections::{BTreeMap, BTreeSet};

use image::DynamicImage;
use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};

/// The picture as PNG: with a palette if it has at most 256 colours.
pub fn encode_png(picture: &DynamicImage) -> Result<Vec<u8>, EncodingError> {
    let (color, raw) = match picture {
        DynamicImage::ImageRgba8(rgba) => (ColorType::Rgba, rgba.as_raw().as_slice()),
        _ => (ColorType::Rgb, picture.as_bytes()),
    };
    let size = (picture.width(), picture.height());
    match Palette::of(raw, color.samples()) {
        Some(palette) => palette.write(raw, size),
        None => write(size, |png| {
            png.set_color(color);
            png.set_filter(Filter::Adaptive);
            raw.to_vec()
        }),
    }
}

/// Colours with their numbers. Those that are not opaque come first, so that the list of alphas,
/// which may be shorter than that of colours, can stop after them.
struct Palette {
    samples: usize,
    /// Alpha, red, green, blue.
    numbers: BTreeMap<[u8; 4], u8>,
}

impl Palette {
    fn of(raw: &[u8], samples: usize) -> Option<Self> {
        let mut colors = BTreeSet::new();
        let mut last: &[u8] = &[];
        for pixel in raw.chunks_exact(samples) {
            if pixel != last {
                last = pixel;
                colors.insert(key(pixel));
                if colors.len() > 256 {
                    return None;
                }
            }
        }
        let numbers = colors.into_iter().zip(0..=u8::MAX).collect();
        Some(Self { samples, numbers })
    }

    fn depth(&self) -> BitDepth {
        match self.numbers.len() {
            0..=2 => BitDepth::One,
            3..=4 => BitDepth::Two,
            5..=16 => BitDepth::Four,
            _ => BitDepth::Eight,
        }
    }

    fn write(&self, raw: &[u8], size: (u32, u32)) -> Result<Vec<u8>, EncodingError> {
        let colors: Vec<u8> = self
            .numbers
            .keys()
            .flat_map(|c| [c[1], c[2], c[3]])
            .collect();
        let alphas: Vec<u8> = self
            .numbers
            .keys()
            .map(|c| c[0])
            .take_while(|a| *a < 255)
            .collect();
        write(size, |png| {
            png.set_color(ColorType::Indexed);
            png.set_depth(self.depth());
            png.set_filter(Filter::NoFilter);
            png.set_palette(colors);
            if !alphas.is_empty() {
                png.set_trns(alphas);
            }
            self.pack(raw, size.0)
        })
    }

    /// The number of each pixel's colour, several to a byte where they are small; rows start anew.
    fn pack(&self, raw: &[u8], width: u32) -> Vec<u8> {
        let bits = self.depth() as usize;
        let per_byte = 8 / bits;
        let mut out = Vec::new();
        for row in raw.chunks_exact(width as usize * self.samples) {
            let pixels: Vec<&[u8]> = row.chunks_exact(self.samples).collect();
            for group in pixels.chunks(per_byte) {
                let byte = group.iter().enumerate().fold(0, |byte, (i, pixel)| {
                    byte | self.numbers[&key(pixel)] << (8 - bits * (i + 1))
                });
                out.push(byte);
            }
        }
        out
    }
}

fn key(pixel: &[u8]) -> [u8; 4] {
    let alpha = pixel.get(3).copied().unwrap_or(255);
    [alpha, pixel[0], pixel[1], pixel[2]]
}

fn write<'a>(
    size: (u32, u32),
    set_up: impl FnOnce(&mut Encoder<'a, &mut Vec<u8>>) -> Vec<u8>,
) -> Result<Vec<u8>, EncodingError> {
    let mut out = Vec::new();
    encode_into(&mut out, size, set_up)?;
    Ok(out)
}

fn encode_into<'a, 'o>(
    out: &'o mut Vec<u8>,
    size: (u32, u32),
    set_up: impl FnOnce(&mut Encoder<'a, &'o mut Vec<u8>>) -> Vec<u8>,
) -> Result<(), EncodingError> {
    let mut png = Encoder::new(out, size.0, size.1);
    png.set_depth(BitDepth::Eight);
    png.set_compression(Compression::High);
    let data = set_up(&mut png);
    let mut writer = png.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::images::samples;
    use image::{ImageFormat, Rgba, RgbaImage};

    #[test]
    fn pixels_survive_at_every_palette_size() {
        for colors in [1_u32, 2, 3, 4, 5, 16, 17, 256, 257] {
            let picture: DynamicImage = RgbaImage::from_fn(37, 19, |x, y| {
                let n = (x + 37 * y) % colors;
                Rgba([n as u8, (n >> 8) as u8, 7, if n == 1 { 40 } else { 255 }])
            })
            .into();
            let png = encode_png(&picture).unwrap();
            let back = image::load_from_memory_with_format(&png, ImageFormat::Png).unwrap();
            assert_eq!(back.into_rgba8(), picture.into_rgba8(), "{colors} colours");
        }
    }

    #[test]
    fn a_palette_saves_bytes() {
        let drawing = samples::drawing(300, 200);
        let plain = samples::encoded(&drawing, ImageFormat::Png);
        assert!(encode_png(&drawing).unwrap().len() < plain.len());
    }
}
