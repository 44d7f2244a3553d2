//! `check --fix`: what needs no decision is written into the files, all else is shown.

use crate::support::SiteTest;

/// Slips of an input method, with Windows' line ends, a byte order mark, and two that need a decision.
const SLIPS: &str = "\u{feff}---\r\ntitle：　題\r\n---\r\n\r\n＃＃ 見出し\r\n\r\n＊＊太字＊＊です\r\n\r\n一段落。\r\n　次の段落。\r\n\r\na:lang[b]と[次](b.mb)\r\n";
const MENDED: &str = "\u{feff}---\r\ntitle: 題\r\n---\r\n\r\n## 見出し\r\n\r\n**太字**です\r\n\r\n一段落。\r\n\r\n次の段落。\r\n\r\na:lang[b]と[次](b.mb)\r\n";

fn site() -> SiteTest {
    let site = SiteTest::new("-- content/ja/b.md --\n---\ntitle: 次\n---\n\n本文\n");
    site.edit("content/ja/a.md", SLIPS);
    site
}

#[test]
fn slips_are_mended_and_told_and_decisions_are_left() {
    let site = site();
    let run = site.run(&["check", "--fix", "--messages", "ja"]);
    assert_eq!(site.source("content/ja/a.md"), MENDED, "{}", run.stderr);
    for told in [
        "content/ja/a.md:5: 『＃＃』→『##』",
        "文字や数字はそのままです",
        "b.mb",
        "[directive-glued]",
    ] {
        assert!(run.stderr.contains(told), "{told}: {}", run.stderr);
    }
    let again = site.run(&["check", "--fix", "--messages", "ja"]);
    assert_eq!(site.source("content/ja/a.md"), MENDED);
    assert!(
        again.stderr.contains("自動で直せるところはありません"),
        "{}",
        again.stderr
    );
}

#[test]
fn without_it_nothing_is_written() {
    let site = site();
    site.run(&["check"]);
    assert_eq!(site.source("content/ja/a.md"), SLIPS);
}
