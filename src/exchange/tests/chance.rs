//! Banks made by chance, with every sign that is markup somewhere.

use std::fmt::Write;

use crate::exchange::bank::{Ask, Bank, Group, Item, Opt, Pair, Rich};
use crate::markdown;

/// A sequence of numbers from a seed, the same everywhere (splitmix64).
pub(super) struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, count: usize) -> usize {
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

    pub fn inline(&mut self) -> Rich {
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
    pub fn gaps(&mut self, count: usize) -> Item {
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

    pub fn bank(&mut self) -> Bank {
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
