//! What is made again after an edit: exactly that and nothing else.

use std::collections::BTreeMap;
use std::time::SystemTime;

use crate::support::{SITE, SiteTest};

/// Two lessons with tags, one of them translated; a term that the first uses; a picture in it.
fn site() -> SiteTest {
    let site = SiteTest::fixture("pipeline/small");
    site.edit("content/ja/lessons/photo.png", picture(8));
    site.rendered();
    assert_eq!(site.rendered(), [""; 0], "nothing was edited");
    site
}

fn picture(grey: u8) -> Vec<u8> {
    let picture = image::GrayImage::from_pixel(4, 4, image::Luma([grey]));
    let mut out = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut out, image::ImageFormat::Png)
        .expect("encoded");
    out.into_inner()
}

/// Every page of the site: what all of them show was edited.
const PAGES: &[&str] = &[
    "404.html",
    "en/404.html",
    "en/freshness/index.html",
    "en/glossary/gene/index.html",
    "en/glossary/index.html",
    "en/index.html",
    "en/lessons/a/index.html",
    "en/lessons/b/index.html",
    "en/lessons/index.html",
    "en/search/index.html",
    "index.html",
    "ja/404.html",
    "ja/freshness/index.html",
    "ja/glossary/gene/index.html",
    "ja/glossary/index.html",
    "ja/index.html",
    "ja/lessons/a/index.html",
    "ja/lessons/b/index.html",
    "ja/lessons/index.html",
    "ja/search/index.html",
    "ja/tags/index.html",
    "ja/tags/紙/index.html",
];

/// What is made again but for the pieces of search, which hold the words of a whole language.
fn rendered(site: &SiteTest) -> Vec<String> {
    let mut rendered = site.rendered();
    rendered.retain(|path| !path.contains("/search/") || path.ends_with(".html"));
    rendered.sort();
    rendered
}

/// Makes an edit and compares what is made again with `always`, `more`, and nothing else.
#[track_caller]
fn remakes(edit: impl FnOnce(&SiteTest), always: &[&str], more: &[&str]) {
    let site = site();
    edit(&site);
    let rendered = rendered(&site);
    let mut want = [always, more].concat();
    want.sort_unstable();
    assert_eq!(rendered, want);
    assert_eq!(site.rendered(), [""; 0], "the next build has nothing to do");
}

#[test]
fn a_later_paragraph_changes_its_page_and_its_feeds() {
    let edit = |s: &SiteTest| {
        s.replace(
            "content/ja/lessons/a.md",
            "二つ目の段落",
            "新しい二つ目の段落",
        );
    };
    remakes(
        edit,
        &["ja/lessons/a/index.html"],
        &["ja/atom.xml", "ja/lessons/atom.xml"],
    );
}

#[test]
fn a_first_paragraph_is_shown_by_lists_too() {
    let edit = |s: &SiteTest| {
        s.replace("content/ja/lessons/a.md", "本文です", "本文でした");
    };
    let lists = [
        "ja/index.html",
        "ja/lessons/index.html",
        "ja/tags/紙/index.html",
    ];
    // The other lesson shows it as a related page; the sitemap looks at every page's facts.
    let others = [
        "ja/lessons/b/index.html",
        "ja/atom.xml",
        "ja/lessons/atom.xml",
        "sitemap.xml",
    ];
    remakes(
        edit,
        &["ja/lessons/a/index.html"],
        &[&lists[..], &others].concat(),
    );
}

#[test]
fn a_word_changes_the_search_of_its_language_alone() {
    let site = site();
    site.replace(
        "content/ja/lessons/a.md",
        "二つ目の段落",
        "新しい二つ目の段落",
    );
    let mut rendered = site.rendered();
    rendered.retain(|path| path.contains("/search/"));
    assert!(
        rendered.iter().all(|path| path.starts_with("ja/")),
        "{rendered:?}"
    );
    assert!(
        rendered.contains(&"ja/search/manifest.json".to_owned()),
        "{rendered:?}"
    );
}

#[test]
fn a_title_is_shown_wherever_the_page_is_named() {
    let edit = |s: &SiteTest| {
        s.replace("content/ja/lessons/a.md", "title: 甲", "title: 乙");
    };
    let lists = [
        "ja/index.html",
        "ja/lessons/index.html",
        "ja/search/index.html",
        "ja/tags/紙/index.html",
    ];
    let others = [
        "ja/lessons/b/index.html",
        "ja/atom.xml",
        "ja/lessons/atom.xml",
        "sitemap.xml",
    ];
    remakes(
        edit,
        &["ja/lessons/a/index.html"],
        &[&lists[..], &others].concat(),
    );
}

#[test]
fn a_new_page_joins_its_lists() {
    let edit = |s: &SiteTest| {
        s.edit("content/ja/lessons/c.md", "---\ntitle: 丙\n---\n\n本文\n");
    };
    let pages = ["ja/lessons/c/index.html", "en/lessons/c/index.html"];
    remakes(
        edit,
        &pages,
        &[
            "ja/lessons/index.html",
            "en/lessons/index.html",
            "ja/search/index.html",
            "sitemap.xml",
        ],
    );
}

#[test]
fn a_deleted_page_leaves_its_lists() {
    let site = site();
    site.remove("content/ja/lessons/b.md");
    let rendered = rendered(&site);
    let lists = [
        "ja/index.html",
        "ja/lessons/index.html",
        "en/lessons/index.html",
        "ja/search/index.html",
    ];
    let tags = ["ja/tags/index.html", "ja/tags/紙/index.html"];
    let others = [
        "ja/lessons/a/index.html",
        "ja/atom.xml",
        "ja/lessons/atom.xml",
        "sitemap.xml",
    ];
    let mut want = [&lists[..], &tags, &others].concat();
    want.sort_unstable();
    assert_eq!(rendered, want);
    assert!(!site.has("ja/lessons/b/index.html") && !site.has("en/lessons/b/index.html"));
}

#[test]
fn a_tag_moves_a_page_between_lists() {
    let edit = |s: &SiteTest| {
        s.replace("content/ja/lessons/b.md", "tags: [紙]", "tags: [布]");
    };
    let tags = [
        "ja/tags/index.html",
        "ja/tags/布/index.html",
        "ja/tags/紙/index.html",
    ];
    let others = [
        "ja/lessons/a/index.html",
        "en/lessons/b/index.html",
        "ja/atom.xml",
        "ja/lessons/atom.xml",
        "sitemap.xml",
    ];
    remakes(
        edit,
        &["ja/lessons/b/index.html"],
        &[&tags[..], &others].concat(),
    );
}

#[test]
fn a_layout_changes_the_pages_that_use_it() {
    let edit = |s: &SiteTest| {
        s.edit(
            "layouts/term.html",
            "<!doctype html><title>{{ page.title }}</title>",
        );
    };
    remakes(
        edit,
        &["ja/glossary/gene/index.html", "en/glossary/gene/index.html"],
        &[],
    );
}

#[test]
fn a_partial_changes_the_pages_that_include_it() {
    let edit = |s: &SiteTest| {
        s.edit(
            "layouts/partials/sources.html",
            "<p>{{ t(key=\"sources\") }}</p>\n",
        );
    };
    let terms = ["ja/glossary/gene/index.html", "en/glossary/gene/index.html"];
    let lessons = [
        "ja/lessons/a/index.html",
        "ja/lessons/b/index.html",
        "en/lessons/a/index.html",
        "en/lessons/b/index.html",
    ];
    remakes(edit, &terms, &lessons);
}

#[test]
fn strings_styles_and_scripts_change_every_page() {
    remakes(
        |s| {
            s.edit("i18n/ja.ftl", "toc = 中身\n");
        },
        PAGES,
        &[],
    );
    let site = site();
    site.edit("assets/site.js", "// mine\n");
    let mut rendered = rendered(&site);
    rendered.retain(|path| !(path.starts_with("assets/site.") && path.ends_with(".js")));
    rendered.sort();
    assert_eq!(rendered, PAGES);
}

#[test]
fn the_configuration_changes_everything_that_shows_it() {
    let edit = |s: &SiteTest| {
        s.edit("site.toml", SITE.replace("試験のサイト", "別のサイト"));
    };
    let feeds = [
        "ja/atom.xml",
        "en/atom.xml",
        "ja/glossary/atom.xml",
        "ja/lessons/atom.xml",
        "en/lessons/atom.xml",
    ];
    let others = [
        "sitemap.xml",
        "robots.txt",
        "_headers",
        "ja/site.webmanifest",
        "en/site.webmanifest",
    ];
    remakes(edit, PAGES, &[&feeds[..], &others].concat());
}

#[test]
fn a_picture_changes_the_pages_that_show_it() {
    let site = site();
    site.edit("content/ja/lessons/photo.png", picture(9));
    let (media, mut rendered): (Vec<_>, Vec<_>) = rendered(&site)
        .into_iter()
        .partition(|path| path.starts_with("media/"));
    rendered.sort();
    assert_eq!(
        rendered,
        [
            "ja/atom.xml",
            "ja/lessons/a/index.html",
            "ja/lessons/atom.xml",
            "sitemap.xml"
        ]
    );
    let ends: Vec<&str> = media
        .iter()
        .filter_map(|path| path.rsplit('.').next())
        .collect();
    assert_eq!(ends, ["png", "webp"]);
}

#[test]
fn a_definition_changes_the_pages_that_open_it() {
    let edit = |s: &SiteTest| {
        s.replace("content/ja/glossary/gene.md", "情報です", "情報でした");
    };
    let terms = ["ja/glossary/gene/index.html", "en/glossary/gene/index.html"];
    let lists = ["ja/glossary/index.html", "en/glossary/index.html"];
    remakes(
        edit,
        &terms,
        &[&lists[..], &["ja/lessons/a/index.html", "sitemap.xml"]].concat(),
    );
}

#[test]
fn a_changed_source_marks_its_translation() {
    let site = site();
    site.run(&["translate", "mark", "content/en/lessons/a.md"])
        .exits(0);
    site.rendered();
    site.replace(
        "content/ja/lessons/a.md",
        "二つ目の段落",
        "新しい二つ目の段落",
    );
    let rendered = rendered(&site);
    // It waits to be looked at, which the freshness pages tell.
    let want = [
        "en/freshness/index.html",
        "en/lessons/a/index.html",
        "freshness/items.json",
        "freshness/nobody.ics",
        "ja/atom.xml",
        "ja/freshness/index.html",
        "ja/lessons/a/index.html",
        "ja/lessons/atom.xml",
        "sitemap.xml",
    ];
    assert_eq!(rendered, want);
}

#[test]
fn a_build_without_an_edit_touches_nothing() {
    let site = SiteTest::reference();
    site.builds();
    let before = stamps(&site);
    let run = site.build(&[]);
    assert!(
        run.exits(0)
            .told()
            .contains(", 0 of them made anew) to ROOT/public\n"),
        "{}",
        run.stderr
    );
    assert!(stamps(&site) == before, "public/ was touched");
}

/// When each file was written and, where there are such, which inode it has.
fn stamps(site: &SiteTest) -> BTreeMap<String, (SystemTime, u64)> {
    let root = site.root().join("public");
    let stamp = |path: String| {
        let data = std::fs::metadata(root.join(&path)).expect("it was listed");
        (path, (data.modified().expect("a time"), inode(&data)))
    };
    site.written().into_keys().map(stamp).collect()
}

#[cfg(unix)]
fn inode(data: &std::fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(data)
}

#[cfg(not(unix))]
fn inode(_: &std::fs::Metadata) -> u64 {
    0
}
