//! What stands in a unit, and modules that are new or not to be shown yet, as pages.

use super::{UNIT, attributes, finds_nothing, page, site};
use crate::support::SiteTest;

#[test]
fn gaps_stand_in_brackets_and_beside_each_other() {
    let site = site();
    site.replace(
        UNIT,
        "変化を____変異といいます。\n\n- 生殖細胞系列 / ジャームライン\n",
        "「____」と（____）、\"____\" と \"____\"。\n\n____は____。\n\n- 一\n- 二\n- 三\n- 四\n- 五\n- 六\n",
    );
    site.remove("content/_data/modules/basic.yaml");
    finds_nothing(&site);
    let html = page(&site, "one");
    assert_eq!(
        attributes(&html, "data-gap"),
        ["0", "1", "2", "3", "4", "5"]
    );
}

#[test]
fn surveys_tell_what_is_written_and_take_several() {
    let site = site();
    site.replace(
        UNIT,
        "### アンケート：どうでしたか\n\n- [ ] よい\n",
        "### アンケート：どうでしたか（いくつでも）\n\n- [ ] よい\n  > うれしいです\n",
    );
    site.replace(
        UNIT,
        "- [ ] わるい\n",
        "- [ ] わるい\n\n> 解説：ほかの人の答え\n\n### アンケート：ひとこと\n\n> 解説：読んでいます\n",
    );
    finds_nothing(&site);
    let html = page(&site, "one");
    let survey = html.split("data-survey").nth(1).expect("a survey");
    for part in ["type=\"checkbox\"", "うれしいです", "ほかの人の答え"] {
        assert!(survey.contains(part), "{part}\n{survey}");
    }
    for part in ["data-right", "class=\"verdict\"", "type=\"radio\""] {
        assert!(!survey.contains(part), "{part}\n{survey}");
    }
    assert!(html.contains("読んでいます"), "{html}");
}

#[test]
fn the_first_module_gives_its_folder_a_title() {
    let site = SiteTest::new("");
    for name in ["first-one", "second"] {
        site.run(&["new", "module", name]).exits(0);
    }
    site.run(&["new", "module", "third", "--lang", "en"])
        .exits(0);
    site.run(&["module", "ids"]).exits(0);
    site.builds();
    let html = site.read("ja/modules/first-one/index.html");
    assert!(
        html.contains(">研修</a>") && !html.contains(">modules</a>"),
        "{html}"
    );
    assert_eq!(
        site.source("content/en/modules/_index.md"),
        "---\ntitle: \"Modules\"\nsort_by: weight\n---\n"
    );
}

#[test]
fn the_units_of_a_draft_wait_with_it() {
    let site = site();
    site.replace(
        "content/ja/modules/basic/index.md",
        "course: basic",
        "draft: true\ncourse: basic",
    );
    let run = site.build(&[]);
    run.exits(0);
    assert!(!run.stderr.contains("[module-"), "{}", run.stderr);
    assert!(!site.has("ja/modules/basic/one/index.html"));
    site.build(&["--drafts"]).exits(0);
    assert!(site.has("ja/modules/basic/one/index.html"));
}
