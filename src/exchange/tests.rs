//! Banks made by chance, written and read again; and Markdown that says what the bank said.

use std::fmt::Write;

use super::bank::{Ask, Bank, Group, Item, Opt, Pair, Picture, Rich};
use super::html::{Markdown, parse, serialise, text_of};
use super::{Format, Front, GIFT, MOODLE_XML, pages};
use crate::content::kinds::Unit;
use crate::diagnostics::Diagnostics;
use crate::files::SitePath;
use crate::markdown::{self, Masked};
use crate::modules;
use crate::source::{SourceFile, Span};

/// A sequence of numbers from a seed, the same everywhere (splitmix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % count as u64) as usize
    }

    fn often(&mut self, most: usize) -> std::ops::Range<usize> {
        0..self.below(most + 1)
    }

    /// Words with every sign that is markup somewhere.
    fn words(&mut self) -> String {
        const PIECES: &[&str] = &[
            "遺伝子",
            "𠮷",
            "a",
            "B",
            "1.",
            "= 9",
            "->",
            "~",
            "%50%",
            "#",
            "####",
            "{",
            "}",
            ":",
            "::",
            "\\",
            "\\n",
            "/",
            "*",
            "_",
            "`",
            "<b>",
            "&",
            "&amp;",
            "\"",
            "'",
            "|",
            "[x]",
            "[html]",
            "- ",
            "{漢字|かんじ}",
            "｛漢｜かん｝",
            "：",
            "：：：",
            "+",
            ">",
            "//",
            "$",
            "😀",
            "]",
            "(",
            "![",
            "TRUE",
            "~~",
            "**",
            "{1:SHORTANSWER:=a}",
            "&#35;",
            ":cite[a]",
            ":::",
            "一",
        ];
        let mut out = PIECES[self.below(5)].to_owned();
        for _ in self.often(5) {
            out.push_str(PIECES[self.below(PIECES.len())]);
            out.push_str(["", " "][self.below(2)]);
        }
        out.replace("__", "_").trim().to_owned()
    }

    fn inline(&mut self) -> Rich {
        let words = markdown::escaped(&self.words());
        Rich::html(match self.below(6) {
            0 => format!("<strong>{words}</strong>"),
            1 => format!(
                "{words}<ruby>遺<rp>(</rp><rt>い</rt><rp>)</rp>伝<rp>(</rp><rt>でん</rt><rp>)</rp></ruby>"
            ),
            _ => words,
        })
    }

    fn blocks(&mut self) -> Rich {
        let mut html = String::new();
        for _ in self.often(2) {
            let _ = write!(html, "<p>{}</p>", self.inline().html);
        }
        Rich::html(html)
    }

    fn options(&mut self) -> Vec<Opt> {
        let options = (0..2 + self.below(4)).map(|_| Opt {
            label: self.inline(),
            right: false,
            feedback: self.blocks(),
        });
        options.collect()
    }

    fn ask(&mut self) -> Ask {
        match self.below(7) {
            0 => Ask::Text,
            1 | 2 => {
                let mut options = self.options();
                let right = self.below(options.len());
                options[right].right = true;
                let many = self.below(2) == 0;
                if many {
                    let second = (right + 1) % options.len();
                    options[second].right = true;
                }
                Ask::Choice {
                    many,
                    shuffle: false,
                    options,
                }
            }
            3 => Ask::Order {
                items: self.options(),
            },
            4 => Ask::Match {
                pairs: (0..2 + self.below(3))
                    .map(|_| Pair {
                        left: self.inline(),
                        right: self.words(),
                        feedback: self.inline(),
                    })
                    .collect(),
            },
            5 => Ask::Number {
                value: self.below(4000) as f64 / 8.0,
                tolerance: self.below(4) as f64 / 4.0,
                unit: ["", "%", "件", "m/s"][self.below(4)].to_owned(),
                feedback: self.blocks(),
            },
            _ => Ask::Free {
                model: self.blocks(),
            },
        }
    }

    fn item(&mut self) -> Item {
        let question = self.inline().html;
        let ask = self.ask();
        let head = if ask == Ask::Text { "h3" } else { "p" };
        Item {
            id: format!("q-{}", self.below(1000)),
            name: self.words(),
            text: Rich::html(format!("<{head}>{question}</{head}>")).then(self.blocks()),
            ask,
            points: 1,
            general: self.blocks(),
            ..Item::default()
        }
    }

    /// A question of gaps: answers have no signs that part them in Markdown.
    fn gaps(&mut self, count: usize) -> Item {
        let mut text = format!("<p>{}</p><p>", self.inline().html);
        let mut gaps = Vec::new();
        for _ in 0..count {
            let _ = write!(text, "{} ____ ", self.inline().html.replace('_', ""));
            let answers = (0..=self.below(2)).map(|at| {
                let words = self.words().replace(['/', '*', '_', '\\'], "");
                format!("答{at}{words}")
            });
            gaps.push((answers.collect(), self.inline()));
        }
        text.push_str("終</p>");
        let gaps = gaps.into_iter();
        let gaps = gaps
            .map(|(answers, told): (Vec<String>, Rich)| (answers, told))
            .collect();
        Item {
            text: Rich::html(text),
            ask: Ask::Gap { gaps },
            ..self.item()
        }
    }

    fn bank(&mut self) -> Bank {
        let mut items: Vec<Item> = (0..4).map(|_| self.item()).collect();
        let one = self.gaps(1);
        items.push(one);
        Bank {
            title: "研修/一".to_owned(),
            groups: vec![Group {
                id: "unit".to_owned(),
                title: format!("単元{}", self.words()),
                about: Rich::default(),
                items,
            }],
        }
    }
}

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

/// A unit's page read as a unit: its questions in words, to compare with the bank's.
fn in_words(page: &str) -> Vec<String> {
    let source = SourceFile::new(SitePath::new("unit.md"), page.to_owned());
    let raw = crate::content::split(&source, &mut Diagnostics::default());
    let masked = Masked::new(&source, raw.body.clone());
    let document = markdown::parse(&masked, &source, &mut Diagnostics::default());
    let mut found = Diagnostics::default();
    let quiz = modules::read(&document, &Unit::default(), &mut found);
    let found = found.iter().map(|finding| finding.rule.id);
    // What chance makes may stand twice in one question or table.
    let chance = ["module-option-twice", "module-pair-twice"];
    let found: Vec<&str> = found.filter(|id| !chance.contains(id)).collect();
    assert_eq!(found, [""; 0], "{page}");
    let said = |parts: &[modules::Part]| -> String {
        let parts = parts.iter().map(|part| bare(&part.text));
        parts.collect()
    };
    let mut out = Vec::new();
    for section in &quiz.sections {
        let Some(question) = &section.question else {
            out.push(format!(
                "text {} | {}",
                bare(&section.heading.text),
                said(&section.text)
            ));
            continue;
        };
        let mut line = format!(
            "{} {} | {}",
            question.ask.key(),
            bare(&section.heading.text),
            said(&question.prompt)
        );
        match &question.ask {
            modules::Ask::Match { pairs } => {
                for pair in pairs {
                    let told = pair.feedback.as_ref().map_or("", |told| &told.text);
                    let _ = write!(
                        line,
                        " / {} = {} ({})",
                        bare(&pair.left.text),
                        bare(&pair.right.text),
                        bare(told)
                    );
                }
            }
            modules::Ask::Number {
                value,
                tolerance,
                unit,
                feedback,
            } => {
                let _ = write!(line, " / {value} {tolerance} {unit} ({})", said(feedback));
            }
            modules::Ask::Free { model } => {
                let _ = write!(line, " / {}", said(model).replace("模範解答：", "").trim());
            }
            ask => {
                for entry in ask.entries() {
                    let label = match ask {
                        modules::Ask::Gap { .. } => bare(&entry.answers.join(" / ")),
                        _ => bare(&entry.label.text),
                    };
                    let _ = write!(
                        line,
                        " / {} {label} ({})",
                        entry.right,
                        said(&entry.feedback)
                    );
                }
            }
        }
        let general = said(&question.explanation).replace("解説：", "");
        let _ = write!(line, " || {}", general.trim());
        out.push(line);
    }
    out
}

/// Without blanks, which Markdown and HTML see differently beside Japanese, and with wide underscores for runs.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

fn words(text: &Rich) -> String {
    bare(&text_of(&parse(&text.html)))
}

fn expected(item: &Item) -> String {
    let (head, rest) = super::html::heading(&item.text.html);
    let (head, rest) = (bare(&text_of(&head)), bare(&text_of(&rest)));
    let kind = match &item.ask {
        Ask::Text => return format!("text {head} | {rest}"),
        Ask::Choice { many: true, .. } => "multiple",
        Ask::Choice { .. } => "single",
        Ask::Order { .. } => "order",
        Ask::Match { .. } => "match",
        Ask::Gap { .. } => "gap",
        Ask::Number { .. } => "number",
        Ask::Free { .. } => "free",
    };
    let mut line = format!("{kind} {head} | {rest}");
    match &item.ask {
        Ask::Choice { options, .. } | Ask::Order { items: options } => {
            for option in options {
                let _ = write!(
                    line,
                    " / {} {} ({})",
                    option.right,
                    words(&option.label),
                    words(&option.feedback)
                );
            }
        }
        Ask::Match { pairs } => {
            for pair in pairs {
                let _ = write!(
                    line,
                    " / {} = {} ({})",
                    words(&pair.left),
                    bare(&pair.right),
                    words(&pair.feedback)
                );
            }
        }
        Ask::Gap { gaps } => {
            for (answers, told) in gaps {
                let _ = write!(
                    line,
                    " / false {} ({})",
                    bare(&answers.join(" / ")),
                    words(told)
                );
            }
        }
        Ask::Number {
            value,
            tolerance,
            unit,
            feedback,
        } => {
            let _ = write!(line, " / {value} {tolerance} {unit} ({})", words(feedback));
        }
        Ask::Free { model } => {
            let said = words(model);
            let _ = write!(
                line,
                " / {}",
                if said.is_empty() {
                    "（例はありません）"
                } else {
                    &said
                }
            );
        }
        Ask::Text => {}
    }
    let _ = write!(line, " || {}", words(&item.general));
    line
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
