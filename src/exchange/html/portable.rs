//! HTML that every system shows: a few elements, without classes and scripts. Ruby and languages are kept.

use super::tree::{Element, Node, is_block, parse};
use crate::markdown::{attribute, escaped};

/// Elements that are kept, with the attributes that they keep.
const KEPT: &[(&str, &[&str])] = &[
    ("a", &["href"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("cite", &["data-cite", "data-url"]),
    ("code", &[]),
    ("del", &[]),
    ("div", &["data-part"]),
    ("em", &[]),
    ("h3", &[]),
    ("img", &["src", "alt"]),
    ("li", &[]),
    ("ol", &[]),
    ("p", &[]),
    ("pre", &[]),
    ("rp", &[]),
    ("rt", &[]),
    ("ruby", &[]),
    ("span", &["data-area"]),
    ("strong", &[]),
    ("sub", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &[]),
    ("th", &[]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &[]),
];

/// What a text leads to, for whoever carries it elsewhere.
pub trait Carry {
    /// The address of a picture or a link there; without one, words stay and pictures go.
    fn address(&mut self, element: &str, old: &str) -> Option<String>;
    /// What stands in the place of a reference to the page's source of a number.
    fn source(&mut self, number: usize) -> String;
}

/// Nothing is carried anywhere.
struct Stay;

impl Carry for Stay {
    fn address(&mut self, _: &str, old: &str) -> Option<String> {
        Some(old.to_owned())
    }

    fn source(&mut self, _: usize) -> String {
        String::new()
    }
}

/// The same text in portable HTML.
pub fn portable(html: &str, carry: &mut dyn Carry) -> String {
    let mut out = String::new();
    write(&parse(html), carry, false, &mut out);
    out.trim().to_owned()
}

/// A tree as HTML.
pub(in crate::exchange) fn serialise(nodes: &[Node]) -> String {
    let mut out = String::new();
    write(nodes, &mut Stay, false, &mut out);
    out
}

/// Line ends within a text are blanks, and between blocks nothing; where `keep` is set, they are what they are.
fn write(nodes: &[Node], carry: &mut dyn Carry, keep: bool, out: &mut String) {
    for (at, node) in nodes.iter().enumerate() {
        match node {
            Node::Text(text) if keep || !text.contains('\n') => out.push_str(&escaped(text)),
            Node::Text(text) if text.trim().is_empty() => {
                let beside = [at.checked_sub(1), Some(at + 1)];
                let beside = beside.map(|at| at.and_then(|at| nodes.get(at)));
                if beside.iter().all(|node| node.is_some_and(stands_in_line)) {
                    out.push(' ');
                }
            }
            Node::Text(text) => out.push_str(&escaped(&text.replace('\n', " "))),
            Node::Element(element) => match cited(element) {
                Some(number) => out.push_str(&carry.source(number)),
                None => tagged(element, carry, keep, out),
            },
        }
    }
}

fn stands_in_line(node: &Node) -> bool {
    match node {
        Node::Text(_) => true,
        Node::Element(element) => !is_block(&element.name),
    }
}

/// The number of the source that an element refers to.
fn cited(element: &Element) -> Option<usize> {
    let cite = element.name == "sup" && element.get("class") == Some("cite");
    let link = cite.then(|| element.children.first())??;
    match link {
        Node::Element(link) => link.get("href")?.strip_prefix("#source-")?.parse().ok(),
        Node::Text(_) => None,
    }
}

fn tagged(element: &Element, carry: &mut dyn Carry, keep: bool, out: &mut String) {
    let name = element.name.as_str();
    let kept = KEPT.iter().find(|(kept, _)| *kept == name);
    let lang = element.get("lang");
    // A span says nothing but its language and its place on a picture.
    let bare = name == "span" && lang.is_none() && element.get("data-area").is_none();
    let old = element.get("href").or(element.get("src"));
    let new = old.map(|old| carry.address(name, old));
    let (Some((_, attributes)), false, false) = (kept, bare, new == Some(None)) else {
        if name == "img" {
            out.push_str(&escaped(element.get("alt").unwrap_or_default()));
        }
        return write(&element.children, carry, keep, out);
    };
    out.push('<');
    out.push_str(name);
    for key in *attributes {
        let value = match *key {
            "href" | "src" => new.clone().flatten(),
            key => element.get(key).map(str::to_owned),
        };
        if let Some(value) = value {
            attribute(out, key, &value);
        }
    }
    if let Some(lang) = lang {
        attribute(out, "lang", lang);
    }
    out.push('>');
    if matches!(name, "br" | "img") {
        return;
    }
    write(&element.children, carry, keep || name == "pre", out);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}
