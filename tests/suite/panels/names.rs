//! A name is shown with a consent; after a withdrawal it is in no built file, wherever somebody copied it to.

use super::{GOOD, PEOPLE, good, rules, site};
use crate::support::SiteTest;

const SPELLINGS: [&str; 3] = ["仮名 一子", "仮名一子", "Ichiko Kamei"];

/// A panel whose member's name was copied into a text, a page, a drawing, a table, a guide and a string.
fn copied(people: &str) -> SiteTest {
    let text = GOOD.replace("理由1", "仮名 一子さんに答えました");
    let site = site(&[("panel.yaml", &text), ("people.yaml", people)]);
    site.edit("content/ja/copy.md", "---\ntitle: 写し\ntags: [仮名一子]\n---\n\n仮名一子さんの話です。![図](d.svg)\n")
        .edit("content/ja/d.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>仮名　一子</title><text>仮名一子</text></svg>")
        .edit("content/_data/desks/d.yaml", "name: 窓口\nsummary: 仮名一子さんが出ます\nsource: https://example.org/\n");
    site
}

/// Files that hold the name in any spelling, as bytes or as text without tags; search pieces are unpacked.
fn holding(site: &SiteTest) -> Vec<String> {
    let names: Vec<String> = SPELLINGS
        .iter()
        .map(|name| (*name).to_owned())
        .chain(["仮名　一子".to_owned()])
        .collect();
    let has = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let texts = [untagged(&text), text, inflated(bytes)];
        names
            .iter()
            .any(|name| texts.iter().any(|text| text.contains(name)))
    };
    let files = site.written().into_iter().filter(|(_, bytes)| has(bytes));
    files.map(|(path, _)| path).collect()
}

/// A page's text: no tags, no comments, nothing invisible.
fn untagged(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let end = if tag.starts_with("!--") { "-->" } else { ">" };
        rest = tag.split_once(end).map_or("", |(_, rest)| rest);
    }
    text.push_str(rest);
    text.replace(['\u{ad}', '\u{200b}'], "")
        .replace("&nbsp;", " ")
}

/// The text in a packed piece, if it is one.
fn inflated(bytes: &[u8]) -> String {
    use std::io::Read;
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(bytes)
        .read_to_end(&mut text)
        .ok();
    String::from_utf8_lossy(&text).into_owned()
}

#[test]
fn a_name_is_shown_with_a_consent_only() {
    let site = good();
    site.builds();
    let minutes = site.read("ja/panels/p/m1/index.html");
    assert!(
        minutes.contains("<dd>仮名 一子</dd><dd>ほか 2 人"),
        "{minutes}"
    );
    assert!(
        site.read("en/panels/p/waiting/index.html")
            .contains("Ichiko Kamei")
    );
    site.replace(
        "content/_data/panels/p/people.yaml",
        "    consent_on: 2026-01-10\n",
        "",
    );
    site.build(&[]).exits(0);
    assert_eq!(holding(&site), [""; 0]);
    assert!(site.read("ja/panels/p/m1/index.html").contains("ほか 3 人"));
}

#[test]
fn a_withdrawn_name_is_in_no_built_file_and_its_copies_are_listed() {
    let site = copied(PEOPLE);
    site.build(&[]).exits(0);
    let before = holding(&site);
    for file in [
        "ja/copy/index.html",
        "ja/panels/p/m1/index.html",
        "panels/p/panel.json",
        "desks/desks.csv",
    ] {
        assert!(
            before.iter().any(|path| path == file),
            "{file} in {before:?}"
        );
    }
    assert!(
        before.iter().any(|path| path.contains("/search/")),
        "{before:?}"
    );
    // In place, with a warm cache, as it happens to an editor.
    site.edit(
        "content/_data/panels/p/people.yaml",
        format!("{PEOPLE}    withdrawn_on: 2026-11-20\n"),
    );
    let run = site.build(&["--all"]);
    run.exits(0);
    assert_eq!(holding(&site), [""; 0]);
    assert!(site.read("ja/copy/index.html").contains("■■■■さんの話です"));
    assert!(
        site.read("ja/panels/p/accepted/index.html")
            .contains("■■ ■■さんに答えました")
    );
    for place in [
        "content/ja/copy.md:3:8",
        "content/ja/copy.md:6:1",
        "content/_data/desks/d.yaml:2:10",
        "content/_data/panels/p/panel.yaml",
    ] {
        assert!(run.stderr.contains(place), "{place} in {}", run.stderr);
    }
    assert!(run.stderr.contains("panel-name-copied"), "{}", run.stderr);
    // Nothing is left to be found when the copies are gone.
    for path in [
        "content/ja/copy.md",
        "content/ja/d.svg",
        "content/_data/desks/d.yaml",
    ] {
        site.remove(path);
    }
    site.edit("content/_data/panels/p/panel.yaml", GOOD);
    assert_eq!(rules(&site), ["panel-name-kept"]);
}

/// A file of the site under test, not as text.
fn put(site: &SiteTest, path: &str, bytes: &[u8]) {
    let file = site.root().join(path);
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
    std::fs::write(file, bytes).expect("written");
}

#[test]
fn a_name_is_found_wherever_and_however_it_is_written() {
    let gone = format!("{PEOPLE}    withdrawn_on: 2026-11-20\n");
    let site = site(&[("panel.yaml", GOOD), ("people.yaml", &gone)]);
    site.edit("content/ja/copy.md", "---\ntitle: 写し\n---\n\n{仮名|かめい}{一子|いちこ}さんと**仮名** 一子さん、[資料](d.txt)。![Ｉｃｈｉｋｏ　Ｋａｍｅｉ](p.png)\n")
        .edit("content/ja/d.txt", "ｋａｍｅｉ，ｉｃｈｉｋｏ\n")
        .edit("content/_data/people.csv", "姓,名\n仮名,一子\n")
        .edit("content/_data/x.json", "{\"by\": \"\\u4eee\\u540d\\u4e00\\u5b50\"}\n")
        .edit("i18n/ja.ftl", "consultation-title = 仮名一子\n")
        .edit("assets/x.css", "/* Ichiko Kamei */\n");
    site.replace("site.toml", "title = \"試験\"", "title = \"仮名　一子\"");
    let picture = [samples_png(), "tEXtArtist\0仮名一子".as_bytes().to_vec()].concat();
    put(&site, "content/ja/p.png", &picture);
    let run = site.build(&["--all", "--format", "json"]);
    run.exits(0);
    assert_eq!(holding(&site), [""; 0]);
    let page = site.read("ja/copy/index.html");
    assert!(page.contains("<ruby>■■<rp>(</rp><rt>■■■</rt>"), "{page}");
    let all: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let mut told: Vec<&str> = all
        .as_array()
        .expect("a list")
        .iter()
        .filter(|finding| finding["rule"] == "panel-name-copied")
        .filter_map(|finding| finding["path"].as_str())
        .collect();
    told.sort_unstable();
    told.dedup();
    assert_eq!(
        told,
        [
            "assets/x.css",
            "content/_data/people.csv",
            "content/_data/x.json",
            "content/ja/copy.md",
            "content/ja/d.txt",
            "content/ja/p.png",
            "i18n/ja.ftl",
            "site.toml",
        ],
        "{all}"
    );
}

/// The smallest picture there is.
fn samples_png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().expect("memory");
    writer.write_image_data(&[0]).expect("memory");
    writer.finish().expect("memory");
    bytes
}

#[test]
fn what_cannot_be_blacked_out_is_not_published() {
    let gone = format!("{PEOPLE}    withdrawn_on: 2026-11-20\n");
    for (path, bytes, text) in [
        (
            "content/ja/d.pdf",
            b"%PDF-1.4\n/Author (Ichiko Kamei)\n".to_vec(),
            "[資料](d.pdf)",
        ),
        (
            "content/ja/d.csv",
            encoding_rs::SHIFT_JIS
                .encode("名前\n仮名一子\n")
                .0
                .into_owned(),
            "[表](d.csv)",
        ),
        (
            "assets/d.pdf",
            b"%PDF-1.4\n/Author (Ichiko Kamei)\n".to_vec(),
            "本文",
        ),
        (
            "content/ja/kamei-ichiko.md",
            "---\ntitle: 題\n---\n\n本文\n".into(),
            "本文",
        ),
    ] {
        let site = site(&[("panel.yaml", GOOD), ("people.yaml", PEOPLE)]);
        site.edit(
            "content/ja/copy.md",
            format!("---\ntitle: 写し\n---\n\n{text}\n"),
        );
        put(&site, path, &bytes);
        assert!(
            !rules(&site).contains(&"panel-name-published".to_owned()),
            "{path}"
        );
        site.edit("content/_data/panels/p/people.yaml", &gone);
        let run = site.build(&[]);
        assert!(
            run.exits(1).stderr.contains("panel-name-published"),
            "{path}: {}",
            run.stderr
        );
        site.build(&["--allow-errors"]);
        assert_eq!(holding(&site), [""; 0], "{path}");
    }
}

#[test]
fn a_name_without_a_consent_is_in_no_text_either() {
    // One that is still to come is none yet.
    for consent in ["", "    consent_on: 2026-11-22\n"] {
        let site = copied(&PEOPLE.replace("    consent_on: 2026-01-10\n", consent));
        site.build(&[]).exits(0);
        assert_eq!(holding(&site), [""; 0], "{consent}");
        assert!(rules(&site).contains(&"panel-name-copied".to_owned()));
    }
}

/// Ways in which a text takes a name apart that its readers see whole.
const APART: [&str; 20] = [
    "仮[名](https://example.org/x_(y))一子",
    "[仮名](b.md)一子",
    "仮**名**一子",
    "*仮名*一子",
    "~~仮~~名一子",
    ":term[仮名]一子",
    ":term[仮名]{id=b}一子",
    "仮:note[名]一子",
    "{仮|か}{名|めい}[一](b.md)子",
    "仮名<!-- 注 > -->一子",
    "仮<!-- 長い注\n二行目 -->名一子",
    "<b>仮</b>名一子",
    "仮<span lang=\"ja\">名</span>一子",
    "仮[名][r]一子\n\n[r]: https://example.org/",
    "仮名[^1]一子\n\n[^1]: 注です。",
    "仮&#21517;一&shy;子",
    "仮名&nbsp;一子",
    "## 仮[名](b.md)一子",
    "| 仮*名*一子 | 列 |\n| --- | --- |\n| a | b |",
    "[Ichi*ko*](b.md) Kamei",
];

#[test]
fn a_name_in_parts_is_blacked_out_too() {
    let gone = format!("{PEOPLE}    withdrawn_on: 2026-11-20\n");
    let site = site(&[("panel.yaml", GOOD), ("people.yaml", PEOPLE)]);
    site.edit(
        "content/ja/b.md",
        "---\ntitle: 別\nkind: term\n---\n\n本文です。\n",
    );
    let page = |text: &str| format!("---\ntitle: 写し\n---\n\nここに{text}\n");
    let mut whole = 0;
    for text in APART {
        let text = text.strip_prefix("## ").map_or(page(text), |text| {
            format!("---\ntitle: 写し\n---\n\n## {text}\n")
        });
        let text = text
            .replace("ここに|", "|")
            .replace("ここに[Ichi", "By [Ichi");
        site.edit("content/ja/copy.md", &text);
        site.edit("content/_data/panels/p/people.yaml", PEOPLE);
        site.build(&["--allow-errors"]);
        whole += usize::from(
            holding(&site)
                .iter()
                .any(|path| path == "ja/copy/index.html"),
        );
        site.edit("content/_data/panels/p/people.yaml", &gone);
        let found = rules(&site);
        assert!(
            found.contains(&"panel-name-copied".to_owned()),
            "{text}: {found:?}"
        );
        assert!(
            !found.contains(&"panel-name-built".to_owned()),
            "{text}: {found:?}"
        );
        assert_eq!(holding(&site), [""; 0], "{text}");
    }
    assert!(whole >= 15, "only {whole} of these show the name at all");
}

#[test]
fn a_name_that_comes_together_in_what_is_built_stops_the_build() {
    let site = site(&[("panel.yaml", GOOD), ("people.yaml", PEOPLE)]);
    site.edit("content/ja/copy.md", "---\ntitle: 写し\n---\n\nこれは仮:fact[half]{show=value}一子です。\n")
        .edit("content/_data/facts.yaml", "half:\n  name: {ja: 半分, en: Half}\n  value: {ja: 名, en: na}\n  as_of: 2026-01\n  source: {citation: 本, url: \"https://example.org/\"}\n  review_by: 2027-11-20\n  owner: 係\n");
    site.build(&["--allow-errors"]);
    assert!(holding(&site).contains(&"ja/copy/index.html".to_owned()));
    // In place, with a warm cache: a page that did not change is looked at again.
    site.edit(
        "content/_data/panels/p/people.yaml",
        format!("{PEOPLE}    withdrawn_on: 2026-11-20\n"),
    );
    for (lang, file) in [
        ("ja", "作ったファイル（ja/copy/index.html）"),
        ("en", "built (ja/copy/index.html)"),
    ] {
        let run = site.run(&["build", "--messages", lang]);
        let told = &run.exits(1).stderr;
        assert!(
            told.contains("panel-name-built") && told.contains(file),
            "{told}"
        );
        assert!(told.contains("content/ja/copy.md"), "{told}");
    }
    site.build(&["--allow-errors"]);
    assert_eq!(holding(&site), [""; 0]);
    assert!(!site.has("ja/copy/index.html"));
    assert!(
        rules(&site).contains(&"panel-name-built".to_owned()),
        "a second time too"
    );
    site.edit(
        "content/ja/copy.md",
        "---\ntitle: 写し\n---\n\n参加者です。\n",
    );
    site.build(&[]).exits(0);
}

#[test]
fn no_finding_tells_a_name() {
    let gone = format!("{PEOPLE}    withdrawn_on: 2026-11-20\n");
    let copied = GOOD.replace("理由1", "仮名 一子さん");
    for (path, text) in [
        // A list of people that cannot be read, or has mistakes.
        ("people.yaml", gone.replace("name: {", "name {")),
        (
            "people.yaml",
            gone.replace("    name: {", "    name: 仮名 一子\n    name: {"),
        ),
        ("people.yaml", gone.replace("    name:", "\tname:")),
        ("people.yaml", gone.replace("people:", "people")),
        (
            "people.yaml",
            gone.replace("en: Ichiko Kamei}", "en: Ichiko Kamei"),
        ),
        ("people.yaml", gone.replace("name:", "nane:")),
        ("people.yaml", gone.replace("2026-11-20", "仮名 一子")),
        (
            "people.yaml",
            "people: [{id: p1, name: 仮名 一子, withdrawn_on: 2026-11-20}]\n".to_owned(),
        ),
        // A copy beside a mistake, and in the place of an id.
        (
            "panel.yaml",
            copied.replace("verdict: accept, reason", "verdict: 承認, reason"),
        ),
        ("panel.yaml", copied.replace("  - {id: r1,", "  - {id r1,")),
        ("panel.yaml", GOOD.replace("by: p1}", "by: 仮名 一子}")),
        (
            "panel.yaml",
            GOOD.replace("proposed_by: [p1]", "proposed_by: [Ichiko Kamei]"),
        ),
    ] {
        let site = site(&[("panel.yaml", GOOD), ("people.yaml", &gone)]);
        site.edit(&format!("content/_data/panels/p/{path}"), &text);
        for format in ["human", "json", "sarif"] {
            let run = site.build(&["--all", "--allow-errors", "--format", format]);
            let told = format!("{}{}", run.stdout, run.stderr);
            for name in ["仮名", "一子", "Ichiko", "Kamei"] {
                assert!(!told.contains(name), "{format}: {text}\n{told}");
            }
            assert!(format != "json" || told.contains(path), "{told}");
        }
    }
}

#[test]
fn a_list_that_cannot_be_read_lets_no_name_out() {
    let gone = format!("{PEOPLE}    withdrawn_on: 2026-11-20\n");
    for broken in [
        gone.replace("name: {", "name {"),
        gone.replace("withdrawn_on", "withdrawn"),
        gone.replace("withdrawn_on: 2026-11-20", "withdrawn_on: 昨日"),
        gone.replace("people:", "people"),
    ] {
        let site = copied(&broken);
        site.build(&["--allow-errors"]);
        assert_eq!(holding(&site), [""; 0], "{broken}");
        assert!(site.has("ja/copy/index.html"), "{broken}");
    }
}

#[test]
fn verification_still_passes_after_a_withdrawal() {
    let site = copied(PEOPLE);
    let recorded = site.run(&["panel", "record", "--messages", "en"]);
    let head = recorded
        .exits(0)
        .stdout
        .trim()
        .rsplit(' ')
        .next()
        .expect("a hash")
        .to_owned();
    for (path, bytes) in crate::support::tree(&site.root().join("content/_data/panels/p/history")) {
        let log = String::from_utf8(bytes).expect("UTF-8");
        assert!(SPELLINGS.iter().all(|name| !log.contains(name)), "{path}");
        assert!(
            path != "waiting.jsonl" || log.contains("\"proposed_by\":\"@"),
            "{log}"
        );
    }
    let passes = || {
        let run = site.run(&["panel", "verify", "--against", &head, "--messages", "en"]);
        assert_eq!(
            run.exits(0).stderr,
            "p: 7 lines of history, none rewritten\n"
        );
    };
    site.edit(
        "content/_data/panels/p/people.yaml",
        format!("{PEOPLE}    withdrawn_on: 2026-11-20\n"),
    );
    passes();
    assert!(!rules(&site).contains(&"panel-unrecorded".to_owned()));
    // Name and salt erased: nobody can tell any more, and the history still stands.
    site.edit(
        "content/_data/panels/p/panel.yaml",
        GOOD.replace("理由1", "参加者に答えました"),
    );
    site.edit(
        "content/_data/panels/p/people.yaml",
        "people:\n  - id: p1\n    withdrawn_on: 2026-11-20\n",
    );
    let run = site.run(&["panel", "verify", "--against", &head, "--messages", "en"]);
    let told = &run.exits(0).stderr;
    assert!(
        told.contains("none rewritten\naccepted: a change is not recorded yet"),
        "{told}"
    );
    site.run(&["panel", "record"]).exits(0);
    let run = site.run(&["panel", "verify", "--against", &head, "--messages", "en"]);
    assert_eq!(
        run.exits(0).stderr,
        "p: 8 lines of history, none rewritten\n"
    );
}
