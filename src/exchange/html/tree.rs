//! HTML as a tree, whatever its form: unclosed elements end where they must, ends without beginnings are ignored.

use std::borrow::Cow;

use quick_xml::escape::resolve_html5_entity;

use crate::markdown::{Token, attributes, tokens};

/// How many elements may be within each other; further ones count for their text alone.
const DEEPEST: usize = 60;

/// A piece of HTML.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::exchange) enum Node {
    /// Text, its entities resolved.
    Text(String),
    Element(Element),
}

/// An element.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::exchange) struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

impl Element {
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }
}

const VOID: &[&str] = &[
    "area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr",
];

const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements whose text nobody reads.
const SILENT: &[&str] = &["script", "style", "head", "template", "title"];

/// Each of these ends the one before it, up to the element that holds both.
const SIBLINGS: &[(&[&str], &[&str])] = &[
    (&["li"], &["ul", "ol"]),
    (&["dt", "dd"], &["dl"]),
    (&["td", "th"], &["tr", "table"]),
    (&["tr"], &["table", "tbody", "thead", "tfoot"]),
    (&["rt", "rp"], &["ruby"]),
];

/// Whether an element stands on lines of its own.
pub(in crate::exchange) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

/// Reads HTML.
pub(in crate::exchange) fn parse(html: &str) -> Vec<Node> {
    let mut open = vec![Element::default()];
    let mut dropped = 0;
    for (token, _) in tokens(html) {
        match token {
            Token::Text(text) => push(&mut open, Node::Text(decoded(text).into_owned())),
            Token::Comment | Token::Other(_) => {}
            Token::Tag(tag) => {
                let name = tag.name.to_ascii_lowercase();
                if tag.closing {
                    close(&mut open, &name, &mut dropped);
                } else if open.len() > DEEPEST && !VOID.contains(&name.as_str()) {
                    dropped += 1;
                } else {
                    begin(&mut open, name, tag.attributes);
                }
            }
        }
    }
    while open.len() > 1 {
        fold(&mut open);
    }
    open.pop().map_or_else(Vec::new, |root| root.children)
}

fn begin(open: &mut Vec<Element>, name: String, rest: &str) {
    if is_block(&name) && open.last().is_some_and(|last| last.name == "p") {
        fold(open);
    }
    for (names, holders) in SIBLINGS {
        if names.contains(&name.as_str()) {
            end_sibling(open, names, holders);
        }
    }
    let void = VOID.contains(&name.as_str());
    let attributes = attributes(rest)
        .map(|(key, value)| (key.to_ascii_lowercase(), decoded(value).into_owned()))
        .collect();
    let element = Element {
        name,
        attributes,
        children: Vec::new(),
    };
    match void {
        true => push(open, Node::Element(element)),
        false => open.push(element),
    }
}

fn end_sibling(open: &mut Vec<Element>, names: &[&str], holders: &[&str]) {
    let within = open
        .iter()
        .rposition(|element| holders.contains(&element.name.as_str()))
        .unwrap_or(0);
    let before = open
        .iter()
        .skip(within + 1)
        .position(|element| names.contains(&element.name.as_str()));
    if let Some(at) = before {
        open_to(open, within + 1 + at);
    }
}

fn close(open: &mut Vec<Element>, name: &str, dropped: &mut usize) {
    if *dropped > 0 {
        *dropped -= 1;
        return;
    }
    let at = open.iter().rposition(|element| element.name == name);
    if let Some(at) = at.filter(|at| *at > 0) {
        open_to(open, at);
    }
}

/// Ends every element from a place on.
fn open_to(open: &mut Vec<Element>, length: usize) {
    while open.len() > length.max(1) {
        fold(open);
    }
}

/// Ends the innermost element.
fn fold(open: &mut Vec<Element>) {
    if let Some(element) = open.pop()
        && !SILENT.contains(&element.name.as_str())
    {
        push(open, Node::Element(element));
    }
}

fn push(open: &mut [Element], node: Node) {
    if let Some(last) = open.last_mut() {
        last.children.push(node);
    }
}

/// Text with its entities resolved; what is none stays as it is.
pub(in crate::exchange) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(';').filter(|end| *end < 40);
        let resolved = end.and_then(|end| Some((resolve(&rest[1..end])?, end + 1)));
        match resolved {
            Some((character, len)) => {
                out.push_str(&character);
                rest = &rest[len..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn resolve(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return resolve_html5_entity(name).map(str::to_owned);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    let character = char::from_u32(code).filter(|c| *c != '\0')?;
    Some(character.to_string())
}

/// The words of a tree, without readings.
pub(in crate::exchange) fn text_of(nodes: &[Node]) -> String {
    let mut out = String::new();
    gather(nodes, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn gather(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) if matches!(element.name.as_str(), "rt" | "rp") => {}
            Node::Element(element) => {
                if is_block(&element.name) || element.name == "br" {
                    out.push(' ');
                }
                gather(&element.children, out);
            }
        }
    }
}
