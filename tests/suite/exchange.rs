//! Question banks of other systems: the reference modules out and in again, what others write taken in, and each
//! finding in a file that has the fault and in none that has not.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::support::{Run, SiteTest, repository};

/// What both formats can say, and how people write it.
const GIFT: &str = include_str!("../fixtures/exchange/whole.gift");
const XML: &str = include_str!("../fixtures/exchange/whole.xml");

fn imported(site: &SiteTest, name: &str, text: &str) -> Run {
    imported_in(site, name, text, "en")
}

fn imported_in(site: &SiteTest, name: &str, text: &str, lang: &str) -> Run {
    site.edit(name, text);
    let path = site.root().join(name);
    let path = path.to_str().expect("UTF-8");
    site.run(&[
        "module",
        "import",
        path,
        "--slug",
        "taken",
        "--messages",
        lang,
    ])
}

/// The files of the module that was taken in.
fn files(site: &SiteTest) -> BTreeMap<String, String> {
    let folder = site.root().join("content/ja/modules/taken");
    let entries = std::fs::read_dir(folder).expect("a module");
    let entries = entries.map(|entry| entry.expect("an entry").path());
    let texts = entries.filter(|path| path.extension().is_some_and(|end| end == "md"));
    let named = |path: PathBuf| {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        (name, std::fs::read_to_string(path).expect("UTF-8"))
    };
    texts.map(named).collect()
}

fn compare(name: &str, text: &str) {
    let path = repository().join("tests/fixtures/exchange").join(name);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(&path, text).expect("a writable fixture");
    }
    let expected = std::fs::read_to_string(&path)
        .expect("a fixture")
        .replace("\r\n", "\n");
    assert_eq!(text, expected, "{name}; UPDATE_EXPECTED=1 rewrites it");
}

#[test]
fn gift_as_people_write_it_is_taken_in() {
    let site = SiteTest::new("");
    let run = imported(&site, "whole.gift", GIFT);
    run.exits(0);
    let made = files(&site);
    compare("gift-basics.md", &made["unit-1.md"]);
    compare("gift-more.md", &made["unit-2.md"]);
    compare("gift.txt", &run.stderr);
    site.run(&["module", "ids"]).exits(0);
    let run = site.build(&["--strict"]);
    assert!(!run.stderr.contains("[module-"), "{}", run.stderr);
    run.exits(0);
}

#[test]
fn moodle_xml_as_moodle_writes_it_is_taken_in() {
    let site = SiteTest::new("");
    let run = imported(&site, "whole.xml", XML);
    run.exits(0);
    let made = files(&site);
    compare("xml-basics.md", &made["basics.md"]);
    compare("xml.txt", &run.stderr);
    assert!(
        site.root()
            .join("content/ja/modules/taken/dot.png")
            .exists()
    );
    site.run(&["module", "ids"]).exits(0);
    let run = site.build(&["--strict"]);
    run.exits(0);
}

/// As Moodle writes it: a list right above the options, and gaps in brackets.
const CLOSE: &str = "<?xml version=\"1.0\"?>
<quiz>
<question type=\"multichoice\"><name><text>a</text></name>
<questiontext format=\"html\"><text><![CDATA[<p>Which?</p><ul><li>one</li><li>two</li></ul>]]></text></questiontext>
<single>true</single><answer fraction=\"100\"><text>both</text></answer><answer fraction=\"0\"><text>none</text></answer></question>
<question type=\"cloze\"><name><text>b</text></name>
<questiontext format=\"html\"><text><![CDATA[<p>「{1:SHORTANSWER:=DNA}」は（{1:SHORTANSWER:=核酸}）。</p>]]></text></questiontext></question>
</quiz>";

#[test]
fn what_was_taken_in_has_the_answers_that_it_had() {
    let site = SiteTest::new("");
    imported(&site, "close.xml", CLOSE).exits(0);
    site.run(&["module", "ids"]).exits(0);
    site.build(&["--strict"]).exits(0);
    let html = site.read("ja/modules/taken/unit-1/index.html");
    let count = |part: &str| html.matches(part).count();
    assert_eq!(
        (count("class=\"option\""), count("data-gap=")),
        (2, 2),
        "{html}"
    );
}

#[test]
fn nothing_is_overwritten() {
    let site = SiteTest::new("");
    imported(&site, "whole.gift", GIFT).exits(0);
    let before = files(&site);
    let run = imported(&site, "other.gift", "::x::a{=b ~c}");
    run.exits(2);
    assert!(
        run.stderr.contains("index.md is there already"),
        "{}",
        run.stderr
    );
    assert_eq!(files(&site), before);
}

#[test]
fn each_fault_is_told_with_its_line() {
    const GOOD: &str = "::a::b{=c ~d}\n\n";
    let question = |kind: &str, inner: &str| {
        format!(
            "<?xml version=\"1.0\"?>\n<quiz>\n<question type=\"{kind}\"><name><text>n</text></name><questiontext><text>q</text></questiontext>{inner}</question>\n<question type=\"essay\"><name><text>e</text></name><questiontext><text>e</text></questiontext></question></quiz>"
        )
    };
    let answers = "<answer fraction=\"100\"><text>a</text></answer><answer fraction=\"50\"><text>b</text></answer>";
    for (text, rule, line) in [
        (format!("{GOOD}a{{=b"), "bank-question", 3),
        (format!("{GOOD}a{{~b ~c}}"), "bank-question", 3),
        (format!("{GOOD}a{{=b ~%50%c}}"), "bank-weight", 3),
        (format!("{GOOD}a{{#x}}"), "bank-question", 3),
        (format!("{GOOD}a{{#1..3 =%50%4:1}}"), "bank-part", 3),
        (format!("{GOOD}a{{=b =%50%c}}"), "bank-weight", 3),
        (format!("{GOOD}a{{=b*}}"), "bank-question", 3),
        (format!("{GOOD}a{{=b}} c{{=d}}"), "bank-question", 3),
        (format!("{GOOD}a｛＝b　～c｝"), "bank-question", 3),
        // Aiken's format, in which nothing is a question to GIFT.
        (
            "問い\nA. あ\nB. い\nANSWER: A\n".to_owned(),
            "bank-empty",
            1,
        ),
        (
            question(
                "multichoice",
                "<single>false</single><answer fraction=\"70\"><text>a</text></answer><answer fraction=\"30\"><text>b</text></answer>",
            ),
            "bank-weight",
            3,
        ),
        (
            question(
                "essay",
                "<generalfeedback><text>&lt;audio&gt;&lt;source src=\"a.mp3\"&gt;&lt;/audio&gt;</text></generalfeedback>",
            ),
            "bank-part",
            3,
        ),
        ("\n// nothing\n".to_owned(), "bank-empty", 1),
        ("<quiz><question>".to_owned(), "bank-unreadable", 1),
        (question("calculated", ""), "bank-kind", 3),
        (question("multichoice", answers), "bank-weight", 3),
        (question("multichoice", ""), "bank-question", 3),
        (
            question(
                "essay",
                "<responsetemplate><text>t</text></responsetemplate>",
            ),
            "bank-part",
            3,
        ),
    ] {
        let site = SiteTest::new("");
        let run = imported(&site, "bank.txt", &text);
        let found = run.stderr.split("\n\n").any(|finding| {
            finding.contains(&format!("[{rule}]")) && finding.contains(&format!("bank.txt:{line}:"))
        });
        let whole = line == 1 && run.stderr.contains(&format!("[{rule}]"));
        assert!(
            found || whole,
            "no {rule} at {line} for {text}\n{}",
            run.stderr
        );
        assert_eq!(
            run.stderr.contains("took"),
            rule != "bank-empty" && rule != "bank-unreadable"
        );
    }
    let site = SiteTest::new("");
    let run = imported(&site, "bank.txt", &format!("{GOOD}c{{=d ~e}}\n"));
    assert!(!run.stderr.contains("[bank-"), "{}", run.stderr);
}

#[test]
fn a_question_that_is_not_taken_in_says_why_in_words() {
    for (answers, ja, en) in [
        (
            "{~b ~c}",
            "正解がないか、選択肢が足りません",
            "no option is right",
        ),
        (
            "{=b ~%50%c}",
            "まちがいとして取り込みました",
            "it was taken as wrong",
        ),
        ("{=b -> c}", "組が足りません", "fewer than two pairs"),
        (
            "{=b -> c =d}",
            "『A -> B』の形になっていない組",
            "not written `A -> B`",
        ),
        (
            "{>\nb}",
            "並べるものが足りません",
            "fewer than two things to put in order",
        ),
        ("{#x}", "正解がありません", "no answer is right"),
        (
            "{=b",
            "かっこ { } が閉じていない",
            "its braces { } are not closed",
        ),
        (
            "｛＝b　～c｝",
            "かっこ ｛ ｝ が全角です",
            "its braces ｛ ｝ are full-width",
        ),
    ] {
        for (lang, want) in [("ja", ja), ("en", en)] {
            let site = SiteTest::new("");
            let run = imported_in(&site, "bank.gift", &format!("a{answers}\n"), lang);
            assert!(run.stderr.contains(want), "{answers}: {}", run.stderr);
        }
    }
}

/// A bank without what is new in each: ids, the module's name, and remarks.
fn plain(text: &str) -> String {
    let lines = text.lines().filter(|line| {
        let line = line.trim();
        let new = ["<idnumber>", "// [id:", "$CATEGORY", "<text>$course$"];
        !new.iter().any(|skipped| line.starts_with(skipped))
    });
    let mut text = lines.collect::<Vec<_>>().join("\n");
    const END: &str = "&lt;/div&gt;";
    while let Some(from) = text.find("&lt;div data-part=&quot;note&quot;&gt;") {
        let to = text[from..].find(END).expect("an end") + from + END.len();
        text.replace_range(from..to, "");
    }
    text
}

#[test]
fn the_reference_modules_come_back_as_they_went() {
    let site = SiteTest::reference();
    for format in ["moodle-xml", "gift"] {
        for id in ["basic", "clinical"] {
            for lang in ["ja", "en"] {
                let export = |id: &str, lang: &str, name: &str| {
                    let path = site.root().join(name);
                    let path = path.to_str().expect("UTF-8").to_owned();
                    let run = site.run(&[
                        "export", "module", id, "--format", format, "--lang", lang, "-o", &path,
                    ]);
                    run.exits(0);
                    path
                };
                let path = export(id, lang, "bank.out");
                let text = site.source("bank.out");
                let taken = format!("taken-{id}-{format}");
                let run = site.run(&[
                    "module",
                    "import",
                    &path,
                    "--slug",
                    &taken,
                    "--lang",
                    lang,
                    "--messages",
                    "en",
                ]);
                run.exits(0);
                assert!(!run.stderr.contains("[bank-"), "{}", run.stderr);
                export(&taken, lang, "again.out");
                let again = site.source("again.out");
                assert!(text.len() > 2000, "{text}");
                assert_eq!(plain(&again), plain(&text), "{id} {lang} {format}");
            }
        }
    }
}
