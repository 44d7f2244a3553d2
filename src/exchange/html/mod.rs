//! HTML as others write it: read into a tree, cut down to a few elements, or turned into Markdown.

mod escape;
mod markdown;
mod portable;
mod tree;

pub(super) use escape::{heading_line, line};
pub(super) use markdown::{Markdown, indented, quoted};
pub(super) use portable::serialise;
pub use portable::{Carry, portable};
pub(super) use tree::{Element, Node, decoded, is_block, parse, text_of};

/// The question that a text begins with, and what follows: the first paragraph, if it is one.
pub(super) fn heading(html: &str) -> (Vec<Node>, Vec<Node>) {
    let mut nodes = parse(html);
    let blank = |node: &Node| matches!(node, Node::Text(text) if text.trim().is_empty());
    let start = nodes.iter().position(|node| !blank(node)).unwrap_or(0);
    nodes.drain(..start);
    match nodes.first() {
        Some(Node::Element(first)) if is_heading(first) => {
            let Node::Element(first) = nodes.remove(0) else {
                return (Vec::new(), nodes);
            };
            (first.children, nodes)
        }
        Some(Node::Element(first)) if matches!(first.name.as_str(), "div" | "section") => {
            let Node::Element(first) = nodes.remove(0) else {
                return (Vec::new(), nodes);
            };
            let inner = serialise(&first.children);
            let (head, mut rest) = heading(&inner);
            rest.append(&mut nodes);
            (head, rest)
        }
        Some(Node::Element(first)) if is_block(&first.name) => (Vec::new(), nodes),
        _ => {
            let end = nodes.iter().position(ends_line).unwrap_or(nodes.len());
            let rest = nodes.split_off(end);
            (nodes, rest)
        }
    }
}

/// The name of a picture as it is on disk.
fn decoded_address(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    percent_encoding::percent_decode_str(path)
        .decode_utf8_lossy()
        .into_owned()
}

/// Paragraphs and headings, unless there is no word in them.
fn is_heading(element: &Element) -> bool {
    let head = matches!(
        element.name.as_str(),
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
    );
    head && !text_of(&element.children).trim().is_empty()
}

fn ends_line(node: &Node) -> bool {
    matches!(node, Node::Element(element) if element.name == "br" || is_block(&element.name))
}
