//! Search on the reference site: the program's answers, and the browser's held to them.

use std::process::Command;

use serde_json::{Value, json};
use shirube::search::Shards;
use shirube::text::fold;

use crate::support::{SiteTest, browser_script, firefox_script};

/// What readers type, and in which language they read.
const QUERIES: &[(&str, &str)] = &[
    ("遺伝子", "ja"),
    ("全ゲノム解析", "ja"),
    ("ｹﾞﾉﾑ　解析", "ja"),
    ("げのむ", "ja"),
    ("いでんカウンセリング", "ja"),
    ("いでん", "ja"),
    ("カウンセリグン", "ja"),
    ("保険 差別", "ja"),
    ("データの取扱い", "ja"),
    ("検査結果", "ja"),
    ("家族に伝える", "ja"),
    ("genome", "ja"),
    ("DNA", "ja"),
    ("癌", "ja"),
    ("宇宙飛行士", "ja"),
    ("ゲノム 宇宙", "ja"),
    ("genetic counselling", "en"),
    ("genes", "en"),
    ("discrimnation", "en"),
    ("hệ gen", "vi"),
    ("유전자", "ko"),
    ("基因组", "zh-Hans"),
    ("いでん", "ja-x-easy"),
    ("いでんしけんさ", "ja"),
    ("がんゲノム検査", "ja"),
    ("whole genome analysis", "ja"),
    ("cancer gene-panel test 費用", "ja"),
    ("ゲノム情報管理", "ja"),
    ("検査を受ける", "ja"),
    ("問合せ", "ja"),
    ("生れる", "ja"),
    ("カウンセラー", "ja"),
];

fn ask(site: &SiteTest, query: &str, lang: &str) -> Value {
    narrowed(site, query, lang, &[])
}

fn narrowed(site: &SiteTest, query: &str, lang: &str, facets: &[&str]) -> Value {
    let mut args = vec!["search", query, "--lang", lang, "--format", "json"];
    facets
        .iter()
        .for_each(|facet| args.extend(["--facet", facet]));
    let run = site.run(&args);
    run.exits(0);
    serde_json::from_str(&run.stdout).expect("an answer in JSON")
}

#[test]
fn facets_narrow_and_are_counted() {
    let site = SiteTest::reference();
    let narrowed = |facets: &[&str]| narrowed(&site, "遺伝子", "ja", facets);
    let count = |answer: &Value, value: &str| {
        let facets = answer["facets"].as_array().expect("facets").iter();
        let mut values = facets.flat_map(|f| f["values"].as_array().expect("values"));
        values
            .find(|v| v["value"] == value)
            .map(|v| v["count"].as_u64())
    };
    let all = narrowed(&[]);
    let [lessons, terms] = ["lesson", "term"].map(|kind| count(&all, kind).flatten());
    let some = narrowed(&["kind=lesson"]);
    assert_eq!(some["total"].as_u64(), lessons);
    assert_eq!(
        count(&some, "term").flatten(),
        terms,
        "what another choice would give"
    );
    let either = narrowed(&["kind=lesson", "kind=term"]);
    assert_eq!(
        either["total"].as_u64(),
        lessons.zip(terms).map(|(a, b)| a + b)
    );
    assert_eq!(narrowed(&["kind=none"])["total"], 0);
    let run = site.run(&["search", "遺伝子", "--facet", "kind"]);
    run.exits(2);
}

fn first(answer: &Value) -> &str {
    answer["results"][0]["url"].as_str().unwrap_or_default()
}

#[test]
fn people_find_what_they_mean() {
    let site = SiteTest::reference();
    for (query, lang, want) in [
        ("全ゲノム解析", "ja", "/ja/glossary/whole-genome-analysis/"),
        ("ｾﾞﾝｹﾞﾉﾑｶｲｾｷ", "ja", "/ja/glossary/whole-genome-analysis/"),
        ("遺伝カウンセリグン", "ja", ""),
        ("カウンセリグン", "ja", "/ja/glossary/genetic-counselling/"),
        ("保険 差別", "ja", "/ja/lessons/discrimination/"),
        ("がんゲノム検査", "ja", "/ja/glossary/gene-panel-test/"),
        (
            "whole genome analysis",
            "ja",
            "/ja/glossary/whole-genome-analysis/",
        ),
        ("counseling", "en", "/en/glossary/genetic-counselling/"),
        ("宇宙飛行士", "ja", ""),
    ] {
        assert_eq!(first(&ask(&site, query, lang)), want, "{query}");
    }
}

#[test]
#[cfg(feature = "readings")]
fn words_are_found_as_they_are_read() {
    let site = SiteTest::new("-- content/ja/a.md --\n---\ntitle: 甲\n---\n\n遺伝学的検査の費用\n");
    for typed in ["ひよう", "いでん", "けんさひよう", "ヒヨウ"] {
        assert_eq!(first(&ask(&site, typed, "ja")), "/ja/a/", "{typed}");
    }
    assert_eq!(first(&ask(&site, "いでんちりょう", "ja")), "");
}

/// What `docs/search.md` says of what a host can see.
#[test]
fn a_piece_says_little_of_what_was_typed() {
    let site = SiteTest::reference();
    site.builds();
    for lang in ["ja", "en", "ja-x-easy", "ko", "zh-Hans", "vi", "pt-BR"] {
        let folder = site.root().join("public").join(lang).join("search");
        let read = |file: std::fs::DirEntry| {
            let name = file.file_name().to_string_lossy().into_owned();
            (name, std::fs::read(file.path()).unwrap_or_default())
        };
        let files = std::fs::read_dir(folder).expect("the language is searched");
        let pieces = files.flatten().map(read).collect();
        let shards = Shards::open(&pieces).expect("there is a manifest");
        assert!(
            shards.fewest_terms() >= 150,
            "{lang}: {}",
            shards.fewest_terms()
        );
    }
}

#[test]
fn drafts_expired_pages_and_excluded_ones_are_not_found() {
    let site = SiteTest::new(
        "-- content/ja/a.md --\n---\ntitle: 甲\n---\n\n山椒魚\n\
         -- content/ja/b.md --\n---\ntitle: 乙\ndraft: true\n---\n\n山椒魚\n\
         -- content/ja/c.md --\n---\ntitle: 丙\nexpires: 2020-01-01\n---\n\n山椒魚\n\
         -- content/ja/d.md --\n---\ntitle: 丁\n検索: false\n---\n\n山椒魚\n",
    );
    site.edit("content/ja/e.md", "---\ntitle: 戊\n---\n\n亀\n\n:::no-search\n## {山椒魚|はんざき}\n\n山椒魚\n:::\n\n鶴:no-search[山椒魚]\n");
    assert_eq!(first(&ask(&site, "鶴", "ja")), "/ja/e/");
    assert_eq!(ask(&site, "はんざき", "ja")["total"], 0);
    let answer = ask(&site, "山椒魚", "ja");
    assert_eq!(answer["total"], 1, "{answer}");
    assert_eq!(first(&answer), "/ja/a/");
    let run = site.run(&["search", "山椒魚", "--lang", "fr", "--messages", "ja"]);
    run.exits(2);
    assert!(
        run.stderr.contains("この言語はサイトにありません：fr"),
        "{}",
        run.stderr
    );
}

#[test]
fn readers_search_in_a_browser() {
    let site = SiteTest::reference();
    site.builds();
    let chosen: &[(&[&str], Value)] = &[
        (&[], json!({})),
        (
            &["kind=lesson", "audience=public", "audience=family"],
            json!({"kind": ["lesson"], "audience": ["public", "family"]}),
        ),
    ];
    let queries =
        QUERIES
            .iter()
            .zip(chosen.iter().cycle())
            .map(|((query, lang), (facets, chosen))| {
                let mut answer = narrowed(&site, query, lang, facets);
                answer["query"] = json!(query);
                answer["lang"] = json!(lang);
                answer["chosen"] = chosen.clone();
                answer
            });
    let expected = json!({ "queries": queries.collect::<Vec<_>>(), "folds": folds() });
    site.edit("expected.json", expected.to_string());
    let (folder, told) = (
        site.root().join("public"),
        site.root().join("expected.json"),
    );
    let folder = folder.as_os_str();
    passes(browser_script("search.mjs", &[folder, told.as_os_str()]));
    passes(browser_script("damage.mjs", &[folder]));
    passes(firefox_script("firefox.mjs", folder));
}

#[track_caller]
fn passes(script: Option<Command>) {
    let Some(mut script) = script else { return };
    let run = script.output().expect("Node starts");
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{told}");
}

/// Texts of all sorts of characters with their folded forms: the same ones in every run.
fn folds() -> Vec<(String, String)> {
    const RANGES: &[(u32, u32)] = &[
        (0x20, 0x7e),
        (0xa0, 0x24f),
        (0x370, 0x3ff),
        (0x400, 0x45f),
        (0x3041, 0x30ff),
        (0x4e00, 0x4e80),
        (0xac00, 0xac80),
        (0xff01, 0xff9f),
        (0x300, 0x30f),
        (0x3099, 0x309a),
        (0x1ea0, 0x1ef9),
    ];
    let mut state = 7u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let mut text = || -> String {
        let mut letter = || {
            let (from, to) = RANGES[next(RANGES.len() as u32) as usize];
            char::from_u32(from + next(to - from + 1)).unwrap_or(' ')
        };
        (0..12).map(|_| letter()).collect()
    };
    let random: Vec<String> = (0..2000).map(|_| text()).collect();
    let known = [
        "サーバー",
        "ヴァイオリン",
        "ティーカップ",
        "人々",
        "ｶﾞﾝ",
        "コンピュータ・ネットワーク",
        "İ",
        "Việt Nam",
    ];
    let texts = known.into_iter().map(str::to_owned).chain(random);
    texts.map(|text| (text.clone(), fold(&text))).collect()
}
