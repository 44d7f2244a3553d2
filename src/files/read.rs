//! Bytes to text. What is not UTF-8 becomes a finding that says how to save it, never mojibake.

use std::borrow::Cow;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use super::{FileError, Found, SitePath, direction, locate};
use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};
use crate::source::SourceFile;

/// The longest text that is read: far above any lesson, far below what hurts.
pub const MAX_TEXT: u64 = 20 << 20;
/// The longest table or data file that is read.
pub const MAX_TABLE: u64 = 64 << 20;
/// The largest file of any kind that is read at once.
const MAX_BYTES: u64 = 1 << 30;

pub static FILE_NOT_UTF8: Rule = Rule {
    id: "file-not-utf8",
    severity: Severity::Error,
    message: Text::new(
        "文字コードがUTF-8ではありません（{encoding} のようです）",
        "the file is not UTF-8; it looks like {encoding}",
    ),
    hint: Text::new(
        "メモ帳で開き、「名前を付けて保存」の「エンコード」を「UTF-8」にして保存し直してください\n\
         Excelの表は「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選びます\n\
         読めなくなるのは{line}行目からです",
        "open it in Notepad, choose “Save as” and the encoding “UTF-8”\n\
         in Excel, save the table as “CSV UTF-8 (Comma delimited)”\n\
         it stops being readable at line {line}",
    ),
    explain: Text::new(
        "サイトの文章はすべてUTF-8という文字コードで読みます。古いWindowsのアプリなどが使うShift_JISのまま\
         読むと文字化けするため、そのファイルは使わずにお知らせします。内容は変えていません。",
        "All texts of the site are read as UTF-8. Reading another encoding, such as the Shift_JIS of older \
         Windows programs, would garble it, so the file is left out and left unchanged.",
    ),
};

pub static FILE_UTF8_BROKEN: Rule = Rule {
    id: "file-utf8-broken",
    severity: Severity::Error,
    message: Text::new(
        "{line}行目に、こわれた文字があります",
        "there is a broken character in line {line}",
    ),
    hint: Text::new(
        "{line}行目を打ち直し、UTF-8で保存し直してください",
        "type line {line} again and save the file as UTF-8",
    ),
    explain: Text::new(
        "ファイルはほぼUTF-8ですが、文字の一部が欠けています。文字コードの違う文章をつなげたときや、\
         途中で切れたファイルをコピーしたときに起こります。",
        "The file is UTF-8 for the most part, but some bytes of it are not. That happens when texts of two \
         encodings are joined, or when a file was cut off while it was copied.",
    ),
};

pub static FILE_CONVERTED: Rule = Rule {
    id: "file-converted",
    severity: Severity::Info,
    message: Text::new("{encoding} として読みました", "read as {encoding}"),
    hint: Text::new(
        "次に保存するときは、UTF-8（Excelでは「CSV UTF-8」）を選ぶと確実です",
        "save it as UTF-8 next time (in Excel: “CSV UTF-8”) to be on the safe side",
    ),
    explain: Text::new(
        "ファイルの文字コードはUTF-8ではありませんが、見分けがついたので、変換して読みました。\
         見分けは推測なので、文字化けがないかサイトで確かめてください。",
        "The file is not UTF-8, but its encoding could be told, and it was converted while being read. \
         Telling is guessing, so check the site for garbled words.",
    ),
};

pub static FILE_TOO_LARGE: Rule = Rule {
    id: "file-too-large",
    severity: Severity::Error,
    message: Text::new(
        "ファイルが大きすぎます（{size} MiB、上限は {limit} MiB）",
        "the file is too large: {size} MiB, and the limit is {limit} MiB",
    ),
    hint: Text::new(
        "いくつかのファイルに分けてください",
        "split it into several files",
    ),
    explain: Text::new(
        "とても大きな文章は、読む人にも、作る側のパソコンにも負担になります。画像などが文章の中に\
         埋め込まれていないかも確かめてください。",
        "A very large text is a burden on readers and on the machine that builds the site. Check that no \
         image or other file has been pasted into it.",
    ),
};

pub static FILE_CONTROL_CHARACTER: Rule = Rule {
    id: "file-control-character",
    severity: Severity::Warning,
    message: Text::new(
        "目に見えない制御文字（{character}）があります（全部で {count} 個）",
        "there is an invisible control character, {character} ({count} in the file)",
    ),
    hint: Text::new(
        "この位置の前後を消して、打ち直してください",
        "delete what is around this place and type it again",
    ),
    explain: Text::new(
        "制御文字は文章の一部ではなく、ほかのアプリから貼り付けたときなどに紛れ込みます。画面や読み上げで\
         思わぬ動きをすることがあります。",
        "Control characters are not part of a text. They slip in when something is pasted from another \
         program, and they can confuse screens and screen readers.",
    ),
};

/// Which encodings a kind of file may have besides UTF-8.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Accept {
    Utf8,
    /// What Excel in Japan saves when it is not asked for UTF-8.
    Cp932,
}

/// A text written by people. Nothing, with a finding, if it cannot be read as UTF-8.
pub fn read_text(
    root: &Path,
    path: &SitePath,
    diags: &mut Diagnostics,
) -> Result<Option<SourceFile>, FileError> {
    let disk = locate(root, path)?;
    let bytes = read_capped(&disk, path, MAX_TEXT, diags)?;
    Ok(bytes.and_then(|bytes| decode_text(path, &bytes, diags)))
}

/// A table or data file: CSV, TSV, JSON, YAML. The Shift_JIS of Excel is understood too.
pub fn read_table_text(
    root: &Path,
    path: &SitePath,
    diags: &mut Diagnostics,
) -> Result<Option<SourceFile>, FileError> {
    let disk = locate(root, path)?;
    let bytes = read_capped(&disk, path, MAX_TABLE, diags)?;
    Ok(bytes.and_then(|bytes| decode_table(path, &bytes, diags)))
}

/// A file as it is.
pub fn read_bytes(root: &Path, path: &SitePath) -> Result<Vec<u8>, FileError> {
    bytes_of(&locate(root, path)?)
}

/// A file that was named on the command line, wherever it is.
pub fn read_named(path: &Path) -> Result<Vec<u8>, FileError> {
    bytes_of(path)
}

impl Found {
    /// Like `read_text`, without looking for the file again.
    pub fn read_text(&self, diags: &mut Diagnostics) -> Result<Option<SourceFile>, FileError> {
        let bytes = read_capped(&self.disk, &self.path, MAX_TEXT, diags)?;
        Ok(bytes.and_then(|bytes| decode_text(&self.path, &bytes, diags)))
    }

    /// Like `read_table_text`, without looking for the file again.
    pub fn read_table(&self, diags: &mut Diagnostics) -> Result<Option<SourceFile>, FileError> {
        let bytes = read_capped(&self.disk, &self.path, MAX_TABLE, diags)?;
        Ok(bytes.and_then(|bytes| decode_table(&self.path, &bytes, diags)))
    }

    /// Like `read_bytes`, without looking for the file again.
    pub fn read_bytes(&self) -> Result<Vec<u8>, FileError> {
        bytes_of(&self.disk)
    }
}

/// The text in `bytes`, which must be UTF-8, or UTF-16 that says so.
pub fn decode_text(path: &SitePath, bytes: &[u8], diags: &mut Diagnostics) -> Option<SourceFile> {
    decode(path, bytes, Accept::Utf8, diags)
}

/// The text of a table in `bytes`, which may also be Shift_JIS.
pub fn decode_table(path: &SitePath, bytes: &[u8], diags: &mut Diagnostics) -> Option<SourceFile> {
    decode(path, bytes, Accept::Cp932, diags)
}

fn bytes_of(disk: &Path) -> Result<Vec<u8>, FileError> {
    match read_up_to(disk, MAX_BYTES)? {
        Bytes::All(bytes) => Ok(bytes),
        Bytes::TooLong(_) => Err(FileError::TooLarge {
            path: disk.to_owned(),
            limit: MAX_BYTES,
        }),
    }
}

fn read_capped(
    disk: &Path,
    path: &SitePath,
    limit: u64,
    diags: &mut Diagnostics,
) -> Result<Option<Vec<u8>>, FileError> {
    match read_up_to(disk, limit)? {
        Bytes::All(bytes) => Ok(Some(bytes)),
        Bytes::TooLong(len) => {
            let finding = Diagnostic::about(&FILE_TOO_LARGE, path);
            let size = len.div_ceil(1 << 20);
            diags.push(finding.arg("size", size).arg("limit", limit >> 20));
            Ok(None)
        }
    }
}

enum Bytes {
    All(Vec<u8>),
    TooLong(u64),
}

fn read_up_to(disk: &Path, limit: u64) -> Result<Bytes, FileError> {
    let failed = |e| FileError::read(disk, e);
    // Asked before opening: opening a pipe would wait for its other end.
    let meta = std::fs::metadata(disk).map_err(failed)?;
    if !meta.is_file() {
        return Err(FileError::NotAFile {
            path: disk.to_owned(),
        });
    }
    if meta.len() > limit {
        return Ok(Bytes::TooLong(meta.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(meta.len()).unwrap_or(0));
    let file = File::open(disk).map_err(failed)?;
    // The file may grow while it is read.
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    match bytes.len() as u64 {
        len if len > limit => Ok(Bytes::TooLong(len)),
        _ => Ok(Bytes::All(bytes)),
    }
}

fn decode(
    path: &SitePath,
    bytes: &[u8],
    accept: Accept,
    diags: &mut Diagnostics,
) -> Option<SourceFile> {
    let file = match Encoding::for_bom(bytes) {
        Some((encoding, bom)) if encoding != UTF_8 => {
            converted(path, &bytes[bom..], encoding, diags)?
        }
        Some((_, bom)) => decode_plain(path, &bytes[bom..], accept, diags)?,
        None => decode_plain(path, bytes, accept, diags)?,
    };
    find_control_characters(&file, diags);
    Some(direction::settle(file, diags))
}

fn decode_plain(
    path: &SitePath,
    bytes: &[u8],
    accept: Accept,
    diags: &mut Diagnostics,
) -> Option<SourceFile> {
    if let Some(encoding) = utf16_without_mark(bytes) {
        diags.push(not_utf8(path, encoding, 1));
        return None;
    }
    let broken = match std::str::from_utf8(bytes) {
        Ok(text) => return Some(SourceFile::new(path.clone(), text)),
        Err(e) => {
            bytes[..e.valid_up_to()]
                .iter()
                .filter(|b| **b == b'\n')
                .count()
                + 1
        }
    };
    if is_mostly_utf8(bytes) {
        let finding = Diagnostic::about(&FILE_UTF8_BROKEN, path);
        diags.push(finding.arg("line", broken));
        return None;
    }
    let encoding = guess(bytes);
    if accept == Accept::Cp932 && encoding == SHIFT_JIS {
        return converted(path, bytes, encoding, diags);
    }
    diags.push(not_utf8(path, encoding, broken));
    None
}

/// The text in a known encoding, with a finding that says so.
fn converted(
    path: &SitePath,
    bytes: &[u8],
    encoding: &'static Encoding,
    diags: &mut Diagnostics,
) -> Option<SourceFile> {
    let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) else {
        diags.push(not_utf8(path, encoding, 1));
        return None;
    };
    let finding = Diagnostic::about(&FILE_CONVERTED, path);
    diags.push(finding.arg("encoding", name_of(encoding)));
    Some(SourceFile::new(path.clone(), text))
}

fn not_utf8(path: &SitePath, encoding: &'static Encoding, line: usize) -> Diagnostic {
    Diagnostic::about(&FILE_NOT_UTF8, path)
        .arg("encoding", name_of(encoding))
        .arg("line", line)
}

fn name_of(encoding: &'static Encoding) -> Cow<'static, str> {
    match encoding {
        e if e == SHIFT_JIS => "Shift_JIS (CP932)".into(),
        e => e.name().into(),
    }
}

/// The site is Japanese, which tips the balance for short texts.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(Some(b"jp"), Utf8Detection::Deny)
}

/// Half of the bytes of Western UTF-16 are NUL, always on the same side.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let probe = &bytes[..bytes.len().min(4096)];
    let nuls = |side: usize| {
        probe
            .iter()
            .skip(side)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (nuls(0), nuls(1));
    match probe.len() / 4 {
        0 => None,
        many if odd >= many && even * 8 < odd => Some(UTF_16LE),
        many if even >= many && odd * 8 < even => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether far more multi-byte characters are whole than broken. In other encodings, bytes that
/// happen to form such characters are rare.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| c.len_utf8() > 1).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > 8 * broken
}

/// One finding at the first of them; a file full of them would otherwise bury all else.
fn find_control_characters(file: &SourceFile, diags: &mut Diagnostics) {
    let text = file.text.as_ref();
    let low = text.bytes().enumerate().filter(|(_, b)| is_stray(*b));
    // U+0080 to U+009F are this byte and one below A0.
    let high = memchr::memchr_iter(0xc2, text.as_bytes())
        .filter(|at| text.as_bytes().get(at + 1).is_some_and(|b| *b < 0xa0));
    let mut all = low.map(|(at, _)| at).chain(high);
    let Some(any) = all.next() else { return };
    let (first, count) = all.fold((any, 1_usize), |(min, n), at| (min.min(at), n + 1));
    let character = text[first..].chars().next().unwrap_or_default();
    let finding = Diagnostic::at(
        &FILE_CONTROL_CHARACTER,
        file,
        first..first + character.len_utf8(),
    );
    let code = format!("U+{:04X}", character as u32);
    diags.push(finding.arg("character", code).arg("count", count));
}

fn is_stray(byte: u8) -> bool {
    byte == 0x7f || (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c))
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
