//! Names in files that are not text: in the details of pictures, in PDFs and in documents of offices, as far as they are
//! written there in letters. Nobody can tell here what pixels show.

use std::io::Read;

use aho_corasick::AhoCorasick;
use encoding_rs::{EUC_JP, SHIFT_JIS};
use flate2::read::{DeflateDecoder, ZlibDecoder};

/// As much as is unpacked of one part of a file, in bytes.
pub(super) const MOST: u64 = 32 << 20;

/// What a ZIP's local header takes before the name of its file, in bytes.
const HEADER: usize = 30;

/// Looks for these spellings in the encodings that cameras, offices and PDFs use.
pub(super) fn search(spellings: &[String]) -> Option<AhoCorasick> {
    let mut found: Vec<Vec<u8>> = Vec::new();
    for name in spellings {
        let wide = name.encode_utf16();
        let big: Vec<u8> = wide.clone().flat_map(u16::to_be_bytes).collect();
        found.push(wide.flat_map(u16::to_le_bytes).collect());
        // A PDF writes bytes as they are, or in hexadecimal digits.
        found.push(
            big.iter()
                .map(|byte| format!("{byte:02x}"))
                .collect::<String>()
                .into_bytes(),
        );
        found.push(escaped(&big));
        found.push(big);
        found.push(name.clone().into_bytes());
        for encoding in [SHIFT_JIS, EUC_JP] {
            let (bytes, _, lost) = encoding.encode(name);
            found.extend((!lost).then(|| escaped(&bytes)));
            found.extend((!lost).then(|| bytes.into_owned()));
        }
    }
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(found)
        .ok()
}

/// Bytes as a PDF writes them between brackets: before what means something there stands a backslash.
fn escaped(bytes: &[u8]) -> Vec<u8> {
    let special = |byte: &u8| matches!(byte, b'\\' | b'(' | b')');
    let pieces = bytes.iter().flat_map(|byte| {
        let before = special(byte).then_some(b'\\');
        before.into_iter().chain([*byte])
    });
    pieces.collect()
}

/// What is packed in a file, and in what is packed in it: the streams of a PDF, the files of a ZIP, as which Word and
/// Excel write.
pub(super) fn unpacked(bytes: &[u8]) -> Vec<Vec<u8>> {
    let outer = once_unpacked(bytes);
    let inner: Vec<Vec<u8>> = outer.iter().flat_map(|part| once_unpacked(part)).collect();
    outer.into_iter().chain(inner).collect()
}

fn once_unpacked(bytes: &[u8]) -> Vec<Vec<u8>> {
    if bytes.starts_with(b"%PDF") {
        return streams(bytes);
    }
    match bytes.starts_with(b"PK\x03\x04") {
        true => entries(bytes),
        false => Vec::new(),
    }
}

fn streams(bytes: &[u8]) -> Vec<Vec<u8>> {
    let starts = find(bytes, b"stream").filter(|at| !bytes[..*at].ends_with(b"end"));
    let starts = starts.map(|at| {
        let rest = &bytes[at + b"stream".len()..];
        rest.strip_prefix(b"\r\n")
            .or(rest.strip_prefix(b"\n"))
            .unwrap_or(rest)
    });
    starts
        .map(|rest| all(ZlibDecoder::new(rest)))
        .filter(|text| !text.is_empty())
        .collect()
}

fn entries(bytes: &[u8]) -> Vec<Vec<u8>> {
    let heads = find(bytes, b"PK\x03\x04");
    let packed = heads.filter_map(|at| {
        let head = bytes.get(at..at + HEADER)?;
        let number = |at: usize| usize::from(u16::from_le_bytes([head[at], head[at + 1]]));
        let rest = bytes.get(at + HEADER + number(26) + number(28)..)?;
        // Stored ones are found in the file as it is.
        (number(8) == 8).then(|| all(DeflateDecoder::new(rest)))
    });
    packed.collect()
}

/// What can be read before the first fault.
fn all(reader: impl Read) -> Vec<u8> {
    let mut text = Vec::new();
    // A file that is cut off has told what it can.
    reader.take(MOST).read_to_end(&mut text).ok();
    text
}

fn find<'b>(bytes: &'b [u8], what: &'b [u8]) -> impl Iterator<Item = usize> + 'b {
    bytes
        .windows(what.len())
        .enumerate()
        .filter(move |(_, part)| *part == what)
        .map(|(at, _)| at)
}
