//! A tree of HTML as the Markdown of this site: ruby, languages, sources and areas in its own syntax.

use std::collections::BTreeMap;

use super::escape;
use super::tree::{Element, Node, is_block, text_of};

/// A writer of Markdown, and what it met.
#[derive(Default)]
pub(in crate::exchange) struct Markdown {
    /// Lists and tables become lines of text: a question would take them for its answers.
    pub flat: bool,
    /// Whether runs of underscores are gaps.
    pub gaps: bool,
    /// Lists begin with stars: one of hyphens would go on with the options below it.
    pub stars: bool,
    /// The pictures that it may show, by the names that texts call them.
    pub pictures: BTreeMap<String, String>,
    /// Addresses of pictures that it does not have.
    pub missing: Vec<String>,
    /// The sources that texts refer to, by their ids: what they say, and where.
    pub sources: BTreeMap<String, (String, String)>,
}

impl Markdown {
    /// Blocks, each without a line end.
    pub fn blocks(&mut self, nodes: &[Node]) -> Vec<String> {
        let mut out = Vec::new();
        let mut run: Vec<Node> = Vec::new();
        for node in nodes {
            match node {
                Node::Element(element) if is_block(&element.name) => {
                    self.paragraph(&mut run, &mut out);
                    self.block(element, &mut out);
                }
                node => run.push(node.clone()),
            }
        }
        self.paragraph(&mut run, &mut out);
        out
    }

    /// Everything within one line.
    pub fn line(&mut self, nodes: &[Node]) -> String {
        let mut out = String::new();
        self.inline(nodes, false, &mut out);
        trimmed(&out)
    }

    fn paragraph(&mut self, run: &mut Vec<Node>, out: &mut Vec<String>) {
        let mut text = String::new();
        self.inline(run, true, &mut text);
        run.clear();
        let lines = text
            .split("\\\n")
            .map(trimmed)
            .filter(|line| !line.is_empty());
        let lines: Vec<String> = lines.map(|line| escape::line(&line)).collect();
        if !lines.is_empty() {
            out.push(lines.join("\\\n"));
        }
    }

    fn block(&mut self, element: &Element, out: &mut Vec<String>) {
        match element.name.as_str() {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let line = self.line(&element.children);
                out.extend((!line.is_empty()).then(|| format!("**{line}**")));
            }
            "ul" | "ol" => self.list(element, out),
            "table" => self.table(element, out),
            "blockquote" => {
                let blocks = self.blocks(&element.children);
                out.push(quoted(&blocks));
            }
            "pre" => out.push(fenced(&raw_text(&element.children))),
            "hr" => {}
            _ => out.extend(self.blocks(&element.children)),
        }
    }

    fn list(&mut self, element: &Element, out: &mut Vec<String>) {
        let items = element.children.iter().filter_map(|node| match node {
            Node::Element(item) if item.name == "li" => Some(&item.children),
            _ => None,
        });
        let mut lines = Vec::new();
        for (at, item) in items.enumerate() {
            let mark = match (self.flat, element.name.as_str()) {
                (true, "ul") => "・".to_owned(),
                (true, _) => format!("（{}）", at + 1),
                (false, "ul") if self.stars => "* ".to_owned(),
                (false, "ul") => "- ".to_owned(),
                (false, _) => format!("{}. ", at + 1),
            };
            let blocks = self.blocks(item);
            if self.flat {
                lines.push(format!("{mark}{}", blocks.join(" ").replace('\n', " ")));
                continue;
            }
            let indent = " ".repeat(mark.len());
            lines.push(indented(&mark, &indent, &blocks.join("\n\n")));
        }
        let between = if self.flat { "\\\n" } else { "\n" };
        out.extend((!lines.is_empty()).then(|| lines.join(between)));
    }

    fn table(&mut self, element: &Element, out: &mut Vec<String>) {
        let mut rows = Vec::new();
        self.rows(&element.children, &mut rows);
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        if self.flat {
            let lines: Vec<String> = rows.iter().map(|row| row.join("・")).collect();
            return out.push(lines.join("\\\n"));
        }
        for row in &mut rows {
            row.resize(columns, String::new());
        }
        let line = |row: &Vec<String>| format!("| {} |", row.join(" | "));
        let mut lines: Vec<String> = rows.iter().map(line).collect();
        lines.insert(1, format!("|{}", " --- |".repeat(columns)));
        out.push(lines.join("\n"));
    }

    fn rows(&mut self, nodes: &[Node], rows: &mut Vec<Vec<String>>) {
        for node in nodes {
            let Node::Element(element) = node else {
                continue;
            };
            match element.name.as_str() {
                "tr" => {
                    let cells = element.children.iter().filter_map(|cell| match cell {
                        Node::Element(cell) if matches!(cell.name.as_str(), "td" | "th") => {
                            Some(self.line(&cell.children))
                        }
                        _ => None,
                    });
                    let cells: Vec<String> = cells.collect();
                    rows.push(cells);
                }
                _ => self.rows(&element.children, rows),
            }
        }
    }

    fn inline(&mut self, nodes: &[Node], lines: bool, out: &mut String) {
        for node in nodes {
            match node {
                Node::Text(text) => self.text(text, out),
                Node::Element(element) => self.element(element, lines, out),
            }
        }
    }

    /// Runs of blanks are one; long runs of underscores are gaps, or wide ones that are none.
    fn text(&mut self, text: &str, out: &mut String) {
        let mut collapsed = String::with_capacity(text.len());
        for c in text.chars() {
            let blank = matches!(c, ' ' | '\t' | '\n' | '\r');
            match blank {
                true if collapsed.ends_with(' ') => {}
                true => collapsed.push(' '),
                false => collapsed.push(c),
            }
        }
        let mut rest = collapsed.as_str();
        while let Some(at) = rest.find("___") {
            escape::inline(&rest[..at], out);
            let after = rest[at..].trim_start_matches('_');
            out.push_str(if self.gaps { "____" } else { "＿＿＿" });
            rest = after;
        }
        escape::inline(rest, out);
    }

    fn element(&mut self, element: &Element, lines: bool, out: &mut String) {
        let inner = |this: &mut Self| {
            let mut text = String::new();
            this.inline(&element.children, lines, &mut text);
            text
        };
        match element.name.as_str() {
            "br" if lines => out.push_str("\\\n"),
            "br" => out.push(' '),
            "strong" | "b" => around(out, "**", &inner(self)),
            "em" | "i" => around(out, "*", &inner(self)),
            "del" | "s" | "strike" => around(out, "~~", &inner(self)),
            "code" | "tt" | "kbd" => code(out, &raw_text(&element.children)),
            "sub" | "sup" => {
                let text = inner(self);
                out.push_str(&format!("<{0}>{text}</{0}>", element.name));
            }
            "ruby" => self.ruby(element, out),
            "img" => self.image(element, out),
            "a" => link(out, element.get("href").unwrap_or_default(), &inner(self)),
            "cite" if element.get("data-cite").is_some() => self.cite(element, out),
            "span" if element.get("data-area").is_some() => {
                let area = element
                    .get("data-area")
                    .unwrap_or_default()
                    .replace('`', "");
                out.push_str(&format!("{} `{area}`", trimmed(inner(self))));
            }
            name => {
                if LOST.contains(&name) {
                    self.lost(element);
                }
                let block = is_block(name);
                let text = match element.get("lang").filter(|_| name == "span") {
                    Some(lang) => format!(":lang[{}]{{lang={lang}}}", inner(self)),
                    None => inner(self),
                };
                if block && !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(&text);
            }
        }
    }

    /// Notes what a page of ours has no place for: sound, moving pictures, other people's frames.
    fn lost(&mut self, element: &Element) {
        let source = element.get("src").or(element.get("data"));
        let name = &element.name;
        match source {
            Some(source) => self.missing.push(format!("<{name}> {source}")),
            // Its sources are told one by one.
            None if matches!(name.as_str(), "audio" | "video") => {}
            None => self.missing.push(format!("<{name}>")),
        }
    }

    fn image(&mut self, element: &Element, out: &mut String) {
        let source = element.get("src").unwrap_or_default();
        let mut alt = String::new();
        escape::inline(element.get("alt").unwrap_or_default(), &mut alt);
        let name = source
            .strip_prefix("@@PLUGINFILE@@/")
            .map(super::decoded_address);
        match name.and_then(|name| self.pictures.get(&name)) {
            Some(name) => {
                let start = if alt.is_empty() {
                    ":decorative[!["
                } else {
                    "!["
                };
                let end = if alt.is_empty() { "]" } else { "" };
                out.push_str(&format!(
                    "{start}{}](<{name}>){end}",
                    alt.replace('\n', " ")
                ));
            }
            None => {
                self.missing.push(source.to_owned());
                out.push_str(&alt);
            }
        }
    }

    fn cite(&mut self, element: &Element, out: &mut String) {
        let id = element.get("data-cite").unwrap_or_default();
        let said = text_of(&element.children);
        let inner = said
            .strip_prefix('（')
            .and_then(|said| said.strip_suffix('）'));
        let said = inner.unwrap_or(&said).to_owned();
        let url = element.get("data-url").unwrap_or_default().to_owned();
        let good = !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if !good {
            return escape::inline(&said, out);
        }
        self.sources.entry(id.to_owned()).or_insert((said, url));
        out.push_str(&format!(":cite[{id}]"));
    }

    /// `{遺伝|い|でん}` where each character has its reading, else a word at a time.
    fn ruby(&mut self, element: &Element, out: &mut String) {
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut base = String::new();
        for node in &element.children {
            match node {
                Node::Element(part) if part.name == "rt" => {
                    pairs.push((std::mem::take(&mut base), text_of(&part.children)));
                }
                Node::Element(part) if part.name == "rp" => {}
                node => base.push_str(&text_of(std::slice::from_ref(node))),
            }
        }
        let plain = |text: &str| {
            !text.is_empty()
                && !text.contains(['|', '{', '}', '\\', '`', '*', '_', '<', '[', ']', '~'])
        };
        if !pairs
            .iter()
            .all(|(base, reading)| plain(base) && plain(reading))
        {
            let all: Vec<String> = pairs.iter().map(|(b, r)| format!("{b}（{r}）")).collect();
            return escape::inline(&(all.concat() + &base), out);
        }
        let single = pairs.len() > 1 && pairs.iter().all(|(base, _)| base.chars().count() == 1);
        match single {
            true => {
                let word: String = pairs.iter().map(|(base, _)| base.as_str()).collect();
                let readings: Vec<&str> = pairs.iter().map(|(_, r)| r.as_str()).collect();
                out.push_str(&format!("{{{word}|{}}}", readings.join("|")));
            }
            false => pairs
                .iter()
                .for_each(|(base, reading)| out.push_str(&format!("{{{base}|{reading}}}"))),
        }
        escape::inline(&base, out);
    }
}

/// Elements that are left out, and told.
const LOST: &[&str] = &[
    "audio", "embed", "iframe", "math", "object", "script", "source", "svg", "video",
];

fn link(out: &mut String, to: &str, text: &str) {
    let outside = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| to.starts_with(scheme));
    let whole = outside && !text.trim().is_empty() && !to.contains(['<', '>', '\n', '\\']);
    match whole {
        true => out.push_str(&format!("[{text}](<{to}>)")),
        false => out.push_str(text),
    }
}

/// Marks around words; blanks stay outside, where CommonMark wants them.
fn around(out: &mut String, mark: &str, text: &str) {
    let inner = text.trim();
    if inner.is_empty() || inner.contains("\\\n") {
        return out.push_str(text);
    }
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len();
    out.push_str(&text[..start]);
    out.push_str(&format!("{mark}{inner}{mark}"));
    out.push_str(&text[end..]);
}

fn code(out: &mut String, text: &str) {
    let text = text.replace(['\n', '\r'], " ");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    if !text.trim().is_empty() {
        out.push_str(&format!("{fence}{pad}{text}{pad}{fence}"));
    }
}

fn fenced(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    format!("{fence}\n{}\n{fence}", text.trim_matches('\n'))
}

fn raw_text(nodes: &[Node]) -> String {
    let text = nodes.iter().map(|node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(element) if element.name == "br" => "\n".to_owned(),
        Node::Element(element) => raw_text(&element.children),
    });
    text.collect()
}

fn trimmed(text: impl AsRef<str>) -> String {
    text.as_ref().trim_matches([' ', '\n', '\t']).to_owned()
}

/// Blocks as a quotation.
pub(in crate::exchange) fn quoted(blocks: &[String]) -> String {
    indented("> ", "> ", &blocks.join("\n\n"))
}

/// Text whose first line has one beginning, and the others another; empty lines end with no blank.
pub(in crate::exchange) fn indented(first: &str, others: &str, text: &str) -> String {
    let lines = text.lines().enumerate().map(|(at, line)| {
        let begin = if at == 0 { first } else { others };
        format!("{begin}{line}").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}
