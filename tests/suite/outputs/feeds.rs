//! Atom feeds: well-formed, with lasting ids, and without readings.

use quick_xml::events::Event;

use crate::support::{SiteTest, expect_file};

const LESSON: &str = "-- content/ja/lessons/a.md --\n---\ntitle: \"{遺伝|いでん} <とは> & \"\n\
    description: \"{要約|ようやく}です。\"\ndate: 2026-01-02\nupdated: 2026-03-04\nauthors: [山田]\ntags: [遺伝]\n---\n\n\
    ## 見出し\n\n{遺伝子|いでんし}の[本文](b.md)です。\n\n\
    -- content/ja/lessons/b.md --\n---\ntitle: 乙\ndate: 2026-01-01\n---\n\n本文\n\
    -- content/ja/lessons/c.md --\n---\ntitle: 日付なし\n---\n\n本文\n";

/// Reads a document to its end; entities and nesting must be right.
fn assert_well_formed(xml: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut depth = 0;
    loop {
        match reader
            .read_event()
            .unwrap_or_else(|error| panic!("{error}\n{xml}"))
        {
            Event::Start(start) => {
                depth += 1;
                start
                    .attributes()
                    .for_each(|a| drop(a.expect("attributes")));
            }
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{xml}");
}

#[test]
fn a_feed_reads_as_it_should() {
    let site = SiteTest::new(LESSON);
    site.build(&[]).exits(0);
    let feed = site.read("ja/atom.xml");
    assert_well_formed(&feed);
    expect_file("outputs/atom.xml", &feed);
    assert!(
        !feed.contains("いでん") && !feed.contains("ようやく"),
        "readings: {feed}"
    );
}

#[test]
fn every_feed_and_map_of_the_reference_site_is_well_formed() {
    let site = SiteTest::reference();
    site.builds();
    let xml: Vec<String> = site
        .written()
        .into_keys()
        .filter(|path| path.ends_with(".xml"))
        .collect();
    assert!(xml.len() >= 10, "{xml:?}");
    for path in xml {
        assert_well_formed(&site.read(&path));
    }
}

#[test]
fn ids_do_not_change_with_the_text() {
    let site = SiteTest::new(LESSON);
    site.build(&[]).exits(0);
    let ids = |feed: String| -> Vec<String> {
        feed.lines()
            .filter(|line| line.contains("<id>"))
            .map(str::to_owned)
            .collect()
    };
    let before = ids(site.read("ja/atom.xml"));
    site.replace(
        "content/ja/lessons/a.md",
        "updated: 2026-03-04",
        "updated: 2026-09-09",
    );
    site.replace("content/ja/lessons/a.md", "の[本文]", "の長い[本文]");
    site.build(&[]).exits(0);
    assert_eq!(ids(site.read("ja/atom.xml")), before);
}

#[test]
fn links_inside_an_entry_resolve() {
    let site = SiteTest::new(
        "-- content/ja/a.md --\n---\ntitle: a\ndate: 2026-01-01\n---\n\n本文[^1]\n\n[^1]: 注\n",
    );
    site.build(&[]).exits(0);
    let feed = site.read("ja/atom.xml");
    let base = "<content type=\"html\" xml:base=\"https://example.org/ja/a/\">";
    assert!(feed.contains(base), "`#fn-1` must lead to the page: {feed}");
}
