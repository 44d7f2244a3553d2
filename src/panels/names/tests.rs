//! Names in every form in which a source may hold them.

use super::*;
use crate::fields::{FieldValue, Reader, parse_yaml};

fn names(text: &str) -> Withdrawn {
    let file = SourceFile::new(SitePath::new("people.yaml"), text);
    let mut found = Diagnostics::default();
    let node = parse_yaml(&file, Span::new(0, text.len()), &mut found);
    let person = Person::read(&node, &mut Reader::new(&file, &mut found)).expect("a person");
    Withdrawn::of(
        [&person].into_iter(),
        jiff::civil::date(2026, 11, 21),
        Vec::new(),
    )
}

fn gone() -> Withdrawn {
    names(
        "id: p\nname: {\"\": 見本 太郎, en: Taro Mihon}\nalso: [みほん たろう]\nconsent_on: 2026-01-01\nconsent_record: x\nwithdrawn_on: 2026-11-01\n",
    )
}

#[test]
fn a_name_is_blacked_out_in_its_place() {
    for (text, want) in [
        (
            "見本太郎さん、見本　太郎、taro mihon、見本の町",
            "■■■■さん、■■　■■、xxxx xxxxx、見本の町",
        ),
        ("{見本|みほん}{太郎|た|ろう}さん", "{■■|■■■}{■■|■|■■}さん"),
        ("{見本太郎|みほんたろう}", "{■■■■|■■■■■■}"),
        ("{友|みほん}たろう", "{■|■■■}■■■"),
        (
            "**見本**太郎、ミホン・タロウ、ﾐﾎﾝﾀﾛｳ",
            "**■■**■■、■■■・■■■、■■■■■■",
        ),
        (
            "Mihon, Taro; ＴＡＲＯ　ＭＩＨＯＮ; taro-mihon@x",
            "xxxxx, xxxx; ■■■■　■■■■■; xxxx-xxxxx@x",
        ),
        (
            "\\u898b\\u672c\\u592a\\u90ce",
            "\\u25a0\\u25a0\\u25a0\\u25a0",
        ),
        ("&#35211;&#x672c;太郎", "&#00042;&#x002a;■■"),
        ("%E8%A6%8B%E6%9C%AC%E5%A4%AA%E9%83%8E", &"%78".repeat(12)),
        (
            "<text>見<tspan>本太</tspan>郎</text>",
            "<text>■<tspan>■■</tspan>■</text>",
        ),
        ("姓,名\n見本,太郎\n", "姓,名\n■■,■■\n"),
        ("見本（みほん）太郎（たろう）さん", "■■（■■■）■■（■■■）さん"),
        ("見本（旧姓 佐藤）太郎", "■■（旧姓 佐藤）■■"),
        ("見本「太郎」、見本—太郎", "■■「■■」、■■—■■"),
        (
            "?q=Taro+Mihon&u=x%2FTaro%20Mihon",
            "?q=xxxx+xxxxx&u=x%2Fxxxx%20xxxxx",
        ),
        ("N:見本;太郎;;;", "N:■■;■■;;;"),
    ] {
        let masked = gone().masked(text).unwrap_or_default();
        assert_eq!(masked, want);
        assert_eq!(masked.len(), text.len(), "{text}");
        assert_eq!(gone().masked(&masked), None, "{masked}");
    }
    for text in [
        "見本。太郎",
        "見本の太郎",
        "Taro Mihonyan",
        "Notaro Mihon",
        "本太郎",
        "ほかの人",
        "",
    ] {
        assert_eq!(gone().masked(text), None, "{text}");
    }
}

#[test]
fn without_a_consent_a_name_is_none_to_be_shown_either() {
    for (consent, masked) in [
        ("consent_on: 2026-01-01\nconsent_record: 用紙1\n", false),
        ("consent_on: 2026-01-01\n", true),
        ("consent_record: 用紙1\n", true),
        ("consent_on: 2026-01-01\nwithdrawn_on: 2026-02-01\n", true),
    ] {
        let names = names(&format!("id: p\nname: 見本 太郎\n{consent}"));
        assert_eq!(names.masked("見本太郎").is_some(), masked, "{consent}");
    }
}

#[test]
fn a_finding_has_the_place_of_the_name() {
    let file = SourceFile::new(SitePath::new("a.md"), "一行目\nと{見本|みほん} 太郎\n");
    let mut found = Diagnostics::default();
    let masked = gone().mask(file, &mut found);
    assert_eq!(masked.text.as_ref(), "一行目\nと{■■|■■■} ■■\n");
    let places: Vec<_> = found
        .iter()
        .filter_map(|d| d.place.as_ref())
        .map(|p| (p.start.line, p.start.column))
        .collect();
    assert_eq!(places, [(2, 3)]);
}

/// What `flate2` makes of a text.
fn packed(text: &[u8], raw: bool) -> Vec<u8> {
    use std::io::Write;
    let level = flate2::Compression::default();
    if raw {
        let mut out = flate2::write::DeflateEncoder::new(Vec::new(), level);
        out.write_all(text).expect("memory");
        return out.finish().expect("memory");
    }
    let mut out = flate2::write::ZlibEncoder::new(Vec::new(), level);
    out.write_all(text).expect("memory");
    out.finish().expect("memory")
}

#[test]
fn files_that_are_not_text_are_looked_into() {
    let wide = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect::<Vec<u8>>()
    };
    let (sjis, ..) = encoding_rs::SHIFT_JIS.encode("見本太郎");
    let hex: String = wide("見本太郎")
        .iter()
        .map(|byte| format!("{byte:02X}"))
        .collect();
    let stream = [
        b"%PDF-1.4\n<<>> stream\r\n".to_vec(),
        packed("(Taro Mihon)".as_bytes(), false),
        b"\nendstream".to_vec(),
    ]
    .concat();
    let mut zip = b"PK\x03\x04\x14\0\0\0\x08\0".to_vec();
    zip.extend([0; 16]);
    zip.extend([1, 0, 0, 0]);
    zip.push(b'x');
    zip.extend(packed("<w:t>見本</w:t><w:t>太郎</w:t>".as_bytes(), true));
    for (what, bytes) in [
        (
            "a picture's artist",
            [
                b"\xff\xd8\xff\xe1Exif\0\0".as_slice(),
                "見本 太郎".as_bytes(),
            ]
            .concat(),
        ),
        (
            "a wide string",
            [b"\xff\xd8".as_slice(), &wide("見本　太郎")].concat(),
        ),
        ("Shift_JIS", sjis.into_owned()),
        (
            "a title in hexadecimal digits",
            format!("%PDF-1.4\n/Author <FEFF{hex}>").into_bytes(),
        ),
        ("a packed stream", stream),
        ("a document of an office", zip),
    ] {
        assert!(gone().is_in(&bytes), "{what}");
        assert!(!names("id: p\nname: 別の人\n").is_in(&bytes), "{what}");
    }
}

#[test]
fn what_was_built_is_looked_at_as_its_readers_see_it() {
    let gzip = |text: &str| {
        use std::io::Write;
        let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        out.write_all(text.as_bytes()).expect("memory");
        out.finish().expect("memory")
    };
    for (text, told) in [
        ("<p>見<a href=\"/x/\">本</a>太郎</p>", true),
        (
            "<p><ruby>友<rp>(</rp><rt>みほん</rt><rp>)</rp></ruby>たろう</p>",
            true,
        ),
        ("<img alt=\"見本 太郎\" src=\"x\">", true),
        (
            "<a href=\"/%E8%A6%8B%E6%9C%AC%E5%A4%AA%E9%83%8E/\">x</a>",
            true,
        ),
        ("<tr><td>見本</td><td>太郎</td></tr>", true),
        ("<li>見本</li>\n<li>太郎</li>", false),
        ("<h2>見本</h2><p>太郎の話</p>", false),
        ("{\"by\":\"\\u898b\\u672c\\n太郎\"}", true),
        ("[\"見本\",\"太郎\"]", false),
        ("見本の町", false),
    ] {
        assert_eq!(gone().is_built_into(text.as_bytes()), told, "{text}");
        assert!(
            !Withdrawn::default().is_built_into(text.as_bytes()),
            "{text}"
        );
    }
    assert!(gone().is_built_into(&gzip("0123[[\"/x/\",\"見本太郎\"]]")));
    assert!(!gone().is_built_into(&gzip("0123[[\"見本\",\"太郎\"]]")));
    assert_ne!(gone().hash(), names("id: p\nname: 別の人\n").hash());
}
