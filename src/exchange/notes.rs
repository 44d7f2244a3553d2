//! What is told of each entry, where a format has no place for it: a list at the head of what is told of the whole,
//! marked so that it is found again.

use super::bank::{Ask, Item, Rich};
use super::html::{Element, Node, parse, serialise};

/// How the parts are marked in `data-part`.
const EACH: &str = "each";
const MODEL: &str = "model";
const UNIT: &str = "unit";
const NOTE: &str = "note";

/// A remark to those who take a bank in, which is no part of it.
pub fn note(words: &str) -> Rich {
    Rich::html(format!(
        "<div data-part=\"{NOTE}\">{}</div>",
        crate::markdown::escaped(words)
    ))
}

/// Takes remarks out of a text.
pub(super) fn without_notes(text: &mut Rich) {
    take(&mut text.html, NOTE);
}

/// What is told of the whole, with what is told of each before it.
pub(super) fn general(item: &Item) -> Rich {
    let mut out = Rich::default();
    if let Some(each) = each(&item.ask).filter(|each| each.iter().any(|(_, told)| !told.is_empty()))
    {
        let mut list = Rich::html(format!("<div data-part=\"{EACH}\"><ul>"));
        for (name, told) in each {
            list = list
                .then(Rich::html("<li>"))
                .then(name)
                .then(Rich::html("<div>"))
                .then(told)
                .then(Rich::html("</div></li>"));
        }
        out = list.then(Rich::html("</ul></div>"));
    }
    if let Ask::Free { model } = &item.ask
        && !model.is_empty()
    {
        out = Rich::html(format!("<div data-part=\"{MODEL}\">"))
            .then(model.clone())
            .then(Rich::html("</div>"));
    }
    out.then(item.general.clone())
}

/// The text of a question, with its unit, which learners are not told otherwise.
pub(super) fn asked(item: &Item) -> Rich {
    let unit = match &item.ask {
        Ask::Number { unit, .. } if !unit.is_empty() => Rich::html(format!(
            "<div data-part=\"{UNIT}\">[ {} ]</div>",
            crate::markdown::escaped(unit)
        )),
        _ => Rich::default(),
    };
    item.text.clone().then(unit)
}

/// Puts back what was in the marked parts.
pub(super) fn restore(item: &mut Item) {
    for part in take(&mut item.text.html, UNIT) {
        let said = super::html::text_of(&part.children);
        let said = said.trim_matches(['[', ']', ' ']);
        if let Ask::Number { unit, .. } = &mut item.ask
            && unit.is_empty()
        {
            *unit = said.to_owned();
        }
    }
    for part in take(&mut item.general.html, MODEL) {
        if let Ask::Free { model } = &mut item.ask
            && model.is_empty()
        {
            model.html = serialise(&part.children);
            model.pictures.clone_from(&item.general.pictures);
        }
    }
    for part in take(&mut item.general.html, EACH) {
        let told = told(&part);
        for (slot, html) in slots(&mut item.ask).into_iter().zip(told) {
            if slot.is_empty() {
                slot.html = html;
                slot.pictures.clone_from(&item.general.pictures);
            }
        }
    }
}

/// Name and feedback of each entry whose feedback has no other place.
fn each(ask: &Ask) -> Option<Vec<(Rich, Rich)>> {
    match ask {
        Ask::Order { items } => {
            let each = items
                .iter()
                .map(|item| (item.label.clone(), item.feedback.clone()));
            Some(each.collect())
        }
        Ask::Match { pairs } => {
            let each = pairs.iter().map(|pair| {
                let name = pair
                    .left
                    .clone()
                    .then(Rich::plain(&format!(" — {}", pair.right)));
                (name, pair.feedback.clone())
            });
            Some(each.collect())
        }
        _ => None,
    }
}

fn slots(ask: &mut Ask) -> Vec<&mut Rich> {
    match ask {
        Ask::Order { items } => items.iter_mut().map(|item| &mut item.feedback).collect(),
        Ask::Match { pairs } => pairs.iter_mut().map(|pair| &mut pair.feedback).collect(),
        _ => Vec::new(),
    }
}

/// What is told in each entry of the list.
fn told(part: &Element) -> Vec<String> {
    let lists = part.children.iter().filter_map(element);
    let items = lists.flat_map(|list| &list.children).filter_map(element);
    let last = |item: &Element| {
        let div = item.children.iter().rev().find_map(element);
        div.map_or_else(String::new, |div| serialise(&div.children))
    };
    items.map(last).collect()
}

fn element(node: &Node) -> Option<&Element> {
    match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    }
}

/// Takes the parts of a name out of a text.
fn take(html: &mut String, name: &str) -> Vec<Element> {
    if !html.contains("data-part") {
        return Vec::new();
    }
    let (found, kept): (Vec<Node>, Vec<Node>) = parse(html).into_iter().partition(
        |node| matches!(node, Node::Element(part) if part.get("data-part") == Some(name)),
    );
    if !found.is_empty() {
        *html = serialise(&kept);
    }
    found
        .into_iter()
        .filter_map(|node| match node {
            Node::Element(part) => Some(part),
            Node::Text(_) => None,
        })
        .collect()
}
