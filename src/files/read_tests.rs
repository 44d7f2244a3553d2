//! Files as people make them: each encoding, each kind of damage.

use super::*;
use crate::diagnostics::MessageLang;

const JA: &str = "題名,人数\r\nがん相談,12\r\n遺伝カウンセリング,3\r\n";

fn path() -> SitePath {
    SitePath::new("content/ja/a.md")
}

fn sjis(text: &str) -> Vec<u8> {
    SHIFT_JIS.encode(text).0.into_owned()
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

/// The text, and the findings' messages.
fn read(
    decode: fn(&SitePath, &[u8], &mut Diagnostics) -> Option<SourceFile>,
    bytes: &[u8],
) -> (Option<String>, Vec<String>) {
    let mut diags = Diagnostics::default();
    let file = decode(&path(), bytes, &mut diags);
    let messages = diags.iter().map(|d| d.message(MessageLang::En)).collect();
    (file.map(|f| f.text.to_string()), messages)
}

#[test]
fn utf8_and_marked_utf16_are_texts() {
    let whole = Some(JA.to_owned());
    assert_eq!(read(decode_text, JA.as_bytes()), (whole.clone(), vec![]));
    let bom = format!("\u{feff}{JA}");
    assert_eq!(read(decode_text, bom.as_bytes()), (whole.clone(), vec![]));
    for (unit, name) in [
        (u16::to_le_bytes as fn(u16) -> [u8; 2], "read as UTF-16LE"),
        (u16::to_be_bytes, "read as UTF-16BE"),
    ] {
        let bytes = utf16(&bom, unit);
        assert_eq!(
            read(decode_text, &bytes),
            (whole.clone(), vec![name.to_owned()])
        );
    }
}

#[test]
fn other_encodings_are_named_and_not_read() {
    let not = |name| vec![format!("the file is not UTF-8; it looks like {name}")];
    for (bytes, name) in [
        (sjis(JA), "Shift_JIS (CP932)"),
        (encoding_rs::EUC_JP.encode(JA).0.into_owned(), "EUC-JP"),
        (utf16("plain English text", u16::to_le_bytes), "UTF-16LE"),
        (utf16("plain English text", u16::to_be_bytes), "UTF-16BE"),
        (b"\xff\xfe\x00\xd8a\x00".to_vec(), "UTF-16LE"),
    ] {
        assert_eq!(read(decode_text, &bytes), (None, not(name)));
    }
}

#[test]
fn tables_from_excel_are_read() {
    let text = "氏名,①㈱髙橋\r\n";
    let expected = vec!["read as Shift_JIS (CP932)".to_owned()];
    assert_eq!(
        read(decode_table, &sjis(JA)),
        (Some(JA.to_owned()), expected.clone())
    );
    assert_eq!(
        read(decode_table, &sjis(text)),
        (Some(text.to_owned()), expected)
    );
    let euc = encoding_rs::EUC_JP.encode(JA).0.into_owned();
    assert_eq!(read(decode_table, &euc).0, None);
}

#[test]
fn one_broken_character_is_not_another_encoding() {
    let mut bytes = "題名です\n長い文章の途中で\n".as_bytes().to_vec();
    bytes.extend(b"\xe3\x81\nx");
    let broken = vec!["there is a broken character in line 3".to_owned()];
    assert_eq!(read(decode_text, &bytes), (None, broken));
}

#[test]
fn control_characters_are_found_once_at_their_place() {
    let mut diags = Diagnostics::default();
    let text = "題\n名\u{85}\u{0}x\u{8}\t\u{c}";
    decode_text(&path(), text.as_bytes(), &mut diags).expect("still a text");
    let found: Vec<_> = diags.iter().collect();
    let place = found[0].place.as_ref().expect("a place");
    assert_eq!((place.start.line, place.start.column), (2, 2));
    assert_eq!(
        found[0].message(MessageLang::En),
        "there is an invisible control character, U+0085 (3 in the file)"
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn files_are_read_from_disk_within_their_limit() {
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(dir.path().join("folder")).expect("a folder");
    std::fs::write(dir.path().join("a.md"), JA).expect("a file");
    let big = File::create(dir.path().join("big.md")).expect("a file");
    big.set_len(MAX_TEXT + 1).expect("a hole");
    let mut diags = Diagnostics::default();
    let mut read = |name| read_text(dir.path(), &SitePath::new(name), &mut diags);
    assert_eq!(&*read("a.md").expect("read").expect("a text").text, JA);
    assert!(read("big.md").expect("read").is_none());
    assert!(read("none.md").expect_err("missing").is_missing());
    assert!(matches!(read("folder"), Err(FileError::NotAFile { .. })));
    let messages: Vec<_> = diags.iter().map(|d| d.message(MessageLang::Ja)).collect();
    assert_eq!(
        messages,
        ["ファイルが大きすぎます（21 MiB、上限は 20 MiB）"]
    );
    assert_eq!(
        read_bytes(dir.path(), &SitePath::new("a.md")).expect("bytes"),
        JA.as_bytes()
    );
}
