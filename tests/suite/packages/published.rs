//! Packages on the site: the page that leads to them, the same bytes as the command's, and when they are made anew.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use super::{site, unpacked, written};
use crate::support::SiteTest;

#[test]
fn the_site_has_the_packages_that_the_command_writes() {
    let site = site();
    site.build(&["--allow-errors"]).exits(0);
    let files = site.written();
    for format in ["scorm12", "scorm2004", "cmi5", "offline"] {
        for (lang, path) in [
            (
                "ja",
                format!("ja/modules/basic/packages/basic-ja-{format}.zip"),
            ),
            (
                "en",
                format!("en/modules/basic/packages/basic-en-{format}.zip"),
            ),
            (
                "all",
                format!("ja/modules/basic/packages/basic-all-{format}.zip"),
            ),
        ] {
            let there = files.get(&path).unwrap_or_else(|| panic!("no {path}"));
            assert!(
                *there == written(&site, format, lang),
                "{path} is not what the command writes"
            );
        }
    }
    // In another folder, cold, the same.
    let other = super::site();
    other.build(&["--allow-errors"]).exits(0);
    for (path, bytes) in other
        .written()
        .iter()
        .filter(|(path, _)| path.ends_with(".zip"))
    {
        assert!(files[path] == *bytes, "{path} differs");
    }
}

#[test]
fn the_page_for_administrators_tells_size_checksum_and_version() {
    let site = site();
    site.build(&["--allow-errors"]).exits(0);
    let page = site.read("ja/modules/basic/packages/index.html");
    let zips = site
        .written()
        .into_iter()
        .filter(|(path, _)| path.starts_with("ja/") && path.ends_with(".zip"));
    let mut told = 0;
    for (path, bytes) in zips {
        let digest: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert!(page.contains(&digest), "{path}: {digest}");
        assert!(
            page.contains(&format!("href=\"/{path}\" download")),
            "{path}"
        );
        assert!(
            page.contains(&format!("{} KB", bytes.len().div_ceil(1000))),
            "{path}"
        );
        told += 1;
    }
    assert_eq!(told, 8, "four formats, in Japanese and in all languages");
    for want in [
        "第1.1版",
        "問題を直しました",
        "Moodle",
        "cmi5に対応したLMS",
        "certutil",
    ] {
        assert!(page.contains(want), "{want}");
    }
    assert!(
        site.read("ja/modules/basic/index.html")
            .contains("href=\"/ja/modules/basic/packages/\"")
    );
    let english = site.read("en/modules/basic/packages/index.html");
    assert!(
        english.contains("basic-en-scorm12.zip")
            && english.contains("/ja/modules/basic/packages/basic-all-scorm12.zip")
    );
    // Scripts of packages are in packages alone.
    assert!(
        !site
            .written()
            .keys()
            .any(|path| path.starts_with("assets/package/"))
    );
}

/// The packages that a build made anew.
fn remade(site: &SiteTest) -> BTreeSet<String> {
    let rendered = site.rendered().into_iter();
    rendered
        .filter(|path| path.ends_with(".zip"))
        .map(|path| path.rsplit('/').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn packages_are_made_anew_when_something_in_them_changes() {
    let site = site();
    assert_eq!(remade(&site).len(), 12);
    assert_eq!(remade(&site), BTreeSet::new());
    site.replace("content/ja/lessons/other.md", "本文", "ほかの本文");
    assert_eq!(remade(&site), BTreeSet::new(), "a lesson is in no package");
    site.replace("content/en/modules/basic/one.md", "そのとおりです", "はい");
    let english = remade(&site);
    assert!(
        english
            .iter()
            .all(|name| name.contains("-en-") || name.contains("-all-")),
        "{english:?}"
    );
    assert_eq!(english.len(), 8);
    site.edit(
        "content/ja/modules/basic/a.svg",
        super::DRAWING.replace("\"10\"", "\"20\""),
    );
    assert_eq!(remade(&site).len(), 12, "the picture is in all of them");
    // A warm build has the bytes of a cold one.
    let warm: Vec<_> = site
        .written()
        .into_iter()
        .filter(|(path, _)| path.ends_with(".zip"))
        .collect();
    site.build(&["--fresh", "--allow-errors"]).exits(0);
    let cold = site.written();
    assert!(warm.iter().all(|(path, bytes)| cold[path] == *bytes));
    let again = unpacked(&cold["ja/modules/basic/packages/basic-ja-offline.zip"]);
    assert!(again.contains_key("ja/one.html"));
}
