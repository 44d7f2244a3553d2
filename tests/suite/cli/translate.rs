//! `shirube translate`: marking, and what counts as a change of the source.

use crate::support::SiteTest;

const SOURCE: &str = "---\ntitle: 遺伝子とは\n---\n\n## しくみ\n\n{遺伝|いでん}子は**情報**です。親から子へ伝わります。\n";

fn marked() -> SiteTest {
    let site = SiteTest::new(
        "-- content/en/a.md --\n---\ntitle: What a gene is\n---\n\n## How\n\nA gene is information.\n",
    );
    site.edit("content/ja/a.md", SOURCE);
    let run = site.run(&["translate", "mark", "content/en/a.md", "--messages", "en"]);
    run.exits(0);
    let text = site.source("content/en/a.md");
    let (_, rest) = text.split_once("source_hash: ").expect("written");
    let hash = rest.lines().next().expect("a line");
    assert_eq!(
        run.stderr,
        format!("wrote source_hash: {hash} into content/en/a.md\n")
    );
    assert_eq!(
        text,
        format!(
            "---\ntitle: What a gene is\ntranslation:\n  origin: human\n  source_hash: {hash}\n---\n\n## How\n\nA gene is information.\n"
        )
    );
    site
}

#[test]
fn a_changed_source_is_told_to_author_and_reader() {
    let site = marked();
    site.builds();
    assert!(!site.read("en/a/index.html").contains("notice-outdated"));
    site.edit(
        "content/ja/a.md",
        SOURCE.replace("情報", "ひとまとまりの情報"),
    );
    let run = site.build(&[]);
    crate::support::expect_file("cli/translate/outdated.en.txt", run.exits(0).frames());
    let page = site.read("en/a/index.html");
    assert!(
        page.contains("<p class=\"notice notice-outdated\">The original has changed since this translation was made. It may be out of date. <a href=\"/ja/a/\" hreflang=\"ja\">"),
        "{page}"
    );
    site.run(&["translate", "mark", "content/en/a.md"]).exits(0);
    site.builds();
    assert!(!site.read("en/a/index.html").contains("notice-outdated"));
}

#[test]
fn only_words_count_as_a_change() {
    for (what, from, to) in [
        ("ruby", "{遺伝|いでん}子", "遺伝子"),
        ("other ruby", "{遺伝|いでん}子", "{遺伝子|いでんし}"),
        ("markup", "**情報**", "情報"),
        ("line break", "です。親", "です。\n親"),
        (
            "key of no weight",
            "title: 遺伝子とは",
            "title: 遺伝子とは\nweight: 3",
        ),
        ("line ends", "\n", "\r\n"),
    ] {
        let site = marked();
        site.edit("content/ja/a.md", SOURCE.replace(from, to));
        let run = site.build(&[]);
        assert_eq!(run.exits(0).rules(), [""; 0], "{what}: {}", run.stderr);
        assert!(
            !site.read("en/a/index.html").contains("notice-outdated"),
            "{what}"
        );
    }
    for (what, from, to) in [
        ("word", "情報", "知識"),
        ("title", "遺伝子とは", "ゲノムとは"),
        ("heading", "しくみ", "はたらき"),
        ("number", "伝わります", "2人に1人に伝わります"),
        ("link's target text", "情報", "[別の情報](a.md)"),
    ] {
        let site = marked();
        site.edit("content/ja/a.md", SOURCE.replace(from, to));
        let run = site.build(&[]);
        assert_eq!(
            run.exits(0).rules(),
            ["translation-outdated"],
            "{what}: {}",
            run.stderr
        );
    }
}

#[test]
fn marking_twice_changes_nothing() {
    let site = marked();
    let before = site.source("content/en/a.md");
    let run = site.run(&["translate", "mark", "content/en/a.md", "--messages", "en"]);
    run.exits(0);
    assert_eq!(
        run.stderr,
        "content/en/a.md is marked with its source as it is already\n"
    );
    assert_eq!(site.source("content/en/a.md"), before);
}

#[test]
fn what_cannot_be_marked_is_said() {
    let site = marked();
    for (file, message) in [
        (
            "content/ja/a.md",
            "error: content/ja/a.md has no source text: a page in the source language cannot be marked\n",
        ),
        (
            "content/en/none.md",
            "error: content/en/none.md is no page of this site: name a translation's file below content/\n",
        ),
    ] {
        let run = site.run(&["translate", "mark", file, "--messages", "en"]);
        run.exits(2);
        assert_eq!(run.stderr, message);
    }
}

#[test]
fn the_state_of_translations_is_listed() {
    let site = marked();
    site.edit("content/ja/b.md", "---\ntitle: b\n---\n\nb\n");
    site.edit("content/ja/a.md", SOURCE.replace("情報", "知識"));
    let run = site.run(&["translate", "status", "--messages", "en"]);
    crate::support::expect_file("cli/translate/status.en.txt", &run.exits(0).stdout);
}
