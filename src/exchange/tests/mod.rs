//! Banks made by chance, written and read again; and Markdown that says what the bank said.

mod chance;
mod told;

use chance::Chance;
use told::{expected, in_words};

use super::bank::{Ask, Bank, Group, Item, Picture, Rich};
use super::html::{Markdown, parse, serialise, text_of};
use super::{Format, Front, GIFT, MOODLE_XML, pages};
use crate::diagnostics::Diagnostics;
use crate::files::SitePath;
use crate::source::{SourceFile, Span};

fn file(bytes: Vec<u8>) -> SourceFile {
    SourceFile::new(
        SitePath::new("bank"),
        String::from_utf8(bytes).expect("UTF-8"),
    )
}

/// A bank without what a format cannot hold, in one form of HTML.
fn held(bank: &Bank, format: Format) -> Bank {
    let mut bank = bank.clone();
    let even = |text: &mut Rich| text.html = serialise(&parse(&text.html));
    for group in &mut bank.groups {
        group.items.retain(|item| format.holds(item));
        even(&mut group.about);
        if format.name == GIFT.name {
            group.id = String::new();
        }
        for item in &mut group.items {
            item.span = Span::default();
            item.name = item.name.split_whitespace().collect::<Vec<_>>().join(" ");
            if format.name == GIFT.name || matches!(item.ask, Ask::Gap { .. }) {
                item.points = 1;
            }
            if format.name == GIFT.name && item.ask == Ask::Text {
                item.general = Rich::default();
            }
            if let Ask::Gap { gaps } = &mut item.ask {
                let answers = gaps.iter_mut().flat_map(|(answers, _)| answers);
                answers.for_each(|answer| *answer = answer.trim().to_owned());
            }
            if let Ask::Match { pairs } = &mut item.ask {
                for pair in pairs {
                    pair.right = pair.right.split_whitespace().collect::<Vec<_>>().join(" ");
                }
            }
            [&mut item.text, &mut item.general]
                .into_iter()
                .for_each(even);
        }
    }
    bank
}

fn again(bank: &Bank, format: Format) -> (Bank, Vec<String>) {
    let mut found = Diagnostics::default();
    let file = file(format.write(bank));
    let read = format.read(&file, &mut found);
    let found = found
        .iter()
        .map(|finding| format!("{}: {:?}\n{}", finding.rule.id, finding.args, file.text));
    (read, found.collect())
}

#[test]
fn what_is_written_is_read_again() {
    for seed in 0..400 {
        let mut chance = Chance(seed);
        let mut bank = chance.bank();
        for item in &mut bank.groups[0].items {
            item.hints = match chance.below(3) {
                0 => vec![chance.inline()],
                _ => Vec::new(),
            };
        }
        bank.groups[0].items.push(chance.gaps(3));
        for format in [MOODLE_XML, GIFT] {
            let mut wanted = held(&bank, format);
            if format.name == GIFT.name {
                wanted.groups[0]
                    .items
                    .iter_mut()
                    .for_each(|item| item.hints.clear());
            }
            let (read, found) = again(&bank, format);
            assert_eq!(found, [""; 0], "seed {seed}");
            assert_eq!(held(&read, format), wanted, "seed {seed}, {}", format.name);
        }
    }
}

#[test]
fn pages_say_what_the_bank_says() {
    for seed in 0..400 {
        let mut chance = Chance(seed + 7000);
        let mut bank = chance.bank();
        bank.groups[0].items.push(chance.gaps(2));
        // A text has nothing told of it here.
        for item in &mut bank.groups[0].items {
            if item.ask == Ask::Text {
                item.general = Rich::default();
            }
        }
        let front = Front {
            lang: "ja".to_owned(),
            lines: String::new(),
        };
        let mut found = Diagnostics::default();
        let made = pages(&bank, &front, &file(Vec::new()), &mut found);
        let page = std::str::from_utf8(&made["unit.md"]).expect("UTF-8");
        let wanted: Vec<String> = bank.groups[0].items.iter().map(expected).collect();
        assert_eq!(in_words(page), wanted, "seed {seed}\n{page}");
    }
}

#[test]
fn pictures_travel_and_keep_apart() {
    let picture = |name: &str, bytes: &[u8]| Picture {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    };
    let with = |alt: &str, bytes: &[u8]| Rich {
        html: format!("<p>図</p><p><img src=\"@@PLUGINFILE@@/%E5%9B%B3.png\" alt=\"{alt}\"></p>"),
        pictures: vec![picture("図.png", bytes)],
    };
    let item = |text: Rich| Item {
        name: "図".to_owned(),
        text,
        ask: Ask::Free {
            model: Rich::default(),
        },
        ..Item::default()
    };
    let bank = Bank {
        title: String::new(),
        groups: vec![Group {
            id: "u".to_owned(),
            title: "単元".to_owned(),
            about: Rich::default(),
            items: vec![item(with("一", &[1])), item(with("二", &[2]))],
        }],
    };
    let (read, found) = again(&bank, MOODLE_XML);
    assert_eq!(found, [""; 0]);
    assert_eq!(
        read.groups[0].items[1].text.pictures,
        [picture("図.png", &[2])]
    );
    assert!(!GIFT.holds(&bank.groups[0].items[0]));
    let made = pages(
        &read,
        &Front::default(),
        &file(Vec::new()),
        &mut Diagnostics::default(),
    );
    assert_eq!(made["図.png"], [1]);
    assert_eq!(made["図-2.png"], [2]);
    let page = String::from_utf8_lossy(&made["u.md"]);
    assert!(
        page.contains("![一](<図.png>)") && page.contains("![二](<図-2.png>)"),
        "{page}"
    );
}

#[test]
fn html_of_any_form_is_read() {
    for (html, markdown) in [
        ("a<p>b<p>c", "a\n\nb\n\nc"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "- a\n- b\n\n  - c"),
        ("<b>a</b> <i>b</i><br>c", "**a** *b*\\\nc"),
        (
            "x &lt; 1 &nbsp;&#39;&copy; &bogus; & y",
            "x \\< 1 \u{a0}'© &amp;bogus; & y",
        ),
        (
            "<script>alert(1)</script><p onclick=x>a</p><style>b{}</style>",
            "a",
        ),
        (
            "<table><tr><th>a<th>b|<tr><td>c</table>",
            "| a | b\\| |\n| --- | --- |\n| c |  |",
        ),
        ("<pre>a\n  ```b</pre>", "````\na\n  ```b\n````"),
        (
            "<a href='javascript:x'>a</a> <a href=\"https://example.org/\">b</a>",
            "a [b](<https://example.org/>)",
        ),
        ("<ruby>遺伝<rt>いでん</rt></ruby>", "{遺伝|いでん}"),
        ("<span lang=en>gene</span>", ":lang[gene]{lang=en}"),
        ("</p></div>a<", "a\\<"),
        ("1. a", "1\\. a"),
        ("____ ___", "＿＿＿ ＿＿＿"),
        ("<sup>2</sup><code>a`b</code>", "<sup>2</sup>``a`b``"),
    ] {
        let blocks = Markdown::default().blocks(&parse(html));
        assert_eq!(blocks.join("\n\n"), markdown, "{html}");
    }
    let deep = "<div>".repeat(10_000) + "a";
    assert_eq!(text_of(&parse(&deep)), "a");
}
