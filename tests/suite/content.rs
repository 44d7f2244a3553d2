//! Files as people make them: marks, line ends, encodings, and the mistakes of every keyboard. What
//! is said about them is part of the product, so the whole text is compared, in both languages.

use crate::support::{SiteTest, expect_file};

/// Builds in both languages and compares what was said with the texts beside the fixtures.
#[track_caller]
fn says(site: &SiteTest, name: &str) {
    for lang in ["ja", "en"] {
        let run = site.run(&["build", "--messages", lang]);
        let told = format!("{}\nexit code {}\n", run.frames(), run.code);
        assert!(
            !run.stderr.contains("panicked") && run.code < 2,
            "{}",
            run.stderr
        );
        expect_file(&format!("content/{name}.{lang}.txt"), &told);
    }
}

fn page(front_matter: &str) -> SiteTest {
    SiteTest::new(&format!(
        "-- content/ja/lessons/a.md --\n---\n{front_matter}---\n\n本文\n"
    ))
}

#[test]
fn marks_and_line_ends_do_not_matter() {
    let plain = SiteTest::new("-- content/ja/a.md --\n---\ntitle: 題\n---\n\n## 見出し\n\n本文\n");
    plain.build(&[]).exits(0);
    let text = plain.source("content/ja/a.md");
    for (what, bytes) in [
        ("BOM", format!("\u{feff}{text}").into_bytes()),
        ("CRLF", text.replace('\n', "\r\n").into_bytes()),
        (
            "both",
            format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes(),
        ),
        ("UTF-16", utf16(&text)),
    ] {
        let site = SiteTest::empty();
        site.edit("site.toml", plain.source("site.toml"))
            .edit("content/ja/a.md", bytes);
        let run = site.build(&[]);
        assert_eq!(run.exits(0).rules(), [""; 0], "{what}: {}", run.stderr);
        assert_eq!(
            site.read("ja/a/index.html"),
            plain.read("ja/a/index.html"),
            "{what}"
        );
    }
}

fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

#[test]
fn names_from_a_mac_are_the_same_names() {
    let site = SiteTest::new(
        "-- content/ja/a.md --\n---\ntitle: 題\n---\n\n[が](がん.md) ![図](ず.png)\n",
    );
    site.edit(
        "content/ja/か\u{3099}ん.md",
        "---\ntitle: がん\n---\n\n本文\n",
    );
    site.edit("content/ja/す\u{3099}.png", tiny_png());
    let run = site.build(&[]);
    assert_eq!(run.exits(0).rules(), [""; 0], "{}", run.stderr);
    assert!(site.has("ja/がん/index.html"));
    assert!(
        site.read("ja/a/index.html")
            .contains("href=\"/ja/%E3%81%8C%E3%82%93/\"")
    );
}

fn tiny_png() -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    let picture = image::GrayImage::from_pixel(2, 2, image::Luma([9]));
    picture
        .write_to(&mut out, image::ImageFormat::Png)
        .expect("encoded");
    out.into_inner()
}

#[test]
fn markdown_in_shift_jis_is_named_and_never_garbled() {
    let site = page("title: 題\n");
    let text = "---\ntitle: 遺伝子の話\n---\n\n遺伝子は、体をつくるための情報です。親から子へ伝わります。\n";
    let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(text);
    site.edit("content/ja/lessons/b.md", &*bytes);
    says(&site, "shift-jis");
    site.build(&["--allow-errors"]).exits(1);
    for (path, bytes) in site.written() {
        if path.ends_with(".html") || path.ends_with(".xml") {
            let text = String::from_utf8(bytes).unwrap_or_else(|_| panic!("{path} is not UTF-8"));
            assert!(!text.contains('\u{fffd}') && !text.contains("ˆ"), "{path}");
        }
    }
    assert!(!site.has("ja/lessons/b/index.html"));
}

#[test]
fn marks_that_turn_the_direction_of_text_have_no_effect() {
    let site = SiteTest::new(
        "-- content/ja/a.md --\n---\ntitle: 遺\u{202e}伝\n---\n\n## 見\u{2067}出し\n\n本\u{202e}文&#x202e;`符\u{2066}号` ![説\u{202d}明](a.png \"題\u{202e}\") <b title=\"\u{202e}\">太</b>\n",
    );
    site.edit("content/ja/a.png", tiny_png());
    let run = site.build(&[]);
    assert_eq!(
        run.exits(0).rules(),
        ["text-direction-mark"],
        "{}",
        run.stderr
    );
    let place = "content/ja/a.md:2:9\n";
    assert!(run.stderr.contains(place), "{}", run.stderr);
    for (path, bytes) in site.written() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(!text.contains(turns), "{path}");
    }
}

#[test]
fn tables_from_excel_are_read_as_they_were_meant() {
    let site = page("title: 題\n");
    let (bytes, _, lossy) = encoding_rs::SHIFT_JIS.encode(
        "窓口,電話,印\r\n㈱相談センター①,0120-000-000,髙\r\n\"一行目\r\n二行目\",03,～\r\n",
    );
    assert!(!lossy);
    site.edit("content/_data/desks.csv", &*bytes);
    site.edit(
        "layouts/lesson.html",
        "{% for row in data(path=\"desks.csv\") %}[{{ row[\"窓口\"] }}|{{ row[\"電話\"] }}|{{ row[\"印\"] }}]{% endfor %}",
    );
    let run = site.build(&[]);
    assert_eq!(run.exits(0).rules(), [""; 0], "{}", run.stderr);
    assert_eq!(
        site.read("ja/lessons/a/index.html"),
        "[㈱相談センター①|0120-000-000|髙][一行目\r\n二行目|03|～]"
    );
    let run = site.build(&["--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let converted = found
        .as_array()
        .expect("a list")
        .iter()
        .find(|f| f["rule"] == "file-converted");
    assert!(
        converted.is_some_and(|f| f["message"] == "read as Shift_JIS (CP932)"),
        "{found:#}"
    );
}

#[test]
fn mistakes_of_the_keyboard_are_explained() {
    for (name, front_matter) in [
        ("full-width-colon", "title： 題\n"),
        ("full-width-digits", "title: 題\ndate: ２０２６-０１-０２\n"),
        ("full-width-fence", "title: 題\nseries：　｛id: a｝\n"),
        (
            "unknown-key",
            "titel: 題\ntitle: 題\ndiscription: x\n説名: y\n",
        ),
        (
            "impossible-date",
            "title: 題\ndate: 2026-02-30\nupdated: 2026-13-01\n",
        ),
        (
            "odd-date",
            "title: 題\ndate: 令和8年1月2日\nreview_by: 1/2/2027\n",
        ),
        ("wrong-type", "title: [a, b]\ndraft: たぶん\nweight: 重い\n"),
        (
            "unknown-choice",
            "title: 題\naudience: [患者, 犬]\nlevel: begginer\n",
        ),
        ("key-twice", "title: 題\ntitle: 題二\n"),
        ("tab", "title: 題\nseries:\n\tid: a\n"),
        ("unquoted-colon", "title: 遺伝: 入門\n"),
        (
            "dates-reversed",
            "title: 題\ndate: 2026-02-01\nupdated: 2026-01-01\n",
        ),
        (
            "bad-url",
            "title: 題\nsources: [{citation: x, url: 'ttp://example.org'}]\n",
        ),
    ] {
        says(&page(front_matter), name);
    }
}

#[test]
fn mistakes_in_a_text_are_explained() {
    let site = SiteTest::new(
        "-- content/ja/lessons/a.md --\n---\ntitle: 題\n---\n\n[だれか](lesson-b.md)と[章](b.md#ない)。{漢字|}と{遺伝|い|で|ん}。\n\n\
         <script>x</script><b onclick=\"y\">太字</b>\n\n[押す](javascript:x) ![](none.png)\n\n:::figur{caption=x}\n本文\n:::\n\n:cite[nobody]\n\
         -- content/ja/lessons/b.md --\n---\ntitle: 乙\n---\n\n## 章\n\n本文\n",
    );
    for lang in ["ja", "en"] {
        let run = site.run(&["build", "--messages", lang]);
        expect_file(&format!("content/body.{lang}.txt"), run.frames());
    }
    let page = site.build(&["--allow-errors"]);
    assert!(!page.stderr.contains("panicked"));
    let page = site.read("ja/lessons/a/index.html");
    assert!(
        !page.contains("javascript:") && !page.contains("onclick") && !page.contains("<script>x"),
        "{page}"
    );
}

#[test]
fn an_unclosed_head_is_explained() {
    let site = SiteTest::new("-- content/ja/a.md --\n---\ntitle: 題\n\n本文です。\n");
    says(&site, "unclosed");
}

#[test]
fn mistakes_in_the_configuration_are_explained_together() {
    let site = page("title: 題\n");
    site.edit(
        "site.toml",
        "titel = \"x\"\nbase_url = \"example.org\"\nsource_language = \"fr\"\n[[languages]]\ntag = \"ja\"\nname = \"日本語\"\n[[languages]]\ntag = \"not a tag\"\nname = \"?\"\n",
    );
    says(&site, "site-toml");
    site.edit("site.toml", "title = \"x\nbase_url = 1");
    says(&site, "site-toml-syntax");
}

#[test]
fn mistakes_in_a_layout_are_explained() {
    let site = page("title: 題\n");
    site.edit("layouts/lesson.html", "<h1>{{ page.title }</h1>\n");
    says(&site, "layout-syntax");
    site.edit(
        "layouts/lesson.html",
        "<h1>{{ page.title }}</h1>\n{{ pgae.url }}\n{{ t(key=\"no-such-string\") }}\n",
    );
    says(&site, "layout-unknown");
}

#[test]
fn every_finding_comes_at_once() {
    let site = SiteTest::new(
        "-- content/ja/a.md --\n---\ntitel: 題\n---\n\n[x](none.md)\n-- content/ja/b.md --\n---\ntitle: [\n---\n\nx\n\
         -- content/ja/c.md --\n---\ntitle: c\ndate: 2026-02-30\n---\n\n![](no.png)\n-- i18n/en.ftl --\ntoc = {\n",
    );
    let run = site.build(&[]);
    let rules = run.exits(1).rules();
    for rule in [
        "key-missing",
        "key-unknown",
        "link-unresolved",
        "yaml-quotes-needed",
        "date-impossible",
        "string-syntax",
    ] {
        assert!(
            rules.iter().any(|found| found == rule),
            "{rule} in {rules:?}\n{}",
            run.stderr
        );
    }
}
