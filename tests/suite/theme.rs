//! The default theme under the policy that every page carries: nothing inline, nothing from elsewhere,
//! everything there without a script.

mod browser;
mod html;
mod reader;

use crate::support::{Element, SiteTest, elements};

/// Attributes by which a page loads something by itself.
const LOADS: &[(&str, &str)] = &[
    ("script", "src"),
    ("img", "src"),
    ("source", "src"),
    ("video", "src"),
    ("video", "poster"),
    ("audio", "src"),
    ("track", "src"),
    ("iframe", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("use", "href"),
    ("image", "href"),
    ("input", "src"),
    ("form", "action"),
];

fn faults(e: &Element) -> Vec<String> {
    let mut faults = Vec::new();
    let name = e.name.as_str();
    if name == "style" || e.get("style").is_some() {
        faults.push("style".to_owned());
    }
    // Data blocks are not run; a browser's policy lets them be.
    let data = matches!(
        e.get("type"),
        Some("application/ld+json" | "application/json")
    );
    if name == "script" && e.get("src").is_none() && !data {
        faults.push("inline script".to_owned());
    }
    let events = e.attributes.keys().filter(|name| name.starts_with("on"));
    faults.extend(events.cloned());
    let stylesheet =
        name == "link" && !matches!(e.get("rel"), Some("canonical" | "alternate" | "license"));
    let loads = LOADS
        .iter()
        .filter(|(of, _)| *of == name)
        .map(|(_, attribute)| *attribute);
    for attribute in loads.chain(stylesheet.then_some("href")) {
        let target = e.get(attribute).unwrap_or("/");
        if !target.starts_with('/') || target.starts_with("//") {
            faults.push(format!("loads {target}"));
        }
    }
    let set = e.get("srcset").into_iter().flat_map(|set| set.split(','));
    faults.extend(
        set.filter(|one| !one.trim_start().starts_with('/'))
            .map(|one| format!("loads {one}")),
    );
    let address = ["href", "src", "action"].iter().filter_map(|a| e.get(a));
    let bad = |url: &&str| {
        ["javascript:", "data:", "vbscript:"]
            .iter()
            .any(|s| url.trim().to_ascii_lowercase().starts_with(s))
    };
    faults.extend(address.filter(bad).map(str::to_owned));
    faults
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_elsewhere() {
    let site = SiteTest::reference();
    site.builds();
    let pages = site.pages();
    assert!(pages.len() > 100, "only {} pages", pages.len());
    for path in pages {
        let page = elements(&site.read(&path));
        let found: Vec<String> = page.iter().flat_map(faults).collect();
        assert_eq!(found, [""; 0], "{path}");
        let policy = page
            .iter()
            .find(|e| e.get("http-equiv") == Some("Content-Security-Policy"));
        let policy = policy.and_then(|e| e.get("content")).unwrap_or_default();
        assert!(
            policy.starts_with("default-src 'self';"),
            "{path}: {policy:?}"
        );
    }
}

#[test]
fn style_sheets_and_drawings_load_nothing() {
    let site = SiteTest::reference();
    site.builds();
    for (path, bytes) in site.written() {
        let text = String::from_utf8_lossy(&bytes);
        if path.ends_with(".css") {
            assert!(
                !text.contains("http:") && !text.contains("https:") && !text.contains("@import"),
                "{path}"
            );
        } else if path.ends_with(".svg") {
            let found: Vec<String> = elements(&text).iter().flat_map(faults).collect();
            assert_eq!(found, [""; 0], "{path}");
        }
    }
}

#[test]
fn the_checker_finds_each_fault() {
    for (html, want) in [
        ("<p style=\"x\">", "style"),
        ("<style>", "style"),
        ("<script>1</script>", "inline script"),
        ("<p onclick=x>", "onclick"),
        (
            "<img src=\"//cdn.example/x.png\">",
            "loads //cdn.example/x.png",
        ),
        (
            "<link rel=stylesheet href=\"https://cdn.example/x.css\">",
            "loads https://cdn.example/x.css",
        ),
        (
            "<img src=\"/a\" srcset=\"https://cdn.example/x 1x\">",
            "loads https://cdn.example/x 1x",
        ),
        ("<a href=\" JavaScript:x\">", " JavaScript:x"),
    ] {
        let found: Vec<String> = elements(html).iter().flat_map(faults).collect();
        assert_eq!(found, [want], "{html}");
    }
}

#[test]
fn every_page_is_whole_without_a_script() {
    let site = SiteTest::reference();
    site.builds();
    for path in site
        .pages()
        .into_iter()
        .filter(|path| path.matches('/').count() > 1)
    {
        let html = site.read(&path);
        let page = elements(&html);
        let count = |name: &str| page.iter().filter(|e| e.name == name).count();
        assert_eq!(
            (count("h1"), count("main"), count("title")),
            (1, 1, 1),
            "{path}"
        );
        let unfilled = ["{$", "{{", "{%", "{ $"]
            .into_iter()
            .find(|mark| html.contains(mark));
        assert_eq!(unfilled, None, "{path} shows a variable's name");
    }
}

#[test]
fn ids_are_unique() {
    let site = SiteTest::reference();
    site.builds();
    for path in site.pages() {
        let mut ids: Vec<String> = elements(&site.read(&path))
            .iter()
            .filter_map(|e| e.get("id").map(str::to_owned))
            .collect();
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "{path}");
    }
}
