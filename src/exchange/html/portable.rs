//! HTML that every system shows: a few elements, without classes and scripts. Ruby and languages are kept.

use super::tree::{Element, Node, parse};
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

/// The same text in portable HTML. `place` may put something else in the place of an element.
pub fn portable(html: &str, place: &mut dyn FnMut(&str, &dyn Fn(&str) -> Option<String>) -> Option<String>) -> String {
    let mut out = String::new();
    write(&parse(html), place, &mut out);
    out.trim().to_owned()
}

/// A tree as HTML.
pub(in crate::exchange) fn serialise(nodes: &[Node]) -> String {
    let mut out = String::new();
    write(nodes, &mut |_, _| None, &mut out);
    out
}

fn write(
    nodes: &[Node],
    place: &mut dyn FnMut(&str, &dyn Fn(&str) -> Option<String>) -> Option<String>,
    out: &mut String,
) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(&escaped(text)),
            Node::Element(element) => {
                let get = |name: &str| element.get(name).map(str::to_owned);
                match place(&element.name, &get) {
                    Some(html) => out.push_str(&html),
                    None => tagged(element, place, out),
                }
            }
        }
    }
}

fn tagged(
    element: &Element,
    place: &mut dyn FnMut(&str, &dyn Fn(&str) -> Option<String>) -> Option<String>,
    out: &mut String,
) {
    let name = element.name.as_str();
    let kept = KEPT.iter().find(|(kept, _)| *kept == name);
    let lang = element.get("lang");
    // A span says nothing but its language and its place on a picture.
    let bare = name == "span" && lang.is_none() && element.get("data-area").is_none();
    let (Some((_, attributes)), false) = (kept, bare) else {
        return write(&element.children, place, out);
    };
    out.push('<');
    out.push_str(name);
    for key in *attributes {
        if let Some(value) = element.get(key) {
            attribute(out, key, value);
        }
    }
    if let Some(lang) = lang {
        attribute(out, "lang", lang);
    }
    out.push('>');
    if matches!(name, "br" | "img") {
        return;
    }
    write(&element.children, place, out);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}
