//! What readers do with a page in a real browser: settings, leaving in a hurry, erasing. The scripts in
//! `tests/browser/` do the looking; here is the site that they look at, and what its files must not tell.

use std::path::Path;

use crate::support::{SITE, SiteTest, browser_script};

const CONTENT: &str = "-- content/ja/words.md --\n---\ntitle: 言葉\n---\n\n## 言葉 {#words}\n\n\
    - {一|いち}\n- {体|からだ}\n- {病|やまい}\n- {茨城|いばら|き}\n- {囲|かこ}\n- {遺伝|い|でん}\n- {細胞|さいぼう}\n- {DNA|ディーエヌエー}\n\n\
    ## {志|こころざし} {#read}\n\n{志|こころざし}のある{人|ひと}の{話|はなし}\n\n## 志 {#plain}\n\n志のある人の話\n\
    -- content/en/words.md --\n---\ntitle: Words\n---\n\nThe word {一|いち} means one.\n\
    -- content/ja-x-easy/words.md --\n---\ntitle: ことば\n---\n\n{話|はなし}を する\n\n話を する\n\
    -- content/ja/_index.md --\n---\ntitle: 試験\n---\n\n[つらい話](hard.md)\n\
    -- content/ja/hard.md --\n---\ntitle: 秘密の題\ndescription: 秘密の要約\nsensitive: true\ndate: 2026-01-02\nkind: article\n---\n\n\
    だれにも見せたくない文\n\n[次](harder.md)\n\n## 見出し\n\n長い\n\n話\n\n[外](https://example.com/)\n\n## 見出し\n\n[上](../words.md)\n\n\
    -- content/ja/harder.md --\n---\ntitle: もっと秘密の題\nsensitive: true\ndate: 2026-01-03\n---\n\nだれにも見せたくない文の続き\n\
    -- content/ja/leaving.md --\n---\ntitle: 離れ方\ndate: 2026-01-01\n---\n\n:::erase\n:::\n\
    -- assets/root/worker.js --\n// Nothing.\n";

fn site() -> SiteTest {
    let site = SiteTest::new(CONTENT);
    let head = "exit_url = \"https://exit.example/\"\nexit_help = \"leaving.md\"\n";
    let easy = "\n[[languages]]\ntag = \"ja-x-easy\"\nname = \"やさしい日本語\"\n";
    site.edit("site.toml", format!("{head}{SITE}{easy}"));
    site.build(&[]).exits(0);
    site
}

fn in_a_browser(script: &str) {
    let site = site();
    let folder = site.root().join("public");
    let Some(mut script) = browser_script(script, &[folder.as_os_str()]) else {
        return;
    };
    let run = script.output().expect("Node starts");
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{told}");
}

#[test]
fn settings_in_a_browser() {
    in_a_browser("settings.mjs");
}

#[test]
fn leaving_and_erasing_in_a_browser() {
    in_a_browser("leaving.mjs");
}

#[test]
fn sensitive_pages_are_told_of_nowhere_else() {
    let site = site();
    for (path, bytes) in site.written() {
        let text = String::from_utf8_lossy(&bytes);
        let own = ["ja/hard", "en/hard", "ja-x-easy/hard"];
        let page = own.iter().any(|start| path.starts_with(start));
        let list = path.ends_with("index.html") && !page;
        if page {
            let (head, _) = text.split_once("</head>").expect("a head");
            let described = "<meta name=\"description\" content=\"秘密の要約\">";
            assert!(
                !head.replace(described, "").contains("秘密"),
                "{path}: {head}"
            );
            assert!(!head.contains("ld+json"), "{path}");
        } else if !list {
            assert!(
                !text.contains("秘密") && !text.contains("hard/</id>"),
                "{path}: {text}"
            );
        }
    }
    let feed = site.read("ja/atom.xml");
    assert_eq!(
        feed.matches("<entry>").count(),
        1,
        "the page that is open: {feed}"
    );
}

#[test]
fn no_page_tells_where_its_reader_came_from() {
    let site = SiteTest::reference();
    site.builds();
    for path in site.pages() {
        let html = site.read(&path);
        assert!(
            html.contains("<meta name=\"referrer\" content=\"no-referrer\">"),
            "{path}"
        );
    }
    assert!(Path::new(&site.root().join("public/_headers")).exists());
    assert!(
        site.read("_headers")
            .contains("Referrer-Policy: no-referrer")
    );
}
