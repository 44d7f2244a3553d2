//! Packages of e-learning modules: what is in the ZIP, manifests against the standards' schemas, what the site publishes,
//! when packages are made anew, and how long a learner's state can become.

mod manifests;
mod published;
mod runtimes;
mod state;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::Path;

use crate::support::{SITE, SiteTest, browser_script, elements};

const COVER: &str = "---
title: 基礎 𠮷😀 <&>
description: 研修の「説明」
course: basic
version: \"1.1\"
versions:
  - {version: \"1.0\", date: 2026-10-01, changed: 最初の版}
  - {version: \"1.1\", date: 2026-11-01, changed: 問題を直しました}
goals: [{id: g, text: ねらい}]
mastery: 75
---
[用語](../../glossary/gene.md)と[外](https://example.com/x)と[次](one.md#問い)。
";

const UNIT: &str = "---
title: 単元一
description: 単元
goal: g
weight: 1
---
### 誰のものですか {#問い}

- [x] 本人
  > そのとおりです。
- [ ] 病院

### 空欄

変化を____変異といいます。

- 生殖細胞系列 / ジャームライン

### 数

- = 9.4 ± 0.1 ％

### 図

![図](a.svg)

- [x] 上 `x=0 y=0 w=100 h=50`
- [ ] 下 `x=0 y=50 w=100 h=50`
";

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>";

/// A module in Japanese and English, with a unit whose name is not ASCII and a picture.
fn site() -> SiteTest {
    let site = SiteTest::new("");
    site.edit(
        "content/ja/glossary/gene.md",
        "---\ntitle: 遺伝子\ndescription: 短い説明\n---\n本文\n",
    )
    .edit("content/ja/modules/basic/index.md", COVER)
    .edit("content/ja/modules/basic/a.svg", DRAWING)
    .edit("content/ja/modules/basic/one.md", UNIT)
    .edit(
        "content/ja/modules/basic/二.md",
        "---\ntitle: 単元二\ndescription: 二\nweight: 2\n---\n### どちら\n\n- [x] 右\n- [ ] 左\n",
    )
    .edit(
        "content/ja/lessons/other.md",
        "---\ntitle: ほか\ndescription: ほか\n---\n本文\n",
    )
    .edit(
        "content/en/modules/basic/index.md",
        COVER
            .replace("基礎 𠮷😀", "Basics 𠮷😀")
            .replace("../../glossary", "../../../ja/glossary"),
    )
    .edit(
        "content/en/modules/basic/one.md",
        UNIT.replace("(a.svg)", "(../../../ja/modules/basic/a.svg)"),
    );
    site.run(&["module", "ids"]).exits(0);
    site
}

/// The files of a ZIP.
fn unpacked(zip: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(zip)).expect("a ZIP");
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).expect("an entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("whole");
        files.insert(entry.name().expect("a name").into_owned(), bytes);
    }
    files
}

/// The files of a package that the command writes.
fn exported(site: &SiteTest, format: &str, lang: &str) -> BTreeMap<String, Vec<u8>> {
    unpacked(&written(site, format, lang))
}

fn written(site: &SiteTest, format: &str, lang: &str) -> Vec<u8> {
    let file = site.root().join(format!("{format}-{lang}.zip"));
    let path = file.to_str().expect("a plain path");
    let args = [
        "export", "module", "basic", "--format", format, "--lang", lang, "-o", path,
    ];
    site.run(&args).exits(0);
    std::fs::read(&file).expect("a package")
}

fn text<'f>(files: &'f BTreeMap<String, Vec<u8>>, name: &str) -> &'f str {
    let bytes = files
        .get(name)
        .unwrap_or_else(|| panic!("no {name} in {:?}", files.keys()));
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// The JSON of a script element with this attribute.
fn data(html: &str, attribute: &str) -> serde_json::Value {
    let (_, rest) = html
        .split_once(&format!("<script type=\"application/json\" {attribute}>"))
        .expect("data");
    let (json, _) = rest.split_once("</script>").expect("its end");
    serde_json::from_str(json).expect("JSON")
}

/// Every address that a browser would load or follow, with its element.
fn addresses(html: &str) -> Vec<(String, String)> {
    let found = elements(html);
    let mut addresses = Vec::new();
    for element in found.iter() {
        for name in ["href", "src", "srcset"] {
            if let Some(value) = element.get(name) {
                addresses.push((element.name.to_owned(), value.to_owned()));
            }
        }
    }
    addresses
}

/// The name in the package that an address in a page leads to.
fn resolved(page: &str, address: &str) -> String {
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in address
        .split(['#', '?'])
        .next()
        .unwrap_or_default()
        .split('/')
    {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_address_of_a_page_is_in_the_package_or_a_link_out() {
    let site = site();
    for format in ["scorm12", "scorm2004", "cmi5", "offline"] {
        let files = exported(&site, format, "all");
        let mut followed = BTreeSet::new();
        for (name, _) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
            for (element, address) in addresses(text(&files, name)) {
                if address.starts_with('#') {
                    continue;
                }
                if address.starts_with("https://") {
                    assert_eq!(element, "a", "{name} loads {address}");
                    continue;
                }
                let target = resolved(name, &address);
                assert!(
                    files.contains_key(&target),
                    "{name}: {address} is not in {:?}",
                    files.keys()
                );
                followed.insert(target);
            }
        }
        // Nothing lies in it that no page leads to, but for what systems read themselves.
        let spare: Vec<&String> = files
            .keys()
            .filter(|name| !followed.contains(*name))
            .filter(|name| !["index.html", "imsmanifest.xml", "cmi5.xml"].contains(&name.as_str()))
            .collect();
        assert_eq!(spare, Vec::<&String>::new(), "{format}");
        for name in [
            "index.html",
            "ja/index.html",
            "ja/one.html",
            "ja/unit-2.html",
            "ja/certificate.html",
            "en/index.html",
        ] {
            assert!(files.contains_key(name), "{format} has no {name}");
        }
    }
}

#[test]
fn links_that_leave_the_package_lead_to_the_site() {
    let files = exported(&site(), "offline", "ja");
    let cover = text(&files, "ja/index.html");
    for want in [
        "href=\"https://example.org/ja/glossary/gene/\"",
        "href=\"https://example.com/x\"",
        "href=\"../ja/one.html#問い\"",
        "target=\"_blank\" rel=\"noopener noreferrer\"",
    ] {
        let found = percent_encoding::percent_decode_str(cover).decode_utf8_lossy();
        assert!(found.contains(want), "{want} in {cover}");
    }
    for gone in [
        "site-header",
        "breadcrumb",
        "search-module",
        "canonical",
        "data-worker",
        "packages/",
    ] {
        assert!(!cover.contains(gone), "{gone} in {cover}");
    }
}

#[test]
fn scripts_are_told_what_a_state_is_made_of() {
    let files = exported(&site(), "scorm12", "all");
    let shell = text(&files, "index.html");
    let config = data(shell, "data-package");
    assert_eq!(config["format"], "scorm12");
    assert_eq!(config["version"], "1.1");
    assert_eq!(config["mastery"], 75);
    assert_eq!(config["iri"], "https://example.org/ja/modules/basic/");
    let tags: Vec<&serde_json::Value> = config["languages"]
        .as_array()
        .expect("languages")
        .iter()
        .map(|one| &one["tag"])
        .collect();
    assert_eq!(tags, ["ja", "en"]);
    assert_eq!(config["units"][1]["file"], "unit-2.html");
    let questions = config["units"][0]["questions"]
        .as_array()
        .expect("questions");
    let told: Vec<String> = questions
        .iter()
        .map(|q| format!("{} {} {} {}", q["id"], q["kind"], q["parts"], q["right"]))
        .collect();
    assert_eq!(
        told,
        [
            "\"one-1\" \"single\" 1 [\"a\"]",
            "\"one-2\" \"gap\" 1 [[\"生殖細胞系列\",\"ジャームライン\"]]",
            "\"one-3\" \"number\" 1 {\"min\":9.3,\"max\":9.5}",
            "\"one-4\" \"hotspot\" 1 [\"a\"]",
        ]
    );
    assert_eq!(questions[0]["text"]["ja"], "誰のものですか");
    let course = data(text(&files, "en/one.html"), "data-course");
    assert_eq!(course["url"], "index.html");
    assert_eq!(course["units"][1]["url"], "unit-2.html");
    // Pages need no module of the site to fold answers with.
    let fold = files
        .iter()
        .find(|(name, _)| name.contains("/fold."))
        .expect("the folding");
    assert!(String::from_utf8_lossy(fold.1).contains("globalThis.shirubeFold"));
    assert!(!files.iter().any(|(name, bytes)| name.ends_with(".js")
        && String::from_utf8_lossy(bytes).contains("\nexport ")));
}

#[test]
fn only_the_cmi5_shell_may_ask_other_servers() {
    let site = site();
    let open = |format: &str| {
        let files = exported(&site, format, "ja");
        let pages = files.keys().filter(|name| name.ends_with(".html"));
        let open = pages.filter(|name| text(&files, name).contains("connect-src"));
        open.cloned().collect::<Vec<String>>()
    };
    assert_eq!(open("cmi5"), ["index.html"]);
    assert_eq!(open("scorm12"), [""; 0]);
    assert_eq!(open("offline"), [""; 0]);
}

#[test]
fn what_is_not_there_is_told() {
    let site = site();
    let run = site.run(&[
        "export", "module", "none", "--format", "offline", "-o", "x.zip",
    ]);
    run.exits(2);
    assert!(run.stderr.contains("none"), "{}", run.stderr);
    let run = site.run(&[
        "export", "module", "basic", "--format", "zip", "-o", "x.zip",
    ]);
    assert!(run.stderr.contains("scorm12"), "{}", run.stderr);
}

#[test]
fn a_package_opens_from_its_folder_in_a_browser() {
    let site = SiteTest::reference();
    let folder = site.root().join("unpacked");
    let out = site.root().join("basic.zip");
    let path = out.to_str().expect("a plain path");
    site.run(&[
        "export", "module", "basic", "--format", "offline", "-o", path,
    ])
    .exits(0);
    for (name, bytes) in unpacked(&std::fs::read(&out).expect("a package")) {
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().unwrap_or(Path::new(""))).expect("folders");
        std::fs::write(file, bytes).expect("written");
    }
    let Some(mut node) = browser_script("packages.mjs", &[folder.as_os_str()]) else {
        return;
    };
    let run = node.output().expect("node runs");
    let told = String::from_utf8_lossy(&run.stdout);
    assert!(
        run.status.success(),
        "{told}\n{}",
        String::from_utf8_lossy(&run.stderr)
    );
    assert!(told.matches("ok: ").count() >= 4, "{told}");
}

#[test]
fn charts_work_in_a_package_without_the_site() {
    let site = site();
    site.edit("table.csv", "area,value\n13,120\n27,140\n40,160\n")
        .edit(
            "site.toml",
            format!(
                "{SITE}\n[[statistics]]\nid = \"cases\"\nfile = \"table.csv\"\npublic = true\ndocument = \"統計表1\"\nlicence = \"CC BY 4.0\"\n"
            ),
        )
        .edit(
            "content/ja/modules/basic/chart.md",
            "---\ntitle: 図の単元\ndescription: 図\nweight: 3\n---\n数は:stat[cases]{where=\"area=13\"}です。\n\n:::chart{data=cases kind=bar x=area}\n:::\n",
        );
    site.run(&["stats", "fetch"]).exits(0);
    for format in ["scorm12", "scorm2004", "cmi5", "offline"] {
        let files = exported(&site, format, "all");
        let page = text(&files, "ja/chart.html");
        assert!(
            page.contains("<figure class=\"chart\"") && page.contains("<data value=\"120\">"),
            "{page}"
        );
        for (element, address) in addresses(page) {
            let here = address.starts_with('#') || address.starts_with("https://");
            assert!(
                here || files.contains_key(&resolved("ja/chart.html", &address)),
                "{element} {address}"
            );
            assert!(
                !address.contains("statistics-data") || !here,
                "{address} is asked of the site"
            );
        }
        for name in ["cases.csv", "cases.json", "cases.report.json"] {
            assert!(
                files.contains_key(&format!("statistics-data/{name}")),
                "{format}: {name}"
            );
        }
        assert!(
            files
                .keys()
                .any(|name| name.contains("chart") && name.ends_with(".css")),
            "{:?}",
            files.keys()
        );
    }
}
