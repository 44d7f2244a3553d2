//! A question as Markdown: its heading, its text, and what is answered.

use std::collections::BTreeMap;

use super::{MOST_POINTS, Writer, counts_by_itself};
use crate::exchange::bank::{Ask, Group, Item, Opt, Rich};
use crate::exchange::html::{
    Element, Markdown, Node, heading, heading_line, indented, line, parse, quoted, text_of,
};
use crate::modules::own_points;

/// Words by which a quotation is known, in Japanese and in other languages.
const EXPLANATION: (&str, &str) = ("解説：", "Explanation: ");
const HINT: (&str, &str) = ("ヒント：", "Hint: ");
const MODEL: (&str, &str) = ("模範解答：", "Model answer: ");
/// What a gap without a question of its own asks.
const FILL: (&str, &str) = ("空欄に入る言葉を書いてください", "Write the missing words");

/// Which answers a text stands among.
#[derive(Clone, Copy, Default)]
struct Among {
    /// Those that a list or a table in the text would be taken for.
    flat: bool,
    gaps: bool,
    options: bool,
}

impl Writer<'_, '_> {
    /// A heading with the points of its question, where they are its own.
    fn with_points(&mut self, title: String, item: &Item) -> String {
        if !counts_by_itself(item) {
            return title;
        }
        let points = item.points.clamp(1, MOST_POINTS);
        if points != item.points {
            let part = format!("{} ({} → {points})", item.name, item.points);
            self.reading.lose(item.span, part);
        }
        let (words, said) = own_points(&title);
        match said.unwrap_or(self.each) == points {
            true => title,
            false if self.ja => format!("{words}（{points}点）"),
            false if points == 1 => format!("{words} (1 point)"),
            false => format!("{words} ({points} points)"),
        }
    }

    pub(super) fn item(&mut self, item: &Item, group: &Group) -> String {
        self.at = item.span;
        let (head, rest) = heading(&item.text.html);
        let among = Among {
            flat: !matches!(item.ask, Ask::Text | Ask::Choice { .. }),
            gaps: matches!(item.ask, Ask::Gap { .. }),
            options: matches!(item.ask, Ask::Choice { .. }),
        };
        let mut blocks = Vec::new();
        let text = matches!(item.ask, Ask::Text);
        let titled = text && !begins_with_heading(&item.text.html);
        if titled {
            // A text without a heading of its own has one where its name says more than the unit's.
            if !item.name.is_empty() && item.name != group.title {
                blocks.push(format!("## {}", heading_line(&self.plain(&item.name))));
            }
            blocks.extend(self.blocks(&item.text, &parse(&item.text.html), among));
            return blocks.join("\n\n");
        }
        let mut title = self.line(&item.text, &head);
        if title.is_empty() {
            let name = if item.name.is_empty() {
                self.word(FILL)
            } else {
                &item.name
            };
            title = self.plain(name);
        }
        let title = self.with_points(title, item);
        let mark = if text { "##" } else { "###" };
        blocks.push(format!("{mark} {}", heading_line(&title)));
        blocks.extend(self.blocks(&item.text, &rest, among));
        for hint in &item.hints {
            blocks.push(self.quotation(hint, Some(HINT)));
        }
        blocks.extend(self.answers(&item.ask));
        if !item.general.is_empty() {
            blocks.push(self.quotation(&item.general, Some(EXPLANATION)));
        }
        blocks.retain(|block| !block.is_empty());
        blocks.join("\n\n")
    }

    fn answers(&mut self, ask: &Ask) -> Option<String> {
        let lines: Vec<String> = match ask {
            Ask::Text => return None,
            Ask::Choice { options, .. } => {
                let boxed = |option: &Opt| if option.right { "- [x] " } else { "- [ ] " };
                options
                    .iter()
                    .map(|option| self.entry(boxed(option), "  ", option))
                    .collect()
            }
            Ask::Order { items } => {
                let numbered = items.iter().enumerate();
                let lines = numbered.map(|(at, item)| {
                    let mark = format!("{}. ", at + 1);
                    self.entry(&mark, &" ".repeat(mark.len()), item)
                });
                lines.collect()
            }
            Ask::Match { pairs } => {
                let head = if self.ja {
                    "| 項目 | 合うもの | 解説 |"
                } else {
                    "| Item | Belongs to | Why |"
                };
                let rows = pairs.iter().map(|pair| {
                    let left = self.rich_line(&pair.left);
                    let right = self.plain(&pair.right);
                    format!("| {left} | {right} | {} |", self.rich_line(&pair.feedback))
                });
                let rows: Vec<String> = rows.collect();
                [head.to_owned(), "| --- | --- | --- |".to_owned()]
                    .into_iter()
                    .chain(rows)
                    .collect()
            }
            Ask::Gap { gaps } => {
                let lines = gaps.iter().map(|(answers, told)| {
                    let answers: Vec<String> =
                        answers.iter().map(|answer| self.plain(answer)).collect();
                    self.told(&format!("- {}", answers.join(" / ")), "  ", told)
                });
                lines.collect()
            }
            Ask::Number {
                value,
                tolerance,
                unit,
                feedback,
            } => {
                let within = if *tolerance > 0.0 {
                    format!(" ± {tolerance}")
                } else {
                    String::new()
                };
                let line = format!("- = {value}{within} {}", self.plain(unit));
                vec![self.told(line.trim_end(), "  ", feedback)]
            }
            Ask::Free { model } => {
                let none = if self.ja {
                    "（例はありません）"
                } else {
                    "(none)"
                };
                let none = Rich::plain(none);
                let model = if model.is_empty() { &none } else { model };
                vec![self.quotation(model, Some(MODEL))]
            }
        };
        Some(lines.join("\n"))
    }

    fn entry(&mut self, mark: &str, indent: &str, entry: &Opt) -> String {
        let mut label = line(&self.rich_line(&entry.label));
        if label.is_empty() {
            label = "—".to_owned();
        }
        self.told(&format!("{mark}{label}"), indent, &entry.feedback)
    }

    /// A line, and below it what is told of it.
    fn told(&mut self, line: &str, indent: &str, feedback: &Rich) -> String {
        if feedback.is_empty() {
            return line.to_owned();
        }
        let quotation = self.quotation(feedback, None);
        format!("{line}\n{}", indented(indent, indent, &quotation))
    }

    /// A text as a quotation that begins with a word, unless it begins with such a word already.
    fn quotation(&mut self, text: &Rich, word: Option<(&'static str, &'static str)>) -> String {
        let mut blocks = self.blocks(text, &parse(&text.html), Among::default());
        if let Some(word) = word {
            let begins = text_of(&parse(&text.html));
            let known = begins
                .split([':', '：'])
                .next()
                .is_some_and(|first| first.len() < begins.len() && is_word(first));
            let first = blocks
                .first_mut()
                .filter(|first| !first.starts_with(['-', '|', '`', '>', '1']));
            match first {
                _ if known => {}
                Some(first) => *first = format!("{}{first}", self.word(word)),
                None => blocks.insert(0, self.word(word).trim_end().to_owned()),
            }
        }
        quoted(&blocks)
    }

    fn rich_line(&mut self, text: &Rich) -> String {
        self.line(text, &parse(&text.html))
    }

    fn line(&mut self, text: &Rich, nodes: &[Node]) -> String {
        let mut markdown = self.markdown(text);
        let line = markdown.line(nodes);
        self.met(markdown);
        line
    }

    fn blocks(&mut self, text: &Rich, nodes: &[Node], among: Among) -> Vec<String> {
        let mut markdown = Markdown {
            flat: among.flat,
            gaps: among.gaps,
            stars: among.options,
            ..self.markdown(text)
        };
        let blocks = markdown.blocks(nodes);
        self.met(markdown);
        blocks
    }

    fn plain(&self, text: &str) -> String {
        Markdown::default().line(&[Node::Text(text.to_owned())])
    }

    /// A writer that knows the pictures of a text. Two pictures of one name get two files.
    fn markdown(&mut self, text: &Rich) -> Markdown {
        let mut pictures = BTreeMap::new();
        for picture in &text.pictures {
            let (stem, ending) = picture.name.rsplit_once('.').unwrap_or((&picture.name, ""));
            let numbered = (2..).map(|n: u32| format!("{stem}-{n}.{ending}"));
            let mut names = std::iter::once(picture.name.clone()).chain(numbered);
            let free = |name: &String| {
                self.made
                    .get(name)
                    .is_none_or(|bytes| *bytes == picture.bytes)
            };
            let name = names.find(free).unwrap_or_else(|| picture.name.clone());
            self.made.insert(name.clone(), picture.bytes.clone());
            pictures.insert(picture.name.clone(), name);
        }
        Markdown {
            pictures,
            ..Markdown::default()
        }
    }

    fn met(&mut self, markdown: Markdown) {
        for source in markdown.missing {
            self.reading.lose(self.at, source);
        }
        self.sources.extend(markdown.sources);
    }
}

/// Whether a text begins with a heading, as those of ours do.
fn begins_with_heading(html: &str) -> bool {
    let first = parse(html).into_iter().find(|node| match node {
        Node::Text(text) => !text.trim().is_empty(),
        Node::Element(_) => true,
    });
    matches!(first, Some(Node::Element(Element { name, .. })) if matches!(name.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6"))
}

/// Whether a word says what a quotation is for.
fn is_word(word: &str) -> bool {
    crate::modules::is_mark(word)
}
