//! XML as a tree, with the place of each element.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::exchange::html::decoded;
use crate::source::Span;

/// How deep elements may stand in each other.
const DEEPEST: usize = 40;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    /// Its own text, without that of elements in it.
    pub text: String,
    pub children: Vec<Element>,
    /// The place of its start tag.
    pub span: Span,
}

impl Element {
    pub fn get(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }

    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The text of a child, or of its `<text>`.
    pub fn said(&self, name: &str) -> &str {
        let Some(child) = self.child(name) else {
            return "";
        };
        let text = child.child("text").map_or(&child.text, |text| &text.text);
        text.trim()
    }
}

/// Reads XML. The error is what is wrong, and where.
pub(super) fn parse(text: &str) -> Result<Element, (String, Span)> {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    loop {
        let from = usize::try_from(reader.buffer_position()).unwrap_or(0);
        let event = reader.read_event();
        let to = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
        let span = Span::new(from.min(text.len()), to.clamp(from, text.len().max(from)));
        match event.map_err(|error| (error.to_string(), span))? {
            Event::Start(tag) if open.len() > DEEPEST => {
                let name = tag.name().as_ref().to_owned();
                return Err((name, span));
            }
            Event::Start(tag) => open.push(element(&tag, span)),
            Event::Empty(tag) => add(&mut open, element(&tag, span)),
            Event::End(_) => {
                if let Some(done) = open.pop() {
                    add(&mut open, done);
                }
            }
            Event::Text(piece) => say(&mut open, &piece),
            Event::CData(piece) => say(&mut open, &piece),
            Event::GeneralRef(name) => {
                let name = format!("&{};", &*name);
                say(&mut open, &decoded(&name));
            }
            Event::Eof if open.len() > 1 => {
                let last = open.pop().unwrap_or_default();
                return Err((format!("<{}>", last.name), last.span));
            }
            Event::Eof => return Ok(open.pop().unwrap_or_default()),
            _ => {}
        }
    }
}

fn element(tag: &BytesStart<'_>, span: Span) -> Element {
    let attributes = tag.attributes().flatten().map(|attribute| {
        let key = attribute.key.as_ref().to_owned();
        (key, decoded(&attribute.value).into_owned())
    });
    Element {
        name: tag.name().as_ref().to_owned(),
        attributes: attributes.collect(),
        span,
        ..Element::default()
    }
}

fn add(open: &mut [Element], done: Element) {
    if let Some(last) = open.last_mut() {
        last.children.push(done);
    }
}

fn say(open: &mut [Element], text: &str) {
    if let Some(last) = open.last_mut() {
        last.text.push_str(text);
    }
}
