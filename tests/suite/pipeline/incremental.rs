//! What is made again after an edit: exactly that and nothing else.

use crate::support::{SITE, SiteTest};

/// Two lessons with tags, one of them translated; a glossary whose term the first lesson uses; a picture.
fn site() -> SiteTest {
    let site = SiteTest::fixture("pipeline/small");
    site.edit("content/ja/lessons/photo.png", picture(8));
    site.rendered();
    assert_eq!(site.rendered(), [""; 0]);
    site
}

fn picture(grey: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = image::GrayImage::from_pixel(4, 4, image::Luma([grey]));
    let mut out = std::io::Cursor::new(&mut bytes);
    picture.write_to(&mut out, image::ImageFormat::Png).expect("encoded");
    bytes
}

#[test]
fn probe() {
    for (what, edit) in EDITS {
        let site = site();
        edit(&site);
        println!("== {what}\n{:#?}", site.rendered());
    }
}

type Edit = fn(&SiteTest);
const EDITS: &[(&str, Edit)] = &[
    ("body", |s| { s.replace("content/ja/lessons/a.md", "本文です", "本文でした"); }),
    ("title", |s| { s.replace("content/ja/lessons/a.md", "title: 甲", "title: 乙"); }),
    ("new page", |s| { s.edit("content/ja/lessons/c.md", "---\ntitle: 丙\n---\n\n本文\n"); }),
    ("deleted page", |s| { s.remove("content/ja/lessons/b.md"); }),
    ("tag", |s| { s.replace("content/ja/lessons/b.md", "tags: [紙]", "tags: [布]"); }),
    ("layout", |s| { s.edit("layouts/term.html", "<!doctype html><title>{{ page.title }}</title>"); }),
    ("catalog", |s| { s.edit("i18n/en.ftl", "toc = Contents\n"); }),
    ("asset", |s| { s.edit("assets/site.js", "// mine\n"); }),
    ("config", |s| { s.edit("site.toml", SITE.replace("試験のサイト", "別のサイト")); }),
    ("image", |s| { s.edit("content/ja/lessons/photo.png", picture(9)); }),
    ("definition", |s| { s.replace("content/ja/glossary/gene.md", "情報です", "情報でした"); }),
];
