//! `shirube serve` over real sockets: pages, edits, events, findings, and what it refuses.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::support::{Preview, SITE, SiteTest, browser_script, get, next_event, request};

fn site() -> SiteTest {
    SiteTest::new(
        "-- content/ja/a.md --\n---\ntitle: 甲\n---\n\nはじめの文です。\n-- content/en/a.md --\n---\ntitle: A\n---\n\nText.\n",
    )
}

#[test]
fn pages_are_shown_and_edits_appear() {
    let site = site();
    let preview = Preview::of(&site);
    assert!(
        preview.url.starts_with("http://127.0.0.1:"),
        "{}",
        preview.url
    );
    let page = preview.body("/ja/a/");
    assert!(page.contains("<p>はじめの文です。</p>"), "{page}");
    assert!(page.contains("/_shirube/reload.js"), "{page}");
    let mut events = preview.events();
    site.edit(
        "content/ja/a.md",
        "---\ntitle: 甲\n---\n\n書き直した文です。\n",
    );
    let told: serde_json::Value =
        serde_json::from_str(&next_event(&mut events, "rebuilt")).expect("JSON");
    assert!(
        told["version"].as_u64().is_some_and(|version| version > 1),
        "{told}"
    );
    let page = preview.until("/ja/a/", |page| page.contains("書き直した"));
    assert!(page.contains("<p>書き直した文です。</p>"), "{page}");
    assert!(!site.has("index.html"), "serve keeps its site in memory");
}

#[test]
fn every_kind_of_edit_appears() {
    let site = site();
    let preview = Preview::of(&site);
    preview.body("/ja/a/");
    site.edit("content/ja/new.md", "---\ntitle: 新\n---\n\n新しい頁\n");
    preview.until("/ja/new/", |page| page.contains("新しい頁"));
    site.edit(
        "layouts/article.html",
        "<head></head>形が変わった {{ page.title }}",
    );
    preview.until("/ja/a/", |page| page.contains("形が変わった 甲"));
    site.remove("layouts/article.html");
    preview.until("/ja/a/", |page| page.contains("はじめの文"));
    site.edit("i18n/ja.ftl", "home = 入り口\n");
    preview.until("/ja/a/", |page| page.contains("入り口"));
    site.edit("site.toml", SITE.replace("\"試験\"", "\"改題\""));
    preview.until("/ja/a/", |page| page.contains("<title>甲 | 改題</title>"));
    site.remove("content/ja/new.md");
    preview.until("/ja/new/", |page| !page.contains("新しい頁"));
}

#[test]
fn an_edit_can_be_searched_for_at_once() {
    let site = site();
    let preview = Preview::of(&site);
    let ask = "/_search?q=%E5%B1%B1%E6%A4%92%E9%AD%9A&lang=ja";
    let none: serde_json::Value = serde_json::from_str(&preview.body(ask)).expect("JSON");
    assert_eq!(none["total"], 0, "{none}");
    site.edit(
        "content/ja/a.md",
        "---\ntitle: 甲\n---\n\n## 池\n\n池に山椒魚がいます。\n",
    );
    let text = preview.until(ask, |text| text.contains("\"total\":1"));
    let found: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let first = &found["results"][0];
    assert_eq!(first["url"], "/ja/a/");
    assert_eq!(first["excerpt"], "池に山椒魚がいます。");
    assert_eq!(first["sections"][0]["url"], "/ja/a/#池");
    for wrong in [
        "/_search",
        "/_search?q=a&lang=xx",
        "/_search?q=a&facet=b",
        "/_search?q=a&limit=b",
    ] {
        let (head, _) = get(&preview.address, wrong);
        assert!(head.starts_with("HTTP/1.1 400"), "{wrong}: {head}");
    }
}

#[test]
fn findings_are_there_for_the_browser() {
    let site = site();
    site.edit(
        "content/ja/bad.md",
        "---\ntitel: x\n---\n\n[無い](none.md)\n",
    );
    let preview = Preview::of(&site);
    let text = preview.until("/_shirube/findings.json", |text| {
        text.contains("link-unresolved")
    });
    let found: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let rules: Vec<&str> = found
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|f| f["rule"].as_str())
        .collect();
    for rule in ["key-missing", "key-unknown", "link-unresolved"] {
        assert!(rules.contains(&rule), "{rule} in {rules:?}");
    }
    site.edit("content/ja/bad.md", "---\ntitle: x\n---\n\n直した\n");
    preview.until("/_shirube/findings.json", |text| {
        !text.contains("\"error\"")
    });
}

#[test]
fn what_is_not_there_is_said_in_the_readers_language() {
    let preview = Preview::of(&site());
    for (path, lang) in [("/ja/none/", "ja"), ("/en/none/", "en"), ("/none/", "ja")] {
        let (head, body) = get(&preview.address, path);
        assert!(head.starts_with("HTTP/1.1 404"), "{path}: {head}");
        assert!(
            body.contains(&format!("<html lang=\"{lang}\"")),
            "{path}: {body}"
        );
    }
}

#[test]
fn nothing_outside_the_site_is_given_out() {
    let site = site();
    let preview = Preview::of(&site);
    for path in [
        "/../site.toml",
        "/..%2fsite.toml",
        "/%2e%2e/site.toml",
        "/ja/..%5c..%5csite.toml",
        "//etc/passwd",
        "/ja//../../site.toml",
        "/.shirube/cache/pages.bin",
        "/site.toml",
        "/content/ja/a.md",
        "/ja/a/%00",
        "/%ff",
        "/C:/Windows/win.ini",
    ] {
        let (head, body) = get(&preview.address, path);
        assert!(!head.starts_with("HTTP/1.1 200"), "{path}: {head}");
        assert!(
            !body.contains("source_language") && !body.contains("root:"),
            "{path}: {body}"
        );
    }
}

#[test]
fn strangers_are_refused() {
    let preview = Preview::of(&site());
    let address = &preview.address;
    for headers in [
        "Host: evil.example\r\n".to_owned(),
        format!(
            "Host: evil.example:{}\r\n",
            address.rsplit(':').next().unwrap_or_default()
        ),
        format!("Host: {address}\r\nOrigin: https://evil.example\r\n"),
        String::new(),
    ] {
        let (head, body) = request(address, "/ja/a/", &headers);
        assert!(head.starts_with("HTTP/1.1 4"), "{headers:?}: {head}");
        assert!(!body.contains("はじめの文"), "{headers:?}");
    }
}

#[test]
fn a_taken_port_is_explained() {
    let site = site();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let run = site.run(&["serve", "--messages", "en", "--port", &port]);
    run.exits(2);
    assert!(
        run.stderr.starts_with("error: ") && run.stderr.contains(&port),
        "{}",
        run.stderr
    );
}

#[test]
fn a_site_below_a_path_is_shown_there() {
    let site = site();
    site.edit(
        "site.toml",
        SITE.replace("https://example.org/", "https://example.org/sub/"),
    );
    let preview = Preview::of(&site);
    assert!(preview.url.ends_with("/sub/"), "{}", preview.url);
    assert!(preview.body("/sub/ja/a/").contains("はじめの文"));
}

#[test]
fn an_open_browser_shows_the_edit_by_itself() {
    let site = site();
    let preview = Preview::of(&site);
    let page = format!("{}ja/a/", preview.url);
    let args = [&page, "書き直した文です。", "60"].map(OsStr::new);
    let Some(mut script) = browser_script("reload.mjs", &args) else {
        return;
    };
    let mut browser = script
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("Node starts");
    let mut out = BufReader::new(browser.stdout.take().expect("piped"));
    let mut line = String::new();
    out.read_line(&mut line).expect("a line");
    if line.trim() == "ready" {
        site.edit(
            "content/ja/a.md",
            "---\ntitle: 甲\n---\n\n書き直した文です。\n",
        );
    }
    let ended = browser.wait_with_output().expect("it ends");
    assert!(
        ended.status.success(),
        "{line}{}",
        String::from_utf8_lossy(&ended.stderr)
    );
}
