//! The elements of a page, as a browser's tokeniser sees them.

use std::collections::BTreeMap;

use lol_html::{RewriteStrSettings, element, rewrite_str};

/// An element's name and attributes.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
}

/// All elements of a page, in order.
pub type Elements = Vec<Element>;

impl Element {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

/// Reads a page. Attribute values come without character references.
pub fn elements(html: &str) -> Elements {
    let mut found = Vec::new();
    let settings = RewriteStrSettings::new().append_element_content_handler(element!("*", |e| {
        let attributes = e.attributes().iter();
        found.push(Element {
            name: e.tag_name(),
            attributes: attributes
                .map(|a| (a.name(), unescaped(&a.value())))
                .collect(),
        });
        Ok(())
    }));
    rewrite_str(html, settings).expect("well-formed enough");
    found
}

/// Character references, as this program writes them.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&#x2F;", "/")
        .replace("&amp;", "&")
}
