//! Languages as readers meet them: pages that stand in, notices, the switcher, directions.

use crate::support::{Elements, SITE, SiteTest, elements};

const LANGUAGES: &str = "\n[[languages]]\ntag = \"ja-x-easy\"\nname = \"やさしい日本語\"\n\n[[languages]]\ntag = \"ko\"\nname = \"한국어\"\n";

/// A lesson in Japanese and English, and a second one in Japanese only; four languages.
fn site() -> SiteTest {
    let site = SiteTest::fixture("i18n/lessons");
    site.edit("site.toml", format!("{SITE}{LANGUAGES}"));
    site
}

fn built() -> SiteTest {
    let site = site();
    site.build(&[]).exits(0);
    site
}

fn with<'e>(
    page: &'e Elements,
    name: &str,
    attribute: &str,
    value: &str,
) -> Vec<&'e crate::support::Element> {
    page.iter()
        .filter(|e| e.name == name && e.get(attribute) == Some(value))
        .collect()
}

/// `hreflang` of every alternate with its address.
fn alternates(page: &Elements) -> Vec<(String, String)> {
    let links = with(page, "link", "rel", "alternate").into_iter();
    links
        .filter_map(|e| Some((e.get("hreflang")?.to_owned(), e.get("href")?.to_owned())))
        .collect()
}

#[test]
fn a_page_that_stands_in_says_so_in_the_readers_language() {
    let site = built();
    for (lang, notice) in [
        (
            "en",
            "<p class=\"notice notice-fallback\">This page is not available in English yet. It is shown in 日本語. <a href=\"/ja/lessons/b/\" hreflang=\"ja\">Read the original (日本語)</a></p>",
        ),
        (
            "ko",
            "<p class=\"notice notice-fallback\">이 페이지는 아직 한국어(으)로 제공되지 않아 日本語(으)로 표시합니다. <a href=\"/ja/lessons/b/\" hreflang=\"ja\">원문(日本語) 읽기</a></p>",
        ),
    ] {
        let html = site.read(&format!("{lang}/lessons/b/index.html"));
        assert!(html.contains(notice), "{html}");
        let page = elements(&html);
        assert_eq!(with(&page, "html", "lang", lang).len(), 1);
        for class in ["lede", "prose"] {
            let part = page.iter().find(|e| e.get("class") == Some(class));
            assert_eq!(
                part.and_then(|e| e.get("lang")),
                Some("ja"),
                "{class} in {lang}"
            );
        }
        let heading = page.iter().find(|e| e.name == "h1").expect("a heading");
        assert_eq!(
            (heading.get("lang"), heading.get("dir")),
            (Some("ja"), Some("ltr"))
        );
    }
}

#[test]
fn a_page_that_stands_in_is_hidden_from_search() {
    let site = built();
    for lang in ["en", "ko", "ja-x-easy"] {
        let page = elements(&site.read(&format!("{lang}/lessons/b/index.html")));
        let robots = with(&page, "meta", "name", "robots");
        assert_eq!(
            robots.iter().map(|e| e.get("content")).collect::<Vec<_>>(),
            [Some("noindex")]
        );
        let canonical = with(&page, "link", "rel", "canonical");
        assert_eq!(
            canonical[0].get("href"),
            Some("https://example.org/ja/lessons/b/")
        );
        assert_eq!(alternates(&page), []);
    }
    let own = elements(&site.read("ja/lessons/b/index.html"));
    assert!(with(&own, "meta", "name", "robots").is_empty());
    let sitemap = site.read("sitemap.xml");
    assert!(sitemap.contains("https://example.org/ja/lessons/b/"));
    assert!(
        !sitemap.contains("https://example.org/en/lessons/b/"),
        "{sitemap}"
    );
    assert!(!site.read("en/atom.xml").contains("/lessons/b/"));
    assert!(site.read("ja/atom.xml").contains("/ja/lessons/b/"));
    let twin: Vec<_> = alternates(&own).into_iter().map(|(lang, _)| lang).collect();
    assert_eq!(twin, ["x-default", "ja"]);
}

#[test]
fn translations_name_each_other_and_the_default() {
    let site = built();
    let want = [
        ("x-default", "https://example.org/ja/lessons/a/"),
        ("ja", "https://example.org/ja/lessons/a/"),
        ("en", "https://example.org/en/lessons/a/"),
    ];
    let want = want.map(|(lang, href)| (lang.to_owned(), href.to_owned()));
    for lang in ["ja", "en"] {
        let page = elements(&site.read(&format!("{lang}/lessons/a/index.html")));
        assert_eq!(alternates(&page), want, "{lang}");
    }
    let entry = want.map(|(lang, href)| {
        format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\"/>\n  ")
    });
    let day = "<loc>https://example.org/en/lessons/a/</loc>\n  <lastmod>2026-01-01</lastmod>\n  ";
    let in_sitemap = format!("{day}{}", entry.concat().trim_end());
    let sitemap = site.read("sitemap.xml");
    assert!(sitemap.contains(&in_sitemap), "{sitemap}");
}

#[test]
fn the_switcher_marks_what_is_not_translated() {
    let site = built();
    let page = site.read("en/lessons/b/index.html");
    let want = "<li><a href=\"/ja/lessons/b/\" hreflang=\"ja\"><bdi lang=\"ja\">日本語</bdi></a></li>\n\
        <li><a href=\"/en/lessons/b/\" hreflang=\"en\" aria-current=\"true\"><bdi lang=\"en\">English</bdi> <span class=\"state\">not translated yet</span></a></li>\n\
        <li><a href=\"/ja-x-easy/lessons/b/\" hreflang=\"ja-x-easy\"><bdi lang=\"ja-x-easy\">やさしい日本語</bdi> <span class=\"state\">not translated yet</span></a></li>\n\
        <li><a href=\"/ko/lessons/b/\" hreflang=\"ko\"><bdi lang=\"ko\">한국어</bdi> <span class=\"state\">not translated yet</span></a></li>\n";
    assert!(page.contains(want), "{page}");
}

#[test]
fn private_use_tags_stay_in_the_site() {
    let site = site();
    site.edit(
        "content/ja-x-easy/lessons/a.md",
        "---\ntitle: はなし\n---\n\nやさしい 本文\n",
    );
    site.build(&[]).exits(0);
    let page = site.read("ja-x-easy/lessons/a/index.html");
    assert!(
        page.starts_with("<!doctype html>\n<html lang=\"ja-x-easy\" dir=\"ltr\">\n"),
        "{page}"
    );
    for path in site.pages() {
        let tags: Vec<_> = alternates(&elements(&site.read(&path)))
            .into_iter()
            .map(|a| a.0)
            .collect();
        assert!(!tags.contains(&"ja-x-easy".to_owned()), "{path}");
    }
    assert!(!site.read("sitemap.xml").contains("ja-x-easy"));
}

#[test]
fn an_empty_translation_counts_as_none() {
    for empty in [
        "",
        "---\ntitle: B\n---\n",
        "---\ntitle: B\n---\n\n<!-- to do -->\n",
        "---\ntitle: B\ndescription: d\n---\n\n \n",
    ] {
        let site = site();
        site.edit("content/en/lessons/b.md", empty);
        let run = site.build(&[]);
        assert_eq!(run.code, 0, "{empty:?}: {}", run.stderr);
        let page = site.read("en/lessons/b/index.html");
        assert!(page.contains("notice-fallback"), "{empty:?}: {page}");
        assert!(
            page.contains("日本語だけの教材の本文です。"),
            "{empty:?}: {page}"
        );
    }
}

#[test]
fn readers_are_told_how_a_translation_was_made() {
    for (translation, notice) in [
        (
            "{origin: machine}",
            Some("machine\">This page was translated by a machine. It may contain mistakes. "),
        ),
        (
            "{origin: machine-edited}",
            Some("unreviewed\">This translation has not been reviewed by a person yet. "),
        ),
        (
            "{origin: human}",
            Some("unreviewed\">This translation has not been reviewed by a person yet. "),
        ),
        (
            "{origin: human, source_hash: \"xxh3:0000000000000000\", reviewer: x}",
            Some(
                "outdated\">The original has changed since this translation was made. It may be out of date. ",
            ),
        ),
        (
            "{origin: human, reviewer: x, reviewed_on: 2026-11-01}",
            None,
        ),
    ] {
        let site = site();
        site.edit(
            "content/en/lessons/a.md",
            format!("---\ntitle: A\ntranslation: {translation}\n---\n\nText.\n"),
        );
        site.build(&[]).exits(0);
        let page = site.read("en/lessons/a/index.html");
        let shown: Vec<&str> = page
            .lines()
            .filter(|line| line.starts_with("<p class=\"notice"))
            .collect();
        let want = notice.map(|n| format!("<p class=\"notice notice-{n}<a href=\"/ja/lessons/a/\" hreflang=\"ja\">Read the original (日本語)</a></p>"));
        assert_eq!(shown, want.as_slice(), "{translation}");
    }
}

#[test]
fn arabic_runs_from_right_to_left() {
    let site = SiteTest::fixture("i18n/arabic");
    site.edit(
        "site.toml",
        format!("{SITE}\n[[languages]]\ntag = \"ar\"\nname = \"العربية\"\n"),
    );
    let strings = crate::support::repository().join("tests/fixtures/i18n/ar.ftl");
    site.edit(
        "i18n/ar.ftl",
        std::fs::read(strings).expect("the Arabic strings"),
    );
    let run = site.build(&["--strict"]);
    assert_eq!(run.exits(0).rules(), [""; 0], "{}", run.stderr);
    let page = site.read("ar/lessons/a/index.html");
    assert!(
        page.starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">\n"),
        "{page}"
    );
    let other = elements(&site.read("ar/lessons/b/index.html"));
    let prose = other
        .iter()
        .find(|e| e.get("class") == Some("prose"))
        .expect("a body");
    assert_eq!(
        (prose.get("lang"), prose.get("dir")),
        (Some("ja"), Some("ltr"))
    );
    let manifest: serde_json::Value =
        serde_json::from_str(&site.read("ar/site.webmanifest")).expect("JSON");
    assert_eq!(
        (manifest["lang"].as_str(), manifest["dir"].as_str()),
        (Some("ar"), Some("rtl"))
    );
}

#[test]
fn the_root_offers_every_language_without_a_script() {
    let site = built();
    let page = elements(&site.read("index.html"));
    let offered: Vec<_> = page
        .iter()
        .filter(|e| e.name == "a" && e.get("hreflang").is_some())
        .map(|e| {
            (
                e.get("hreflang").unwrap_or_default(),
                e.get("href").unwrap_or_default(),
            )
        })
        .collect();
    for (lang, href) in [
        ("ja", "/ja/"),
        ("en", "/en/"),
        ("ja-x-easy", "/ja-x-easy/"),
        ("ko", "/ko/"),
    ] {
        assert!(offered.contains(&(lang, href)), "{lang}: {offered:?}");
    }
    assert!(!page.iter().any(|e| e.get("http-equiv") == Some("refresh")));
}

#[test]
fn links_stay_in_the_language_of_the_reader() {
    let site = site();
    site.edit(
        "content/ja/lessons/b.md",
        "---\ntitle: 乙\n---\n\n[甲](a.md)\n",
    );
    site.edit(
        "content/en/lessons/c.md",
        "---\ntitle: C\n---\n\n[A](a.md) [B](b.md)\n",
    );
    site.build(&[]).exits(0);
    assert!(
        site.read("ja/lessons/b/index.html")
            .contains("<a href=\"/ja/lessons/a/\">甲</a>")
    );
    assert!(
        site.read("en/lessons/b/index.html")
            .contains("<a href=\"/en/lessons/a/\">甲</a>")
    );
    assert!(
        site.read("en/lessons/c/index.html")
            .contains("<a href=\"/en/lessons/b/\"")
    );
}
