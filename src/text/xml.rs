//! XML that is well formed whatever the text: over quick-xml, without characters that XML 1.0 forbids.

use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An XML document under construction.
pub struct Xml(Writer<Vec<u8>>);

impl Default for Xml {
    fn default() -> Self {
        Self::new()
    }
}

impl Xml {
    /// A document with its declaration.
    pub fn new() -> Self {
        let mut xml = Self(Writer::new_with_indent(Vec::new(), b' ', 1));
        xml.put(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
        xml
    }

    /// A start tag.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.put(Event::Start(start(name, attributes)));
    }

    /// An end tag.
    pub fn close(&mut self, name: &str) {
        self.put(Event::End(BytesEnd::new(name)));
    }

    /// An element without content.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.put(Event::Empty(start(name, attributes)));
    }

    /// An element that holds text only.
    pub fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.put(Event::Text(BytesText::new(&allowed(text))));
        self.close(name);
    }

    /// The bytes of the document.
    pub fn finish(self) -> Vec<u8> {
        let mut bytes = self.0.into_inner();
        bytes.push(b'\n');
        bytes
    }

    fn put(&mut self, event: Event<'_>) {
        self.0
            .write_event(event)
            .expect("writing to memory does not fail");
    }
}

fn start<'a>(name: &'a str, attributes: &[(&'a str, &'a str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, &*allowed(value)));
    }
    start
}

/// XML 1.0, production 2: no control characters but tab and line ends.
fn allowed(text: &str) -> Cow<'_, str> {
    let bad = |c: char| {
        (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{80}'..))
            || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    match text.contains(bad) {
        true => Cow::Owned(text.replace(bad, "")),
        false => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_escaped_and_cleaned() {
        let mut xml = Xml::new();
        xml.open("feed", &[("title", "a\"<\u{0}")]);
        xml.text("x", &[], "<b>&\u{1b}\u{8}遺伝子");
        xml.close("feed");
        let text = String::from_utf8(xml.finish()).expect("UTF-8");
        assert!(text.contains("title=\"a&quot;&lt;\""), "{text}");
        assert!(text.contains("&lt;b&gt;&amp;遺伝子"), "{text}");
    }
}
