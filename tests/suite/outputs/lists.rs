//! Lists and ways between pages: tags, pages of lists, series, breadcrumbs, related pages.

use std::fmt::Write;

use crate::support::{SiteTest, broken_links};

/// Lessons named l01, l02, …, in that order.
fn lessons(count: usize) -> SiteTest {
    let mut archive = "-- content/ja/lessons/_index.md --\n---\ntitle: 教材\n---\n".to_owned();
    for n in 1..=count {
        let _ = write!(
            archive,
            "-- content/ja/lessons/l{n:02}.md --\n---\ntitle: 第{n:02}話\nweight: {n}\n\
             series: {{id: s, title: 続きもの}}\ntags: [共通, {}]\n---\n\n本文\n",
            ["奇数", "偶数"][(n + 1) % 2],
        );
    }
    let site = SiteTest::new(&archive);
    site.build(&[]).exits(0);
    assert_eq!(broken_links(&site, "/"), [""; 0]);
    site
}

/// The titles of the cards on a page, in order.
fn titles(page: &str) -> Vec<String> {
    let cards = page.split("<li class=\"card\"").skip(1);
    let title = |card: &str| {
        let (_, link) = card.split_once("<a href=\"/ja/lessons/l")?;
        Some(link.split_once('>')?.1.split_once('<')?.0.to_owned())
    };
    cards.filter_map(title).collect()
}

#[test]
fn a_long_list_has_pages() {
    let site = lessons(21);
    let want: Vec<String> = (1..=20).map(|n| format!("第{n:02}話")).collect();
    let first = site.read("ja/lessons/index.html");
    assert_eq!(titles(&first), want);
    let second = site.read("ja/lessons/page/2/index.html");
    assert_eq!(titles(&second), ["第21話"]);
    assert!(
        first.contains("<a rel=\"next\" href=\"/ja/lessons/page/2/\">"),
        "{first}"
    );
    assert!(
        second.contains("<a rel=\"prev\" href=\"/ja/lessons/\">"),
        "{second}"
    );
    assert!(
        second.contains(
            "<a href=\"/ja/lessons/page/2/\" aria-label=\"2ページ目\" aria-current=\"page\">2</a>"
        ),
        "{second}"
    );
    assert!(
        second.contains("<link rel=\"canonical\" href=\"https://example.org/ja/lessons/page/2/\">"),
        "{second}"
    );
    assert!(!site.has("ja/lessons/page/1/index.html") && !site.has("ja/lessons/page/3/index.html"));
    let short = lessons(20);
    assert!(!short.has("ja/lessons/page/2/index.html"));
    assert!(
        !short
            .read("ja/lessons/index.html")
            .contains("class=\"pagination\"")
    );
}

#[test]
fn tags_list_their_pages() {
    let site = lessons(21);
    assert_eq!(titles(&site.read("ja/tags/偶数/index.html")).len(), 10);
    assert_eq!(titles(&site.read("ja/tags/共通/index.html")).len(), 20);
    assert_eq!(
        titles(&site.read("ja/tags/共通/page/2/index.html")).len(),
        1
    );
    let all = site.read("ja/tags/index.html");
    for link in [
        "/ja/tags/%E5%81%B6%E6%95%B0/",
        "/ja/tags/%E5%85%B1%E9%80%9A/",
    ] {
        assert!(all.contains(&format!("href=\"{link}\"")), "{link}: {all}");
    }
    let lesson = site.read("ja/lessons/l01/index.html");
    assert!(
        lesson.contains("<a rel=\"tag\" href=\"/ja/tags/%E5%85%B1%E9%80%9A/\">共通</a>"),
        "{lesson}"
    );
}

#[test]
fn a_series_is_read_in_order() {
    let site = lessons(3);
    let second = site.read("ja/lessons/l02/index.html");
    assert!(
        second
            .contains("<h2 id=\"page-series\">続きもの</h2>\n<p class=\"state\">全3回の2回目</p>"),
        "{second}"
    );
    assert!(
        second.contains("<a rel=\"next\" href=\"/ja/lessons/l03/\">"),
        "{second}"
    );
    assert!(
        second.contains("<a rel=\"prev\" href=\"/ja/lessons/l01/\">"),
        "{second}"
    );
    assert!(
        !site
            .read("ja/lessons/l03/index.html")
            .contains("rel=\"next\"")
    );
    assert!(
        !site
            .read("ja/lessons/l01/index.html")
            .contains("rel=\"prev\"")
    );
}

#[test]
fn a_page_says_where_it_is() {
    let site = lessons(1);
    let page = site.read("ja/lessons/l01/index.html");
    let want = "<ol>\n<li><a href=\"/ja/\">ホーム</a></li>\n<li><a href=\"/ja/lessons/\">教材</a></li>\n</ol>";
    assert!(page.contains(want), "{page}");
}

#[test]
fn pages_with_the_same_tags_are_related() {
    let site = SiteTest::new(
        "-- content/ja/a.md --\n---\ntitle: 甲\ntags: [x, y]\n---\n\n文\n\
         -- content/ja/b.md --\n---\ntitle: 乙\ntags: [x, y]\n---\n\n文\n\
         -- content/ja/c.md --\n---\ntitle: 丙\ntags: [x]\n---\n\n文\n\
         -- content/ja/d.md --\n---\ntitle: 丁\ntags: [z]\n---\n\n文\n",
    );
    site.build(&[]).exits(0);
    let page = site.read("ja/a/index.html");
    let (_, related) = page
        .split_once("<nav class=\"related\"")
        .expect("related pages");
    let (related, _) = related.split_once("</nav>").expect("closed");
    let found: Vec<&str> = ["乙", "丙", "丁"]
        .into_iter()
        .filter(|t| related.contains(&format!(">{t}</a>")))
        .collect();
    assert_eq!(found, ["乙", "丙"]);
    assert!(related.find("乙") < related.find("丙"), "{related}");
}

#[test]
fn a_glossary_is_sorted_by_reading() {
    let term = |file: &str, title: &str, reading: &str| {
        format!(
            "-- content/ja/glossary/{file}.md --\n---\ntitle: {title}\nreading: {reading}\ndescription: 意味\n---\n"
        )
    };
    let site = SiteTest::new(
        &[
            term("1", "変異", "へんい"),
            term("2", "遺伝子", "いでんし"),
            term("3", "ゲノム", "げのむ"),
        ]
        .concat(),
    );
    site.build(&[]).exits(0);
    let page = site.read("ja/glossary/index.html");
    let places: Vec<_> = ["遺伝子</a>", "ゲノム</a>", "変異</a>"]
        .map(|t| page.find(t))
        .into_iter()
        .collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{places:?} {page}"
    );
}

#[test]
fn what_every_page_links_to_is_no_news() {
    let site = SiteTest::new(
        "-- content/ja/about.md --\n---\ntitle: このサイト\ndate: 2026-11-01\n---\n\n文\n\
         -- content/ja/a.md --\n---\ntitle: 甲\ndate: 2026-11-01\n---\n\n文\n",
    );
    let news = |site: &SiteTest| {
        site.builds();
        let home = site.read("ja/index.html");
        let (_, news) = home.split_once("id=\"page-recent\"").expect("news");
        let (news, _) = news.split_once("</section>").expect("an end");
        news.contains("このサイト")
    };
    assert!(news(&site));
    let config = site.source("site.toml");
    site.edit("site.toml", format!("footer = [\"about.md\"]\n{config}"));
    assert!(!news(&site));
}
