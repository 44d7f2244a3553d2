//! The site that stands is whole, whatever happens to the one being made.

use std::fmt::Write;
use std::thread;
use std::time::Duration;

use crate::support::{SiteTest, assert_same};

/// A site of many pages, all of which say which version it is.
fn large(version: &str) -> SiteTest {
    let mut archive = String::new();
    for n in 0..300 {
        let _ = write!(
            archive,
            "-- content/ja/p{n}.md --\n---\ntitle: 第{n}頁\n---\n\n{}\n",
            "本文です。".repeat(50)
        );
    }
    let site = SiteTest::new(&archive);
    stamp(&site, version);
    site
}

/// Every page shows the site's title, so every file changes.
fn stamp(site: &SiteTest, version: &str) {
    site.edit(
        "site.toml",
        crate::support::SITE.replace("title = \"試験\"", &format!("title = \"版{version}\"")),
    );
}

/// The versions that the pages of the site show; one, if it is whole.
fn versions(site: &SiteTest) -> Vec<String> {
    let mut found: Vec<String> = site
        .pages()
        .iter()
        .filter(|path| path.starts_with("ja/p") && !path.starts_with("ja/page/"))
        .map(|path| {
            let page = site.read(path);
            let (_, rest) = page
                .split_once("<meta property=\"og:site_name\" content=\"")
                .expect("a name");
            rest.split('"').next().unwrap_or_default().to_owned()
        })
        .collect();
    assert_eq!(found.len(), 300, "pages are missing");
    found.sort();
    found.dedup();
    found
}

#[test]
fn a_killed_build_leaves_a_whole_site() {
    let site = large("0");
    site.build(&[]).exits(0);
    let mut killed = 0;
    for (round, delay) in [0, 5, 10, 20, 30, 45, 60, 90, 130, 180, 250, 400]
        .into_iter()
        .enumerate()
    {
        stamp(&site, &(round + 1).to_string());
        let mut child = site.prepare(&["build"]).spawn();
        thread::sleep(Duration::from_millis(delay));
        child.kill().expect("it can be ended");
        let status = child.wait().expect("it has ended");
        killed += usize::from(status.code().is_none());
        let found = versions(&site);
        assert_eq!(found.len(), 1, "after {delay} ms the site mixes {found:?}");
    }
    assert!(killed >= 3, "only {killed} builds were caught at work");
    stamp(&site, "last");
    site.build(&[]).exits(0);
    assert_eq!(versions(&site), ["版last"]);
    let fresh = large("last");
    fresh.build(&[]).exits(0);
    assert_same(&site.written(), &fresh.written());
    let left: Vec<String> = crate::support::tree(site.root())
        .into_keys()
        .filter(|path| path.starts_with(".public.") && path != ".public.lock")
        .collect();
    assert_eq!(left, [""; 0], "what dead builds left is cleared");
}

#[cfg(unix)]
#[test]
fn a_disk_without_room_leaves_the_last_site() {
    let site = SiteTest::new("-- content/ja/a.md --\n---\ntitle: 題\n---\n\n本文\n");
    site.builds();
    let before = site.written();
    site.edit(
        "content/ja/a.md",
        format!(
            "---\ntitle: 題\n---\n\n{}\n",
            "長い本文です。\n\n".repeat(60_000)
        ),
    );
    // No file may grow beyond some hundred KiB; the signal that would end the program is ignored, so
    // that writing fails as it does on a full disk.
    let run = site
        .prepare(&["build", "--messages", "en"])
        .limits("trap '' XFSZ; ulimit -f 1000")
        .run();
    run.exits(2);
    assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
    assert!(site.written() == before, "public/ was touched");
    site.build(&[]).exits(0);
    assert!(site.read("ja/a/index.html").len() > 1_000_000);
}

#[test]
fn two_builds_at_once_do_not_disturb_each_other() {
    let site = large("0");
    let mut children: Vec<_> = (0..3)
        .map(|_| site.prepare(&["build", "--messages", "en"]).spawn())
        .collect();
    let codes: Vec<_> = children
        .iter_mut()
        .map(|child| child.wait().expect("it ends").code())
        .collect();
    assert!(codes.contains(&Some(0)), "{codes:?}");
    assert!(
        codes.iter().all(|code| matches!(code, Some(0 | 2))),
        "{codes:?}"
    );
    assert_eq!(versions(&site), ["版0"]);
}

#[test]
fn a_damaged_cache_is_a_cold_build() {
    let site = SiteTest::reference();
    site.builds();
    let good = site.written();
    for (path, bytes) in crate::support::tree(&site.root().join(".shirube")) {
        let half = &bytes[..bytes.len() / 2];
        site.edit(&format!(".shirube/{path}"), half);
    }
    site.replace(
        "content/ja/about.md",
        "title: このサイトについて",
        "title: この場所について",
    );
    site.builds();
    site.replace(
        "content/ja/about.md",
        "title: この場所について",
        "title: このサイトについて",
    );
    site.builds();
    assert_same(&site.written(), &good);
}

#[test]
fn a_site_that_lost_files_is_mended() {
    let site = SiteTest::reference();
    site.builds();
    let good = site.written();
    site.remove("public/ja/index.html");
    site.edit("public/en/index.html", "touched by hand");
    site.builds();
    assert_same(&site.written(), &good);
}
