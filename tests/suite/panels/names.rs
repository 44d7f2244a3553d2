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

/// Files that hold the name in any spelling; search pieces are unpacked.
fn holding(site: &SiteTest) -> Vec<String> {
    let names: Vec<String> = SPELLINGS
        .iter()
        .map(|name| (*name).to_owned())
        .chain(["仮名　一子".to_owned()])
        .collect();
    let has = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let unpacked = inflated(bytes);
        names
            .iter()
            .any(|name| text.contains(name) || unpacked.contains(name))
    };
    let files = site.written().into_iter().filter(|(_, bytes)| has(bytes));
    files.map(|(path, _)| path).collect()
}

/// The text in a deflated file, if it is one.
fn inflated(bytes: &[u8]) -> String {
    use std::io::Read;
    let mut text = Vec::new();
    flate2::read::DeflateDecoder::new(bytes)
        .read_to_end(&mut text)
        .ok();
    let mut zlib = Vec::new();
    flate2::read::ZlibDecoder::new(bytes)
        .read_to_end(&mut zlib)
        .ok();
    String::from_utf8_lossy(&[text, zlib].concat()).into_owned()
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
